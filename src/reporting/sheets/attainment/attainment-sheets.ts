import type { Stage } from '../../../statistics/stages';
import { quotedSheetName } from '../../../workbook/cells';
import type { WorkbookContent } from '../../../workbook/content';
import { namesWhenWritten } from '../../../workbook/sheet-names';
import { addressesIn } from '../table/addresses';
import type { ReportContext } from '../table/report-context';
import type { Addresses, ReportTemplate } from '../table/report-template';
import { attainmentTemplate } from './attainment';

/** A sheet of ours as it stands in the workbook: others take their figures from it. */
export interface WrittenSheet {
  readonly name: string;
  readonly addresses: Addresses;
}

export type AttainmentSheets = Readonly<Record<Stage, WrittenSheet>>;

/** The stages' 资源配置达标情况表. */
export function attainmentSheets(context: ReportContext, existing: WorkbookContent | null): AttainmentSheets {
  const sheet = (stage: Stage) => writtenSheet(attainmentTemplate(stage, context), existing);
  return { primary: sheet('primary'), junior: sheet('junior') };
}

/** No two sheets of a template share a name, so that each gets its own whatever the others are. */
export function writtenSheet<Row>(template: ReportTemplate<Row>, existing: WorkbookContent | null): WrittenSheet {
  const names = namesWhenWritten([template], existing);
  return { name: names.get(template.tag) ?? template.name, addresses: addressesIn(template) };
}

/** A formula that takes over a cell. */
export function taken({ name }: WrittenSheet, address: string): string {
  return `=${quotedSheetName(name)}!${address}`;
}
