import type { CellValue } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { Chance } from './chance';
import { type Kind, type MadeSchool, madeSchool, type Shared, type StageFigures } from './school';

export interface MadeCounty {
  readonly schools: readonly MadeSchool[];
}

/** A made-up county of so many schools; the same seed makes the same one. Nothing in it is wrong. */
export function madeCounty(seed: number, schools: number): MadeCounty {
  const chance = new Chance(seed);
  const kinds: readonly Kind[] = [
    '小学',
    '小学',
    '小学',
    '小学',
    '教学点',
    '教学点',
    '初级中学',
    '初级中学',
    '九年一贯制学校',
  ];
  return { schools: Array.from({ length: schools }, (_, index) => madeSchool(chance.pick(kinds), index, chance)) };
}

/** The same county a year before: everything a few percent otherwise. */
export function yearBefore({ schools }: MadeCounty, seed: number): MadeCounty {
  const chance = new Chance(seed);
  const scaled = <T extends object>(figures: T, factor: () => number): T => {
    const entries = Object.entries(figures).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'number' ? scaledFigure(value, factor()) : value,
    ]);
    return { ...figures, ...Object.fromEntries(entries) };
  };
  const lightly = () => 1 + Math.max(-0.1, Math.min(0.1, 0.04 * chance.normal()));
  return { schools: schools.map((school) => ({ ...school, shared: scaled(school.shared, lightly) })) };
}

/** What is counted stays whole. */
function scaledFigure(value: number, factor: number): number {
  return Number.isInteger(value) ? Math.round(value * factor) : Math.round(value * factor * 10) / 10;
}

const STAGES = [
  ['primary', '小学'],
  ['junior', '初中'],
] as const;

/** The county as a workbook: a flat sheet for each stage with the whole school's figures repeated, teachers, classes, county. */
export function workbookOf({ schools }: MadeCounty, year = 2025): WorkbookContent {
  const sheets = STAGES.map(([stage, name]) => {
    const rows = schools.flatMap((school) => {
      const figures = school[stage];
      return figures
        ? [
            [
              school.code,
              school.name,
              school.kind,
              ...stageCells(figures, stage === 'junior'),
              ...sharedCells(school.shared),
            ],
          ]
        : [];
    });
    const header = ['学校标识码', '学校名称', '办学类型', ...STAGE_COLUMNS, ...SHARED_COLUMNS];
    return sheetOf(name, `云岭县${year}学年${name}情况`, header, [...rows, totalsOf(rows, header.length)]);
  });
  return {
    fileName: '云岭县.xlsx',
    sheets: [...sheets, teachersSheet(schools, year), classesSheet(schools, year), factsSheet(schools, year)],
    settings: {},
  };
}

const STAGE_COLUMNS = [
  ...['在校生数', '随迁子女在校生数', '班数', '专任教师数', '博士研究生', '硕士研究生', '本科', '专科'],
  ...['高于规定学历教师数', '县级以上骨干教师数', '体育', '音乐', '美术', '艺术教师数'],
];

function stageCells(of: StageFigures, isJunior: boolean): number[] {
  return [
    of.students,
    of.migrants,
    of.classSizes.length,
    of.teachers,
    ...of.degrees,
    higherDegrees(of, isJunior),
  ].concat(of.backbone, of.sport, of.music, of.fineArt, of.music + of.fineArt);
}

/** All of the four degrees in primary schools, the first three in junior ones. */
function higherDegrees({ degrees: [doctor, master, bachelor, college] }: StageFigures, isJunior: boolean): number {
  return doctor + master + bachelor + (isJunior ? 0 : college);
}

const SHARED_COLUMNS = [
  ...[
    '占地面积（㎡）',
    '运动场地面积（㎡）',
    '校舍建筑面积（㎡）',
    '教学及辅助用房面积（㎡）',
    '室内体育用房面积（㎡）',
  ],
  ...['图书册数', '计算机台数', '教室数', '网络多媒体教室数', '教学仪器设备值（万元）'],
  ...['公用经费预算总额（元）', '教师培训经费（元）', '教师工资总额（元）'],
];

