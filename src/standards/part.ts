import type { CountyFactId } from '../statistics/county-facts';
import type { FieldId } from '../statistics/fields';
import type { RoomBand } from '../statistics/room-bands';
import type { SchoolTypeId } from '../statistics/school-types';
import type { Stage } from '../statistics/stages';
import type { DecimalText } from './clause';
import type { Comparison, StageLimits, TypeLimits } from './limits';

/** How a figure is shown: a share is shown × 100 with `%`. */
export type ShownUnit = '%' | '元' | '人' | '间' | '㎡' | '个' | 'km' | '分钟' | '';

/** Which schools a part is about: of these types, and not of these words. */
export interface SchoolChoice {
  readonly types: readonly SchoolTypeId[];
  /** Of these types only schools that hold classes of compulsory education (附设小学班、初中班), and those alone. */
  readonly attachedAt?: readonly SchoolTypeId[];
  /** The same in words, and the paragraph that it is read from. */
  readonly name: string;
  readonly english: string;
  readonly paragraph: string;
  /** Of these types only schools with as many students in compulsory education. */
  readonly studentsFrom?: Partial<Readonly<Record<SchoolTypeId, number>>>;
  /** A school is left out whose wording is one of these answers; one whose wording isn't given can't be decided. */
  readonly leftOut?: readonly { readonly field: FieldId; readonly answers: readonly string[] }[];
  /** Only schools with fewer students than this, those of all their stages together. */
  readonly studentsBelow?: number;
}

/** A sum of county facts. */
export interface FactSum {
  readonly facts: readonly { readonly fact: CountyFactId; readonly sign: 1 | -1 }[];
}

/** A field summed over schools, in one stage or both. */
export interface SchoolSum {
  readonly field: FieldId;
  readonly stages: readonly Stage[];
  readonly schools: SchoolChoice;
}

/** Where a county's ratio is taken from: the county's own figures, or its schools' figures summed. */
export type RatioSource =
  | { readonly from: 'facts'; readonly numerator: FactSum; readonly denominator: FactSum }
  | { readonly from: 'schools'; readonly numerator: SchoolSum; readonly denominator: SchoolSum };

/** A yearly relation that must hold in each year looked at. */
export type YearlyRule =
  /** Each year's figure is above (`rises`), not below (`neverFalls`) or below (`falls`) the year before. */
  | { readonly rule: 'rises' | 'neverFalls' | 'falls'; readonly fact: CountyFactId }
  /** Grows by a greater share than the other figure. */
  | { readonly rule: 'outgrows'; readonly fact: CountyFactId; readonly other: CountyFactId }
  /** Its share of the whole rises. */
  | { readonly rule: 'shareRises'; readonly fact: CountyFactId; readonly of: CountyFactId };

interface Named {
  /** Unique within the item; limits are overridden by it. */
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** Assessed where the workbook gives it, and else left aside: the document doesn't ask for the figure as such. */
  readonly whereGiven?: true;
}

export interface AttestationPart extends Named {
  readonly kind: 'attestation';
  readonly fact: CountyFactId;
}

export interface CountyRatioPart extends Named {
  readonly kind: 'countyRatio';
  /** The first that can be computed is used. */
  readonly sources: readonly RatioSource[];
  /** How it is computed, in words, where there is more than one way in use. */
  readonly formula?: string;
  readonly comparison: Comparison;
  readonly limit: DecimalText;
  readonly unit: ShownUnit;
  /**
   * What is compared can't be nothing, in any county or where schools have students in one of the stages: 0 ÷ 0 is a mistake
   * there, and elsewhere means that there is nothing to measure.
   */
  readonly neverNothing?: true | readonly Stage[];
}

export interface CountyFigurePart extends Named {
  readonly kind: 'countyFigure';
  readonly fact: CountyFactId;
  readonly comparison: Comparison;
  readonly limit: DecimalText;
  readonly unit: ShownUnit;
}

