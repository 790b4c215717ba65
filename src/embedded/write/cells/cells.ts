import { type Area, type CellValue, type Position, parseArea, parseColumn } from '../../../workbook/cells';
import { groupedBy } from '../../../workbook/grouped';
import { applyEdits, escapeXml, insertion, type TextEdit, unescapeXml } from '../../package/edits';
import { withoutRemarks } from '../../package/remarks';
import { findAttribute, nextTag, tagsNamed } from '../../package/tags';
import { findChild, parseTree, type XmlElement } from '../../package/tree';
import { isTrue } from '../../package/xml';
import { damaged } from '../../package/zip';
import { moveFormula } from '../../read/shared-formulas';
import { cellXml } from './cell-xml';

/**
 * A cell to change: `result` is the new value of a formula that stays, all else takes the place of what was there. Its
 * style stays.
 */
export type CellPatch = Position &
  (
    | { readonly value: CellValue }
    | { readonly formula: string; readonly value: CellValue }
    | { readonly result: CellValue }
  );

interface Row {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** A sheet's part with some cells changed; the others, and all else, keep every character. */
export function patchCells(part: string, text: string, patches: readonly CellPatch[]): string {
  const sheet = withOpenCells(part, text);
  const byRow = groupedBy(patches, ({ row }) => row);
  const rows = splitRows(sheet);
  const known = new Map(rows.map((row) => [row.number, row]));
  const ends: SharedFormula[] = [];
  const edits = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([number, inRow]): TextEdit => {
      const row = known.get(number);
      const xml = row
        ? sheet.text.slice(row.start, row.end)
        : `<${sheet.prefix}row r="${number + 1}"></${sheet.prefix}row>`;
      const patched = patchRow(part, sheet, { xml, number }, inRow, ends);
      if (row) return { start: row.start, end: row.end, text: patched };
      return insertion(rows.find((other) => other.number > number)?.start ?? sheet.end, patched);
    });
  return ends.reduce(unshare, applyEdits(sheet.text, edits));
}

export interface OpenSheet {
  readonly text: string;
  readonly prefix: string;
  /** Where the cells begin and end. */
  readonly start: number;
  readonly end: number;
}

export function withOpenCells(part: string, text: string): OpenSheet {
  const plain = withoutRemarks(text);
  const tag = nextTag(plain, 'sheetData');
  if (!tag) throw damaged(part, 'sheetData');
  const { prefix, end: behind } = tag;
  const closing = `</${prefix}sheetData>`;
  if (!tag.isEmpty) return { text, prefix, start: behind, end: plain.lastIndexOf(`</${prefix}sheetData`) };
  const opened = `${text.slice(0, behind - 2)}>${closing}${text.slice(behind)}`;
  return { text: opened, prefix, start: behind - 1, end: behind - 1 };
}

export function splitRows({ text: written, prefix, start, end }: OpenSheet): Row[] {
  const text = withoutRemarks(written);
  const closing = `</${prefix}row>`;
  const rows: Row[] = [];
  let number = -1;
  for (let tag = nextTag(text, 'row', start); tag && tag.start < end; ) {
    const said = findAttribute(tag, 'r');
    number = said === undefined ? number + 1 : Number(said) - 1;
    const rowEnd = tag.isEmpty ? tag.end : text.indexOf(closing, tag.end) + closing.length;
    rows.push({ number, start: tag.start, end: rowEnd });
    tag = nextTag(text, 'row', rowEnd);
  }
  return rows;
}

interface RowText {
  readonly xml: string;
  readonly number: number;
}

