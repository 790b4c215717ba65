import { areaAddress, formatAddress } from '../../../workbook/cells';
import type { Addresses, ReportTemplate, RowAddresses } from './report-template';

/** The title, and the line of who, by which standard and when. */
export const HEAD_ROWS = 2;

/** The header's first row. */
export function findHeaderRow<Row>({ drawn }: ReportTemplate<Row>): number {
  return HEAD_ROWS + (drawn?.rows ?? 0);
}

/** The body's first row. */
export function findFirstRow<Row>(template: ReportTemplate<Row>): number {
  return findHeaderRow(template) + headerHeight(template);
}

/** The rows of the header, with that of the column numbers. */
export function headerHeight<Row>({ columns, unnumbered }: ReportTemplate<Row>): number {
  return Math.max(...columns.map(({ header }) => header.length)) + (unnumbered ? 0 : 1);
}

/** A body without rows takes one row to say so. */
function bodyHeight(rows: readonly unknown[]): number {
  return Math.max(1, rows.length);
}

/** Where a report's figures stand in its sheet. */
export function addressesIn<Row>(template: ReportTemplate<Row>): Addresses {
  const { rows, below } = template;
  const firstRow = findFirstRow(template);
  const columnIndex = columnIndexIn(template);
  return {
    body: (id, { first, count } = { first: 0, count: bodyHeight(rows) }) =>
      areaAddress({ row: firstRow + first, column: columnIndex(id), rowCount: count, columnCount: 1 }),
    below: (id, column) => {
      const index = below.findIndex((row) => row.id === id);
      if (index < 0) throw new Error(`No row ${id}`);
      return formatAddress({ row: firstRow + bodyHeight(rows) + index, column: columnIndex(column) });
    },
  };
}

/** Those of each row of the body; `typed`: what the user wrote in it. */
export function rowAddressesIn<Row>(
  template: ReportTemplate<Row>,
): (index: number, typed: RowAddresses['typed']) => RowAddresses {
  const { body, below } = addressesIn(template);
  const firstRow = findFirstRow(template);
  const columnIndex = columnIndexIn(template);
  return (index, typed) => ({
    body,
    below,
    here: (column) => formatAddress({ row: firstRow + index, column: columnIndex(column) }),
    typed,
  });
}

function columnIndexIn<Row>({ columns }: ReportTemplate<Row>): (id: string) => number {
  const indices = new Map(columns.map(({ id }, index) => [id, index]));
  return (id) => {
    const index = indices.get(id);
    if (index === undefined) throw new Error(`No column ${id}`);
    return index;
  };
}
