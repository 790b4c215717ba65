import type { Finding } from '../../checks/finding';
import type { Severity } from '../../reading/findings';
import { SEVERITIES } from '../model/finding-groups';
import { countBySeverity, countByVerdict } from '../model/overview';
import { NO_FILTER } from '../model/school-filter';
import { ROW_VERDICTS, type SchoolRow } from '../model/school-rows';
import { usePane } from '../pane-context';
import { Glyph, type GlyphName } from '../part/glyph';
import { ShareBar } from './part-bars';

export function SchoolsByVerdict({ rows }: { readonly rows: readonly SchoolRow[] }) {
  const { texts, go } = usePane();
  const counts = countByVerdict(rows);
  const shown = ROW_VERDICTS.filter((verdict) => counts[verdict] > 0);
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.pane.schoolsByVerdict}</h2>
      <ShareBar shares={shown.map((tone) => ({ tone, count: counts[tone] }))} />
      <ul class="jh-counts">
        {shown.map((verdict) => (
          <li key={verdict}>
            <button
              type="button"
              class="jh-count"
              onClick={() => go({ view: 'schools', school: null, filter: { ...NO_FILTER, verdict } })}
            >
              <Glyph name={verdict} />
              <span>{texts.assessment.school[verdict]}</span>
              <span class="jh-figure">{counts[verdict]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const SEVERITY_GLYPH: Readonly<Record<Severity, GlyphName>> = {
  error: 'fail',
  warning: 'near',
  notice: 'notice',
};

export function DataProblems({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts, go } = usePane();
  const counts = countBySeverity(findings.filter(({ explained }) => explained === null));
  const shown = SEVERITIES.filter((severity) => counts[severity] > 0);
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.pane.dataProblems}</h2>
      {shown.length === 0 ? (
        <p class="jh-quiet">
          <Glyph name="pass" /> {texts.pane.noDataProblems}
        </p>
      ) : (
        <ul class="jh-counts">
          {shown.map((severity) => (
            <li key={severity}>
              <button type="button" class="jh-count" onClick={() => go({ view: 'findings', severity, check: null })}>
                <Glyph name={SEVERITY_GLYPH[severity]} />
                <span>{texts.severity[severity]}</span>
                <span class="jh-figure">{counts[severity]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
