import { stageIn } from '../../reading/text/stage-words';
import type { ResourceCode } from '../../standards/resource-item';
import type { AnyStage } from '../../statistics/stages';
import { type CellIndex, type CellReference, cellIndex, covers } from '../../workbook/cells';
import { type SheetContent, valueAt } from '../../workbook/content';
import { itemNamed } from './item-words';

/** A 差异系数 that the workbook gives of its own; `item` is `null` for the 综合 one. */
export interface StatedCoefficient {
  readonly cell: CellReference;
  readonly value: number;
  readonly item: ResourceCode | null;
  readonly stage: AnyStage;
}

/** So far right of, or below, the words 差异系数 their figures are looked for. */
const REACH = 60;
/** A coefficient is seldom over 1 and never over that. */
const MOST = 10;

/** The coefficients in the user's own sheets: in the row or the column of a cell that says 差异系数. */
export function* statedCoefficients(sheets: readonly SheetContent[]): Generator<StatedCoefficient> {
  for (const sheet of sheets) {
    if (sheet.tag !== null) continue;
    const seen = new Set<CellIndex>();
    for (const label of labelsIn(sheet)) {
      for (const stated of [...findInRow(label, sheet), ...findInColumn(label, sheet)]) {
        const index = cellIndex(stated.cell.row, stated.cell.column);
        if (!seen.has(index)) yield stated;
        seen.add(index);
      }
    }
  }
}

interface Label {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function* labelsIn({ values, origin }: SheetContent): Generator<Label> {
  for (const [rowOffset, row] of values.entries()) {
    for (let columnOffset = 0; columnOffset < row.length; columnOffset++) {
      const value = row[columnOffset];
      if (typeof value !== 'string' || !value.includes('差异系数')) continue;
      const text = value.normalize('NFKC').replace(/\s+/g, '');
      const isLimit = /标准|限值|要求|≤|<|不高于|低于|是否|判定/.test(text);
      if (!isLimit && text.length <= 40)
        yield { row: origin.row + rowOffset, column: origin.column + columnOffset, text };
    }
  }
}

/** Under headers that name the items: `差异系数 | 0.31 | 0.45 | …`. */
function* findInRow({ row, column, text }: Label, sheet: SheetContent): Generator<StatedCoefficient> {
  const lastColumn = Math.min(column + REACH, sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1);
  for (let at = column + 1; at <= lastColumn; at++) {
    const value = coefficientAt(sheet, row, at);
    const above = value === undefined ? undefined : textsAbove(sheet, row, at);
    if (value === undefined || !above) continue;
    const item =
      above.map(itemNamed).find((code) => code !== undefined) ??
      ([text, ...above].some(saysOverall) ? null : undefined);
    const beside = [text, ...textsLeft(sheet, row, column), ...above, ...textsAbove(sheet, row, column)];
    const stage = findStatedStage([...beside, ...textsOverRow(sheet, row)], sheet);
    if (item !== undefined && stage) yield { cell: { sheet: sheet.name, row, column: at }, value, item, stage };
  }
}

/** Beside words that name the items: a column 差异系数. */
function* findInColumn({ row, column, text }: Label, sheet: SheetContent): Generator<StatedCoefficient> {
  const lastRow = Math.min(row + REACH, sheet.origin.row + sheet.values.length - 1);
  const above = [text, ...textsAbove(sheet, row, column)];
  for (let at = row + 1; at <= lastRow; at++) {
    const value = coefficientAt(sheet, at, column);
    if (value === undefined) continue;
    const left = textsLeft(sheet, at, column);
    const overall = saysOverall(text) || left.some(saysOverall) ? null : undefined;
    const item = left.map(itemNamed).find((code) => code !== undefined) ?? overall;
    const beside = [...left, ...stageWordsAbove(sheet, at, column, row), ...above];
    const stage = findStatedStage([...beside, ...textsOverRow(sheet, row)], sheet);
    if (item !== undefined && stage) yield { cell: { sheet: sheet.name, row: at, column }, value, item, stage };
  }
}

function saysOverall(text: string): boolean {
  return /综\s*合/.test(text);
}

function coefficientAt(sheet: SheetContent, row: number, column: number): number | undefined {
  const value = valueAt(sheet, row, column);
  return typeof value === 'number' && value >= 0 && value < MOST ? value : undefined;
}

/** The texts above a cell, the nearest first; a merged header stands over each of its columns. */
function textsAbove(sheet: SheetContent, row: number, column: number): string[] {
  const texts: string[] = [];
  for (let at = row - 1; at >= sheet.origin.row; at--) {
    const value = shownAt(sheet, at, column);
    if (typeof value === 'string' && value.trim() !== '') texts.push(value);
  }
  return texts;
}

function textsLeft(sheet: SheetContent, row: number, column: number): string[] {
  const texts: string[] = [];
  for (let at = column - 1; at >= sheet.origin.column; at--) {
    const value = shownAt(sheet, row, at);
    if (typeof value === 'string' && value.trim() !== '') texts.push(value);
  }
  return texts;
}

/** Texts that stand above in a row of their own, the nearest first: a title typed into the first cell and merged with none. */
function textsOverRow(sheet: SheetContent, row: number): string[] {
  const titles: string[] = [];
  for (let at = row - 1; at >= sheet.origin.row; at--) {
    const texts = (sheet.values[at - sheet.origin.row] ?? []).filter((value) => value !== null && value !== '');
    const [only] = texts;
    if (texts.length === 1 && typeof only === 'string') titles.push(only);
  }
  return titles;
}

/** The stage that stands in a row above alone, over the rows of its items. */
function stageWordsAbove(sheet: SheetContent, row: number, column: number, top: number): string[] {
  for (let at = row - 1; at > top; at--) {
    const named = textsLeft(sheet, at, column).filter((text) => stageIn(text) !== undefined && !itemNamed(text));
    if (named.length > 0) return named;
  }
  return [];
}

function shownAt(sheet: SheetContent, row: number, column: number) {
  const value = valueAt(sheet, row, column);
  if (value !== null) return value;
  const merge = sheet.merges.find((area) => covers(area, { row, column }));
  return merge ? valueAt(sheet, merge.row, merge.column) : null;
}

function findStatedStage(texts: readonly string[], { name }: SheetContent): AnyStage | undefined {
  return [...texts, name].map((text) => stageIn(text)).find((stage) => stage !== undefined);
}
