import type { Contribution } from '../assessment/county/coefficient';

/** A school-stage with whole teachers, as the exchange of teachers sees it. */
export interface Trader {
  readonly amount: number;
  readonly students: number;
  /** It gives none away that it needs to keep this many. */
  readonly keeps: number;
}

/** Teachers moved one at a time, each where it lowers Σ N² ÷ P the most; Σ N stays. */
export class Exchange {
  /** What each trader has got (above 0) or given away (below 0). */
  readonly changes: Float64Array;
  count = 0;
  private last: { readonly from: number; readonly to: number } | undefined;
  private readonly total: number;
  private readonly allStudents: number;
  private quotients: number;

  private readonly amounts: Float64Array;
  private readonly students: Float64Array;
  private readonly keeps: Float64Array;

  constructor(traders: readonly Trader[]) {
    this.changes = new Float64Array(traders.length);
    this.amounts = Float64Array.from(traders, ({ amount }) => amount);
    this.students = Float64Array.from(traders, ({ students }) => students);
    this.keeps = Float64Array.from(traders, ({ keeps }) => keeps);
    this.total = this.amounts.reduce((sum, amount) => sum + amount, 0);
    this.allStudents = this.students.reduce((sum, students) => sum + students, 0);
    this.quotients = traders.reduce((sum, { amount, students }) => sum + (amount * amount) / students, 0);
  }

  /**
   * Makes the best next move; `false` where none helps. Of equals the first trader counts. Fractions of whole numbers
   * below 2²⁶ are equal where their doubles are.
   */
  move(): boolean {
    const { amounts, students, keeps, changes } = this;
    let from = -1;
    let to = -1;
    let most = Number.NEGATIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < changes.length; index++) {
      const amountHere = (amounts[index] ?? 0) + (changes[index] ?? 0);
      const relief = (2 * amountHere - 1) / (students[index] ?? 1);
      const burden = (2 * amountHere + 1) / (students[index] ?? 1);
      if (relief > most && amountHere - 1 >= (keeps[index] ?? 0)) [most, from] = [relief, index];
      if (burden < least) [least, to] = [burden, index];
    }
    if (from < 0 || to < 0 || most <= least) return false;
    changes[from] = (changes[from] ?? 0) - 1;
    changes[to] = (changes[to] ?? 0) + 1;
    this.quotients += least - most;
    this.count++;
    this.last = { from, to };
    return true;
  }

  /** (S ÷ X̄)² + 1 in doubles. */
  get relativeSquare(): number {
    return (this.allStudents * this.quotients) / (this.total * this.total);
  }

  /** The changes without the last move. */
  get before(): Float64Array {
    const { last } = this;
    return this.changes.map((each, index) => each + (index === last?.from ? 1 : 0) - (index === last?.to ? 1 : 0));
  }
}

/** A contribution's amount where it is a whole number that doubles hold. */
export function wholeAmount({ amount }: Contribution): number | undefined {
  if (!('digits' in amount)) return undefined;
  const value = amount.digits * 10 ** -amount.scale;
  return Number.isSafeInteger(value) && value < 2 ** 26 ? value : undefined;
}
