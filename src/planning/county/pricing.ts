import type { ResourceItem } from '../../standards/resource-item';
import { exact } from '../../statistics/exact';
import type { Prices } from './terms';

/**
 * What a plan costs as one whole number, so that plans compare exactly: hundredths of 分 with the user's prices. Without
 * prices the units follow each other: one of the earlier kind weighs more than all that can be of the later ones.
 */
export interface Pricing {
  readonly post: bigint;
  readonly move: bigint;
  /** One unit of an item that isn't people. */
  readonly unit: (item: ResourceItem) => bigint;
  /** Every plan's cost is a multiple of it. */
  readonly step: bigint;
}

/** Below these any county's sums stay: so many moves, yuan, ㎡, rooms. Powers of two are exact as doubles, too. */
const MOST = { moves: 2n ** 20n, yuan: 2n ** 40n, squareMetres: 2n ** 34n, rooms: 2n ** 20n };

const YUAN = MOST.moves;
const SQUARE_METRE = YUAN * MOST.yuan;
const ROOM = SQUARE_METRE * MOST.squareMetres;
const POST = ROOM * MOST.rooms;

const IN_ORDER: Readonly<Record<ResourceItem['unit'], bigint>> = {
  人: POST,
  间: ROOM,
  '㎡': SQUARE_METRE,
  元: YUAN,
};

const BY_ORDER: Pricing = { post: POST, move: 1n, unit: ({ unit }) => IN_ORDER[unit], step: 1n };

/** Moves that cost nothing are made to count at last, so that of equals the one with the fewest is the cheapest. */
export function withFewestMoves({ post, unit }: Pricing): Pricing {
  return { post: post * MOST.moves, move: 1n, unit: (item) => unit(item) * MOST.moves, step: 1n };
}

/** What no plan costs less than, moves costing nothing again. */
export function boundWithoutMoves(bound: bigint, { step }: Pricing): bigint {
  const least = bound / MOST.moves;
  return ((least + step - 1n) / step) * step;
}

/** Prices have four decimals at the most. */
const PRICE_SCALE = 10_000;

export function makePricing(prices: Prices | null): Pricing {
  if (!prices) return BY_ORDER;
  const unit: Partial<Record<string, bigint>> = {
    R4: scalePrice(prices.R4),
    R5: scalePrice(prices.R5),
    R6: scalePrice(prices.R6),
    R7: scalePrice(prices.R7),
  };
  const [post, move] = [scalePrice(prices.post), scalePrice(prices.move)];
  const step = [post, move, ...Object.values(unit)].reduce<bigint>((all, each) => divisor(all, each ?? 0n), 0n);
  return { post, move, unit: ({ code }) => unit[code] ?? 0n, step: step === 0n ? 1n : step };
}

export function scalePrice(price: string): bigint {
  return exact(price).mul(PRICE_SCALE).n;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
