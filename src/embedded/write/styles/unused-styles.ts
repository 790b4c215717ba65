import { markFormats } from '../../../workbook/mark-looks';
import { applyEdits, attributeEdit, removal, type TextEdit } from '../../package/edits';
import { type Package, workbookPart } from '../../package/package';
import { partKey } from '../../package/part-names';
import { findChild, parseTree, type XmlElement } from '../../package/tree';
import { differentialXml } from './style-xml';
import { canonical, canonicalXml } from './styles-part';

/**
 * Takes away the styles at the end of their lists that only what was removed had use for: looks of marks, and what
 * sheets that are gone were written with. So removing all of ours gives back the styles of before.
 */
export function withoutUnusedStyles(before: Package, after: Package): Package {
  const part = after.related(workbookPart(after), 'styles');
  if (part === undefined || before === after) return after;
  const text = after.text(part);
  const root = parseTree(part, text);
  const cut = new Map<string, number>([['dxfs', unusedDifferentials(after, findChild(root, 'dxfs'))]]);
  const styles = unusedCellStyles(before, after, findChild(root, 'cellXfs'));
  cut.set('cellXfs', styles.length);
  for (const [list, attribute] of PIECES) cut.set(list, unusedPieces(root, list, attribute, styles));
  const edits = [...cut].flatMap(([list, count]) => shortened(text, findChild(root, list), count));
  return edits.length === 0 ? after : after.withText(part, applyEdits(text, edits));
}

/** What cell styles are put together from, and the attribute by which they refer to it. */
const PIECES = [
  ['fonts', 'fontId'],
  ['fills', 'fillId'],
  ['borders', 'borderId'],
  ['numFmts', 'numFmtId'],
] as const;

function unusedDifferentials(after: Package, list: XmlElement | undefined): number {
  const ours = new Set(Object.values(markFormats).map((format) => canonicalXml(differentialXml(format))));
  const candidates = trailing(list, (element) => ours.has(canonical(element)));
  if (!list || candidates.length === 0) return 0;
  const texts = collectTexts(after);
  const used = (number: number) =>
    texts.some((text) => text.includes(`dxfId="${number}"`) || text.includes(`DxfId="${number}"`));
  return trailingCount(list.children.length, candidates.length, (number) => !used(number));
}

/** The cell styles at the end that sheets which are gone had and no sheet has now. */
function unusedCellStyles(before: Package, after: Package, list: XmlElement | undefined): XmlElement[] {
  const gone = before.names().filter((name) => !after.has(name) && /\.xml$/i.test(name));
  if (!list || gone.length === 0) return [];
  const had = gone.map((name) => before.text(name));
  const have = collectTexts(after);
  const isUsed = (texts: readonly string[], number: number) => {
    return texts.some((text) => text.includes(` s="${number}"`) || text.includes(` style="${number}"`));
  };
  const { length } = list.children;
  return list.children.slice(length - trailingCount(length, length, (at) => isUsed(had, at) && !isUsed(have, at)));
}

/** Fonts and the like at the end of their list that the styles which go refer to, and no other. */
function unusedPieces(root: XmlElement, list: string, attribute: string, going: readonly XmlElement[]): number {
  const readXfNumber = (xf: XmlElement) => Number(xf.attributes[attribute]);
  const gone = new Set(going);
  const kept = ['cellStyleXfs', 'cellXfs']
    .flatMap((name) => findChild(root, name)?.children ?? [])
    .filter((xf) => !gone.has(xf));
  const used = new Set(kept.map(readXfNumber));
  const wanted = new Set(going.map(readXfNumber));
  const members = findChild(root, list)?.children ?? [];
  return trailingCount(members.length, members.length, (at) => {
    const number = list === 'numFmts' ? Number(members[at]?.attributes[attribute]) : at;
    return wanted.has(number) && !used.has(number);
  });
}

function trailing(list: XmlElement | undefined, accepts: (element: XmlElement) => boolean): XmlElement[] {
  const members = list?.children ?? [];
  return members.slice(
    members.length -
      trailingCount(members.length, members.length, (at) => {
        const member = members[at];
        return member !== undefined && accepts(member);
      }),
  );
}

function trailingCount(length: number, most: number, accepts: (at: number) => boolean): number {
  let count = 0;
  while (count < most && count < length && accepts(length - 1 - count)) count++;
  return count;
}

/** All that may refer to a style: whatever is XML, wherever it stands and whatever it is called, but the shared texts. */
function collectTexts(opened: Package): string[] {
  const strings = opened.related(workbookPart(opened), 'sharedStrings');
  const wanted = opened.names().filter((name) => {
    return /xml$/i.test(opened.contentType(name)) && (strings === undefined || partKey(name) !== partKey(strings));
  });
  return wanted.map((name) => opened.text(name));
}

/** A list without its last members; one that doesn't count them was begun by us and goes with its last. */
function shortened(text: string, list: XmlElement | undefined, count: number): TextEdit[] {
  if (!list || count === 0) return [];
  const { count: counted } = list.attributes;
  const left = list.children.length - count;
  if (left === 0 && counted === undefined) return [removal(list)];
  const [first] = list.children.slice(left);
  if (!first) return [];
  if (left === 0) {
    const tag = text.slice(list.start, list.openEnd).replace(/(\scount=["'])\d*/, (_, before: string) => `${before}0`);
    return [{ start: list.start, end: list.end, text: tag.replace(/\s*>$/, '/>') }];
  }
  const start = list.children[left - 1]?.end ?? first.start;
  const cut = { start, end: list.children.at(-1)?.end ?? start, text: '' };
  return counted === undefined ? [cut] : [attributeEdit(text, list, 'count', String(left)), cut];
}
