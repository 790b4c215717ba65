import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Area, type CellValue, cellIndex } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { WorkbookError } from '../../workbook/workbook';
import { damaged } from '../package/zip';
import { Grid, MOST_CONVERTED } from '../read/grid';
import { GENERAL } from '../read/number-formats';
import { keptFormula } from './kept-formula';
import { plainSheet } from './plain-sheet';
import { requireSoundRecords } from './xls-records';

/** What the format calls its errors. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Reads an .xls or .et file of Excel 97 to 2003. */
export function readXls(bytes: Uint8Array, fileName: string): WorkbookContent {
  requireSoundRecords(bytes);
  const book = openWorkBook(bytes);
  const sheets = book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    const visible = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) === 0;
    return [{ ...convertSheet(name, sheet), visible }];
  });
  if (sheets.length === 0) throw damaged('Workbook', 'no sheet');
  return { fileName, sheets, settings: {} };
}

function openWorkBook(bytes: Uint8Array): WorkBook {
  const { error: say } = console;
  // The library tells the console of records that it doesn't know, which is none of the user's concern.
  console.error = () => undefined;
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(detail)) throw new WorkbookError({ code: 'unsupportedEncryption', format: 'xls' });
    throw damaged('Workbook', detail.slice(0, 80));
  } finally {
    console.error = say;
  }
}

function convertSheet(name: string, sheet: WorkSheet): SheetContent {
  const grid = new Grid(name, MOST_CONVERTED);
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  for (const [row, cells] of (sheet['!data'] ?? []).entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const value = cell ? convertXlsCell(cell) : null;
      if (!cell || value === null) continue;
      grid.set(row, column, value);
      const formula = cell.f === undefined ? undefined : keptFormula(`=${cell.f}`);
      if (formula !== undefined) formulas.set(cellIndex(row, column), formula);
      if (typeof cell.z === 'string' && cell.z !== GENERAL) numberFormats.set(cellIndex(row, column), cell.z);
    }
  }
  return {
    ...plainSheet(name),
    ...grid.dense(),
    formulas,
    numberFormats,
    merges: (sheet['!merges'] ?? []).map(
      ({ s, e }): Area => ({ row: s.r, column: s.c, rowCount: e.r - s.r + 1, columnCount: e.c - s.c + 1 }),
    ),
    hiddenRows: hiddenAmong(sheet['!rows']),
    hiddenColumns: hiddenAmong(sheet['!cols']),
  };
}

function convertXlsCell({ t, v }: CellObject): CellValue {
  if (v === undefined || v === null || t === 'z') return null;
  if (t === 'e') return { error: ERRORS[Number(v)] ?? '#VALUE!' };
  return v instanceof Date ? v.toISOString() : v;
}

function hiddenAmong(lines: readonly ({ readonly hidden?: boolean } | null | undefined)[] | undefined): number[] {
  return (lines ?? []).flatMap((line, at) => (line?.hidden ? [at] : []));
}
