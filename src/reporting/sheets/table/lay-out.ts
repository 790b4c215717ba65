import type { Area } from '../../../workbook/cells';
import type { CellStyle, Lines, SheetToWrite } from '../../../workbook/changes';
import { FORM_HEIGHTS, FORM_STYLES } from '../../template/look';
import { addressesIn, findFirstRow, findHeaderRow, HEAD_ROWS } from './addresses';
import { type DrawnCell, type DrawnRow, drawn, framed, Looks, withBorder } from './drawn-cells';
import { type Header, layOutHeader } from './header';
import { PageRows, type PrintedRow } from './page-rows';
import { MARGIN_CENTIMETRES, onOnePage, type PrintedColumns, printedColumns } from './paper';
import { ReportBody } from './report-body';
import { EMPTY, findCellStyle, makeTextCell, type ReportCell } from './report-cell';
import type { Addresses, ReportColumn, ReportTemplate, RowBelow } from './report-template';
import { TableFrame } from './table-frame';
import { computeHeight, linesIn, textWidth } from './text-width';
import type { TypedInRow } from './typed-text';
import { type ColumnWidth, columnGroups, takeCellText, wantedWidths } from './wanted-widths';

/** Points: two charts above each other and the title make a page. */
const CHART_ROW_HEIGHT = 17;
const SIGNATURE_HEIGHT = 30;

/** Sets out a report's sheet, whose rows are drawn when they are taken. `typed`: what the user wrote in an earlier one, row by row. */
export function layOut<Row>(template: ReportTemplate<Row>, typed: readonly TypedInRow[]): SheetToWrite {
  const table = makeTable(template, typed);
  const {
    body,
    header,
    frame,
    columns: { widths, paper, scale, blocks },
  } = table;
  const { below, signature } = template;
  const firstRow = findFirstRow(template);
  const headRows = template.drawn ? HEAD_ROWS : firstRow;
  const room = (paper.height * 100) / scale - titleHeight(template, table);
  const pages = new PageRows(headRows, room);
  const looks = new Looks();
  const lines = [...table.notes, signature];
  return {
    tag: template.tag,
    name: template.name,
    rows: {
      length: firstRow + body.length + below.length + lines.length,
      *[Symbol.iterator]() {
        pages.restart();
        const printed = printedRows(template, table);
        let row = 0;
        for (const each of drawnRows(template, table)) {
          if (row++ >= headRows) pages.add({ height: each.height, ...printed(row - 1) });
          yield looks.named(each);
        }
        pages.settle();
      },
    },
    styles: looks.styles,
    columnWidths: widths,
    merges: [
      ...frame.merges,
      ...header.merges.map((area) => ({ ...area, row: area.row + findHeaderRow(template) })),
      ...spans(template, body),
      ...below.map((_, index) => labelArea(firstRow + body.length + index, labelColumns(template, table))),
      ...lines.map((_, index) => frame.mergeBelow(firstRow + body.length + below.length + index)),
    ].filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
    ...(template.drawn && { charts: template.drawn.charts }),
    frozenAt: template.drawn ? { row: HEAD_ROWS, column: 0 } : { row: firstRow, column: template.frozenColumns },
    print: {
      paper: paper.paper,
      orientation: paper.orientation,
      titleRows: layOutTitle(template, table, room),
      ...(blocks.length > 1 && table.keys > 0 && { titleColumns: { first: 0, last: table.keys - 1 } }),
      marginCentimetres: MARGIN_CENTIMETRES,
      footer: template.footer,
      paged: { scale, breaksBefore: pages.breaks, columnBreaksBefore: blocks.slice(1).map(({ first }) => first) },
    },
    ...(template.ahead && { ahead: true as const }),
  };
}

/** A report with the widths of its columns and what follows from them. */
interface Table<Row> {
  readonly body: ReportBody<Row>;
  readonly wanted: readonly ColumnWidth[];
  readonly columns: PrintedColumns;
  /** How many columns repeat on each page across. */
  readonly keys: number;
  readonly header: Header;
  readonly frame: TableFrame;
  readonly notes: readonly string[];
}

function makeTable<Row>(template: ReportTemplate<Row>, typed: readonly TypedInRow[]): Table<Row> {
  const body = new ReportBody(template, typed);
  const wanted = wantedWidths(template, body);
  const keys = template.drawn ? 0 : template.frozenColumns;
  const asked = { columns: wanted, keys, groups: columnGroups(template, keys) };
  const laidOn = (columns: PrintedColumns): Table<Row> => ({
    body,
    wanted,
    columns,
    keys,
    header: layOutHeader(template.columns, columns.widths),
    frame: new TableFrame(template, columns.widths, columns),
    notes: [...template.notes, ...paperNotes(template, columns)],
  });
  const across = printedColumns(asked);
  if (!template.onePage) return laidOn(across);
  const onePage = onOnePage(asked, (columns) => wholeHeight(template, laidOn(columns)));
  return laidOn(onePage ?? across);
}

