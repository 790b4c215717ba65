import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../sheet';

type Row = readonly CellValue[];

/** The county's figures by fact: `teacherIncome 98000 元`, with the year where one is given. */
function factsIn(...sheets: readonly SheetContent[]): string[] {
  return readCounty(workbook(...sheets)).statistics.facts.flatMap(({ id, value, unit, year }) =>
    id === null || value === null ? [] : [[id, value, unit, year ?? ''].join(' ').trim()],
  );
}

const INCOMES = ['teacherIncome 98000 元', 'officialIncome 95000 元'];

test.each<[string, readonly Row[], readonly string[] | undefined]>([
  [
    '指标 | 数值',
    [
      ['指标', '数值'],
      ['教师年平均工资（元）', 98000],
      ['公务员年平均工资（元）', 95000],
    ],
    undefined,
  ],
  [
    '项目 | 内容',
    [
      ['项目', '内容'],
      ['教师年平均工资（元）', 98000],
      ['公务员年平均工资（元）', 95000],
    ],
    undefined,
  ],
  [
    '数值 before 项目',
    [
      ['数值', '单位', '项目'],
      [98000, '元', '教师年平均工资'],
      [95000, '元', '公务员年平均工资'],
    ],
    undefined,
  ],
  [
    '指标 merged over its rows',
    [
      ['指标', '项目', '单位', '本年数'],
      ['教师工资收入', '义务教育学校教师年平均工资水平', '元', 98000],
      [null, '当地公务员年平均工资水平', '元', 95000],
    ],
    ['A2:A3'],
  ],
  [
    'groups as rows of their own',
    [
      ['序号', '填报项目', '填报值'],
      [null, '一、教师待遇', null],
      [1, '教师年平均工资（元）', 98000],
      [2, '公务员年平均工资（元）', 95000],
    ],
    undefined,
  ],
  [
    'a path in one cell',
    [
      ['项目', '2025年'],
      ['教师工资收入→教师年平均工资（元）', 98000],
      ['教师工资收入→公务员年平均工资（元）', 95000],
    ],
    undefined,
  ],
  [
    'side by side',
    [
      ['项目', '数值', '项目', '数值'],
      ['教师年平均工资（元）', 98000, '公务员年平均工资（元）', 95000],
    ],
    undefined,
  ],
  [
    'a column a figure',
    [
      ['教师年平均工资（元）', '公务员年平均工资（元）'],
      [98000, 95000],
    ],
    undefined,
  ],
])('county figures under %s', (_, rows, merges) => {
  expect(factsIn(sheet('县级', rows, merges)).map((fact) => fact.replace(/ 2025$/, ''))).toEqual(INCOMES);
});

test('years side by side are a series', () => {
  expect(
    factsIn(
      sheet('三个增长', [
        ['指标', '单位', '2023年', '2024年', '2025年'],
        ['教育财政拨款', '万元', 700, 750, 800],
      ]),
    ),
  ).toEqual([
    'educationAppropriation 700 万元 2023',
    'educationAppropriation 750 万元 2024',
    'educationAppropriation 800 万元 2025',
  ]);
});

test('years down the sheet under facts as headers are a series', () => {
  const rows = [
    ['年度', '教育财政拨款（万元）', '财政经常性收入（万元）'],
    ['2024年', 750, 3000],
    ['2025年', 800, 3100],
  ];
  expect(factsIn(sheet('收支', rows))).toEqual([
    'educationAppropriation 750 万元 2024年',
    'regularRevenue 3000 万元 2024年',
    'educationAppropriation 800 万元 2025年',
    'regularRevenue 3100 万元 2025年',
  ]);
});

const SCHOOLS: readonly Row[] = [
  ['学校名称', '办学类型', '在校生数', '专任教师数'],
  ['甲小学', '小学', 300, 20],
  ['乙小学', '小学', 200, 15],
];

test.each<[string, readonly Row[]]>([
  [
    'under headers',
    [
      ['项目', '数值'],
      ['教师年平均工资（元）', 98000],
      ['公务员年平均工资（元）', 95000],
    ],
  ],
  ['beside their labels', [['教师年平均工资（元）', 98000, '公务员年平均工资（元）', 95000]]],
])('county figures above the table of schools, %s, leave the schools as they are', (_, above) => {
  const { statistics } = readCounty(workbook(sheet('汇总', [...above, [], ...SCHOOLS])));
  expect(statistics.facts.map(({ id, value }) => `${id} ${value}`)).toEqual([
    'teacherIncome 98000',
    'officialIncome 95000',
  ]);
  expect(statistics.schools.map(({ name }) => name)).toEqual(['甲小学', '乙小学']);
  const [first] = statistics.schools;
  expect(first?.stages.primary?.figures.students).toMatchObject({ kind: 'known', value: { digits: 300 } });
});

