import type { Pricing } from '../pricing';
import type { Staffing } from './staffing';

/** A dearer kind counts as so many moves more than there are people, at the most: what weighs more would be frozen from the start. */
const MORE_THAN_ALL = 10;
/** What a teacher who lacks weighs at the least, in moves. */
const LACK = 3;
/** A coefficient that was hardly over its limit is weighed as if it had been so far over it. */
const LEAST_EXCESS = 0.05;

/** What is broken by more than this share of the plans on the way weighs more, what by less than the other one less. */
const OFTEN = 0.6;
const SELDOM = 0.3;
const MORE = 1.05;
const LESS = 0.97;
/** No weight gets below this share of what it was at first. */
const LEAST_SHARE = 0.001;

/** A coefficient, or the school rule, that a plan on the way may break. */
interface Requirement {
  weight: number;
  readonly least: number;
  readonly excess: () => number;
  /** Of the plan that was weighed last. */
  weighed: number;
  /** Of the one that stands. */
  taken: number;
  /** So often was it broken by what stood. */
  broken: number;
}

/** What a staffing costs, in moves, and what it breaks, by weights that follow how often that is. */
export class Balance {
  private readonly requirements: readonly Requirement[];
  private readonly unit: number;
  private readonly most: number;
  private readonly post: number;
  private readonly move: number;
  private plans = 0;

  /** `none`: the same with nobody hired or moved. */
  constructor(
    private readonly staffing: Staffing,
    none: Staffing,
    private readonly pricing: Pricing,
  ) {
    const { post, move } = pricing;
    const prices = [Number(move), Number(post)].filter((price) => price > 0);
    this.unit = Math.min(...prices, Number.MAX_VALUE);
    this.most = staffing.posts + staffing.movers.length + MORE_THAN_ALL;
    this.post = Math.min(this.most, Number(post) / this.unit);
    this.move = Math.min(this.most, Number(move) / this.unit);
    const people = this.computePeople();
    const begin = (weight: number, least: number, excess: () => number): Requirement => {
      const now = excess();
      return { weight, least, excess, weighed: now, taken: now, broken: 0 };
    };
    const coefficients = [...staffing.items.keys()].map((item) => {
      const weight = people / Math.max(LEAST_EXCESS, Math.min(1, none.excess(item)));
      return begin(weight, weight * LEAST_SHARE, () => staffing.excess(item));
    });
    this.requirements = [...coefficients, begin(Math.max(LACK, Math.sqrt(this.post)), LACK, () => staffing.lacking)];
  }

  private computePeople(): number {
    return this.post * this.staffing.posts + this.move * this.staffing.movers.length;
  }

  get cost(): bigint {
    const { staffing, pricing } = this;
    return (
      pricing.post * BigInt(staffing.posts) + pricing.move * BigInt(staffing.movers.length) + staffing.staying.cost
    );
  }

  /** What the staffing costs as it is, with what it breaks. */
  weigh(): number {
    const built = Number(this.staffing.staying.cost) / this.unit;
    let energy = this.computePeople() + Math.max(-this.most, Math.min(this.most, built));
    for (const each of this.requirements) {
      each.weighed = each.excess();
      energy += each.weight * each.weighed;
    }
    return energy;
  }

  /** What was weighed last is what stands. */
  take(): void {
    for (const each of this.requirements) each.taken = each.weighed;
  }

  /** One plan more on the way, be it a new one or the one that stands. */
  count(): void {
    this.plans++;
    for (const each of this.requirements) if (each.taken > 0) each.broken++;
  }

  /** Weighs anew what was broken too often, or too seldom, since the last time. */
  adapt(): void {
    for (const each of this.requirements) {
      const share = each.broken / Math.max(1, this.plans);
      if (share > OFTEN) each.weight *= MORE;
      else if (share < SELDOM) each.weight = Math.max(each.least, each.weight * LESS);
      each.broken = 0;
    }
    this.plans = 0;
  }
}
