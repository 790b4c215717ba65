import type { SheetContent, WorkbookContent } from '../../workbook/content';

/** What became of the user's sheets between two looks, none of which an edit of a cell tells. */
export interface SheetChanges {
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
  readonly sorted: readonly string[];
}

/** `null` where nothing did. A sheet of another name with the same content, where one of that content is gone, was renamed. */
export function sheetChanges(before: WorkbookContent, after: WorkbookContent): SheetChanges | null {
  const [were, are] = [ownSheets(before), ownSheets(after)];
  const missing = were.filter(({ name }) => !are.some((sheet) => sheet.name === name));
  const added = are.filter(({ name }) => !were.some((sheet) => sheet.name === name));
  const renamed = missing.flatMap((sheet) => {
    const to = added.find(({ values }) => areSameRows(values, sheet.values));
    return to ? [{ from: sheet.name, to: to.name }] : [];
  });
  const stayed = were.flatMap((was) => {
    const is = are.find(({ name }) => name === was.name);
    return is ? [{ was, is }] : [];
  });
  const names = (pairs: typeof stayed) => pairs.map(({ is }) => is.name);
  const changes = {
    gone: missing.map(({ name }) => name).filter((name) => !renamed.some(({ from }) => from === name)),
    renamed,
    hidden: names(stayed.filter(({ was, is }) => was.visible && !is.visible)),
    shown: names(stayed.filter(({ was, is }) => !was.visible && is.visible)),
    sorted: names(stayed.filter(({ was, is }) => isSorted(was.values, is.values))),
  };
  return Object.values(changes).some(({ length }) => length > 0) ? changes : null;
}

function ownSheets({ sheets }: WorkbookContent): readonly SheetContent[] {
  return sheets.filter(({ tag }) => tag === null);
}

type Rows = SheetContent['values'];

function areSameRows(one: Rows, other: Rows): boolean {
  return (
    one.length > 0 && one.length === other.length && one.every((row, index) => rowText(row) === rowText(other[index]))
  );
}

/** Whether the rows that differ are the same ones in another order. */
function isSorted(before: Rows, after: Rows): boolean {
  if (before === after || before.length !== after.length) return false;
  const left = new Map<string, number>();
  for (const [index, row] of before.entries()) {
    const now = after[index];
    if (row === now) continue;
    const [was, is] = [rowText(row), rowText(now)];
    if (was === is) continue;
    count(left, was, 1);
    count(left, is, -1);
  }
  return left.size > 0 && [...left.values()].every((rest) => rest === 0);
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function rowText(row: Rows[number] | undefined): string {
  return JSON.stringify(row);
}
