import { addressesIn } from './addresses';
import type { WantedBlock, WantedWidth } from './paper';
import type { ReportBody } from './report-body';
import type { ReportCell } from './report-cell';
import type { ReportColumn, ReportTemplate } from './report-template';
import { textWidth } from './text-width';

/** Characters beside what stands in a cell: Excel shows `###` for a figure that just doesn't fit. */
const BESIDE = 0.5;
/** As wide as fonts draw figures that stand in for one that isn't installed: a share of the figure. */
const LOOSE = 0.15;
/** Names of up to 20 characters stand on one line. */
const MOST_ON_A_LINE = 41;
/** Lines that a header of one column may take before its column gets wider. */
const HEADER_LINES = 4;
const LEAST_HEADER = 6;

/** What a column wants of the page; `longest`: the longest text or figure that stands there, as far as it was looked at. */
export interface ColumnWidth extends WantedWidth {
  readonly longest: number;
}

/** By content: no column is wider than what stands there, but for those in which people write. */
export function wantedWidths<Row>(template: ReportTemplate<Row>, body: ReportBody<Row>): ColumnWidth[] {
  const longestIn = longestTexts(template, body);
  return template.columns.map((column) => {
    const { width, header, role, isLoose } = column;
    if (typeof width === 'number') return { least: width, most: width, grows: false, longest: 0 };
    const least = headerWidth(header.at(-1) ?? '');
    if (width === 'text') {
      const longest = longestIn(column);
      const loose = isLoose ? LOOSE * longest : 0;
      const fitting = Math.max(least + (isLoose ? 1 : 0), Math.min(longest, MOST_ON_A_LINE) + BESIDE + loose);
      return { least: fitting, most: fitting, grows: false, longest };
    }
    const longest = longestIn(column);
    const most = role === 'typed' ? width.most : Math.min(Math.max(longest, least) + BESIDE, width.most);
    return { least: Math.min(width.least, most), most, grows: true, longest };
  });
}

/** The columns behind the first `keys` that share a header stay together; charts part none. */
export function columnGroups<Row>({ columns, drawn }: ReportTemplate<Row>, keys: number): WantedBlock[] {
  if (drawn) return [{ first: keys, end: columns.length }];
  const groups: WantedBlock[] = [];
  for (let column = keys; column < columns.length; column++) {
    const last = groups.at(-1);
    if (last && sharesHeader(columns[column], columns[last.first]))
      groups[groups.length - 1] = { ...last, end: column + 1 };
    else groups.push({ first: column, end: column + 1 });
  }
  return groups;
}

type Headed = Pick<ReportColumn<never>, 'header'>;

function sharesHeader(one: Headed | undefined, other: Headed | undefined): boolean {
  if (!one || !other || one.header.length < 2 || other.header.length < 2) return false;
  return one.header[0] === other.header[0];
}

function headerWidth(header: string): number {
  const longest = textWidth(header);
  if (longest <= LEAST_HEADER) return longest;
  const inLines = Math.ceil(longest / HEADER_LINES);
  return Math.max(LEAST_HEADER, inLines + (inLines % 2));
}

/** A column whose texts are looked at. */
interface Measured<Row> {
  readonly column: ReportColumn<Row>;
  /** Once a text is as long, the column is looked at no further. */
  readonly enough: number;
  longest: number;
  before: string;
}

/** The longest text or figure of each column, row by row: no row is drawn twice for it. */
function longestTexts<Row>(
  template: ReportTemplate<Row>,
  body: ReportBody<Row>,
): (column: ReportColumn<Row>) => number {
  const at = addressesIn(template);
  const measured = new Map<ReportColumn<Row>, Measured<Row>>();
  for (const column of template.columns) {
    if (typeof column.width === 'number') continue;
    const enough = column.width === 'text' ? Number.POSITIVE_INFINITY : column.width.most;
    const below = template.below.map(({ cells }) => textWidth(takeCellText(cells[column.id]?.(at))));
    measured.set(column, { column, enough, longest: Math.max(0, ...below), before: '' });
  }
  let open = [...measured.values()];
  let columns = open.map(({ column }) => column);
  // A table without rows says so in its first column, over the whole width.
  for (let row = 0; row < template.rows.length && open.length > 0; row++) {
    const cells = body.cells(row, columns);
    for (const [index, each] of open.entries()) lookAt(each, cells[index]);
    if (open.every(({ longest, enough }) => longest < enough)) continue;
    open = open.filter(({ longest, enough }) => longest < enough);
    columns = open.map(({ column }) => column);
  }
  return (column) => measured.get(column)?.longest ?? 0;
}

function lookAt<Row>(measured: Measured<Row>, cell: ReportCell | undefined): void {
  const text = takeCellText(cell);
  // A text over several columns has their width.
  if (text === measured.before || cell?.columnSpan !== undefined) return;
  measured.longest = Math.max(measured.longest, textWidth(text));
  measured.before = text;
}

/** A cell's text as it is shown; a figure with its decimals. */
export function takeCellText(cell: ReportCell | undefined): string {
  if (!cell?.content) return '';
  const { content, places, percent } = cell;
  const shown = 'text' in content ? content.text : content.value;
  if (typeof shown === 'number') return percent ? `${(shown * 100).toFixed(places ?? 0)}%` : figureText(shown, places);
  return typeof shown === 'string' ? shown : '';
}

function figureText(shown: number, places: number | undefined): string {
  return places === undefined ? String(shown) : shown.toFixed(places);
}
