import { makeLinkKey } from '../../../trend/school-links';
import type { Trend } from '../../../trend/trend';
import { usePane } from '../../pane-context';

/** Schools that came, went, changed their name or were merged; those that may be the same are offered as a link. */
export function SchoolsTrend({ trend }: { readonly trend: Trend }) {
  const { session, texts } = usePane();
  const words = texts.decisions.trend;
  const { links, appeared, vanished, merged, suggestions } = trend.schools;
  const lines = [
    ...links
      .filter(({ renamed }) => renamed)
      .map(({ before, now }) => [words.renamed, words.change(before.name, now.name)]),
    ...merged.map(({ before, into }) => [words.merged, words.change(before.name, into.name)]),
    ...appeared.map(({ name }) => [words.appeared, name]),
    ...vanished.map(({ name }) => [words.vanished, name]),
  ] as const;
  if (lines.length === 0 && suggestions.length === 0) return null;
  return (
    <details class="jh-more" open={suggestions.length > 0}>
      <summary>{words.schools}</summary>
      <ul class="jh-plan-lines">
        {suggestions.map(({ before, now }) => (
          <li key={`${makeLinkKey(before)} ${makeLinkKey(now)}`}>
            <span class="jh-line-name">
              {words.change(before.name, now.name)}
              <span class="jh-caption jh-block">{words.perhaps}</span>
            </span>
            <button
              type="button"
              class="jh-button"
              aria-label={`${words.link}: ${words.change(before.name, now.name)}`}
              onClick={() => session.linkSchools({ before: makeLinkKey(before), now: makeLinkKey(now) })}
            >
              {words.link}
            </button>
          </li>
        ))}
        {lines.map(([kind, name]) => (
          <li key={`${kind} ${name}`}>
            <span class="jh-line-name">{name}</span>
            <span class="jh-caption">{kind}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
