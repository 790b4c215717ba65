import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Stage } from '../../../statistics/stages';
import { Changes, isSharingPeople, type KeptItems, type PlanModel } from '../model';
import type { Pricing } from '../pricing';
import { Balance } from './balance';
import { type Draw, propose } from './proposals';
import { Staffing } from './staffing';
import { Staying } from './staying';

/** Always the same, so that results repeat. */
const SEED = 20_261_201;
/** Changes drawn, for each who is hired or moves; not fewer and not more than so many. */
const STEPS_EACH = 5_000;
const MOST_STEPS = 300_000;
const FEWEST_STEPS = 20_000;
/** Between two pauses, at which what is broken is weighed anew. */
const SHARE_AT_ONCE = 1 / 150;
/** What a change may make dearer with a chance of one in e, in moves: at first (the more the fewer people there are), and at last. */
const WARM = { least: 0.3, most: 3, ofAll: 30 };
const COLD = 0.003;
/** A chance is told apart by so many lots. */
const LOTS = 2 ** 30;

/**
 * Makes a plan's people cheaper by small changes drawn by lot (simulated annealing): dearer ones are taken, too, the more
 * seldom the colder it gets, and on the way coefficients may be over their limits and teachers lack, at a price that rises
 * until they don't. `changes` and `kept` become each cheaper plan that holds; `note` is told of it.
 */
export function* anneal(
  model: PlanModel,
  stage: Stage,
  kept: KeptItems,
  changes: Changes,
  pricing: Pricing,
  note: () => void = () => {},
): Generator<void, void> {
  const stages = model.stages.filter(({ assessed }) => assessed.at.stage === stage);
  if (stages.some((each) => isSharingPeople(each, model))) return;
  const begin = (from: Changes) => new Staffing(model, stage, stages, new Staying(model, pricing, from, kept), from);
  const staffing = begin(changes);
  const people = staffing.posts + staffing.movers.length;
  if (people === 0) return;
  const balance = new Balance(staffing, begin(new Changes(model)), pricing);
  let least = balance.cost;
  const steps = Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, STEPS_EACH * people));
  yield* cool(staffing, balance, steps, () => {
    if (!staffing.isHeld || balance.cost >= least || !staffing.handOver()) return;
    least = balance.cost;
    note();
  });
  if (leaveOut(begin(changes))) note();
}

/** `taken` is told of each change that is left as it is. */
function* cool(staffing: Staffing, balance: Balance, steps: number, taken: () => void): Generator<void, void> {
  const random = xoroshiro128plus(SEED);
  const draw: Draw = (below) => (below <= 1 ? 0 : uniformInt(random, 0, below - 1));
  const { posts, movers } = staffing;
  const warm = Math.max(WARM.least, Math.min(WARM.most, WARM.ofAll / (posts + movers.length)));
  const atOnce = Math.ceil(steps * SHARE_AT_ONCE);
  let energy = balance.weigh();
  for (let step = 0; step < steps; step++) {
    if (step % atOnce === 0) {
      yield;
      balance.adapt();
      energy = balance.weigh();
    }
    const takeBack = propose(staffing, draw);
    if (!takeBack) continue;
    balance.count();
    const warmth = warm * (COLD / warm) ** (step / steps);
    const after = balance.weigh();
    if (after > energy && (1 + draw(LOTS)) / LOTS > Math.exp((energy - after) / warmth)) {
      takeBack();
      continue;
    }
    energy = after;
    balance.take();
    taken();
  }
}

/** Takes back who isn't needed after all, so that nobody can be left out of what chance has found. */
function leaveOut(staffing: Staffing): boolean {
  const before = staffing.movers.length + staffing.posts;
  for (let number = before - staffing.posts - 1; number >= 0; number--) {
    const mover = staffing.movers[number];
    staffing.leave(number);
    if (mover && !staffing.isHeld) staffing.move(mover);
  }
  for (const at of staffing.stages.keys()) {
    for (let tops = staffing.findTops(at); tops !== 0; tops = staffing.findTops(at)) {
      staffing.hire(at, tops, -1);
      if (staffing.isHeld) continue;
      staffing.hire(at, tops, 1);
      break;
    }
  }
  return staffing.movers.length + staffing.posts < before && staffing.handOver();
}
