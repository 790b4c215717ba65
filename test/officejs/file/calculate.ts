import { openCalculation } from '../../../src/embedded/calculation/univer';
import type { HostWorkbook } from '../model/workbook';
import { contentOf } from './content';

/** Computes all formulas of a host's workbook by the engine of the embedded one. */
export async function calculate(workbook: HostWorkbook): Promise<void> {
  const contents = workbook.sheets.map(contentOf);
  if (contents.every(({ formulas }) => formulas.size === 0)) return;
  const names = workbook.names.map(({ name, formula }) => ({ name, formula: formula.replace(/^=/, '') }));
  const calculation = openCalculation(contents, names);
  try {
    for (const { sheet, row, column, value } of await calculation.calculateAll()) {
      const cell = workbook.sheet(sheet)?.cell(row, column);
      if (cell) cell.value = value;
    }
  } finally {
    calculation.close();
  }
}
