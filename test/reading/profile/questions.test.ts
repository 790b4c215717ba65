import { isQuestion } from '../../../src/reading/findings/definition';
import { givenAnswers } from '../../../src/reading/profile/given-answers';
import { NO_ANSWERS, parseProfile, profileToKeep } from '../../../src/reading/profile/profile';
import { makeQuestion } from '../../../src/reading/profile/questions';
import { readCounty } from '../../../src/reading/read-county';
import type { Figure } from '../../../src/statistics/county';
import { FIELDS } from '../../../src/statistics/fields';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

type Rows = readonly (readonly CellValue[])[];

/** What an answer leads to: figures of primary and junior students or teaching rooms, by school. */
const CASES: readonly {
  readonly code: string;
  readonly sheets: readonly (readonly [name: string, rows: Rows])[];
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}[] = [
  {
    code: 'D05',
    sheets: [
      [
        '小学',
        [
          ['学校名称', '办学类型', '在校生数'],
          ['甲小学', '小学', 500],
          ['甲小学', '小学', 510],
        ],
      ],
    ],
    answers: { first: { '甲小学 primary students': 500 }, last: { '甲小学 primary students': 510 } },
  },
  {
    code: 'D21',
    sheets: [
      [
        '小学',
        [
          ['学校名称', '办学类型', '在校生数', '在校生数'],
          ['甲小学', '小学', 500, 510],
        ],
      ],
    ],
    answers: { 0: { '甲小学 primary students': 500 }, 1: { '甲小学 primary students': 510 } },
  },
  {
    code: 'D27',
    sheets: [
      [
        '小学',
        [
          ['学校名称', '办学类型', '是否计校数', '在校生数'],
          ['甲小学', '小学', 1, 500],
          ['乙小学', '小学', 1, 300],
          ['柳林教学点', '教学点', 0, 20],
        ],
      ],
    ],
    answers: {
      甲小学: { '甲小学 primary students': 520, '乙小学 primary students': 300 },
      乙小学: { '甲小学 primary students': 500, '乙小学 primary students': 320 },
    },
  },
  {
    code: 'D79',
    sheets: [
      [
        '学校',
        [
          ['学校名称', '办学类型', '在校生数'],
          ['河湾学校', '九年一贯制学校', 500],
        ],
      ],
    ],
    answers: { primary: { '河湾学校 primary students': 500 }, junior: { '河湾学校 junior students': 500 } },
  },
  {
    code: 'D80',
    sheets: (['小学', '初中'] as const).map((stage, index) => [
      stage,
      [
        ['学校名称', '办学类型', '在校生数', '教学及辅助用房面积', '室内体育用房面积', '体育运动场馆面积'],
        ['河湾学校', '九年一贯制学校', 300 - 100 * index, 900, 300 + index, 2000 + index],
      ],
    ]),
    answers: {
      whole: { '河湾学校 whole teachingArea': 900 },
      ownStage: { '河湾学校 primary teachingArea': 900, '河湾学校 junior teachingArea': 900 },
    },
  },
  {
    code: 'D75',
    sheets: (['小学', '初中'] as const).map((stage, index) => [
      stage,
      [
        ['学校名称', '办学类型', '在校生数', '教学及辅助用房面积'],
        ['河湾学校', '九年一贯制学校', 300 - 100 * index, index === 0 ? 900 : null],
      ],
    ]),
    answers: {
      whole: { '河湾学校 whole teachingArea': 900 },
      ownStage: { '河湾学校 primary teachingArea': 900 },
    },
  },
  {
    code: 'D84',
    sheets: [
      [
        '小学',
        [
          ['学校名称', '办学类型', '主校名称', '是否计校数', '在校生数'],
          ['甲小学', '小学', null, 1, 500],
          ['甲小学东校区', '小学', '甲小学', '二级', 40],
        ],
      ],
    ],
    answers: {
      counted: { '甲小学 primary students': 500, '甲小学东校区 primary students': 40 },
      part: { '甲小学 primary students': 540 },
    },
  },
  {
    code: 'D84',
    sheets: [
      [
        '统计',
        [
          ['学校名称', '办学类型', '学段', '在校生数'],
          ['甲小学', '小学', '小学', 500],
          ['河湾学校', '九年一贯制学校', '高小', 300],
          ['河湾学校', '九年一贯制学校', '初中', 200],
        ],
      ],
    ],
    answers: { primary: { '河湾学校 primary students': 300, '河湾学校 junior students': 200 } },
  },
];

