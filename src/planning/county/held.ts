import { isWithin } from '../../assessment/coefficient';
import type { Changes, Group } from './model';

/** Whether a coefficient is within its limit after the changes, by the exact arithmetic of the assessment. */
export function isHeldExactly(group: Group, changes: Changes): boolean {
  return (
    isWithin(
      group.holdings.map((holding) => changes.contribution(holding)),
      group.limit,
    ) === true
  );
}
