import { type Contribution, isWithin } from '../assessment/county/coefficient';
import { exactAmount } from '../assessment/schools/numerator';
import { ceiling, decimalOfNumber, type Exact, exact } from '../statistics/exact';
import { approximateAmount, type Supply, withUnits } from './supply';

/** Doubles that differ by less than this share are told apart by exact arithmetic. */
export const CLOSE = 1e-9;

/** Sums of many thousand doubles are off by less. */
const SUMS_CLOSE = 1e-11;

/** Of an amount, the share of `CLOSE` that rounding may have cost a difference to it. */
const CLOSE_DIGITS = 1e-3;

export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
}

/** Supplies as columns of doubles: for estimates, which exact arithmetic confirms where they are close. */
export class Ground {
  readonly students: Float64Array;
  readonly allStudents: number;
  /** (S ÷ X̄)² + 1 at the limit. */
  readonly bound: number;
  private readonly amounts: Float64Array;
  private readonly perUnit: Float64Array;

  constructor(
    readonly supplies: readonly Supply[],
    private readonly limit: Exact,
  ) {
    this.amounts = Float64Array.from(supplies, ({ contribution }) => approximateAmount(contribution));
    this.students = Float64Array.from(supplies, ({ contribution }) => contribution.students);
    this.perUnit = Float64Array.from(supplies, ({ perUnit }) => perUnit.valueOf());
    this.allStudents = this.students.reduce((sum, each) => sum + each, 0);
    this.bound = limit.mul(limit).add(1).valueOf();
  }

  get mean(): number {
    return this.amounts.reduce((sum, amount) => sum + amount, 0) / this.allStudents;
  }

  /** What one whole unit lifts each school-stage's value by. */
  get steps(): Float64Array {
    return this.perUnit.map((unit, index) => unit / (this.students[index] ?? 1));
  }

  computeAmount(index: number, units: number): number {
    return (this.amounts[index] ?? 0) + units * (this.perUnit[index] ?? 1);
  }

  computeValue(index: number, units: number): number {
    return this.computeAmount(index, units) / (this.students[index] ?? 1);
  }

  computeExactValue(index: number, units: number): Exact {
    const supply = this.supplies[index];
    if (!supply) throw new RangeError(`no supply ${index}`);
    const { amount, students } = withUnits(supply, units);
    return exactAmount(amount).div(students);
  }

  /** By supply, the least whole number of units with which it reaches a floor, exactly. */
  unitsAt(floor: number): Float64Array {
    const { amounts, students, perUnit } = this;
    const units = new Float64Array(amounts.length);
    for (let index = 0; index < units.length; index++) {
      const amountHere = amounts[index] ?? 0;
      const unit = perUnit[index] ?? 1;
      const lacking = (floor * (students[index] ?? 1) - amountHere) / unit;
      if (lacking < -1) continue;
      const isInDoubt = Math.abs(lacking - Math.round(lacking)) <= CLOSE * (1 + (CLOSE_DIGITS * amountHere) / unit);
      units[index] = isInDoubt ? this.exactUnits(index, floor) : Math.max(0, Math.ceil(lacking));
    }
    return units;
  }

  private exactUnits(index: number, floor: number): number {
    const supply = this.supplies[index];
    if (!supply) throw new RangeError(`no supply ${index}`);
    const { contribution, perUnit } = supply;
    const target = exact(decimalOfNumber(floor)).mul(contribution.students);
    const needed = ceiling(target.sub(exactAmount(contribution.amount)).div(perUnit));
    return needed > 0n ? Number(needed) : 0;
  }

  contributions(units: Float64Array): Contribution[] {
    return this.supplies.map((supply, index) => withUnits(supply, units[index] ?? 0));
  }

  /** Whether the coefficient of a state is within its limit, exactly. */
  isEnough(units: Float64Array, sums = new Sums(this, units)): boolean {
    const against = sums.againstLimit();
    return Math.abs(against - 1) <= SUMS_CLOSE ? isWithin(this.contributions(units), this.limit) === true : against < 1;
  }
}

/** Σ N and Σ N² ÷ P of a state, kept up to date unit by unit. */
export class Sums {
  private numerators = 0;
  private quotients = 0;

  constructor(
    private readonly ground: Ground,
    units: Float64Array,
  ) {
    for (let index = 0; index < units.length; index++) {
      const amount = ground.computeAmount(index, units[index] ?? 0);
      this.numerators += amount;
      this.quotients += (amount * amount) / (ground.students[index] ?? 1);
    }
  }

  change(index: number, unitsBefore: number, unitsAfter: number): void {
    const before = this.ground.computeAmount(index, unitsBefore);
    const after = this.ground.computeAmount(index, unitsAfter);
    this.numerators += after - before;
    this.quotients += (after * after - before * before) / (this.ground.students[index] ?? 1);
  }

  /** (S ÷ X̄)² + 1, over that of the limit: 1 at the limit. */
  againstLimit(): number {
    return (this.ground.allStudents * this.quotients) / (this.numerators * this.numerators) / this.ground.bound;
  }
}
