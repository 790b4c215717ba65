import { applyEdits, insertion, type TextEdit } from '../package/edits';
import { withoutRemarks } from '../package/remarks';
import { nextTag } from '../package/tags';
import { parseTree, readPrefix, type XmlElement } from '../package/tree';
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
    const place = cellsPlace(text);
    this.head = place.start;
    this.cells = text.slice(place.start, place.end);
    this.text = text.slice(0, place.start) + text.slice(place.end);
    this.root = parseTree(part, this.text);
    this.prefix = readPrefix(this.text, this.root);
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

  /** The whole part's text with another frame around its cells. */
  withFrame(frame: string): string {
    const { start } = cellsPlace(frame);
    return frame.slice(0, start) + this.cells + frame.slice(start);
  }
}

/** Where a sheet's cells stand in its part: between the tags of its `sheetData`, wherever remarks speak of such, too. */
function cellsPlace(text: string): { readonly start: number; readonly end: number } {
  const plain = withoutRemarks(text);
  const opening = nextTag(plain, 'sheetData');
  if (!opening || opening.isEmpty) return { start: 0, end: 0 };
  const end = plain.lastIndexOf(`</${opening.prefix}sheetData`);
  return end < opening.end ? { start: 0, end: 0 } : { start: opening.end, end };
}
