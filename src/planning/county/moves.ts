import type { AssessedSchoolStage } from '../../assessment/resources';
import type { Changes, Group, PlanModel } from './model';

/** So many teachers of an item move between two school-stages. */
export interface PlannedMove {
  readonly item: number;
  readonly from: AssessedSchoolStage;
  readonly to: AssessedSchoolStage;
  readonly count: number;
}

interface Open {
  readonly stage: AssessedSchoolStage;
  count: number;
}

/** Who gives to whom: the greatest giver fills the greatest receivers first, so that few pairs of schools are concerned. */
export function movesOf(model: PlanModel, changes: Changes): PlannedMove[] {
  return model.groups.flatMap((group) => {
    if (group.year > 0) return [];
    const receivers = open(group, model, changes.moved);
    return open(group, model, changes.given).flatMap((giver) =>
      receivers.flatMap((receiver): PlannedMove[] => {
        const count = Math.min(giver.count, receiver.count);
        giver.count -= count;
        receiver.count -= count;
        return count === 0 ? [] : [{ item: group.item, from: giver.stage, to: receiver.stage, count }];
      }),
    );
  });
}

function open({ holdings }: Group, { stages }: PlanModel, counts: Float64Array): Open[] {
  return holdings
    .flatMap(({ place, of }): Open[] => {
      const stage = stages[of]?.assessed;
      const count = counts[place.index] ?? 0;
      return stage && count > 0 ? [{ stage, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
