import fc from 'fast-check';
import { check, checkCounties } from '../../../src/check';
import { NO_ANSWERS, type Profile } from '../../../src/reading/profile/profile';
import { readCounties } from '../../../src/reading/read-county';
import { NATIONAL_2017 } from '../../../src/standards/national-2017/standard';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../../src/workbook/content';
import { workbooksTogether } from '../../../src/workbook/joined-workbooks';
import { sheet, workbook } from '../sheet';

const HEADER = ['学校名称', '办学类型', '在校生数', '县级以上骨干教师数'];
type Rows = readonly (readonly CellValue[])[];

const CLOUD: Rows = [
  ['城关小学', '小学', 900, 12],
  ['河口小学', '小学', 600, 8],
];
const GREEN: Rows = [
  ['东风小学', '小学', 100, 1],
  ['红旗小学', '小学', 100, 5],
];

/** The rows with a cell more before them. */
const behind = (first: CellValue, rows: Rows) => rows.map((row) => [first, ...row]);

/** What each county of a workbook is called, its year and its schools. */
function found(content: WorkbookContent, profile?: Profile) {
  return readCounties(content, profile).map(({ part, reading: { statistics }, before }) => ({
    part,
    year: statistics.year,
    schools: statistics.schools.map(({ name }) => name),
    before: before?.reading.statistics.schools.length ?? null,
  }));
}

const BOTH = [
  { part: '云岭县', year: null, schools: ['城关小学', '河口小学'], before: null },
  { part: '青山县', year: null, schools: ['东风小学', '红旗小学'], before: null },
];

/** Ways in which a workbook says which county a school is of. */
const LAYOUTS: Readonly<Record<string, (cloud: Rows, green: Rows) => WorkbookContent>> = {
  ...Object.fromEntries(
    ['统计三级', '所在地区划三级', '区县', '县区', '区县名称', '县（市、区）', '所属区县'].map((header) => [
      `a column ${header}`,
      (cloud: Rows, green: Rows) =>
        workbook(sheet('小学', [[header, ...HEADER], ...behind('云岭县', cloud), ...behind('青山县', green)])),
    ]),
  ),
  'a column with the city before the county': (cloud, green) =>
    workbook(sheet('小学', [['区县', ...HEADER], ...behind('安康市云岭县', cloud), ...behind('安康市青山县', green)])),
  'a column below the city’s title': (cloud, green) =>
    workbook(
      sheet('小学', [['安康市小学情况'], ['区县', ...HEADER], ...behind('云岭县', cloud), ...behind('青山县', green)]),
    ),
  'sheets called by their county': (cloud, green) =>
    workbook(sheet('云岭县', [HEADER, ...cloud]), sheet('青山县', [HEADER, ...green])),
  'sheets called by county and stage': (cloud, green) =>
    workbook(sheet('云岭县小学', [HEADER, ...cloud]), sheet('小学-青山县', [HEADER, ...green])),
  'titles of sheets': (cloud, green) =>
    workbook(
      sheet('Sheet1', [['云岭县小学基本情况'], HEADER, ...cloud]),
      sheet('Sheet2', [['青山县小学基本情况'], HEADER, ...green]),
    ),
  'titles above stacked tables': (cloud, green) =>
    workbook(sheet('小学', [['云岭县小学情况'], HEADER, ...cloud, [], ['青山县小学情况'], HEADER, ...green])),
  'headings between the rows': (cloud, green) =>
    workbook(sheet('小学', [HEADER, ['一、云岭县'], ...cloud, ['二、青山县'], ...green])),
  'files of their own': (cloud, green) =>
    workbooksTogether(
      [
        { fileName: '云岭县.xlsx', sheets: [sheet('Sheet1', [HEADER, ...cloud])], settings: {} },
        { fileName: '青山县.xlsx', sheets: [sheet('Sheet1', [HEADER, ...green])], settings: {} },
      ],
      '两县',
    ),
};

test.each(Object.entries(LAYOUTS))('two counties by %s', (_, layout) => {
  expect(found(layout(CLOUD, GREEN))).toEqual(BOTH);
});

/** So many schools that those of the second county begin far below the header. */
const many = (name: string): Rows =>
  Array.from({ length: 60 }, (_, place): CellValue[] => [`${name}第${place + 1}小学`, '小学', 400 + place, 3]);

test.each(Object.entries(LAYOUTS))('two counties of sixty schools each by %s', (_, layout) => {
  const [cloud, green] = [many('城关'), many('东风')];
  const namesOf = (rows: Rows) => rows.map(([name]) => name);
  expect(found(layout(cloud, green)).map(({ part, schools }) => [part, schools])).toEqual([
    ['云岭县', namesOf(cloud)],
    ['青山县', namesOf(green)],
  ]);
});

test('counties and years in one sheet, sums of each below its rows', () => {
  const block = (year: number, county: string, rows: Rows) => [
    ...behind(year, behind(county, rows)),
    [year, `${county}小计`, null, null, 25_770, 180],
  ];
  const blocks = [2024, 2025].flatMap((year) => [
    ...block(year, '云岭县', many('城关')),
    ...block(year, '青山县', many('东风')),
  ]);
  const content = workbook(sheet('小学', [['年度', '县区', ...HEADER], ...blocks]));
  expect(found(content).map(({ part, schools, before }) => [part, schools.length, before])).toEqual([
    ['云岭县', 60, 60],
    ['青山县', 60, 60],
  ]);
});

