import { useState } from 'preact/hooks';
import type { Checked } from '../../../reporting/checked';
import { selfReport } from '../../../reporting/text/self-report';
import { usePane } from '../../pane-context';
import { SelectedText } from '../../part/selected-text';

/** 自评报告数据: the county's figures in sentences, to be copied. */
export function ReportText({ checked }: { readonly checked: Checked }) {
  const { texts, wordings } = usePane();
  const { rectify } = texts.pane;
  const [copying, setCopying] = useState<'none' | 'copied' | 'refused'>('none');
  const text = selfReport(checked, wordings);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopying('copied');
    } catch {
      // Excel on the web gives its panes no right to the clipboard.
      setCopying('refused');
    }
  };
  return (
    <section class="jh-section">
      <details class="jh-more">
        <summary>{rectify.report}</summary>
        <button type="button" class="jh-button" onClick={copy}>
          {copying === 'copied' ? rectify.copied : rectify.copy}
        </button>
        {copying === 'refused' && (
          <>
            <p role="status">{rectify.copyByHand}</p>
            <SelectedText label={rectify.report} text={text} />
          </>
        )}
        {text.split('\n').map((line) => line !== '' && <p key={line}>{line}</p>)}
      </details>
    </section>
  );
}
