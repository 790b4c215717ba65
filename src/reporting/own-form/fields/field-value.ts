import type { Exact } from '../../../statistics/exact';
import type { Unit } from '../../../statistics/fields';

/** Why a cell that a form asks to be filled stays empty. */
export type EmptyReason =
  /** Its words, or those of its column and row, say something that nobody understands; '' where each word is known. */
  | { readonly code: 'notUnderstood'; readonly words: string }
  /** Words above it say a year that isn't the result's, or one where the result names none. */
  | { readonly code: 'otherYear'; readonly year: string }
  /** The user answered that a title or section says nothing of ours. */
  | { readonly code: 'answeredNothing' }
  /** The same school in several rows that nothing understood tells apart. */
  | { readonly code: 'standsTwice' }
  /** Its row's name is left out, and the one above may be meant for it, too. */
  | { readonly code: 'whichRow'; readonly words: string }
  /** Nobody knows whether the empty rows are all for schools. */
  | { readonly code: 'whereItEnds'; readonly words: string }
  | { readonly code: 'noSuchSchool'; readonly name: string }
  | { readonly code: 'severalSchools'; readonly name: string }
  /** The school has both stages, and the form doesn't say which. */
  | { readonly code: 'whichStage' }
  | { readonly code: 'notOfStage' }
  /** A figure of all schools, below a list that hasn't these. */
  | { readonly code: 'notAllSchools'; readonly schools: string }
  /** 全校, of a school of several stages: a result has each stage's figures. */
  | { readonly code: 'wholeSchool' }
  /** Its words name another limit than the standard's, by which it would have to be decided. */
  | { readonly code: 'otherLimit' }
  /** A figure of the county on a form about a school that it doesn't name. */
  | { readonly code: 'whichSchool' }
  /** A label on the sheet names another county or bureau. */
  | { readonly code: 'otherCounty'; readonly text: string }
  /** It was understood, and nobody confirmed it. */
  | { readonly code: 'notConfirmed' }
  /** Its rows are items of schools, as many as somebody puts there. */
  | { readonly code: 'ledger' }
  /** 标准, 是否达标 in a table of coefficients: of the item, or of its coefficient. */
  | { readonly code: 'itemOrCoefficient' }
  /** 高于规定学历教师数 → 实际值: how many there are, or how many each hundred students have. */
  | { readonly code: 'totalOrRate' }
  /** The school isn't assessed in this stage. */
  | { readonly code: 'excluded'; readonly reason: string }
  /** The result doesn't know it: figures are missing. */
  | { readonly code: 'unknown'; readonly reason: string }
  /** Some schools' figures are missing: a count or mean of the others would pass for that of all. */
  | { readonly code: 'incomplete'; readonly reason: string }
  | { readonly code: 'notGiven' }
  /** 缺口 beside what each student has: of each, or of all that is there. */
  | { readonly code: 'gapOfRate' }
  /** The words name a thing of which the result has no such figure. */
  | { readonly code: 'noSuchFigure' }
  | { readonly code: 'whichUnit'; readonly unit: string }
  | { readonly code: 'percentOrShare' }
  | { readonly code: 'notInList'; readonly answer: string; readonly choices: string }
  | { readonly code: 'tooFewRows'; readonly needed: number; readonly there: number }
  | { readonly code: 'protected' }
  | { readonly code: 'badPlaceholder'; readonly problem: string };

/** What the result says at a field. */
export type FieldValue =
  | {
      readonly kind: 'number';
      readonly value: Exact;
      /** It must not be rounded until it looks like one of these. */
      readonly apartFrom: readonly Exact[];
      /** Decimals where the form's cell doesn't say how many. */
      readonly places: number;
      /** What it is measured in, or of what it is a count; absent for what has no unit. */
      readonly unit?: Unit;
      /** A limit as the standard gives it: it is never rounded. */
      readonly isLimit?: true;
      /** A count or sum as it stands: people and rooms whole, areas and money with two decimals. */
      readonly isAmount?: true;
      /** A share of 1. */
      readonly isShare?: true;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: 'pass' | 'fail' }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'none'; readonly why: EmptyReason };

/** A field's value with the cells of the statistics that it rests on. */
export interface FieldFound {
  readonly value: FieldValue;
  readonly sources: readonly string[];
}
