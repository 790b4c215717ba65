import type { IsEnough } from './phase';

/** So long a plan is looked for at the most; only great counties' plans take as long. */
export const MOST_MINUTES = 3;

/** From now on. */
export function patience(): IsEnough {
  const until = performance.now() + MOST_MINUTES * 60_000;
  return () => performance.now() > until;
}
