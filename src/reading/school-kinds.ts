import { SCHOOL_TYPES, type SchoolType, type SchoolTypeId } from '../statistics/school-types';
import type { AnyStage } from '../statistics/stages';
import { folded, headerText } from './header-text';

const BY_SPELLING: ReadonlyMap<string, SchoolTypeId> = new Map(
  SCHOOL_TYPES.flatMap(({ id, name, codes, spellings }) =>
    [name, ...codes, ...spellings].map((spelling) => [spelling, id] as const),
  ),
);

/** The kind that a cell of 办学类型 names: by name, another spelling, or its code, also `211小学` or `小学(211)`. */
export function schoolTypeOf(text: string): SchoolTypeId | undefined {
  const whole = folded(text);
  const parts = [whole, headerText(text).words, whole.replace(/^\d{3}[-.:]?/, ''), /^\d{3}/.exec(whole)?.[0] ?? ''];
  return parts.map((part) => BY_SPELLING.get(part)).find((id) => id !== undefined);
}

/** The kind of a school by the stages that it has pupils in, where the workbook doesn't say. */
export function schoolTypeByStages(stages: readonly AnyStage[], shown: string | null): SchoolType {
  const key = stages.join('+');
  const byStages: Readonly<Record<string, SchoolTypeId>> = {
    primary: 'primary',
    junior: 'junior',
    senior: 'senior',
    'primary+junior': 'nineYear',
    'junior+senior': 'completeSecondary',
    'primary+junior+senior': 'twelveYear',
  };
  const id = byStages[key];
  return id ? { id, from: 'stages' } : { id: 'unknown', shown };
}
