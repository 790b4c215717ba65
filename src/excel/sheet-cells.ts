import { type Area, type CellIndex, type CellValue, cellIndex } from '../workbook/cells';
import { WorkbookError } from '../workbook/workbook';

/** What Excel gives for a chunk of cells; `null` where it was too much for it, without an error. */
export interface LoadedCells {
  readonly values: readonly (readonly unknown[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
  readonly valueTypes: readonly (readonly unknown[])[] | null;
}

/** The cells of a sheet, put together from chunks of whole rows, top to bottom. */
export class SheetCells {
  readonly values: CellValue[][] = [];
  readonly formulas = new Map<CellIndex, string>();
  readonly numberFormats = new Map<CellIndex, string>();

  constructor(private readonly used: Area) {}

  add({ values, formulas, numberFormat, valueTypes }: LoadedCells): void {
    if (!values || !formulas || !numberFormat || !valueTypes)
      throw new WorkbookError({ code: 'tooLarge', what: 'values' });
    for (const [index, row] of values.entries()) {
      const sheetRow = this.used.row + this.values.length;
      const line: CellValue[] = [];
      for (const [offset, raw] of row.entries()) {
        const key = cellIndex(sheetRow, this.used.column + offset);
        const formula = formulas[index]?.[offset];
        // Text that begins with `=` (entered with a leading quote) stands in `formulas` just as in `values`.
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
        const value = cellValueOf(raw, valueTypes[index]?.[offset]);
        if (isFormula) this.formulas.set(key, formula);
        line.push(value === null && isFormula ? '' : value);
        const format = numberFormat[index]?.[offset];
        if (typeof format === 'string' && format !== 'General' && value !== null) this.numberFormats.set(key, format);
      }
      this.values.push(line);
    }
  }
}

function cellValueOf(raw: unknown, type: unknown): CellValue {
  if (type === 'Error') return { error: String(raw) };
  if (type === 'Empty' || raw === null || raw === undefined) return null;
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return raw === '' ? null : String(raw);
}
