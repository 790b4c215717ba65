import { type ItemLimits, type KnownValue, shownRatio } from '../../../assessment/schools/resource-value';
import type { ResourceItem } from '../../../standards/resource-item';
import { decimalText, type Exact, roundApartFrom, roundHalfUp } from '../../../statistics/exact';
import type { Stage } from '../../../statistics/stages';

/** A cell has 15 significant digits; figures here are below 10⁶. */
const PLACES = 18;
const MOST_PLACES_SHOWN = 12;
const MOST_IN_DOUBLE = BigInt(Number.MAX_SAFE_INTEGER);

/** The double next to a figure, however long its fraction is. */
export function toNumber(value: Exact): number {
  // A quotient of two doubles is the double next to it.
  if (value.n <= MOST_IN_DOUBLE && value.d <= MOST_IN_DOUBLE) {
    const quotient = Number(value.n) / Number(value.d);
    return value.s < 0n && quotient !== 0 ? -quotient : quotient;
  }
  return Number(roundHalfUp(value, PLACES));
}

/** A figure beside its limit, with as many decimals as tell the two apart. */
export interface ShownFigure {
  readonly value: number;
  readonly places: number;
}

export function shownBeside(value: Exact, limit: Exact | readonly Exact[], places: number): ShownFigure {
  return figureShown(roundApartFrom(value, limit, places));
}

function figureShown(shown: string): ShownFigure {
  return { value: Number(shown), places: Math.min(MOST_PLACES_SHOWN, countPlaces(shown)) };
}

function countPlaces(shown: string): number {
  return shown.includes('.') ? shown.length - shown.indexOf('.') - 1 : 0;
}

/** A school's value of an item as it stands beside its limit. */
export function valueShown(value: KnownValue, limits: ItemLimits, stage: Stage): ShownFigure {
  return figureShown(shownRatio(value, limits, stage));
}

/** People and rooms are shown whole, a school's share of them too; areas and money have two decimals. */
export function placesOfAmount(unit: ResourceItem['unit']): number {
  return unit === '人' || unit === '间' ? 0 : 2;
}

/** The few limits that stand beside thousands of values. */
const SHOWN_LIMITS = new WeakMap<Exact, ShownFigure>();

/** A limit with the decimals that it has. */
export function shownLimit(limit: Exact): ShownFigure {
  const known = SHOWN_LIMITS.get(limit);
  if (known) return known;
  const shown = figureShown(decimalText(limit, MOST_PLACES_SHOWN));
  SHOWN_LIMITS.set(limit, shown);
  return shown;
}

/** `0.442` → `44.2%`. */
export function percent(share: Exact, places: number): string {
  return `${roundHalfUp(share.mul(100), places)}%`;
}