function sharedCells(of: Shared): number[] {
  return [of.site, of.ground, of.building, of.teaching, of.indoor, of.books, of.computers, of.classrooms].concat(
    of.multimedia,
    of.equipment,
    of.publicFunds,
    of.trainingFunds,
    of.payroll,
  );
}

function totalsOf(rows: readonly (readonly CellValue[])[], width: number): CellValue[] {
  const totals: CellValue[] = [null, '合计', null];
  for (let column = 3; column < width; column++) {
    const sum = rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
    totals.push(Math.round(sum * 100) / 100);
  }
  return totals;
}

function teachersSheet(schools: readonly MadeSchool[], year: number): SheetContent {
  const rows = schools.flatMap((school) =>
    STAGES.flatMap(([stage, name]) => {
      const of = school[stage];
      if (!of) return [];
      const cells = [of.certified, of.seniorTitle, of.eligible, of.rotated, of.rotatedBackbone];
      return [[school.code, school.name, name, ...cells]];
    }),
  );
  const columns = ['持证专任教师数', '中级及以上职称教师数', '符合交流条件教师数', '交流轮岗教师数', '交流骨干教师数'];
  return sheetOf('教师情况', `云岭县${year}学年教师情况`, ['学校标识码', '学校名称', '学段', ...columns], rows);
}

function classesSheet(schools: readonly MadeSchool[], year: number): SheetContent {
  const rows = schools.flatMap((school) =>
    STAGES.flatMap(([stage, name]) =>
      (school[stage]?.classSizes ?? []).map((size, index) => [school.code, school.name, name, `${index + 1}班`, size]),
    ),
  );
  return sheetOf('班额情况', `云岭县${year}学年班额情况`, ['学校标识码', '学校名称', '学段', '班级', '学生数'], rows);
}

function factsSheet(schools: readonly MadeSchool[], year: number): SheetContent {
  const sum = (of: (figures: StageFigures) => number) =>
    schools.reduce((all, { primary, junior }) => all + (primary ? of(primary) : 0) + (junior ? of(junior) : 0), 0);
  const asked = Math.max(400, Math.round(sum(({ students }) => students) / 10));
  const rows: CellValue[][] = [
    ['教师资格', '专任教师数', year, sum(({ teachers }) => teachers), '人', '台账'],
    ['教师资格', '持证专任教师数', year, sum(({ certified }) => certified), '人', '台账'],
    ['交流轮岗', '符合交流条件教师数', year, sum(({ eligible }) => eligible), '人', '台账'],
    ['交流轮岗', '交流轮岗教师数', year, sum(({ rotated }) => rotated), '人', '台账'],
    ['交流轮岗', '交流骨干教师数', year, sum(({ rotatedBackbone }) => rotatedBackbone), '人', '台账'],
    ['基本情况', '人口总数', year - 1, asked / 50, '万人', '公报'],
    ['社会认可度', '问卷总数', year, asked, '份', '调查'],
    ['社会认可度', '有效问卷总数', year, Math.round(asked * 0.97), '份', '调查'],
    ['社会认可度', '家长有效问卷数', year, Math.round(asked * 0.6), '份', '调查'],
    ['社会认可度', '家长满意问卷数', year, Math.round(asked * 0.55), '份', '调查'],
    ['社会认可度', '社会认可度', year, 91.7, '%', '调查'],
  ];
  return sheetOf('县级数据', `云岭县${year}年县级数据`, ['指标', '项目', '年度', '数值', '单位', '佐证材料'], rows);
}

/** A title over the table, the header below it. */
function sheetOf(
  name: string,
  title: string,
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
): SheetContent {
  const titleRow = [title, ...Array.from({ length: header.length - 1 }, () => null)];
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values: [titleRow, header, ...rows],
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: header.length }],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
