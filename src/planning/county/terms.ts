import type { DecimalText } from '../../standards/clause';
import type { ResourceCode } from '../../standards/resource-item';
import type { School } from '../../statistics/county';

/** What a plan's means cost the county, each in yuan; `R6` is a yuan of equipment itself. */
export interface Prices {
  /** A new teacher's post. */
  readonly post: DecimalText;
  /** A teacher moved from one school to another. */
  readonly move: DecimalText;
  readonly R4: DecimalText;
  readonly R5: DecimalText;
  readonly R6: DecimalText;
  readonly R7: DecimalText;
}

/** At most so many units of an item can be added at a school: no ground to build on. */
export interface Cap {
  /** Its code or its name. */
  readonly school: string;
  readonly item: ResourceCode;
  readonly most: number;
}

/** So many teachers of a school count in an item alone, by its roster: no more can be moved away for it. */
export interface Leaving {
  readonly school: string;
  readonly item: ResourceCode;
  readonly most: number;
}

/** A school that closes, its pupils and what can be carried going into another; each by its code or name. */
export interface Closing {
  readonly school: string;
  readonly into: string;
}

/** The user's terms of a plan. Without prices: fewest posts first, then rooms, then ㎡, then yuan, then moves. */
export interface PlanTerms {
  readonly prices: Prices | null;
  readonly caps: readonly Cap[];
  readonly leaving: readonly Leaving[];
  /** Schools, by code or name, in which nothing is changed. */
  readonly untouched: readonly string[];
  /** In yuan; needs prices. */
  readonly budget: DecimalText | null;
  /** New posts that the county has in all (编制). */
  readonly posts: number | null;
  /** Schools that close: the county is planned as it is then. */
  readonly closings: readonly Closing[];
  /** By how much the coefficients are to stay below their limits: a plan sits just on them. 0.01 asks for 0.49 and 0.44. */
  readonly margin?: DecimalText;
}

export const NO_TERMS: PlanTerms = {
  prices: null,
  caps: [],
  leaving: [],
  untouched: [],
  budget: null,
  posts: null,
  closings: [],
};

/** Whether a school is meant by one of these codes or names. */
export function isNamed({ code, name }: School, named: readonly string[]): boolean {
  return named.some((each) => each === code || each === name);
}

/** What a school is called so that it alone is meant, and a reader knows it: its name, else its code. */
export function nameAmong({ code, name }: School, schools: readonly School[]): string {
  const isAlone = schools.filter((each) => each.name === name || each.code === name).length <= 1;
  return isAlone ? name : (code ?? name);
}
