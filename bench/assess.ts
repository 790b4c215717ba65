import { laidOut } from '../src/assessment/resource-columns';
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

/** The same sums over bare arrays: what no program can do without. */
function bareLoop(columns: readonly Float64Array[], students: Float64Array): number {
  let result = 0;
  for (const column of columns) {
    let sum = 0;
    let total = 0;
    for (let index = 0; index < column.length; index++) {
      sum += column[index] ?? 0;
      total += students[index] ?? 0;
    }
    const mean = sum / total;
    let squares = 0;
    let passing = 0;
    for (let index = 0; index < column.length; index++) {
      const own = students[index] ?? 1;
      const value = (column[index] ?? 0) / own;
      if (value >= 4.2) passing++;
      squares += own * (value - mean) ** 2;
    }
    result += Math.sqrt(squares / total) / mean + passing;
  }
  return result;
}

function columnsOf({ schools }: CountyStatistics): Float64Array[] {
  return FIELDS.map((field) =>
    Float64Array.from(schools, ({ stages }) => {
      const figure = stages.primary?.figures[field];
      return figure?.kind === 'known' ? figure.value.digits / 10 ** figure.value.scale : 0;
    }),
  );
}

/** Assessing 200 000 school-stages × 7 items against the bare loop, once they are in columns; the growth over 1 k, 10 k, 100 k. */
export function benchAssessment(): Measurement[] {
  const standard = standardById('national-2017');
  if (!standard) throw new Error('no national standard');
  const county = countyOf(200_000);
  const [students = new Float64Array(), ...columns] = columnsOf(county);
  // A copy of the county is a new one: its figures aren't laid out yet.
  const laying = best(5, () => laidOut({ ...county }, standard));
  const assessing = best(9, () => assessResources(county, standard));
  const bare = best(9, () => bareLoop(columns, students));
  const sizes = [1000, 10_000, 100_000].map((size) => {
    const statistics = countyOf(size);
    return { size, milliseconds: best(5, () => assessResources({ ...statistics }, standard)) };
  });
  return [
    {
      name: 'lay the figures of 200 000 school-stages out in columns',
      milliseconds: laying,
      ratio: laying / bare,
      to: 'bare Float64Array loop',
    },
    {
      name: 'assess 200 000 school-stages × 7',
      milliseconds: assessing,
      ratio: assessing / bare,
      to: 'bare Float64Array loop',
    },
    ...sizes.map(({ size, milliseconds }) => ({ name: `assess ${size} school-stages × 7`, milliseconds })),
    { name: 'growth of assessing, exponent over 1 k, 10 k, 100 k', exponent: growth(sizes) },
  ];
}
