import { decimalText, type Exact } from '../../statistics/exact';

/** Decimals of figures that don't end: more than 12 significant digits of any figure here. */
const PLACES = 18;

/** A figure as the JSON has it: plain notation, all decimals where they end. */
export function plainDecimal(value: Exact): string {
  return decimalText(value, PLACES);
}
