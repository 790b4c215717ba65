import type { Stage } from '../../statistics/stages';
import { quotedSheetName } from '../../workbook/cells';
import type { WorkbookContent } from '../../workbook/content';
import { namesWhenWritten } from '../../workbook/sheet-names';
import { addressesIn } from './addresses';
import { attainmentTemplate } from './attainment';
import type { ReportContext } from './report-context';
import type { Addresses } from './report-template';

/** A stage's 资源配置达标情况表 as it stands in the workbook: other sheets take their figures from it. */
export interface AttainmentSheet {
  readonly name: string;
  readonly addresses: Addresses;
}

export type AttainmentSheets = Readonly<Record<Stage, AttainmentSheet>>;

export function attainmentSheets(context: ReportContext, existing: WorkbookContent | null): AttainmentSheets {
  const templates = { primary: attainmentTemplate('primary', context), junior: attainmentTemplate('junior', context) };
  const names = namesWhenWritten(Object.values(templates), existing);
  const sheet = (stage: Stage) => ({
    name: names.get(templates[stage].tag) ?? templates[stage].name,
    addresses: addressesIn(templates[stage]),
  });
  return { primary: sheet('primary'), junior: sheet('junior') };
}

/** A formula that takes over a cell. */
export function taken({ name }: AttainmentSheet, address: string): string {
  return `=${quotedSheetName(name)}!${address}`;
}
