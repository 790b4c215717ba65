import type { Addend, Figure } from '../../statistics/county';
import { type Decimal, decimalOfNumber, exact, parseDecimal, roundHalfUp, shownDecimal } from '../../statistics/exact';
import { FIELDS, type FieldId, type Unit } from '../../statistics/fields';
import { type CellReference, type CellValue, isCellError } from '../../workbook/cells';
import type { Column } from '../columns/columns';
import type { Report } from '../findings';
import {
  AREA_IN_MU,
  ERROR_VALUE,
  FORMULA_WITHOUT_RESULT,
  NEGATIVE,
  NONE_READ_AS_ZERO,
  NOT_A_NUMBER,
  NOT_WHOLE,
  NUMBER_AS_TEXT,
} from '../findings/cells';
import type { Grid } from '../tables/grid';
import { folded } from '../text/header-text';
import { type NumberFormat, readNumberFormat, TENS } from '../text/number-formats';
import { splitUnit, type UnitSpelling } from '../text/units';

/** What stands in a cell to say that there is none. */
const NONE: ReadonlySet<string> = new Set([
  '-',
  '--',
  '---',
  '/',
  '//',
  '无',
  '没有',
  '不适用',
  '暂无',
  'N/A',
  'n/a',
  'NA',
]);
/** What stands in a cell to say that nothing was filled in. */
const NOT_FILLED: ReadonlySet<string> = new Set([
  '',
  '…',
  '...',
  '......',
  '*',
  '**',
  '空',
  '空白',
  '未填',
  '未填报',
  '?',
]);

/** A cell's figure in the field's own unit; what is wrong with it is reported. */
function figureOfCell(
  value: CellValue,
  cell: CellReference,
  field: FieldId,
  headerUnit: UnitSpelling | undefined,
  report: Report,
  numberFormat?: string,
): Figure {
  const entry = FIELDS[field];
  if (entry.kind !== 'number') throw new Error(`${field} has no figures`);
  const format = readNumberFormat(typeof value === 'number' ? numberFormat : undefined);
  if (format.isOther) {
    report(NOT_A_NUMBER, cell, String(value), { field: entry });
    return { kind: 'unusable', cells: [cell], shown: String(value) };
  }
  const unit = unitShown(format, entry.unit) ?? headerUnit;
  const isInNaturalUnit = unit?.unit !== entry.unit || (unit.power === 0 && unit.divisor === undefined);
  if (typeof value === 'number' && isInNaturalUnit && Number.isFinite(value)) {
    return checked(decimalOfNumber(value), cell, undefined, field, report);
  }
  const read = readNumber(value, unit?.unit === entry.unit ? unit : undefined, entry.unit);
  switch (read.kind) {
    case 'nothing':
      if (read.shown === '' || !entry.mayHaveNone) return { kind: 'missing', cells: [cell] };
      report(NONE_READ_AS_ZERO, cell, read.shown, { field: entry });
      return { kind: 'known', value: decimalOfNumber(0), cells: [cell] };
    case 'error':
      report(ERROR_VALUE, cell, read.shown, { field: entry });
      return { kind: 'unusable', cells: [cell], shown: read.shown };
    case 'text':
      report(NOT_A_NUMBER, cell, read.shown, { field: entry });
      return { kind: 'unusable', cells: [cell], shown: read.shown };
    case 'number': {
      if (read.asText !== null) report(NUMBER_AS_TEXT, cell, read.asText, { field: entry });
      const fittingUnit = read.unit?.unit === entry.unit ? read.unit : unit?.unit === entry.unit ? unit : undefined;
      const power = fittingUnit?.power ?? 0;
      const addend = { ...cell, ...(power !== 0 && { power }), ...(read.asText !== null && { asText: true as const }) };
      const value = scaleDecimal(read.value, power);
      if (fittingUnit?.divisor === undefined) return checked(value, cell, addend, field, report);
      report(AREA_IN_MU, cell, shownDecimal(read.value), { field: entry });
      const divided = decimalOfNumber(Number(roundHalfUp(exact(value).div(fittingUnit.divisor), DIVIDED_PLACES)));
      return withoutAddends(checked(divided, cell, undefined, field, report));
    }
  }
}

