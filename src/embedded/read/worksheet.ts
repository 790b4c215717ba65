import {
  type Area,
  type CellIndex,
  type CellReference,
  type CellValue,
  cellIndex,
  isCellError,
  type Position,
  parseRange,
  referenceText,
} from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { WorkbookError } from '../../workbook/workbook';
import { withShownNames } from '../add-in-names';
import type { Attributes } from '../package/names';
import { ROOTS } from '../package/names';
import { isTrue, readXml } from '../package/xml';
import { damaged } from '../package/zip';
import { type CellContext, cellValue } from './cell';
import { Grid, parseCell } from './grid';
import { HiddenLines } from './hidden-lines';
import { GENERAL } from './number-formats';
import { movableFormula } from './shared-formulas';
import { RichText } from './text';

/** What a sheet's part says; the workbook's part knows the rest. */
export type SheetPart = Omit<SheetContent, 'name' | 'visible' | 'tag'>;

export interface SheetContext extends CellContext {
  readonly part: string;
  readonly sheet: string;
  /** The number format of each cell style. */
  readonly numberFormats: readonly string[];
}

export function readWorksheet(bytes: Uint8Array, context: SheetContext): SheetPart {
  const reader = new WorksheetReader(context);
  readXml(context.part, bytes, {
    root: ROOTS.worksheet,
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.addText(text),
    close: (name) => reader.close(name),
  });
  return reader.result();
}

/** Names newer functions bear in files so that older programs don't take them for others. */
const NEW_FUNCTION = /_xl(?:fn|ws|pm|udf)\./g;

/** Of a formula, as Excel takes it; of a longer one the result alone is known. */
const MOST_LETTERS = 8192;

/** How a cell shows a date whose style says nothing. */
const DATE = 'yyyy/m/d';

/** Elements of cells in another namespace. */
const FOREIGN_CELLS = /:(?:row|c|v|f|is|t)$/;

/**
 * Letters of formulas that are written out for the cells that share them: a hundred times those of 10 000 schools × 20
 * ratios. A long one that a column shares would fill the memory.
 */
const MOST_SHARED_LETTERS = 32 * 1024 * 1024;

class WorksheetReader {
  private readonly grid: Grid;
  private readonly formulas = new Map<CellIndex, string>();
  private readonly numberFormats = new Map<CellIndex, string>();
  private readonly sharedFormulas = new Map<
    string,
    { readonly letters: number; readonly movedTo: (at: Position) => string }
  >();
  private readonly merges: Area[] = [];
  private readonly hidden = new HiddenLines();
  private readonly richText = new RichText();
  private sharedLetters = 0;
  private protected = false;

  private row = -1;
  private column = -1;
  private type: string | undefined;
  private style = 0;
  private value = '';
  private formula: { text: string; readonly attributes: Attributes } | undefined;
  private collecting: 'value' | 'formula' | undefined;
  private inInline = false;
  private inCells = false;
  private hasCells = false;
  private hasInline = false;

  constructor(private readonly context: SheetContext) {
    this.grid = new Grid(context.sheet);
  }

  open(name: string, attributes: Attributes): void {
    if (this.inInline) this.richText.open(name);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.collecting = 'value';
    else if (name === 'f') this.openFormula(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'sheetData') this.openCells();
    else if (name === 'is') {
      this.inInline = true;
      this.hasInline = true;
    } else this.openOther(name, attributes);
  }

  private openCells(): void {
    this.inCells = true;
    this.hasCells = true;
  }

  private openFormula(attributes: Attributes): void {
    this.formula = { text: '', attributes };
    this.collecting = 'formula';
  }

  private openOther(name: string, attributes: Attributes): void {
    const { ref, sheet, zeroHeight } = attributes;
    // Cells of another format say nothing in this one, and a program that goes by their names alone reads them.
    if (this.inCells && FOREIGN_CELLS.test(name)) throw damaged(this.context.sheet, `<${name.replace(/^:/, '')}>`);
    if (name === 'mergeCell') {
      const area = parseRange((ref ?? '').toUpperCase());
      if (!area) throw damaged(this.context.sheet, `merged cells ${ref}`);
      this.merges.push(area);
    }
    if (name === 'sheetProtection') this.protected = isTrue(sheet);
    if (name === 'sheetFormatPr') this.hidden.rowsAreHidden = isTrue(zeroHeight);
    if (name === 'col') this.hidden.addColumns(attributes);
  }

