import { ALL_STAGES, type AnyStage } from '../statistics/stages';
import { settleArtColumn } from './art-column';
import { areaInSheet } from './grid';
import type { Reader, SheetReading } from './reader';
import type { ReadingContext } from './reading-context';
import { recognisedTable } from './recognised';
import { rowsOf } from './records';
import { settleRowStages } from './row-stages';
import type { SchoolRecord } from './school-record';
import { schoolTablesOf, type Table } from './tables';

/** Reads tables with a row (or a column) for each school, school-stage or class. */
export const readSchoolTables: Reader = (sheets, context) => {
  const tables = sheets.flatMap((sheet) => schoolTablesOf(sheet, context));
  const hidden = new Map(
    tables.map(({ grid: { sheet } }) => [sheet, sheet.hiddenRows.length + sheet.hiddenColumns.length]),
  );
  for (const [{ name }, lines] of hidden) if (lines > 0) context.report('D19', { sheet: name }, String(lines));
  return tables.map((table) => readTable(table, context));
};

function readTable(table: Table, context: ReadingContext): SheetReading {
  const { report } = context;
  const { records: rows, leftOut } = rowsOf(table, context);
  const records = settleRowStages(settleArtColumn(table, rows));
  const [first] = records;
  if (table.implied?.from === 'title' && first) report('D78', { sheet: table.grid.sheet.name }, table.implied.name);
  const recognised = recognisedTable(table, leftOut, records.length);
  const { titles } = table;
  const area = areaInSheet(table.grid);
  if (table.kind === 'classes') return { recognised, area, titles, classes: records };
  return { recognised, area, titles, records, stages: stagesOf(table, records) };
}

function stagesOf(table: Table, records: readonly SchoolRecord[]): readonly AnyStage[] {
  const named = new Set<AnyStage | undefined>([table.stage]);
  for (const { stage } of table.columns) named.add(stage);
  for (const { stage } of records) named.add(stage);
  return ALL_STAGES.filter((stage) => named.has(stage));
}
