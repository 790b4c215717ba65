import type { CellReference, CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';

/** What is put into a cell: a value, or a formula with its `=`. */
export type CellEntry = CellReference & ({ readonly value: CellValue } | { readonly formula: string });

/** The result that a formula has now. */
export type FormulaResult = CellReference & { readonly value: CellValue };

/** A name of the workbook that stands for a formula, e.g. `教职工总数` for `教师情况!$C$3` (without `=`). */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/**
 * Computes a workbook's formulas. It keeps a copy of what the cells hold, so tell it of every cell that changes;
 * when sheets come, go or are renamed, close it and open another.
 */
export interface Calculation {
  /** Puts entries into cells and gives the results of the formulas among them and of all that depend on them. */
  enter(entries: readonly CellEntry[]): Promise<readonly FormulaResult[]>;
  /** Computes all formulas, trusting none of the results that the file brought. */
  calculateAll(): Promise<readonly FormulaResult[]>;
  close(): void;
}

export type OpenCalculation = (sheets: readonly SheetContent[], names: readonly NamedFormula[]) => Calculation;