describe('a column of area codes', () => {
  const coded = (header: string, cloud: CellValue, green: CellValue) =>
    workbook(sheet('小学', [[header, ...HEADER], ...behind(cloud, CLOUD), ...behind(green, GREEN)]));

  test.each([
    ['行政区划代码', 530_102, 530_103],
    ['区划代码', '530102', '530103'],
    ['行政区划代码', '530102001', '530103002'],
    ['所在地行政区划代码', '530102001201', '530103002206'],
  ])('%s of %s and %s parts counties', (header, cloud, green) => {
    expect(found(coded(header, cloud, green)).map(({ part, schools }) => [part, schools])).toEqual([
      ['530102', ['城关小学', '河口小学']],
      ['530103', ['东风小学', '红旗小学']],
    ]);
  });

  test('of towns in one county doesn’t, and names nothing', () => {
    const [only, ...others] = readCounties(coded('行政区划代码', '530102001', '530102002'));
    expect(others).toEqual([]);
    expect(only.reading.statistics.name).toBeNull();
    expect(only.reading.statistics.schools).toHaveLength(4);
  });

  test('says nothing beside the counties’ names', () => {
    const rows = [...behind('云岭县', behind(530_102, CLOUD)), ...behind('青山县', behind(530_103, GREEN))];
    expect(found(workbook(sheet('小学', [['县区', '行政区划代码', ...HEADER], ...rows])))).toEqual(BOTH);
  });
});

test('a sheet without a column of counties joins by the school’s code', () => {
  const coded = (rows: Rows, from: number) => rows.map((row, index) => [`21653000${from + index}`, ...row]);
  const content = workbook(
    sheet('基本', [
      ['区县', '学校标识码', ...HEADER],
      ...behind('云岭县', coded(CLOUD, 10)),
      ...behind('青山县', coded(GREEN, 20)),
    ]),
    sheet('用房', [
      ['学校标识码', '学校名称', '教学及辅助用房面积'],
      ...coded(CLOUD, 10).map(([code, name]) => [code ?? null, name ?? null, 5000]),
      ...coded(GREEN, 20).map(([code, name]) => [code ?? null, name ?? null, 700]),
    ]),
  );
  expect(found(content)).toEqual(BOTH);
});

const ONE: readonly (readonly [string, SheetContent])[] = [
  ['one constant county', sheet('小学', [['区县', ...HEADER], ...behind('云岭县', [...CLOUD, ...GREEN])])],
  ['towns', sheet('小学', [['乡镇', ...HEADER], ...behind('城关镇', CLOUD), ...behind('河口镇', GREEN)])],
  [
    'towns under the header of counties',
    sheet('小学', [['区县', ...HEADER], ...behind('城关镇', CLOUD), ...behind('河口乡', GREEN)]),
  ],
  [
    'school districts',
    sheet('小学', [['学区', ...HEADER], ...behind('城关学区', CLOUD), ...behind('河口学区', GREEN)]),
  ],
  ['cities', sheet('小学', [['统计二级', ...HEADER], ...behind('安康市', CLOUD), ...behind('商洛市', GREEN)])],
];

test.each(ONE)('%s: one county', (_, only) => {
  expect(found(workbook(only))).toEqual([
    { part: null, year: null, schools: ['城关小学', '河口小学', '东风小学', '红旗小学'], before: null },
  ]);
});

const OPEN: readonly (readonly [string, string, SheetContent])[] = [
  [
    'some rows name no county',
    'unnamed',
    sheet('小学', [['区县', ...HEADER], ...behind('云岭县', CLOUD), ...behind(null, GREEN)]),
  ],
  [
    'some rows of several counties name none',
    'unnamed',
    sheet('小学', [
      ['区县', ...HEADER],
      ...behind('云岭县', CLOUD),
      ...behind('青山县', GREEN),
      [null, '希望小学', '小学', 5, 1],
    ]),
  ],
  [
    'schools that the county runs',
    'unclear',
    sheet('小学', [['区县', ...HEADER], ...behind('云岭县', CLOUD), ...behind('县直', GREEN)]),
  ],
  [
    'a title against the column',
    'contradiction',
    sheet('小学', [['云岭县小学情况'], ['区县', ...HEADER], ...behind('青山县', GREEN)]),
  ],
  ['a title against the sheet', 'contradiction', sheet('青山县', [['云岭县小学情况'], HEADER, ...GREEN])],
];

test.each(OPEN)('%s: one question, nothing computed', (_, why, only) => {
  const [checked, ...others] = checkCounties(workbook(only), { standard: NATIONAL_2017, date: '2026-11-24' });
  expect(others).toEqual([]);
  expect(checked.reading.statistics.schools).toEqual([]);
  expect(checked.findings.map(({ code, details }) => [code, 'why' in details && details.why])).toEqual([['D86', why]]);
  expect(checked.assessment.county.verdict).toBe('unknown');
});

