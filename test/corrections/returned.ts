import { check } from '../../src/check';
import { tried, withCells } from '../../src/corrections/corrected';
import type { Corrections } from '../../src/corrections/correction';
import { matchSlips } from '../../src/corrections/match-slips';
import { returnedFile } from '../../src/corrections/returned-files';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { newFile } from '../../src/embedded/new-file';
import type { Checked } from '../../src/reporting/checked';
import { BLOCKS, columnOfLine, type LineColumn } from '../../src/reporting/slips/slip-layout';
import { slipSheets } from '../../src/reporting/slips/slip-sheet';
import { standardById } from '../../src/standards/standards';
import type { CellValue } from '../../src/workbook/cells';
import { cellIndex } from '../../src/workbook/cells';
import { valueAt, type WorkbookContent } from '../../src/workbook/content';

export function checkedBook(content: WorkbookContent): Checked {
  const standard = standardById('national-2017');
  if (!standard) throw new Error('No standard');
  return check(content, { standard, date: '2026-11-30' });
}

/** The slip of a school, as it goes out: a file, opened again. */
export async function slipOf(content: WorkbookContent, school: string): Promise<WorkbookContent> {
  const slip = slipSheets(checkedBook(content), content, 'zh').find((one) => one.slip.school.name === school);
  if (!slip) throw new Error(`No slip of ${school}`);
  return EmbeddedWorkbook.open(await newFile([slip.sheet], 'slip.xlsx'), 'slip.xlsx').content();
}

/** Something written on a slip: in which column of which line. */
export interface Written {
  readonly line: string;
  readonly column?: LineColumn;
  readonly value: CellValue;
  readonly format?: string;
  /** Of lines of one name, which, from 0. */
  readonly occurrence?: number;
}

/** The same slip with something written on it. */
export function written(slip: WorkbookContent, ...all: readonly Written[]): WorkbookContent {
  const [sheet] = slip.sheets;
  if (!sheet) throw new Error('No sheet');
  const cells = all.map(({ line, column = 'correction', value, occurrence = 0 }) => ({
    ...placeOf(slip, line, column, occurrence),
    sheet: sheet.name,
    value,
  }));
  const { sheets } = withCells(slip, cells);
  const formats = new Map(sheet.numberFormats);
  for (const [index, { format }] of all.entries()) {
    const at = cells[index];
    if (format !== undefined && at) formats.set(cellIndex(at.row, at.column), format);
  }
  return { ...slip, sheets: sheets.map((one) => ({ ...one, numberFormats: formats })) };
}

function placeOf({ sheets }: WorkbookContent, line: string, column: LineColumn, occurrence: number) {
  const [sheet] = sheets;
  let left = occurrence;
  for (const [row] of (sheet?.values ?? []).entries()) {
    for (const block of BLOCKS) {
      if (sheet && valueAt(sheet, row, columnOfLine(block, 'label')) === line && left-- === 0) {
        return { row, column: columnOfLine(block, column) };
      }
    }
  }
  throw new Error(`No line ${line}`);
}

/** What a workbook makes of files that came back, tried on it. */
export async function cameBack(
  content: WorkbookContent,
  ...files: readonly WorkbookContent[]
): Promise<{ readonly found: Corrections; readonly after: Checked; readonly before: Checked }> {
  const before = checkedBook(content);
  const returned = files.map((file, index) => returnedFile(file, `${index + 1}.xlsx`));
  const result = await tried(matchSlips(returned, before, content), (cells) => withCells(content, cells), checkedBook);
  return { found: result.corrections, after: result.after, before };
}

/** A slip's file with something written on it, as a program leaves it that keeps the protection. */
export async function filledFile(file: Uint8Array, ...all: readonly Written[]): Promise<Uint8Array> {
  const open = EmbeddedWorkbook.open(file, 'slip.xlsx');
  const slip = open.content();
  const [sheet] = slip.sheets;
  if (!sheet) throw new Error('No sheet');
  const { journal } = open;
  const part = journal.current.names().find((name) => name.endsWith('sheet1.xml')) ?? '';
  const locked = journal.current.text(part);
  const [protection = ''] = /<sheetProtection[^>]*>/.exec(locked) ?? [];
  journal.step(journal.current.withText(part, locked.replace(protection, '')));
  await open.setCells(
    all.map(({ line, column = 'correction', value, occurrence = 0 }) => ({
      ...placeOf(slip, line, column, occurrence),
      sheet: sheet.name,
      value,
    })),
  );
  const written = journal.current.text(part);
  journal.step(journal.current.withText(part, written.replace('</sheetData>', `</sheetData>${protection}`)));
  return open.save();
}
