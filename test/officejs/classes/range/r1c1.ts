import { columnName, type Position, parseColumn } from '../../../../src/workbook/cells';

const TOKEN = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu;
const A1 = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

function line(part: string | undefined, own: number): { readonly index: number; readonly isFixed: boolean } {
  if (part === undefined) return { index: own, isFixed: false };
  const relative = /^\[(-?\d+)\]$/.exec(part)?.[1];
  return relative === undefined
    ? { index: Number(part) - 1, isFixed: true }
    : { index: own + Number(relative), isFixed: false };
}

/** `=R[-1]C*2` in a cell → `=A1*2`. */
export function fromR1C1(formula: string, at: Position): string {
  return formula.replace(TOKEN, (token, row?: string, column?: string) => {
    if (token.startsWith('"')) return token;
    const [r, c] = [line(row, at.row), line(column, at.column)];
    return `${c.isFixed ? '$' : ''}${columnName(c.index)}${r.isFixed ? '$' : ''}${r.index + 1}`;
  });
}

/** `=A1*2` in a cell → `=R[-1]C*2`. */
export function toR1C1(formula: string, at: Position): string {
  const part = (index: number, own: number, isFixed: boolean) =>
    isFixed ? String(index + 1) : index === own ? '' : `[${index - own}]`;
  return formula.replace(A1, (token, columnMark, letters?: string, rowMark?: string, digits?: string) => {
    if (letters === undefined) return token;
    const row = part(Number(digits) - 1, at.row, rowMark === '$');
    return `R${row}C${part(parseColumn(letters.toUpperCase()), at.column, columnMark === '$')}`;
  });
}
