import { applyEdits, insertion, type TextEdit } from '../package/edits';
import { parseTree, prefixOf, type XmlElement } from '../package/tree';
import { isTrue } from '../package/xml';

/** What may stand in a sheet's part, in the order in which it must (ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** A sheet's part without its cells: they are many, and stay as they are written. */
export class WorksheetFrame {
  readonly root: XmlElement;
  readonly prefix: string;
  readonly text: string;
  private readonly head: number;
  private readonly cells: string;

  constructor(part: string, text: string) {
    const start = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*[^/>])?\s*>/.exec(text);
    const closing = text.lastIndexOf('sheetData>');
    const tail = start ? text.lastIndexOf('<', closing) : 0;
    this.head = start ? start.index + start[0].length : 0;
    this.cells = start ? text.slice(this.head, tail) : '';
    this.text = text.slice(0, this.head) + text.slice(this.head + this.cells.length);
    this.root = parseTree(part, this.text);
    this.prefix = prefixOf(this.text, this.root);
  }

  children(name: string): XmlElement[] {
    return this.root.children.filter((child) => child.name === name);
  }

  get isProtected(): boolean {
    return this.children('sheetProtection').some(({ attributes: { sheet } }) => isTrue(sheet));
  }

  /** Inserts an element of a name before those of the same name, where the format's order wants it. */
  insert(name: string, added: string): TextEdit {
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const last = this.root.children.filter((child) => before.has(child.name)).at(-1);
    return insertion(last ? last.end : this.root.openEnd, added);
  }

  /** The whole part's text with edits of the frame's text. */
  edited(edits: readonly TextEdit[]): string {
    const cells: TextEdit[] = this.cells === '' ? [] : [insertion(this.head, this.cells)];
    const inHead = edits.filter(({ start }) => start < this.head);
    const inTail = edits.filter(({ start }) => start >= this.head);
    return applyEdits(this.text, [...inHead, ...cells, ...inTail]);
  }
}
