import type { Assessment } from '../../assessment/assess';
import type { Texts } from '../../locale/language';
import { unmetItems } from './standing';

/** What the reasons for a verdict are headed by: how many items are left. A veto alone leaves none. */
export function leftText(assessment: Assessment, { pane }: Texts): string {
  return pane.between(leftCount(assessment, pane));
}

/** How many items are left, and of what kind; empty where there are none. */
export function leftCount(assessment: Assessment, pane: Texts['pane']): string {
  const { items, failing } = unmetItems(assessment);
  return items === 0 ? '' : pane.left(items, failing);
}
