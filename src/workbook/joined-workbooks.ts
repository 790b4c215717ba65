import type { SheetContent, WorkbookContent } from './content';
import { freeSheetName } from './sheet-names';

/** Stands between what a sheet's file is called and what the sheet was called there: `第一小学·教基1001_小学`. */
export const FILE_SEPARATOR = '·';

const LONGEST_NAME = 31;
/** The least that stays of a file's name beside a sheet's long one. */
const SHORTEST_LABEL = 8;
/** What programs call a sheet that nobody named. */
const UNNAMED = /^(?:sheet|工作表|表)\s*\d*(?: \(\d+\))?$/i;

/**
 * Several files as one workbook. Each sheet is called by its file and by what it was called there, so that every cell
 * says which file it came from. Formulas that refer to other sheets are left out: their values stay.
 */
export function workbooksTogether(workbooks: readonly WorkbookContent[], fileName: string): WorkbookContent {
  const [only, ...others] = workbooks;
  if (only && others.length === 0) return { ...only, fileName };
  const labels: string[] = [];
  const names: string[] = [];
  const sheets = workbooks.flatMap((workbook) => {
    const filledSheets = workbook.sheets.filter(({ tag, values }) => tag === null && values.length > 0);
    const label = freeLabel(workbook.fileName, filledSheets, labels);
    labels.push(label);
    return filledSheets.map((sheet) => {
      const name = freeSheetName(nameJoinedSheet(sheet, label, filledSheets.length), names);
      names.push(name);
      return { ...sheet, name, formulas: ownFormulas(sheet) };
    });
  });
  return { fileName, sheets, settings: {} };
}

/** The file that a sheet's name says it came from; undefined where it says none. */
export function readFileLabel(sheetName: string): string | undefined {
  const at = sheetName.indexOf(FILE_SEPARATOR);
  return at > 0 ? sheetName.slice(0, at) : undefined;
}

/** What a sheet was called in its own file. */
export function nameInFile(sheetName: string): string {
  return sheetName.slice(sheetName.indexOf(FILE_SEPARATOR) + 1);
}

function freeLabel(fileName: string, sheets: readonly SheetContent[], taken: readonly string[]): string {
  const stem = fileName.replace(/\.[^.]*$/, '').replaceAll(FILE_SEPARATOR, '-');
  const longest = Math.max(0, ...sheets.map(({ name }) => name.length + FILE_SEPARATOR.length));
  const room = Math.max(SHORTEST_LABEL, LONGEST_NAME - longest);
  const wanted = freeSheetName(stem.slice(0, room), []);
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const label = `${wanted.slice(0, room - 1 - String(number).length)}-${number}`;
    if (!taken.includes(label)) return label;
  }
}

function nameJoinedSheet({ name }: SheetContent, label: string, sheetCount: number): string {
  if (sheetCount === 1 && (UNNAMED.test(name) || name === label)) return label;
  return `${label}${FILE_SEPARATOR}${name}`;
}

function ownFormulas({ formulas }: SheetContent): SheetContent['formulas'] {
  return new Map([...formulas].filter(([, formula]) => !formula.includes('!')));
}
