import { columnName, MOST_COLUMNS, MOST_ROWS, type Position, parseColumn } from '../../workbook/cells';

/** What a formula is made of, as far as moving it goes: texts, quoted names and brackets stay; references move. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.\\?])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.\\?(!])/gu;

/** The formula as it reads when copied from one cell to another: what is not fixed by `$` moves along. */
export function moveFormula(formula: string, from: Position, to: Position): string {
  return movableFormula(formula, from)(to);
}

/** How a piece that moves reads so many rows and columns on. */
type Moved = (rows: number, columns: number) => string;

/** The same for a formula that is copied to many cells: it is taken apart once. */
export function movableFormula(formula: string, from: Position): (to: Position) => string {
  const pieces = movablePieces(formula);
  return (to) => {
    const rows = to.row - from.row;
    const columns = to.column - from.column;
    let moved = '';
    for (const piece of pieces) moved += typeof piece === 'string' ? piece : piece(rows, columns);
    return moved;
  };
}

function movablePieces(formula: string): (string | Moved)[] {
  const pieces: (string | Moved)[] = [];
  let end = 0;
  for (const token of formula.matchAll(TOKEN)) {
    const moved = movedReference(token);
    if (!moved) continue;
    if (token.index > end) pieces.push(formula.slice(end, token.index));
    pieces.push(moved);
    end = token.index + token[0].length;
  }
  if (end < formula.length) pieces.push(formula.slice(end));
  return pieces;
}

/** `undefined` where the token is none that moves. */
function movedReference([, ...groups]: RegExpExecArray): Moved | undefined {
  const [fixColumn, column, fixRow, row, fixLeft, left, fixRight, right, fixTop, top, fixBottom, bottom] = groups;
  if (column !== undefined && row !== undefined) {
    const [acrossBy, downBy] = [columnMoved(fixColumn, column), rowMoved(fixRow, row)];
    return (rows, columns) => joinReference(acrossBy(columns), '', downBy(rows));
  }
  if (left !== undefined && right !== undefined) {
    const [leftBy, rightBy] = [columnMoved(fixLeft, left), columnMoved(fixRight, right)];
    return (_, columns) => joinReference(leftBy(columns), ':', rightBy(columns));
  }
  if (top !== undefined && bottom !== undefined) {
    const [topBy, bottomBy] = [rowMoved(fixTop, top), rowMoved(fixBottom, bottom)];
    return (rows) => joinReference(topBy(rows), ':', bottomBy(rows));
  }
  return undefined;
}

function joinReference(first: string | undefined, between: string, second: string | undefined): string {
  return first === undefined || second === undefined ? '#REF!' : first + between + second;
}

/** `undefined` where it moves off the sheet. */
type MovedBy = (by: number) => string | undefined;

function columnMoved(fixed: string | undefined, name: string): MovedBy {
  if (fixed === '$') return () => `$${name}`;
  const column = parseColumn(name.toUpperCase());
  return (by) => (column + by >= 0 && column + by < MOST_COLUMNS ? columnName(column + by) : undefined);
}

function rowMoved(fixed: string | undefined, number: string): MovedBy {
  if (fixed === '$') return () => `$${number}`;
  const row = Number(number);
  return (by) => (row + by >= 1 && row + by <= MOST_ROWS ? String(row + by) : undefined);
}
