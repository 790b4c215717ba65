import type { UnitSpelling } from '../../reading/text/units';
import { type Exact, exact, roundApartFrom, roundHalfUp } from '../../statistics/exact';
import type { Unit } from '../../statistics/fields';
import type { CellValue } from '../../workbook/cells';
import { toNumber } from '../sheets/formulas/figures';
import type { EmptyReason, FieldValue } from './fields/field-value';

/** How a cell of a form takes what is put there. */
export interface CellToFill {
  readonly numberFormat: string | undefined;
  readonly from1904: boolean;
  readonly choices: readonly string[] | undefined;
  /** It asks for 是 or 否. */
  readonly asksWhether: boolean;
  readonly inPercent: boolean;
  /** The units that its header and label name, each any of a list. */
  readonly units: readonly (readonly UnitSpelling[])[];
  /** The unit that its row names in a column of its own; of what has a unit alone. */
  readonly rowUnits: readonly UnitSpelling[];
  /** Units that the title names for all figures. */
  readonly titleUnits: readonly UnitSpelling[];
}

export type Written = WrittenValue | { readonly why: EmptyReason };

interface WrittenValue {
  readonly value: CellValue;
  /** The unit that the form asks for, where it names one. */
  readonly unit?: string | undefined;
  /** The cell's format shows fewer digits of a total than there are. */
  readonly hidesDigits?: true;
}

/** What is to stand in a form's cell for what the result says. */
export function asWritten(found: FieldValue, cell: CellToFill): Written {
  switch (found.kind) {
    case 'none':
      return { why: found.why };
    case 'text':
      return chosen([found.text], cell);
    case 'verdict':
      return chosen(cell.asksWhether ? WHETHER[found.verdict] : SAID[found.verdict], cell);
    case 'date':
      return { value: isDate(cell.numberFormat) ? computeSerial(found.day, cell.from1904) : found.day };
    case 'number':
      return numberWritten(found, cell);
  }
}

/** How forms say it, the most usual first. */
const SAID = {
  pass: ['达标', '是', '合格', '√', '1'],
  fail: ['不达标', '未达标', '否', '不合格', '×', '0'],
} as const;
const WHETHER = {
  pass: ['是', '达标', '合格', '√', '1'],
  fail: ['否', '不达标', '未达标', '不合格', '×', '0'],
} as const;

/** The first of the sayings that the cell takes. */
function chosen(sayings: readonly string[], { choices }: CellToFill): Written {
  const [first = ''] = sayings;
  if (!choices) return { value: first };
  const fitting = sayings.find((saying) => choices.includes(saying));
  return fitting === undefined
    ? { why: { code: 'notInList', answer: first, choices: choices.join('、') } }
    : { value: fitting };
}

function numberWritten(found: Extract<FieldValue, { kind: 'number' }>, cell: CellToFill): Written {
  const given = inUnit(found, cell);
  if ('why' in given) return given;
  const isShown = cell.numberFormat !== undefined && cell.numberFormat !== '@';
  const value = isShown || found.isLimit ? given.value : roundApart(given, found);
  const number = toNumber(value);
  const listed = cell.choices && chosen([String(number)], cell);
  if (listed && 'why' in listed) return listed;
  const { unit } = given;
  return { value: number, unit, ...(hidesDigits(given, found, cell) && { hidesDigits: true as const }) };
}

