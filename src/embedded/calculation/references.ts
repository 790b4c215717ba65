import { deserializeRangeWithSheet, type LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';

/** Cells that a formula reads; a side that is left open (`A:A`) has no bound. `sheet` is `''` for the formula's own. */
export interface ReadRange {
  readonly sheet: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Functions whose result changes by itself, or that read other cells than their arguments name. */
const FREE_FUNCTIONS = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
  'SUBTOTAL',
  'AGGREGATE',
]);

/** Signs by which a formula reaches cells that it doesn't name: a computed range, a spill, a table's column. */
const FREE_SIGNS = /[:#[\]@]/;

/** What a formula reads, as it is written; `undefined` where that can't be told from its text. */
export function rangesRead(formula: string, lexer: LexerTreeBuilder): readonly ReadRange[] | undefined {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (!nodes) return undefined;
  const ranges: ReadRange[] = [];
  for (const [place, node] of nodes.entries()) {
    if (typeof node === 'string') {
      if (FREE_SIGNS.test(node)) return undefined;
    } else if (node.nodeType === sequenceNodeType.REFERENCE) {
      const range = readRange(node.token);
      if (!range) return undefined;
      ranges.push(range);
    } else if (node.nodeType === sequenceNodeType.FUNCTION) {
      if (!isPlainFunction(node.token, nodes[place + 1])) return undefined;
    } else if (node.nodeType === sequenceNodeType.DEFINED_NAME || node.nodeType === sequenceNodeType.TABLE) {
      return undefined;
    }
  }
  return ranges;
}

/** The lexer takes names for functions too; those that are have a bracket after them. */
function isPlainFunction(name: string, next: unknown): boolean {
  const upper = name.toUpperCase();
  return next === '(' ? !FREE_FUNCTIONS.has(upper) : upper === 'TRUE' || upper === 'FALSE';
}

function readRange(reference: string): ReadRange | undefined {
  if (FREE_SIGNS.test(reference.replace(/:[^:]*$/, '').replace(/^'.*'!/, ''))) return undefined;
  const { sheetName: sheet, unitId, range } = deserializeRangeWithSheet(reference);
  if (unitId !== '') return undefined;
  const { startRow, endRow, startColumn, endColumn } = range;
  return {
    sheet,
    startRow: bound(startRow, 0),
    endRow: bound(endRow, Number.POSITIVE_INFINITY),
    startColumn: bound(startColumn, 0),
    endColumn: bound(endColumn, Number.POSITIVE_INFINITY),
  };
}

function bound(value: number, open: number): number {
  return Number.isNaN(value) ? open : value;
}
