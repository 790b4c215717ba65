import { settingsXml } from '../../workbook/settings';
import { type Package, workbookPart } from '../package/package';
import { readSettings } from '../read/read-workbook';
import { readDialect } from './dialect';
import { addPart, freePart, relate, removePart, unrelate, XML_HEAD } from './package-edits';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** One fixed identity for our part, as each custom XML part needs one. */
const ITEM_ID = '{6A756E68-656E-6700-8000-73657474696E}';

/** Sets settings in our custom XML part; the part comes with the first and goes with the last of them. */
export function writeSettings(opened: Package, changes: Readonly<Record<string, string | null>>): Package {
  const workbook = workbookPart(opened);
  const found = readSettings(opened, workbook);
  const settings = merged(found?.settings ?? {}, changes);
  const empty = Object.keys(settings).length === 0;
  if (found) return empty ? removeSettings(opened, workbook, found.part) : replaced(opened, found.part, settings);
  return empty ? opened : addSettings(opened, workbook, settings);
}

function merged(before: Readonly<Record<string, string>>, changes: Readonly<Record<string, string | null>>) {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
}

function replaced(opened: Package, part: string, settings: Readonly<Record<string, string>>): Package {
  const text = XML_HEAD + settingsXml(settings);
  return opened.text(part) === text ? opened : opened.withText(part, text);
}

function addSettings(opened: Package, workbook: string, settings: Readonly<Record<string, string>>): Package {
  const item = freePart(opened, 'customXml/item');
  const properties = item.replace(/item(\d+)\.xml$/, 'itemProps$1.xml');
  const described = `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${readDialect(opened).customXml}"><ds:schemaRefs/></ds:datastoreItem>`;
  const withItem = addPart(opened, item, 'application/xml', XML_HEAD + settingsXml(settings));
  const withProperties = addPart(withItem, properties, PROPERTIES_TYPE, described);
  return relate(relate(withProperties, item, 'customXmlProps', properties).opened, workbook, 'customXml', item).opened;
}

function removeSettings(opened: Package, workbook: string, item: string): Package {
  const properties = opened.related(item, 'customXmlProps');
  const unrelated = unrelate(opened, workbook, item);
  const withoutItem = removePart(unrelated, item);
  return properties === undefined ? withoutItem : removePart(withoutItem, properties);
}
