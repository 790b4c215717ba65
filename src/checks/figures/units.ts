import type { Reading } from '../../reading/read-county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CellReference } from '../../workbook/cells';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt } from '../school-places';
import { fieldUnit, median, type PerStudent, shownPerStudent } from './spread';

/** A unit that is taken for another: the figure is off by its factor. */
interface MistakenUnit {
  readonly unit: '元' | '㎡';
  /** What was probably meant where the figure is too small by the factor: written in this unit. */
  readonly written: string;
  readonly factor: number;
  /** A figure is this mistake where it is off by the factor, give or take so many times. */
  readonly tolerance: number;
}

const MISTAKEN_UNITS: readonly MistakenUnit[] = [
  { unit: '元', written: '万元', factor: 10_000, tolerance: 10 },
  { unit: '㎡', written: '亩', factor: 10_000 / 15, tolerance: 4 },
];

/** What a student can have at all, in the field's unit; a county's median outside of it is in another unit. */
const PLAUSIBLE: Partial<Readonly<Record<FieldId, readonly [least: number, most: number]>>> = {
  teachingArea: [0.2, 200],
  sportsGroundArea: [0.2, 400],
  sportsArea: [0.2, 400],
  equipmentValue: [20, 200_000],
  publicFunds: [20, 100_000],
  payroll: [200, 500_000],
};

/** Fewer schools don't show what is usual. */
const FEWEST = 4;

/** D12: figures that are off by the factor of a unit, one school's against the others', or the county's against what can be. */
export function* likelyUnits(data: CheckedData): Generator<Found> {
  for (const [field, values] of data.perStudent) {
    const mistaken = MISTAKEN_UNITS.find(({ unit }) => unit === fieldUnit(field));
    if (!mistaken || values.length === 0) continue;
    const usual = median(values.map(({ logarithm }) => logarithm));
    const factor = factorOfCounty(field, usual);
    if (factor !== undefined) yield wholeColumn(data, field, values, usual, factor, mistaken);
    else if (values.length >= FEWEST) yield* singleSchools(field, values, usual, mistaken);
  }
}

function factorOfCounty(field: FieldId, usual: number): 'small' | 'large' | undefined {
  const plausible = PLAUSIBLE[field];
  if (!plausible) return undefined;
  const value = Math.exp(usual);
  return value < plausible[0] ? 'small' : value > plausible[1] ? 'large' : undefined;
}

function wholeColumn(
  { reading }: CheckedData,
  field: FieldId,
  values: readonly PerStudent[],
  usual: number,
  off: 'small' | 'large',
  mistaken: MistakenUnit,
): Found {
  const found = values.map(({ at }) => foundAt(at, [field], ''));
  const cells = found.flatMap((each) => each.cells);
  const header = headerOver(cells, field, reading);
  const inOther = off === 'small' ? usual + Math.log(mistaken.factor) : usual - Math.log(mistaken.factor);
  const isAnswerable = header !== undefined && factorOfCounty(field, inOther) === undefined;
  return {
    cells,
    shown: shownPerStudent(usual),
    details: {
      ...{ field: FIELDS[field].name, unit: mistaken.unit, written: mistaken.written, off, scope: 'column' },
      ...(isAnswerable && { role: field, header }),
    },
    about: found.flatMap(({ about = [] }) => about),
  };
}

/** The header over all cells of a column's figures, on whichever sheets: what an answer for them can be kept by. */
function headerOver(cells: readonly CellReference[], field: FieldId, { recognised }: Reading): string | undefined {
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const headers = recognised
    .filter(({ sheet }) => sheets.has(sheet))
    .flatMap(({ fields }) => fields.filter((each) => each.field.split('.')[0] === field))
    .map(({ header }) => header);
  const [only, ...others] = new Set(headers);
  return others.length === 0 ? only : undefined;
}

function* singleSchools(
  field: FieldId,
  values: readonly PerStudent[],
  usual: number,
  { factor, tolerance, unit, written }: MistakenUnit,
): Generator<Found> {
  for (const { at, amount, logarithm } of values) {
    const times = Math.exp(Math.abs(logarithm - usual));
    if (times < factor / tolerance || times > factor * tolerance) continue;
    const off = logarithm < usual ? 'small' : 'large';
    yield foundAt(at, [field], String(amount), {
      field: FIELDS[field].name,
      unit,
      written,
      off,
      scope: 'school',
      own: shownPerStudent(logarithm),
      usual: shownPerStudent(usual),
    });
  }
}