export interface SchoolFigurePart extends Named {
  readonly kind: 'schoolFigure';
  readonly schools: SchoolChoice;
  readonly field: FieldId;
  /** The figure is a share of this one. */
  readonly over?: FieldId;
  readonly comparison: Comparison;
  /** By stage; a stage without a limit isn't looked at. */
  readonly limits: StageLimits;
  /** For whole schools of these types: the sum over both stages is held against it instead. */
  readonly typeLimits?: TypeLimits;
  readonly unit: ShownUnit;
  /**
   * What it means that no school is concerned. `passIfListed`: it is met where the workbook is the county's whole list,
   * which shows that there is none.
   */
  readonly whenNone: 'pass' | 'passIfListed' | 'unknown';
}

/** One room for each so many classes begun; rooms of the whole school are held against the senior classes too. */
export interface RoomsPart extends Named {
  readonly kind: 'roomsPerClasses';
  readonly schools: SchoolChoice;
  readonly rooms: FieldId;
  /** The same rooms by bands of size. */
  readonly bands: readonly RoomBand[];
  readonly classesPerRoom: number;
}

/** The smallest room of a kind, where there is one. */
export interface RoomAreaPart extends Named {
  readonly kind: 'smallestRoom';
  readonly schools: SchoolChoice;
  readonly rooms: FieldId;
  readonly area: FieldId;
  /** Where the smallest room isn't given: how many there are in each band of size. */
  readonly bands: readonly RoomBand[];
  readonly limits: StageLimits;
}

export interface ClassSizePart extends Named {
  readonly kind: 'classSize';
  readonly schools: SchoolChoice;
  readonly limits: Readonly<Record<Stage, DecimalText>>;
}

/** Each school says 是. */
export interface SchoolStatementPart extends Named {
  readonly kind: 'schoolStatement';
  readonly schools: SchoolChoice;
  readonly field: FieldId;
}

/** Each school has one of the accepted grades. */
export interface SchoolGradePart extends Named {
  readonly kind: 'schoolGrade';
  readonly schools: SchoolChoice;
  readonly field: FieldId;
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

export type SeriesPart = Named & {
  readonly kind: 'series';
  /** How many years are looked back on: as many changes from year to year. */
  readonly changes: number;
} & YearlyRule;

/** The national monitoring: every subject monitored at this level or better and its rate below the limit. */
export interface MonitoringPart extends Named {
  readonly kind: 'monitoring';
  readonly subjects: readonly {
    readonly name: string;
    readonly english: string;
    readonly level: CountyFactId;
    readonly rate: CountyFactId;
  }[];
  readonly levelAtLeast: number;
  readonly limit: DecimalText;
}

/** Social recognition: the county's counts, else its groups summed, else its rate. */
export interface RecognitionPart extends Named {
  readonly kind: 'recognition';
  readonly all: { readonly content: CountyFactId; readonly asked: CountyFactId };
  readonly groups: readonly {
    readonly name: string;
    readonly english: string;
    readonly content: CountyFactId;
    readonly asked: CountyFactId;
  }[];
  readonly rate: CountyFactId;
  readonly limit: DecimalText;
}

/** The first of several ways of giving the same that the workbook uses; where it uses two, both must be met. */
export interface FirstGivenPart extends Named {
  readonly kind: 'firstGiven';
  readonly ways: readonly PlainPart[];
}

/** A part that asks each school. */
export type SchoolsPart =
  | SchoolFigurePart
  | RoomsPart
  | RoomAreaPart
  | ClassSizePart
  | SchoolStatementPart
  | SchoolGradePart;

export type PlainPart =
  | AttestationPart
  | CountyRatioPart
  | CountyFigurePart
  | SchoolsPart
  | SeriesPart
  | MonitoringPart
  | RecognitionPart;

/** What an item is measured by; all of its parts must be met. */
export type Part = PlainPart | FirstGivenPart;

/** Called in a switch's `default`: a kind that has no case doesn't compile. */
export function unhandled(kind: never): never {
  throw new Error(`Of no kind: ${JSON.stringify(kind)}`);
}

/** Something is measured by one part at least. */
export type Parts = readonly [Part, ...Part[]];
