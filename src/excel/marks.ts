import { type Area, areaAddress } from '../workbook/cells';
import type { Mark, MarkLook } from '../workbook/changes';
import { isMarkFormula, markFormats, markFormula } from '../workbook/mark-looks';
import { areasOf } from './layout';
import { addressLists } from './rectangles';
import type { WriteQueue } from './write-queue';

/** A mark that stands in a sheet; the cells only where they were asked for. */
export interface StandingMark {
  readonly id: string;
  readonly address?: string;
}

/** Asks for the conditional formats of a sheet; what it gives, after the next sync, are those that are marks of ours. */
export function askMarks(sheet: Excel.Worksheet): () => StandingMark[] {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items
      .filter(({ type, customOrNullObject: custom }) => {
        return type === 'Custom' && !custom.isNullObject && isMarkFormula(custom.rule.formula);
      })
      .map(({ id }) => ({ id }));
}

/** Asks on which cells marks stand; to be called after the next sync. */
export function askMarkAddresses(sheet: Excel.Worksheet, marks: readonly StandingMark[]): () => StandingMark[] {
  const formats = sheet.getRange().untrack().conditionalFormats;
  const asked = marks.map(({ id }) => {
    const ranges = formats.getItem(id).getRanges().untrack();
    ranges.load('address');
    return { id, ranges };
  });
  return () => asked.map(({ id, ranges }) => ({ id, address: ranges.address }));
}

/** Queues the removal of marks, and nothing else. Rules are never changed in place: those of before go, new ones come. */
export async function queueRemoval(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  marks: readonly StandingMark[],
): Promise<void> {
  for (const { id, address } of marks) {
    const cells = address === undefined ? sheet.getRange().untrack() : sheet.getRanges(withoutSheet(address)).untrack();
    cells.conditionalFormats.getItem(id).delete();
    await queue.queued(5);
  }
}

/** `Sheet1!A1,Sheet1!B2` → `A1,B2`. */
function withoutSheet(address: string): string {
  return areasOf(address).map(areaAddress).join(',');
}

/** Queues the marks of a sheet: one rule for each look and some areas. */
export async function queueMarks(queue: WriteQueue, sheet: Excel.Worksheet, marks: readonly Mark[]): Promise<void> {
  const byLook = new Map<MarkLook, Area[]>();
  for (const { look, areas } of marks) byLook.set(look, [...(byLook.get(look) ?? []), ...areas]);
  for (const [look, areas] of byLook) {
    for (const addresses of addressLists(areas)) {
      const rule = sheet.getRanges(addresses).untrack().conditionalFormats.add('Custom').custom;
      rule.rule.formula = `=${markFormula(look)}`;
      applyLook(rule.format, look);
      await queue.queued(8, addresses.length);
    }
  }
}

function applyLook({ fill, font }: Excel.ConditionalRangeFormat, look: MarkLook): void {
  const { fill: background, color, bold, italic, underline } = markFormats[look];
  fill.color = `#${background}`;
  font.color = `#${color}`;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  if (underline) font.underline = 'Single';
}
