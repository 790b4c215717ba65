import { appended, applyEdits, attributeEdit, escapeXml, insertion, removal } from '../package/edits';
import { type Package, relationshipsPart, takeExtension } from '../package/package';
import { partKey } from '../package/part-names';
import { parseTree, readPrefix, type XmlElement } from '../package/tree';
import { readDialect } from './dialect';

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds a part of a content type of its own. */
export function addPart(opened: Package, part: string, contentType: string, content: string): Package {
  return listPart(opened.withText(part, content), part, contentType);
}

/** Says of which kind a part is that was added: once, whatever was said of a part of its name that is gone. */
export function listPart(opened: Package, part: string, contentType: string): Package {
  const types = opened.text(CONTENT_TYPES);
  const root = parseTree(CONTENT_TYPES, types);
  const [standing, ...doubles] = findOverrides(root, part);
  if (standing) {
    const edits = [attributeEdit(types, standing, 'ContentType', contentType), ...doubles.map(removal)];
    return opened.withText(CONTENT_TYPES, applyEdits(types, edits));
  }
  const override = `<${readPrefix(types, root)}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
  return opened.withText(CONTENT_TYPES, applyEdits(types, [appended(types, root, override)]));
}

/** Says of which kind a part is, where what is said of its extension doesn't: by the extension where nothing is. */
export function withContentType(opened: Package, part: string, contentType: string): Package {
  if (opened.contentType(part).toLowerCase() === contentType.toLowerCase()) return opened;
  const types = opened.text(CONTENT_TYPES);
  const root = parseTree(CONTENT_TYPES, types);
  const extension = takeExtension(part);
  const isSaid = root.children.some(({ name, attributes: { Extension: said = '' } }) => {
    return name === 'Default' && said.toLowerCase() === extension;
  });
  if (isSaid || findOverrides(root, part).length > 0) return listPart(opened, part, contentType);
  const xml = `<${readPrefix(types, root)}Default Extension="${escapeXml(extension)}" ContentType="${contentType}"/>`;
  const [first] = root.children;
  return opened.withText(
    CONTENT_TYPES,
    applyEdits(types, [first ? insertion(first.start, xml) : appended(types, root, xml)]),
  );
}

function findOverrides(types: XmlElement, part: string): XmlElement[] {
  return types.children.filter(
    ({ name, attributes: { PartName: named = '' } }) => name === 'Override' && partKey(named) === partKey(part),
  );
}

/** Removes a part, its relationships and its content type; what related to it is to be removed by the caller. */
export function removePart(opened: Package, part: string): Package {
  const types = opened.text(CONTENT_TYPES);
  const root = parseTree(CONTENT_TYPES, types);
  const overrides = [...findOverrides(root, part), ...findOverrides(root, relationshipsPart(part))];
  return opened
    .without(part)
    .without(relationshipsPart(part))
    .withText(CONTENT_TYPES, applyEdits(types, overrides.map(removal)));
}

/** Relates one part to another; gives the relationship's id. */
export function relate(opened: Package, from: string, type: string, to: string): { opened: Package; id: string } {
  const part = relationshipsPart(from);
  const taken = new Set(opened.relationships(from).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const before = opened.has(part)
    ? opened.text(part)
    : `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const root = parseTree(part, before);
  const type_ = `${readDialect(opened).relationships}/${type}`;
  const target = relativeTarget(from, to);
  const added = `<${readPrefix(before, root)}Relationship Id="${id}" Type="${type_}" Target="${escapeXml(target)}"/>`;
  const related = opened.withText(part, applyEdits(before, [appended(before, root, added)]));
  return { opened: withContentType(related, part, RELATIONSHIPS_TYPE), id };
}

export function unrelate(opened: Package, from: string, to: string): Package {
  const ids = opened.relationships(from).filter(({ target, external }) => !external && partKey(target) === partKey(to));
  const part = relationshipsPart(from);
  const text = opened.text(part);
  const elements = parseTree(part, text).children.filter(({ attributes: { Id: id } }) =>
    ids.some((each) => each.id === id),
  );
  return opened.withText(part, applyEdits(text, elements.map(removal)));
}

/** `xl/workbook.xml` to `customXml/item1.xml` → `../customXml/item1.xml`. */
function relativeTarget(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  while (source.length > 0 && source[0] === target[0]) {
    source.shift();
    target.shift();
  }
  return [...source.map(() => '..'), ...target].join('/');
}

/** `sheet` → the first of `xl/worksheets/sheet1.xml`, `…2.xml` that is free. */
export function freePart(opened: Package, stem: string, extension = 'xml'): string {
  let number = 1;
  while (opened.has(`${stem}${number}.${extension}`)) number++;
  return `${stem}${number}.${extension}`;
}
