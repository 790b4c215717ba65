import type { Mark, Marks } from '../workbook/changes';
import type { Work } from '../workbook/workbook';
import { askMarkAddresses, askMarks, type LocatedMark, queueMarks, queueRemoval, type StandingMark } from './marks';
import { silently } from './office';
import type { ListedSheet } from './sheet-list';
import { WriteQueue } from './write-queue';

/** The rules of ours on a sheet, and the marks that they were made for. */
export interface SheetMarks {
  readonly made: string;
  readonly rules: readonly LocatedMark[];
}

/** What stands by our own last change, by the sheet's id; no entry for a sheet without marks. */
export type StandingMarks = ReadonlyMap<string, SheetMarks>;

/** Asks whether marks stand as they did and there are no others; what it gives is to be called after the next sync. */
export function askStanding(
  context: Excel.RequestContext,
  sheets: readonly Pick<ListedSheet, 'id'>[],
  standing: StandingMarks,
): () => boolean {
  const asked = sheets.map(({ id }) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    const rules = standing.get(id)?.rules ?? [];
    return { rules, found: askMarks(worksheet), located: askMarkAddresses(worksheet, rules) };
  });
  return () =>
    asked.every(({ rules, found, located }) => {
      const ids = new Set(found().map(({ id }) => id));
      const places = located();
      return (
        ids.size === rules.length &&
        rules.every(({ id, address }, index) => ids.has(id) && places[index]?.address === address)
      );
    });
}

/** The marks that a sheet is to have instead of others. */
export interface MarkChange {
  readonly sheet: ListedSheet;
  readonly marks: readonly Mark[];
}

/** What of the marks isn't as it is wanted. */
export function markChanges(
  sheets: readonly ListedSheet[],
  standing: StandingMarks,
  { marks }: Pick<Marks, 'marks'>,
): MarkChange[] {
  return sheets
    .map((sheet) => ({ sheet, marks: marks.filter((mark) => mark.sheet === sheet.name) }))
    .filter((change) => (standing.get(change.sheet.id)?.made ?? NONE) !== marksText(change.marks));
}

/** Makes the changes of marks of which it is known how they stand, in one round trip. */
export async function changeMarks(
  context: Excel.RequestContext,
  standing: StandingMarks,
  changes: readonly MarkChange[],
  work: Work,
): Promise<StandingMarks> {
  const queue = new WriteQueue(context, work);
  const queued = await silently(context, async () => {
    const all: QueuedMarks[] = [];
    for (const { sheet, marks } of changes)
      all.push(await replaceMarks(queue, sheet, standing.get(sheet.id)?.rules ?? [], marks));
    return all;
  });
  return standingMarks(queued, standing);
}

/** Marks of a sheet that were queued; the rules are there after the next sync. */
export interface QueuedMarks {
  readonly sheet: string;
  readonly made: string;
  readonly rules: () => LocatedMark[];
}

/** Queues the removal of a sheet's marks, and others in their place. */
export async function replaceMarks(
  queue: WriteQueue,
  { id }: Pick<ListedSheet, 'id'>,
  before: readonly StandingMark[],
  marks: readonly Mark[],
): Promise<QueuedMarks> {
  const worksheet = queue.context.workbook.worksheets.getItem(id);
  await queueRemoval(queue, worksheet, before);
  return { sheet: id, made: marksText(marks), rules: await queueMarks(queue, worksheet, marks) };
}

/** How marks stand once those queued are there. */
export function standingMarks(queued: readonly QueuedMarks[], before: StandingMarks = new Map()): StandingMarks {
  const now = new Map(before);
  for (const { sheet, made, rules } of queued) {
    if (made === NONE) now.delete(sheet);
    else now.set(sheet, { made, rules: rules() });
  }
  return now;
}

/** Marks of one sheet as a text, to be compared. */
export function marksText(marks: readonly Mark[]): string {
  return JSON.stringify(marks);
}

const NONE = marksText([]);
