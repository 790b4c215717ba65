import { type Area, type CellIndex, type CellValue, MOST_COLUMNS, type Position } from '../../workbook/cells';
import { type SheetContent, usedArea, type WorkbookContent } from '../../workbook/content';
import { addTo } from '../../workbook/grouped';
import type { SheetReading } from '../reader';
import { joinRecords } from '../rows/school-record';
import type { Population } from './population';
import { findLine } from './population-rows';

/**
 * The workbook as it would be if one population alone stood in it: rows and tables of others are empty, sheets without
 * any of its own are left out. Every cell that is left stands where it stood.
 */
export function partOfWorkbook(
  workbook: WorkbookContent,
  readings: readonly SheetReading[],
  population: Population,
): WorkbookContent {
  const sheets = workbook.sheets.flatMap((sheet) => {
    const tablesOfSheet = readings.filter(({ recognised }) => recognised.sheet === sheet.name);
    if (tablesOfSheet.length === 0) return [sheet];
    const shares = tablesOfSheet.map((reading) => ({ reading, share: takeShare(reading, population) }));
    if (shares.every(({ share }) => share === 'none')) return [];
    const areas = shares.flatMap(({ reading, share }) => {
      if (share === 'all') return [];
      return share === 'none' ? areasOfTable(reading, tablesOfSheet, sheet) : linesWithout(reading, population, sheet);
    });
    return [areas.length === 0 ? sheet : withoutAreas(sheet, areas)];
  });
  return { ...workbook, sheets };
}

type Share = 'all' | 'some' | 'none';

function takeShare(reading: SheetReading, population: Population): Share {
  const records = joinRecords(reading);
  if (records.length === 0) return population.takes(reading) ? 'all' : 'none';
  const recordsHeld = records.filter(population.holds);
  return recordsHeld.length === records.length ? 'all' : recordsHeld.length === 0 ? 'none' : 'some';
}

/** Rows that sum up or compare others. */
const SUMS: readonly string[] = ['total', 'thereof', 'statistic'];

/** Rows that stand over others and are no school's. */
const HEADINGS: readonly string[] = ['section', 'columnNumbers'];

/** The rows of others in a table, whatever stands between them, and those that sum up more than the population's. */
function linesWithout(reading: SheetReading, population: Population, sheet: SheetContent): Area[] {
  const records = joinRecords(reading);
  const { leftOut } = reading.recognised;
  const listLeftOutLines = (reasons: readonly string[]) =>
    leftOut.flatMap(({ row, reason }) => (reasons.includes(reason) ? row : []));
  const kept = new Set([
    ...records.filter(population.holds).map(({ cell }) => findLine(cell, reading)),
    ...listLeftOutLines(HEADINGS),
  ]);
  const all = records.map(({ cell }) => findLine(cell, reading));
  const first = all.reduce((a, b) => Math.min(a, b));
  const last = all.reduce((a, b) => Math.max(a, b));
  const between = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const lines = new Set([...between.filter((line) => !kept.has(line)), ...listLeftOutLines(SUMS)]);
  return [...lines].flatMap((line) => areaOfLine(line, reading, sheet));
}

function areaOfLine(line: number, reading: SheetReading, sheet: SheetContent): Area[] {
  const area = reading.area ?? usedArea(sheet);
  if (!area) return [];
  return reading.recognised.across
    ? [{ ...area, column: line, columnCount: 1 }]
    : [{ ...area, row: line, rowCount: 1 }];
}

/** A table with its titles, down to its last school or sum: what stands below them may be the next table's title. */
function areasOfTable(reading: SheetReading, all: readonly SheetReading[], sheet: SheetContent): Area[] {
  const used = usedArea(sheet);
  const area = reading.area ?? used;
  if (!area || !used) return [];
  if (reading.recognised.across || !reading.area) return [area];
  const beside = all.some((other) => other !== reading && other.area && sharesRows(other.area, area));
  const above = all
    .filter((other) => other !== reading && findLastShareRow(other) < findTop(reading))
    .map(findLastShareRow);
  const row = Math.max(used.row, ...above.map((last) => last + 1));
  const rowCount = findLastShareRow(reading) - row + 1;
  return rowCount <= 0 ? [] : [{ ...(beside ? area : used), row, rowCount }];
}

function sharesRows(one: Area, other: Area): boolean {
  const isBelow = one.row >= other.row + other.rowCount || other.row >= one.row + one.rowCount;
  const isBeside = one.column >= other.column + other.columnCount || other.column >= one.column + one.columnCount;
  return !isBelow && isBeside;
}

function findTop({ recognised: { headerRows } }: SheetReading): number {
  return (headerRows[0] ?? 1) - 1;
}

function findLastShareRow(reading: SheetReading): number {
  const { headerRows, leftOut } = reading.recognised;
  const sums = leftOut.filter(({ reason }) => SUMS.includes(reason)).map(({ row }) => row);
  return Math.max((headerRows.at(-1) ?? 1) - 1, ...joinRecords(reading).map(({ cell }) => cell.row), ...sums);
}

function withoutAreas(sheet: SheetContent, areas: readonly Area[]): SheetContent {
  const { origin } = sheet;
  const byRow = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rowCount; row++) addTo(byRow, row, area);
  }
  const isOut = ({ row, column }: Position) => byRow.get(row)?.some((area) => holdsColumn(area, column)) ?? false;
  const kept = <Value>(cells: ReadonlyMap<CellIndex, Value>) =>
    new Map([...cells].filter(([index]) => !isOut(splitIndex(index))));
  return {
    ...sheet,
    values: sheet.values.map((values, offset): readonly CellValue[] => {
      const row = origin.row + offset;
      return byRow.has(row)
        ? values.map((value, at) => (isOut({ row, column: origin.column + at }) ? null : value))
        : values;
    }),
    formulas: kept(sheet.formulas),
    numberFormats: kept(sheet.numberFormats),
  };
}

function holdsColumn({ column: first, columnCount }: Area, column: number): boolean {
  return column >= first && column < first + columnCount;
}

function splitIndex(index: CellIndex): Position {
  return { row: Math.floor(index / MOST_COLUMNS), column: index % MOST_COLUMNS };
}
