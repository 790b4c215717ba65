import type { CellReference } from '../../workbook/cells';
import type { DoubtDetails } from '../findings/populations';
import type { SheetReading } from '../reader';
import type { SchoolRecord } from '../rows/school-record';

/** One county in one year: the rows and tables of the workbook that are about it. */
export interface Population {
  /** `null` where the workbook has one county, whatever it is called. */
  readonly county: string | null;
  /** `null` where the rows themselves don't tell it. */
  readonly year: string | null;
  /** Whether a row is its; rows of every other population are not. */
  readonly holds: (record: SchoolRecord) => boolean;
  /** Whether a table without rows of schools (county figures, a form's further sheets) is its. */
  readonly takes: (reading: SheetReading) => boolean;
}

/** A county with the year to check, and the one before to compare with. */
export interface CountyPopulation {
  readonly now: Population;
  readonly before: Population | null;
  /** Every year that the workbook has of it, the latest first; one or none says nothing. */
  readonly years: readonly string[];
  /** Tables of county figures of which nobody can say whose they are. */
  readonly unplaced: readonly SheetReading[];
}

/** Why populations can't be told apart: asked before anything is computed. */
export interface Doubt {
  readonly at: CellReference | { readonly sheet: string };
  readonly shown: string;
  readonly details: DoubtDetails;
}

export type Populations =
  | { readonly kind: 'one'; readonly county: string | null }
  | { readonly kind: 'several'; readonly counties: readonly CountyPopulation[] }
  | { readonly kind: 'open'; readonly doubt: Doubt };