/** 0.162 万人 in a cell of two decimals is shown as 0.16; 4.58 of each hundred in one without decimals as 5. */
function hidesDigits(
  { value, factor }: Given,
  { isAmount, places }: NumberFound,
  { numberFormat }: CellToFill,
): boolean {
  const [, , decimals = ''] = /^[^0#]*[#,0]*0(\.(0+))?/.exec(numberFormat ?? '') ?? [];
  if (numberFormat === undefined || numberFormat === '@') return false;
  const isKept = isAmount || places === 0 ? factor.equals(1) : decimals.length >= Math.min(2, places);
  if (isKept) return false;
  return !exact(roundHalfUp(value, decimals.length)).equals(value);
}

type NumberFound = Extract<FieldValue, { kind: 'number' }>;

interface Given {
  readonly value: Exact;
  /** What it was multiplied by to be in the cell's unit. */
  readonly factor: Exact;
  readonly unit?: string;
}

const ONE = exact(1);

function inUnit(
  found: Extract<FieldValue, { kind: 'number' }>,
  { units, rowUnits, titleUnits, inPercent, numberFormat }: CellToFill,
): Given | { readonly why: EmptyReason } {
  const { value, unit, isShare } = found;
  const isPercentFormat = numberFormat?.includes('%') ?? false;
  if (isShare) {
    if (isPercentFormat) return { value, factor: ONE };
    return inPercent ? { value: value.mul(100), factor: exact(100) } : { why: { code: 'percentOrShare' } };
  }
  if (isPercentFormat || inPercent) return { why: { code: 'percentOrShare' } };
  const named = unit === undefined || unit === '所' ? units : [...units, ...rowUnits.map((each) => [each])];
  const fitting = named.map((list) => list.filter((each) => isCountedIn(unit, each)));
  const strange = named.find((_, index) => fitting[index]?.length !== 1);
  if (strange) return { why: { code: 'whichUnit', unit: strange.map(({ spelling }) => spelling).join('、') } };
  const [own, ...others] = fitting.flat();
  const other = own && others.find((each) => each.power !== own.power || each.divisor !== own.divisor);
  if (other) return { why: { code: 'whichUnit', unit: `${own.spelling} ≠ ${other.spelling}` } };
  if (own) return { ...scaleToUnit(value, own), unit: own.spelling };
  const scaling = titleUnits.find((each) => each.unit === unit && (each.power !== 0 || each.divisor !== undefined));
  return scaling ? { why: { code: 'whichUnit', unit: scaling.spelling } } : { value, factor: ONE };
}

/** Rooms and schools are counted in 个 as well; what has no unit is a count of 个 at most. */
function isCountedIn(unit: Unit | undefined, { unit: written, power }: UnitSpelling): boolean {
  if (written === '个') return power === 0 && (unit === undefined || unit === '间' || unit === '所' || unit === '个');
  return written === unit;
}

function scaleToUnit(value: Exact, { power, divisor = 1 }: UnitSpelling): Given {
  const factor = exact(divisor).div(exact(10).pow(power) ?? ONE);
  return { value: value.mul(factor), factor };
}

/** Decimals of a figure in a cell that says nothing of them: so many that it can't be taken for its limit. */
function roundApart(
  { value, factor }: Given,
  { apartFrom, places, isShare, isAmount, unit }: Extract<FieldValue, { kind: 'number' }>,
): Exact {
  const further = isShare ? 0 : Math.max(0, Math.round(-Math.log10(factor.valueOf())));
  const least = unit && isAmount ? placesOfTotal(value.div(factor), unit, further) : places + further;
  return exact(
    apartFrom.length === 0
      ? roundHalfUp(value, least)
      : roundApartFrom(
          value,
          apartFrom.map((limit) => limit.mul(factor)),
          least,
        ),
  );
}

const MOST_PLACES = 10;

/** Whole ones keep all their digits in whatever unit; areas, money and what was shared out have two decimals more. */
function placesOfTotal(total: Exact, unit: Unit, further: number): number {
  const leastPlaces = total.d === 1n ? 0 : unit === '㎡' || unit === '元' || further === 0 ? 2 : 3;
  return Math.min(MOST_PLACES, leastPlaces + further);
}

const DATE_FORMAT = /[yd]|年|日/i;

function isDate(format: string | undefined): boolean {
  return format !== undefined && format !== '@' && DATE_FORMAT.test(format);
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** Days from 1904 are so many fewer. */
const TO_1904 = 1462;

function computeSerial(day: string, from1904: boolean): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY);
  return from1904 ? days - TO_1904 : days;
}
