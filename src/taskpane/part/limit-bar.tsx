/** Where the limit's tick stands on every bar, so that bars compare. */
const LIMIT_AT = 75;

/** A value as a bar against its limit, in one scale for all; the figures stand beside it in words. */
export function LimitBar({ ratio, tone }: { readonly ratio: number; readonly tone: 'pass' | 'near' | 'fail' }) {
  const width = Math.min(100, Math.max(0, ratio * LIMIT_AT));
  return (
    <svg class={`jh-bar jh-tone-${tone}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="jh-bar-track" x="0" y="3" width="100" height="4" />
      <rect class="jh-bar-value" x="0" y="3" width={width} height="4" />
      <rect class="jh-bar-limit" x={LIMIT_AT - 0.4} y="0" width="0.8" height="10" />
    </svg>
  );
}
