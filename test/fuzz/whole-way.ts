import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { openFile } from '../../src/embedded/formats/open-file';
import type { Language } from '../../src/locale/language';
import { wordingsIn } from '../../src/locale/wording';
import { type Profile, profileIn } from '../../src/reading/profile/profile';
import { resultJson } from '../../src/reporting/json/result-json';
import { makeMarks } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { STANDARDS } from '../../src/standards/standards';
import type { WorkbookContent } from '../../src/workbook/content';
import { WorkbookError } from '../../src/workbook/workbook';
import type { Outcome } from './target';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The whole way that a user's file goes: read, check, mark, write the sheets, save, open again. */
export async function wholeWay(bytes: Uint8Array, n: number, name = 'fuzz.xlsx', password?: string): Promise<Outcome> {
  try {
    const { workbook } = await openFile(bytes, name, password);
    await checkAndWrite(workbook, n);
    EmbeddedWorkbook.open(workbook.save(), 'fuzz.xlsx');
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookError) return `refused: ${error.problem.code}`;
    throw error;
  }
}

export async function checkAndWrite(workbook: EmbeddedWorkbook, n: number): Promise<void> {
  await workbook.apply(everything(workbook.content(), n));
}

/** All that is made of a workbook's content: marks, sheets of one template, and the result as JSON. */
export function everything(
  content: WorkbookContent,
  n: number,
  standard = STANDARDS[n % STANDARDS.length],
  profile: Profile = profileIn(content.settings),
) {
  const language = LANGUAGES[n % LANGUAGES.length];
  if (!standard || !language) throw new Error('no standard, no language');
  const checked = check(content, { standard, date: '2026-11-24', profile });
  JSON.stringify(resultJson(checked, wordingsIn(language)));
  const sheets = reportSheets(checked, content, language, n % 2 === 0 ? '汇总' : '申报表');
  return { sheets, marks: makeMarks(checked, language) };
}
