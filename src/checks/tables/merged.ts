import { FIELDS, isNumericField } from '../../statistics/fields';
import { type Area, areaAddress, type CellIndex, cellIndex, positionsIn } from '../../workbook/cells';
import { valueAt } from '../../workbook/content';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found, Subject } from '../found';
import { allPlaces } from '../school-places';
import { type CheckedTable, cellAt, numericField } from './table-rows';

const MERGE = { area: 'text', fields: 'terms', schools: 'schools' } as const;

/** Merged data cells. */
export const MERGED_FIGURES = defineCheck({
  code: 'D22',
  severity: 'error',
  details: MERGE,
  zh: {
    title: '数据单元格合并',
    looksAt: '填数的单元格',
    expectation: '每所学校、每个指标各占一个单元格',
    message: (shown, { area, fields, schools }) =>
      `${area} 合并成一个单元格，其中的 ${shown} 被当作${schools}各自的「${fields}」`,
    advice: '请取消合并，分别填写每所学校的数。',
  },
  en: {
    title: 'Merged data cells',
    looksAt: 'cells with figures',
    expectation: 'a cell of its own for each school and field',
    message: (shown, { area, fields, schools }) =>
      `${area} is one merged cell; its ${shown} was taken for “${fields}” of each of ${schools}`,
    advice: 'Unmerge it and give each school its own figure.',
  },
  find: mergedFigures,
});

/** D22: a figure in cells merged over several schools or several columns: each of them was given the whole of it. */
function* mergedFigures(data: CheckedData): Generator<Found<typeof MERGE>> {
  for (const table of data.tables) {
    const merges = table.kind === 'schools' ? findDataMerges(table) : [];
    if (merges.length === 0) continue;
    const subjects = subjectsIn(data, table, merges);
    for (const merge of merges) {
      const about = [...cellsIn(merge)].flatMap((cell) => subjects.get(cell) ?? []);
      const schools = new Set(about.flatMap((each) => ('school' in each ? each.school : [])));
      const fields = new Set(about.flatMap((each) => ('field' in each ? each.field : [])));
      if (schools.size < 2 && fields.size < 2) continue;
      const value = valueAt(table.sheet, merge.row, merge.column);
      yield {
        cells: [cellAt(table, merge.row, merge.column)],
        shown: String(value ?? ''),
        details: {
          area: areaAddress(merge),
          fields: [...fields].map((field) => FIELDS[field]),
          schools: [...schools].map(({ name }) => name),
        },
        about,
      };
    }
  }
}

function findDataMerges({ sheet, columns, dataRows }: CheckedTable): Area[] {
  const rows = new Set(dataRows);
  const numeric = new Set(columns.filter(numericField).map(({ column }) => column));
  return sheet.merges.filter(
    (merge) =>
      rows.has(merge.row) &&
      numeric.has(merge.column) &&
      merge.rowCount * merge.columnCount <= MOST_CELLS &&
      typeof valueAt(sheet, merge.row, merge.column) === 'number',
  );
}

/** A merge over more than that is no figure's cell. */
const MOST_CELLS = 10_000;

function cellsIn(area: Area): CellIndex[] {
  return positionsIn(area).map(({ row, column }) => cellIndex(row, column));
}

/** The figures that stand in the merged cells of a sheet. */
function subjectsIn(
  { reading }: CheckedData,
  { sheet }: CheckedTable,
  merges: readonly Area[],
): ReadonlyMap<CellIndex, Subject[]> {
  const subjects = new Map<CellIndex, Subject[]>(
    merges.flatMap((merge) => [...cellsIn(merge)].map((cell) => [cell, []])),
  );
  for (const { school, place, figures } of allPlaces(reading.statistics)) {
    for (const [field, figure] of Object.entries(figures)) {
      for (const cell of figure.cells) {
        if (cell.sheet !== sheet.name) continue;
        const at = subjects.get(cellIndex(cell.row, cell.column));
        if (at && isNumericField(field)) at.push({ school, place, field });
      }
    }
  }
  return subjects;
}
