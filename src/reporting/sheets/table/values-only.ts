import type { CellToWrite, RowToWrite, SheetToWrite } from '../../../workbook/changes';

/** A sheet without formulas: each gives way to the value that we computed for it. */
export function valuesOnly(sheet: SheetToWrite): SheetToWrite {
  const { rows } = sheet;
  return { ...sheet, rows: { length: rows.length, [Symbol.iterator]: () => fixedRows(rows) } };
}

function* fixedRows(rows: Iterable<RowToWrite>): Generator<RowToWrite> {
  for (const row of rows) yield { ...row, cells: row.cells.map((cell) => cell && fixed(cell)) };
}

function fixed(cell: CellToWrite): CellToWrite {
  const { content } = cell;
  return content && 'formula' in content ? { ...cell, content: { value: content.value } } : cell;
}
