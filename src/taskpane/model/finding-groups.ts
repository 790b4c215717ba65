import type { Finding, FindingCode } from '../../checks/finding';
import type { Severity } from '../../reading/findings';

/** Findings of one code, in the workbook's order. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** Findings by code, the gravest first; `severity`: only those. */
export function findingGroups(findings: readonly Finding[], severity: Severity | null): FindingGroup[] {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    if (severity !== null && finding.severity !== severity) continue;
    const group = byCode.get(finding.code);
    if (group) group.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  const groups = [...byCode].map(([code, own]) => ({ code, severity: own[0]?.severity ?? 'notice', findings: own }));
  return groups.sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.code.localeCompare(b.code),
  );
}
