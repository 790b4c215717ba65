import type { CellValue } from '../../../src/workbook/cells';
import { sheet } from '../../reading/sheet';
import { ANY_SCHOOL, type CasesByCode, facts, found, junior, nothing, primary } from './case';

const plain = nothing('headers that are known', primary(['在校生数', '专任教师数'], ['甲小学', 500, 30]));
const RATIOS = [
  '在校生数',
  '每百名学生拥有高于规定学历教师数',
  '每百名学生拥有县级以上骨干教师数',
  '每百名学生拥有体育、艺术专任教师数',
  '生均教学及辅助用房面积',
] as const;
const NINE = [
  '学校名称',
  '办学类型',
  '学段',
  '学生数',
  '教学及辅助用房面积',
  '运动场地面积',
  '网络多媒体教室数',
] as const;

/** What the recognition of tables states: headers that are only likely, rows that may be no schools, other years. */
const SHARED_OF_STAGE = [
  '学校名称',
  '办学类型',
  '在校生数',
  '教学及辅助用房面积',
  '运动场地面积',
  '网络多媒体教室数',
  '教学仪器设备值（元）',
];

export const RECOGNITION_CASES: CasesByCode = {
  D83: {
    triggers: [
      found(
        'boys where nothing gives the enrolment',
        ['小学!D1'],
        primary(['班级数', '在校生数（男）'], ['甲小学', 6, 120]),
      ),
      found('a word that nobody knows', ['小学!D1'], primary(['在校生数', '骨干名优教师数'], ['甲小学', 240, 3])),
      found(
        'rooms that are not online',
        ['小学!D1'],
        primary(['在校生数', '多媒体教室（未联网）'], ['甲小学', 240, 3]),
      ),
    ],
    clean: [
      nothing('boys beside the enrolment', primary(['在校生数', '在校生数（男）'], ['甲小学', 240, 120])),
      nothing('other words for the same', primary(['现有学生总数', '县级骨干教师及以上人数'], ['甲小学', 240, 3])),
      nothing('what no verdict rests on', primary(['在校生数', '历届校友人数'], ['甲小学', 240, 9000])),
      nothing(
        'what should be there, under a field that a column beside gives',
        primary(['在校生数', '运动场地面积 → 应有', '运动场地面积 → 现有'], ['甲小学', 240, 2200, 2000]),
      ),
    ],
  },
  D88: {
    triggers: [found('ratios alone', ['小学'], primary(RATIOS, ['甲小学', 240, 4.5, 1.2, 0.9, 5.1]))],
    clean: [
      nothing(
        'ratios beside what they are made of',
        primary(
          [...RATIOS, '高于规定学历教师数', '县级以上骨干教师数', '体育、艺术专任教师数', '教学及辅助用房面积'],
          ['甲小学', 240, 4.5, 1.2, 0.9, 5.1, 11, 3, 2, 1224],
        ),
      ),
    ],
  },
  D89: {
    triggers: [
      found('arts below music and fine art', ['小学!C2'], primary(['艺术教师数', '音乐', '美术'], ['甲小学', 3, 2, 2])),
      found('arts of none beside two and two', ['小学!C2'], primary(['艺术→计', '音乐', '美术'], ['甲小学', 0, 2, 2])),
    ],
    clean: [
      nothing('arts = music + fine art', primary(['艺术教师数', '音乐', '美术'], ['甲小学', 4, 2, 2])),
      nothing('the subject that goes by the name', primary(['艺术', '音乐', '美术'], ['甲小学', 1, 2, 2])),
    ],
  },
  D90: {
    triggers: [
      found(
        'a rate of enrolment alone',
        ['县级!C3'],
        ANY_SCHOOL,
        sheet('县级', [
          ['指标', '数据项', '数值'],
          ['随迁子女', '符合条件的随迁子女数', 900],
          ['残疾儿童少年入学', '残疾儿童少年入学率', 0.96],
        ]),
      ),
    ],
    clean: [
      nothing(
        'a rate beside what it is made of',
        ANY_SCHOOL,
        sheet('县级', [
          ['指标', '数据项', '数值'],
          ['残疾儿童少年入学', '适龄残疾儿童少年总数', 100],
          ['残疾儿童少年入学', '适龄残疾儿童少年入学总数', 96],
          ['残疾儿童少年入学', '残疾儿童少年入学率', 0.96],
        ]),
      ),
    ],
  },
  D71: {
    triggers: [
      found(
        'two headers, one of them the field’s own',
        ['小学!D1'],
        primary(['在校生数', '学生人数'], ['甲小学', 5, 6]),
      ),
    ],
    clean: [plain, nothing('two that hold the same', primary(['在校生数', '学生人数'], ['甲小学', 5, 5]))],
  },
  D72: {
    triggers: [
      found('a header of the year before', ['小学2025!B1'], {
        ...sheet('小学2025', [
          ['学校名称', '2024年在校生数'],
          ['甲小学', 500],
        ]),
      }),
    ],
    clean: [
      nothing(
        'this year’s beside it',
        sheet('小学2025', [
          ['学校名称', '2024年在校生数', '2025年在校生数'],
          ['甲小学', 500, 510],
        ]),
      ),
    ],
  },
  D73: {
    triggers: [
      found(
        'a town among schools',
        ['小学!A3'],
        sheet('小学', [
          ['学校名称', '在校生数'],
          ['甲小学', 500],
          ['青石镇', 900],
          ['乙小学', 300],
          ['丙小学', 200],
        ]),
      ),
    ],
    clean: [
      nothing(
        'a town whose figures are its schools’ sums',
        sheet('小学', [
          ['学校名称', '在校生数', '专任教师数'],
          ['青石镇', 800, 50],
          ['甲小学', 500, 30],
          ['乙小学', 300, 20],
          ['白水镇', 300, 21],
          ['丙小学', 200, 11],
          ['丁小学', 100, 10],
        ]),
      ),
      nothing('a school with its code', {
        ...sheet('小学', [
          ['学校标识码', '学校名称', '在校生数'],
          ['2153000001', '甲小学', 500],
          ['2153000002', '青石', 90],
          ['2153000003', '丙小学', 90],
          ['2153000004', '丁小学', 90],
        ]),
      }),
    ],
  },
  D74: {
    triggers: [
      found(
        'all rooms typed in the first row',
        ['全县!E2', '全县!F2', '全县!G2'],
        sheet('全县', [
          NINE,
          ['甲学校', '九年一贯制学校', '小学', 300, 4000, 2000, 20],
          ['甲学校', '九年一贯制学校', '初中', 200],
        ]),
      ),
    ],
    clean: [
      nothing(
        'rooms of each stage',
        sheet('全县', [
          NINE,
          ['甲学校', '九年一贯制学校', '小学', 300, 2500, 1200, 12],
          ['甲学校', '九年一贯制学校', '初中', 200, 1500, 800, 8],
        ]),
      ),
    ],
  },
  D75: {
    triggers: [
      found(
        'one figure typed once',
        ['全县!E2'],
        sheet('全县', [
          NINE.slice(0, 5),
          ['甲学校', '九年一贯制学校', '小学', 300, 4000],
          ['甲学校', '九年一贯制学校', '初中', 200, null],
        ]),
      ),
    ],
    clean: [
      nothing(
        'nothing in the other stage, which says so',
        sheet('全县', [
          NINE.slice(0, 5),
          ['甲学校', '九年一贯制学校', '小学', 300, 4000],
          ['甲学校', '九年一贯制学校', '初中', 200, 0],
        ]),
      ),
    ],
  },
  D77: {
    triggers: [found('mu in the header', ['小学!C2'], primary(['运动场地面积（亩）'], ['甲小学', 9]))],
    clean: [nothing('square metres', primary(['运动场地面积（㎡）'], ['甲小学', 6000]))],
  },
  D78: {
    triggers: [
      found(
        'a sheet by the school’s name',
        ['河湾学校'],
        sheet('河湾学校', [
          ['项目', '小学', '初中'],
          ['在校生数', 300, 200],
          ['专任教师数', 20, 18],
        ]),
      ),
    ],
    clean: [
      nothing(
        'a cell that names it',
        sheet('表1', [
          ['学校名称：河湾学校'],
          ['项目', '小学', '初中'],
          ['在校生数', 300, 200],
          ['专任教师数', 20, 18],
        ]),
        junior(['在校生数'], ['甲中学', 300]),
      ),
    ],
  },
  D80: {
    triggers: [
      found(
        'one equal figure beside three that differ, in the sheets of two stages',
        ['初中!F2'],
        sheet('小学', [SHARED_OF_STAGE, ['乙学校', '九年一贯制学校', 600, 3000, 5000, 15, 1500000]]),
        sheet('初中', [SHARED_OF_STAGE, ['乙学校', '九年一贯制学校', 600, 4000, 7000, 15, 1800000]]),
      ),
      found(
        'three areas that each 学段 repeats beside one that differs',
        ['统计!D3', '统计!E3', '统计!F3'],
        sheet('统计', [
          [
            '学校名称',
            '办学类型',
            '学段',
            '教学及辅助用房面积',
            '运动场地面积',
            '教学仪器设备值（元）',
            '占地面积',
            '在校生数',
          ],
          ['乙学校', '九年一贯制学校', '小学', 3000, 5000, 1500000, 9000, 600],
          ['乙学校', '九年一贯制学校', '初中', 3000, 5000, 1500000, 8000, 600],
        ]),
      ),
    ],
    clean: [
      nothing(
        'all of them the stages’ own',
        sheet('小学', [SHARED_OF_STAGE, ['乙学校', '九年一贯制学校', 600, 3000, 5000, 15, 1500000]]),
        sheet('初中', [SHARED_OF_STAGE, ['乙学校', '九年一贯制学校', 600, 4000, 7000, 16, 1800000]]),
      ),
      nothing(
        'one equal figure in rows that say their 学段',
        sheet('统计', [
          ['学校名称', '学段', ...SHARED_OF_STAGE.slice(1)],
          ['乙学校', '小学', '九年一贯制学校', 600, 3000, 5000, 15, 1500000],
          ['乙学校', '初中', '九年一贯制学校', 600, 4000, 7000, 15, 1800000],
        ]),
      ),
    ],
  },
  D79: {
    triggers: [
      found(
        'an all-through school in one row',
        ['统计!A3'],
        sheet('统计', [
          ['学校名称', '办学类型', '在校生数'],
          ['甲小学', '小学', 500],
          ['乙学校', '九年一贯制学校', 400],
        ]),
      ),
    ],
    clean: [
      nothing(
        'a row for each stage',
        sheet('统计', [
          ['学校名称', '办学类型', '学段', '在校生数'],
          ['乙学校', '九年一贯制学校', '小学', 200],
          ['乙学校', '九年一贯制学校', '初中', 200],
        ]),
      ),
    ],
  },
  D81: {
    triggers: [
      found(
        'the county’s name before the school’s',
        ['用房!A2'],
        ...bothSheets(['石泉县学生情况'], '城关小学', '石泉县城关小学'),
      ),
    ],
    clean: [nothing('the same name on both', ...bothSheets(['石泉县学生情况'], '城关小学', '城关小学'))],
  },
  D82: {
    triggers: [
      found(
        'what may be a county’s name, before the school’s',
        ['用房!A2'],
        ...bothSheets([], '城关小学', '石泉县城关小学'),
      ),
    ],
    clean: [nothing('a town’s name', ...bothSheets([], '中心小学', '池河镇中心小学'))],
  },
  D87: {
    triggers: [
      found('Excel’s display of long numbers', ['小学!B2', '小学!B3'], coded('2.17E+09', '2.18E+09', '2.17E+09')),
      found('zeros', ['小学!B2'], coded('0', 0, '0')),
      found('a 1 in every row', ['小学!B2'], coded(1, 1, 1)),
      found('one code of the right form at three schools', ['小学!B2'], coded(2153000001, 2153000001, 2153000001)),
    ],
    clean: [
      nothing('a code each', coded(2153000001, 2153000002, 2153000003)),
      nothing('words for none', coded('-', '无', null)),
      nothing('numbers of the bureau’s own', coded('001', '002', '003')),
      nothing('a campus with its school’s code', coded(2153000001, 2153000001, 2153000002, '甲小学东校区')),
    ],
  },
  D84: {
    triggers: [
      found('a number that is neither 1 nor 0 under 是否计校数', ['小学!D3'], countedAs(2)),
      found('a word for a stage that there is none of', ['统计!C3'], stagedAs('高小')),
      found('a word that is neither yes nor no', ['小学!C2'], primary(['章程', '在校生数'], ['甲小学', '基本', 500])),
      found(
        'the same word of two schools, told once',
        ['小学!C2'],
        primary(['寄宿制', '在校生数'], ['甲小学', '半寄宿', 500], ['乙小学', '半寄宿', 400]),
      ),
      found(
        'an owner by a code that no list has',
        ['小学!C2'],
        primary(['举办者类型', '在校生数'], ['甲小学', 77, 500]),
      ),
      found(
        'a statement of the county’s that is neither',
        ['县级数据!D2'],
        ANY_SCHOOL,
        facts(['学校规划布局', '学校规划布局合理', '', '见附件', '']),
      ),
    ],
    clean: [
      ...[1, 0, '1', '0', true, false, '计校数', '不计校数', '否'].map((counted) =>
        nothing(`是否计校数: ${JSON.stringify(counted)}`, countedAs(counted)),
      ),
      ...['初中', '初中部', '中学', '全校', '-', null].map((stage) => nothing(`学段: ${stage}`, stagedAs(stage))),
      nothing(
        'yes, no, a dash and nothing',
        primary(
          ['章程', '管理信息化', '教学信息化', '课程开齐开足', '在校生数'],
          ['甲小学', '√', false, '-', null, 500],
        ),
      ),
      nothing(
        'a statement and a 一票否决',
        ANY_SCHOOL,
        facts(['学校规划布局', '学校规划布局合理', '', '已落实', ''], ['一票否决', '违规择校', '', '未发生', '']),
      ),
    ],
  },
  D85: {
    triggers: [
      found(
        'last year’s sheet beside this year’s',
        ['小学2024'],
        { ...primary(['在校生数'], ['甲小学', 500]), name: '小学2024' },
        { ...primary(['在校生数'], ['甲小学', 510]), name: '小学2025' },
      ),
      found('a column of years', ['小学'], primary(['年度', '在校生数'], ['甲小学', 2024, 500], ['甲小学', 2025, 510])),
    ],
    clean: [
      nothing(
        'an older sheet with figures of its own',
        { ...primary(['图书册数'], ['甲小学', 9000]), name: '图书2024' },
        { ...primary(['在校生数'], ['甲小学', 510]), name: '小学2025' },
      ),
      nothing('one year', primary(['年度', '在校生数'], ['甲小学', 2025, 500], ['乙小学', 2025, 510])),
    ],
  },
  D99: {
    triggers: [
      found('a figure at the end of the sheet', ['小学!A1048576'], {
        ...primary(['在校生数'], ['甲小学', 500]),
        strays: [{ row: 1_048_575, column: 0 }],
      }),
    ],
    clean: [nothing('a sheet of one region', primary(['在校生数'], ['甲小学', 500]))],
  },
  D86: {
    triggers: [
      found(
        'rows without a county among others',
        ['小学!A3'],
        primary(['区县', '在校生数'], ['甲小学', '云岭县', 500], ['乙小学', null, 510]),
      ),
      found(
        'a column that contradicts the title',
        ['小学!A3'],
        sheet('小学', [
          ['云岭县小学情况', null, null],
          ['学校名称', '区县', '在校生数'],
          ['甲小学', '青山县', 500],
        ]),
      ),
      found(
        'a sheet of another county that is only part of one',
        ['小学教师!A3'],
        titled('小学', '云岭县2025学年小学情况', '在校生数'),
        titled('小学教师', '青山县2025学年小学教师情况', '专任教师数'),
      ),
      found(
        'years that have no school in common',
        ['小学!A2'],
        primary(['年度', '在校生数'], ['甲小学', 2024, 500], ['乙小学', 2025, 510]),
      ),
    ],
    clean: [
      nothing('one county', primary(['区县', '在校生数'], ['甲小学', '云岭县', 500], ['乙小学', '云岭县', 510])),
      nothing('towns', primary(['区县', '在校生数'], ['甲小学', '城关镇', 500], ['乙小学', '池河镇', 510])),
      nothing(
        'the city in the title',
        sheet('小学', [
          ['安康市小学情况', null, null],
          ['学校名称', '区县', '在校生数'],
          ['甲小学', '石泉县', 500],
        ]),
      ),
    ],
  },
};

