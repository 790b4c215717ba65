import { type Area, type CellIndex, type CellValue, cellIndex } from '../../workbook/cells';
import { WorkbookError } from '../../workbook/workbook';

/** What Excel gives for a chunk of cells; `null` where it was too much for it, without an error. */
export interface LoadedCells {
  readonly values: readonly (readonly unknown[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
  readonly valueTypes: readonly (readonly unknown[])[] | null;
}

/** A cell as Excel gives it; formula and number format are absent where it has none, or none that counts. */
export interface LoadedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly numberFormat: string | undefined;
}

/** The cells of a sheet, put together from chunks of whole rows, top to bottom. */
export class SheetCells {
  readonly values: CellValue[][] = [];
  readonly formulas = new Map<CellIndex, string>();
  readonly numberFormats = new Map<CellIndex, string>();

  constructor(private readonly used: Area) {}

  add(loaded: LoadedCells): void {
    const cells = loadedAll(loaded);
    for (const [index, row] of cells.values.entries()) {
      const sheetRow = this.used.row + this.values.length;
      this.values.push(
        row.map((_, offset) => {
          const { value, formula, numberFormat } = loadedCell(cells, index, offset);
          const key = cellIndex(sheetRow, this.used.column + offset);
          if (formula !== undefined) this.formulas.set(key, formula);
          if (numberFormat !== undefined) this.numberFormats.set(key, numberFormat);
          return value;
        }),
      );
    }
  }
}

type LoadedAll = { readonly [Property in keyof LoadedCells]: NonNullable<LoadedCells[Property]> };

/** Throws a `WorkbookError` where it was too much for Excel. */
export function loadedAll({ values, formulas, numberFormat, valueTypes }: LoadedCells): LoadedAll {
  if (!values || !formulas || !numberFormat || !valueTypes)
    throw new WorkbookError({ code: 'tooLarge', what: 'values' });
  return { values, formulas, numberFormat, valueTypes };
}

export function loadedCell(cells: LoadedAll, row: number, column: number): LoadedCell {
  const raw = cells.values[row]?.[column];
  const formula = cells.formulas[row]?.[column];
  const format = cells.numberFormat[row]?.[column];
  // Text that begins with `=` (entered with a leading quote) stands in `formulas` just as in `values`.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
  const value = convertExcelCell(raw, cells.valueTypes[row]?.[column]);
  return {
    value: value === null && isFormula ? '' : value,
    formula: isFormula ? formula : undefined,
    numberFormat: typeof format === 'string' && format !== 'General' && value !== null ? format : undefined,
  };
}

function convertExcelCell(raw: unknown, type: unknown): CellValue {
  if (type === 'Error') return { error: String(raw) };
  if (type === 'Empty' || raw === null || raw === undefined) return null;
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return raw === '' ? null : String(raw);
}
