import type {
  AttestationPart,
  CountyFigurePart,
  CountyRatioPart,
  MonitoringPart,
  PlainPart,
  RecognitionPart,
  SchoolsPart,
  SeriesPart,
} from '../../standards/part';
import type { Doubt, School } from '../../statistics/county';
import type { CountyFactId } from '../../statistics/county-facts';
import type { Exact } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import type { Stage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';

export type ItemVerdict = 'pass' | 'fail' | 'unknown';

/** Why a part has no verdict, or is met without a figure; the cells named are where to look. */
export type PartReason = { readonly cells: readonly CellReference[] } & (
  | { readonly code: 'missingFact'; readonly fact: CountyFactId }
  | { readonly code: 'missingYear'; readonly fact: CountyFactId; readonly year: string }
  | { readonly code: 'unusableFact'; readonly fact: CountyFactId; readonly shown: string }
  /** The same fact stands in several rows with different values. */
  | { readonly code: 'contradictoryFact'; readonly fact: CountyFactId }
  /** The limit is met by one source and missed by another. */
  | { readonly code: 'contradictorySources' }
  /** 0.85 and 85 can't be told apart here. */
  | { readonly code: 'ambiguousPercent'; readonly fact: CountyFactId; readonly shown: string }
  | { readonly code: 'missingField'; readonly field: FieldId }
  | {
      readonly code: 'unusableField';
      readonly field: FieldId;
      readonly shown: string;
      readonly doubt?: Doubt | undefined;
    }
  | { readonly code: 'zeroDenominator' }
  /** 0 ÷ 0, both stated: there is nothing to measure, and the part is met. */
  | { readonly code: 'nothingToMeasure' }
  /** The county's list of schools shows none that the part is about: it is met. */
  | { readonly code: 'noneListed' }
  /** Fewer classes are listed than the school has. */
  | { readonly code: 'classesLacking'; readonly listed: string; readonly classes: string }
  /** The limit runs through a band of class sizes that has classes. */
  | { readonly code: 'bandAcross'; readonly field: FieldId }
  /** No school that the part is about. */
  | { readonly code: 'noSchools' }
  | { readonly code: 'noSubject' }
  /** Some schools can't be judged; they are listed with their own reasons. */
  | { readonly code: 'schoolsUnknown'; readonly schools: number }
);

/** A county fact that a part was computed from. */
export interface FigureUsed {
  readonly fact: CountyFactId;
  readonly value: Exact;
  readonly year: string | null;
}

export interface Quotient {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

/** A school that doesn't meet a part. */
export interface FailingSchool {
  readonly school: School;
  /** `null`: the school as a whole. */
  readonly stage: Stage | null;
  /** Its figure, or its words where it has no figure. */
  readonly value: Exact | string;
  readonly limit: Exact | null;
  /** What is lacking, or too much, in the numerator's unit. */
  readonly gap: Exact | null;
  readonly cells: readonly CellReference[];
  /** Of the cells those of the figure that falls short, or is too much; not what it is held against. */
  readonly figureCells: readonly CellReference[];
}

export interface UnknownSchool {
  readonly school: School;
  readonly stage: Stage | null;
  readonly reason: PartReason;
}

/** A subject of the monitoring, a group of those asked, or what a figure was worked out from. */
export interface PartDetail {
  readonly name: string;
  readonly english: string;
  /** `null`: not known, which the level that is too low makes no matter. */
  readonly value: Exact | null;
  readonly level: number | null;
  /** `null`: it is only shown. */
  readonly verdict: ItemVerdict | null;
}

/** What came of any part. `notGiven`: a part wanted only where given, and left aside. */
interface Judged {
  readonly verdict: ItemVerdict | 'notGiven';
  readonly reason: PartReason | null;
  readonly cells: readonly CellReference[];
  /** Where the county's figure or statement fails: the cells of what falls short, or is too much. */
  readonly figureCells: readonly CellReference[];
  /** 佐证材料 named. */
  readonly evidence: readonly string[];
}

/** One figure of the county against its limit. */
export interface CountyOutcome extends Judged {
  readonly by: 'county';
  readonly part: CountyRatioPart | CountyFigurePart | RecognitionPart;
  /** `null`: not known. */
  readonly value: Exact | null;
  /** What the figure is the quotient of; `null` where it is none. */
  readonly quotient: Quotient | null;
  readonly limit: Exact;
  readonly figures: readonly FigureUsed[];
  /** The groups of those asked, or what the figure was worked out from. */
  readonly details: readonly PartDetail[];
}

/** Each school that a part is about. */
export interface SchoolsOutcome extends Judged {
  readonly by: 'schools';
  readonly part: SchoolsPart;
  /** School-stages that meet the part, of those that it is about; `null`: nobody knows of any. */
  readonly schools: { readonly met: number; readonly of: number } | null;
  readonly failing: readonly FailingSchool[];
  readonly unknown: readonly UnknownSchool[];
  /** Ids of the relaxations used. */
  readonly relaxations: readonly string[];
}

/** A rule from year to year. */
export interface YearsOutcome extends Judged {
  readonly by: 'years';
  readonly part: SeriesPart;
  readonly figures: readonly FigureUsed[];
  /** The years in which the rule was broken. */
  readonly failingYears: readonly string[];
}

/** The subjects of the national monitoring. */
export interface SubjectsOutcome extends Judged {
  readonly by: 'subjects';
  readonly part: MonitoringPart;
  /** What a subject's rate must stay below. */
  readonly limit: Exact;
  readonly details: readonly PartDetail[];
}

/** What the county states. */
export interface StatementOutcome extends Judged {
  readonly by: 'statement';
  readonly part: AttestationPart;
}

/** What came of one part, by what it is judged by. */
export type PartOutcome = CountyOutcome | SchoolsOutcome | YearsOutcome | SubjectsOutcome | StatementOutcome;

/** What is known of an outcome beside its part: its verdict at least, and what isn't its kind's empty. */
type Known<O extends PartOutcome> = Partial<Omit<O, 'by' | 'part'>> & Pick<O, 'verdict'>;

const NOTHING = { reason: null, cells: [], figureCells: [], evidence: [] } as const;

export function ofCounty(
  part: CountyOutcome['part'],
  known: Known<CountyOutcome> & Pick<CountyOutcome, 'limit'>,
): CountyOutcome {
  return { by: 'county', part, ...NOTHING, value: null, quotient: null, figures: [], details: [], ...known };
}

export function ofSchools(part: SchoolsPart, known: Known<SchoolsOutcome>): SchoolsOutcome {
  return { by: 'schools', part, ...NOTHING, schools: null, failing: [], unknown: [], relaxations: [], ...known };
}

export function ofYears(part: SeriesPart, known: Known<YearsOutcome>): YearsOutcome {
  return { by: 'years', part, ...NOTHING, figures: [], failingYears: [], ...known };
}

export function ofSubjects(
  part: MonitoringPart,
  known: Known<SubjectsOutcome> & Pick<SubjectsOutcome, 'limit'>,
): SubjectsOutcome {
  return { by: 'subjects', part, ...NOTHING, details: [], ...known };
}

export function ofStatement(part: AttestationPart, known: Known<StatementOutcome>): StatementOutcome {
  return { by: 'statement', part, ...NOTHING, ...known };
}

/** Of a part that can't be judged: left aside where it is wanted only where given and nothing is. */
export function makeUndecided(
  { whereGiven }: PlainPart,
  reason: PartReason,
): { readonly verdict: 'unknown' | 'notGiven'; readonly reason: PartReason; readonly cells: readonly CellReference[] } {
  const isAbsent = reason.code === 'missingFact' || reason.code === 'missingField' || reason.code === 'noSchools';
  return { verdict: whereGiven && isAbsent ? 'notGiven' : 'unknown', reason, cells: reason.cells };
}

/** The schools that don't meet a part; none where it isn't about schools. */
export function failingSchools(outcome: PartOutcome): readonly FailingSchool[] {
  return outcome.by === 'schools' ? outcome.failing : [];
}

/** The schools that a part can't be judged at. */
export function unknownSchools(outcome: PartOutcome): readonly UnknownSchool[] {
  return outcome.by === 'schools' ? outcome.unknown : [];
}

/** The county's figure; `null` where there is none, or it isn't known. */
export function countyValue(outcome: PartOutcome): Exact | null {
  return outcome.by === 'county' ? outcome.value : null;
}

/** What the whole county is held to; `null` where each school or year is. */
export function countyLimit(outcome: PartOutcome): Exact | null {
  return outcome.by === 'county' || outcome.by === 'subjects' ? outcome.limit : null;
}

/** The county's figures that a part was computed from. */
export function figuresUsed(outcome: PartOutcome): readonly FigureUsed[] {
  return outcome.by === 'county' || outcome.by === 'years' ? outcome.figures : [];
}

/** All must pass; one that fails decides, whatever isn't known. */
export function joinEvidence(verdicts: readonly (ItemVerdict | 'notGiven')[]): ItemVerdict {
  const counted = verdicts.filter((verdict) => verdict !== 'notGiven');
  if (counted.includes('fail')) return 'fail';
  return counted.length === 0 || counted.includes('unknown') ? 'unknown' : 'pass';
}
