import { type Area, areaAddress, formatAddress, positionsIn } from '../../workbook/cells';
import type { Mark, MarkLook } from '../../workbook/changes';
import { addTo } from '../../workbook/grouped';
import { isMarkFormula, markFormats, markFormula } from '../../workbook/mark-looks';
import { parseAddresses } from '../reading/layout';
import { addressLists } from '../writing/rectangles';
import type { WriteQueue } from '../writing/write-queue';

/** A mark that stands in a sheet; the cells only where they were asked for. */
export interface StandingMark {
  readonly id: string;
  /** What its rule says, by which its look is told. */
  readonly formula?: string | undefined;
  readonly address?: string;
}

/** A mark of which the cells are known. */
export interface LocatedMark extends StandingMark {
  readonly address: string;
}

/** Asks for the conditional formats of a sheet; what it gives, after the next sync, are those that are marks of ours. */
export function askMarks(sheet: Excel.Worksheet): () => StandingMark[] {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items
      .filter(({ type, customOrNullObject: custom }) => {
        if (type !== 'Custom' || custom.isNullObject) return false;
        // One without a formula, which nobody can make by hand, is ours from a change that was broken off.
        return custom.rule.formula === '' || isMarkFormula(custom.rule.formula);
      })
      .map(({ id, customOrNullObject: custom }) => ({ id, formula: custom.rule.formula }));
}

/** Asks on which cells marks stand; to be called after the next sync. */
export function askMarkAddresses(sheet: Excel.Worksheet, marks: readonly StandingMark[]): () => LocatedMark[] {
  const asked = marks.map((mark) => {
    const { id, formula } = mark;
    const ranges = formatsAt(sheet, mark).getItem(id).getRanges().untrack();
    ranges.load('address');
    return { id, formula, ranges };
  });
  return () => asked.map(({ ranges, ...mark }) => ({ ...mark, address: ranges.address }));
}

/** Whether the marks that stand are those that are wanted: the same looks on the same cells. */
export function isMarked(standing: readonly LocatedMark[], marks: readonly Mark[]): boolean {
  const found = standing.flatMap(({ formula, address }) =>
    parseAddresses(address).flatMap((area) => listFormulaCells(`${formula}`, area)),
  );
  const wanted = marks.flatMap(({ look, areas }) =>
    areas.flatMap((area) => listFormulaCells(`=${markFormula(look)}`, area)),
  );
  const all = new Set(wanted);
  return new Set(found).size === all.size && found.every((cell) => all.has(cell));
}

function listFormulaCells(formula: string, area: Area): string[] {
  return positionsIn(area).map((cell) => `${formula} ${formatAddress(cell)}`);
}

/** Queues the removal of marks, and nothing else. Rules are never changed in place: those of before go, new ones come. */
export async function queueRemoval(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  marks: readonly StandingMark[],
): Promise<void> {
  for (const mark of marks) {
    formatsAt(sheet, mark).getItem(mark.id).delete();
    await queue.queued(5, mark.address?.length);
  }
}

/** Where a rule is looked for: on its own cells where they are known, else through the whole sheet. */
function formatsAt(sheet: Excel.Worksheet, { address }: StandingMark): Excel.ConditionalFormatCollection {
  const cells = address === undefined ? sheet.getRange() : sheet.getRanges(withoutSheet(address));
  return cells.untrack().conditionalFormats;
}

/** `Sheet1!A1,Sheet1!B2` → `A1,B2`. */
function withoutSheet(address: string): string {
  return parseAddresses(address).map(areaAddress).join(',');
}

/**
 * Queues the marks of a sheet: one rule for each look and some areas. What it gives, after the next sync, are the rules
 * as they then stand.
 */
export async function queueMarks(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  marks: readonly Mark[],
): Promise<() => LocatedMark[]> {
  const added: (() => LocatedMark)[] = [];
  const byLook = new Map<MarkLook, Area[]>();
  for (const { look, areas } of marks) for (const area of areas) addTo(byLook, look, area);
  for (const [look, areas] of byLook) {
    for (const addresses of addressLists(areas)) {
      const format = sheet.getRanges(addresses).untrack().conditionalFormats.add('Custom');
      format.custom.rule.formula = `=${markFormula(look)}`;
      applyLook(format.custom.format, look);
      added.push(askAdded(format));
      await queue.queued(10, 2 * addresses.length);
    }
  }
  return () => added.map((each) => each());
}

function askAdded(format: Excel.ConditionalFormat): () => LocatedMark {
  const ranges = format.getRanges().untrack();
  format.load('id');
  ranges.load('address');
  return () => ({ id: format.id, address: ranges.address });
}

function applyLook({ fill, font }: Excel.ConditionalRangeFormat, look: MarkLook): void {
  const { fill: background, color, bold, italic, underline } = markFormats[look];
  fill.color = `#${background}`;
  font.color = `#${color}`;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  if (underline) font.underline = 'Single';
}
