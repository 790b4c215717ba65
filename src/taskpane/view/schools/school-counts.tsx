import type { Finding } from '../../../checks/finding';
import type { Severity } from '../../../reading/findings/definition';
import { SEVERITIES } from '../../model/findings/finding-groups';
import { countBySeverity, countByVerdict } from '../../model/overview';
import { NO_FILTER } from '../../model/schools/school-filter';
import { ROW_VERDICTS, type SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { Glyph, type GlyphName } from '../../part/glyph';
import { grouped } from '../../part/names';
import { ShareBar } from '../overview/part-bars';

interface SchoolsByVerdictProps {
  readonly rows: readonly SchoolRow[];
  readonly schools: number;
}

/** A school of several stages is judged in each of them. */
export function SchoolsByVerdict({ rows, schools }: SchoolsByVerdictProps) {
  const { texts, language, go } = usePane();
  const counts = countByVerdict(rows);
  const shown = ROW_VERDICTS.filter((verdict) => counts[verdict] > 0);
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.pane.schoolsByVerdict}</h2>
      <p class="jh-caption">{texts.pane.schoolStages(grouped(rows.length, language), grouped(schools, language))}</p>
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
  const explained = countBySeverity(findings.filter((finding) => finding.explained !== null));
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.pane.dataProblems}</h2>
      {findings.length === 0 ? (
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
          {SEVERITIES.filter((severity) => explained[severity] > 0).map((severity) => (
            <li key={`${severity} explained`}>
              <button
                type="button"
                class="jh-count"
                onClick={() => go({ view: 'findings', severity, check: null, hidesExplained: false })}
              >
                <Glyph name="pass" />
                <span>{texts.pane.explainedProblems(texts.severity[severity])}</span>
                <span class="jh-figure">{explained[severity]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
