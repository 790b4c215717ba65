import type { VetoOutcome } from '../../../assessment/items/county/vetoes';
import { partReason } from '../../../locale/part-reason';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { Verdict } from '../../part/verdict';

/** 一票否决: what decides the county by itself, and where it is stated. */
export function VetoCards({ vetoes }: { readonly vetoes: readonly VetoOutcome[] }) {
  const { texts, language } = usePane();
  return (
    <ul class="jh-cards jh-section">
      {vetoes.map(({ veto, verdict, reason, cells: [cell], evidence }) => (
        <li key={veto.code} class="jh-card">
          <div class="jh-card-head">
            <h2 class="jh-card-name">
              <span class="jh-code">{veto.code}</span> {texts.items.name(veto.code, veto.shortName)}
            </h2>
            <Verdict name={verdict} word={texts.items.veto[verdict]} />
          </div>
          <p class="jh-caption">{veto.text}</p>
          {reason && <p>{partReason(reason, language)}</p>}
          {evidence && <p class="jh-caption">{texts.pane.items.evidence(evidence)}</p>}
          {cell && <CellLink cell={cell} />}
        </li>
      ))}
    </ul>
  );
}
