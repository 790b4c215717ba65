import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant: one that begins so, or differs in a letter or two (a third of a long one). */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const begun = known.filter((word) => word.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const best = closest(typed, known);
  return distance(typed, best) <= Math.max(2, Math.floor(best.length / 3)) ? best : undefined;
}