describe.each(CASES)('$code', ({ code, sheets, answers }) => {
  const content = workbook(...sheets.map(([name, rows]) => sheet(name, rows)));

  test.each(Object.entries(answers))('answered by %s is no question any more', (id, figures) => {
    const { findings, statistics } = readCounty(content);
    const finding = findings.find((one) => one.code === code);
    if (!finding) throw new Error(`No ${code} but ${findings.map((one) => one.code)}`);
    expect(isQuestion(finding)).toBe(true);
    const choice = makeQuestion(finding, statistics).choices.find((one) => one.id === id);
    if (!choice) throw new Error(`No choice ${id}`);
    const profile = choice.answered(NO_ANSWERS);
    expect(parseProfile(JSON.parse(profileToKeep(profile) ?? ''))).toEqual({ ok: true, profile });
    const answered = readCounty(content, profile);
    expect(answered.findings.filter(isQuestion)).toEqual([]);
    const read = Object.fromEntries(Object.keys(figures).map((path) => [path, amountAt(answered.statistics, path)]));
    expect(read).toEqual(figures);
  });

  test('taken back is asked again', () => {
    const { findings, statistics } = readCounty(content);
    const finding = findings.find((one) => one.code === code);
    const [choice] = finding ? makeQuestion(finding, statistics).choices : [];
    let profile = choice?.answered(NO_ANSWERS) ?? NO_ANSWERS;
    for (let [given] = givenAnswers(profile); given; [given] = givenAnswers(profile)) profile = given.without;
    expect(profileToKeep(profile)).toBeNull();
    expect(readCounty(content, profile).findings).toEqual(findings);
  });
});

describe('of two columns with one header the second was chosen', () => {
  const headers = ['学校名称', '办学类型', '在校生数', '在校生数'];
  const first = sheet('小学', [headers, ['甲小学', '小学', 500, 510]]);
  const { findings, statistics } = readCounty(workbook(first));
  const [finding] = findings.filter(({ code }) => code === 'D21');
  const second = finding && makeQuestion(finding, statistics).choices[1];
  const profile = second?.answered(NO_ANSWERS) ?? NO_ANSWERS;
  const readAs = (...rows: Rows) => readCounty(workbook(sheet('小学', rows)), profile);

  test('it stays the second when a column is put in before them', () => {
    const read = readAs(['序号', ...headers], [1, '甲小学', '小学', 500, 510]);
    expect(read.findings.filter(isQuestion)).toEqual([]);
    expect(amountAt(read.statistics, '甲小学 primary students')).toBe(510);
  });

  test('a third one is asked about anew', () => {
    const read = readAs([...headers.slice(0, 2), '在校生数', ...headers.slice(2)], ['甲小学', '小学', 490, 500, 510]);
    expect(read.findings.filter(isQuestion).map(({ code }) => code)).toContain('D21');
    expect(amountAt(read.statistics, '甲小学 primary students')).not.toBe(500);
  });

  test('the only one that is left is taken', () => {
    const read = readAs(headers.slice(0, 3), ['甲小学', '小学', 520]);
    expect(amountAt(read.statistics, '甲小学 primary students')).toBe(520);
  });
});

test('a school whose name begins like the part’s is likely its main school, and stands first', () => {
  const { findings, statistics } = readCounty(
    workbook(
      sheet('小学', [
        ['学校名称', '办学类型', '是否计校数', '在校生数'],
        ['城关小学', '小学', 1, 500],
        ['柳林镇中心小学', '小学', 1, 300],
        ['柳林镇下河教学点', '教学点', 0, 20],
      ]),
    ),
  );
  const [finding] = findings.filter(({ code }) => code === 'D27');
  const question = finding && makeQuestion(finding, statistics);
  expect(question?.likely).toBe('柳林镇中心小学');
  expect(question?.choices.map(({ name }) => name)).toEqual(['柳林镇中心小学', '城关小学']);
});

test.each([
  [
    'D73',
    { sheet: '小学', shown: '青石镇', details: {} },
    { sheets: [{ sheet: '小学', rows: [{ name: '青石镇', isSchool: true }] }] },
  ],
  [
    'D82',
    { sheet: '初中', shown: '石泉县小学', details: { other: '小学' } },
    { names: [{ name: '石泉县小学', other: '小学', same: true }] },
  ],
  [
    'D07',
    { sheet: '小学', shown: '', details: { school: '甲学校' } },
    { schools: [{ school: '甲学校', type: 'primary' }] },
  ],
  [
    'D07',
    { sheet: '小学', shown: '山区小学校', details: { school: '甲学校' } },
    { words: [{ field: 'schoolType', word: '山区小学校', means: 'primary' }] },
  ],
  [
    'D84',
    { sheet: '小学', shown: '半寄宿', details: { role: 'boarding' } },
    { words: [{ field: 'boarding', word: '半寄宿', means: 'boarding' }] },
  ],
])('the first answer to %s', (code, asking, answer) => {
  const { statistics } = readCounty(workbook());
  const [first] = makeQuestion({ code, cell: null, ...asking }, statistics).choices;
  expect(first?.answered(NO_ANSWERS)).toEqual({ ...NO_ANSWERS, ...answer });
});

