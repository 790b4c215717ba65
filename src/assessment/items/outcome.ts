import type { PlainPart } from '../../standards/part';
import type { School } from '../../statistics/county';
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
  | { readonly code: 'unusableField'; readonly field: FieldId; readonly shown: string }
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

/** What came of one part. `notGiven`: a part wanted only where given, and left aside. */
export interface PartOutcome {
  readonly part: PlainPart;
  readonly verdict: ItemVerdict | 'notGiven';
  /** The county's figure; `null` for statements, and for parts about each school. */
  readonly value: Exact | null;
  /** What the county's figure is the quotient of; `null` where it is none. */
  readonly quotient: Quotient | null;
  readonly limit: Exact | null;
  readonly reason: PartReason | null;
  readonly cells: readonly CellReference[];
  /** Of a county's figure that fails: the cells of what falls short, or is too much. */
  readonly figureCells: readonly CellReference[];
  /** 佐证材料 named. */
  readonly evidence: readonly string[];
  readonly figures: readonly FigureUsed[];
  /** School-stages that meet the part, of those that it is about. */
  readonly schools: { readonly met: number; readonly of: number } | null;
  readonly failing: readonly FailingSchool[];
  readonly unknown: readonly UnknownSchool[];
  /** The years in which a yearly rule failed. */
  readonly failingYears: readonly string[];
  readonly details: readonly PartDetail[];
  /** Ids of the relaxations used. */
  readonly relaxations: readonly string[];
}

/** An outcome with only what is given. */
export function outcome(
  part: PlainPart,
  verdict: PartOutcome['verdict'],
  known: Partial<Omit<PartOutcome, 'part' | 'verdict'>>,
): PartOutcome {
  return {
    part,
    verdict,
    value: null,
    quotient: null,
    limit: null,
    reason: null,
    cells: [],
    figureCells: [],
    evidence: [],
    figures: [],
    schools: null,
    failing: [],
    unknown: [],
    failingYears: [],
    details: [],
    relaxations: [],
    ...known,
  };
}

/** A part that can't be judged: left aside where it is wanted only where given and nothing is. */
export function undecided(
  part: PlainPart,
  reason: PartReason,
  known: Partial<Omit<PartOutcome, 'part' | 'verdict' | 'reason'>> = {},
): PartOutcome {
  const isAbsent = reason.code === 'missingFact' || reason.code === 'missingField' || reason.code === 'noSchools';
  const verdict = part.whereGiven && isAbsent ? 'notGiven' : 'unknown';
  return outcome(part, verdict, { cells: reason.cells, ...known, reason });
}

/** All must pass; one that fails decides, whatever isn't known. */
export function together(verdicts: readonly (ItemVerdict | 'notGiven')[]): ItemVerdict {
  const counted = verdicts.filter((verdict) => verdict !== 'notGiven');
  if (counted.includes('fail')) return 'fail';
  return counted.length === 0 || counted.includes('unknown') ? 'unknown' : 'pass';
}
