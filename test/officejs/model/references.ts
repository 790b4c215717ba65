import { type Area, columnName, MOST_COLUMNS, MOST_ROWS, parseColumn } from '../../../src/workbook/cells';

/** Texts and names in brackets stay; a reference may have a sheet before it. */
const TOKEN =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.\\?$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.\\?(!])/gu;

/** Where cells are put in (`by` above 0) or taken out: the lines along one axis, within a band across it. */
export interface Shift {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  /** The first line that is put in or taken out. */
  readonly at: number;
  readonly by: number;
  /** The cells across the axis that move. */
  readonly band: { readonly first: number; readonly last: number };
}

function sheetName(prefix: string | undefined): string | undefined {
  if (prefix === undefined) return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Rewrites each reference of a formula; `undefined` from `change` makes it `#REF!`. */
function mapped(formula: string, change: (sheet: string | undefined, reference: string) => string | undefined): string {
  return formula.replace(TOKEN, (token, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const after = change(sheetName(prefix), reference);
    return after === reference ? token : after === undefined ? `${prefix ?? ''}#REF!` : `${prefix ?? ''}${after}`;
  });
}

/** The references in a formula, each as it stands, with its sheet. */
export function referencesIn(formula: string): string[] {
  return [...formula.matchAll(TOKEN)].flatMap(([token, , reference]) => (reference === undefined ? [] : [token]));
}

interface End {
  readonly column?: number;
  readonly row?: number;
  readonly marks: readonly [column: string, row: string];
}

function endOf(text: string): End {
  const [, columnMark = '', letters, rowMark = '', digits] = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(text) ?? [];
  return {
    ...(letters !== undefined && { column: parseColumn(letters.toUpperCase()) }),
    ...(digits !== undefined && { row: Number(digits) - 1 }),
    // In `$3` the mark is the row's, though nothing stands before it.
    marks: letters === undefined ? ['', columnMark || rowMark] : [columnMark, rowMark],
  };
}

function textOfEnd({ column, row, marks: [columnMark, rowMark] }: End): string {
  const letters = column === undefined ? '' : `${columnMark}${columnName(column)}`;
  return `${letters}${row === undefined ? '' : `${rowMark}${row + 1}`}`;
}

/** A formula of a sheet after cells were put in or taken out. */
export function shiftedFormula(formula: string, ownSheet: string, shift: Shift): string {
  return mapped(formula, (sheet, reference) => {
    if ((sheet ?? ownSheet).toLowerCase() !== shift.sheet.toLowerCase()) return reference;
    const [first = '', last = first] = reference.split(':');
    const ends = [endOf(first), endOf(last)] as const;
    const across = shift.axis === 'row' ? 'column' : 'row';
    const most = across === 'row' ? MOST_ROWS : MOST_COLUMNS;
    const [from, to] = [ends[0][across] ?? 0, ends[1][across] ?? most - 1];
    const [low, high] = [ends[0][shift.axis], ends[1][shift.axis]];
    if (low === undefined || high === undefined || from < shift.band.first || to > shift.band.last) return reference;
    const moved = movedLines(low, high, shift);
    if (!moved) return undefined;
    const text = (end: End, line: number) => textOfEnd({ ...end, [shift.axis]: line });
    return reference.includes(':') ? `${text(ends[0], moved[0])}:${text(ends[1], moved[1])}` : text(ends[0], moved[0]);
  });
}

/** Cells that were moved within a sheet. */
export interface Move {
  readonly sheet: string;
  readonly area: Area;
  readonly rows: number;
  readonly columns: number;
}

/** A formula of a sheet after cells that it may name were moved: a reference wholly within them goes along. */
export function movedReferences(
  formula: string,
  ownSheet: string,
  { sheet: moved, area, rows, columns }: Move,
): string {
  return mapped(formula, (sheet, reference) => {
    if ((sheet ?? ownSheet).toLowerCase() !== moved.toLowerCase()) return reference;
    const ends = reference.split(':').map(endOf);
    const isWithin = ends.every(
      ({ row = -1, column = -1 }) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
    if (!isWithin) return reference;
    const goes = (end: End) => textOfEnd({ ...end, row: (end.row ?? 0) + rows, column: (end.column ?? 0) + columns });
    return ends.map(goes).join(':');
  });
}

/** Lines `low` to `high` after a shift; undefined where all of them were taken out. */
export function movedLines(low: number, high: number, { at, by, axis }: Shift): readonly [number, number] | undefined {
  const most = axis === 'row' ? MOST_ROWS : MOST_COLUMNS;
  if (by > 0) {
    const moved = [low >= at ? low + by : low, high >= at ? high + by : high] as const;
    return moved[1] >= most ? undefined : moved;
  }
  const end = at - by;
  const start = low < at ? low : low < end ? at : low + by;
  const stop = high < at ? high : high < end ? at - 1 : high + by;
  return stop < start ? undefined : [start, stop];
}

/** An area after a shift, `undefined` where it was taken out; one that isn't wholly in the band stays. */
export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  const isRow = shift.axis === 'row';
  const [first, last] = isRow
    ? [area.column, area.column + area.columnCount - 1]
    : [area.row, area.row + area.rowCount - 1];
  if (first < shift.band.first || last > shift.band.last) return area;
  const low = area[shift.axis];
  const moved = movedLines(low, low + (isRow ? area.rowCount : area.columnCount) - 1, shift);
  if (!moved) return undefined;
  const count = moved[1] - moved[0] + 1;
  return isRow ? { ...area, row: moved[0], rowCount: count } : { ...area, column: moved[0], columnCount: count };
}

/** A formula after a sheet got another name. */
export function renamedSheet(formula: string, from: string, to: string): string {
  if (!formula.includes('!')) return formula;
  const quoted = (name: string) => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`);
  return formula.replace(TOKEN, (token, prefix: string | undefined, reference: string | undefined) => {
    const isIt = prefix !== undefined && sheetName(prefix)?.toLowerCase() === from.toLowerCase();
    return isIt ? `${quoted(to)}!${reference}` : token;
  });
}