test('labels that say another figure are asked or listed, none is lost, and no school is made of them', () => {
  const { recognised, statistics, findings } = readCounty(
    workbook(
      sheet('县级数据', [
        ['指标', '项目', '数值', '单位'],
        ['教师工资收入', '小学教师年平均工资收入', 98000, '元'],
        ['教师工资收入', '公务员年平均工资', 95000, '元'],
        ['残疾儿童少年入学', '残疾儿童少年入学率', 97, '%'],
        ['其他', '图书馆座位数', 1200, '个'],
      ]),
    ),
  );
  expect(statistics.schools).toEqual([]);
  const [table] = recognised;
  expect(table?.fields.map(({ field }) => field)).toEqual(['fact:officialIncome']);
  expect(table?.unread).toEqual([
    { row: 2, header: '教师工资收入 → 小学教师年平均工资收入', candidates: expect.anything(), words: ['小学'] },
    { row: 5, header: '其他 → 图书馆座位数', candidates: [], words: [] },
  ]);
  expect(table?.aside).toMatchObject([{ column: 'C4', because: 'workedOut' }]);
  expect(findings.map(({ code, shown, details }) => [code, 'role' in details ? details.role : shown])).toEqual([
    ['D83', 'fact:teacherIncome'],
    ['D90', table?.aside?.[0]?.header],
  ]);
});

const RIVALS = sheet('县级数据', [
  ['项目', '数值'],
  ['专任教师数', 700],
  ['在岗专任教师总数', 690],
]);

test('two labels of one fact with two figures are a question, with one figure none', () => {
  expect(readCounty(workbook(RIVALS)).findings.map(({ code }) => code)).toEqual(['D21']);
  const equal = sheet('县级数据', [
    ['项目', '数值'],
    ['专任教师数', 700],
    ['在岗专任教师总数', 700],
  ]);
  expect(readCounty(workbook(equal)).findings).toEqual([]);
});

test('a label whose unit contradicts its column’s leaves the figure unusable', () => {
  const rows = [
    ['项目', '数值', '单位'],
    ['特殊教育学校公用经费（万元）', 960000, '元'],
  ];
  expect(factsIn(sheet('县级数据', rows))).toEqual(['specialFunds 960000 万元≠元']);
});

test('an answer settles a label wherever it stands', () => {
  const asked = sheet('县级数据', [
    ['指标', '数值'],
    ['本县老师一年挣多少（元）', 98000],
    ['公务员年平均工资', 95000],
  ]);
  const answered = readCounty(workbook(asked), {
    schema: 'junheng.profile/1',
    facts: [
      { label: '本县老师一年挣多少（元）', fact: 'teacherIncome' },
      { label: '公务员年平均工资', fact: null },
    ],
  });
  expect(answered.statistics.facts.map(({ id }) => id)).toEqual(['teacherIncome', null]);
  expect(answered.recognised[0]?.aside).toMatchObject([{ because: 'user' }]);
});

test('figures under 小学 and 初中 are those of the stage', () => {
  const facts = factsIn(
    sheet('县级数据', [
      ['指标', '单位', '小学', '初中'],
      ['在校生数', '人', 1200, 800],
      ['就近划片入学人数', '人', 1100, 780],
    ]),
  );
  expect(facts).toEqual([
    'enrolledPrimary 1200 人',
    'enrolledJunior 800 人',
    'nearbyPrimary 1100 人',
    'nearbyJunior 780 人',
  ]);
});

test('a first row of words beside a blank 指标 is no part of the header', () => {
  const facts = factsIn(
    sheet('县级数据', [
      ['指标', '项目', '数值'],
      [null, '建设标准统一', '是'],
      [null, '教师年平均工资（元/人）', 98000],
    ]),
  );
  expect(facts).toEqual(['buildingStandardUnified 是', 'teacherIncome 98000 元']);
});

test('what is required is left out as another figure, not asked about', () => {
  const { recognised, findings } = readCounty(
    workbook(
      sheet('县级数据', [
        ['项目', '单位', '数值'],
        ['规定的小学生均公用经费标准', '元', 1150],
        ['教师年平均工资', '元', 98000],
      ]),
    ),
  );
  expect(recognised[0]?.aside).toMatchObject([{ header: '规定的小学生均公用经费标准', because: 'other' }]);
  expect(findings.filter(({ code }) => code === 'D83')).toEqual([]);
});

test('a figure is no answer to whether something is so', () => {
  const facts = factsIn(
    sheet('县级数据', [
      ['项目', '数值'],
      ['向农村初中倾斜名额', 120],
      ['教师年平均工资（元）', 98000],
    ]),
  );
  expect(facts).toEqual(['teacherIncome 98000 元']);
});
