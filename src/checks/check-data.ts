import type { Assessment } from '../assessment/assess';
import { CHECK_CODES, checkEntry } from './catalogue';
import type { CheckedData } from './check-entry';
import type { Explanations } from './explanations';
import type { Finding } from './finding';
import type { Found } from './found';
import { withScopes } from './header-scopes';
import { settleFindings } from './settled';
import { type CodedFound, toldTogether } from './told-together';

/** What the reading states and the checks find before any verdict. */
export function checkData(data: CheckedData, explanations: Explanations): Finding[] {
  const stated = withScopes(data.reading).map(
    ({ code, sheet, cell, shown, details }): CodedFound => ({ code, sheet, cells: cell ? [cell] : [], shown, details }),
  );
  const found = CHECK_CODES.flatMap((code) => coded(code, checkEntry(code).find?.(data)));
  return settleFindings(toldTogether([...stated, ...found]), data.reading.statistics, explanations);
}

/** What the checks find in what came of the data: what verdicts lack, and what the workbook's own results say. */
export function checkResult(assessment: Assessment, data: CheckedData, explanations: Explanations): Finding[] {
  const found = CHECK_CODES.flatMap((code) => coded(code, checkEntry(code).compare?.(assessment, data)));
  return settleFindings(toldTogether(found), data.reading.statistics, explanations);
}

function coded(code: CodedFound['code'], found: Iterable<Found> | undefined): CodedFound[] {
  return [...(found ?? [])].map((each) => ({ ...each, code }));
}
