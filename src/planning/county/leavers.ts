import { exactAmount } from '../../assessment/numerator';
import { type ItemLimits, isKnown } from '../../assessment/resource-value';
import type { AssessedSchoolStage } from '../../assessment/resources';
import { figuresHeld } from '../../assessment/school-stage';
import { exact } from '../../statistics/exact';
import { isNamed, type PlanTerms } from './terms';

/**
 * Who may leave a school-stage. One who moves takes along all that he counts in, so that the plan moves teachers who count
 * in one item alone, and no more of them than the statistics let the school have: with T full-time teachers, x of whom
 * count in an item, at most T − x can go for the others. With that for every item, and only then, teachers can be found
 * to whom all figures apply, before and after.
 */
export interface Leavers {
  /** By item: so many can go for it at the most, if none goes for another. */
  readonly most: readonly number[];
  /** By item, how many can go for all of the others together: there are no more who don't count in it. */
  readonly beside: readonly number[];
  /** By item: so many are known to count in it alone: by the roster, or as more count in it than in all of the others. */
  readonly sure: readonly number[];
}

export function leaversOf(
  { at, values }: AssessedSchoolStage,
  items: readonly ItemLimits[],
  { leaving }: Pick<PlanTerms, 'leaving'>,
): Leavers {
  const roster = items.map(
    ({ item }) => leaving.findLast((own) => own.item === item.code && isNamed(at.school, [own.school]))?.most,
  );
  const counts = items.map(({ item }, index) => {
    const value = values[index];
    return item.unit === '人' && value && isKnown(value) ? exactAmount(value.numerator.amount).valueOf() : null;
  });
  const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const sure = counts.map((count, item) => {
    if (count === null) return 0;
    return Math.min(count, roster[item] ?? Math.max(0, Math.floor(2 * count - all)));
  });
  const teachers = teachersAt(at);
  // Where nobody says how many teachers there are, those go who are known to count in nothing else.
  if (teachers === null) return { most: sure, beside: counts.map(() => Number.POSITIVE_INFINITY), sure };
  const beside = counts.map((count) =>
    count === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(teachers - count)),
  );
  const most = counts.map((count, index) =>
    count === null ? 0 : Math.min(roster[index] ?? count, ...beside.filter((_, other) => other !== index)),
  );
  return { most, beside, sure };
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