function patchRow(
  part: string,
  sheet: OpenSheet,
  { xml, number }: RowText,
  patches: readonly CellPatch[],
  ends: SharedFormula[],
): string {
  const { prefix } = sheet;
  const opened = xml.replace(/^(<[^>]*?)\s*\/>$/, `$1></${prefix}row>`);
  const row = parseTree(part, opened);
  const cells = placed(row);
  const edits = [...patches]
    .sort((a, b) => a.column - b.column)
    .map((patch): TextEdit => {
      const existing = cells.find(({ column }) => column === patch.column)?.cell;
      if (existing) {
        const shared = 'result' in patch ? undefined : sharedFormula(opened, existing, patch);
        if (shared) ends.push(shared);
        return { start: existing.start, end: existing.end, text: patchedCell(opened, existing, patch, number, prefix) };
      }
      const next = cells.find(({ column }) => column > patch.column)?.cell;
      const value = 'result' in patch ? patch.result : patch.value;
      const formula = 'formula' in patch ? { formula: patch.formula.replace(/^=/, '') } : {};
      const style = inheritedStyle(sheet, row, patch.column);
      const at = { row: number, column: patch.column };
      return insertion(next?.start ?? row.closeStart, cellXml({ at, style, value, ...formula }, prefix));
    });
  return applyEdits(opened, edits);
}

/** The cells of a row with their columns; those without an address follow the one before. */
function placed(row: XmlElement): { readonly cell: XmlElement; readonly column: number }[] {
  let column = -1;
  return row.children
    .filter(({ name }) => name === 'c')
    .map((cell) => {
      const { r } = cell.attributes;
      column = r === undefined ? column + 1 : parseColumn(r.replace(/\d+$/, '').toUpperCase());
      return { cell, column };
    });
}

function patchedCell(text: string, cell: XmlElement, patch: CellPatch, row: number, prefix: string): string {
  const { s = '0' } = cell.attributes;
  const at = { row, column: patch.column };
  const style = Number(s);
  if (!('result' in patch)) {
    const formula = 'formula' in patch ? { formula: patch.formula.replace(/^=/, '') } : {};
    return cellXml({ at, style, value: patch.value, ...formula }, prefix);
  }
  const formula = findChild(cell, 'f');
  const written = cellXml({ at, style, value: patch.result, formula: '' }, prefix);
  const kept = formula ? text.slice(formula.start, formula.end) : '';
  return written.replace(`<${prefix}f></${prefix}f>`, () => kept);
}

/** A new cell looks as its row says, else its column. */
function inheritedStyle({ text, start }: OpenSheet, row: XmlElement, column: number): number {
  const { s, customFormat } = row.attributes;
  if (s !== undefined && isTrue(customFormat)) return Number(s);
  for (const tag of tagsNamed(text.slice(0, start), 'col')) {
    const number = (name: string) => Number(findAttribute(tag, name) ?? 0);
    if (number('min') - 1 <= column && column <= number('max') - 1) return number('style');
  }
  return 0;
}

/** A shared formula whose first cell, which alone holds its text, was overwritten. */
interface SharedFormula {
  readonly number: string;
  readonly formula: string;
  readonly at: Position;
  readonly area: Area;
}

function sharedFormula(text: string, cell: XmlElement, at: Position): SharedFormula | undefined {
  const f = findChild(cell, 'f');
  const { t, si, ref } = f?.attributes ?? {};
  const area = parseArea(ref ?? '');
  if (!f || t !== 'shared' || si === undefined || !area) return undefined;
  return { number: si, formula: text.slice(f.openEnd, f.closeStart), at, area };
}

/** Writes a shared formula out in the cells that only referred to it. */
function unshare(text: string, { number, formula, at, area }: SharedFormula): string {
  const edits: TextEdit[] = [];
  for (const f of tagsNamed(text, 'f')) {
    const end = f.isEmpty ? f.end : f.end + (text.startsWith(`</${f.prefix}f>`, f.end) ? `</${f.prefix}f>`.length : 0);
    if (findAttribute(f, 'si') !== number || (!f.isEmpty && end === f.end)) continue;
    const cell = nextTag(text, 'c', text.lastIndexOf('<', f.start - 1));
    const here = cell?.end === f.start ? parseArea(findAttribute(cell, 'r') ?? '') : undefined;
    if (!here || here.row >= area.row + area.rowCount) continue;
    const moved = moveFormula(unescapeXml(formula), at, here);
    edits.push({ start: f.start, end, text: `<${f.prefix}f>${escapeXml(moved)}</${f.prefix}f>` });
  }
  return applyEdits(text, edits);
}
