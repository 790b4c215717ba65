import type { Correction } from './correction';

/** A figure so many times what it was, or that part of it, is more likely one in another unit, or a slip of the pen. */
const MANY_TIMES = 100;

/** How many times the old figure a correction is, where that is too many to be taken along with others. */
export function timesTheOld({ line: { was }, value }: Pick<Correction, 'line' | 'value'>): number | undefined {
  if (typeof was !== 'number' || typeof value !== 'number' || was <= 0 || value <= 0) return undefined;
  const times = value / was;
  return times >= MANY_TIMES || times <= 1 / MANY_TIMES ? times : undefined;
}

/** Those that may be taken all at once. */
export function withoutFarOff(corrections: readonly Correction[]): Correction[] {
  return corrections.filter((correction) => timesTheOld(correction) === undefined);
}
