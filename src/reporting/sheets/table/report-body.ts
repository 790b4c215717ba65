import { rowAddressesIn } from './addresses';
import { EMPTY, type ReportCell, text } from './report-cell';
import type { ReportColumn, ReportTemplate, RowAddresses } from './report-template';
import { nothingTyped, type TypedInRow, withTypedText } from './typed-text';

/** The cells of a report's rows, made when they are asked for: a large table never stands in memory. */
export class ReportBody<Row> {
  /** A row says that there are none where there are none. */
  readonly length: number;
  private readonly addresses: ReturnType<typeof rowAddressesIn>;

  /** `typed`: what the user wrote in an earlier sheet, row by row. */
  constructor(
    private readonly template: ReportTemplate<Row>,
    private readonly typed: readonly TypedInRow[],
  ) {
    this.length = Math.max(1, template.rows.length);
    this.addresses = rowAddressesIn(template);
  }

  row(index: number): readonly ReportCell[] {
    const { columns, rows } = this.template;
    const row = rows[index];
    if (row === undefined) return columns.map((_, column) => this.saysNoRows(column));
    const own = this.typedIn(index);
    const at = this.addresses(index, own);
    return columns.map((column) => cellOf(column, row, at, own));
  }

  cell(index: number, column: number): ReportCell {
    const { columns, rows } = this.template;
    const [row, of] = [rows[index], columns[column]];
    if (row === undefined || !of) return this.saysNoRows(column);
    const own = this.typedIn(index);
    return cellOf(of, row, this.addresses(index, own), own);
  }

  private typedIn(index: number): TypedInRow {
    return this.typed[index] ?? nothingTyped;
  }

  private saysNoRows(column: number): ReportCell {
    return column === 0 ? text(this.template.noRows, 'center') : EMPTY;
  }
}

function cellOf<Row>(column: ReportColumn<Row>, row: Row, at: RowAddresses, own: TypedInRow): ReportCell {
  const cell = column.cell(row, at);
  const isSpanning = cell.rowSpan !== undefined || cell.columnSpan !== undefined;
  if (isSpanning && !column.spans) throw new Error(`${column.id} doesn't say that its cells span others`);
  return column.role === 'typed' ? withTypedText(cell, own(column.id)) : cell;
}
