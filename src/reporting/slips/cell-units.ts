import type { Recognised } from '../../reading/recognised';
import { findUnit } from '../../reading/text/units';
import type { Figure } from '../../statistics/county';
import { type Exact, exact, roundHalfUp } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { type CellReference, columnName, formatAddress, sameCell } from '../../workbook/cells';

/** Which unit a school's figure is given in, by its cell. */
export type UnitOfCell = (figure: Figure, field: FieldId, cell: CellReference) => string;

/** Ten thousand and its like before a unit, by the power of ten. */
const TENS: Readonly<Record<number, string>> = { 2: '百', 3: '千', 4: '万', 5: '十万', 6: '百万', 7: '千万', 8: '亿' };

/** By what was read of a known figure; of one that isn't known, by what header or title say. */
export function unitsOfCells(recognised: readonly Recognised[]): UnitOfCell {
  const named = new Map<string, string>();
  for (const { sheet, fields } of recognised) {
    for (const { field, column, unit } of fields) {
      const [id = ''] = field.split('.');
      if (unit !== undefined) named.set(`${id} ${column} ${sheet}`, unit);
    }
  }
  return (figure, field, cell) => {
    const natural = naturalUnit(field);
    const { sheet, row, column } = cell;
    const places = [columnName(column), String(row + 1), formatAddress(cell)];
    const header = places.flatMap((place) => named.get(`${field} ${place} ${sheet}`) ?? [])[0];
    const addend = figure.kind === 'known' ? figure.addends?.find((each) => sameCell(each, cell)) : undefined;
    if (addend) return (TENS[addend.power ?? 0] ?? '') + natural;
    const said = header === undefined ? undefined : findUnit(header);
    if (header === undefined || said?.divisor !== undefined) return header ?? natural;
    return (TENS[said?.power ?? 0] ?? '') + natural;
  };
}

/** What a number is in the field's own unit when it stands in a cell of a unit. */
export function amountIn(value: number, unit: string): Exact {
  const { power = 0, divisor } = findUnit(unit) ?? {};
  const amount = exact(value).mul(10n ** BigInt(power));
  return divisor === undefined ? amount : exact(roundHalfUp(amount.div(divisor), DIVIDED_PLACES));
}

/** As many decimals as the reading keeps of an area that was given in 亩. */
const DIVIDED_PLACES = 4;

/** Whether numbers of a unit come whole, if the field's own do. */
export function isPlainUnit(unit: string): boolean {
  return findPower(unit) === 0;
}

function findPower(unit: string): number {
  const known = findUnit(unit);
  return known === undefined ? 0 : known.divisor === undefined ? known.power : Number.NaN;
}

function naturalUnit(field: FieldId): string {
  const entry = FIELDS[field];
  return entry.kind === 'number' ? entry.unit : '';
}
