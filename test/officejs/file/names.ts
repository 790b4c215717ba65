import {
  appended,
  applyEdits,
  escapeXml,
  insertion,
  removal,
  type TextEdit,
} from '../../../src/embedded/package/edits';
import { type Package, workbookPart } from '../../../src/embedded/package/package';
import { findChild, findChildren, parseTree, readPrefix, type XmlElement } from '../../../src/embedded/package/tree';
import { isTrue } from '../../../src/embedded/package/xml';
import { columnName, quotedSheetName } from '../../../src/workbook/cells';
import { addressText, parseAddress } from '../model/addresses';
import type { HostName } from '../model/name';
import type { PageSetup } from '../model/page';
import type { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { textIn, withPrefix, xmlElement } from './xml';

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

/** A name as a file has it: `place` is that of its sheet. */
interface FileName extends HostName {
  readonly place: number | undefined;
}

function opening(opened: Package) {
  const part = workbookPart(opened);
  const text = opened.text(part);
  const root = parseTree(part, text);
  return { part, text, root, list: findChild(root, 'definedNames') };
}

function fileName(text: string, element: XmlElement): FileName {
  const { name = '', localSheetId, hidden, comment = '' } = element.attributes;
  return {
    name,
    formula: `=${textIn(text, element) ?? ''}`,
    visible: !isTrue(hidden),
    comment,
    place: localSheetId === undefined ? undefined : Number(localSheetId),
  };
}

/** Names of the workbook and of its sheets; print areas and titles become the sheets' page setup. `sheets` by place in the file. */
export function readNames(opened: Package, workbook: HostWorkbook, sheets: ReadonlyMap<number, HostSheet>): void {
  const { text, list } = opening(opened);
  for (const element of findChildren(list, 'definedName')) {
    const { place, ...name } = fileName(text, element);
    const sheet = place === undefined ? undefined : sheets.get(place);
    if (place !== undefined && !sheet) continue;
    if (sheet && name.name === AREA) sheet.page.printArea = areasIn(name.formula);
    else if (sheet && name.name === TITLES) Object.assign(sheet.page, titlesIn(name.formula));
    else if (!name.name.startsWith('_xlnm.')) (sheet ?? workbook).names.push(name);
  }
}

function areasIn(formula: string) {
  const parts = formula.replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((one) => parseAddress(one.slice(one.lastIndexOf('!') + 1)) ?? []);
}

function titlesIn(formula: string): Pick<PageSetup, 'titleRows' | 'titleColumns'> {
  const areas = areasIn(formula);
  const rows = areas.find(({ columnCount }) => columnCount === 16_384);
  const columns = areas.find(({ rowCount }) => rowCount === 1_048_576);
  return {
    titleRows: rows ? { first: rows.row, last: rows.row + rows.rowCount - 1 } : null,
    titleColumns: columns ? { first: columns.column, last: columns.column + columns.columnCount - 1 } : null,
  };
}

function absolute(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

function printNames(sheet: HostSheet): HostName[] {
  const quoted = quotedSheetName(sheet.name);
  const { printArea, titleRows, titleColumns } = sheet.page;
  const area = printArea.map((one) => `${quoted}!${absolute(addressText(one))}`).join(',');
  const columns = titleColumns
    ? [`${quoted}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`]
    : [];
  const rows = titleRows ? [`${quoted}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : [];
  const titles = [...columns, ...rows].join(',');
  const name = (of: string, text: string): HostName[] =>
    text === '' ? [] : [{ name: of, formula: `=${text}`, visible: true, comment: '' }];
  return [...name(AREA, area), ...name(TITLES, titles)];
}

/** All names that a workbook has, by the places of its sheets in the file. */
function namesOf(workbook: HostWorkbook, placeOf: (sheet: HostSheet) => number | undefined): FileName[] {
  const local = workbook.sheets.flatMap((sheet) => {
    const place = placeOf(sheet);
    return place === undefined ? [] : [...printNames(sheet), ...sheet.names].map((name) => ({ ...name, place }));
  });
  return [...workbook.names.map((name) => ({ ...name, place: undefined })), ...local];
}

const keyOf = ({ name, place }: FileName) => `${place ?? ''} ${name.toLowerCase()}`;

/** Writes the names that changed. Both workbooks' sheets are given by their places in the file as it is now. */
export function writeNames(
  opened: Package,
  [from, placeBefore]: readonly [HostWorkbook, (sheet: HostSheet) => number | undefined],
  [to, placeNow]: readonly [HostWorkbook, (sheet: HostSheet) => number | undefined],
): Package {
  const before = new Map(namesOf(from, placeBefore).map((name) => [keyOf(name), name]));
  const now = new Map(namesOf(to, placeNow).map((name) => [keyOf(name), name]));
  const { part, text, root, list } = opening(opened);
  const elements = new Map(
    findChildren(list, 'definedName').map((element) => [keyOf(fileName(text, element)), element]),
  );
  const prefix = readPrefix(text, root);
  const edits: TextEdit[] = [];
  const added: string[] = [];
  const gone = [...before.keys()].flatMap((key) => (now.has(key) ? [] : (elements.get(key) ?? [])));
  for (const [key, name] of now) {
    const was = before.get(key);
    const element = elements.get(key);
    if (was && element && JSON.stringify(was) === JSON.stringify(name)) continue;
    const xml = withPrefix(nameXml(name), prefix);
    if (element) edits.push({ start: element.start, end: element.end, text: xml });
    else added.push(xml);
  }
  const left = elements.size - gone.length;
  if (list && left === 0 && added.length === 0 && gone.length > 0)
    return opened.withText(part, applyEdits(text, [removal(list)]));
  edits.push(...gone.map(removal));
  if (added.length > 0 && list) edits.push(appended(text, list, added.join('')));
  if (added.length > 0 && !list)
    edits.push(insertion(placeOfNames(root), `<${prefix}definedNames>${added.join('')}</${prefix}definedNames>`));
  return opened.withText(part, applyEdits(text, edits));
}

function nameXml({ name, formula, visible, comment, place }: FileName): string {
  return xmlElement(
    'definedName',
    { name, comment: comment || undefined, localSheetId: place, hidden: visible ? undefined : 1 },
    escapeXml(formula.replace(/^=/, '')),
  );
}

function placeOfNames(root: XmlElement): number {
  const before = ['sheets', 'functionGroups', 'externalReferences'];
  return root.children.filter(({ name }) => before.includes(name)).at(-1)?.end ?? root.openEnd;
}
