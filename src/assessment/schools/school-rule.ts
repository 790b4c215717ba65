import type { ResourceValue } from './resource-value';

/** 综合判定 of a school-stage. */
export type SchoolVerdict = 'pass' | 'fail' | 'unknown';

export interface SchoolJudgement {
  readonly verdict: SchoolVerdict;
  /** 达标项数: items at their limit. */
  readonly passed: number;
  /** Items below their limit and at 85 % of it at least. */
  readonly near: number;
  readonly unknown: number;
}

/**
 * At least `atLeast` items reach their limit and the rest reach 85 % of it. Unknown values leave the school unknown
 * unless the known ones decide it already.
 */
export function judgeSchool(values: readonly ResourceValue[], atLeast: number): SchoolJudgement {
  const counts = { pass: 0, near: 0, fail: 0, unknown: 0 };
  for (const { verdict } of values) counts[verdict]++;
  const { pass, near, fail, unknown } = counts;
  const mayMiss = values.length - atLeast;
  return { verdict: schoolVerdict(near, fail, unknown, mayMiss), passed: pass, near, unknown };
}

function schoolVerdict(near: number, fail: number, unknown: number, mayMiss: number): SchoolVerdict {
  if (fail > 0 || near > mayMiss) return 'fail';
  return unknown > 0 ? 'unknown' : 'pass';
}
