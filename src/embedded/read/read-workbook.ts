import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { parseSettingsXml, SETTINGS_NAMESPACE } from '../../workbook/settings';
import { TAG_NAME, tagOfFormula } from '../../workbook/tags';
import { ROOTS } from '../package/names';
import { openPackage, type Package } from '../package/package';
import { partKey } from '../package/part-names';
import { makeDecoder, readXml } from '../package/xml';
import { readNumberFormats } from './number-formats';
import { RichText } from './text';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { readWorksheet } from './worksheet';

/** Reads an .xlsx or .xlsm file. Throws a `WorkbookError` where it can't be read; formulas are not computed. */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookContent {
  return readPackage(openPackage(bytes), fileName);
}

function readPackage(opened: Package, fileName: string): WorkbookContent {
  const workbook = readWorkbookPart(opened);
  const sheets = workbook.sheets.map(sheetReader(opened, workbook));
  const { withoutPart } = workbook;
  const settings = readSettings(opened, workbook.part)?.settings ?? {};
  return { fileName, sheets, settings, ...(withoutPart.length > 0 && { sheetsWithoutPart: withoutPart }) };
}

/** Reads sheets of one workbook: what they share is read once. */
export function sheetReader(opened: Package, workbook: WorkbookPart): (sheet: SheetEntry) => SheetContent {
  const stringsPart = opened.related(workbook.part, 'sharedStrings');
  const stylesPart = opened.related(workbook.part, 'styles');
  const shared = {
    strings: stringsPart === undefined ? [] : readSharedStrings(stringsPart, opened.bytes(stringsPart)),
    numberFormats: stylesPart === undefined ? [] : readNumberFormats(stylesPart, opened.bytes(stylesPart)),
    from1904: workbook.from1904,
  };
  return ({ name, part, visible, place }) => {
    const content = readWorksheet(opened.bytes(part), { part, sheet: name, ...shared });
    return { name, visible, tag: tagAt(workbook, place), ...content };
  };
}

export function tagAt(workbook: WorkbookPart, place: number): string | null {
  const tag = workbook.definedNames.find((defined) => defined.name === TAG_NAME && defined.place === place);
  return tag ? tagOfFormula(tag.text) : null;
}

/** The custom XML parts of a workbook, each once however often it is related to. */
export function customXmlParts(opened: Package, workbook: string): string[] {
  const related = opened
    .relationships(workbook)
    .filter(({ type, target }) => type === 'customXml' && opened.has(target));
  return [...new Map(related.map(({ target }) => [partKey(target), target])).values()];
}

/** Our custom XML part and what it keeps. */
export function readSettings(opened: Package, workbook: string) {
  for (const target of customXmlParts(opened, workbook)) {
    const bytes = opened.bytes(target);
    const xml = makeDecoder(target, bytes).decode(bytes);
    if (!xml.includes(SETTINGS_NAMESPACE)) continue;
    const settings = parseSettingsXml(xml);
    if (settings) return { part: target, settings };
  }
  return undefined;
}

/** The texts that cells share, by their number. */
function readSharedStrings(part: string, bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  readXml(part, bytes, {
    root: ROOTS.sharedStrings,
    open: (name) => rich.open(name),
    text: (text) => rich.add(text),
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}
