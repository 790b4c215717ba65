import { WorkbookError } from '../../workbook/workbook';
import { appended, applyEdits, attributeEdit, escapeXml, insertion, removal, type TextEdit } from '../package/edits';
import { type Package, workbookPart } from '../package/package';
import { findChild, findChildren, parseTree, readPrefix, type XmlElement } from '../package/tree';
import { isTrue } from '../package/xml';
import { readDialect } from './dialect';
import { relate, removePart, unrelate } from './package-edits';

const RELATIONSHIPS =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships$/;

function opening(opened: Package) {
  const part = workbookPart(opened);
  const text = opened.text(part);
  const root = parseTree(part, text);
  return { part, text, root, prefix: readPrefix(text, root) };
}

/** A workbook whose structure is protected takes and gives no sheet. */
function requireOpenStructure(opened: Package): void {
  const { lockStructure } = findChild(opening(opened).root, 'workbookProtection')?.attributes ?? {};
  if (isTrue(lockStructure)) throw new WorkbookError({ code: 'readOnly' });
}

/** Lists a sheet at a place, else at the end; its part must be there. What is counted from there on moves down. */
export function listSheet(opened: Package, name: string, sheetPart: string, place = Number.POSITIVE_INFINITY): Package {
  requireOpenStructure(opened);
  const workbook = workbookPart(opened);
  const { opened: related, id } = relate(opened, workbook, 'worksheet', sheetPart);
  const { part, text, root, prefix } = opening(related);
  const sheets = findChild(root, 'sheets');
  if (!sheets) return related;
  const numbers = sheets.children.map(({ attributes: { sheetId } }) => Number(sheetId));
  const key = Object.keys(root.attributes).find((attribute) => RELATIONSHIPS.test(root.attributes[attribute] ?? ''));
  const { relationships } = readDialect(related);
  const idAttribute = key?.startsWith('xmlns:')
    ? `${key.slice(6)}:id="${id}"`
    : `xmlns:r="${relationships}" r:id="${id}"`;
  const xml = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...numbers) + 1}" ${idAttribute}/>`;
  const next = sheets.children[place];
  const listed = next ? insertion(next.start, xml) : appended(text, sheets, xml);
  return related.withText(part, applyEdits(text, [listed, ...(next ? movedDown(text, root, place) : [])]));
}

/** What names sheets by their places, from one place on: each by one place more. */
function movedDown(text: string, root: XmlElement, from: number): TextEdit[] {
  const names = findChildren(findChild(root, 'definedNames'), 'definedName');
  const views = findChildren(findChild(root, 'bookViews'), 'workbookView');
  const edit = (element: XmlElement, key: string, at: number) =>
    at >= from ? [attributeEdit(text, element, key, String(at + 1))] : [];
  return [
    ...names.flatMap((name) => edit(name, 'localSheetId', Number(name.attributes['localSheetId'] ?? -1))),
    ...views.flatMap((view) => edit(view, 'activeTab', Number(view.attributes['activeTab'] ?? 0))),
  ];
}

export interface LocalName {
  readonly name: string;
  readonly text: string;
  readonly hidden: boolean;
}

/** Sets names of one sheet, given by its place. */
export function setLocalNames(opened: Package, place: number, names: readonly LocalName[]): Package {
  const { part, text, root, prefix } = opening(opened);
  const list = findChild(root, 'definedNames');
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const { name, text: wanted, hidden } of names) {
    const existing = findChildren(list, 'definedName').find(({ attributes: { name: own, localSheetId } }) => {
      return own === name && localSheetId === String(place);
    });
    const xml = `<${prefix}definedName name="${name}" localSheetId="${place}"${hidden ? ' hidden="1"' : ''}>${escapeXml(wanted)}</${prefix}definedName>`;
    if (existing) edits.push({ start: existing.start, end: existing.end, text: xml });
    else added.push(xml);
  }
  const xml = added.join('');
  if (list && xml !== '') edits.push(appended(text, list, xml));
  if (!list && xml !== '') {
    edits.push(insertion(placeOfNames(root), `<${prefix}definedNames>${xml}</${prefix}definedNames>`));
  }
  return opened.withText(part, applyEdits(text, edits));
}

function placeOfNames(root: XmlElement): number {
  const before = ['sheets', 'functionGroups', 'externalReferences'];
  return root.children.filter(({ name }) => before.includes(name)).at(-1)?.end ?? root.openEnd;
}

/** Removes a sheet with its part and its names; what is counted from behind it moves up. */
export function unlistSheet(opened: Package, place: number, sheetPart: string): Package {
  requireOpenStructure(opened);
  const { part, text, root } = opening(opened);
  const sheet = findChild(root, 'sheets')?.children[place];
  const list = findChild(root, 'definedNames');
  const names = findChildren(list, 'definedName');
  const readLocalSheet = ({ attributes: { localSheetId } }: XmlElement) =>
    localSheetId === undefined ? -1 : Number(localSheetId);
  const kept = names.filter((name) => readLocalSheet(name) !== place);
  const edits = sheet ? [removal(sheet)] : [];
  if (list && kept.length === 0) edits.push(removal(list));
  else edits.push(...names.filter((name) => readLocalSheet(name) === place).map(removal));
  for (const name of kept) {
    if (readLocalSheet(name) > place)
      edits.push(attributeEdit(text, name, 'localSheetId', String(readLocalSheet(name) - 1)));
  }
  for (const view of findChildren(findChild(root, 'bookViews'), 'workbookView')) {
    for (const key of ['activeTab', 'firstSheet']) {
      const at = Number(view.attributes[key] ?? 0);
      if (at > 0 && at >= place) edits.push(attributeEdit(text, view, key, String(at - 1)));
    }
  }
  return removePart(unrelate(opened.withText(part, applyEdits(text, edits)), part, sheetPart), sheetPart);
}

/** Forgets the order in which Excel last computed: it makes a new one where there is none. */
export function dropCalculationChain(opened: Package): Package {
  const workbook = workbookPart(opened);
  const chain = opened.related(workbook, 'calcChain');
  return chain === undefined ? opened : removePart(unrelate(opened, workbook, chain), chain);
}

/** Has Excel compute everything when it opens the file. */
export function requestCalculation(opened: Package): Package {
  const { part, text, root, prefix } = opening(opened);
  const settings = findChild(root, 'calcPr');
  const { fullCalcOnLoad } = settings?.attributes ?? {};
  if (isTrue(fullCalcOnLoad)) return opened;
  const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
  const place = root.children.filter(({ name }) => before.includes(name)).at(-1)?.end ?? root.openEnd;
  const edit = settings
    ? attributeEdit(text, settings, 'fullCalcOnLoad', '1')
    : insertion(place, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  return opened.withText(part, applyEdits(text, [edit]));
}
