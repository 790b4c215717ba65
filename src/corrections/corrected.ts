import type { Checked } from '../reporting/checked';
import { amountIn, isPlainUnit } from '../reporting/slips/cell-units';
import { makeSlipSchoolKey, type SlipLine, subjectKey } from '../reporting/slips/slip';
import { makeSlips } from '../reporting/slips/slip-lines';
import { readAnswer } from '../statistics/choices/field-choices';
import type { Figure, School } from '../statistics/county';
import { exact } from '../statistics/exact';
import { cellIndex, sameCell } from '../workbook/cells';
import type { SheetContent, WorkbookContent } from '../workbook/content';
import type { CellToSet } from '../workbook/workbook';
import { type Correction, type Corrections, type NotTaken, refuseCorrection } from './correction';
import { withoutFarOff } from './far-off';

/** The cells that corrections set. */
export function listCellsToSet(corrections: readonly Correction[]): CellToSet[] {
  return corrections.flatMap(({ line, value }) => line.cells.map((cell): CellToSet => ({ ...cell, value })));
}

/** A workbook's content with cells set, and formulas as they were. What nobody touched stays the same object. */
export function withCells(content: WorkbookContent, cells: readonly CellToSet[]): WorkbookContent {
  const bySheet = new Map<string, Map<number, CellToSet>>();
  for (const cell of cells) {
    const cellsOfSheet = bySheet.get(cell.sheet) ?? new Map<number, CellToSet>();
    bySheet.set(cell.sheet, cellsOfSheet.set(cellIndex(cell.row, cell.column), cell));
  }
  const sheets = content.sheets.map((sheet) => {
    const cellsOfSheet = bySheet.get(sheet.name);
    return cellsOfSheet ? withOwnCells(sheet, cellsOfSheet) : sheet;
  });
  return { ...content, sheets };
}

function withOwnCells(sheet: SheetContent, cells: ReadonlyMap<number, CellToSet>): SheetContent {
  const { row: top, column: left } = sheet.origin;
  const rows = new Set([...cells.values()].map(({ row }) => row));
  const values = sheet.values.map((row, offset) => {
    if (!rows.has(top + offset)) return row;
    return row.map((value, at) => cells.get(cellIndex(top + offset, left + at))?.value ?? value);
  });
  return { ...sheet, values };
}

/** The workbook as it would be with some cells set. */
export type Change = (cells: readonly CellToSet[]) => WorkbookContent | Promise<WorkbookContent>;
/** Checks a workbook as it would be. */
export type Recheck = (content: WorkbookContent) => Checked | Promise<Checked>;

/** Corrections that do what they say, and what comes of all of them. */
export interface Tried {
  readonly corrections: Corrections;
  readonly after: Checked;
}

/**
 * Corrections tried on a workbook: one that would be read as another figure than the school meant (a unit that stood in the
 * cell, a format, a figure that equals another's) is taken back and told.
 */
export async function tried(found: Corrections, change: Change, recheck: Recheck): Promise<Tried> {
  let corrections = found;
  for (;;) {
    const content = await change(listCellsToSet(corrections.corrections));
    const after = await recheck(content);
    const misread = findMisread(corrections.corrections, after, content);
    if (misread.length === 0) return { corrections, after: await withoutThose(corrections, after, change, recheck) };
    corrections = {
      ...corrections,
      corrections: corrections.corrections.filter((each) => !misread.some(({ correction }) => correction === each)),
      notTaken: [...corrections.notTaken, ...misread.flatMap(({ told }) => told)],
    };
  }
}

/** What all that may be taken at once come to: figures far from the old ones are taken one by one. */
async function withoutThose(
  { corrections }: Corrections,
  after: Checked,
  change: Change,
  recheck: Recheck,
): Promise<Checked> {
  const near = withoutFarOff(corrections);
  return near.length === corrections.length ? after : recheck(await change(listCellsToSet(near)));
}

interface Misread {
  readonly correction: Correction;
  readonly told: readonly NotTaken[];
}

function findMisread(corrections: readonly Correction[], after: Checked, content: WorkbookContent): Misread[] {
  const schools = new Map(
    makeSlips(after, content).map(({ school, lines }) => [makeSlipSchoolKey(school), { school, lines }]),
  );
  return corrections.flatMap((correction) => {
    const found = schools.get(makeSlipSchoolKey(correction.school));
    const { line, value } = correction;
    const lead = line.cells[0];
    const again = found?.lines.find((each) => each.cells.some((cell) => sameCell(cell, lead)));
    const isRead = found && again && isOfSame(again, line) && again.was === value && again.unit === line.unit;
    return isRead && readsAs({ ...correction, line: again }, found.school)
      ? []
      : [
          {
            correction,
            told: refuseCorrection(correction, { code: 'readsOtherwise', amount: makeAmount(correction) }),
          },
        ];
  });
}

/** What was empty in each stage's row may turn out to be the whole school's. */
function isOfSame({ subject }: SlipLine, { subject: before, was }: SlipLine): boolean {
  const isFilledIn = was === null && subject.kind === 'figure' && before.kind === 'figure';
  return isFilledIn ? subject.field === before.field : subjectKey(subject) === subjectKey(before);
}

/** Whether the school's figure is what was written, in the unit that the slip said. */
function readsAs({ line, value }: Correction, school: School): boolean {
  const { subject, unit, cells } = line;
  if (subject.kind === 'wording') {
    const text = school.wordings[subject.field]?.text;
    if (text === undefined) return false;
    const meant = readAnswer(subject.field, String(value));
    return meant === undefined ? text === String(value) : readAnswer(subject.field, text) === meant;
  }
  const figure = findLineFigure(line, school);
  if (figure?.kind !== 'known' || typeof value !== 'number') return false;
  const ownAddend = figure.addends?.find((addend) => cells.some((cell) => sameCell(cell, addend)));
  // Of a sum, the cell's own number counts by its power of ten; of a figure of one cell, the figure itself is compared.
  if (ownAddend && (figure.addends ?? []).length > 1) {
    return (
      !ownAddend.asText &&
      exact(value)
        .mul(10n ** BigInt(ownAddend.power ?? 0))
        .equals(amountIn(value, unit))
    );
  }
  return exact(figure.value).equals(amountIn(value, unit));
}

function findLineFigure({ subject, cells }: Correction['line'], school: School): Figure | undefined {
  if (subject.kind === 'wording') return undefined;
  if (subject.kind === 'figure') {
    const record = subject.of === 'whole' ? school.whole : school.stages[subject.of];
    return record?.figures[subject.field];
  }
  return school.classes
    .map((each) => each[subject.what])
    .find((each) => each.cells.some((cell) => sameCell(cell, cells[0])));
}

function makeAmount({ line: { unit }, value }: Correction): string {
  return typeof value === 'number' && !isPlainUnit(unit) ? `${value} ${unit}` : String(value);
}
