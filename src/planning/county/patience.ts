import type { IsEnough } from './phase';

/** So long a plan is looked for at the most; only great counties' plans take as long. */
export const MOST_MINUTES = 3;

/** From now on, by the caller's clock in milliseconds. */
export function patience(now: () => number): IsEnough {
  const until = now() + MOST_MINUTES * 60_000;
  return () => now() > until;
}
