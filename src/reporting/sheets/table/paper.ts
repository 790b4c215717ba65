import type { PrintSetup } from '../../../workbook/changes';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
export const MARGIN_CENTIMETRES = 1.5;

/**
 * Points of a character of the default font and of a column's own margins, in characters: LibreOffice without 宋体, which
 * takes the widest digits. Excel takes 6 points (宋体 11) or 5.25 (Calibri 11); what fits here fits there.
 */
const POINTS_PER_CHARACTER = 7.1;
const COLUMN_MARGIN = 0.72;

/** Per cent: below it, text of 10.5 pt would be printed under 8 pt. */
export const LEAST_SCALE = 77;
/** Per cent: columns that take more than they need make print no smaller than this. */
const GOOD_SCALE = 82;

/** A sheet of paper, upright or across, with its points inside the margins. */
export interface Paper {
  readonly paper: NonNullable<PrintSetup['paper']>;
  readonly orientation: PrintSetup['orientation'];
  readonly width: number;
  readonly height: number;
}

const A4_LANDSCAPE = makePaper('A4', 'landscape', 29.7, 21);
const A4_PORTRAIT = makePaper('A4', 'portrait', 21, 29.7);
const A3_LANDSCAPE = makePaper('A3', 'landscape', 42, 29.7);

function makePaper(paper: Paper['paper'], orientation: Paper['orientation'], width: number, height: number): Paper {
  const inside = (centimetres: number) => (centimetres - 2 * MARGIN_CENTIMETRES) * POINTS_PER_CENTIMETRE;
  return { paper, orientation, width: inside(width), height: inside(height) };
}

/** How many characters a column must have and would have, and whether it may be wider still. */
export interface WantedWidth {
  readonly least: number;
  readonly most: number;
  readonly grows: boolean;
}

/** Neighbouring columns that stand on one page: of a group, or one alone. */
export interface WantedBlock {
  readonly first: number;
  readonly end: number;
}

/** How a table's columns are printed. */
export interface PrintedColumns {
  readonly paper: Paper;
  /** In characters. */
  readonly widths: readonly number[];
  /** In per cent. */
  readonly scale: number;
  /** Behind the key columns, which each repeats: the columns of each page across. */
  readonly blocks: readonly WantedBlock[];
}

/** What a table asks of its paper. */
export interface Wanted {
  readonly columns: readonly WantedWidth[];
  /** How many columns repeat on each page. */
  readonly keys: number;
  /** The columns behind them in groups that aren't parted. */
  readonly groups: readonly WantedBlock[];
}

/**
 * A4 across where the table fits at a size that can be read, else A3; a table that is too wide for that is cut into as
 * few blocks of columns as can be, each with the key columns, never shrunk.
 */
export function printedColumns(wanted: Wanted): PrintedColumns {
  for (let count = 1; count <= wanted.groups.length; count++) {
    for (const paper of [A4_LANDSCAPE, A3_LANDSCAPE]) {
      const blocks = cutBlocks(wanted, count);
      if (blocks.length <= count && fitsPaper(blocks, wanted, paper)) return laidOn(paper, blocks, wanted);
    }
  }
  return laidOn(A3_LANDSCAPE, wanted.groups, wanted);
}

/**
 * One page for the whole table, the first on which it stays readable: A4 upright, across, A3. `heightOf`: the points that
 * the table takes there, with what is said of the paper. `undefined`: it doesn't fit on a page.
 */
export function onOnePage(wanted: Wanted, heightOf: (columns: PrintedColumns) => number): PrintedColumns | undefined {
  const whole = wantWhole(wanted);
  for (const paper of [A4_PORTRAIT, A4_LANDSCAPE, A3_LANDSCAPE]) {
    if (!fitsPaper(whole, wanted, paper)) continue;
    for (const scale of [100, 95, 90, 85, 80, LEAST_SCALE]) {
      const room = roomOn(paper, scale);
      if (needed(whole[0], wanted, 'least') > room) continue;
      const columns = { paper, widths: spread(whole, wanted, () => room), scale, blocks: whole };
      if (heightOf(columns) <= (paper.height * 100) / scale) return columns;
    }
  }
  return undefined;
}

function wantWhole({ columns, keys }: Wanted): WantedBlock[] {
  return [{ first: keys, end: columns.length }];
}

function roomOn({ width }: Paper, scale: number): number {
  return (width * 100) / scale / POINTS_PER_CHARACTER;
}

