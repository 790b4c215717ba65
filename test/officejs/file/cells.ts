import type { Package } from '../../../src/embedded/package/package';
import { type CellPatch, patchCells } from '../../../src/embedded/write/cells/cells';
import {
  type CellIndex,
  type CellValue,
  cellIndex,
  isCellError,
  MOST_COLUMNS,
  parseColumn,
} from '../../../src/workbook/cells';
import type { ColumnOrRow, HostCell, HostSheet } from '../model/sheet';
import type { StyleWriter } from './style-writer';

/** Results of a formula that differ by less than this share are the same: engines round the last digit differently. */
const LAST_DIGIT = 1e-14;

type AttributeChanges = Readonly<Record<string, string | undefined>>;

interface Changed {
  readonly patches: CellPatch[];
  readonly looks: Map<CellIndex, HostCell | undefined>;
}

/** Writes into a sheet's part what changed in its cells and rows: contents, looks, heights, hidden rows. */
export function writeCells(
  opened: Package,
  part: string,
  from: HostSheet,
  to: HostSheet,
  styles: StyleWriter,
): Package {
  const { patches, looks } = changesOf(from, to);
  const rows = changedRows(from, to);
  if (patches.length + looks.size + rows.size === 0) return opened;
  const text = opened.text(part);
  const numbers = numbersIn(text);
  const toEnsure = [...looks.keys()].filter(
    (index) => !numbers.cells.has(index) && !patches.some((patch) => cellIndex(patch.row, patch.column) === index),
  );
  const emptyRows = [...rows.keys()].filter(
    (row) => !numbers.rows.has(row) && !toEnsure.some((index) => rowOf(index) === row),
  );
  const patched = patchCells(part, text, [
    ...patches,
    ...toEnsure.map((index): CellPatch => ({ row: rowOf(index), column: index % MOST_COLUMNS, value: null })),
    ...emptyRows.map((row): CellPatch => ({ row, column: 0, value: null })),
  ]);
  const cellChanges = new Map(
    [...looks].map(([index, cell]): [CellIndex, AttributeChanges] => {
      const number = cell ? styles.cell(cell.format, numbers.cells.get(index) ?? 0) : 0;
      return [index, { s: number === 0 ? undefined : String(number) }];
    }),
  );
  const rowChanges = new Map([...rows].map(([row, info]) => [row, rowAttributes(info, from.rowInfo.get(row), styles)]));
  return opened.withText(part, withAttributes(patched, cellChanges, rowChanges));
}

function rowOf(index: CellIndex): number {
  return Math.floor(index / MOST_COLUMNS);
}

function changesOf(from: HostSheet, to: HostSheet): Changed {
  const patches: CellPatch[] = [];
  const looks = new Map<CellIndex, HostCell | undefined>();
  for (const row of new Set([...from.rows.keys(), ...to.rows.keys()])) {
    const [before = [], after = []] = [from.rows.get(row), to.rows.get(row)];
    for (let column = 0; column < Math.max(before.length, after.length); column++) {
      const [was, is] = [before[column], after[column]];
      const patch = patchOf(was, is);
      if (patch) patches.push({ row, column, ...patch });
      const same =
        JSON.stringify(was?.format ?? from.emptyFormat(row, column)) ===
        JSON.stringify(is?.format ?? to.emptyFormat(row, column));
      if (!same || (was && !is)) looks.set(cellIndex(row, column), is);
    }
  }
  return { patches, looks };
}

type Content =
  | { readonly value: CellValue }
  | { readonly formula: string; readonly value: CellValue }
  | { readonly result: CellValue };

function patchOf(was: HostCell | undefined, is: HostCell | undefined): Content | undefined {
  const value = is?.value ?? null;
  const same = sameValue(was?.value ?? null, value);
  if (is?.formula !== undefined) {
    if (is.formula !== was?.formula) return { formula: is.formula, value };
    return same ? undefined : { result: value };
  }
  return same && was?.formula === undefined ? undefined : { value };
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= LAST_DIGIT * Math.max(Math.abs(a), Math.abs(b));
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}

function changedRows(from: HostSheet, to: HostSheet): Map<number, ColumnOrRow> {
  const changed = new Map<number, ColumnOrRow>();
  for (const row of new Set([...from.rowInfo.keys(), ...to.rowInfo.keys()])) {
    const info = to.rowInfo.get(row) ?? {};
    if (JSON.stringify(sorted(from.rowInfo.get(row) ?? {})) !== JSON.stringify(sorted(info))) changed.set(row, info);
  }
  return changed;
}

function sorted({ size, hidden, format }: ColumnOrRow) {
  return [size, hidden ?? false, format];
}

function rowAttributes(
  { size, hidden, format }: ColumnOrRow,
  before: ColumnOrRow | undefined,
  styles: StyleWriter,
): AttributeChanges {
  const look = format && format !== before?.format ? String(styles.cell(format, 0)) : undefined;
  return {
    ht: size === undefined ? undefined : String(size),
    customHeight: size === undefined ? undefined : '1',
    hidden: hidden ? '1' : undefined,
    ...(look !== undefined && { s: look, customFormat: '1' }),
  };
}

const TAG = /<(?:[\w.-]+:)?(row|c)(\s[^>]*?)?\s*(\/?)>/g;

/** Goes through the rows and cells of a sheet; those without an address follow the one before. */
function* tagsIn(text: string) {
  const start = text.search(/<(?:[\w.-]+:)?sheetData[\s/>]/);
  const end = text.lastIndexOf('sheetData>');
  let [row, column] = [-1, -1];
  const tags = new RegExp(TAG);
  tags.lastIndex = Math.max(0, start);
  for (let match = tags.exec(text); match && match.index < end; match = tags.exec(text)) {
    const [tag, name, attributes = ''] = match;
    const r = /\sr=["']([A-Z]*)(\d+)["']/.exec(attributes);
    if (name === 'row') {
      row = r ? Number(r[2]) - 1 : row + 1;
      column = -1;
    } else column = r?.[1] ? parseColumn(r[1]) : column + 1;
    yield { tag, isRow: name === 'row', at: match.index, row, column, attributes };
  }
}

function numbersIn(text: string) {
  const cells = new Map<CellIndex, number>();
  const rows = new Set<number>();
  for (const { isRow, row, column, attributes } of tagsIn(text)) {
    if (isRow) rows.add(row);
    else cells.set(cellIndex(row, column), Number(/\ss=["'](\d+)["']/.exec(attributes)?.[1] ?? 0));
  }
  return { cells, rows };
}

function withAttributes(
  text: string,
  cells: ReadonlyMap<CellIndex, AttributeChanges>,
  rows: ReadonlyMap<number, AttributeChanges>,
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { tag, isRow, at, row, column } of tagsIn(text)) {
    const changes = isRow ? rows.get(row) : cells.get(cellIndex(row, column));
    if (!changes) continue;
    pieces.push(text.slice(done, at), withAttribute(tag, changes));
    done = at + tag.length;
  }
  return pieces.join('') + text.slice(done);
}

function withAttribute(tag: string, changes: AttributeChanges): string {
  return Object.entries(changes).reduce((left, [name, value]) => {
    const without = left.replace(new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`), '');
    return value === undefined ? without : without.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`);
  }, tag);
}
