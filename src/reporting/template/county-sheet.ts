import type { Language } from '../../locale/language';
import type { CellReference } from '../../workbook/cells';
import type { DrawnSheet } from '../../workbook/drawn-sheet';
import { freeSheetName } from '../../workbook/sheet-names';
import { emptyCountyRows } from './county-rows';
import { type FormHeading, formSheet, HEADER_ROWS } from './form-sheet';
import { COUNTY_SHEET } from './plain-layout';

/** What stands for a county's name that isn't known. */
export const COUNTY_BLANK = '＿＿＿＿县（市、区）';
const SPARE_ROWS = 20;

/** 县级数据, empty: every figure of the county that may be wanted, a row each. */
export function countySheet(heading: FormHeading, language: Language): DrawnSheet {
  return formSheet(COUNTY_SHEET, heading, emptyCountyRows(heading.year), SPARE_ROWS, language);
}

/** The same for a workbook that has none, under a name that is free there, and where its first figure goes. */
export function addedCountySheet(
  { name, year }: { readonly name: string | null; readonly year: number },
  taken: readonly string[],
  language: Language,
): { readonly sheet: DrawnSheet; readonly first: CellReference } {
  const sheet = countySheet({ county: name ?? COUNTY_BLANK, bureau: name ?? '', year }, language);
  const free = freeSheetName(sheet.name, taken);
  const column = COUNTY_SHEET.columns.findIndex(({ id }) => id === 'value');
  return { sheet: { ...sheet, name: free }, first: { sheet: free, row: HEADER_ROWS, column } };
}
