import type { Relaxation, RelaxationCondition } from '../../standards/relaxation';
import type { Standard } from '../../standards/standard';
import type { School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';
import type { Stage } from '../../statistics/stages';
import { isStated } from '../schools/refuted';
import { sumOverStages } from './schools/school-choice';

export type LimitRelaxation = Extract<Relaxation, { kind: 'limits' }>;

/** The relaxations of a part's limits. */
export function findRelaxations(partId: string, { relaxations }: Standard): readonly LimitRelaxation[] {
  return relaxations.filter(
    (relaxation): relaxation is LimitRelaxation =>
      relaxation.kind === 'limits' && Object.hasOwn(relaxation.limits, partId),
  );
}

function holdsAt(condition: RelaxationCondition, school: School): boolean {
  if (condition.kind === 'stated') return isStated(condition, school);
  const part = sumOverStages(school, condition.field);
  const students = sumOverStages(school, 'students');
  if ('code' in part || 'code' in students) return false;
  return part.value.compare(students.value.mul(condition.above)) > 0;
}

export interface LimitAt {
  readonly limit: Exact;
  /** The relaxation that set it. */
  readonly relaxation?: string;
}

/**
 * The limit of a stage, or of a whole school of a type: the easiest that one of the part's relaxations grants whose
 * condition the workbook states of the school, else the part's own.
 */
export function limitFor(
  own: string,
  partId: string,
  at: { readonly school: School; readonly stage: Stage } | { readonly school: School; readonly whole: true },
  relaxations: readonly LimitRelaxation[],
  easier: (a: Exact, b: Exact) => boolean,
): LimitAt {
  let best: LimitAt = { limit: exact(own) };
  for (const relaxation of relaxations) {
    const { type } = at.school;
    if (!relaxation.conditions.some((condition) => holdsAt(condition, at.school))) continue;
    const granted =
      'stage' in at
        ? relaxation.limits[partId]?.[at.stage]
        : type.id === 'unknown'
          ? undefined
          : relaxation.typeLimits?.[partId]?.[type.id];
    if (granted !== undefined && easier(exact(granted), best.limit)) {
      best = { limit: exact(granted), relaxation: relaxation.id };
    }
  }
  return best;
}
