import { columnName, columnOf, MOST_COLUMNS, MOST_ROWS, type Position } from '../../workbook/cells';

/** What a formula is made of, as far as moving it goes: texts, quoted names and brackets stay; references move. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.\\?])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.\\?(!])/gu;

/** The formula as it reads when copied from one cell to another: what is not fixed by `$` moves along. */
export function moveFormula(formula: string, from: Position, to: Position): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [fixColumn, column, fixRow, row, fixLeft, left, fixRight, right, fixTop, top, fixBottom, bottom] = groups;
    if (column !== undefined && row !== undefined) {
      return joined(moveColumn(fixColumn, column, columns), moveRow(fixRow, row, rows));
    }
    if (left !== undefined && right !== undefined) {
      return joined(moveColumn(fixLeft, left, columns), ':', moveColumn(fixRight, right, columns));
    }
    if (top !== undefined && bottom !== undefined) {
      return joined(moveRow(fixTop, top, rows), ':', moveRow(fixBottom, bottom, rows));
    }
    return token;
  });
}

function joined(...pieces: (string | undefined)[]): string {
  return pieces.includes(undefined) ? '#REF!' : pieces.join('');
}

function moveColumn(fixed: string | undefined, name: string, by: number): string | undefined {
  if (fixed === '$') return `$${name}`;
  const moved = columnOf(name.toUpperCase()) + by;
  return moved >= 0 && moved < MOST_COLUMNS ? columnName(moved) : undefined;
}

function moveRow(fixed: string | undefined, number: string, by: number): string | undefined {
  if (fixed === '$') return `$${number}`;
  const moved = Number(number) + by;
  return moved >= 1 && moved <= MOST_ROWS ? String(moved) : undefined;
}
