import { ALL_STAGES, type AnyStage } from '../statistics/stages';
import { settleArtColumn } from './art-column';
import type { Reader, ReadingContext, SheetReading } from './reader';
import { recognisedTable } from './recognised';
import { rowsOf, type SchoolRecord } from './records';
import { settleRowStages } from './row-stages';
import { schoolTablesOf, type Table } from './tables';

/** Reads tables with a row (or a column) for each school, school-stage or class. */
export const readSchoolTables: Reader = (sheets, context) =>
  sheets.flatMap((sheet) => {
    const tables = schoolTablesOf(sheet, context.fileName, context.report);
    const hidden = sheet.hiddenRows.length + sheet.hiddenColumns.length;
    if (tables.length > 0 && hidden > 0) context.report('D19', { sheet: sheet.name }, String(hidden));
    return tables.map((table) => readTable(table, context));
  });

function readTable(table: Table, { report }: ReadingContext): SheetReading {
  const { records: rows, leftOut } = rowsOf(table, report);
  const records = settleRowStages(settleArtColumn(table, rows));
  const recognised = recognisedTable(table, leftOut, records.length);
  const { titles } = table;
  if (table.kind === 'classes') return { recognised, titles, classes: records };
  return { recognised, titles, records, stages: stagesOf(table, records) };
}

function stagesOf(table: Table, records: readonly SchoolRecord[]): readonly AnyStage[] {
  const named = new Set<AnyStage | undefined>([table.stage]);
  for (const { stage } of table.columns) named.add(stage);
  for (const { stage } of records) named.add(stage);
  return ALL_STAGES.filter((stage) => named.has(stage));
}
