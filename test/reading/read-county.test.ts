import { readCounty } from '../../src/reading/read-county';
import type { School } from '../../src/statistics/county';
import type { FieldId } from '../../src/statistics/fields';
import type { AnyStage } from '../../src/statistics/stages';
import { type CellValue, cellIndex } from '../../src/workbook/cells';
import type { SheetContent } from '../../src/workbook/content';
import { sheet, workbook } from './sheet';

function read(...sheets: SheetContent[]) {
  const { statistics, findings, recognised } = readCounty(workbook(...sheets));
  return { schools: statistics.schools, statistics, recognised, codes: findings.map(({ code }) => code), findings };
}

/** A figure as a number, `'empty'`, `'unusable'`; undefined where there is none. */
function amount(school: School | undefined, place: AnyStage | 'whole', field: FieldId) {
  const figure = (place === 'whole' ? school?.whole : school?.stages[place])?.figures[field];
  if (figure?.kind === 'known') return figure.value.digits / 10 ** figure.value.scale;
  return figure?.kind === 'missing' ? 'empty' : figure?.kind;
}

/** The county export of one stage: headers of three merged rows under a title. */
function exportSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetContent {
  const header: CellValue[][] = [
    [`云岭县2025学年${name}情况`],
    [
      '学校名称',
      '学校(机构)标识码',
      '办学类型',
      '是否计校数',
      '在校生数',
      null,
      '专任教师',
      null,
      null,
      '教学及辅助用房',
      null,
      '固定资产总值',
    ],
    [
      null,
      null,
      null,
      null,
      '合计',
      '#女',
      '#按学历分',
      null,
      null,
      '计',
      '室内体育用房',
      '教学仪器设备资产值（万元）',
    ],
    [null, null, null, null, null, null, '硕士研究生', '本科', '专科', null, null, null],
  ];
  const merges = [
    'A1:L1',
    'A2:A4',
    'B2:B4',
    'C2:C4',
    'D2:D4',
    'E2:F2',
    'E3:E4',
    'F3:F4',
    'G2:I2',
    'G3:I3',
    'J2:K2',
    'J3:J4',
    'K3:K4',
    'L3:L4',
  ];
  return sheet(name, [...header, ...rows], merges);
}

describe('the county export', () => {
  const primary = exportSheet('小学', [
    ['实验小学', '2153000001', '小学', 1, 500, 240, 1, 20, 9, 3000, 200, 105.5],
    ['河湾学校', '3153000001', '九年一贯制学校', 1, 300, 150, 0, 15, 5, 4000, 300, 160],
    ['合计', null, null, null, 800, 390, 1, 35, 14, 7000, 500, 265.5],
  ]);
  const junior = exportSheet('初中', [
    ['河湾学校', '3153000001', '九年一贯制学校', 1, 200, 100, 2, 14, 0, 4000, 300, 160],
    ['第一中学', '3153000002', '初级中学', 1, 600, 300, 5, 60, 2, 5000, 0, 210],
  ]);
  const { schools, codes, recognised } = read(primary, junior);
  const [experimental, river] = schools;

  test('joins a school over its stages’ sheets, by code, in the workbook’s order', () => {
    expect(schools.map(({ name }) => name)).toEqual(['实验小学', '河湾学校', '第一中学']);
    expect(Object.keys(river?.stages ?? {})).toEqual(['primary', 'junior']);
  });

  test('finds columns by the whole path of their header', () => {
    expect(amount(experimental, 'primary', 'students')).toBe(500);
    expect(amount(experimental, 'primary', 'masterTeachers')).toBe(1);
    expect(amount(experimental, 'primary', 'bachelorTeachers')).toBe(20);
    expect(amount(experimental, 'primary', 'collegeTeachers')).toBe(9);
    expect(amount(experimental, 'primary', 'teachingArea')).toBe(3000);
  });

  test('takes 万元 for ten thousand yuan', () => {
    expect(amount(experimental, 'primary', 'equipmentValue')).toBe(1_055_000);
  });

  test('takes a figure that each stage’s sheet repeats once, for the whole school, and says so', () => {
    expect(amount(river, 'whole', 'teachingArea')).toBe(4000);
    expect(amount(river, 'primary', 'teachingArea')).toBeUndefined();
    expect(river?.whole.figures.teachingArea?.cells).toEqual([
      { sheet: '小学', row: 5, column: 9 },
      { sheet: '初中', row: 4, column: 9 },
    ]);
    expect(codes.filter((code) => code === 'D24')).toHaveLength(3);
  });

  test('leaves teachers to their stages, also where they happen to be equal', () => {
    expect(amount(river, 'primary', 'bachelorTeachers')).toBe(15);
    expect(amount(river, 'junior', 'bachelorTeachers')).toBe(14);
    expect(amount(river, 'whole', 'bachelorTeachers')).toBeUndefined();
  });

  test('leaves the row of totals out, and says which', () => {
    expect(recognised[0]).toMatchObject({ sheet: '小学', headerRows: [2, 3, 4], rows: 2 });
    expect(recognised[0]?.leftOut).toEqual([{ sheet: '小学', row: 6, shown: '合计', reason: 'total' }]);
  });
});

