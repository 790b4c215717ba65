import { FINDING_CODES } from '../../reading/findings/codes';
import { UNIT_IN_QUESTION } from '../../reading/profile/questions';
import type { Reading } from '../../reading/read-county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CellReference } from '../../workbook/cells';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { collectFieldCells, foundAt, makeSubjects } from '../school-places';
import { fieldUnit, median, type PerStudent, shownPerStudent } from './spread';

const UNIT = {
  scope: ['column', 'school'],
  school: { maybe: 'school' },
  place: { maybe: 'place' },
  field: 'field',
  ...UNIT_IN_QUESTION,
  own: { maybe: 'amount' },
  usual: { maybe: 'amount' },
} as const;

/** Probably in another unit. */
export const OTHER_UNIT = defineCheck({
  code: FINDING_CODES.otherUnit,
  severity: 'error',
  details: UNIT,
  zh: {
    title: '计量单位可能有误',
    looksAt: '金额和面积按学生平均后的大小',
    expectation: '与其他学校相比不差 10⁴ 倍（元与万元）或 667 倍（㎡与亩），全县的中位数在可能的范围内',
    message: (shown, { scope, school, place, field, unit, written, off, own, usual }) => {
      const meant = off === 'small' ? `可能填的是${written}数` : `可能把${unit}数填入了以${written}为单位的列`;
      return scope === 'column'
        ? `各校「${field}」平均每生只合 ${shown} ${unit}，不合常理，${meant}`.replace(
            '只合',
            off === 'small' ? '只合' : '合',
          )
        : `「${school}」（${place}）的「${field}」平均每生 ${own} ${unit}，其他学校一般为 ${usual} ${unit}，${meant}`;
    },
    advice:
      '请核对单位：全列都是的，在窗格的「数据问题」中选定单位，或在表头写明（如“万元”）；个别学校的，改正数值。系统不会自动换算。',
  },
  en: {
    title: 'Probably in another unit',
    looksAt: 'money and areas per student',
    expectation:
      'not 10⁴ times (yuan and 万元) or 667 times (㎡ and 亩) off the other schools, and a county’s median that is possible',
    message: (shown, { scope, school, place, field, unit, written, off, own, usual }) => {
      const meant =
        off === 'small'
          ? `it is probably in ${written}`
          : `it is probably in ${unit} under a header that says ${written}`;
      return scope === 'column'
        ? `“${field}” is ${shown} ${unit} per student over the county, which can’t be: ${meant}`
        : `“${field}” of “${school}” (${place}) is ${own} ${unit} per student, at other schools about ${usual}: ${meant}`;
    },
    advice:
      'Check the unit: name it in the header, or write the figure in the header’s unit. Nothing is converted by itself.',
  },
  find: likelyUnits,
});

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
function* likelyUnits(data: CheckedData): Generator<Found<typeof UNIT>> {
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
): Found<typeof UNIT> {
  const cells = values.flatMap(({ at }) => collectFieldCells(at, [field]));
  const header = headerOver(cells, field, reading);
  const inOther = off === 'small' ? usual + Math.log(mistaken.factor) : usual - Math.log(mistaken.factor);
  const isAnswerable = header !== undefined && factorOfCounty(field, inOther) === undefined;
  return {
    cells,
    shown: shownPerStudent(usual),
    details: {
      ...{ field: FIELDS[field], unit: mistaken.unit, written: mistaken.written, off, scope: 'column' as const },
      ...(isAnswerable && { role: field, header }),
    },
    about: values.flatMap(({ at }) => makeSubjects(at, [field])),
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
): Generator<Found<typeof UNIT>> {
  for (const { at, amount, logarithm } of values) {
    const times = Math.exp(Math.abs(logarithm - usual));
    if (times < factor / tolerance || times > factor * tolerance) continue;
    const off = logarithm < usual ? 'small' : 'large';
    yield foundAt(at, [field], String(amount), {
      field: FIELDS[field],
      unit,
      written,
      off,
      scope: 'school',
      own: shownPerStudent(logarithm),
      usual: shownPerStudent(usual),
    });
  }
}
