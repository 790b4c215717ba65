import { useMemo } from 'preact/hooks';
import type { Finding } from '../../../checks/finding';
import { FINDING_CODES } from '../../../reading/findings/codes';
import type { Checked } from '../../../reporting/checked';
import { unreadHeaders } from '../../../reporting/unread-headers';
import { type FindingFilter, findingGroups, fittingFilter, SEVERITIES } from '../../model/findings/finding-groups';
import { countBySeverity } from '../../model/overview';
import { usePane } from '../../pane-context';
import { EmptyState } from '../../part/empty-state';
import { Chips } from '../../part/input/chips';
import { GivenAnswers } from '../questions/given-answers';
import { HeaderQuestions } from '../questions/header-questions';
import { FindingCard } from './finding-card';

/** 数据问题: what is asked of the user first, then what is wrong with the data, the gravest first, each where it stands. */
export function Findings({ checked }: { readonly checked: Checked }) {
  const { texts, place, go } = usePane();
  const { findings } = checked;
  const { asked } = useMemo(() => unreadHeaders(checked), [checked]);
  const { pane } = texts;
  if (findings.length === 0) {
    return (
      <>
        <EmptyState whole glyph="pass" title={pane.findings.none} text={pane.findings.noneHint} />
        <GivenAnswers />
      </>
    );
  }
  const filter = fittingFilter(findings, place);
  const groups = findingGroups(findings, filter);
  const shown = groups.flatMap((group) => group.findings);
  const questions = asked.filter(({ finding }) => shown.includes(finding));
  return (
    <div class="jh-view">
      <h1 class="jh-hidden">{pane.views.findings}</h1>
      <Filters findings={findings} filter={filter} />
      {groups.length === 0 ? (
        <EmptyState
          whole={false}
          glyph="pass"
          title={pane.findings.allExplained}
          text={pane.findings.allExplainedHint(texts.sheets.findings.name)}
        >
          <button type="button" class="jh-button" onClick={() => go({ hidesExplained: false })}>
            {pane.findings.showExplained}
          </button>
        </EmptyState>
      ) : (
        <div class="jh-scroll">
          <HeaderQuestions asked={questions} />
          <ul class="jh-cards jh-section">
            {groups
              .filter(({ code }) => code !== FINDING_CODES.unreadHeader)
              .map((group) => (
                <FindingCard key={group.code} group={group} />
              ))}
          </ul>
          <GivenAnswers />
        </div>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
}

/** By severity, by check, and without what is explained. */
function Filters({ findings, filter }: FiltersProps) {
  const { texts, wordings, go } = usePane();
  const { pane } = texts;
  const counts = countBySeverity(findings);
  const explained = findings.filter((finding) => finding.explained !== null).length;
  const checks = findingGroups(findings, { ...filter, check: null, hidesExplained: false });
  return (
    <div class="jh-filters">
      <Chips
        name="severity"
        legend={pane.findings.filter}
        chosen={filter.severity}
        onChoose={(severity) => go({ severity, check: null })}
        chips={[
          { value: null, label: `${pane.findings.all} ${findings.length}` },
          ...SEVERITIES.filter((severity) => counts[severity] > 0).map((value) => ({
            value,
            label: `${texts.severity[value]} ${counts[value]}`,
          })),
        ]}
      />
      {checks.length > 1 && (
        <select
          class="jh-input"
          aria-label={pane.findings.check}
          value={filter.check ?? ''}
          onChange={({ currentTarget }) =>
            go({ check: checks.find(({ code }) => code === currentTarget.value)?.code ?? null })
          }
        >
          <option value="">{pane.findings.allChecks(checks.length)}</option>
          {checks.map(({ code, findings: own }) => (
            <option key={code} value={code}>
              {`${code} ${wordings.findingText(own[0]).title} (${own.length})`}
            </option>
          ))}
        </select>
      )}
      {explained > 0 && (
        <label class="jh-check">
          <input
            type="checkbox"
            checked={filter.hidesExplained}
            onChange={({ currentTarget }) => go({ hidesExplained: currentTarget.checked })}
          />
          {pane.findings.hideExplained(explained)}
        </label>
      )}
    </div>
  );
}
