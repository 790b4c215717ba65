import { type Area, areaAddress, cellIndex, parseArea, parseRange } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import type { RowsLike } from '../../workbook/form';
import { withKeptNames } from '../add-in-names';
import { applyEdits, attributeEdit, escapeXml, type TextEdit, unescapeXml } from '../package/edits';
import { type Package, workbookPart } from '../package/package';
import { findChild, findChildren, parseTree, type XmlElement } from '../package/tree';
import { readWorkbookPart, type SheetEntry } from '../read/workbook-part';
import { splitRows, withOpenCells } from '../write/cells/cells';
import { dropCalculationChain } from '../write/workbook-edits';
import { WorksheetFrame } from '../write/worksheet-frame';
import { formulaWith, type Insertion, spanWith } from './insert-in-formula';
import { withRowsLike } from './like-rows';

/** What of a sheet refers to rows in ways that aren't followed here: drawings, notes, tables, pivots. */
const NOT_MOVED = [
  'drawing',
  'legacyDrawing',
  'tableParts',
  'oleObjects',
  'controls',
  'extLst',
  'protectedRanges',
  'customSheetViews',
];
const NOT_MOVED_PARTS = /\/(?:charts?|pivotTables|pivotCache|externalLinks)\//;

/** Whether rows can be inserted into a sheet with all that refers to those below. */
export function mayInsertRows(opened: Package, sheet: SheetEntry): boolean {
  const frame = new WorksheetFrame(sheet.part, opened.text(sheet.part));
  if (NOT_MOVED.some((name) => frame.children(name).length > 0)) return false;
  if (opened.names().some((name) => NOT_MOVED_PARTS.test(`/${name}`))) return false;
  return readWorkbookPart(opened).sheets.every(({ part }) => {
    const text = opened.text(part);
    if (/<(?:[\w.-]+:)?f\s[^>]*\bt=["'](?:array|dataTable)["']/.test(text)) return false;
    return part === sheet.part || !(/\bt=["']shared["']/.test(text) && text.includes(`${sheet.name}`));
  });
}

/** A workbook with rows put in behind one of a sheet, and all of its references to the rows below moved along. */
export function withRowsInserted(opened: Package, rows: RowsLike, content: WorkbookContent): Package {
  const { sheets } = readWorkbookPart(opened);
  const insertion: Insertion = { like: rows.from - 1, count: rows.count };
  const named = (name: string | undefined) => name !== undefined && unquoted(name) === rows.sheet;
  let moved = opened;
  for (const { name, part } of sheets) {
    const sheet = content.sheets.find((each) => each.name === name);
    if (!sheet) continue;
    const text = moved.text(part);
    if (name !== rows.sheet) {
      const other = withFormulas(
        part,
        text,
        sheet,
        (formula) => formulaWith(insertion, formula, named, undefined),
        false,
      );
      if (other !== text) moved = moved.withText(part, other);
      continue;
    }
    const onSheet = (each: string | undefined) => each === undefined || named(each);
    const shiftedFormula = (formula: string, row: number) => formulaWith(insertion, formula, onSheet, row);
    const cells = withRowsDown(part, withFormulas(part, text, sheet, shiftedFormula, true), insertion);
    const framed = withFrameMoved(part, cells, insertion, onSheet);
    moved = moved.withText(part, withRowsLike(part, framed, rows, movedFormulas(sheet, shiftedFormula)));
  }
  return dropCalculationChain(withNamesMoved(moved, insertion, named));
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function movedFormulas(sheet: SheetContent, own: (formula: string, row: number) => string): SheetContent {
  const formulas = new Map(
    [...sheet.formulas].map(([index, formula]) => [index, own(formula, Math.floor(index / 16_384))]),
  );
  return { ...sheet, formulas };
}

const CELL_WITH_FORMULA =
  /(<((?:[\w.-]+:)?)c\s[^>]*?\br=["']([A-Z]+\d+)["'][^>]*>\s*)<((?:[\w.-]+:)?)f(?:\s[^>]*?)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)/g;

/** Formulas that change are written out, shared ones too. */
function withFormulas(
  part: string,
  text: string,
  sheet: SheetContent,
  move: (formula: string, row: number) => string,
  all: boolean,
): string {
  const open = withOpenCells(part, text);
  const cells = open.text.slice(open.start, open.end);
  const written = cells.replace(
    CELL_WITH_FORMULA,
    (whole, head: string, _prefix: string, address: string, prefix: string) => {
      const at = parseArea(address);
      const formula = at && sheet.formulas.get(cellIndex(at.row, at.column))?.replace(/^=/, '');
      if (!at || formula === undefined) return whole;
      const moved = move(formula, at.row);
      if (moved === formula && !(all && /\bt=["']shared["']/.test(whole))) return whole;
      return `${head}<${prefix}f>${escapeXml(withKeptNames(moved))}</${prefix}f>`;
    },
  );
  return open.text.slice(0, open.start) + written + open.text.slice(open.end);
}

/** Rows below get their new numbers, and their cells with them. */
function withRowsDown(part: string, text: string, { like, count }: Insertion): string {
  const sheet = withOpenCells(part, text);
  const edits = splitRows(sheet)
    .filter(({ number }) => number > like)
    .map(({ number, start, end }): TextEdit => {
      const address = new RegExp(`(<(?:[\\w.-]+:)?c\\s(?:[^>]*?\\s)?r=["'][A-Z]+)${number + 1}(?=["'])`, 'g');
      const xml = sheet.text
        .slice(start, end)
        .replace(/^(<[^>]*?\sr=["'])\d+/, (_, head: string) => `${head}${number + 1 + count}`)
        .replace(address, (_, head: string) => `${head}${number + 1 + count}`);
      return { start, end, text: xml };
    });
  return applyEdits(sheet.text, edits);
}

/** Elements that say where they hold, and the attribute in which they do. */
const PLACES: readonly (readonly [name: string, attribute: 'ref' | 'sqref'])[] = [
  ['mergeCell', 'ref'],
  ['conditionalFormatting', 'sqref'],
  ['dataValidation', 'sqref'],
  ['hyperlink', 'ref'],
  ['dimension', 'ref'],
  ['autoFilter', 'ref'],
  ['selection', 'sqref'],
  ['ignoredError', 'sqref'],
];
const FORMULAS = ['formula', 'formula1', 'formula2'];

function withFrameMoved(
  part: string,
  text: string,
  insertion: Insertion,
  onSheet: (name: string | undefined) => boolean,
): string {
  const frame = new WorksheetFrame(part, text);
  const edits: TextEdit[] = [];
  const visit = (element: XmlElement) => {
    for (const [name, attribute] of PLACES) {
      const place = element.attributes[attribute];
      if (element.name === name && place !== undefined)
        edits.push(attributeEdit(frame.text, element, attribute, placesWith(insertion, place, name !== 'mergeCell')));
    }
    if (element.name === 'brk' && element.attributes['id'] !== undefined && isRowBreak(frame, element))
      edits.push(
        attributeEdit(frame.text, element, 'id', String(breakWith(insertion, Number(element.attributes['id'])))),
      );
    if (FORMULAS.includes(element.name)) {
      const formula = frame.text.slice(element.openEnd, element.closeStart);
      const moved = escapeXml(formulaWith(insertion, unescapeXml(formula), onSheet, undefined));
      if (moved !== formula) edits.push({ start: element.openEnd, end: element.closeStart, text: moved });
    }
    element.children.forEach(visit);
  };
  visit(frame.root);
  return frame.edited(edits);
}

function isRowBreak(frame: WorksheetFrame, element: XmlElement): boolean {
  return frame.children('rowBreaks').some((list) => findChildren(list, 'brk').includes(element));
}

function breakWith({ like, count }: Insertion, id: number): number {
  return id > like ? id + count : id;
}

function placesWith(insertion: Insertion, places: string, grows: boolean): string {
  return places
    .split(' ')
    .map((place) => {
      const area = parseRange(place);
      return area && !/^\$?[A-Z]+:/.test(place) ? areaAddress(areaWith(insertion, area, grows)) : place;
    })
    .join(' ');
}

/** Cells merged along the row itself don't take in the rows that are like it; those merged down to it do. */
function areaWith(insertion: Insertion, area: Area, grows: boolean): Area {
  const last = area.row + area.rowCount - 1;
  const [from, to] = spanWith(insertion, area.row, last, grows || area.rowCount > 1);
  return { ...area, row: from, rowCount: to - from + 1 };
}

function withNamesMoved(opened: Package, insertion: Insertion, named: (name: string | undefined) => boolean): Package {
  const part = workbookPart(opened);
  const text = opened.text(part);
  const names = findChildren(findChild(parseTree(part, text), 'definedNames'), 'definedName');
  const edits = names.flatMap((name): TextEdit[] => {
    const formula = text.slice(name.openEnd, name.closeStart);
    const moved = escapeXml(formulaWith(insertion, unescapeXml(formula), named, undefined));
    return moved === formula ? [] : [{ start: name.openEnd, end: name.closeStart, text: moved }];
  });
  return edits.length === 0 ? opened : opened.withText(part, applyEdits(text, edits));
}
