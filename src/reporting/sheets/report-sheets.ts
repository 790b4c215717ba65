import type { Language } from '../../locale/language';
import { STAGES } from '../../statistics/stages';
import type { SheetToWrite } from '../../workbook/changes';
import type { WorkbookContent } from '../../workbook/content';
import type { Checked } from '../checked';
import { attainmentTemplate } from './attainment';
import { type AttainmentSheets, attainmentSheets } from './attainment-sheets';
import { coefficientTemplate } from './coefficient-summary';
import { findingsTemplate } from './findings-sheet';
import { formBalanceTemplate } from './form-balance';
import { formCountsTemplate } from './form-counts';
import { formSchoolsTemplate } from './form-schools';
import { layOut } from './lay-out';
import { leftOutTemplate } from './left-out';
import { problemTemplate } from './problem-list';
import { type ReportContext, reportContext } from './report-context';
import type { ReportTemplate } from './report-template';
import { typedTextsOf } from './typed-text';
import { workingsTemplate } from './workings';

/** Sets out a report, whatever its rows are. */
type Write = <Row>(template: ReportTemplate<Row>) => SheetToWrite;

type Report = (write: Write, context: ReportContext, tables: AttainmentSheets) => SheetToWrite;

const ATTAINMENT: readonly Report[] = STAGES.map(
  (stage): Report =>
    (write, context) =>
      write(attainmentTemplate(stage, context)),
);

/** The sheets of the template 汇总, in their order. */
const SUMMARY: readonly Report[] = [
  ...ATTAINMENT,
  (write, context, tables) => write(coefficientTemplate(tables, context)),
  (write, context, tables) => write(problemTemplate(tables, context)),
  (write, context) => write(workingsTemplate(context)),
  (write, context) => write(leftOutTemplate(context)),
  (write, context) => write(findingsTemplate(context)),
];

/**
 * The sheets of the template 申报表. Its counts, means and coefficients are taken from the 资源配置达标情况表, which stand
 * before them.
 */
const APPLICATION_FORM: readonly Report[] = [
  ...ATTAINMENT,
  (write, context, tables) => write(formCountsTemplate(tables, context)),
  (write, context) => write(formSchoolsTemplate(context)),
  (write, context, tables) => write(formBalanceTemplate(tables, context)),
];

/** Which sheets are written: our summary, or the national application form. */
export type ReportTemplateId = '汇总' | '申报表';

const TEMPLATES: Readonly<Record<ReportTemplateId, readonly Report[]>> = { 汇总: SUMMARY, 申报表: APPLICATION_FORM };

/**
 * The sheets of a check. `existing` is the workbook that they are written into, which holds the statistics: figures are
 * formulas over its cells, and what the user typed into earlier sheets of ours is taken over. With `null` they stand in
 * a workbook of their own, where schools' figures are values. Formulas between the sheets refer to earlier ones only.
 */
export function reportSheets(
  checked: Checked,
  existing: WorkbookContent | null,
  language: Language,
  template: ReportTemplateId = '汇总',
): SheetToWrite[] {
  const context = reportContext(checked, existing, language);
  const tables = attainmentSheets(context, existing);
  const write: Write = (report) => {
    const before = existing?.sheets.find(({ tag }) => tag === report.tag);
    return layOut(report, typedTextsOf(before, report.columns));
  };
  return TEMPLATES[template].map((report) => report(write, context, tables));
}
