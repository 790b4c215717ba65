import type { CellStyle, MarkLook } from '../../../workbook/changes';
import { markFormats } from '../../../workbook/mark-looks';
import { appended, applyEdits, attributeEdit, insertion, type TextEdit } from '../../package/edits';
import { type Package, workbookPart } from '../../package/package';
import { findChild, parseTree, readNamespace, readPrefix, type XmlElement } from '../../package/tree';
import { builtInNumber } from '../../read/number-formats';
import { addPart, relate, XML_HEAD } from '../package-edits';
import { borderXml, differentialXml, fillXml, fontXml, formatXml, xfXml } from './style-xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const FIRST_FREE_FORMAT = 164;
/** Points of the default font where none is given, for which widths of ours are meant. */
export const FORM_FONT_SIZE = 11;

/** The lists of a styles part in the order of the format, with what a list that is missing has to begin with. */
const LISTS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
  dxfs: [],
} as const;
type List = keyof typeof LISTS;
const ORDER = Object.keys(LISTS);

/** The styles of a workbook, to which those that are wanted are added where none is equal. */
export class StylesPart {
  private readonly part: string;
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly known = new Map<List, Map<string, number>>();
  private readonly added = new Map<List, string[]>();

  constructor(opened: Package) {
    const workbook = workbookPart(opened);
    const existing = opened.related(workbook, 'styles');
    this.part = existing ?? 'xl/styles.xml';
    this.text = withOpenRoot(existing === undefined ? emptyStyles(opened, workbook) : opened.text(existing));
    this.root = parseTree(this.part, this.text);
  }

  /** Points of the default font: what columns are counted in. */
  get defaultFontSize(): number {
    const normal = findChild(this.root, 'cellStyleXfs')?.children[0]?.attributes['fontId'] ?? '0';
    const font = findChild(this.root, 'fonts')?.children[Number(normal)];
    const size = Number((font && findChild(font, 'sz'))?.attributes['val']);
    return size > 0 ? size : FORM_FONT_SIZE;
  }

  /** The number of a mark's look among the differential formats. */
  differential(look: MarkLook): number {
    return this.numberInList('dxfs', differentialXml(markFormats[look]));
  }

  /** The number of a cell style. */
  cellStyle(style: CellStyle): number {
    const font = this.numberInList('fonts', fontXml(style));
    const fill = style.fill === null ? 0 : this.numberInList('fills', fillXml(style.fill));
    const border = this.numberInList('borders', borderXml(style));
    return this.numberInList(
      'cellXfs',
      xfXml(style, { font, fill, border, format: this.formatNumber(style.numberFormat) }),
    );
  }

  /** The number of a cell style of no look but its number format. */
  numberFormat(code: string): number {
    const format = this.formatNumber(code);
    const plain = `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
    return format === 0 ? 0 : this.numberInList('cellXfs', plain);
  }

  /** The number of a number format. */
  formatNumber(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    const canonicalCode = canonicalXml(formatXml(0, code));
    const existing = findChild(this.root, 'numFmts')?.children.find(
      ({ attributes: { formatCode } }) => formatCode === code,
    );
    if (existing) return numberOfFormat(existing);
    const known = this.customFormats.get(canonicalCode);
    if (known !== undefined) return known;
    const taken = findChild(this.root, 'numFmts')?.children.map(numberOfFormat) ?? [];
    const number = Math.max(FIRST_FREE_FORMAT - 1, ...taken, ...this.customFormats.values()) + 1;
    this.customFormats.set(canonicalCode, number);
    this.numberInList('numFmts', formatXml(number, code));
    return number;
  }
  private readonly customFormats = new Map<string, number>();

  /** The place in a list of an element that means the same; added at its end where there is none. */
  numberInList(list: List, xml: string): number {
    const known = this.indexList(list);
    const key = canonicalXml(xml);
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const added = this.added.get(list) ?? [];
    const number = this.countList(list) + added.length;
    known.set(key, number);
    this.added.set(list, [...added, xml]);
    return number;
  }

  private countList(list: List): number {
    return findChild(this.root, list)?.children.length ?? LISTS[list].length;
  }

  private indexList(list: List): Map<string, number> {
    const found = this.known.get(list);
    if (found) return found;
    const existing = findChild(this.root, list)?.children.map(canonical) ?? LISTS[list].map(canonicalXml);
    const known = new Map<string, number>();
    existing.forEach((key, number) => {
      if (!known.has(key)) known.set(key, number);
    });
    this.known.set(list, known);
    return known;
  }

  /** A package with the added styles. */
  saved(opened: Package): Package {
    if (this.added.size === 0) return opened;
    const text = applyEdits(this.text, this.edits());
    if (opened.has(this.part)) return opened.withText(this.part, text);
    return relate(addPart(opened, this.part, CONTENT_TYPE, text), workbookPart(opened), 'styles', this.part).opened;
  }

  /** A list that we begin doesn't count its members: so it is known for ours when it is to go. */
  private edits(): TextEdit[] {
    const prefix = readPrefix(this.text, this.root);
    return (Object.keys(LISTS) as List[]).flatMap((list) => {
      const added = (this.added.get(list) ?? []).map((xml) => withPrefix(xml, prefix));
      const element = findChild(this.root, list);
      if (element) return added.length === 0 ? [] : grownList(this.text, element, added);
      const all = [...LISTS[list].map((xml) => withPrefix(xml, prefix)), ...added];
      if (all.length === 0) return [];
      return [insertion(this.findListPlace(list), `<${prefix}${list}>${all.join('')}</${prefix}${list}>`)];
    });
  }

  private findListPlace(list: List): number {
    const before = ORDER.slice(0, ORDER.indexOf(list));
    return this.root.children.filter(({ name }) => before.includes(name)).at(-1)?.end ?? this.root.openEnd;
  }
}

function grownList(text: string, element: XmlElement, added: readonly string[]): TextEdit[] {
  const { count: count_ } = element.attributes;
  const count = String(element.children.length + added.length);
  const growth = appended(text, element, added.join(''));
  if (count_ === undefined) return [growth];
  if (element.openEnd !== element.end) return [attributeEdit(text, element, 'count', count), growth];
  return [{ ...growth, text: growth.text.replace(/(\scount=["'])\d*/, (_, before: string) => `${before}${count}`) }];
}

/** `<styleSheet/>`, which says as little as is allowed, opened for what is to come into it. */
function withOpenRoot(text: string): string {
  const root = parseTree('styles', text);
  return root.openEnd === root.end ? applyEdits(text, [appended(text, root, '')]) : text;
}

function emptyStyles(opened: Package, workbook: string): string {
  const text = opened.text(workbook);
  const namespace = readNamespace(text, parseTree(workbook, text));
  return `${XML_HEAD}<styleSheet xmlns="${namespace}"></styleSheet>`;
}

function numberOfFormat({ attributes: { numFmtId } }: XmlElement): number {
  return Number(numFmtId);
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

export function canonicalXml(xml: string): string {
  return canonical(parseTree('styles', xml));
}

/** An element's meaning as text: equal elements give equal texts, however their attributes are ordered. */
export function canonical({ name, attributes, children }: XmlElement): string {
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, sorted, children.map(canonical)]);
}
