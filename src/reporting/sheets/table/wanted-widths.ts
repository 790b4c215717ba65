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
  return template.columns.map((column, index) => {
    const { width, header, role, isLoose } = column;
    if (typeof width === 'number') return { least: width, most: width, grows: false, longest: 0 };
    const least = headerWidth(header.at(-1) ?? '');
    if (width === 'text') {
      const longest = longestIn(template, body, column, index, Number.POSITIVE_INFINITY);
      const loose = isLoose ? LOOSE * longest : 0;
      const fitting = Math.max(least + (isLoose ? 1 : 0), Math.min(longest, MOST_ON_A_LINE) + BESIDE + loose);
      return { least: fitting, most: fitting, grows: false, longest };
    }
    const longest = longestIn(template, body, column, index, width.most);
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

/** Looks no further once a text is as long as the column may be wide. */
function longestIn<Row>(
  template: ReportTemplate<Row>,
  body: ReportBody<Row>,
  { id }: ReportColumn<Row>,
  column: number,
  enough: number,
): number {
  let longest = 0;
  const at = addressesIn(template);
  for (const row of template.below) longest = Math.max(longest, textWidth(shownText(row.cells[id]?.(at))));
  let before = '';
  // A table without rows says so in its first column, over the whole width.
  for (let row = 0; row < template.rows.length && longest < enough; row++) {
    const cell = body.cell(row, column);
    const text = shownText(cell);
    // A text over several columns has their width.
    if (text === before || cell.columnSpan !== undefined) continue;
    longest = Math.max(longest, textWidth(text));
    before = text;
  }
  return longest;
}

/** A cell's text as it is shown; a figure with its decimals. */
export function shownText(cell: ReportCell | undefined): string {
  if (!cell?.content) return '';
  const { content, places, percent } = cell;
  const shown = 'text' in content ? content.text : content.value;
  if (typeof shown === 'number') return percent ? `${(shown * 100).toFixed(places ?? 0)}%` : figureText(shown, places);
  return typeof shown === 'string' ? shown : '';
}

function figureText(shown: number, places: number | undefined): string {
  return places === undefined ? String(shown) : shown.toFixed(places);
}
