import { type Contribution, isWithin } from '../assessment/county/coefficient';
import type { ItemLimits } from '../assessment/schools/resource-value';
import { ceiling, type Exact } from '../statistics/exact';
import type { Stage } from '../statistics/stages';
import { Exchange, type Trader, wholeAmount } from './exchange';
import { CLOSE } from './ground';
import { type Supply, withUnits } from './supply';

/** So many teachers move from one school-stage to another. */
export interface Move {
  readonly from: Supply;
  readonly to: Supply;
  readonly count: number;
}

/** 调配: what moving teachers from the best to the worst supplied does for a coefficient over its limit. */
export interface Transfer {
  /** `notEnough`: the coefficient stays over its limit; what is given is the most that moving can do. */
  readonly outcome: 'enough' | 'notEnough';
  /** Teachers moved in all: the least number that suffices. */
  readonly count: number;
  readonly moves: readonly Move[];
  /** All supplies after the moves, in their order. */
  readonly after: readonly Contribution[];
  /** The best that one move less can do. */
  readonly oneMoveLess: readonly Contribution[];
}

/**
 * The least number of moves that brings a coefficient to its limit without any donor falling below its own limit, or giving
 * more than `mayLeave` of it: who counts in other items too is for the county's plan to move.
 *
 * Moves keep Σ N, so Σ N² ÷ P alone decides. Giving one away lowers it by (2N − 1) ÷ P, getting one raises it by
 * (2N + 1) ÷ P: less with each one given, more with each one got. Taking where it lowers the most and giving where it
 * raises the least is therefore the best that any number of moves can do, and the first number that suffices the least.
 * `undefined` where an amount isn't a whole number.
 */
export function transfer(
  supplies: readonly Supply[],
  { item, limit }: ItemLimits,
  stage: Stage,
  coefficientLimit: Exact,
  mayLeave: (supply: Supply) => number,
): Transfer | undefined {
  const ordered = [...supplies].sort(compareKeys);
  const traders: Trader[] = [];
  for (const supply of ordered) {
    const { contribution } = supply;
    const amount = wholeAmount(contribution);
    if (amount === undefined) return undefined;
    const { students } = contribution;
    const needed = Number(ceiling(limit[stage].value.mul(students).div(item.scale)));
    traders.push({ amount, students, keeps: Math.max(needed, amount - mayLeave(supply)) });
  }
  const exchange = new Exchange(traders);
  const isEnough = moveUntilEnough(exchange, ordered, coefficientLimit);
  return {
    outcome: isEnough ? 'enough' : 'notEnough',
    count: exchange.count,
    moves: pairUnitMoves(ordered, exchange.changes),
    after: orderContributions(supplies, ordered, exchange.changes),
    oneMoveLess: orderContributions(supplies, ordered, exchange.before),
  };
}

function moveUntilEnough(exchange: Exchange, ordered: readonly Supply[], limit: Exact): boolean {
  const bound = limit.mul(limit).add(1).valueOf();
  while (exchange.move()) {
    if (exchange.relativeSquare > bound * (1 + CLOSE)) continue;
    if (isWithin(changed(ordered, exchange.changes), limit)) return true;
  }
  return false;
}

function changed(supplies: readonly Supply[], changes: Float64Array): Contribution[] {
  return supplies.map((supply, index) => withUnits(supply, changes[index] ?? 0));
}

function orderContributions(
  supplies: readonly Supply[],
  ordered: readonly Supply[],
  changes: Float64Array,
): Contribution[] {
  const after = new Map(ordered.map((supply, index) => [supply, withUnits(supply, changes[index] ?? 0)]));
  return supplies.map((supply) => after.get(supply) ?? supply.contribution);
}

interface Open {
  readonly supply: Supply;
  count: number;
}

/** Who gives to whom: the greatest donor fills the greatest receivers first, so that few pairs of schools are concerned. */
function pairUnitMoves(ordered: readonly Supply[], changes: Float64Array): Move[] {
  const open = (sign: 1 | -1): Open[] =>
    ordered
      .map((supply, index) => ({ supply, count: sign * (changes[index] ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  const receivers = open(1);
  const moves: Move[] = [];
  for (const donor of open(-1)) {
    for (const receiver of receivers) {
      const count = Math.min(donor.count, receiver.count);
      if (count === 0) continue;
      moves.push({ from: donor.supply, to: receiver.supply, count });
      donor.count -= count;
      receiver.count -= count;
    }
  }
  return moves;
}

/** An order that doesn't depend on the workbook's: by code, name, then what tells namesakes apart. */
function compareKeys(a: Supply, b: Supply): number {
  const [first, second] = [makeSupplyKey(a), makeSupplyKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return (
    a.contribution.students - b.contribution.students ||
    (wholeAmount(a.contribution) ?? 0) - (wholeAmount(b.contribution) ?? 0)
  );
}

function makeSupplyKey({ school: { at } }: Supply): string {
  return `${at.school.code ?? ''} ${at.school.name}`;
}
