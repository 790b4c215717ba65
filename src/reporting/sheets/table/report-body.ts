import { rowAddressesIn } from './addresses';
import { EMPTY, makeTextCell, type ReportCell } from './report-cell';
import type { ReportColumn, ReportTemplate, RowAddresses } from './report-template';
import { nothingTyped, type TypedInRow, withTypedText } from './typed-text';

/** Cells of a table that is kept once it was drawn. */
const MOST_KEPT = 30_000;

/** The cells of a report's rows, made when they are asked for: a large table never stands in memory. */
export class ReportBody<Row> {
  /** A row says that there are none where there are none. */
  readonly length: number;
  private readonly addresses: ReturnType<typeof rowAddressesIn>;
  /** The rows of a table small enough, as they were drawn. */
  private readonly kept: (readonly ReportCell[])[] | undefined;

  /** `typed`: what the user wrote in an earlier sheet, row by row. */
  constructor(
    private readonly template: ReportTemplate<Row>,
    private readonly typed: readonly TypedInRow[],
  ) {
    this.length = Math.max(1, template.rows.length);
    this.addresses = rowAddressesIn(template);
    this.kept = this.length * template.columns.length <= MOST_KEPT ? [] : undefined;
  }

  row(index: number): readonly ReportCell[] {
    const known = this.kept?.[index];
    if (known) return known;
    const cells = this.drawn(index, this.template.columns);
    if (this.kept) this.kept[index] = cells;
    return cells;
  }

  /** Of some columns alone. */
  cells(index: number, columns: readonly ReportColumn<Row>[]): readonly ReportCell[] {
    if (!this.kept) return this.drawn(index, columns);
    const all = this.row(index);
    return columns.map((column) => all[this.template.columns.indexOf(column)] ?? EMPTY);
  }

  private drawn(index: number, columns: readonly ReportColumn<Row>[]): readonly ReportCell[] {
    const row = this.template.rows[index];
    if (row === undefined) return columns.map((column) => this.saysNoRows(column));
    const typedHere = this.typed[index] ?? nothingTyped;
    const at = this.addresses(index, typedHere);
    return columns.map((column) => makeBodyCell(column, row, at, typedHere));
  }

  private saysNoRows(column: ReportColumn<Row>): ReportCell {
    return column === this.template.columns[0] ? makeTextCell(this.template.noRows, 'center') : EMPTY;
  }
}

function makeBodyCell<Row>(column: ReportColumn<Row>, row: Row, at: RowAddresses, typedInRow: TypedInRow): ReportCell {
  const cell = column.cell(row, at);
  const isSpanning = cell.rowSpan !== undefined || cell.columnSpan !== undefined;
  if (isSpanning && !column.spans) throw new Error(`${column.id} doesn't say that its cells span others`);
  return column.role === 'typed' ? withTypedText(cell, typedInRow(column.id)) : cell;
}
