import { type CellReference, cellIndex } from '../../workbook/cells';
import { markFormats } from '../../workbook/mark-looks';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../read/workbook-part';
import { readCellLooks } from './cell-looks';
import { OFFICE_THEME, readThemeColors } from './colors';
import type { CellLook, SheetLook } from './look';
import { readSheetLook } from './sheet-look';

/** How each sheet of a workbook looks, by name. */
export function readLooks(opened: Package): ReadonlyMap<string, SheetLook> {
  const { part: workbook, sheets } = readWorkbookPart(opened);
  const themePart = opened.related(workbook, 'theme');
  const theme = themePart === undefined ? OFFICE_THEME : readThemeColors(themePart, opened.bytes(themePart));
  const stylesPart = opened.related(workbook, 'styles');
  const looks = stylesPart === undefined ? [] : readCellLooks(stylesPart, opened.bytes(stylesPart), theme);
  return new Map(sheets.map(({ name, part }) => [name, readSheetLook(part, opened.bytes(part), looks)]));
}

/** How a cell looks, a mark of ours over its own style. */
export function lookAt(sheet: SheetLook, { row, column }: Pick<CellReference, 'row' | 'column'>): CellLook {
  const own = sheet.looks[sheet.styles.get(cellIndex(row, column)) ?? 0] ?? {};
  const mark = sheet.marks.find(({ areas }) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    ),
  );
  if (!mark) return own;
  const { fill, color, bold, italic, underline } = markFormats[mark.look];
  return {
    ...own,
    fill,
    color,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
  };
}
