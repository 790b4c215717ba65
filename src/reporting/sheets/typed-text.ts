import type { CellValue } from '../../workbook/cells';
import { type SheetContent, valueAt } from '../../workbook/content';
import type { ReportCell } from './report-cell';
import type { ReportColumn } from './report-template';

/** What the user typed into a sheet of ours: by column id and then by what the row is about. */
export type TypedTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What we say in a typed column stands in these brackets, so that the rest is the user's. */
const OURS = /【[^】]*】/g;

/** A header stands within the first rows. */
const HEADER_WITHIN = 12;

type Columns = readonly Pick<ReportColumn<never>, 'id' | 'header' | 'role'>[];

export function ours(remark: string): string {
  return remark === '' ? '' : `【${remark.replaceAll('】', ']').replaceAll('【', '[')}】`;
}

/** Reads what the user typed into an earlier sheet; columns are found by their headers, wherever they stand now. */
export function typedTextsOf(sheet: SheetContent | undefined, columns: Columns): TypedTexts {
  const texts = new Map<string, Map<string, string>>();
  const places = sheet && placesOf(sheet, columns);
  if (!sheet || !places) return texts;
  const seen = new Map<string, number>();
  for (let row = places.row + 1; row < sheet.origin.row + sheet.values.length; row++) {
    const about = keyOf(
      places.key.map((column) => shown(valueAt(sheet, row, column))),
      seen,
    );
    if (about === undefined) continue;
    for (const [id, column] of places.typed) {
      const typed = shown(valueAt(sheet, row, column))
        .replace(OURS, '')
        .trim();
      if (typed === '') continue;
      const ofColumn = texts.get(id) ?? new Map<string, string>();
      texts.set(id, ofColumn.set(about, typed));
    }
  }
  return texts;
}

/** The row of the header's first texts, and the columns under them. */
function placesOf(sheet: SheetContent, columns: Columns) {
  for (let row = sheet.origin.row; row < sheet.origin.row + HEADER_WITHIN; row++) {
    const find = ({ header }: Columns[number]) => {
      const wanted = header[0] ?? '';
      const line = sheet.values[row - sheet.origin.row] ?? [];
      const index = line.indexOf(wanted);
      return index < 0 ? undefined : sheet.origin.column + index;
    };
    const key = columns.filter(({ role }) => role === 'key').map(find);
    const typed = columns
      .filter(({ role }) => role === 'typed')
      .flatMap((column): [string, number][] => {
        const place = find(column);
        return place === undefined ? [] : [[column.id, place]];
      });
    if (key.every((column) => column !== undefined) && typed.length > 0) return { row, key, typed };
  }
  return undefined;
}

/** What the user typed in a row, by column id; rows are to be asked for in their order. */
export type TypedInRow = (column: string) => string;

/** Finds what the user typed by what the rows are about. */
export function typedByRow(typed: TypedTexts): (about: readonly ReportCell[]) => TypedInRow {
  const seen = new Map<string, number>();
  return (about) => {
    const key = keyOf(about.map(cellText), seen);
    return (column) => (key === undefined ? '' : (typed.get(column)?.get(key) ?? ''));
  };
}

/** Puts what the user typed behind what we say in brackets; what we say without them is ours alone. */
export function withTypedText(cell: ReportCell, typed: string): ReportCell {
  const said = cellText(cell);
  if (typed === '' || (said !== '' && !said.endsWith('】'))) return cell;
  const isNumber = cell.places !== undefined && Number.isFinite(Number(typed));
  return { ...cell, content: { value: isNumber ? Number(typed) : said + typed } };
}

/** Rows about the same thing are told apart by their order. */
function keyOf(keys: readonly string[], seen: Map<string, number>): string | undefined {
  if (keys.every((key) => key === '')) return undefined;
  const key = JSON.stringify(keys);
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return `${before} ${key}`;
}

function cellText({ content }: ReportCell): string {
  if (!content) return '';
  return 'text' in content ? content.text : shown(content.value);
}

function shown(value: CellValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
