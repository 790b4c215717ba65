import type { Stage } from '../../../statistics/stages';
import type { Changes, JointMove, KeptItems, PlanModel, PlannedStage } from '../model';
import type { Pricing } from '../pricing';
import { Mender, makeAll, undoAll } from './mending';
import { type StaffChange, Staffing } from './staffing';

/** Of greater counties the plan is near enough without. */
const MOST_STAGES = 60;
/** Changes looked at, counted so that results repeat. */
const MOST_WORK = 800_000;

/** A person hired or a person moved: what can be taken out of a plan at once. */
type Part = { readonly kind: 'post'; readonly at: number } | { readonly kind: 'move'; readonly move: JointMove };

/**
 * Takes one or two people out of a plan and mends it with others that cost less: whoever is there counts in another item
 * too, or somebody moves or is hired in their place. As long as that helps, and as long as the work lasts. `note` is told
 * of each plan on the way.
 */
export function* refine(
  model: PlanModel,
  stage: Stage,
  kept: KeptItems,
  changes: Changes,
  pricing: Pricing,
  note: () => void = () => {},
): Generator<void, void> {
  const stages = model.stages.filter(({ assessed }) => assessed.at.stage === stage);
  const isOwn = ({ index, holdings }: PlannedStage) =>
    holdings.every(({ place }) => !model.isPeople[place.item] || place.holdings.every(({ of }) => of === index));
  if (stages.length > MOST_STAGES || !stages.every(isOwn)) return;
  let left = MOST_WORK;
  let next = 0;
  for (let isBetter = true; isBetter && left > 0; ) {
    isBetter = false;
    const staffing = new Staffing(model, stage, stages, kept, changes, pricing);
    const parts = listParts(staffing);
    // Goes on from where the last one helped: those before it didn't help a moment ago.
    next %= Math.max(1, parts.length);
    const inTurn = [...parts.slice(next), ...parts.slice(0, next)].map((each) => [each]);
    for (const [at, own] of [...inTurn, ...pairParts(parts)].entries()) {
      if (left <= 0) break;
      const { work, isMended } = without(staffing, own);
      left -= work;
      yield;
      if (!isMended) continue;
      isBetter = true;
      if (at < parts.length) next += at;
      note();
      break;
    }
  }
}

function listParts(staffing: Staffing): Part[] {
  const all = [...staffing.stages.keys()];
  const posts = all.flatMap((at): Part[] => (staffing.posts(at) > 0 ? [{ kind: 'post', at }] : []));
  return [...posts, ...staffing.moves.map((move): Part => ({ kind: 'move', move }))];
}

function pairParts(parts: readonly Part[]): Part[][] {
  return parts.flatMap((a, at) => parts.slice(at).map((b) => [a, b]));
}

/** Without some of its people, mended with what costs less than they did; as it was where it can't be. */
function without(staffing: Staffing, parts: readonly Part[]): { readonly work: number; readonly isMended: boolean } {
  const before = staffing.cost;
  const taken = parts.flatMap((part) => {
    const partChanges = listChanges(staffing, part);
    makeAll(staffing, partChanges);
    return partChanges;
  });
  const mender = new Mender(staffing, before);
  const isMended = staffing.cost < before && mender.mend() && staffing.keep();
  if (!isMended) undoAll(staffing, taken);
  return { work: mender.workDone, isMended };
}

function listChanges(staffing: Staffing, part: Part): StaffChange[] {
  if (part.kind === 'move') {
    const { from, to, items } = part.move;
    const isThere = staffing.moves.some((each) => each.from === from && each.to === to && each.items === items);
    return isThere ? [{ kind: 'move', from, to, set: items, by: -1 }] : [];
  }
  const posts = staffing.posts(part.at);
  return posts === 0 ? [] : [{ kind: 'count', at: part.at, set: staffing.topsAt(part.at), by: -1 }];
}
