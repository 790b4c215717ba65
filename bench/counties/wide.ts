import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { madeCounty, workbookOf } from './county';

const COLUMNS = 60;
const STAGE_SHEETS = new Set(['小学', '初中']);

/** A county of so many schools, each of one stage and a row of 60 columns; and its 县级数据. */
export function wideCounty(schools: number): WorkbookContent {
  // One in nine is of two stages.
  const made = madeCounty(schools, Math.ceil(schools * 1.25) + 20).schools;
  const ofOneStage = made.filter(({ primary, junior }) => !primary || !junior).slice(0, schools);
  const workbook = workbookOf({ schools: ofOneStage });
  const sheets = workbook.sheets.filter(({ name }) => STAGE_SHEETS.has(name) || name === '县级数据');
  return { ...workbook, sheets: sheets.map((sheet) => (STAGE_SHEETS.has(sheet.name) ? widened(sheet) : sheet)) };
}

/** The sheet with further columns, up to 60, that no item asks for. */
function widened(sheet: SheetContent): SheetContent {
  const width = sheet.values[0]?.length ?? 0;
  const more = Array.from({ length: COLUMNS - width }, (_, column) => column);
  const values = sheet.values.map((row, at) => {
    if (at === 0) return [...row, ...more.map(() => null)];
    return [...row, ...more.map((column) => (at === 1 ? `台账${column + 1}号` : 10 + ((at * 7 + column) % 90)))];
  });
  return { ...sheet, values };
}

export function fileOf(workbook: WorkbookContent): Uint8Array {
  return EmbeddedWorkbook.of(workbook).save();
}
