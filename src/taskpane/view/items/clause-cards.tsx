import type { Assessed } from '../../../assessment/items/assess-items';
import { partReason } from '../../../locale/part-reason';
import type { Clause } from '../../../standards/clause';
import { usePane } from '../../pane-context';
import { Verdict } from '../../part/verdict';

/** Items of the areas G, Q and S, or the plan's commitments, by verdict and what decides it. */
export function ClauseCards({ items }: { readonly items: readonly Assessed<Clause>[] }) {
  return (
    <ul class="jh-cards jh-section">
      {items.map((assessed) => (
        <ClauseCard key={assessed.item.code} assessed={assessed} />
      ))}
    </ul>
  );
}

function ClauseCard({ assessed: { item, verdict, parts, failing } }: { readonly assessed: Assessed<Clause> }) {
  const { texts, language, go } = usePane();
  const reason = verdict === 'unknown' ? parts.find((part) => part.verdict === 'unknown' && part.reason)?.reason : null;
  const schools = new Set(failing.map(({ school }) => school)).size;
  return (
    <li>
      <button type="button" class="jh-card jh-card-button" data-key={item.code} onClick={() => go({ item: item.code })}>
        <span class="jh-card-head">
          <span class="jh-card-name">
            <span class="jh-code">{item.code}</span> {texts.items.name(item.code, item.shortName)}
          </span>
          <Verdict name={verdict} word={texts.items.verdict[verdict]} />
        </span>
        {schools > 0 && <span>{texts.pane.items.short(schools)}</span>}
        {reason && <span class="jh-caption">{partReason(reason, language)}</span>}
      </button>
    </li>
  );
}
