import type { CellValue } from '../../../workbook/cells';
import { type SheetContent, valueAt } from '../../../workbook/content';
import { headerHeight, rowAddressesIn } from './addresses';
import type { ReportCell } from './report-cell';
import type { ReportColumn, ReportTemplate } from './report-template';

/** What the user typed in a row of an earlier sheet, by column id; empty where nothing. */
export type TypedInRow = (column: string) => string;

export const nothingTyped: TypedInRow = () => '';

/** What we say in a typed column stands in these brackets, so that the rest is the user's. */
const OURS = /【[^】]*】/g;

/** A header stands within the first rows. */
const HEADER_WITHIN = 12;

type Columns = readonly Pick<ReportColumn<never>, 'id' | 'header' | 'role' | 'usersIn'>[];

export function ours(remark: string): string {
  return remark === '' ? '' : `【${remark.replaceAll('】', ']').replaceAll('【', '[')}】`;
}

/**
 * What the user typed into an earlier sheet, for each row of the template that is about the same. `undefined` where the
 * sheet has not the template's headers (it may be in another language); columns are found wherever they stand now.
 */
export function readTypedRows<Row>(
  template: ReportTemplate<Row>,
  sheet: SheetContent | undefined,
): readonly TypedInRow[] | undefined {
  const { columns, rows } = template;
  const places = sheet && findTypedPlaces(sheet, columns);
  if (!sheet || !places) return undefined;
  const texts = readTypedTexts(sheet, places, places.row + headerHeight(template));
  const seen = new Map<string, number>();
  const keys = columns.filter(({ role }) => role === 'key');
  const addresses = rowAddressesIn(template);
  return rows.map((row, index): TypedInRow => {
    const at = addresses(index, nothingTyped);
    const about = makeRowKey(
      keys.map((column) => cellText(column.cell(row, at))),
      seen,
    );
    return (column) => (about === undefined ? '' : (texts.get(column)?.get(about) ?? ''));
  });
}

/** By column id, then by what the rows are about; without key columns, by the rows' order. */
function readTypedTexts(sheet: SheetContent, places: Places, firstRow: number): Map<string, Map<string, string>> {
  const texts = new Map<string, Map<string, string>>();
  const seen = new Map<string, number>();
  for (let row = firstRow; row < sheet.origin.row + sheet.values.length; row++) {
    const about = makeRowKey(
      places.key.map((column) => showTyped(valueAt(sheet, row, column))),
      seen,
    );
    if (about === undefined) continue;
    for (const { id, column, usersIn } of places.typed) {
      const typed = usersIn(
        showTyped(valueAt(sheet, row, column))
          .replace(OURS, '')
          .trim(),
      );
      if (typed === '') continue;
      const ofColumn = texts.get(id) ?? new Map<string, string>();
      texts.set(id, ofColumn.set(about, typed));
    }
  }
  return texts;
}

/** The row of the header's first texts, and the columns under it. */
interface Places {
  readonly row: number;
  readonly key: readonly number[];
  readonly typed: readonly TypedPlace[];
}

interface TypedPlace {
  readonly id: string;
  readonly column: number;
  readonly usersIn: (standing: string) => string;
}

function findTypedPlaces(sheet: SheetContent, columns: Columns): Places | undefined {
  for (let row = sheet.origin.row; row < sheet.origin.row + HEADER_WITHIN; row++) {
    const find = ({ header }: Columns[number]) => columnUnder(header, sheet, row);
    const keys = columns.filter(({ role }) => role === 'key');
    const key = keys.flatMap((column) => find(column) ?? []);
    const typed = columns
      .filter(({ role }) => role === 'typed')
      .flatMap(({ id, header, usersIn = wholly }): TypedPlace[] => {
        const column = columnUnder(header, sheet, row);
        return column === undefined ? [] : [{ id, column, usersIn }];
      });
    if (key.length === keys.length && typed.length > 0) return { row, key, typed };
  }
  return undefined;
}

function wholly(standing: string): string {
  return standing;
}

/** The column whose header texts stand below each other from this row on: each at or right of the one above it. */
function columnUnder(header: readonly string[], sheet: SheetContent, row: number): number | undefined {
  let column = 0;
  for (const [depth, wanted] of header.entries()) {
    const line = sheet.values[row + depth - sheet.origin.row] ?? [];
    column = line.indexOf(wanted, column);
    if (column < 0) return undefined;
  }
  return sheet.origin.column + column;
}

/** Puts what the user typed behind what we say in brackets, or where the cell says; what else we say is ours alone. */
export function withTypedText(cell: ReportCell, typed: string): ReportCell {
  if (typed === '') return cell;
  const said = cellText(cell);
  const isNumber = cell.places !== undefined && Number.isFinite(Number(typed));
  if (cell.typed === 'instead') return { ...withoutLook(cell), content: { value: isNumber ? Number(typed) : typed } };
  if (said !== '' && !said.endsWith('】') && cell.typed !== 'behind') return cell;
  return { ...cell, content: { value: isNumber ? Number(typed) : said + typed } };
}

function withoutLook({ look: _, ...cell }: ReportCell): ReportCell {
  return cell;
}

/** Rows about the same thing are told apart by their order. */
function makeRowKey(keys: readonly string[], seen: Map<string, number>): string | undefined {
  if (keys.length > 0 && keys.every((key) => key === '')) return undefined;
  const key = JSON.stringify(keys);
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return `${before} ${key}`;
}

function cellText({ content }: ReportCell): string {
  if (!content) return '';
  return 'text' in content ? content.text : showTyped(content.value);
}

function showTyped(value: CellValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
