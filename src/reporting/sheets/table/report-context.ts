import { type Language, type Texts, textsIn } from '../../../locale/language';
import { type Wordings, wordingsIn } from '../../../locale/wording';
import type { WorkbookContent } from '../../../workbook/content';
import type { Checked } from '../../checked';
import type { Sources } from '../formulas/statistics-formula';

/** On paper an item goes by its number in the standard, beside our code. */
function makeWordings({ assessment: { standard } }: Checked, language: Language): Wordings {
  const { itemCode } = textsIn(language).sheets;
  const clauses = [...standard.resources, ...standard.items];
  const numbers = new Map<string, number>(clauses.map(({ code, number }) => [code, number]));
  return wordingsIn(language, (code) => itemCode(numbers.get(code), code));
}

/** What every report is made from. */
export interface ReportContext {
  readonly checked: Checked;
  readonly language: Language;
  readonly texts: Texts;
  readonly wordings: Wordings;
  readonly sources: Sources;
}

/** `existing`: the workbook that the reports are written into; `null` for one of their own. */
export function reportContext(checked: Checked, existing: WorkbookContent | null, language: Language): ReportContext {
  const wordings = makeWordings(checked, language);
  const sheets = new Set(existing?.sheets.filter(({ tag }) => tag === null).map(({ name }) => name));
  const sources = { standard: checked.assessment.standard, sheets };
  return { checked, language, texts: wordings.texts, wordings, sources };
}

/** The same for a Chinese document. */
export function inChinese(context: ReportContext): ReportContext {
  const wordings = makeWordings(context.checked, 'zh');
  return { ...context, language: 'zh', texts: wordings.texts, wordings };
}

/** What stands above and below every report's table, and at the foot of its pages. */
export function makeReportFrame({ checked, texts }: ReportContext, title: string) {
  const { standard, statistics, date } = checked.assessment;
  const { frame } = texts.sheets;
  const year = statistics.year === null ? frame.blank : frame.schoolYear(Number(statistics.year));
  const reportedBy = statistics.reportedBy ?? statistics.name ?? frame.blank;
  const line: readonly [string, string, string] = [
    frame.reportedBy(reportedBy),
    frame.standard(standard.title, standard.document),
    year,
  ];
  return {
    title: frame.title(statistics.name ?? '', title),
    line,
    signature: frame.signature(date),
    noRows: texts.sheets.noRows,
    paperWords: frame.paper,
    footer: frame.footer(inFooter(standard.shortTitle), inFooter(checked.file)),
  };
}

/** `&` begins a code in a footer. Excel takes 255 characters. */
function inFooter(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 90);
}
