import type { Finding } from '../reading/findings';
import { UNREAD_HEADER } from '../reading/findings/columns';
import type { Reading } from '../reading/read-county';
import { folded } from '../reading/text/header-text';

/**
 * What the reading found, where questions about a header say how far an answer reaches: to every sheet with it, unless
 * another sheet's column under the same header is a field already, or asks after another one (面积 on 校舍 and on 场地).
 */
export function withScopes({ findings, recognised }: Reading): readonly Finding[] {
  const asked = findings.filter(isHeaderQuestion);
  if (asked.length === 0) return findings;
  const meant = new Map<string, Set<string>>();
  const note = (header: string, field: string) => {
    const key = folded(header);
    meant.set(key, (meant.get(key) ?? new Set()).add(field));
  };
  for (const { fields } of recognised) for (const { header, field } of fields) note(header, `read as ${field}`);
  for (const { shown, details } of asked) note(shown, details.role);
  return findings.map((finding) =>
    isHeaderQuestion(finding) && (meant.get(folded(finding.shown))?.size ?? 0) > 1
      ? { ...finding, details: { ...finding.details, scope: 'sheet' as const } }
      : finding,
  );
}

function isHeaderQuestion(finding: Finding): finding is Extract<Finding, { readonly code: 'D83' }> {
  return finding.code === UNREAD_HEADER.code;
}
