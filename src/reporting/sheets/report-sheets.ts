import type { Language } from '../../locale/language';
import { STAGES } from '../../statistics/stages';
import type { SheetToWrite } from '../../workbook/changes';
import type { WorkbookContent } from '../../workbook/content';
import type { Checked } from '../checked';
import { attainmentTemplate } from './attainment';
import { type AttainmentSheets, attainmentSheets } from './attainment-sheets';
import { coefficientTemplate } from './coefficient-summary';
import { findingsTemplate } from './findings-sheet';
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

/** The sheets of the template 汇总, in their order. */
const SUMMARY: readonly Report[] = [
  ...STAGES.map(
    (stage): Report =>
      (write, context) =>
        write(attainmentTemplate(stage, context)),
  ),
  (write, context, tables) => write(coefficientTemplate(tables, context)),
  (write, context, tables) => write(problemTemplate(tables, context)),
  (write, context) => write(workingsTemplate(context)),
  (write, context) => write(leftOutTemplate(context)),
  (write, context) => write(findingsTemplate(context)),
];

/**
 * The summary sheets of a check. `existing` is the workbook that they are written into, which holds the statistics:
 * figures are formulas over its cells, and what the user typed into earlier sheets of ours is taken over. With `null`
 * they stand in a workbook of their own, where schools' figures are values.
 */
export function reportSheets(checked: Checked, existing: WorkbookContent | null, language: Language): SheetToWrite[] {
  const context = reportContext(checked, existing, language);
  const tables = attainmentSheets(context, existing);
  const write: Write = (template) => {
    const before = existing?.sheets.find(({ tag }) => tag === template.tag);
    return layOut(template, typedTextsOf(before, template.columns));
  };
  return SUMMARY.map((report) => report(write, context, tables));
}
