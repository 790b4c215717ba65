import type { SlipTexts } from '../../locale/slip-texts';
import { linesIn } from '../sheets/table/text-width';
import type { SlipLine } from './slip';
import { type BlockIndex, LINE_WIDTHS } from './slip-layout';
import { lettersIn } from './slip-look';
import type { SlipWords } from './slip-words';

/** What stands in one of the two blocks: a line, or what stands over those of a sheet and stage. */
export type BlockEntry = {
  /** How many rows of one line of text it takes. */
  readonly rows: number;
} & (
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'line'; readonly line: SlipLine; readonly label: string; readonly group: string }
);

/** An entry in its block, at so many rows below the header. */
export interface PlacedEntry {
  readonly block: BlockIndex;
  readonly at: number;
  readonly entry: BlockEntry;
}

/** The lines in their order, each group of a sheet and stage under its heading. */
export function blockEntries(lines: readonly SlipLine[], words: SlipWords): BlockEntry[] {
  const entries: BlockEntry[] = [];
  let before = '';
  for (const line of lines) {
    const group = nameLineGroup(line, words);
    if (group !== before) entries.push({ kind: 'group', text: group, rows: 1 });
    before = group;
    const label = wordLineLabel(line, words);
    const value = typeof line.was === 'string' ? linesIn(line.was, lettersIn(LINE_WIDTHS.value)) : 1;
    const rows = Math.max(linesIn(label, lettersIn(LINE_WIDTHS.label)), Math.min(value, MOST_LINES));
    entries.push({ kind: 'line', line, label, group, rows });
  }
  return entries;
}

/** The unit stands behind the number; where there is none, in the label. */
function wordLineLabel({ subject, was, unit }: SlipLine, words: SlipWords): string {
  const label = words.label(subject);
  return typeof was === 'number' || unit === '' ? label : words.slips.slip.ofPart(label, unit);
}

/** Of a long text in the workbook's cell. */
const MOST_LINES = 3;

function nameLineGroup({ subject, cells, part }: SlipLine, { wordings, slips }: SlipWords): string {
  const { assessment } = wordings.texts;
  const groupKind = subject.kind === 'class' ? subject.stage : subject.kind === 'wording' ? 'words' : subject.of;
  const about =
    groupKind === 'words'
      ? slips.slip.words
      : groupKind === 'whole'
        ? assessment.wholeSchool
        : assessment.stage[groupKind];
  return slips.slip.group(cells[0].sheet, part === undefined ? about : slips.slip.ofPart(about, part));
}

/** One below the other, the reason as wide as the rest of the page. */
export function inOneBlock(entries: readonly BlockEntry[]): PlacedEntry[] {
  return placedIn(0, entries);
}

/** The first half on the left, the rest on the right, where a group that was parted gets its heading again. */
export function inTwoBlocks(entries: readonly BlockEntry[], { slip }: SlipTexts): PlacedEntry[] {
  const at = findMiddle(entries);
  const rest = entries.slice(at);
  const [next] = rest;
  const heading: BlockEntry[] =
    next?.kind === 'line' && at > 0 ? [{ kind: 'group', text: slip.continued(next.group), rows: 1 }] : [];
  return [...placedIn(0, entries.slice(0, at)), ...placedIn(1, [...heading, ...rest])];
}

function placedIn(block: BlockIndex, entries: readonly BlockEntry[]): PlacedEntry[] {
  let at = 0;
  return entries.map((entry) => {
    const placed = { block, at, entry };
    at += entry.rows;
    return placed;
  });
}

/** Where both sides take about as many rows; a heading isn't left alone at the foot of the left side. */
function findMiddle(entries: readonly BlockEntry[]): number {
  const all = entries.reduce((sum, { rows }) => sum + rows, 0);
  let taken = 0;
  let at = 0;
  while (at < entries.length && taken < all / 2) taken += entries[at++]?.rows ?? 0;
  return entries[at - 1]?.kind === 'group' ? at - 1 : at;
}
