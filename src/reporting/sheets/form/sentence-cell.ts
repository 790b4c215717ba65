import type { CellContentToWrite } from '../../../workbook/changes';

/** A piece of a sentence: its text, and the expression that gives the same text from the statistics. */
export interface Piece {
  readonly shown: string;
  readonly expression?: string;
}

/** Excel takes 8192 characters of a formula, and 255 of a text in one. */
const LONGEST = 8000;
const LONGEST_TEXT = 255;

/** A sentence as a cell's content: a formula that joins its pieces, where any of them is computed. */
export function sentenceContent(pieces: readonly Piece[]): CellContentToWrite {
  const value = pieces.map(({ shown }) => shown).join('');
  if (!pieces.some(({ expression }) => expression !== undefined)) return { value };
  const operands = joinPieces(pieces).flatMap(({ shown, expression }) =>
    expression === undefined ? quotePieces(shown) : [expression],
  );
  const formula = `=${operands.join('&')}`;
  return formula.length > LONGEST ? { value } : { formula, value };
}

/** Neighbouring texts as one. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.expression === undefined && piece.expression === undefined) {
      all[all.length - 1] = { shown: last.shown + piece.shown };
    } else all.push(piece);
  }
  return all;
}

function quotePieces(text: string): string[] {
  const parts = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'g')) ?? [];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`);
}