/** What whoever prints the sheet must know of its paper. */
function paperNotes<Row>({ paperWords }: ReportTemplate<Row>, { paper, blocks }: PrintedColumns): string[] {
  return [
    ...(paper.paper === 'A3' ? [paperWords.onA3] : []),
    ...(blocks.length > 1 ? [paperWords.across(blocks.length)] : []),
  ];
}

/** Below charts, a table that takes several pages repeats its own header, not the title above the charts. */
function layOutTitle<Row>(template: ReportTemplate<Row>, { body }: Table<Row>, room: number): Lines {
  const last = findFirstRow(template) - 1;
  if (!template.drawn) return { first: 0, last };
  const isLong = body.length * FORM_HEIGHTS.body > room / 2;
  return isLong ? { first: findHeaderRow(template), last } : { first: 0, last: HEAD_ROWS - 1 };
}

/** Points of the rows that each page repeats. */
function titleHeight<Row>({ drawn, unnumbered }: ReportTemplate<Row>, { frame, header }: Table<Row>): number {
  const headerHeight = sum(header.heights) + (unnumbered ? 0 : FORM_HEIGHTS.columnNumber);
  return drawn ? Math.max(frame.height, headerHeight) : frame.height + headerHeight;
}

/** The page's height that a table takes as a whole; what is drawn above the table has pages of its own. */
function wholeHeight<Row>(template: ReportTemplate<Row>, table: Table<Row>): number {
  let height = 0;
  for (const row of drawnRows(template, table)) height += row.height;
  return height;
}

type OnPages = (row: number) => Omit<PrintedRow, 'height'>;

/**
 * How the sheet's rows stay together: the rows of one item, and the end of the table with what stands below it, so that no
 * page holds the header and a note alone.
 */
function printedRows<Row>(template: ReportTemplate<Row>, { body }: Table<Row>): OnPages {
  const { below, drawn } = template;
  const firstRow = findFirstRow(template);
  const lastRow = firstRow + body.length - 1;
  const begin = new Set(drawn?.breaksBefore);
  const blocks = blocksIn(template);
  const goesOn = goingOn(template, body);
  return (row) => {
    const isBelow = row > lastRow || (row === lastRow && below.length === 0 && body.length > 1);
    const goesWith = isBelow || (row >= firstRow && goesOn(row - firstRow));
    const block = blocks.get(row - firstRow);
    return {
      keeps: row > lastRow + below.length ? 'always' : goesWith ? 'ifItFits' : 'no',
      begins: begin.has(row),
      ...(block !== undefined && { block: block * FORM_HEIGHTS.body }),
    };
  };
}

/** The rows at which a block begins, and how many rows it has. */
function blocksIn<Row>({ rows, blockOf }: ReportTemplate<Row>): Map<number, number> {
  const blocks = new Map<number, number>();
  if (!blockOf) return blocks;
  let first = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before !== undefined && blockOf(before) !== blockOf(row)) first = index;
    blocks.set(first, (blocks.get(first) ?? 0) + 1);
  }
  return blocks;
}

/** Whether a row belongs to the one above it: it goes on with it, or a merged cell reaches over both. */
function goingOn<Row>(template: ReportTemplate<Row>, body: ReportBody<Row>): (row: number) => boolean {
  const { columns, rows, goesOn } = template;
  const spanning = columns.filter(({ spans }) => spans);
  let spannedUntil = 0;
  return (row) => {
    const isSpanned = row < spannedUntil;
    for (const { rowSpan = 1 } of body.cells(row, spanning)) spannedUntil = Math.max(spannedUntil, row + rowSpan);
    const drawnRow = rows[row];
    return isSpanned || (drawnRow !== undefined && goesOn?.(drawnRow) === true);
  };
}

function* drawnRows<Row>(template: ReportTemplate<Row>, table: Table<Row>): Generator<DrawnRow> {
  const { signature, below, unnumbered } = template;
  const { header, body, frame, notes } = table;
  yield* frame.rows;
  for (let row = 0; row < (template.drawn?.rows ?? 0); row++) yield { height: CHART_ROW_HEIGHT, cells: [] };
  const rowCount = header.rows.length + (unnumbered ? 0 : 1) + body.length + below.length;
  yield* framed(tableRows(template, table), rowCount);
  for (const note of notes) {
    yield frame.below(computeHeight(linesIn(note, frame.width), FORM_HEIGHTS.body), drawnLine(note, 'left', true));
  }
  const lines = linesIn(signature, frame.width);
  const height = Math.max(SIGNATURE_HEIGHT, computeHeight(lines, FORM_HEIGHTS.body));
  yield frame.below(height, drawnLine(signature, 'left', lines > 1));
}

