import type { SlipLine } from '../reporting/slips/slip';
import type { School } from '../statistics/county';
import type { CellReference, CellValue } from '../workbook/cells';
import { type Group, groupedBy } from '../workbook/grouped';
import type { WorkbookProblem } from '../workbook/workbook';
import type { EntryProblem } from './entered-value';

/** Where in which file that came back something is written. */
export interface Source {
  readonly file: string;
  readonly cell: CellReference;
}

/** A figure of a school as the school says it should be. */
export interface Correction {
  readonly school: School;
  readonly line: SlipLine;
  readonly value: number | string;
  /** 说明; empty where the school gives none. */
  readonly reason: string;
  readonly sources: readonly Source[];
}

/** Why something that came back isn't taken. */
export type NotTakenWhy =
  | EntryProblem
  | { readonly code: 'edited' | 'noSchool' | 'moved' | 'protected' | 'remarkOnly' | 'uncomputed' }
  /** So many times the old figure that it isn't taken along with others. */
  | { readonly code: 'farOff'; readonly times: number }
  | { readonly code: 'otherCounty' | 'otherYear'; readonly theirs: string; readonly ours: string }
  | { readonly code: 'overwritten' | 'changedSince'; readonly now: CellValue }
  | { readonly code: 'formula'; readonly formula: string }
  | { readonly code: 'shared'; readonly school: string }
  /** Of another slip of the same cell: what each answers, `null` where it leaves it as it is. */
  | { readonly code: 'conflict'; readonly answers: readonly { readonly file: string; readonly value: CellValue }[] }
  /** Written into the cell it would be read as another figure. */
  | { readonly code: 'readsOtherwise'; readonly amount: string };

/** An entry of a slip that isn't taken: nothing of it is lost. */
export interface NotTaken {
  readonly why: NotTakenWhy;
  readonly school: string;
  /** Absent where the workbook has no such line. */
  readonly line?: SlipLine;
  /** As the slip has it. */
  readonly cells: readonly CellReference[];
  readonly was: CellValue;
  readonly value: CellValue;
  readonly reason: string;
  readonly source: Source;
}

/** A correction that isn't taken after all, as each file has it. */
export function refuseCorrection({ school, line, value, reason, sources }: Correction, why: NotTakenWhy): NotTaken[] {
  const { cells, was } = line;
  return sources.map((source) => ({ why, school: school.name, line, cells, was, value, reason, source }));
}

/** A file, or a sheet of one, that is no slip of this workbook's, or one that has nothing written on it. */
export interface NotRead {
  readonly file: string;
  readonly sheet: string | null;
  readonly why:
    | { readonly code: 'noSlip' | 'newer' | 'edited' | 'noSchool' | 'otherSheet' }
    | { readonly code: 'damaged'; readonly problem: WorkbookProblem }
    | { readonly code: 'otherCounty' | 'otherYear'; readonly theirs: string; readonly ours: string };
}

/** What a school writes beside its figures. */
export interface Remark {
  readonly school: string;
  readonly text: string;
  readonly file: string;
}

/** All that came back, each entry in one of the lists. */
export interface Corrections {
  readonly files: number;
  readonly slips: number;
  /** Slips on which nothing was entered. */
  readonly blank: number;
  readonly corrections: readonly Correction[];
  /** Entries that say what the workbook has already. */
  readonly already: readonly NotTakenEntry[];
  readonly notTaken: readonly NotTaken[];
  readonly notRead: readonly NotRead[];
  readonly remarks: readonly Remark[];
  /** Who filled slips in, and when. */
  readonly signed: readonly Remark[];
}

/** An entry with the line that it is about. */
export type NotTakenEntry = Omit<NotTaken, 'why'>;

/** Corrections school by school, in the order of the first of each. */
export function groupBySchool(corrections: readonly Correction[]): Group<Correction>[] {
  return [...groupedBy(corrections, ({ school }) => school).values()];
}
