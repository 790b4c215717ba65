import type { SheetToWrite } from '../../workbook/changes';
import { printedArea } from '../../workbook/print-area';
import { freeSheetName } from '../../workbook/sheet-names';
import { TAG_NAME, tagFormula } from '../../workbook/tags';
import type { Package } from '../package/package';
import type { Deflate } from '../package/zip';
import { tagAt } from '../read/read-workbook';
import { readWorkbookPart, type SheetEntry } from '../read/workbook-part';
import { printArea, printTitles, type SheetXml, type StyleNumber, sheetXml, WIDTH_MARGIN } from './cells/sheet-xml';
import { readDialect } from './dialect';
import { removeCharts, writeCharts } from './drawn/charts';
import { knowFrame, readFrame } from './frames';
import { freePart, listPart } from './package-edits';
import { FORM_FONT_SIZE, StylesPart } from './styles/styles-part';
import { dropCalculationChain, listSheet, setLocalNames, unlistSheet } from './workbook-edits';
import { WorksheetFrame } from './worksheet-frame';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds sheets of ours, or replaces those with the same tag in their place and under their name, but for protected ones. */
export function writeSheets(opened: Package, sheets: readonly SheetToWrite[], deflate?: Deflate) {
  const styles = new StylesPart(opened);
  const dialect = readDialect(opened);
  const names: [string, string][] = [];
  const refused: string[] = [];
  let written = opened;
  for (const sheet of sheets.map((each) => withWidths(each, styles.defaultFontSize))) {
    const numbers = styleNumbersIn(sheet, styles);
    const placed = placeSheet(written, sheet, deflate, (drawing) => sheetXml(sheet, numbers, dialect, drawing));
    written = placed.opened;
    if (placed.refused) refused.push(placed.name);
    if (sheet.tag !== null) names.push([sheet.tag, placed.name]);
  }
  return { opened: styles.saved(written), names, refused };
}

/** Where the default font is larger than ours, so that a column is wider than its paper has room for: fewer of its characters. */
function withWidths(sheet: SheetToWrite, fontSize: number): SheetToWrite {
  if (fontSize <= FORM_FONT_SIZE) return sheet;
  const narrowed = (width: number) => ((width + WIDTH_MARGIN) * FORM_FONT_SIZE) / fontSize - WIDTH_MARGIN;
  return { ...sheet, columnWidths: sheet.columnWidths.map(narrowed) };
}

/** Styles get their numbers as they are met. */
function styleNumbersIn({ styles }: SheetToWrite, part: StylesPart): StyleNumber {
  const numbers = new Map<string, number>();
  return (name) => {
    const style = styles[name];
    const number = numbers.get(name) ?? (style ? part.cellStyle(style) : 0);
    numbers.set(name, number);
    return number;
  };
}

interface PlacedSheet {
  readonly opened: Package;
  readonly name: string;
  /** The user protected the sheet: it stays as it is. */
  readonly refused: boolean;
}

/** A sheet's part, given the id of what it draws. */
type XmlOf = (drawing?: string) => SheetXml;

function placeSheet(opened: Package, sheet: SheetToWrite, deflate: Deflate | undefined, xmlOf: XmlOf): PlacedSheet {
  const existing = sheet.tag === null ? undefined : taggedSheet(opened, sheet.tag);
  if (existing) {
    const { name, part, place } = existing;
    if (new WorksheetFrame(part, readFrame(opened, part)).isProtected) return { opened, name, refused: true };
    const drawn = writeCharts(opened, part, sheet, name, deflate);
    const rewritten = withSheet(drawn.opened, part, xmlOf(drawn.drawing), deflate);
    const settled = rewritten === drawn.opened ? rewritten : dropCalculationChain(rewritten);
    return { opened: nameSheet(settled, sheet, name, place), name, refused: false };
  }
  const { sheetNames } = readWorkbookPart(opened);
  const name = freeSheetName(sheet.name, sheetNames);
  const part = freePart(opened, 'xl/worksheets/sheet');
  const place = (sheet.ahead ? firstOfOurs(opened) : undefined) ?? sheetNames.length;
  const drawn = writeCharts(opened, part, sheet, name, deflate);
  const added = listPart(withSheet(drawn.opened, part, xmlOf(drawn.drawing), deflate), part, CONTENT_TYPE);
  const listed = listSheet(added, name, part, place);
  return { opened: nameSheet(listed, sheet, name, place), name, refused: false };
}

function withSheet(
  opened: Package,
  part: string,
  { head, rows, tail }: SheetXml,
  deflate: Deflate | undefined,
): Package {
  let end = '';
  function* pieces() {
    yield head;
    yield* rows;
    end = tail();
    yield end;
  }
  const written = opened.withPieces(part, pieces(), deflate);
  knowFrame(written, part, head + end);
  return written;
}

function nameSheet(opened: Package, sheet: SheetToWrite, name: string, place: number): Package {
  const printed = printedArea(sheet);
  const area = printed ? [{ name: '_xlnm.Print_Area', text: printArea(name, printed), hidden: false }] : [];
  const titles = { name: '_xlnm.Print_Titles', text: printTitles(name, sheet.print), hidden: false };
  const tag = sheet.tag === null ? [] : [{ name: TAG_NAME, text: tagFormula(sheet.tag), hidden: true }];
  return setLocalNames(opened, place, [...area, titles, ...tag]);
}

function taggedSheet(opened: Package, tag: string): SheetEntry | undefined {
  const workbook = readWorkbookPart(opened);
  return workbook.sheets.find(({ place }) => tagAt(workbook, place) === tag);
}

function firstOfOurs(opened: Package): number | undefined {
  const workbook = readWorkbookPart(opened);
  return workbook.sheets.find(({ place }) => tagAt(workbook, place) !== null)?.place;
}

export function deleteSheets(opened: Package, tags: readonly string[]): Package {
  let left = opened;
  for (const tag of tags) {
    const sheet = taggedSheet(left, tag);
    if (sheet) left = unlistSheet(removeCharts(left, sheet.part), sheet.place, sheet.part);
  }
  return left;
}
