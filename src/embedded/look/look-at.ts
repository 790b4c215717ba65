import { cellIndex, covers, type Position } from '../../workbook/cells';
import { markFormats } from '../../workbook/mark-looks';
import type { CellLook, SheetLook } from './look';

/** How a cell looks, a mark of ours over its own style. */
export function lookAt(sheet: SheetLook, at: Position): CellLook {
  const cellLook = sheet.looks[sheet.styles.get(cellIndex(at.row, at.column)) ?? 0] ?? {};
  const mark = sheet.marks.find(({ areas }) => areas.some((area) => covers(area, at)));
  if (!mark) return cellLook;
  const { fill, color, bold, italic, underline } = markFormats[mark.look];
  return {
    ...cellLook,
    fill,
    color,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
  };
}