test('the user says whose rows without a county are, or that all are one county’s', () => {
  const content = workbook(sheet('小学', [['区县', ...HEADER], ...behind('云岭县', CLOUD), ...behind(null, GREEN)]));
  const take = (answer: NonNullable<Profile['counties']>[number]) =>
    found(content, { ...NO_ANSWERS, counties: [answer] });
  expect(take({ take: 'one' })).toHaveLength(1);
  expect(take({ take: 'unnamed', county: '青山县' })).toEqual(BOTH);
});

describe('several years', () => {
  const dated = (year: CellValue, students: number): Rows => [[year, '城关小学', '小学', students, 9]];

  test.each([
    ['年度', 2024, 2025],
    ['学年', '2024-2025学年', '2025-2026学年'],
    ['年份', '2024年', '2025年'],
    ['统计年度', '2024', '2025'],
    ['year', 2024, 2025],
  ])('a column %s of %s and %s', (header, before, now) => {
    const content = workbook(sheet('小学', [[header, ...HEADER], ...dated(before, 500), ...dated(now, 510)]));
    expect(found(content)).toEqual([{ part: null, year: '2025', schools: ['城关小学'], before: 1 }]);
    const { findings, assessment, lastYear } = check(content, { standard: NATIONAL_2017, date: '2026-11-24' });
    const students = (of: typeof assessment | undefined) => of?.resources.schoolStages.map((at) => at.students);
    expect(students(assessment)).toMatchObject([{ value: { digits: 510 } }]);
    expect(students(lastYear?.assessment)).toMatchObject([{ value: { digits: 500 } }]);
    expect(findings.filter(({ code }) => code === 'D85')).toHaveLength(1);
  });

  test('sheets called by their year; the ones before the last are not used', () => {
    const of = (year: string) => sheet(year, [HEADER, ['城关小学', '小学', Number(year), 9]]);
    const content = workbook(of('2023'), of('2025'), of('2024'));
    expect(found(content)).toEqual([{ part: null, year: '2025', schools: ['城关小学'], before: 1 }]);
    const { lastYear } = check(content, { standard: NATIONAL_2017, date: '2026-11-24' });
    expect(lastYear?.reading.statistics.year).toBe('2024');
  });

  test('a workbook of last year that was given goes before', () => {
    const content = workbook(sheet('小学', [['年度', ...HEADER], ...dated(2024, 500), ...dated(2025, 510)]));
    const lastYear = workbook(sheet('小学', [HEADER, ['城关小学', '小学', 480, 9]]));
    const checked = check(content, { standard: NATIONAL_2017, date: '2026-11-24', lastYear });
    expect(checked.lastYear?.assessment.resources.schoolStages).toMatchObject([
      { students: { value: { digits: 480 } } },
    ]);
  });

  test('years of several counties', () => {
    const content = workbook(
      sheet('小学', [
        ['区县', '年度', ...HEADER],
        ...behind('云岭县', [...dated(2024, 500), ...dated(2025, 510)]),
        ...behind('青山县', [...dated(2024, 70), ...dated(2025, 80)]),
      ]),
    );
    expect(found(content)).toEqual([
      { part: '云岭县', year: '2025', schools: ['城关小学'], before: 1 },
      { part: '青山县', year: '2025', schools: ['城关小学'], before: 1 },
    ]);
  });
});

/** Schools with random figures; names of the two counties' schools may be the same. */
const schools = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('城关', '河口', '东风', '红旗', '中心', '实验'),
    fc.integer({ min: 30, max: 2000 }),
    fc.integer({ min: 1, max: 60 }),
  ),
  { minLength: 1, maxLength: 6, selector: ([name]) => name },
);

test('two random counties in one workbook, in any layout, give each county’s own result', () => {
  const rowsOf = (drawn: readonly (readonly [string, number, number])[]): Rows =>
    drawn.map(([name, students, teachers]) => [`${name}小学`, '小学', students, teachers]);
  const resultOf = ({ assessment: { resources, county } }: ReturnType<typeof check>) => ({
    verdict: county.verdict,
    coefficients: resources.coefficients.map(({ spread, verdict }) => [String(spread?.coefficient), verdict]),
    schools: resources.assessed.map(({ at, judgement }) => [at.school.name, judgement.verdict, judgement.passed]),
  });
  const options = { standard: NATIONAL_2017, date: '2026-11-24' };
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(LAYOUTS)), schools, schools, (layout, one, other) => {
      const [cloud, green] = [rowsOf(one), rowsOf(other)];
      const together = checkCounties((LAYOUTS[layout] ?? fail)(cloud, green), options);
      const alone = [cloud, green].map((rows) => check(workbook(sheet('小学', [HEADER, ...rows])), options));
      expect(together.map(({ part }) => part)).toEqual(['云岭县', '青山县']);
      expect(together.map(resultOf)).toEqual(alone.map(resultOf));
    }),
    { numRuns: 150 },
  );
});

function fail(): never {
  throw new Error('No layout of that name');
}
