import type { SheetToWrite } from './changes';
import type { WorkbookContent } from './content';

/** Excel's bound for a sheet's name. */
const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet and that no other sheet has: `汇总`, else `汇总 (2)`. Names don't differ by case alone. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const plain = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, '_').replace(/^'|'$/g, '_') || '_';
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = plain.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/**
 * The names, by tag, that sheets of ours get when they are written into a workbook in this order: a sheet that is there
 * already keeps the name that it has, a new one takes the first that is free.
 */
export function namesWhenWritten(
  sheets: readonly Pick<SheetToWrite, 'tag' | 'name'>[],
  workbook: Pick<WorkbookContent, 'sheets'> | null,
): Map<string, string> {
  const taken = (workbook?.sheets ?? []).map(({ name }) => name);
  const names = new Map<string, string>();
  for (const { tag, name } of sheets) {
    const before = workbook?.sheets.find((sheet) => tag !== null && sheet.tag === tag);
    const given = before?.name ?? freeSheetName(name, taken);
    taken.push(given);
    if (tag !== null) names.set(tag, given);
  }
  return names;
}
