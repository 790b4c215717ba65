import { applyEdits, attributeEdit, type TextEdit } from '../../../src/embedded/package/edits';
import { type Package, workbookPart } from '../../../src/embedded/package/package';
import { findChild, findChildren, parseTree, type XmlElement } from '../../../src/embedded/package/tree';
import { readWorkbookPart } from '../../../src/embedded/read/workbook-part';
import { readDialect } from '../../../src/embedded/write/dialect';
import { addPart, freePart, XML_HEAD } from '../../../src/embedded/write/package-edits';
import { listSheet, unlistSheet } from '../../../src/embedded/write/workbook-edits';
import type { HostSheet, Visibility } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STATES: Readonly<Record<Visibility, string | undefined>> = {
  Visible: undefined,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function sheetElements(opened: Package) {
  const part = workbookPart(opened);
  const text = opened.text(part);
  const root = parseTree(part, text);
  return { part, text, root, elements: findChild(root, 'sheets')?.children ?? [] };
}

/** How each sheet of a file is shown, by its place. */
export function visibilities(opened: Package): Visibility[] {
  return sheetElements(opened).elements.map(({ attributes: { state } }) => {
    return state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
  });
}

/** The place of the sheet that is in front. */
export function activePlace(opened: Package): number {
  const view = findChild(findChild(sheetElements(opened).root, 'bookViews'), 'workbookView');
  return Number(view?.attributes['activeTab'] ?? 0);
}

/** Takes out the sheets that are gone, adds empty ones for the new; gives the part of each. */
export function listSheets(opened: Package, from: HostWorkbook, to: HostWorkbook) {
  let listed = opened;
  const parts = new Map<HostSheet, string>();
  for (const { part, name } of from.sheets) {
    if (part === undefined || to.sheets.some((sheet) => sheet.part === part)) continue;
    const place = readWorkbookPart(listed).sheetNames.indexOf(name);
    listed = unlistSheet(listed, place, part);
  }
  for (const sheet of to.sheets) {
    if (sheet.part !== undefined) {
      parts.set(sheet, sheet.part);
      continue;
    }
    const part = freePart(listed, 'xl/worksheets/sheet');
    const xml = `${XML_HEAD}<worksheet xmlns="${readDialect(opened).main}"><sheetData/></worksheet>`;
    // Its name may still be another's, who is renamed below.
    listed = listSheet(addPart(listed, part, WORKSHEET, xml), sheet.name, part);
    parts.set(sheet, part);
  }
  return { opened: ordered(renamed(listed, parts), [...parts.values()]), parts };
}

function placesOf(opened: Package): Map<string, number> {
  return new Map(readWorkbookPart(opened).sheets.map(({ part, place }) => [part, place]));
}

function renamed(opened: Package, parts: ReadonlyMap<HostSheet, string>): Package {
  const { part, text, elements } = sheetElements(opened);
  const places = placesOf(opened);
  const edits: TextEdit[] = [];
  for (const [sheet, sheetPart] of parts) {
    const element = elements[places.get(sheetPart) ?? -1];
    if (!element) continue;
    if (element.attributes['name'] !== sheet.name) edits.push(attributeEdit(text, element, 'name', sheet.name));
    const state = STATES[sheet.visibility];
    const shown = element.attributes['state'] === 'visible' ? undefined : element.attributes['state'];
    if (shown !== state) edits.push(attributeEdit(text, element, 'state', state));
  }
  return opened.withText(part, applyEdits(text, edits));
}

/** Puts the sheets into the workbook's order; sheets without cells, which no script sees, keep their places. */
function ordered(opened: Package, wanted: readonly string[]): Package {
  const { part, text, root, elements } = sheetElements(opened);
  const places = placesOf(opened);
  const slots = [...places.values()].sort((a, b) => a - b);
  const moves = new Map<number, number>();
  wanted.forEach((sheetPart, index) => {
    const [old, slot] = [places.get(sheetPart), slots[index]];
    if (old !== undefined && slot !== undefined) moves.set(old, slot);
  });
  if ([...moves].every(([old, slot]) => old === slot)) return opened;
  const edits = [...moves].map(([old, slot]): TextEdit => moved(text, elements[old], elements[slot]));
  for (const name of findChildren(findChild(root, 'definedNames'), 'definedName')) {
    const slot = moves.get(Number(name.attributes['localSheetId'] ?? -1));
    if (slot !== undefined) edits.push(attributeEdit(text, name, 'localSheetId', String(slot)));
  }
  for (const view of findChildren(findChild(root, 'bookViews'), 'workbookView')) {
    const slot = moves.get(Number(view.attributes['activeTab'] ?? 0));
    if (slot !== undefined) edits.push(attributeEdit(text, view, 'activeTab', String(slot)));
  }
  return opened.withText(part, applyEdits(text, edits));
}

function moved(text: string, element: XmlElement | undefined, to: XmlElement | undefined): TextEdit {
  return {
    start: to?.start ?? 0,
    end: to?.end ?? 0,
    text: element ? text.slice(element.start, element.end) : '',
  };
}