/** Three primary schools with these codes. */
function coded(first: CellValue, second: CellValue, third: CellValue, secondName = '乙小学') {
  return sheet('小学', [
    ['学校标识码', '学校名称', '办学类型', '在校生数'],
    [first, '甲小学', '小学', 100],
    [second, secondName, '小学', 200],
    [third, '丙小学', '小学', 300],
  ]);
}

function countedAs(counted: CellValue) {
  return sheet('小学', [
    ['学校名称', '办学类型', '主校名称', '是否计校数', '在校生数'],
    ['甲小学', '小学', null, 1, 500],
    ['柳林教学点', '教学点', '甲小学', counted, 40],
  ]);
}

function stagedAs(stage: CellValue) {
  return sheet('统计', [
    ['学校名称', '办学类型', '学段', '在校生数'],
    ['甲小学', '小学', '小学', 500],
    ['乙中学', '初级中学', stage, 400],
  ]);
}

/** A sheet with a title over a school. */
function titled(name: string, title: string, field: string) {
  return sheet(name, [[title], ['学校名称', field], ['甲小学', 500]]);
}

/** Two sheets, each with a school. */
function bothSheets(title: readonly string[], first: string, second: string) {
  return [
    sheet(
      '学生',
      [[...title], ['学校名称', '小学在校生数', '小学班数'], [first, 300, 8]].filter((row) => row.length > 0),
    ),
    sheet('用房', [
      ['学校名称', '教学及辅助用房面积', '体育运动场馆面积'],
      [second, 2000, 900],
    ]),
  ];
}
