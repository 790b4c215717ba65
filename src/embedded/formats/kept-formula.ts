/** What a formula is made of that any program takes: texts, names of sheets in quotes, cells, functions, numbers, operators. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^'[\]]|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!|\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_(])|[A-Z][A-Z0-9.]*(?=\()|TRUE|FALSE|\d+(?:\.\d+)?(?:E[+-]?\d+)?|[-+*/^&=<>%,:() ]/uy;

/**
 * A formula of another program, with its `=`, where it is one that Excel takes for sure; else undefined, and the cell
 * keeps the value alone: one formula that Excel can't read would make it refuse the whole copy.
 */
export function keptFormula(formula: string): string | undefined {
  let depth = 0;
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const token = TOKEN.exec(formula)?.[0];
    if (token === undefined) return undefined;
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (depth < 0) return undefined;
  }
  return depth === 0 && formula.length > 1 ? formula : undefined;
}
