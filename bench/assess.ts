import { assessResources } from '../src/assessment/resources';
import { standardById } from '../src/standards/standards';
import type { CountyStatistics, Figure, School } from '../src/statistics/county';
import type { FieldId } from '../src/statistics/fields';
import { best, growth, type Measurement } from './measure';

const FIELDS: readonly FieldId[] = [
  'students',
  'higherDegreeTeachers',
  'backboneTeachers',
  'sportArtTeachers',
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
];

/** What one school has per student of each field, in hundredths; varied from school to school. */
const PER_STUDENT = [100, 6, 2, 1.5, 600, 1000, 300_000, 3];

/** A repeatable stream of numbers in [0, 1): the benchmark must do the same work each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function countyOf(schoolCount: number): CountyStatistics {
  const next = numbers(schoolCount);
  const schools = Array.from({ length: schoolCount }, (_, index): School => {
    const students = 50 + Math.floor(next() * 1950);
    const figures = Object.fromEntries(
      FIELDS.map((field, column) => {
        const isMeasured = column >= 4 && column <= 6;
        const amount = column === 0 ? students : (students * (PER_STUDENT[column] ?? 0) * (0.6 + 0.8 * next())) / 100;
        const value = isMeasured
          ? { digits: Math.round(amount * 100), scale: 2 }
          : { digits: Math.round(amount), scale: 0 };
        const figure: Figure = { kind: 'known', value, cells: [{ sheet: '小学', row: index, column }] };
        return [field, figure];
      }),
    );
    return {
      code: null,
      name: `学校${index}`,
      type: { id: 'primary', from: 'given' },
      origin: { sheet: '小学', row: index, column: 0 },
      stages: { primary: { figures } },
      whole: { figures: {} },
      wordings: {},
      classes: [],
      parts: [],
    };
  });
  return { name: null, year: null, schools, coveredStages: ['primary'], facts: [] };
}

/** Assessing so many school-stages × 7, and how it grows. */
export function benchAssessment(): Measurement[] {
  const standard = standardById('national-2017');
  if (!standard) throw new Error('no national standard');
  const sizes = [1000, 10_000, 100_000].map((size) => {
    const statistics = countyOf(size);
    return { size, milliseconds: best(5, () => assessResources(statistics, standard)) };
  });
  return [
    ...sizes.map(({ size, milliseconds }) => ({ name: `assess ${size} school-stages × 7`, milliseconds })),
    { name: 'growth of assessing, exponent over 1 k, 10 k, 100 k', exponent: growth(sizes) },
  ];
}
