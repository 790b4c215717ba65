import { FIELDS, type FieldId } from '../../statistics/fields';
import { groupedBy } from '../../workbook/grouped';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { foundAt } from '../school-places';
import { fieldUnit, median, type PerStudent, shownPerStudent } from './spread';

const OUTLIER = {
  school: 'school',
  place: 'place',
  field: 'field',
  unit: 'text',
  own: 'amount',
  usual: 'amount',
  least: 'amount',
  most: 'text',
  peers: 'amount',
} as const;

/** Far from schools of its kind. */
export const FAR_FROM_ITS_KIND = defineCheck({
  code: 'D13',
  severity: 'warning',
  details: OUTLIER,
  zh: {
    title: '与同类学校相差悬殊',
    looksAt: '按学生平均的教师、面积、设备、图书等，与同类学校比较',
    expectation: '在同类学校中位数上下 5 倍绝对中位差（按倍数计，至少 3 倍）以内，或考虑学校规模后在其内',
    message: (_shown, { school, place, field, own, unit, usual, least, most, peers }) =>
      `「${school}」（${place}）的「${field}」平均每生 ${own} ${unit}，${peers} 所同类学校的中位数为 ${usual}，一般在 ${least}—${most} 之间`,
    advice: '请核对是否多填或少填了一位；属实的请说明原因。',
  },
  en: {
    title: 'Far from schools of its kind',
    looksAt: 'teachers, areas, equipment and books per student, against schools of the same kind',
    expectation:
      'within median ± 5 median absolute deviations (as factors, of 3 at least) of its kind, or so where its size is taken into account',
    message: (_shown, { school, place, field, own, unit, usual, least, most, peers }) =>
      `“${field}” of “${school}” (${place}) is ${own} ${unit} per student; the median of ${peers} schools of its kind is ${usual}, usual are ${least} to ${most}`,
    advice: 'Look for a digit too many or too few; if it is right, say why.',
  },
  find: outliers,
});

/** Fewer of a kind don't show what is usual. */
const FEWEST = 8;
/** Median absolute deviations from the median. */
const DEVIATIONS = 5;
/** Schools that differ by less than this factor are no outliers, however alike the others are. */
const LEAST_FACTOR = 3;
/** Counts below that jump by too great a factor from one to the next. */
const FEWEST_COUNTED = 10;
/** Money that rules give to small schools beyond their pupils: they are far from others by right. */
const BY_RULE: ReadonlySet<FieldId> = new Set<FieldId>(['publicFunds', 'payroll']);

/**
 * D13: what one student has, far from what is usual at schools of that kind: beyond median ± 5 MAD, and so still where
 * its size is taken into account. Over logarithms, since schools differ by factors: the bounds then stand as many times
 * above as below the median.
 */
function* outliers(data: CheckedData): Generator<Found<typeof OUTLIER>> {
  for (const [field, values] of data.perStudent) {
    if (BY_RULE.has(field)) continue;
    for (const peers of groupedBy(values, ({ kind }) => kind).values()) yield* outliersAmong(peers);
  }
}

function* outliersAmong(peers: readonly PerStudent[]): Generator<Found<typeof OUTLIER>> {
  if (peers.length < FEWEST) return;
  const usual = median(peers.map(({ logarithm }) => logarithm));
  const bound = computeBound(peers.map(({ logarithm }) => logarithm - usual));
  const slope = slopeBySize(peers);
  const bySize = peers.map(({ logarithm, students }) => logarithm - slope * Math.log(students));
  const middle = median(bySize);
  const boundBySize = computeBound(bySize.map((value) => value - middle));
  for (const [index, { at, field, amount, students, logarithm }] of peers.entries()) {
    const isFar = Math.abs(logarithm - usual) > bound;
    const isFarForItsSize = Math.abs((bySize[index] ?? middle) - middle) > boundBySize;
    if (!isFar || !isFarForItsSize || isSmallCount(field, amount, students, usual)) continue;
    yield foundAt(at, [field], String(amount), {
      field: FIELDS[field],
      unit: fieldUnit(field),
      own: shownPerStudent(logarithm),
      usual: shownPerStudent(usual),
      least: shownPerStudent(usual - bound),
      most: shownPerStudent(usual + bound),
      peers: String(peers.length),
    });
  }
}

function computeBound(deviations: readonly number[]): number {
  return Math.max(DEVIATIONS * median(deviations.map(Math.abs)), Math.log(LEAST_FACTOR));
}

/**
 * How what one student has changes with a school's size: small schools have more ground and rooms a head, and that is
 * no error. A resistant line (Tukey): from the medians of the smallest to those of the largest third.
 */
function slopeBySize(peers: readonly PerStudent[]): number {
  const sorted = [...peers].sort((one, other) => one.students - other.students);
  const third = Math.max(1, Math.floor(sorted.length / 3));
  const [small, large] = [sorted.slice(0, third), sorted.slice(-third)];
  const size = (group: readonly PerStudent[]) => median(group.map(({ students }) => Math.log(students)));
  const value = (group: readonly PerStudent[]) => median(group.map(({ logarithm }) => logarithm));
  const width = size(large) - size(small);
  return width < Math.log(1.5) ? 0 : (value(large) - value(small)) / width;
}

/** Three teachers where one would be usual are no outlier. */
function isSmallCount(field: PerStudent['field'], amount: number, students: number, usual: number): boolean {
  const entry = FIELDS[field];
  if (entry.kind !== 'number' || !entry.whole) return false;
  return Math.max(amount, Math.exp(usual) * students) < FEWEST_COUNTED;
}
