import type { Language } from '../../../src/locale/language';
import { type CellValue, parseArea } from '../../../src/workbook/cells';
import type { CellStyle } from '../../../src/workbook/changes';
import type { WorkbookContent } from '../../../src/workbook/content';
import type { DrawnSheet } from '../../../src/workbook/drawn-sheet';
import { checked, SMALL_COUNTY } from '../small-county';
import { drawnReports } from './drawn-reports';

export const PRIMARY = '小学资源配置达标情况表';

/** The summary sheets of a workbook, written into it. */
export function written(content: WorkbookContent = SMALL_COUNTY, language: Language = 'zh'): DrawnSheet[] {
  return drawnReports(checked(content), content, language);
}

export function named(sheets: readonly DrawnSheet[], name: string): DrawnSheet {
  const found = sheets.find((each) => each.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

function position(address: string) {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return area;
}

export function at(from: DrawnSheet, address: string) {
  const { row, column } = position(address);
  return from.rows[row]?.cells[column]?.content;
}

export function valueAt(from: DrawnSheet, address: string): CellValue | undefined {
  const content = at(from, address);
  return content && ('value' in content ? content.value : content.text);
}

export function formulaAt(from: DrawnSheet, address: string): string | undefined {
  const content = at(from, address);
  return content && 'formula' in content ? content.formula : undefined;
}

export function styleAt(from: DrawnSheet, address: string): CellStyle | undefined {
  const { row, column } = position(address);
  return from.styles[from.rows[row]?.cells[column]?.style ?? ''];
}
