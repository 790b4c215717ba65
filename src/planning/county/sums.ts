import { isWithin } from '../../assessment/county/coefficient';
import type { Changes, Group, Holding, Place } from './model';

/** Sums that were kept up with many changes and are nearer to the limit than this share of it are made anew. */
const CLOSE = 1e-9;

/** Σ y and Σ y² ÷ p of one coefficient, kept up with each change, so that one more or less is looked at at once. */
export class Sums {
  private sum = 0;
  private quotients = 0;
  private readonly at = new Map<Place, Holding>();

  constructor(
    readonly group: Group,
    private readonly changes: Changes,
  ) {
    for (const holding of group.holdings) this.at.set(holding.place, holding);
    this.count();
  }

  /** What the coefficient counts of a place's units. */
  holdingAt(place: Place): Holding | undefined {
    return this.at.get(place);
  }

  /** Anew from all of its school-stages. */
  count(): void {
    [this.sum, this.quotients] = [0, 0];
    for (const holding of this.group.holdings) {
      const amount = this.changes.amount(holding);
      this.sum += amount;
      this.quotients += (amount * amount) / holding.students;
    }
  }

  /** Follows what a holding's amount has become from what it was. */
  follow({ students }: Holding, before: number, after: number): void {
    this.sum += after - before;
    this.quotients += (after * after - before * before) / students;
  }

  /** By how much √(P Σ y² ÷ p) is above √(1 + limit²) Σ y, as a share of it, with changes that aren't made. */
  excess(more = 0, moreQuotients = 0): number {
    const { students, bound } = this.group;
    const sum = this.sum + more;
    const quotients = Math.max(0, this.quotients + moreQuotients);
    return sum <= 0 ? Number.POSITIVE_INFINITY : Math.sqrt((students * quotients) / bound) / sum - 1;
  }

  /** The excess with so much more of one amount, and so much less of another. */
  excessWith(to: Holding, more: number, from?: Holding): number {
    const amount = this.changes.amount(to);
    let quotients = (2 * amount * more + more * more) / to.students;
    if (from) {
      const other = this.changes.amount(from);
      quotients += (more * more - 2 * other * more) / from.students;
    }
    return this.excess(from ? 0 : more, quotients);
  }

  /** By the exact arithmetic of the assessment. */
  isHeld(): boolean {
    const kept = this.excess();
    if (Math.abs(kept) > CLOSE) return kept < 0;
    this.count();
    const over = this.excess();
    const margin = (16 * this.group.holdings.length + 128) * Number.EPSILON;
    return Math.abs(over) > margin ? over < 0 : isHeldExactly(this.group, this.changes);
  }

  /** The mean that the amounts weigh: a unit where less stands brings the coefficient down. */
  level(): number {
    return this.sum > 0 ? this.quotients / this.sum : 0;
  }
}

/** Whether a coefficient is within its limit after the changes, by the exact arithmetic of the assessment. */
function isHeldExactly(group: Group, changes: Changes): boolean {
  return (
    isWithin(
      group.holdings.map((holding) => changes.contribution(holding)),
      group.limit,
    ) === true
  );
}
