import { type Exact, exact } from '../statistics/exact';

/** A figure of last year and of this. */
export interface Change {
  readonly before: Exact;
  readonly now: Exact;
  /** (now − before) ÷ before; `null` where it was 0. */
  readonly share: Exact | null;
  /** It moved by more than 30 %, or away from 0. */
  readonly flagged: boolean;
}

/** 30 %: what the checks of the statistics ask to be explained. */
const NOTABLE = exact('0.3');

export function computeChange(before: Exact, now: Exact): Change {
  if (before.equals(0)) return { before, now, share: null, flagged: !now.equals(0) };
  const share = now.sub(before).div(before);
  return { before, now, share, flagged: share.abs().compare(NOTABLE) > 0 };
}
