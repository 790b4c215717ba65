import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/**
 * What is wrong with the package of a workbook, judged without any of our own code: content types, relationships, names,
 * the order of a sheet's elements, numbers of styles and texts, notes and their boxes, and the two dialects of the
 * format. A sound file has none; one that came with faults must not get further ones.
 */
export function faultsOf(file: Uint8Array): string[] {
  return new Packaged(file).faults().sort();
}

const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
/** ECMA-376 part 1, 18.3.1.99. */
const IN_A_SHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
/** 18.2.27. */
const IN_THE_WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );
/** 18.8.39. */
const IN_THE_STYLES =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

interface Relation {
  readonly id: string;
  readonly kind: string;
  /** The part; undefined for what stands outside of the package. */
  readonly target: string | undefined;
}

class Packaged {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly trees = new Map<string, Element | undefined>();
  private readonly found: string[] = [];

  constructor(file: Uint8Array) {
    const names = Object.entries(unzipSync(file));
    for (const [name, bytes] of names) {
      if (name.endsWith('/')) continue;
      const key = keyOf(name);
      if (this.parts.has(key)) this.found.push(`${key}: twice`);
      this.parts.set(key, bytes);
    }
  }

  faults(): string[] {
    this.checkTypes();
    for (const part of this.parts.keys()) {
      if (part.endsWith('.rels')) this.checkRelations(part);
      else if (/\.xml$/.test(part)) this.root(part);
    }
    const [book] = this.relations('').filter(({ kind }) => kind === 'officeDocument');
    if (book?.target === undefined) this.found.push('no workbook');
    else this.checkWorkbook(book.target);
    return this.found;
  }

  private say(part: string, what: string): void {
    this.found.push(`${part}: ${what}`);
  }

  private root(part: string): Element | undefined {
    if (this.trees.has(part)) return this.trees.get(part);
    let broken = '';
    const onError = (level: string, message: unknown) => {
      if (level !== 'warning') broken ||= String(message);
    };
    let root: Element | undefined;
    try {
      const text = textOf(this.parts.get(part));
      root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement ?? undefined;
    } catch (error) {
      broken ||= String(error);
    }
    if (broken !== '' || !root) this.say(part, `no XML: ${broken.split('\n')[0]}`);
    this.trees.set(part, root);
    return root;
  }

  private checkTypes(): void {
    const children = childrenOf(this.root('[content_types].xml'));
    const once = (name: string, key: string) => {
      const seen = children
        .filter((child) => child.localName === name)
        .map((child) => keyOf(child.getAttribute(key) ?? ''));
      for (const twice of repeated(seen)) this.say('[content_types].xml', `${name} ${twice} twice`);
      return new Set(seen);
    };
    const [overrides, defaults] = [once('Override', 'PartName'), once('Default', 'Extension')];
    for (const part of overrides) if (!this.parts.has(part)) this.say('[content_types].xml', `no part ${part}`);
    for (const part of this.parts.keys()) {
      const extension = part.slice(part.lastIndexOf('.') + 1);
      if (part !== '[content_types].xml' && !overrides.has(part) && !defaults.has(extension)) this.say(part, 'no type');
    }
  }

