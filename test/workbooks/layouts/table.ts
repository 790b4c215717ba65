import type { Area, CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet } from '../../reading/sheet';

/** A table before it is laid out: a path of headers over each column, and rows. */
export interface PlainTable {
  readonly paths: readonly (readonly string[])[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Values and merged areas that stand somewhere on a sheet. */
export interface Block {
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
}

/** The table under its headers; equal groups beside each other are merged, short paths are merged downwards. */
export function headed({ paths, rows }: PlainTable, merged = true): Block {
  const depth = Math.max(...paths.map((path) => path.length));
  const values: CellValue[][] = Array.from({ length: depth }, () => paths.map(() => null));
  const merges: Area[] = [];
  for (const [column, path] of paths.entries()) {
    for (const [row, text] of path.entries()) {
      const isGroup = row < path.length - 1;
      const left = paths[column - 1];
      const continues =
        isGroup &&
        left !== undefined &&
        left.length > row + 1 &&
        path.slice(0, row + 1).every((part, at) => left[at] === part);
      if (continues) continue;
      const line = values[row];
      if (line) line[column] = text;
      let width = 1;
      while (
        isGroup &&
        paths[column + width]?.length &&
        path.slice(0, row + 1).every((part, at) => paths[column + width]?.[at] === part)
      )
        width++;
      const height = isGroup ? 1 : depth - row;
      if (merged && (width > 1 || height > 1)) merges.push({ row, column, rowCount: height, columnCount: width });
    }
  }
  return { values: [...values, ...rows], merges };
}

export function transposed({ values, merges }: Block): Block {
  const width = Math.max(...values.map((row) => row.length));
  return {
    values: Array.from({ length: width }, (_, column) => values.map((row) => row[column] ?? null)),
    merges: merges.map(({ row, column, rowCount, columnCount }) => ({
      row: column,
      column: row,
      rowCount: columnCount,
      columnCount: rowCount,
    })),
  };
}

export function below(...blocks: readonly Block[]): Block {
  return blocks.reduce((above, block) => {
    const shift = above.values.length;
    return {
      values: [...above.values, ...block.values],
      merges: [...above.merges, ...block.merges.map((area) => ({ ...area, row: area.row + shift }))],
    };
  });
}

export function beside(left: Block, right: Block, gap: number): Block {
  const width = Math.max(...left.values.map((row) => row.length)) + gap;
  const height = Math.max(left.values.length, right.values.length);
  return {
    values: Array.from({ length: height }, (_, row) => [
      ...Array.from({ length: width }, (_, column) => left.values[row]?.[column] ?? null),
      ...(right.values[row] ?? []),
    ]),
    merges: [...left.merges, ...right.merges.map((area) => ({ ...area, column: area.column + width }))],
  };
}

export function line(...texts: readonly CellValue[]): Block {
  return { values: [texts], merges: [] };
}

export function sheetOf(name: string, { values, merges }: Block): SheetContent {
  return { ...sheet(name, values), merges };
}
