import type { AssessedSchoolStage } from '../../../assessment/resources';
import { exactAmount } from '../../../assessment/schools/numerator';
import { type ItemLimits, isKnown } from '../../../assessment/schools/resource-value';
import { figuresHeld } from '../../../assessment/schools/school-stage';
import { exact } from '../../../statistics/exact';
import { isNamed, type PlanTerms } from '../terms';

/**
 * Who may leave a school-stage. One who moves takes along all that he counts in. With T full-time teachers, x of whom count
 * in an item, at most T − x of those who go don't count in it. With that for every item, and only then, teachers can be
 * found to whom all figures apply, before and after.
 */
export interface Leavers {
  /** By item: so many can go who count in it alone, if nobody else goes. */
  readonly most: readonly number[];
  /** By item: so many who go can count in others, too; none where nobody says how many teachers there are. */
  readonly together: readonly number[];
  /** By item: of those who go so many may not count in it. */
  readonly beside: readonly number[];
  /** So many are known to count in just these items (as bits): by the roster, or as the figures leave nothing else. */
  readonly sure: (items: number) => number;
}

export function countLeavers(
  { at, values }: AssessedSchoolStage,
  items: readonly ItemLimits[],
  { leaving }: Pick<PlanTerms, 'leaving'>,
): Leavers {
  const roster = items.map(
    ({ item }) => leaving.findLast((each) => each.item === item.code && isNamed(at.school, [each.school]))?.most,
  );
  const counts = items.map(({ item }, index) => {
    const value = values[index];
    return item.unit === '人' && value && isKnown(value) ? exactAmount(value.numerator.amount).valueOf() : null;
  });
  const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const alone = counts.map((count, item) => {
    if (count === null) return 0;
    return Math.min(count, roster[item] ?? Math.max(0, Math.floor(2 * count - all)));
  });
  const teachers = teachersAt(at);
  const sure = (set: number): number => {
    const only = alone.findIndex((_, item) => set === 1 << item);
    return only >= 0 ? (alone[only] ?? 0) : teachers === null ? 0 : leastIn(set, counts, teachers);
  };
  const none = counts.map(() => 0);
  // Where nobody says how many teachers there are, those go who are known to count in nothing else.
  if (teachers === null)
    return { most: alone, together: none, beside: counts.map(() => Number.POSITIVE_INFINITY), sure };
  const beside = counts.map((count) =>
    count === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(teachers - count)),
  );
  const most = counts.map((count, index) =>
    count === null ? 0 : Math.min(roster[index] ?? count, ...beside.filter((_, other) => other !== index)),
  );
  const isSlip = counts.some((count) => count !== null && count > teachers);
  const together = isSlip
    ? none
    : counts.map((count, item) => Math.max(0, Math.floor((count ?? 0) - (roster[item] ?? 0))));
  return { most, together, beside, sure };
}

/** So many at the least count in just these items, of so many teachers (Fréchet's bound). */
function leastIn(set: number, counts: readonly (number | null)[], teachers: number): number {
  const outside = counts.reduce<number>((sum, count, item) => {
    if (count === null) return sum;
    return sum + (set & (1 << item) ? teachers - count : count);
  }, 0);
  return Math.max(0, Math.floor(teachers - outside));
}

/** Of the stage; a figure of several stages together doesn't say it. */
function teachersAt(at: AssessedSchoolStage['at']): number | null {
  const isOnlyStage = Object.keys(at.school.stages).length === 1;
  const held = figuresHeld(at, 'fullTimeTeachers');
  let teachers: number | null = null;
  for (const { figure, of } of held) {
    if (figure.kind !== 'known' || (of === 'school' && !isOnlyStage)) return null;
    teachers = (teachers ?? 0) + exact(figure.value).valueOf();
  }
  return teachers;
}
