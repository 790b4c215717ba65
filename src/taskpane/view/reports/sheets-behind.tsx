import { sheetsBehind } from '../../../reporting/made-from';
import type { WorkbookContent } from '../../../workbook/content';
import { usePane } from '../../pane-context';

/** Says which sheets of ours were made from figures that have changed since. */
export function SheetsBehind({ content }: { readonly content: WorkbookContent }) {
  const { texts, go } = usePane();
  const behind = sheetsBehind(content);
  const [first] = behind;
  if (first === undefined) return null;
  return (
    <p class="jh-supposed">
      {texts.pane.behind.says(first, behind.length)}{' '}
      <button type="button" class="jh-link" onClick={() => go({ view: 'reports', school: null, item: null })}>
        {texts.pane.behind.renew}
      </button>
    </p>
  );
}