describe('parts that don’t count as schools (不计校数)', () => {
  const main = ['实验小学', '2153000001', '小学', 1, 500, 240, 1, 20, 9, 3000, 200, 100];

  test('are counted into the school whose name theirs begins with', () => {
    const { schools, codes } = read(
      exportSheet('小学', [main, ['实验小学北校区', null, '小学', 0, 100, 50, 0, 5, 1, 600, 0, 20]]),
    );
    expect(schools).toHaveLength(1);
    expect(amount(schools[0], 'primary', 'students')).toBe(600);
    expect(amount(schools[0], 'primary', 'equipmentValue')).toBe(1_200_000);
    expect(schools[0]?.parts.map(({ name }) => name)).toEqual(['实验小学北校区']);
    expect(codes).toContain('D26');
  });

  test('leave figures that can’t be added as the field says: the least room, the main school’s own grades', () => {
    const rooms = (name: string, counted: number, students: number, room: number, grades: number) =>
      [name, '小学', counted, students, room, grades] as CellValue[];
    const { schools } = read(
      sheet('小学', [
        ['学校名称', '办学类型', '是否计校数', '在校生数', '音乐专用教室最小面积', '年级数'],
        rooms('实验小学', 1, 500, 100, 6),
        rooms('实验小学北校区', 0, 80, 60, 3),
      ]),
    );
    expect(amount(schools[0], 'primary', 'students')).toBe(580);
    expect(amount(schools[0], 'primary', 'smallestMusicRoom')).toBe(60);
    expect(amount(schools[0], 'primary', 'grades')).toBe(6);
  });

  test('are asked about where nothing names their school', () => {
    const { schools, findings } = read(
      exportSheet('小学', [main, ['柳林教学点', null, '小学', 0, 40, 20, 0, 3, 1, 200, 0, 5]]),
    );
    expect(amount(schools[0], 'primary', 'students')).toBe(500);
    expect(schools.map(({ name, standing }) => [name, standing])).toEqual([
      ['实验小学', undefined],
      ['柳林教学点', 'partWithoutMain'],
    ]);
    expect(findings.filter(({ code }) => code === 'D27')).toMatchObject([{ severity: 'error', shown: '柳林教学点' }]);
  });

  test('of a school with whole-school figures add to those', () => {
    const nine = (stage: number) => ['河湾学校', '3153000001', '九年一贯制学校', 1, stage, 9, 0, 15, 5, 4000, 300, 160];
    const { schools } = read(
      exportSheet('小学', [nine(300), ['河湾学校东校区', null, '小学', 0, 100, 50, 0, 5, 1, 600, 0, 20]]),
      exportSheet('初中', [nine(200)]),
    );
    expect(amount(schools[0], 'whole', 'teachingArea')).toBe(4600);
    expect(amount(schools[0], 'primary', 'students')).toBe(400);
    expect(amount(schools[0], 'junior', 'students')).toBe(200);
  });
});

test('`-` under 室内体育用房 says that there is none; under what every school has it says nothing', () => {
  const { schools, codes } = read(
    exportSheet('小学', [['实验小学', '2153000001', '小学', 1, 500, 240, 1, 20, 9, '-', '-', 100]]),
  );
  expect(amount(schools[0], 'primary', 'indoorSportsArea')).toBe(0);
  expect(amount(schools[0], 'primary', 'teachingArea')).toBe('empty');
  expect(codes).toEqual(['D33']);
});

describe('a stage that no sheet is about', () => {
  test('leaves a complete secondary school’s rooms to be shared out, which asks for the senior enrolment', () => {
    const { schools, statistics } = read(
      exportSheet('初中', [['第三中学', '3453000001', '完全中学', 1, 600, 300, 5, 60, 2, 5000, 0, 210]]),
    );
    expect(statistics.coveredStages).toEqual(['junior']);
    expect(amount(schools[0], 'whole', 'teachingArea')).toBe(5000);
    expect(amount(schools[0], 'junior', 'bachelorTeachers')).toBe(60);
  });
});

