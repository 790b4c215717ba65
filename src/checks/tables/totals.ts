import { FIELDS } from '../../statistics/fields';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { type CheckedTable, cellAt, numericField, readTableNumber, type TableColumn } from './table-rows';

const TOTAL = { field: 'field', label: 'text', sum: 'amount' } as const;

/** Total unlike the sum. */
export const TOTAL_DIFFERS = defineCheck({
  code: 'D10',
  severity: 'warning',
  details: TOTAL,
  zh: {
    title: '合计与各校之和不符',
    looksAt: '合计、小计、总计行',
    expectation: '等于所合计的各行之和',
    message: (shown, { field, label, sum }) => `「${field}」的${label}为 ${shown}，各校之和为 ${sum}`,
    advice: '请核对合计公式的范围，以及各校的数。核查以各校的数为准。',
  },
  en: {
    title: 'Total unlike the sum',
    looksAt: 'rows of totals and subtotals',
    expectation: 'the sum of the rows that they are about',
    message: (shown, { field, label, sum }) => `“${label}” of “${field}” is ${shown}; the schools add up to ${sum}`,
    advice: 'Check which rows the formula sums, and the schools’ figures. The schools’ figures are what counts here.',
  },
  find: totalsDiffer,
});

/** Sums of decimals are told apart from rounding by less than that share of them. */
const ROUNDING = 1e-9;

/** D10: rows of totals against the rows that they sum. */
function* totalsDiffer(data: CheckedData): Generator<Found<typeof TOTAL>> {
  const repeated = repeatedRows(data.reading);
  for (const table of data.tables) {
    if (table.kind !== 'schools') continue;
    const columns = table.columns.filter(isSummed);
    for (const { row, label } of table.totalRows) yield* againstItsRows(table, columns, row, label, repeated);
  }
}

/** Figures of which a county's is the sum: not the least room, nor what one student has. */
function isSummed(column: TableColumn): boolean {
  const field = numericField(column);
  if (!field) return false;
  const entry = FIELDS[field];
  return entry.kind === 'number' && entry.besideMain === undefined && entry.belongsTo !== 'school';
}

/**
 * What a total sums isn't said: all rows, those since the total before, or those up to the next. The one that agrees in
 * more than half of the columns is meant, and the other columns are wrong; where none does, nothing can be said of a
 * subtotal, and a total of all is wrong as it stands.
 */
function* againstItsRows(
  table: CheckedTable,
  columns: readonly TableColumn[],
  row: number,
  label: string,
  repeated: RepeatedRows,
): Generator<Found<typeof TOTAL>> {
  const given = columns.flatMap((column) => {
    const total = readTableNumber(table.sheet, row, column.column);
    return total === undefined ? [] : [{ column, total }];
  });
  if (given.length === 0) return;
  const scopes = listTotalScopes(table, row).map((rows) =>
    given.map(({ column, total }) => {
      const sum = sumRows(table, rows, column.column);
      const again = repeated.get(columnKey(table.sheet.name, column.column));
      const once = again
        ? sumRows(
            table,
            rows.filter((each) => !again.has(each)),
            column.column,
          )
        : sum;
      return { column, total, sum: isEqualSum(total, once) ? once : sum };
    }),
  );
  const agreeing = (sums: (typeof scopes)[number]) => sums.filter(({ total, sum }) => isEqualSum(total, sum)).length;
  const best = scopes.reduce((one, other) => (agreeing(other) > agreeing(one) ? other : one));
  const isMeant = agreeing(best) * 2 > best.length;
  const isTotalOfAll = /^(?:合计|总计|共计|全县合计|全县总计)$/.test(label.replace(/\s/g, ''));
  const [all = []] = scopes;
  const sums = isMeant ? best : isTotalOfAll && table.totalRows.length === 1 ? all : [];
  for (const { column, total, sum } of sums) {
    const field = numericField(column);
    if (isEqualSum(total, sum) || !field) continue;
    yield {
      cells: [cellAt(table, row, column.column)],
      shown: String(total),
      details: { field: FIELDS[field], label, sum: String(Number(sum.toPrecision(12))) },
    };
  }
}

function listTotalScopes({ dataRows, totalRows }: CheckedTable, row: number): (readonly number[])[] {
  const before = Math.max(-1, ...totalRows.filter((total) => total.row < row).map((total) => total.row));
  const after = Math.min(Number.POSITIVE_INFINITY, ...totalRows.filter((total) => total.row > row).map((t) => t.row));
  return [
    dataRows,
    dataRows.filter((data) => data > before && data < row),
    dataRows.filter((data) => data > row && data < after),
  ];
}

/** Rows by column of a sheet. */
type RepeatedRows = ReadonlyMap<string, ReadonlySet<number>>;

function columnKey(sheet: string, column: number): string {
  return `${column} ${sheet}`;
}

/**
 * Where a figure of a whole school stands again: a 一贯制 school that is listed once a stage has it twice, and a total may
 * count it once.
 */
function repeatedRows({ statistics }: CheckedData['reading']): RepeatedRows {
  const repeated = new Map<string, Set<number>>();
  for (const { whole } of statistics.schools) {
    for (const figure of Object.values(whole.figures)) {
      if (figure.kind !== 'known' || !figure.addends) continue;
      const { addends, cells } = figure;
      for (const { sheet, row, column } of cells) {
        if (addends.some((each) => each.row === row && each.sheet === sheet)) continue;
        const key = columnKey(sheet, column);
        repeated.set(key, (repeated.get(key) ?? new Set()).add(row));
      }
    }
  }
  return repeated;
}

function sumRows({ sheet }: CheckedTable, rows: readonly number[], column: number): number {
  return rows.reduce((sum, row) => sum + (readTableNumber(sheet, row, column) ?? 0), 0);
}

function isEqualSum(total: number, sum: number): boolean {
  return Math.abs(total - sum) <= ROUNDING * Math.max(1, Math.abs(sum));
}
