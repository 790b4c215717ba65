import { type CellReference, cellIndex, covers, parseRange } from '../../workbook/cells';
import { valueAt, type WorkbookContent } from '../../workbook/content';
import type { BlankForm, FormChanges, TextBeside } from '../../workbook/form';
import { WorkbookError } from '../../workbook/workbook';
import type { SheetLook } from '../look/look';
import { LooksReader } from '../look/looks-reader';
import { unescapeXml } from '../package/edits';
import { openPackage, type Package } from '../package/package';
import { attributesIn, tagsNamed } from '../package/tags';
import { findChild, findChildren, parseTree } from '../package/tree';
import { isTrue } from '../package/xml';
import type { Deflate } from '../package/zip';
import { PackageReader } from '../read/package-reader';
import { readWorkbookPart } from '../read/workbook-part';
import { patchCells } from '../write/cells/cells';
import { expectCalculation } from '../write/cells/entries';
import { writeSheets } from '../write/sheets';
import { WorksheetFrame } from '../write/worksheet-frame';
import { floatingTexts } from './floating-texts';
import { mayInsertRows, withRowsInserted } from './insert-rows';
import { withRowsLike } from './like-rows';

/** A blank form of the user's as a file; filled, all but its cells that were filled keeps every byte. */
export class FormFile implements BlankForm {
  readonly content: WorkbookContent;
  readonly from1904: boolean;
  private readonly looks: ReadonlyMap<string, SheetLook>;
  private readonly lineStyles = new Map<string, LineStyles>();
  private readonly lists = new Map<string, readonly ChoiceList[]>();
  private unlocked: ReadonlySet<number> | undefined;

  private constructor(
    private readonly opened: Package,
    fileName: string,
  ) {
    this.content = new PackageReader().read(opened, fileName);
    this.looks = new LooksReader().read(opened);
    this.from1904 = readWorkbookPart(opened).from1904;
  }

  /** Throws a `WorkbookError` where the file is none that a form can be: those of other formats lose their look. */
  static open(bytes: Uint8Array, fileName: string): FormFile {
    return new FormFile(openPackage(bytes), fileName);
  }

  numberFormatAt({ sheet, row, column }: CellReference): string | undefined {
    const look = this.looks.get(sheet);
    const style = look && this.styleAt(sheet, look, row, column);
    const format = style === undefined ? undefined : look?.looks[style]?.numberFormat;
    return format === 'General' ? undefined : format;
  }

  /** A cell that isn't there looks as its row says, else its column. */
  private styleAt(sheet: string, look: SheetLook, row: number, column: number): number | undefined {
    const styleNumber = look.styles.get(cellIndex(row, column));
    if (styleNumber !== undefined) return styleNumber;
    const lines = this.lineStyles.get(sheet) ?? readLineStyles(this.sheetText(sheet));
    this.lineStyles.set(sheet, lines);
    return (
      lines.rows.get(row + 1) ?? lines.columns.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.style
    );
  }

  private sheetText(sheet: string): string {
    const entry = readWorkbookPart(this.opened).sheets.find(({ name }) => name === sheet);
    return entry ? this.opened.text(entry.part) : '';
  }

  choicesAt(cell: CellReference): readonly string[] | undefined {
    const lists = this.lists.get(cell.sheet) ?? this.findChoiceLists(cell.sheet);
    this.lists.set(cell.sheet, lists);
    return lists.find(({ holds }) => holds(cell))?.choices;
  }

  private findChoiceLists(sheet: string): readonly ChoiceList[] {
    const text = this.sheetText(sheet);
    if (!text.includes('dataValidation')) return [];
    const frame = new WorksheetFrame(sheet, text);
    const [rules] = frame.children('dataValidations');
    return findChildren(rules, 'dataValidation').flatMap((rule) => {
      const { type, sqref = '' } = rule.attributes;
      const formula = findChild(rule, 'formula1');
      if (type !== 'list' || !formula) return [];
      const areas = sqref.split(' ').flatMap((place) => parseRange(place) ?? []);
      const written = unescapeXml(frame.text.slice(formula.openEnd, formula.closeStart));
      return [
        {
          holds: (cell: CellReference) => areas.some((area) => covers(area, cell)),
          choices: this.choices(written, sheet),
        },
      ];
    });
  }

