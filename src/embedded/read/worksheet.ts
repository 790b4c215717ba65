import {
  type Area,
  type CellIndex,
  type CellValue,
  cellIndex,
  type Position,
  parseArea,
  referenceText,
} from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { WorkbookError } from '../../workbook/workbook';
import { withShownNames } from '../add-in-names';
import { type Attributes, isTrue, readXml } from '../package/xml';
import { damaged } from '../package/zip';
import { type CellContext, cellValue } from './cell';
import { Grid, parseCell } from './grid';
import { HiddenLines } from './hidden-lines';
import { GENERAL } from './number-formats';
import { moveFormula } from './shared-formulas';
import { RichText } from './text';

/** What a sheet's part says; the workbook's part knows the rest. */
export type SheetPart = Omit<SheetContent, 'name' | 'visible' | 'tag'>;

export interface SheetContext extends CellContext {
  readonly sheet: string;
  /** The number format of each cell style. */
  readonly numberFormats: readonly string[];
}

export function readWorksheet(bytes: Uint8Array, context: SheetContext): SheetPart {
  const reader = new WorksheetReader(context);
  readXml(context.part, bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.addText(text),
    close: (name) => reader.close(name),
  });
  return reader.result();
}

/** Names newer functions bear in files so that older programs don't take them for others. */
const NEW_FUNCTION = /_xl(?:fn|ws|pm|udf)\./g;

/**
 * Letters of formulas that are written out for the cells that share them: a hundred times those of 10 000 schools × 20
 * ratios. A long one that a column shares would fill the memory.
 */
const MOST_SHARED_LETTERS = 32 * 1024 * 1024;

class WorksheetReader {
  private readonly grid: Grid;
  private readonly formulas = new Map<CellIndex, string>();
  private readonly numberFormats = new Map<CellIndex, string>();
  private readonly sharedFormulas = new Map<string, { readonly formula: string; readonly at: Position }>();
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
    else if (name === 'is') {
      this.inInline = true;
      this.hasInline = true;
    } else this.openOther(name, attributes);
  }

  private openFormula(attributes: Attributes): void {
    this.formula = { text: '', attributes };
    this.collecting = 'formula';
  }

  private openOther(name: string, attributes: Attributes): void {
    const { ref, sheet, zeroHeight } = attributes;
    if (name === 'mergeCell') {
      const area = parseArea((ref ?? '').toUpperCase());
      if (!area) throw damaged(this.context.part, `merged cells ${ref}`);
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
    if (!(Number.isInteger(this.row) && this.row >= 0)) throw damaged(this.context.part, `row ${r}`);
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
    if (!position) throw damaged(this.context.part, `cell ${r}`);
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
    this.grid.set(this.row, this.column, value);
    const index = cellIndex(this.row, this.column);
    if (formula !== undefined) this.formulas.set(index, formula);
    const format = this.context.numberFormats[this.style] ?? GENERAL;
    if (value !== null && format !== GENERAL) this.numberFormats.set(index, format);
  }

  private readValue(): CellValue {
    if (this.hasInline) return this.richText.take();
    if (this.value === '' && this.type !== 'str') return null;
    return cellValue(this.type, this.value, this.context);
  }

  /** The formula with its `=`. One that is shared stands in its first cell alone; the others are written out here. */
  private readFormula(): string | undefined {
    if (!this.formula) return undefined;
    const { text, attributes } = this.formula;
    const { t: kind, si, r1, r2 } = attributes;
    if (kind === 'dataTable') return `=TABLE(${r1 ?? ''},${r2 ?? ''})`;
    const at = { row: this.row, column: this.column };
    const formula = withShownNames(text.replace(NEW_FUNCTION, ''));
    if (kind !== 'shared' || si === undefined) return formula === '' ? undefined : `=${formula}`;
    if (formula !== '') {
      this.sharedFormulas.set(si, { formula, at });
      return `=${formula}`;
    }
    const shared = this.sharedFormulas.get(si);
    if (!shared) return undefined;
    this.sharedLetters += shared.formula.length;
    if (this.sharedLetters > MOST_SHARED_LETTERS) {
      throw new WorkbookError({ code: 'tooLarge', what: referenceText({ sheet: this.context.sheet, ...at }) });
    }
    return `=${moveFormula(shared.formula, shared.at, at)}`;
  }

  result(): SheetPart {
    const { formulas, numberFormats, merges, hidden } = this;
    const { origin, values } = this.grid.dense();
    const used = { ...origin, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    return { protected: this.protected, origin, values, formulas, numberFormats, merges, ...hidden.within(used) };
  }
}
