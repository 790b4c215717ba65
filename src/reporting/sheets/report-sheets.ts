import type { Language } from '../../locale/language';
import { STAGES } from '../../statistics/stages';
import type { SheetToWrite } from '../../workbook/changes';
import type { WorkbookContent } from '../../workbook/content';
import type { Checked } from '../checked';
import type { ReportTemplateId } from '../report-templates';
import { attainmentTemplate } from './attainment/attainment';
import { type AttainmentSheets, attainmentSheets } from './attainment/attainment-sheets';
import { leftOutTemplate } from './attainment/left-out';
import { workingsTemplate } from './attainment/workings';
import { AS_THE_FORM, type BalanceForm, formBalanceTemplate, WITH_DEVIATIONS } from './form/form-balance';
import { formConclusionsTemplate } from './form/form-conclusions';
import { formCountsTemplate } from './form/form-counts';
import { formCountyTemplate } from './form/form-county';
import { formOpinionsTemplate } from './form/form-opinions';
import { formRecognitionTemplate } from './form/form-recognition';
import { formSchoolsTemplate } from './form/form-schools';
import { formVetoesTemplate } from './form/form-vetoes';
import { chartTemplate } from './summary/chart-sheet';
import { clauseTemplate, GUARANTEE_SHEET, QUALITY_SHEET } from './summary/clause-sheet';
import { coefficientTemplate } from './summary/coefficient-summary';
import { summaryTemplate } from './summary/county-summary';
import { findingsTemplate } from './summary/findings-sheet';
import { problemTemplate } from './summary/problem-list';
import { ledgerTemplate } from './summary/rectification-ledger';
import { layOut } from './table/lay-out';
import { inChinese, type ReportContext, reportContext } from './table/report-context';
import type { ReportTemplate } from './table/report-template';
import { readTypedRows, type TypedInRow } from './table/typed-text';

/** Does something with a report, whatever its rows are. */
type Use<Result> = <Row>(template: ReportTemplate<Row>) => Result;

/** What is made with a report. */
type Report = <Result>(
  use: Use<Result>,
  context: ReportContext,
  tables: AttainmentSheets,
  existing: WorkbookContent | null,
) => Result;

const ATTAINMENT: readonly Report[] = STAGES.map(
  (stage): Report =>
    (use, context) =>
      use(attainmentTemplate(stage, context)),
);

/** The sheets of the template 汇总, in their order. */
const SUMMARY: readonly Report[] = [
  ...ATTAINMENT,
  (use, context, tables) => use(coefficientTemplate(tables, context)),
  (use, context) => use(clauseTemplate(GUARANTEE_SHEET, context)),
  (use, context) => use(clauseTemplate(QUALITY_SHEET, context)),
  (use, context, tables, existing) => use(summaryTemplate(tables, existing, context)),
  (use, context, tables) => use(problemTemplate(tables, context)),
  (use, context) => use(ledgerTemplate(context)),
  (use, context, tables) => use(chartTemplate(tables, context)),
  (use, context) => use(workingsTemplate(context)),
  (use, context) => use(leftOutTemplate(context)),
  (use, context) => use(findingsTemplate(context)),
];

/**
 * The sheets of the template 申报表. Its counts, means and coefficients are taken from the 资源配置达标情况表, which stand
 * before them.
 */
function applicationForm(balance: BalanceForm): readonly Report[] {
  return [
    ...ATTAINMENT,
    official((context) => formCountyTemplate(context)),
    official((context, tables) => formCountsTemplate(tables, context)),
    official((context) => formSchoolsTemplate(context)),
    official((context, tables) => formBalanceTemplate(balance, tables, context)),
    official((context) => formConclusionsTemplate('guarantee', context)),
    official((context) => formConclusionsTemplate('quality', context)),
    official((context) => formRecognitionTemplate(context)),
    official((context) => formOpinionsTemplate(context)),
    official((context) => formVetoesTemplate(context)),
  ];
}

/** A sheet of the form: a Chinese document whatever the user's language, plain as it is printed. */
function official<Row>(make: (context: ReportContext, tables: AttainmentSheets) => ReportTemplate<Row>): Report {
  return (use, context, tables) => use({ ...make(inChinese(context), tables), plainHeader: true });
}

const TEMPLATES: Readonly<Record<ReportTemplateId, readonly Report[]>> = {
  汇总: SUMMARY,
  申报表: applicationForm(AS_THE_FORM),
  申报表六位小数: applicationForm(WITH_DEVIATIONS),
};

/**
 * The sheets of a check. `existing` is the workbook that they are written into, which holds the statistics: figures are
 * formulas over its cells, and what the user typed into earlier sheets of ours is taken over. With `null` they stand in
 * a workbook of their own, where schools' figures are values; `alone` does so too, but takes over what was typed. Formulas between the sheets refer to earlier ones only.
 */
export function reportSheets(
  checked: Checked,
  existing: WorkbookContent | null,
  language: Language,
  template: ReportTemplateId = '汇总',
  place: 'beside' | 'alone' = 'beside',
): SheetToWrite[] {
  const reports = TEMPLATES[template];
  const typed = typedByTag(reports, checked, existing, language);
  const write: Use<SheetToWrite> = (report) => layOut(report, typed.get(report.tag) ?? []);
  const beside = place === 'beside' ? existing : null;
  return withEach(reports, write, reportContext(checked, beside, language), beside);
}

function withEach<Result>(
  reports: readonly Report[],
  use: Use<Result>,
  context: ReportContext,
  existing: WorkbookContent | null,
): Result[] {
  const tables = attainmentSheets(context, existing);
  return reports.map((report) => report(use, context, tables, existing));
}

/** What the user typed into earlier sheets, in whichever language they were written. */
function typedByTag(
  reports: readonly Report[],
  checked: Checked,
  existing: WorkbookContent | null,
  language: Language,
): Map<string, readonly TypedInRow[]> {
  const typed = new Map<string, readonly TypedInRow[]>();
  const earlier = new Map(existing?.sheets.map((sheet) => [sheet.tag, sheet]));
  if ([...earlier.keys()].every((tag) => tag === null)) return typed;
  const other = LANGUAGES.filter((each) => each !== language);
  for (const each of [language, ...other]) {
    const read: Use<void> = (report) => {
      const rows = typed.has(report.tag) ? undefined : readTypedRows(report, earlier.get(report.tag));
      if (rows) typed.set(report.tag, rows);
    };
    withEach(reports, read, reportContext(checked, existing, each), existing);
  }
  return typed;
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];
