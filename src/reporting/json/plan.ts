import type { PlanTerms } from '../../planning/county/terms';
import type { ResourceCode, ResourceItem } from '../../standards/resource-item';
import type { Stage } from '../../statistics/stages';
import type { SchoolName } from './decisions';

/** `junheng.plan/1`: the county's plan; docs/plan.schema.json. Amounts are plain decimals as text, counts numbers. */
export interface PlanJson {
  readonly schema: 'junheng.plan/1';
  readonly standard: { readonly id: string; readonly title: string };
  readonly date: string;
  readonly file: string;
  /** The county's name where its workbook holds several. */
  readonly part?: string;
  readonly county: { readonly name: string | null; readonly year: string | null };
  readonly terms: PlanTerms;
  /** The years to come in which the plan was asked to hold too; empty without `--years`. */
  readonly ahead: readonly PlanYearJson[];
  /** `unknown`: figures lack; `impossible`: some schools can't (proven); `notFound`: coefficients that nothing tried brings down; `outOfTime`: three minutes were over before there was a first plan. */
  readonly outcome: 'found' | 'unknown' | 'impossible' | 'notFound' | 'outOfTime';
  /** Why there is no plan, in the language asked for; empty where there is one. */
  readonly reasons: readonly string[];
  readonly plan: PlanFoundJson | null;
}

/** A year to come, as it would be with what there is today. */
export interface PlanYearJson {
  /** 1: the next one. */
  readonly year: number;
  readonly students: readonly (SchoolStageJson & {
    readonly students: number;
    /** Whether the user gave those who enter; else as many as this year. */
    readonly entrants: 'expected' | 'asThisYear';
  })[];
  /** What passes today and doesn't then. */
  readonly failing: {
    readonly stages: readonly SchoolStageJson[];
    readonly coefficients: readonly { readonly item: ResourceCode; readonly stage: Stage }[];
  };
}

interface SchoolStageJson extends SchoolName {
  readonly stage: Stage;
}

export interface PlanFoundJson {
  readonly totals: {
    readonly posts: number;
    readonly moves: number;
    /** Of these, those of whom the statistics don't settle that the school has them: its roster does. */
    readonly unsureMoves: number;
    /** By item: what is hired, built or bought; people in each item in which they count. */
    readonly added: Partial<Readonly<Record<ResourceCode, number>>>;
    /** In yuan; `null` without prices. */
    readonly cost: string | null;
  };
  readonly nearness: PlanNearnessJson;
  readonly beyond: {
    readonly limit: 'budget' | 'posts';
    readonly proven: boolean;
    readonly affordable: readonly SchoolName[];
    /** Of posts that are too few: as few as were found to do, and as no plan takes fewer than. */
    readonly fewest: { readonly found: number; readonly least: number } | null;
  } | null;
  readonly schools: readonly PlanSchoolJson[];
  readonly moves: readonly PlanMoveJson[];
  readonly coefficients: readonly PlanCoefficientJson[];
}

/** `share`: of its cost, what it may be dearer than the least; `units`: of what the plan takes `planned` of, no plan takes fewer than `least`. */
export type PlanNearnessJson =
  | { readonly kind: 'least' }
  | { readonly kind: 'share'; readonly share: string }
  | {
      readonly kind: 'units';
      readonly of: ResourceItem['unit'] | 'move';
      readonly planned: string;
      readonly least: string;
    };

export interface PlanSchoolJson extends SchoolName {
  /** Several: the figures are the whole school's. */
  readonly stages: readonly Stage[];
  readonly posts: number;
  readonly items: readonly {
    readonly item: ResourceCode;
    readonly now: string;
    readonly added: number;
    readonly movedHere: number;
    readonly movedAway: number;
    readonly planned: string;
    readonly lead: readonly string[];
    /** `YYYY-MM`. */
    readonly deadline: string | null;
  }[];
}

export interface PlanMoveJson {
  /** All that each of them counts in. */
  readonly items: readonly ResourceCode[];
  readonly stage: Stage;
  readonly from: SchoolName;
  readonly to: SchoolName;
  readonly count: number;
}

export interface PlanCoefficientJson {
  readonly item: ResourceCode;
  readonly stage: Stage;
  readonly limit: string;
  readonly before: string | null;
  readonly after: string | null;
  /** With the plan in each of the years to come. */
  readonly ahead: readonly (string | null)[];
}
