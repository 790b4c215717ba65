import type { Area } from '../../workbook/cells';
import type { CellStyle, SheetToWrite } from '../../workbook/changes';
import { FORM_HEIGHTS, FORM_STYLES } from '../template/look';
import { addressesIn, firstRowOf, HEAD_ROWS, headerRowOf } from './addresses';
import { type DrawnCell, type DrawnRow, drawn, framed, Looks, withBorder } from './drawn-cells';
import { type Header, headerOf } from './header';
import { ReportBody } from './report-body';
import { EMPTY, type ReportCell, styleOf, text } from './report-cell';
import type { Addresses, ReportColumn, ReportTemplate, RowBelow } from './report-template';
import { heightOf, linesIn, textWidth } from './text-width';
import type { TypedInRow } from './typed-text';

/** Points, and per cent: two charts above each other and the title make a page. */
const CHART_ROW_HEIGHT = 22;
const CHART_SCALE = 70;

/** Sets out a report's sheet, whose rows are drawn when they are taken. `typed`: what the user wrote in an earlier one, row by row. */
export function layOut<Row>(template: ReportTemplate<Row>, typed: readonly TypedInRow[]): SheetToWrite {
  const { columns, below, notes, signature } = template;
  const firstRow = firstRowOf(template);
  const body = new ReportBody(template, typed);
  const widths = columns.map((column, index) => widthOf(column, body, index));
  const header = headerOf(columns, widths);
  const looks = new Looks();
  const table = { header, body, widths };
  return {
    tag: template.tag,
    name: template.name,
    rows: {
      length: firstRow + body.length + below.length + notes.length + 1,
      *[Symbol.iterator]() {
        for (const row of drawnRows(template, table)) yield looks.named(row);
      },
    },
    styles: looks.styles,
    columnWidths: widths,
    merges: [
      ...mergesAbove(widths),
      ...header.merges.map((area) => ({ ...area, row: area.row + headerRowOf(template) })),
      ...spans(template, body),
      ...below.map((_, index) => labelArea(firstRow + body.length + index, template.labelColumns)),
      ...[...notes, signature].map((_, index) =>
        wholeRow(firstRow + body.length + below.length + index, columns.length),
      ),
    ].filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
    ...(template.drawn && { charts: template.drawn.charts }),
    frozenAt: template.drawn ? { row: HEAD_ROWS, column: 0 } : { row: firstRow, column: template.frozenColumns },
    print: {
      orientation: 'landscape',
      titleRows: { first: 0, last: (template.drawn ? HEAD_ROWS : firstRow) - 1 },
      marginCentimetres: 1.5,
      footer: template.footer,
      ...(template.onePage && { onePage: true as const }),
      ...(template.drawn && { paged: { scale: CHART_SCALE, breaksBefore: template.drawn.breaksBefore } }),
    },
    ...(template.ahead && { ahead: true as const }),
  };
}

interface Table<Row> {
  readonly header: Header;
  readonly body: ReportBody<Row>;
  readonly widths: readonly number[];
}

function* drawnRows<Row>(template: ReportTemplate<Row>, table: Table<Row>): Generator<DrawnRow> {
  const { notes, signature, below, unnumbered } = template;
  const { header, body, widths } = table;
  yield* rowsAbove(template, widths);
  for (let row = 0; row < (template.drawn?.rows ?? 0); row++) yield { height: CHART_ROW_HEIGHT, cells: [] };
  const rowCount = header.rows.length + (unnumbered ? 0 : 1) + body.length + below.length;
  yield* framed(tableRows(template, table), rowCount);
  const width = sum(widths);
  for (const note of notes)
    yield { height: heightOf(linesIn(note, width), 18), cells: [drawnLine(note, 'left', true)] };
  yield { height: 30, cells: [drawnLine(signature, 'left')] };
}

function* tableRows<Row>(template: ReportTemplate<Row>, { header, body, widths }: Table<Row>): Generator<DrawnRow> {
  yield* headerRows(header, template.plainHeader ? FORM_STYLES.plainHeader : FORM_STYLES.header);
  if (!template.unnumbered) yield columnNumbers(template.columns);
  let cells = body.row(0);
  for (let row = 1; row <= body.length; row++) {
    const next = row < body.length ? body.row(row) : undefined;
    yield bodyRow(cells, next, widths);
    cells = next ?? [];
  }
  const at = addressesIn(template);
  for (const [index, row] of template.below.entries()) yield rowBelow(row, template, at, index === 0);
}

function widthOf<Row>({ width, header }: ReportColumn<Row>, body: ReportBody<Row>, column: number): number {
  if (width !== 'text') return width;
  const texts = new Set<string>();
  for (let row = 0; row < body.length; row++) texts.add(shownText(body.cell(row, column)));
  const least = Math.max(8, textWidth(header.at(-1) ?? '') / 2);
  return [...texts].reduce((widest, each) => Math.max(widest, textWidth(each)), least) + 2;
}

