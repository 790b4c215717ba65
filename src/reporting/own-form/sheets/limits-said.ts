import { folded } from '../../../reading/text/header-text';
import type { Field } from '../fields/field';
import type { Filled } from '../form-words';
import type { SchoolOfResult } from '../schools-named';
import type { AskedCell } from './asked-cell';

/** At least so much of an item; at most so much of a coefficient. */
const AT_LEAST = /(?:≥|>=|达到?|>|不低于|不少于|不小于|大于|标准(?:值)?:?)(\d+(?:\.\d+)?)(%?)/g;
const AT_MOST = /(?:≤|<=|<|不超过|不高于|不大于|低于|小于|标准(?:值)?:?)(\d+(?:\.\d+)?)(%?)/g;

/** What a limit decides: 是否达标 under （≥8㎡） is no answer of the result, whose limit is another. */
const BY_LIMIT: readonly string[] = [
  'verdict',
  'limit',
  'gap',
  'gapToNear',
  'passedSchools',
  'failedSchools',
  'passedShare',
  'coefficientVerdict',
  'coefficientLimit',
];
const OF_COEFFICIENTS: readonly string[] = [
  'coefficient',
  'coefficientVerdict',
  'coefficientLimit',
  'overallCoefficient',
];

/** Whether a cell is decided by a limit that its words name, and that isn't the standard's. */
export function isByAnotherLimit(
  { field, words }: AskedCell,
  schools: readonly SchoolOfResult[],
  from: Filled,
): boolean {
  const { limits, said } = findLimits(field, words, from);
  if (!('id' in field) || !BY_LIMIT.includes(field.id) || !limits || said.length === 0) return false;
  const stageLimit = limits.get(findFieldStage(field, schools) ?? '');
  const known = [...limits.values()];
  return !said.every((each) => known.includes(each)) || (stageLimit !== undefined && !said.includes(stageLimit));
}

/** Whether a cell's words name a limit that isn't the standard's, whatever it asks for. */
export function namesAnotherLimit({ field, words }: AskedCell, from: Filled): boolean {
  const { limits, said } = findLimits(field, words, from);
  const known = [...(limits?.values() ?? [])];
  return limits !== undefined && said.some((each) => !known.includes(each));
}

interface Limits {
  /** The standard's, by stage. */
  readonly limits: ReadonlyMap<string, number> | undefined;
  /** Those that the words name, but for shares in per cent. */
  readonly said: readonly number[];
}

function findLimits(field: Field, words: string, from: Filled): Limits {
  const isOfCoefficient = 'id' in field && OF_COEFFICIENTS.includes(field.id);
  const limits = isOfCoefficient ? from.coefficientLimits : 'item' in field ? from.limits?.get(field.item) : undefined;
  const pattern = isOfCoefficient ? AT_MOST : AT_LEAST;
  const said = [...folded(words).matchAll(pattern)].flatMap(([, limit = '', share]) =>
    share === '%' ? [] : Number(limit),
  );
  return { limits, said };
}

function findFieldStage(field: Field, schools: readonly SchoolOfResult[]): string | null | undefined {
  if ('stage' in field) return field.stage;
  if (!('row' in field)) return undefined;
  return schools.flatMap(({ rows }) => rows).find(({ row }) => row === field.row)?.stage;
}
