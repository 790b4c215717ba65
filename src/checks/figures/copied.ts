import type { Figure, School } from '../../statistics/county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CellReference } from '../../workbook/cells';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import type { SchoolPlace } from '../school-places';

const COPY = { school: 'school', other: 'text', fields: 'terms', count: 'amount' } as const;

/** Two schools with the same figures. */
export const COPIED_SCHOOL = defineCheck({
  code: 'D20',
  severity: 'warning',
  details: COPY,
  zh: {
    title: '两所学校的数据雷同',
    looksAt: '互不相干的各项数，如在校生数、各类面积、设备值、图书',
    expectation: '两所学校没有 4 项以上完全相同',
    message: (_shown, { school, other, fields, count }) =>
      `「${school}」与「${other}」有 ${count} 项完全相同：${fields}`,
    advice: '请核对是否把一所学校的数复制给了另一所。',
  },
  en: {
    title: 'Two schools with the same figures',
    looksAt: 'figures that have nothing to do with each other: enrolment, areas, equipment, books …',
    expectation: 'no two schools with four or more of them equal',
    message: (_shown, { school, other, fields, count }) =>
      `“${school}” and “${other}” have ${count} figures in common: ${fields}`,
    advice: 'Check whether one school’s figures were copied to the other.',
  },
  ofSeveralSchools: true,
  find: copies,
});

/** Figures that have nothing to do with each other: two schools that share several of them share a source. */
const INDEPENDENT: readonly FieldId[] = [
  'students',
  'teachingArea',
  'indoorSportsArea',
  'sportsGroundArea',
  'sportsArea',
  'equipmentValue',
  'computers',
  'books',
  'publicFunds',
  'trainingFunds',
  'payroll',
  'smallestMusicRoom',
  'smallestFineArtRoom',
];

/** Equal in so many, they are copies. */
const ENOUGH = 4;
/** Figures of fewer significant digits agree by chance. */
const TELLING_DIGITS = 3;
/** A figure that so many schools have is a rule, not a coincidence. */
const MOST_SHARING = 8;

interface Given {
  readonly school: School;
  readonly field: FieldId;
  readonly cells: readonly CellReference[];
}

/** D20: two schools with the same figures in at least four fields. */
export function* copies(data: CheckedData): Generator<Found<typeof COPY>> {
  const { schools } = data.reading.statistics;
  const order = new Map(schools.map((school, index) => [school, index]));
  const shared = new Map<string, { readonly first: School; readonly second: School; readonly equal: Given[] }>();
  for (const alike of alikes(data)) {
    for (const [index, one] of alike.entries()) {
      for (const other of alike.slice(index + 1)) {
        if (other.school === one.school) continue;
        const key = `${order.get(one.school)} ${order.get(other.school)}`;
        const pair = shared.get(key) ?? { first: one.school, second: other.school, equal: [] };
        shared.set(key, pair);
        if (!pair.equal.some(({ field }) => field === other.field)) pair.equal.push(other);
      }
    }
  }
  for (const { first, second, equal } of shared.values()) {
    if (equal.length < ENOUGH) continue;
    yield {
      cells: equal.flatMap(({ cells }) => cells.slice(0, 1)),
      shown: second.name,
      details: {
        school: second.name,
        other: first.name,
        fields: equal.map(({ field }) => FIELDS[field]),
        count: String(equal.length),
      },
    };
  }
}

/** Figures that are equal, by field and value, where several schools have them but not many. */
function alikes({ places, numbers }: Pick<CheckedData, 'places' | 'numbers'>): Given[][] {
  return INDEPENDENT.flatMap((field) => {
    const values = numbers.get(field);
    if (!values) return [];
    const alone = new Map<number, SchoolPlace>();
    const shared = new Map<number, SchoolPlace[]>();
    for (const [index, at] of places.entries()) {
      const value = values[index] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const first = alone.get(value);
      if (first) shared.set(value, [...(shared.get(value) ?? [first]), at].slice(0, MOST_SHARING + 1));
      else alone.set(value, at);
    }
    return [...shared.values()]
      .filter((alike) => alike.length <= MOST_SHARING && alike.some(({ figures }) => isTelling(figures[field])))
      .map((alike) => alike.map(({ school, figures }) => ({ school, field, cells: figures[field]?.cells ?? [] })));
  });
}

/** Whether a figure has three significant digits: 1 230 has, 1 200 hasn't. */
function isTelling(figure: Figure | undefined): boolean {
  let significant = figure?.kind === 'known' ? figure.value.digits : 0;
  while (significant !== 0 && significant % 10 === 0) significant /= 10;
  return significant >= 10 ** (TELLING_DIGITS - 1);
}
