import { MOST_ROWS } from '../../workbook/cells';

/** Rows put in behind one that they are like, so that what goes over that row goes over them as well. */
export interface Insertion {
  readonly like: number;
  readonly count: number;
}

/** Where a span of rows, from 0 and inclusive, stands once rows were put in behind `like`; one that ends there takes them in. */
export function spanWith(
  { like, count }: Insertion,
  first: number,
  last: number,
  grows: boolean,
): readonly [number, number] {
  const isGrown = grows ? last >= like : last > like;
  return [first > like ? first + count : first, isGrown ? last + count : last];
}

const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3})(\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])|'(?:[^']|'')*'!?|[\p{L}_][\p{L}\p{N}_.\\?]*|\[(?:[^[\]]|\[[^[\]]*\])*\]/gu;

/**
 * A formula once rows were put into a sheet: `onSheet` tells whether a name before `!` (or none) is that sheet. A range of one
 * row grows only outside of the row itself: `=SUM(B5:D5)` in row 5 is that row's own.
 */
export function formulaWith(
  insertion: Insertion,
  formula: string,
  onSheet: (name: string | undefined) => boolean,
  ownRow: number | undefined,
): string {
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [sheet, left, fixTop = '', top, right, fixBottom = '', bottom, fixFirst = '', first, fixLast = '', last] =
      groups;
    if (!onSheet(sheet?.slice(0, -1))) return token;
    if (left !== undefined && top !== undefined) {
      if (right === undefined || bottom === undefined) {
        const [row] = spanWith(insertion, Number(top) - 1, Number(top) - 1, false);
        return `${sheet ?? ''}${left}${fixTop}${showRow(row)}`;
      }
      const [from, to] = moved(insertion, Number(top) - 1, Number(bottom) - 1, ownRow);
      return `${sheet ?? ''}${left}${fixTop}${showRow(from)}:${right}${fixBottom}${showRow(to)}`;
    }
    if (first !== undefined && last !== undefined) {
      const [from, to] = moved(insertion, Number(first) - 1, Number(last) - 1, ownRow);
      return `${sheet ?? ''}${fixFirst}${showRow(from)}:${fixLast}${showRow(to)}`;
    }
    return token;
  });
}

function moved(
  insertion: Insertion,
  top: number,
  bottom: number,
  ownRow: number | undefined,
): readonly [number, number] {
  const isOwn = top === bottom && ownRow === insertion.like;
  return spanWith(insertion, Math.min(top, bottom), Math.max(top, bottom), !isOwn);
}

function showRow(row: number): string {
  return String(Math.min(row + 1, MOST_ROWS));
}
