import type { CellToWrite, SheetToWrite } from '../../workbook/changes';

/** A sheet without formulas: each gives way to the value that we computed for it. */
export function valuesOnly(sheet: SheetToWrite): SheetToWrite {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && fixed(cell)) })) };
}

function fixed(cell: CellToWrite): CellToWrite {
  const { content } = cell;
  return content && 'formula' in content ? { ...cell, content: { value: content.value } } : cell;
}
