import type { Attributes } from '../../../../src/embedded/package/names';
import { findChildren } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import type { ColumnOrRow } from '../../model/sheet';
import type { Aspect, WritingSheet } from '../aspect';
import { replaceAll, xmlElement } from '../xml';

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
/** A file may say something of all 16 384 columns at once; nobody asks for those. */
const MOST_COLUMNS_READ = 1024;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly attributes: Attributes;
}

function runsOf(frame: WritingSheet['frame']): Run[] {
  return findChildren(frame.children('cols')[0], 'col').map(({ attributes: { min, max, ...attributes } }) => ({
    first: Number(min) - 1,
    last: Number(max) - 1,
    attributes,
  }));
}

/** Widths, hidden columns and the looks that columns give to their empty cells. */
export const columns: Aspect = {
  of: ({ columnInfo }) => [...columnInfo].sort(([a], [b]) => a - b),
  read: ({ frame, sheet, styles }) => {
    for (const { first, last, attributes } of runsOf(frame)) {
      const { width, hidden, style } = attributes;
      const format = style === undefined ? undefined : styles.formats[Number(style)];
      const said: ColumnOrRow = {
        ...(width !== undefined && { size: Math.round(Number(width) * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL }),
        ...(isTrue(hidden) && { hidden: true }),
        ...(format && Number(style) > 0 && { format }),
      };
      for (let column = first; column <= Math.min(last, MOST_COLUMNS_READ); column++) {
        if (Object.keys(said).length > 0) sheet.columnInfo.set(column, said);
      }
    }
  },
  write: (writing) => {
    const { frame, from, to } = writing;
    let runs = runsOf(frame);
    for (const column of new Set([...from.columnInfo.keys(), ...to.columnInfo.keys()])) {
      const [before, after] = [from.columnInfo.get(column) ?? {}, to.columnInfo.get(column) ?? {}];
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      const known = runs.find(({ first, last }) => first <= column && column <= last);
      const changed = { first: column, last: column, attributes: attributesOf(known, before, after, writing) };
      runs = [...runs.flatMap((run) => (run === known ? around(run, column) : run)), changed];
    }
    const written = joined(runs.filter(({ attributes }) => Object.keys(attributes).length > 0));
    const cols = written.map(({ first, last, attributes }) =>
      xmlElement('col', { min: first + 1, max: last + 1, ...attributes }),
    );
    return replaceAll(frame, 'cols', cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`);
  },
};

function attributesOf(
  known: Run | undefined,
  before: ColumnOrRow,
  after: ColumnOrRow,
  { styles, to }: WritingSheet,
): Attributes {
  const { width: _w, customWidth: _c, hidden: _h, style, ...others } = known?.attributes ?? {};
  const size = after.size ?? to.standardWidth;
  const width = size / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER;
  const sameSize = before.size === after.size && known?.attributes['width'] !== undefined;
  const number = before.format === after.format ? style : after.format && String(styles.cell(after.format, 0));
  const isPlain = after.size === undefined && !after.hidden && number === undefined;
  if (isPlain) return {};
  return {
    ...others,
    width: sameSize ? (known.attributes['width'] ?? '') : String(width),
    ...(after.size !== undefined && { customWidth: '1' }),
    ...(after.hidden && { hidden: '1' }),
    ...(number !== undefined && { style: number }),
  };
}

function around({ first, last, attributes }: Run, column: number): Run[] {
  return [
    { first, last: column - 1, attributes },
    { first: column + 1, last, attributes },
  ].filter((run) => run.first <= run.last);
}

function joined(runs: readonly Run[]): Run[] {
  const sorted = [...runs].sort((a, b) => a.first - b.first);
  const together: Run[] = [];
  for (const run of sorted) {
    const left = together.at(-1);
    const alike = left && JSON.stringify(left.attributes) === JSON.stringify(run.attributes);
    if (alike && left.last + 1 === run.first) together[together.length - 1] = { ...left, last: run.last };
    else together.push(run);
  }
  return together;
}
