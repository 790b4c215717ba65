import type { Area } from '../../workbook/cells';
import type { Work } from '../../workbook/workbook';
import { officeCode, throwIfCancelled } from '../office';
import type { SheetCells } from './sheet-cells';

/** A cell takes about 30 bytes of an answer (long texts more), and an answer over 5 MB is lost: so about 1.5 MB each. */
const CELLS_PER_CHUNK = 50_000;

interface Readable {
  readonly id: string;
  readonly used: Area;
  readonly cells: SheetCells;
}

/** Some whole rows of a sheet. */
interface Piece extends Readable {
  readonly area: Area;
}

/** Reads cells, some rows of one or several sheets per round trip. Where an answer is still too large, in halves. */
export async function readChunks(
  context: Excel.RequestContext,
  sheets: readonly Readable[],
  { signal, onProgress }: Work,
): Promise<void> {
  const chunks = groupChunks(sheets.flatMap((sheet) => cutPieces(sheet, CELLS_PER_CHUNK)));
  if (chunks.length === 0) return context.sync();
  for (const [index, chunk] of chunks.entries()) {
    await readChunk(context, chunk);
    throwIfCancelled(signal);
    onProgress?.({ done: index + 1, total: chunks.length });
  }
}

function cutPieces(sheet: Readable, cells: number): Piece[] {
  const { used } = sheet;
  const rows = Math.max(1, Math.floor(cells / used.columnCount));
  const pieces: Piece[] = [];
  for (let row = 0; row < used.rowCount; row += rows) {
    pieces.push({ ...sheet, area: { ...used, row: used.row + row, rowCount: Math.min(rows, used.rowCount - row) } });
  }
  return pieces;
}

function groupChunks(pieces: readonly Piece[]): Piece[][] {
  const chunks: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const cells = piece.area.rowCount * piece.area.columnCount;
    const current = chunks.at(-1);
    if (!current || size + cells > CELLS_PER_CHUNK) {
      chunks.push([piece]);
      size = cells;
    } else {
      current.push(piece);
      size += cells;
    }
  }
  return chunks;
}

async function readChunk(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const loaded = pieces.map(({ id, area, cells }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
    range.load('values,formulas,numberFormat,valueTypes');
    return { range, cells };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = officeCode(error) === 'ResponsePayloadSizeLimitExceeded' ? halved(pieces) : [];
    if (halves.length < 2) throw error;
    for (const half of halves) await readChunk(context, half);
    return;
  }
  for (const { range, cells } of loaded) cells.add(range);
}

function halved(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length > 1) return pieces.map((piece) => [piece]);
  return pieces.flatMap((piece) => {
    if (piece.area.rowCount < 2) return [];
    const top = Math.ceil(piece.area.rowCount / 2);
    return [
      [{ ...piece, area: { ...piece.area, rowCount: top } }],
      [{ ...piece, area: { ...piece.area, row: piece.area.row + top, rowCount: piece.area.rowCount - top } }],
    ];
  });
}
