import type { CellEntry, FormulaResult } from '../../calculation/calculation';
import type { Package } from '../../package/package';
import { readWorkbookPart } from '../../read/workbook-part';
import { dropCalculationChain, requestCalculation } from '../workbook-edits';
import { type CellPatch, patchCells } from './cells';

/** Writes entries and the results that came of them into their sheets. */
export function writeEntries(
  opened: Package,
  entries: readonly CellEntry[],
  results: readonly FormulaResult[],
): Package {
  if (entries.length === 0 && results.length === 0) return opened;
  const { sheets } = readWorkbookPart(opened);
  const patched = sheets.reduce((left, { name, part }) => {
    const patches = makePatches(name, entries, results);
    return patches.length === 0 ? left : left.withText(part, patchCells(part, left.text(part), patches));
  }, opened);
  return expectCalculation(patched);
}

/** Formulas are computed anew by whoever opens the file. */
export function expectCalculation(opened: Package): Package {
  return requestCalculation(dropCalculationChain(opened));
}

/** One patch a cell: the last entry counts, and a formula that was entered takes its result along. */
function makePatches(sheet: string, entries: readonly CellEntry[], results: readonly FormulaResult[]): CellPatch[] {
  const patches = new Map<string, CellPatch>();
  for (const entry of entries) {
    if (entry.sheet !== sheet) continue;
    const { row, column } = entry;
    const content = 'formula' in entry ? { formula: entry.formula, value: null } : { value: entry.value };
    patches.set(`${row}:${column}`, { row, column, ...content });
  }
  for (const { sheet: name, row, column, value } of results) {
    if (name !== sheet) continue;
    const entered = patches.get(`${row}:${column}`);
    if (!entered) patches.set(`${row}:${column}`, { row, column, result: value });
    else if ('formula' in entered) patches.set(`${row}:${column}`, { ...entered, value });
  }
  return [...patches.values()];
}
