import type { SheetToWrite } from './changes';
import type { WorkbookContent } from './content';

/** Excel's bound for a sheet's name. */
const LONGEST_NAME = 31;

/** The first of `name`, `name (2)`, … that no sheet has; Excel's names don't differ by case alone. */
export function freeSheetName(name: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((other) => other.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!lower.has(candidate.toLowerCase())) return candidate;
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
