import { type Area, areaAddress, cellIndex, formatAddress, parseColumn } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { RowsLike } from '../../workbook/form';
import { withKeptNames } from '../add-in-names';
import { appended, applyEdits, attributeEdit, escapeXml, insertion } from '../package/edits';
import { findChildren, parseTree, type XmlElement } from '../package/tree';
import { moveFormula } from '../read/shared-formulas';
import { type OpenSheet, splitRows, withOpenCells } from '../write/cells/cells';
import { WorksheetFrame } from '../write/worksheet-frame';

/** A sheet's part with rows that look like another one, where no row of the form's own look is: heights, looks, formulas, merged cells. */
export function withRowsLike(
  part: string,
  text: string,
  { like, from, count }: RowsLike,
  content: SheetContent,
): string {
  const sheet = withOpenCells(part, text);
  const rows = splitRows(sheet);
  const template = rows.find(({ number }) => number === like);
  const xml = template ? sheet.text.slice(template.start, template.end) : `<${sheet.prefix}row r="${like + 1}"/>`;
  const tree = parseTree(part, xml);
  const made: number[] = [];
  const edits = Array.from({ length: count }, (_, index) => from + index).flatMap((number) => {
    const standing = rows.find((row) => row.number === number);
    if (standing && holdsCells(sheet, standing)) return [];
    made.push(number);
    const written = rowLike(tree, { like, number, prefix: sheet.prefix }, content);
    if (standing) return [{ start: standing.start, end: standing.end, text: written }];
    return [insertion(rows.find((row) => row.number > number)?.start ?? sheet.end, written)];
  });
  return withMergesLike(part, applyEdits(sheet.text, edits), like, made, content.merges);
}

function holdsCells(
  { text, prefix }: OpenSheet,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return text.slice(start, end).includes(`<${prefix}c `);
}

interface RowPlace {
  readonly like: number;
  readonly number: number;
  readonly prefix: string;
}

const ROW_LOOK = ['s', 'customFormat', 'ht', 'customHeight', 'outlineLevel', 'thickTop', 'thickBot'] as const;

function rowLike(row: XmlElement, place: RowPlace, content: SheetContent): string {
  const { prefix, number } = place;
  const look = ROW_LOOK.flatMap((name) => {
    const value = row.attributes[name];
    return value === undefined ? [] : [` ${name}="${escapeXml(value)}"`];
  });
  const cells = row.children.filter(({ name }) => name === 'c').map((cell) => cellLike(cell, place, content));
  return `<${prefix}row r="${number + 1}"${look.join('')}>${cells.join('')}</${prefix}row>`;
}

function cellLike(
  { attributes: { r = '', s } }: XmlElement,
  { like, number, prefix }: RowPlace,
  content: SheetContent,
): string {
  const column = parseColumn(r.replace(/\d+$/, '').toUpperCase());
  const look = s === undefined ? '' : ` s="${escapeXml(s)}"`;
  const head = `<${prefix}c r="${formatAddress({ row: number, column })}"${look}`;
  const formula = content.formulas.get(cellIndex(like, column));
  if (!formula) return s === undefined ? '' : `${head}/>`;
  const moved = moveFormula(formula.replace(/^=/, ''), { row: like, column }, { row: number, column });
  return `${head}><${prefix}f>${escapeXml(withKeptNames(moved))}</${prefix}f></${prefix}c>`;
}

/** Cells that are merged along the row are so in each row that is like it. */
function withMergesLike(
  part: string,
  text: string,
  like: number,
  rows: readonly number[],
  merges: readonly Area[],
): string {
  const mergesInRow = merges.filter(({ row, rowCount }) => row === like && rowCount === 1);
  const frame = new WorksheetFrame(part, text);
  const [list] = frame.children('mergeCells');
  if (mergesInRow.length === 0 || rows.length === 0 || !list) return text;
  const { prefix } = frame;
  const added = rows.flatMap((row) =>
    mergesInRow.map((merge) => `<${prefix}mergeCell ref="${areaAddress({ ...merge, row })}"/>`),
  );
  const edits = [appended(frame.text, list, added.join(''))];
  const counted = list.attributes['count'] !== undefined;
  const total = findChildren(list, 'mergeCell').length + added.length;
  return frame.edited(counted ? [attributeEdit(frame.text, list, 'count', String(total)), ...edits] : edits);
}