function shownText(cell: ReportCell | undefined): string {
  if (!cell?.content) return '';
  const { content } = cell;
  const shown = 'text' in content ? content.text : content.value;
  return typeof shown === 'string' ? shown : '';
}

function drawnCell(cell: ReportCell): DrawnCell {
  return drawn(styleOf(cell), cell.content);
}

function drawnLine(value: string, align: CellStyle['align'], wrap = false): DrawnCell {
  return drawn({ ...FORM_STYLES.lineLeft, align, wrap }, { value });
}

function headerRows({ rows, heights }: Header, style: CellStyle): DrawnRow[] {
  return rows.map((texts, row) => ({
    height: heights[row] ?? 20,
    cells: texts.map((value) => drawn(style, value ? { value } : undefined)),
  }));
}

function columnNumbers<Row>(columns: readonly ReportColumn<Row>[]): DrawnRow {
  return {
    height: FORM_HEIGHTS.columnNumber,
    cells: columns.map(({ number }, index) => drawn(FORM_STYLES.columnNumber, { value: number ?? String(index + 1) })),
  };
}

function bodyRow(
  cells: readonly ReportCell[],
  below: readonly ReportCell[] | undefined,
  widths: readonly number[],
): DrawnRow {
  let lines = 1;
  const drawn = cells.map((cell, column) => {
    if (cell.wrap && cell.content) lines = Math.max(lines, linesIn(shownText(cell), widths[column] ?? 10));
    const drawn = cell.goesOn ? withBorder(drawnCell(cell), 'top', 'none') : drawnCell(cell);
    return below?.[column]?.goesOn ? withBorder(drawn, 'bottom', 'none') : drawn;
  });
  return { height: heightOf(lines, FORM_HEIGHTS.body), cells: drawn };
}

function rowBelow<Row>(row: RowBelow, template: ReportTemplate<Row>, at: Addresses, isFirst: boolean): DrawnRow {
  const cells = template.columns.map(({ id }, column) => {
    const cell = column === 0 ? text(row.label, 'center') : (row.cells[id]?.(at) ?? EMPTY);
    const { style, content } = drawnCell(cell);
    const bold = drawn({ ...style, bold: true }, content);
    return isFirst ? withBorder(bold, 'top', 'double') : bold;
  });
  return { height: FORM_HEIGHTS.body, cells };
}

function rowsAbove<Row>({ title, line }: ReportTemplate<Row>, widths: readonly number[]): DrawnRow[] {
  const [left, middle, right] = line;
  const starts = lineColumns(widths);
  const cells = widths.map((_, column) => {
    if (column === 0) return drawnLine(left, 'left');
    if (column === starts.middle) return drawnLine(middle, 'center');
    return column === starts.right ? drawnLine(right, 'right') : null;
  });
  return [
    { height: FORM_HEIGHTS.title, cells: [drawn(FORM_STYLES.title, { value: title })] },
    { height: FORM_HEIGHTS.line, cells },
  ];
}

/** Where the line's middle and right begin: at a quarter and at three quarters of the table's width. */
function lineColumns(widths: readonly number[]): { readonly middle: number; readonly right: number } {
  const whole = sum(widths);
  const from = (share: number) => widths.findIndex((_, column) => sum(widths.slice(0, column)) >= share * whole);
  const middle = Math.max(1, from(0.25));
  return { middle, right: Math.max(middle + 1, from(0.7)) };
}

function mergesAbove(widths: readonly number[]): Area[] {
  const { middle, right } = lineColumns(widths);
  const part = (column: number, end: number) => ({ row: 1, column, rowCount: 1, columnCount: end - column });
  return [wholeRow(0, widths.length), part(0, middle), part(middle, right), part(right, widths.length)];
}

function spans<Row>(template: ReportTemplate<Row>, body: ReportBody<Row>): Area[] {
  const firstRow = firstRowOf(template);
  const areas: Area[] = [];
  const columns = template.columns.flatMap(({ spans }, column) => (spans ? [column] : []));
  for (let row = 0; columns.length > 0 && row < body.length; row++) {
    for (const column of columns) {
      const { rowSpan = 1, columnSpan = 1 } = body.cell(row, column);
      if (rowSpan * columnSpan > 1) {
        areas.push({ row: firstRow + row, column, rowCount: rowSpan, columnCount: columnSpan });
      }
    }
  }
  return areas;
}

function labelArea(row: number, columnCount: number): Area {
  return { row, column: 0, rowCount: 1, columnCount };
}

function wholeRow(row: number, columnCount: number): Area {
  return { row, column: 0, rowCount: 1, columnCount };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
