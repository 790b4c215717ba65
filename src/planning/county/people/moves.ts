import type { AssessedSchoolStage } from '../../../assessment/resources';
import { finished } from '../../../assessment/steps';
import type { Changes, Group, PlanModel } from '../model';

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
export function pairMoves(model: PlanModel, changes: Changes): PlannedMove[] {
  return finished(movesInSteps(model, changes));
}

/** The same a little at a time. */
export function* movesInSteps(model: PlanModel, changes: Changes): Generator<void, PlannedMove[]> {
  const alone: PlannedMove[] = [];
  for (const group of model.groups) {
    if (group.year > 0) continue;
    yield;
    // Both are used up from the greatest on: the first who aren't yet are the next.
    const [givers, receivers] = [open(group, model, changes, 'given'), open(group, model, changes, 'moved')];
    for (let [from, to] = [0, 0]; ; ) {
      const [giver, receiver] = [givers[from], receivers[to]];
      if (!giver || !receiver) break;
      const count = Math.min(giver.count, receiver.count);
      giver.count -= count;
      receiver.count -= count;
      alone.push({ items: [group.item], from: giver.stage, to: receiver.stage, count });
      if (giver.count === 0) from++;
      if (receiver.count === 0) to++;
    }
  }
  yield;
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
