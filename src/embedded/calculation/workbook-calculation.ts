import type { SheetContent } from '../../workbook/content';
import type { Calculation, CellEntry, FormulaResult, NamedFormula, OpenCalculation } from './calculation';

/** What a calculation needs to know of its workbook. */
export interface CalculatedWorkbook {
  /** Sheets that didn't change are the same objects as before. */
  sheets(): readonly SheetContent[];
  names(): readonly NamedFormula[];
}

/**
 * A workbook's calculation that begins with the first edit, for a copy of the sheets costs time, and begins anew after
 * the workbook changed otherwise than by edits told to it: by a step back, new sheets.
 */
export class WorkbookCalculation {
  private calculation: Calculation | undefined;
  private known: readonly SheetContent[] = [];

  constructor(
    private readonly workbook: CalculatedWorkbook,
    private readonly open: OpenCalculation,
  ) {}

  /** The results of the formulas that change when entries are put into the workbook as it is. */
  async recalculate(entries: readonly CellEntry[]): Promise<readonly FormulaResult[]> {
    return this.current().enter(entries);
  }

  /** The results of all formulas, for a file that brought none. */
  async calculateAll(): Promise<readonly FormulaResult[]> {
    return this.current().calculateAll();
  }

  /** Makes the copy ahead of the first edit, so that this one is quick too. */
  prepare(): void {
    this.current();
  }

  /** To be told once the workbook has the entries and their results: from here on they are known. */
  settle(): void {
    this.known = this.workbook.sheets();
  }

  close(): void {
    this.calculation?.close();
    this.calculation = undefined;
  }

  private current(): Calculation {
    const sheets = this.workbook.sheets();
    const stays = sheets.length === this.known.length && sheets.every((sheet, place) => sheet === this.known[place]);
    if (this.calculation && stays) return this.calculation;
    this.close();
    this.known = sheets;
    this.calculation = this.open(sheets, this.workbook.names());
    return this.calculation;
  }
}
