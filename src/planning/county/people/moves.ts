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

/** So many go from, or come to, a school-stage. */
export interface Going<Stage> {
  readonly stage: Stage;
  readonly count: number;
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
    const pairs = pairOff(open(group, model, changes, 'given'), open(group, model, changes, 'moved'));
    alone.push(...pairs.map((pair) => ({ items: [group.item], ...pair })));
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

/** The first who give fill the first who get, so that few pairs are concerned; as many go as come. */
export function pairOff<Stage>(
  givers: readonly Going<Stage>[],
  receivers: readonly Going<Stage>[],
): { readonly from: Stage; readonly to: Stage; readonly count: number }[] {
  const pairs: { from: Stage; to: Stage; count: number }[] = [];
  const [given, got] = [givers.map(({ count }) => count), receivers.map(({ count }) => count)];
  for (let [from, to] = [0, 0]; ; ) {
    const [giver, receiver] = [givers[from], receivers[to]];
    if (!giver || !receiver) return pairs;
    const count = Math.min(given[from] ?? 0, got[to] ?? 0);
    given[from] = (given[from] ?? 0) - count;
    got[to] = (got[to] ?? 0) - count;
    if (count > 0) pairs.push({ from: giver.stage, to: receiver.stage, count });
    if (given[from] === 0) from++;
    if (got[to] === 0) to++;
  }
}

function open(
  { holdings }: Group,
  { stages }: PlanModel,
  changes: Changes,
  of: 'moved' | 'given',
): Going<AssessedSchoolStage>[] {
  return holdings
    .flatMap((holding): Going<AssessedSchoolStage>[] => {
      const stage = stages[holding.of]?.assessed;
      const count = changes.alone(of, holding.place);
      return stage && count > 0 ? [{ stage, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