describe('the plain layout', () => {
  const basics = sheet('学校基本情况', [
    ['学校基本情况（2025年）'],
    ['学校标识码', '学校名称', '办学类型', '小学班数', '小学学生数', '初中班数', '初中学生数', '高中学生数'],
    ['2153000001', '实验小学', '211', 12, 500, null, null, null],
    ['3153000001', '河湾学校', '一贯制', 8, 300, 5, 200, null],
    ['3453000001', '第三中学', '完全中学', null, null, 15, 600, null],
  ]);
  const teachers = sheet('教师情况', [
    ['学校标识码', '学校名称', '学段', '高于规定学历教师数', '体育教师数'],
    ['2153000001', '实验小学', '小学', 30, 3],
    ['3153000001', '河湾学校', '小学', 20, 2],
    ['3153000001', '河湾学校', '初中', 16, 2],
    ['3453000001', '第三中学', '初中', 65, 5],
  ]);
  const rooms = sheet('办学条件', [
    ['学校名称', '学段', '教学及辅助用房面积（㎡）', '教学仪器设备值\n(万元)', '网络多媒体教室数'],
    ['实验小学', '小学', 3000, 105.5, 14],
    ['河湾学校', '全校', 4000, 160, 20],
    ['第三中学', '初中', 5000, 210, 20],
  ]);
  const { schools } = read(basics, teachers, rooms);
  const [experimental, river, third] = schools;

  test('joins sheets by code, and by name where a sheet has no codes', () => {
    expect(schools.map(({ type }) => type.id)).toEqual(['primary', 'nineYear', 'completeSecondary']);
    expect(amount(experimental, 'primary', 'teachingArea')).toBe(3000);
    expect(amount(river, 'whole', 'teachingArea')).toBe(4000);
    expect(amount(third, 'junior', 'teachingArea')).toBe(5000);
  });

  test('takes the stage from the header or from 学段', () => {
    expect(amount(river, 'primary', 'students')).toBe(300);
    expect(amount(river, 'junior', 'students')).toBe(200);
    expect(amount(river, 'junior', 'higherDegreeTeachers')).toBe(16);
  });

  test('keeps an empty cell apart from 0 where the school’s kind has that stage, and forgets it elsewhere', () => {
    expect(amount(third, 'senior', 'students')).toBe('empty');
    expect(Object.keys(experimental?.stages ?? {})).toEqual(['primary']);
  });
});

describe('cells', () => {
  function students(value: CellValue) {
    const { schools, codes } = read(
      sheet('小学', [
        ['学校名称', '在校生数', '图书册数'],
        ['实验小学', value, 1],
      ]),
    );
    return { value: amount(schools[0], 'primary', 'students'), codes: codes.filter((code) => code !== 'D07') };
  }

  test.each<[CellValue, unknown, string[]]>([
    [500, 500, []],
    [0, 0, []],
    [null, 'empty', []],
    ['', 'empty', []],
    ['-', 'empty', []],
    ['—', 'empty', []],
    ['无', 'empty', []],
    ['500', 500, ['D16']],
    ['５００', 500, ['D16']],
    ['1,500', 1500, ['D16']],
    ['500人', 500, ['D16']],
    ['15,00', 'unusable', ['D01']],
    ['约500', 'unusable', ['D01']],
    [true, 'unusable', ['D01']],
    [{ error: '#DIV/0!' }, 'unusable', ['D17']],
    [-5, 'unusable', ['D03']],
    [500.5, 'unusable', ['D04']],
  ])('%p is %p', (cell, value, codes) => {
    expect(students(cell)).toEqual({ value, codes });
  });
});

test('a formula whose result the file doesn’t hold is no empty cell', () => {
  const table = sheet('小学', [
    ['学校名称', '办学类型', '在校生数'],
    ['实验小学', '小学', null],
  ]);
  const { schools, codes } = read({ ...table, formulas: new Map([[cellIndex(1, 2), '=SUM(A1:A2)']]) });
  expect(amount(schools[0], 'primary', 'students')).toBe('unusable');
  expect(codes).toEqual(['D32']);
});