/** The figure of a cell; a formula that was never computed has none. */
export function readCellFigure(
  grid: Grid,
  row: number,
  { column, unit }: Pick<Column, 'column' | 'unit'>,
  field: FieldId,
  report: Report,
): Figure {
  const cell = grid.cellAt(row, column);
  const formula = grid.uncomputed(row, column);
  if (formula === undefined) {
    return figureOfCell(grid.shown(row, column), cell, field, unit, report, grid.numberFormat(row, column));
  }
  report(FORMULA_WITHOUT_RESULT, cell, formula, { field: FIELDS[field] });
  return { kind: 'unusable', cells: [cell], shown: formula };
}

/** A formula can't take such a figure from its cell: it was divided and rounded. */
function withoutAddends(figure: Figure): Figure {
  if (figure.kind !== 'known') return figure;
  return { kind: 'known', value: figure.value, cells: figure.cells };
}

/** The unit in which a cell shows its number, if its format says one that fits the field. */
function unitShown({ unit, tens }: NumberFormat, natural: Unit): UnitSpelling | undefined {
  if (tens > 0) return { spelling: '', unit: natural, power: tens };
  return unit?.unit === natural ? unit : undefined;
}

/** Decimals kept of an area that was given in 亩. */
const DIVIDED_PLACES = 4;

type NumberRead =
  /** An empty cell, or one that says `-`, 无 …: `shown`. */
  | { readonly kind: 'nothing'; readonly shown: string }
  | { readonly kind: 'error'; readonly shown: string }
  | { readonly kind: 'text'; readonly shown: string }
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      /** The unit that stood in the cell. */
      readonly unit: UnitSpelling | undefined;
      /** The text that it was kept as; `null` for a true number. */
      readonly asText: string | null;
    };

/**
 * A cell's number, if it is one: also as text, full width, with thousands separators, its unit or 万. Under a header that
 * counts in 千元 or 亩 nobody can tell what 万 is of.
 */
function readNumber(value: CellValue, header: UnitSpelling | undefined, natural: Unit): NumberRead {
  if (value === null) return { kind: 'nothing', shown: '' };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'number', value: decimalOfNumber(value), unit: undefined, asText: null }
      : { kind: 'text', shown: String(value) };
  }
  if (typeof value === 'boolean') return { kind: 'text', shown: value ? 'TRUE' : 'FALSE' };
  if (isCellError(value)) return { kind: 'error', shown: value.error };
  const text = folded(value);
  if (NOT_FILLED.has(text)) return { kind: 'nothing', shown: '' };
  if (NONE.has(text)) return { kind: 'nothing', shown: text };
  const [, tenned, tens = ''] = /^([^万亿]+)([万亿])$/.exec(text) ?? [];
  if (tenned !== undefined) {
    const power = TENS[tens] ?? 0;
    const fits = header === undefined || (header.divisor === undefined && [0, power].includes(header.power));
    const amount = fits ? parseDecimal(withoutThousands(tenned)) : undefined;
    const unit = { spelling: tens, unit: natural, power };
    return amount ? { kind: 'number', value: amount, unit, asText: value } : { kind: 'text', shown: value };
  }
  const { number, unit } = splitUnit(text);
  const decimal = parseDecimal(withoutThousands(number));
  return decimal ? { kind: 'number', value: decimal, unit, asText: value } : { kind: 'text', shown: value };
}

/** `1,234,567.8` → `1234567.8`; commas that aren't between thousands stay, and make it no number. */
function withoutThousands(text: string): string {
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

function scaleDecimal(value: Decimal, power: number): Decimal {
  return power === 0 ? value : { digits: value.digits, scale: value.scale - power };
}

/** `addend`: what is done to the cell's number; undefined where it is taken as it stands. */
function checked(
  value: Decimal,
  cell: CellReference,
  addend: Addend | undefined,
  field: FieldId,
  report: Report,
): Figure {
  const entry = FIELDS[field];
  const isFraction = entry.kind === 'number' && entry.whole && value.scale > 0;
  if (value.digits >= 0 && !isFraction) {
    const cells = [cell];
    return { kind: 'known', value, cells, addends: addend ? [addend] : cells };
  }
  const shown = shownDecimal(value);
  report(value.digits < 0 ? NEGATIVE : NOT_WHOLE, cell, shown, { field: entry });
  return { kind: 'unusable', cells: [cell], shown };
}
