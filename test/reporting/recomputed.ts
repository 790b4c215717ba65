import { openCalculation } from '../../src/embedded/calculation/univer';
import { type CellValue, formatAddress } from '../../src/workbook/cells';
import type { WorkbookContent } from '../../src/workbook/content';
import type { DrawnSheet } from '../../src/workbook/drawn-sheet';
import { contentOf } from '../workbook/written-content';

/** A formula whose result isn't the value that was written with it. */
export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly written: CellValue;
  readonly computed: CellValue | undefined;
}

/** Computes the formulas of sheets that stand in a workbook by the calculation engine. */
export async function differences(content: WorkbookContent, sheets: readonly DrawnSheet[]): Promise<Difference[]> {
  const calculation = openCalculation([...content.sheets, ...contentOf(sheets).sheets], []);
  const results = await calculation.calculateAll();
  calculation.close();
  const computed = new Map(results.map((cell) => [`${cell.sheet}!${formatAddress(cell)}`, cell.value]));
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): Difference[] => {
        if (!cell?.content || !('formula' in cell.content)) return [];
        const { formula, value } = cell.content;
        const place = `${name}!${formatAddress({ row, column })}`;
        const result = computed.get(place);
        return agree(result, value) ? [] : [{ cell: place, formula, written: value, computed: result }];
      }),
    ),
  );
}

/** Equal to 1e-9 of the value; an empty text is as empty as an empty cell. */
export function agree(result: CellValue | undefined, value: CellValue): boolean {
  if (typeof result === 'number' && typeof value === 'number') {
    return Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  return (result ?? '') === (value ?? '');
}

/** The formulas of sheets with the values that we computed for them. */
export function formulasIn(sheets: readonly DrawnSheet[]) {
  return sheets.map(({ name, rows }) => ({
    name,
    formulas: rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.content && 'formula' in cell.content
          ? [{ row, column, value: cell.content.value, formula: cell.content.formula }]
          : [],
      ),
    ),
  }));
}
