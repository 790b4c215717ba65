import type { Language } from '../../locale/language';
import { STAGES, type Stage } from '../../statistics/stages';
import type { SheetToWrite } from '../../workbook/changes';
import type { WorkbookContent } from '../../workbook/content';
import { namesWhenWritten } from '../../workbook/sheet-names';
import type { Checked } from '../checked';
import { attainmentTemplate } from './attainment';
import { type AttainmentSheets, coefficientTemplate } from './coefficient-summary';
import { addressesIn, layOut } from './lay-out';
import { type ReportContext, reportContext } from './report-context';
import type { ReportTemplate } from './report-template';
import { typedTextsOf } from './typed-text';

/**
 * The summary sheets of a check. `existing` is the workbook that they are written into, which holds the statistics:
 * figures are formulas over its cells, and what the user typed into earlier sheets of ours is taken over. With `null`
 * they stand in a workbook of their own, where schools' figures are values.
 */
export function reportSheets(checked: Checked, existing: WorkbookContent | null, language: Language): SheetToWrite[] {
  const context = reportContext(checked, existing, language);
  const written = <Row>(template: ReportTemplate<Row>): SheetToWrite => {
    const before = existing?.sheets.find(({ tag }) => tag === template.tag);
    return layOut(template, typedTextsOf(before, template.columns));
  };
  const attainment = STAGES.map((stage) => attainmentTemplate(stage, context));
  return [...attainment.map(written), written(coefficientTemplate(attainmentSheets(context, existing), context))];
}

function attainmentSheets(context: ReportContext, existing: WorkbookContent | null): AttainmentSheets {
  const templates = { primary: attainmentTemplate('primary', context), junior: attainmentTemplate('junior', context) };
  const names = namesWhenWritten(Object.values(templates), existing);
  const sheet = (stage: Stage) => ({
    name: names.get(templates[stage].tag) ?? templates[stage].name,
    addresses: addressesIn(templates[stage]),
  });
  return { primary: sheet('primary'), junior: sheet('junior') };
}