function* tableRows<Row>(template: ReportTemplate<Row>, table: Table<Row>): Generator<DrawnRow> {
  const { header, body } = table;
  yield* headerRows(header, template.plainHeader ? FORM_STYLES.plainHeader : FORM_STYLES.header);
  if (!template.unnumbered) yield columnNumbers(template.columns, table.columns.scale);
  let cells = body.row(0);
  for (let row = 1; row <= body.length; row++) {
    const next = row < body.length ? body.row(row) : undefined;
    yield bodyRow(cells, next, table);
    cells = next ?? [];
  }
  const at = addressesIn(template);
  for (const [index, row] of template.below.entries()) yield rowBelow(row, template, at, table, index === 0);
}

function drawnCell(cell: ReportCell): DrawnCell {
  return drawn(findCellStyle(cell), cell.content);
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

/** Points that column numbers are printed in at least. */
const LEAST_PRINTED = 8;

/** Larger than they are to be where the sheet is printed smaller. */
function columnNumbers<Row>(columns: readonly ReportColumn<Row>[], scale: number): DrawnRow {
  const size = Math.max(FORM_STYLES.columnNumber.size, Math.ceil((LEAST_PRINTED * 200) / scale) / 2);
  const style = { ...FORM_STYLES.columnNumber, size };
  return {
    height: FORM_HEIGHTS.columnNumber,
    cells: columns.map(({ number }, index) => drawn(style, { value: number ?? String(index + 1) })),
  };
}

function bodyRow<Row>(
  cells: readonly ReportCell[],
  below: readonly ReportCell[] | undefined,
  table: Table<Row>,
): DrawnRow {
  let lines = 1;
  const drawn = cells.map((given, column) => {
    const { cell, lines: own } = fitted(given, column, table);
    lines = Math.max(lines, own);
    const drawn = cell.goesOn ? withBorder(drawnCell(cell), 'top', 'none') : drawnCell(cell);
    return below?.[column]?.goesOn ? withBorder(drawn, 'bottom', 'none') : drawn;
  });
  return { height: computeHeight(lines, FORM_HEIGHTS.body), cells: drawn };
}

/** A text wraps where its column says so, or where the page left less than it takes. */
function fitted<Row>(
  cell: ReportCell,
  column: number,
  { wanted, columns: { widths } }: Table<Row>,
): { readonly cell: ReportCell; readonly lines: number } {
  const width = sum(widths.slice(column, column + (cell.columnSpan ?? 1)));
  const longest = cell.columnSpan === undefined ? (wanted[column]?.longest ?? 0) : textWidth(takeCellText(cell));
  const isNarrow = longest > width;
  if (!cell.content || (!cell.wrap && (!isNarrow || cell.places !== undefined))) return { cell, lines: 1 };
  return { cell: cell.wrap ? cell : { ...cell, wrap: true }, lines: linesIn(takeCellText(cell), width) };
}

function rowBelow<Row>(
  row: RowBelow,
  template: ReportTemplate<Row>,
  at: Addresses,
  table: Table<Row>,
  isFirst: boolean,
): DrawnRow {
  let lines = 1;
  const cells = template.columns.map(({ id }, column) => {
    const given = column === 0 ? makeTextCell(row.label, 'center') : (row.cells[id]?.(at) ?? EMPTY);
    const { cell, lines: own } = column === 0 ? { cell: given, lines: 1 } : fitted(given, column, table);
    lines = Math.max(lines, own);
    const { style, content } = drawnCell(cell);
    const bold = drawn({ ...style, bold: true }, content);
    return isFirst ? withBorder(bold, 'top', 'double') : bold;
  });
  return { height: computeHeight(lines, FORM_HEIGHTS.body), cells };
}

/** The label of a row below the table stays within the columns that each page repeats. */
function labelColumns<Row>({ labelColumns }: ReportTemplate<Row>, { columns: { blocks }, keys }: Table<Row>): number {
  return blocks.length > 1 ? Math.min(labelColumns, keys) : labelColumns;
}

function spans<Row>(template: ReportTemplate<Row>, body: ReportBody<Row>): Area[] {
  const firstRow = findFirstRow(template);
  const areas: Area[] = [];
  const spanning = template.columns.filter(({ spans }) => spans);
  const places = spanning.map((column) => template.columns.indexOf(column));
  for (let row = 0; spanning.length > 0 && row < body.length; row++) {
    for (const [index, { rowSpan = 1, columnSpan = 1 }] of body.cells(row, spanning).entries()) {
      const column = places[index] ?? 0;
      if (rowSpan * columnSpan > 1)
        areas.push({ row: firstRow + row, column, rowCount: rowSpan, columnCount: columnSpan });
    }
  }
  return areas;
}

function labelArea(row: number, columnCount: number): Area {
  return { row, column: 0, rowCount: 1, columnCount };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