function amountAt({ schools }: ReturnType<typeof readCounty>['statistics'], path: string): number | string {
  const [name, place, field] = path.split(' ');
  const school = schools.find((one) => one.name === name);
  const figures: Readonly<Record<string, Figure>> =
    (place === 'whole'
      ? school?.whole.figures
      : place === 'primary'
        ? school?.stages.primary?.figures
        : school?.stages.junior?.figures) ?? {};
  const figure = figures[field ?? ''];
  if (figure?.kind !== 'known') return figure?.kind ?? 'absent';
  return figure.value.digits / 10 ** figure.value.scale;
}

describe('a header that nobody understands', () => {
  const asking = (details: Readonly<Record<string, string>>) => ({
    code: 'D83',
    sheet: '小学',
    cell: { sheet: '小学', row: 0, column: 9 },
    cells: [
      { sheet: '小学', row: 0, column: 9 },
      { sheet: '初中', row: 0, column: 9 },
    ],
    shown: '体育 → 风雨操场',
    details: { role: 'sportsArea', candidates: ['sportsArea', 'indoorSportsArea'], ...details },
  });
  const { statistics } = readCounty(workbook());
  const chosen = (details: Readonly<Record<string, string>>, id: string) => {
    const { choices, others = [] } = makeQuestion(asking(details), statistics);
    const choice = [...choices, ...others.flatMap((group) => group.choices)].find((each) => each.id === id);
    return choice?.answered(NO_ANSWERS).sheets;
  };

  test.each([
    ['it is the likeliest', 'sportsArea', 'sportsArea'],
    ['it is none', 'noField', null],
    ['it is the next', 'indoorSportsArea', 'indoorSportsArea'],
    ['it is any other', 'books', 'books'],
    ['it says which school', 'schoolName', 'schoolName'],
  ])('%s, on every sheet', (_, id, field) => {
    expect(chosen({}, id)).toEqual([{ sheet: '*', columns: [{ header: '体育 → 风雨操场', field }] }]);
  });

  test('where other sheets mean something else by it, the answer holds where it was asked', () => {
    const columns = [{ header: '体育 → 风雨操场', field: 'sportsArea' }];
    expect(chosen({ scope: 'sheet' }, 'sportsArea')).toEqual([
      { sheet: '小学', columns },
      { sheet: '初中', columns },
    ]);
  });

  test('likely fields come first, then all by group; every field can be chosen', () => {
    const { others = [] } = makeQuestion(asking({}), statistics);
    expect(others.map(({ group }) => group)).toEqual([
      'likely',
      'students',
      'teachers',
      'premises',
      'school',
      'traits',
      'keys',
    ]);
    const offered = new Set(others.flatMap(({ choices }) => choices.map(({ id }) => id)));
    expect(Object.keys(FIELDS).filter((field) => !offered.has(field))).toEqual([]);
  });

  test('the answer is listed for every sheet, and can be taken back', () => {
    const { choices } = makeQuestion(asking({}), statistics);
    const answered = choices[0]?.answered(NO_ANSWERS) ?? NO_ANSWERS;
    const [given, ...others] = givenAnswers(answered);
    expect(others).toEqual([]);
    expect(given).toMatchObject({
      kind: 'column',
      values: { sheet: '*', header: '体育 → 风雨操场', field: '体育运动场馆面积' },
      without: { sheets: [] },
    });
  });
});

describe('a label of the county’s figures that nobody understands', () => {
  const question = makeQuestion(
    {
      code: 'D83',
      sheet: '县级数据',
      cell: { sheet: '县级数据', row: 6, column: 3 },
      shown: '基本情况 → 辖区人口',
      details: { candidates: ['fact:population'] },
    },
    readCounty(workbook()).statistics,
  );

  test.each([
    ['is the likeliest', 'fact:population', 'population'],
    ['is none', 'noField', null],
    ['is any other', 'fact:villages', 'villages'],
  ])('%s, by its titles', (_, id, fact) => {
    const choices = [...question.choices, ...(question.others ?? []).flatMap((group) => group.choices)];
    const answered = choices.find((each) => each.id === id)?.answered(NO_ANSWERS) ?? NO_ANSWERS;
    expect(answered.facts).toEqual([{ label: '辖区人口', indicator: '基本情况', fact }]);
    expect(givenAnswers(answered).map(({ kind, without }) => [kind, without.facts])).toEqual([['facts', []]]);
    expect(parseProfile(JSON.parse(JSON.stringify(answered)))).toEqual({ ok: true, profile: answered });
  });

  test('offers figures of the county alone', () => {
    expect(question.others?.map(({ group }) => group)).toEqual(['facts']);
  });
});

test('a table of results alone can be left out', () => {
  const question = makeQuestion(
    { code: 'D88', sheet: '生均值', cell: null, shown: '每百名学生', details: {} },
    readCounty(workbook()).statistics,
  );
  expect(question.choices.map(({ answered }) => answered(NO_ANSWERS).sheets)).toEqual([
    [{ sheet: '生均值', ignore: true }],
  ]);
});