  private openRow(attributes: Attributes): void {
    const { r } = attributes;
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    if (!(Number.isInteger(this.row) && this.row >= 0)) throw damaged(this.context.sheet, `row ${r}`);
    this.hidden.addRow(this.row, attributes);
  }

  private openCell({ r, t, s }: Attributes): void {
    this.type = t;
    this.style = s === undefined ? 0 : Number(s);
    this.value = '';
    this.hasInline = false;
    if (r === undefined) {
      this.column++;
      return;
    }
    const position = parseCell(r);
    if (!position) throw damaged(this.context.sheet, `cell ${r}`);
    this.row = position.row;
    this.column = position.column;
  }

  addText(text: string): void {
    if (this.collecting === 'value') this.value += text;
    else if (this.collecting === 'formula' && this.formula) this.formula.text += text;
    else if (this.inInline) this.richText.add(text);
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'sheetData') this.inCells = false;
    else if (name === 'v' || name === 'f') this.collecting = undefined;
    else if (this.inInline) {
      this.richText.close(name);
      if (name === 'is') this.inInline = false;
    }
  }

  private closeCell(): void {
    const value = this.readValue();
    const formula = this.readFormula();
    this.formula = undefined;
    if (value === null && formula === undefined) return;
    const index = cellIndex(this.row, this.column);
    this.requireOnce(value, formula, index);
    this.grid.set(this.row, this.column, value);
    if (formula !== undefined) this.formulas.set(index, formula);
    const format = this.chooseFormat(value);
    if (value !== null && format !== GENERAL) this.numberFormats.set(index, format);
  }

  /** A cell that is given twice may say so twice; where it says two things, programs differ in which they read. */
  private requireOnce(value: CellValue, formula: string | undefined, index: CellIndex): void {
    const before = this.grid.at(this.row, this.column);
    const formulaBefore = this.formulas.get(index);
    if (before === null && formulaBefore === undefined) return;
    if (showCell(before) === showCell(value) && formulaBefore === formula) return;
    throw damaged(referenceText(this.here), `twice: ${showCell(before)}, ${showCell(value)}`);
  }

  /** A date is one, whatever its style makes of numbers. */
  private chooseFormat(value: CellValue): string {
    const format = this.context.numberFormats[this.style] ?? GENERAL;
    return this.type === 'd' && typeof value === 'number' && !/[ymdhs年月日时分秒]/i.test(format) ? DATE : format;
  }

  private get here(): CellReference {
    return { sheet: this.context.sheet, row: this.row, column: this.column };
  }

  private readValue(): CellValue {
    if (this.hasInline) return this.richText.take();
    if (this.value === '' && this.type !== 'str') return null;
    return cellValue(this.type, this.value, this.here, this.context);
  }

  /** The formula with its `=`. One that is shared stands in its first cell alone; the others are written out here. */
  private readFormula(): string | undefined {
    if (!this.formula) return undefined;
    const { text, attributes } = this.formula;
    const { t: kind, si, r1, r2 } = attributes;
    if (kind === 'dataTable') return `=TABLE(${r1 ?? ''},${r2 ?? ''})`;
    if (text.length > MOST_LETTERS) return undefined;
    const at = { row: this.row, column: this.column };
    const formula = withShownNames(text.replace(NEW_FUNCTION, ''));
    if (kind !== 'shared' || si === undefined) return formula === '' ? undefined : `=${formula}`;
    if (formula !== '') {
      this.sharedFormulas.set(si, { letters: formula.length, movedTo: movableFormula(formula, at) });
      return `=${formula}`;
    }
    const shared = this.sharedFormulas.get(si);
    if (!shared) return undefined;
    this.sharedLetters += shared.letters;
    if (this.sharedLetters > MOST_SHARED_LETTERS) {
      throw new WorkbookError({ code: 'tooLarge', what: referenceText(this.here) });
    }
    return `=${shared.movedTo(at)}`;
  }

  result(): SheetPart {
    if (!this.hasCells) throw damaged(this.context.sheet, 'no <sheetData>');
    const { formulas, numberFormats, merges, hidden } = this;
    const { origin, values, strays } = this.grid.dense();
    const used = { ...origin, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    const content = {
      protected: this.protected,
      origin,
      values,
      formulas,
      numberFormats,
      merges,
      ...hidden.within(used),
    };
    return strays.length > 0 ? { ...content, strays } : content;
  }
}

function showCell(value: CellValue): string {
  const text = value !== null && isCellError(value) ? value.error : String(value ?? '');
  return text.slice(0, 40);
}
