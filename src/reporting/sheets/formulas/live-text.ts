import { type Exact, roundHalfUp } from '../../../statistics/exact';
import type { CellContentToWrite } from '../../../workbook/changes';

/** A figure inside a text. */
export interface LiveFigure {
  /** The cell that it is taken from, as a formula refers to it; `null` where it is written. */
  readonly cell: string | null;
  readonly value: Exact;
  readonly places: number;
  /** Shown × 100 with its sign. */
  readonly percent?: true;
}

/** Excel takes no longer text inside a formula. */
const LONGEST_TEXT = 255;

/** Text with figures of other cells in it: one formula that puts them together, or plain text where there are none. */
export function liveText(pieces: readonly (string | LiveFigure)[]): CellContentToWrite {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : showLiveFigure(piece)));
  const value = texts.join('');
  const isLive = pieces.some((piece) => typeof piece !== 'string' && piece.cell !== null);
  if (!isLive) return { value };
  const joined = pieces.flatMap((piece, index) =>
    typeof piece === 'string' || piece.cell === null
      ? quoteForFormula(texts[index] ?? '')
      : [expression(piece, piece.cell)],
  );
  return { formula: `=${joined.join('&')}`, value };
}

function showLiveFigure({ value, places, percent }: LiveFigure): string {
  return percent ? `${roundHalfUp(value.mul(100), places)}%` : roundHalfUp(value, places);
}

/** Rounded before it is put into words: programs differ in how they round while they do so. */
function expression({ places, percent }: LiveFigure, cell: string): string {
  const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  const rounded = `TEXT(ROUND(${percent ? `${cell}*100` : cell},${places}),"${format}")`;
  return percent ? `${rounded}&"%"` : rounded;
}

function quoteForFormula(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_TEXT) parts.push(text.slice(at, at + LONGEST_TEXT));
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`);
}
