import { type CellIndex, type CellValue, cellIndex } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { TAG_NAME, tagOfFormula } from '../../../src/workbook/tags';
import type { HostSheet } from '../model/sheet';

/** A sheet of the host as plain data, for the calculation and for saving. */
export function contentOf(sheet: HostSheet): SheetContent {
  const used = sheet.usedArea(true);
  const formulas = new Map<CellIndex, string>();
  const numberFormats = new Map<CellIndex, string>();
  const values: CellValue[][] = [];
  for (let row = used?.row ?? 0; used && row < used.row + used.rowCount; row++) {
    const line: CellValue[] = [];
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const cell = sheet.cell(row, column);
      line.push(cell?.value ?? null);
      if (cell?.formula !== undefined) formulas.set(cellIndex(row, column), cell.formula);
      const format = cell?.format.numberFormat ?? 'General';
      if (format !== 'General') numberFormats.set(cellIndex(row, column), format);
    }
    values.push(line);
  }
  const tag = sheet.names.find(({ name }) => name === TAG_NAME);
  return {
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection !== null,
    tag: tag ? tagOfFormula(tag.formula) : null,
    origin: { row: used?.row ?? 0, column: used?.column ?? 0 },
    values,
    formulas,
    numberFormats,
    merges: sheet.merges,
    hiddenRows: [...sheet.rowInfo].filter(([, { hidden }]) => hidden).map(([row]) => row),
    hiddenColumns: [...sheet.columnInfo].filter(([, { hidden }]) => hidden).map(([column]) => column),
  };
}