describe('questions instead of guesses', () => {
  test('two columns for one field: neither is taken', () => {
    const { schools, codes } = read(
      sheet('小学', [
        ['学校名称', '办学类型', '在校生数', '多媒体教室', '网络多媒体教室'],
        ['实验小学', '小学', 500, 14, 12],
      ]),
    );
    expect(codes).toEqual(['D21']);
    expect(amount(schools[0], 'primary', 'multimediaRooms')).toBeUndefined();
  });

  test('one school twice in a sheet', () => {
    const row = ['实验小学', '小学', 500];
    const { codes } = read(sheet('小学', [['学校名称', '办学类型', '在校生数'], row, row]));
    expect(codes).toEqual(['D05']);
  });

  test('two sheets that differ make the figure unusable', () => {
    const of = (name: string, count: number) =>
      sheet(name, [
        ['学校名称', '办学类型', '学段', '在校生数'],
        ['实验小学', '小学', '小学', count],
      ]);
    const { schools, codes } = read(of('基本情况', 500), of('学生情况', 510));
    expect(codes).toEqual(['D29']);
    expect(amount(schools[0], 'primary', 'students')).toBe('unusable');
  });
});

describe('a column that says just 艺术', () => {
  const of = (rows: CellValue[][]) =>
    read(sheet('小学', [['学校名称', '办学类型', '在校生数', '体育', '艺术', '音乐', '美术'], ...rows])).schools[0];

  test('is the sum where it is never less than music and fine art', () => {
    expect(
      amount(
        of([
          ['甲校', '小学', 500, 4, 5, 3, 2],
          ['乙校', '小学', 300, 2, 3, 1, 1],
        ]),
        'primary',
        'artTeachers',
      ),
    ).toBe(5);
  });

  test('is a subject of its own where it is less', () => {
    const school = of([
      ['甲校', '小学', 500, 4, 1, 3, 2],
      ['乙校', '小学', 300, 2, 3, 1, 1],
    ]);
    expect(amount(school, 'primary', 'artTeachers')).toBeUndefined();
    expect(amount(school, 'primary', 'ownArtTeachers')).toBe(1);
  });
});

describe('bands of class sizes and stated special cases', () => {
  const { schools } = read(
    sheet('小学', [
      [
        '学校名称',
        '办学类型',
        '在校生数',
        '每班26-30人班级个数',
        '46—50人',
        '66人及以上班级数',
        '是否2016年及之前建成',
      ],
      ['实验小学', '小学', 500, 4, 1, 0, '是'],
    ]),
  );

  test('are found by their headers', () => {
    expect(amount(schools[0], 'primary', 'classes26To30')).toBe(4);
    expect(amount(schools[0], 'primary', 'classes46To50')).toBe(1);
    expect(amount(schools[0], 'primary', 'classesFrom66')).toBe(0);
    expect(schools[0]?.wordings.builtBy2016?.text).toBe('是');
  });
});

describe('around the table', () => {
  test('titles, units, column numbers and notes are no schools', () => {
    const { statistics, recognised } = read(
      sheet(
        '小学',
        [
          ['宁远县2024-2025学年小学统计表'],
          ['填报单位：宁远县教育局', null, null, '单位：人'],
          ['序号', '学校名称', '办学类型', '在校生数'],
          ['甲', '乙', 1, 2],
          [1, '实验小学', '小学', 500],
          ['合计', null, null, 500],
          ['注：数据截至9月1日'],
        ],
        ['A1:D1'],
      ),
    );
    expect(statistics).toMatchObject({ name: '宁远县', year: '2024', reportedBy: '宁远县教育局' });
    expect(statistics.schools.map(({ name }) => name)).toEqual(['实验小学']);
    expect(recognised[0]?.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'total'],
      [6, 'note'],
    ]);
  });

  test('sheets that Junheng wrote are not read', () => {
    const ours = {
      ...sheet('小学资源配置', [
        ['学校名称', '在校生数'],
        ['实验小学', 500],
      ]),
      tag: 'primary',
    };
    expect(read(ours).schools).toEqual([]);
  });
});

test('a code that a later row gives a school leads to it under any name', () => {
  const { schools } = read(
    sheet('小学', [
      ['学校名称', '学生数'],
      ['城关小学', 300],
    ]),
    sheet('教师', [
      ['学校标识码', '学校名称', '学段', '专任教师数'],
      ['2161000001', '城关小学', '小学', 20],
    ]),
    sheet('校舍', [
      ['学校标识码', '学校名称', '学段', '教学及辅助用房面积'],
      ['2161000001', '城关镇第一小学', '小学', 1500],
    ]),
  );
  expect(schools.map((school) => [school.name, school.code, amount(school, 'primary', 'teachingArea')])).toEqual([
    ['城关小学', '2161000001', 1500],
  ]);
});
