/** The columns of a block of lines, and where each stands in the sheet: two blocks side by side, what is hidden behind both. */
const BLOCK = ['label', 'value', 'cell', 'correction', 'reason'] as const;
export type LineColumn = (typeof BLOCK)[number];

export const BLOCKS = [0, 1] as const;
export type BlockIndex = (typeof BLOCKS)[number];

/** Between the blocks. */
const GAP = 1;
export const BLOCK_COLUMNS = BLOCK.length;
export const SHOWN_COLUMNS = BLOCKS.length * BLOCK_COLUMNS + GAP;

export function columnOfLine(block: BlockIndex, column: LineColumn): number {
  return block * (BLOCK_COLUMNS + GAP) + BLOCK.indexOf(column);
}

/** Where the records of a block's lines are hidden; that of the whole slip stands in the first row of the first. */
export function recordColumn(block: BlockIndex): number {
  return SHOWN_COLUMNS + block;
}

/** In characters of the default font. */
export const LINE_WIDTHS: Readonly<Record<LineColumn, number>> = {
  label: 15.2,
  value: 7.2,
  cell: 3.7,
  correction: 5.8,
  reason: 7.1,
};
const GAP_WIDTH = 0.6;

export const SHOWN_WIDTHS: readonly number[] = BLOCKS.flatMap((block) => [
  ...(block === 0 ? [] : [GAP_WIDTH]),
  ...BLOCK.map((column) => LINE_WIDTHS[column]),
]);
