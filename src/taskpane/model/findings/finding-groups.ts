import type { Finding, FindingCode } from '../../../checks/finding';
import type { Severity } from '../../../reading/findings/definition';
import { groupedBy } from '../../../workbook/grouped';

/** Findings of one code, in the workbook's order. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Which findings are shown; `null`: of all severities, of all checks. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly check: FindingCode | null;
  readonly hidesExplained: boolean;
}

export const ALL_FINDINGS: FindingFilter = { severity: null, check: null, hidesExplained: false };

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** Findings by code, the gravest first, those that the filter lets through. */
export function findingGroups(findings: readonly Finding[], filter: FindingFilter): FindingGroup[] {
  const shown = findings.filter((finding) => isShown(finding, filter));
  const byCode = groupedBy(shown, ({ code }) => code);
  const groups = [...byCode].map(([code, own]) => ({ code, severity: own[0].severity, findings: own }));
  return groups.sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.code.localeCompare(b.code),
  );
}

function isShown({ code, severity, explained }: Finding, filter: FindingFilter): boolean {
  if (filter.hidesExplained && explained !== null) return false;
  return (filter.severity ?? severity) === severity && (filter.check ?? code) === code;
}

/** The filter as far as it fits the findings: a severity or check that none has left is as if it weren't chosen. */
export function fittingFilter(
  findings: readonly Finding[],
  { severity, check, hidesExplained }: FindingFilter,
): FindingFilter {
  const fits = severity !== null && findings.some((finding) => finding.severity === severity);
  const ofSeverity = fits ? findings.filter((finding) => finding.severity === severity) : findings;
  const hasCheck = check !== null && ofSeverity.some(({ code }) => code === check);
  return { severity: fits ? severity : null, check: hasCheck ? check : null, hidesExplained };
}
