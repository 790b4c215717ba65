import type { Assessment } from '../../assessment/assess';
import type { Texts } from '../../locale/language';
import { unmetItemCount } from './standing';

/** What the reasons for a verdict are headed by: how many items are left. A veto alone leaves none. */
export function leftText(assessment: Assessment, { pane }: Texts): string {
  const items = unmetItemCount(assessment);
  return pane.between(items === 0 ? '' : pane.left(items));
}
