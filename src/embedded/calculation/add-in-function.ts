import type { CellValue } from '../../workbook/cells';

/** A function that an add-in gives to formulas, as the calculation calls it. */
export interface AddInFunction {
  /** With its namespace, e.g. `JUNHENG.GAP`; in capitals. */
  readonly name: string;
  readonly parameters: number;
  /** How many of the last ones may be left out. */
  readonly optional: number;
  /** Takes ranges, of which a single cell is the least. It doesn't throw: what goes wrong is an error value. */
  readonly compute: (ranges: readonly (readonly (readonly CellValue[])[])[]) => CellValue;
}
