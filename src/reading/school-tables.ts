import { ALL_STAGES, type AnyStage } from '../statistics/stages';
import { settleArt } from './columns/art-column';
import { HIDDEN_CELLS, NAMED_BY_TITLE } from './findings/sheets';
import type { Reader, SheetReading } from './reader';
import type { ReadingContext } from './reading-context';
import { recognisedTable } from './recognised';
import { readRows } from './rows/records';
import { settleRowStages } from './rows/row-stages';
import type { SchoolRecord } from './rows/school-record';
import { areaInSheet } from './tables/grid';
import { findSchoolTables, holdsResults, type Table } from './tables/tables';
import { headerText } from './text/header-text';

/** Reads tables with a row (or a column) for each school, school-stage or class. */
export const readSchoolTables: Reader = (sheets, context) => {
  const tables = sheets.flatMap((sheet) => findSchoolTables(sheet, context));
  const hidden = new Map(
    tables.map(({ grid: { sheet } }) => [sheet, sheet.hiddenRows.length + sheet.hiddenColumns.length]),
  );
  for (const [{ name }, lines] of hidden)
    if (lines > 0) context.report(HIDDEN_CELLS, { sheet: name }, String(lines), {});
  return tables.map((table) => readTable(table, context));
};

function readTable(table: Table, context: ReadingContext): SheetReading {
  const { report } = context;
  if (holdsResults(table.columns, table.aside)) return makeResultsReading(table);
  const { records: rows, leftOut } = readRows(table, context);
  const records = settleRowStages(mayHaveArtTwice(table) ? settleArt(rows, report, saysJustArt(table)) : rows);
  const [first] = records;
  if (table.implied?.from === 'title' && first)
    report(NAMED_BY_TITLE, { sheet: table.grid.sheet.name }, table.implied.name, {});
  const recognised = recognisedTable(table, leftOut, records.length);
  const { titles } = table;
  const area = areaInSheet(table.grid);
  if (table.kind === 'classes') return { recognised, area, titles, classes: records };
  return { recognised, area, titles, records, stages: findTableStages(table, records) };
}

/** A table of results: no figure is taken of it. */
function makeResultsReading(table: Table): SheetReading {
  const recognised = { ...recognisedTable(table, [], 0), kind: 'results' as const, fields: [] };
  return { recognised, area: areaInSheet(table.grid), titles: table.titles };
}

/** Whether art stands beside one of its parts. */
function mayHaveArtTwice({ columns }: Table): boolean {
  const has = (field: string) => columns.some(({ role }) => role === field);
  return has('artTeachers') && (has('musicTeachers') || has('fineArtTeachers'));
}

/** 艺术 alone is the name of the subject as well. */
function saysJustArt({ columns }: Table): boolean {
  const column = columns.find(({ role }) => role === 'artTeachers');
  return column !== undefined && headerText(column.header.split(' → ').at(-1) ?? '').words === '艺术';
}

function findTableStages(table: Table, records: readonly SchoolRecord[]): readonly AnyStage[] {
  const named = new Set<AnyStage | undefined>([table.stage]);
  for (const { stage } of table.columns) named.add(stage);
  for (const { stage } of records) named.add(stage);
  return ALL_STAGES.filter((stage) => named.has(stage));
}