  private relations(part: string): Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const own = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.parts.has(own)) return [];
    return childrenOf(this.root(own)).map((child) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => child.getAttribute(key) ?? '');
      const isOutside = child.getAttribute('TargetMode') === 'External';
      return {
        id: id ?? '',
        kind: (type ?? '').slice((type ?? '').lastIndexOf('/') + 1),
        target: isOutside ? undefined : keyOf(new URL(target ?? '', `http://x/${part}`).pathname),
      };
    });
  }

  private checkRelations(rels: string): void {
    const source = rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    if (source !== '' && !this.parts.has(source)) this.say(rels, 'of no part');
    const all = this.relations(source);
    for (const id of repeated(all.map(({ id }) => id))) this.say(rels, `${id} twice`);
    for (const { id, target } of all) {
      if (target !== undefined && !this.parts.has(target)) this.say(rels, `${id} leads to nothing: ${target}`);
    }
    const root = source.endsWith('.xml') ? this.root(source) : undefined;
    if (root) {
      const ids = new Set(all.map(({ id }) => id));
      for (const element of descendants(root)) {
        for (const { localName, namespaceURI, value } of Array.from(element.attributes)) {
          if (!RELATIONSHIPS.includes(namespaceURI ?? '') || value === '') continue;
          if (!ids.has(value)) this.say(source, `${element.localName} ${localName}=${value} relates to nothing`);
        }
      }
    }
  }

  private related(part: string, kind: string): string | undefined {
    return this.relations(part).find((relation) => relation.kind === kind)?.target;
  }

  private checkWorkbook(part: string): void {
    const root = this.root(part);
    if (!root) return;
    const main = root.namespaceURI ?? '';
    this.checkOrder(part, root, IN_THE_WORKBOOK);
    const sheets = childrenOf(child(root, 'sheets'));
    const names = sheets.map((sheet) => (sheet.getAttribute('name') ?? '').toLowerCase());
    for (const name of repeated(names)) this.say(part, `sheet ${name} twice`);
    for (const name of names) if (name.length > 31 || name === '') this.say(part, `sheet ${name} called so`);
    for (const id of repeated(sheets.map((sheet) => sheet.getAttribute('sheetId') ?? ''))) {
      this.say(part, `sheetId ${id} twice`);
    }
    this.checkNames(part, root, sheets.length);
    const styles = this.related(part, 'styles');
    const counts = styles === undefined ? NO_STYLES : this.checkStyles(styles, main);
    const strings = this.related(part, 'sharedStrings');
    const texts = strings === undefined ? 0 : childrenOf(this.root(strings)).filter(isNamed('si')).length;
    for (const { kind, target } of this.relations(part)) {
      if (kind === 'worksheet' && target !== undefined) this.checkSheet(target, main, { ...counts, texts });
    }
    if (main === MAIN[1]) this.checkStrict();
  }

  private checkNames(part: string, root: Element, sheets: number): void {
    const names = childrenOf(child(root, 'definedNames'));
    const keys = names.map(
      (name) => `${name.getAttribute('localSheetId') ?? ''} ${name.getAttribute('name')?.toLowerCase()}`,
    );
    for (const key of repeated(keys)) this.say(part, `name ${key} twice`);
    for (const name of names) {
      const at = name.getAttribute('localSheetId');
      if (at !== null && Number(at) >= sheets) this.say(part, `name ${name.getAttribute('name')} of no sheet`);
    }
    for (const view of childrenOf(child(root, 'bookViews'))) {
      for (const key of ['activeTab', 'firstSheet']) {
        if (Number(view.getAttribute(key) ?? 0) >= sheets) this.say(part, `${key} is no sheet`);
      }
    }
  }

  private checkOrder(part: string, root: Element, order: readonly string[]): void {
    const own = childrenOf(root).filter(({ namespaceURI }) => namespaceURI === root.namespaceURI);
    let last = -1;
    for (const { localName } of own) {
      const at = order.indexOf(localName ?? '');
      if (at < last || (at === last && localName !== 'conditionalFormatting'))
        this.say(part, `${localName} out of place`);
      last = Math.max(last, at);
    }
  }

  private checkStyles(part: string, main: string): Styles {
    const root = this.root(part);
    if (!root) return NO_STYLES;
    if (root.namespaceURI !== main) this.say(part, 'another dialect');
    this.checkOrder(part, root, IN_THE_STYLES);
    const list = (name: string) => childrenOf(child(root, name));
    for (const element of childrenOf(root)) {
      const count = element.getAttribute('count');
      if (count !== null && Number(count) !== childrenOf(element).length)
        this.say(part, `${element.localName} counted`);
      if (
        childrenOf(element).length === 0 &&
        !['dxfs', 'numFmts', 'tableStyles', 'colors', 'extLst'].includes(element.localName ?? '')
      ) {
        this.say(part, `${element.localName} is empty`);
      }
    }
    const formats = new Set(list('numFmts').map((format) => Number(format.getAttribute('numFmtId'))));
    for (const id of repeated(list('numFmts').map((format) => format.getAttribute('numFmtId') ?? ''))) {
      this.say(part, `format ${id} twice`);
    }
    for (const name of ['cellStyleXfs', 'cellXfs']) {
      for (const [at, xf] of list(name).entries()) {
        for (const [key, of] of [
          ['fontId', 'fonts'],
          ['fillId', 'fills'],
          ['borderId', 'borders'],
          ['xfId', 'cellStyleXfs'],
        ] as const) {
          const number = Number(xf.getAttribute(key) ?? 0);
          const most = Math.max(list(of).length, key === 'xfId' ? 1 : 0);
          if (number >= most) this.say(part, `${name} ${at}: ${key} ${number} of ${most}`);
        }
        const format = Number(xf.getAttribute('numFmtId') ?? 0);
        if (format >= 164 && !formats.has(format)) this.say(part, `${name} ${at}: no format ${format}`);
      }
    }
    return { cells: list('cellXfs').length, differentials: list('dxfs').length };
  }

  private checkSheet(part: string, main: string, most: Styles & { readonly texts: number }): void {
    const root = this.root(part);
    if (root?.localName !== 'worksheet') return;
    if (root.namespaceURI !== main) this.say(part, 'another dialect');
    this.checkOrder(part, root, IN_A_SHEET);
    let above = 0;
    for (const row of childrenOf(child(root, 'sheetData'))) {
      const number = Number(row.getAttribute('r') ?? above + 1);
      if (number <= above) this.say(part, `row ${number} behind ${above}`);
      above = number;
      let left = 0;
      for (const cell of childrenOf(row)) {
        const column = columnOf(cell.getAttribute('r')) ?? left + 1;
        if (column <= left) this.say(part, `cell ${cell.getAttribute('r')} out of place`);
        left = column;
        if (Number(cell.getAttribute('s') ?? 0) >= Math.max(1, most.cells))
          this.say(part, `${cell.getAttribute('r')}: no such style`);
        const value = child(cell, 'v')?.textContent ?? '';
        if (cell.getAttribute('t') === 's' && Number(value) >= most.texts)
          this.say(part, `${cell.getAttribute('r')}: no such text`);
      }
    }
    for (const rule of descendants(root).filter(isNamed('cfRule'))) {
      const dxf = rule.getAttribute('dxfId');
      if (dxf !== null && Number(dxf) >= most.differentials) this.say(part, `rule with dxf ${dxf}`);
      if (!/^[1-9]\d*$/.test(rule.getAttribute('priority') ?? '1')) this.say(part, 'rule without a priority');
    }
    this.checkMerges(part, root);
    this.checkNotes(part, root, main);
  }

  private checkMerges(part: string, root: Element): void {
    const merges = childrenOf(child(root, 'mergeCells'));
    for (const ref of repeated(merges.map((merge) => merge.getAttribute('ref') ?? '')))
      this.say(part, `merge ${ref} twice`);
    const count = child(root, 'mergeCells')?.getAttribute('count') ?? null;
    if (count !== null && Number(count) !== merges.length) this.say(part, 'merges counted');
  }

  /** Each note has one box, and each box a note. */
  private checkNotes(part: string, root: Element, main: string): void {
    const comments = this.related(part, 'comments');
    const drawing = child(root, 'legacyDrawing');
    const id = Array.from(drawing?.attributes ?? []).find(
      ({ localName, namespaceURI }) => localName === 'id' && namespaceURI,
    )?.value;
    const boxes = this.relations(part).find((relation) => relation.id === id)?.target;
    const drawn = boxes === undefined ? [] : this.boxesIn(boxes);
    if (comments === undefined) return;
    const tree = this.root(comments);
    if (!tree) return;
    if (tree.namespaceURI !== main) this.say(comments, 'another dialect');
    this.checkOrder(comments, tree, ['authors', 'commentList', 'extLst']);
    const authors = childrenOf(child(tree, 'authors')).length;
    const notes = childrenOf(child(tree, 'commentList'));
    const cells = notes.map((note) => note.getAttribute('ref') ?? '');
    for (const cell of repeated(cells)) this.say(comments, `two notes at ${cell}`);
    for (const note of notes) {
      if (Number(note.getAttribute('authorId')) >= authors)
        this.say(comments, `${note.getAttribute('ref')}: no such author`);
    }
    for (const cell of cells) if (!drawn.includes(cell)) this.say(comments, `no box for ${cell}`);
    for (const cell of drawn) if (!cells.includes(cell)) this.say(comments, `a box for no note at ${cell}`);
    for (const cell of repeated(drawn)) this.say(comments, `two boxes for ${cell}`);
  }

  /** The cells of the notes' boxes in a drawing of old, which is looked through as text: it need not be XML. */
  private boxesIn(part: string): string[] {
    const text = textOf(this.parts.get(part));
    for (const id of repeated(
      [...text.matchAll(/<[\w.]+:?shape\s[^>]*?\sid=["'](_x0000_s\d+)["']/g)].map(([, id = '']) => id),
    )) {
      this.say(part, `shape ${id} twice`);
    }
    const notes = [...text.matchAll(/<(?:[\w.]+:)?ClientData\s[^>]*ObjectType=["']Note["'][\s\S]*?ClientData>/g)];
    return notes.map(([note]) => {
      const number = (name: string) =>
        Number(new RegExp(`<(?:[\\w.]+:)?${name}>\\s*(\\d+)\\s*<`).exec(note)?.[1] ?? Number.NaN);
      return addressOf(number('Row'), number('Column'));
    });
  }

  /** No part of a strict workbook speaks the transitional dialect; drawings of old and our settings have none. */
  private checkStrict(): void {
    for (const part of this.parts.keys()) {
      if (!/\.(xml|rels)$/.test(part)) continue;
      const [other] =
        /http:\/\/schemas\.openxmlformats\.org\/(?:spreadsheetml|drawingml|officeDocument)\/2006\/[^"']*/.exec(
          textOf(this.parts.get(part)),
        ) ?? [];
      if (other !== undefined && !/extended-properties|metadata/.test(other))
        this.say(part, `${other} in a strict workbook`);
    }
  }
}

interface Styles {
  readonly cells: number;
  readonly differentials: number;
}

const NO_STYLES: Styles = { cells: 1, differentials: 0 };

/** Part names are compared without regard to case, kind of slash and a slash in front. */
function keyOf(name: string): string {
  return decodeURIComponent(name).replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return (isWide ? Buffer.from(bytes).toString('utf16le') : strFromU8(bytes)).replace(/^\ufeff/, '');
}

function childrenOf(element: Element | undefined): Element[] {
  return Array.from(element?.childNodes ?? []).filter((node): node is Element => node.nodeType === 1);
}

function child(element: Element, name: string): Element | undefined {
  return childrenOf(element).find(isNamed(name));
}

function isNamed(name: string) {
  return ({ localName }: Element) => localName === name;
}

function descendants(element: Element): Element[] {
  return childrenOf(element).flatMap((one) => [one, ...descendants(one)]);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function columnOf(reference: string | null): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
