import type { Checked } from '../../reporting/checked';
import type { UserLink } from '../../trend/school-links';
import { type Trend, trendOf } from '../../trend/trend';

const NONE_SAID: readonly UserLink[] = [];

let last: { readonly of: Checked; readonly said: readonly UserLink[]; readonly trend: Trend } | undefined;

/** The trend of a check; worked out once for all that is shown of it. */
export function trendIn(of: Checked, said: readonly UserLink[] = NONE_SAID): Trend | null {
  if (!of.lastYear) return null;
  if (last?.of === of && last.said === said) return last.trend;
  last = { of, said, trend: trendOf(of.lastYear.assessment, of.assessment, said) };
  return last.trend;
}
