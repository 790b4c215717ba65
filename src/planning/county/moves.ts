import type { AssessedSchoolStage } from '../../assessment/resources';
import type { Changes, Group, PlanModel } from './model';

/** So many teachers move between two school-stages. */
export interface PlannedMove {
  /** All that each of them counts in. */
  readonly items: readonly number[];
  readonly from: AssessedSchoolStage;
  readonly to: AssessedSchoolStage;
  readonly count: number;
}

interface Open {
  readonly stage: AssessedSchoolStage;
  count: number;
}

/**
 * Who gives to whom: of those who count in one item the greatest giver fills the greatest receivers first, so that few pairs
 * of schools are concerned.
 */
export function movesOf(model: PlanModel, changes: Changes): PlannedMove[] {
  const alone = model.groups.flatMap((group) => {
    if (group.year > 0) return [];
    const receivers = open(group, model, changes, 'moved');
    return open(group, model, changes, 'given').flatMap((giver) =>
      receivers.flatMap((receiver): PlannedMove[] => {
        const count = Math.min(giver.count, receiver.count);
        giver.count -= count;
        receiver.count -= count;
        return count === 0 ? [] : [{ items: [group.item], from: giver.stage, to: receiver.stage, count }];
      }),
    );
  });
  const joint = changes.joint.flatMap(({ from, to, items, count }): PlannedMove[] => {
    const [giver, receiver] = [model.stages[from]?.assessed, model.stages[to]?.assessed];
    if (!giver || !receiver) return [];
    const counted = [...model.items.keys()].filter((item) => items & (1 << item));
    return [{ items: counted, from: giver, to: receiver, count }];
  });
  return [...alone, ...joint];
}

function open({ holdings }: Group, { stages }: PlanModel, changes: Changes, of: 'moved' | 'given'): Open[] {
  return holdings
    .flatMap((holding): Open[] => {
      const stage = stages[holding.of]?.assessed;
      const count = changes.alone(of, holding.place);
      return stage && count > 0 ? [{ stage, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