function fitsPaper(blocks: readonly WantedBlock[], wanted: Wanted, paper: Paper): boolean {
  return blocks.every((block) => needed(block, wanted, 'least') <= roomOn(paper, LEAST_SCALE));
}

/** The characters of a block with the key columns and the columns' own margins. */
function needed(block: WantedBlock | undefined, { columns, keys }: Wanted, of: 'least' | 'most'): number {
  const blockColumns = block ? columns.slice(block.first, block.end) : [];
  return [...columns.slice(0, keys), ...blockColumns].reduce((sum, column) => sum + column[of] + COLUMN_MARGIN, 0);
}

/** The groups in so many blocks or fewer, the widest as narrow as can be. */
function cutBlocks(wanted: Wanted, count: number): WantedBlock[] {
  const { groups } = wanted;
  const rooms = groups.flatMap((first, index) =>
    groups.slice(index).map((last) => needed({ first: first.first, end: last.end }, wanted, 'least')),
  );
  const blocks = rooms
    .sort((one, other) => one - other)
    .map((room) => filledBlocks(wanted, room))
    .find(({ length }) => length <= count);
  return blocks ?? wantWhole(wanted);
}

/** As many groups in each block as there is room for. */
function filledBlocks(wanted: Wanted, room: number): WantedBlock[] {
  const blocks: WantedBlock[] = [];
  for (const group of wanted.groups) {
    const last = blocks.at(-1);
    const longer = last && { first: last.first, end: group.end };
    if (longer && needed(longer, wanted, 'least') <= room) blocks[blocks.length - 1] = longer;
    else blocks.push(group);
  }
  return blocks;
}

function laidOn(paper: Paper, blocks: readonly WantedBlock[], wanted: Wanted): PrintedColumns {
  const room = roomOn(paper, 100);
  const widths = spread(blocks, wanted, (block) => {
    const most = needed(block, wanted, 'most');
    return most <= room ? room : Math.min(most, roomOn(paper, GOOD_SCALE));
  });
  const taken = blocks.map((block) => computeBlockWidth(block, widths, wanted.keys));
  const scale = Math.floor((paper.width * 100) / (Math.max(...taken) * POINTS_PER_CHARACTER));
  return { paper, widths, blocks, scale: Math.max(10, Math.min(100, scale)) };
}

function computeBlockWidth({ first, end }: WantedBlock, widths: readonly number[], keys: number): number {
  return [...widths.slice(0, keys), ...widths.slice(first, end)].reduce((sum, width) => sum + width + COLUMN_MARGIN, 0);
}

/** Gives each column what it must have, then what it would have, then what is left to those that may grow. */
function spread(blocks: readonly WantedBlock[], wanted: Wanted, roomOf: (block: WantedBlock) => number): number[] {
  const { columns, keys } = wanted;
  const widths = columns.map(({ least }) => least);
  for (const block of blocks) {
    // The key columns stand in every block: only where there is one may they take of its room.
    const from = blocks.length === 1 ? 0 : block.first;
    const blockNumbers = Array.from({ length: block.end - from }, (_, index) => from + index);
    const left = roomOf(block) - computeBlockWidth(block, widths, keys);
    const rest = fill(blockNumbers, left, widths, columns);
    grow(
      blockNumbers.filter((column) => columns[column]?.grows),
      rest,
      widths,
    );
  }
  // Halves: Excel, which is told points, and a file, which says characters, make the same pixels of them.
  return widths.map((width) => Math.floor(width * 2) / 2);
}

/** Gives the columns that want the least more what they want before the others, evenly; what is left over. */
function fill(own: readonly number[], room: number, widths: number[], columns: readonly WantedWidth[]): number {
  const wish = (column: number) => (columns[column]?.most ?? 0) - (widths[column] ?? 0);
  const wishing = own.filter((column) => wish(column) > 0).sort((one, other) => wish(one) - wish(other));
  let left = Math.max(0, room);
  for (const [index, column] of wishing.entries()) {
    const given = Math.min(wish(column), left / (wishing.length - index));
    widths[column] = (widths[column] ?? 0) + given;
    left -= given;
  }
  return left;
}

/** Widens columns in proportion to what they have. */
function grow(growing: readonly number[], room: number, widths: number[]): void {
  const all = growing.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
  if (room <= 0 || all === 0) return;
  for (const column of growing) widths[column] = (widths[column] ?? 0) * (1 + room / all);
}