  private choices(formula: string, sheet: string): readonly string[] {
    const literal = /^"(.*)"$/s.exec(formula)?.[1];
    if (literal !== undefined) return literal.split(',').map((choice) => choice.trim());
    const [, quoted, plain, range = formula] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain ?? sheet;
    const area = parseRange(range);
    const content = this.content.sheets.find((each) => each.name === name);
    if (!area || !content || area.rowCount > 1000) return [];
    const values: string[] = [];
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const value = valueAt(content, row, area.column);
      if (value !== null) values.push(String(value));
    }
    return values;
  }

  isLocked(cell: CellReference): boolean {
    const sheet = this.content.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet?.protected) return false;
    this.unlocked ??= unlockedStyles(this.opened);
    const look = this.looks.get(cell.sheet);
    const style = look && this.styleAt(cell.sheet, look, cell.row, cell.column);
    return !this.unlocked.has(style ?? 0);
  }

  textsBeside(sheet: string): readonly TextBeside[] {
    const entry = readWorkbookPart(this.opened).sheets.find(({ name }) => name === sheet);
    return entry ? floatingTexts(this.opened, entry.part) : [];
  }

  mayGrow(sheet: string): boolean {
    const entry = readWorkbookPart(this.opened).sheets.find(({ name }) => name === sheet);
    const isProtected = this.content.sheets.find(({ name }) => name === sheet)?.protected ?? true;
    return entry !== undefined && !isProtected && mayInsertRows(this.opened, entry);
  }

  /** The form's file, filled. */
  filled({ rows, cells, sheets: ours = [] }: FormChanges, deflate?: Deflate): Uint8Array<ArrayBuffer> {
    let filled = this.opened;
    const inOrder = [...rows].sort((a, b) => b.from - a.from);
    for (const like of inOrder) filled = this.grown(filled, like);
    const { sheets } = readWorkbookPart(filled);
    for (const { name, part } of sheets) {
      const patches = cells
        .filter(({ sheet }) => sheet === name)
        .map(({ row, column, value }) => ({ row, column, value }));
      if (patches.length > 0) filled = filled.withText(part, patchCells(part, filled.text(part), patches));
    }
    if (ours.length > 0) filled = writeSheets(filled, ours, deflate).opened;
    const computes = this.content.sheets.some(({ formulas }) => formulas.size > 0);
    return (computes && filled !== this.opened ? expectCalculation(filled) : filled).save(deflate);
  }

  private grown(opened: Package, rows: FormChanges['rows'][number]): Package {
    const entry = readWorkbookPart(opened).sheets.find(({ name }) => name === rows.sheet);
    const content = new PackageReader().read(opened, this.content.fileName);
    const sheet = content.sheets.find(({ name }) => name === rows.sheet);
    if (!entry || !sheet) throw new WorkbookError({ code: 'sheetGone', sheet: rows.sheet });
    if (rows.inserted) return withRowsInserted(opened, rows, content);
    return opened.withText(entry.part, withRowsLike(entry.part, opened.text(entry.part), rows, sheet));
  }
}

/** Styles of whole rows and columns, which count from 1. */
interface LineStyles {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: readonly { readonly min: number; readonly max: number; readonly style: number }[];
}

function readLineStyles(text: string): LineStyles {
  const number = (attributes: ReadonlyMap<string, string>, name: string) => Number(attributes.get(name)) || 0;
  const rows = new Map<number, number>();
  for (const tag of tagsNamed(text, 'row')) {
    const attributes = attributesIn(tag.attributes);
    if (isTrue(attributes.get('customFormat'))) rows.set(number(attributes, 'r'), number(attributes, 's'));
  }
  const columns = [...tagsNamed(text, 'col')].map((tag) => {
    const attributes = attributesIn(tag.attributes);
    return { min: number(attributes, 'min'), max: number(attributes, 'max'), style: number(attributes, 'style') };
  });
  return { rows, columns };
}

interface ChoiceList {
  readonly holds: (cell: CellReference) => boolean;
  readonly choices: readonly string[];
}

/** The cell styles that leave their cells open where the sheet is protected. */
function unlockedStyles(opened: Package): ReadonlySet<number> {
  const part = opened.related(readWorkbookPart(opened).part, 'styles');
  if (part === undefined) return new Set();
  const styles = findChild(parseTree(part, opened.text(part)), 'cellXfs');
  const unlocked = new Set<number>();
  for (const [number, style] of findChildren(styles, 'xf').entries()) {
    const { locked } = findChild(style, 'protection')?.attributes ?? {};
    if (locked === '0' || locked === 'false') unlocked.add(number);
  }
  return unlocked;
}
