import { useState } from 'preact/hooks';
import type { Checked } from '../../reporting/checked';
import { selfReport } from '../../reporting/text/self-report';
import { usePane } from '../pane-context';

/** 自评报告数据: the county's figures in sentences, to be copied. */
export function ReportText({ checked }: { readonly checked: Checked }) {
  const { texts, wordings } = usePane();
  const { rectify } = texts.pane;
  const [isCopied, setCopied] = useState(false);
  const text = selfReport(checked, wordings);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <section class="jh-section">
      <details class="jh-more">
        <summary>{rectify.report}</summary>
        <button type="button" class="jh-button" onClick={() => void copy().catch(() => setCopied(false))}>
          {isCopied ? rectify.copied : rectify.copy}
        </button>
        {text.split('\n').map((line) => line !== '' && <p key={line}>{line}</p>)}
      </details>
    </section>
  );
}
