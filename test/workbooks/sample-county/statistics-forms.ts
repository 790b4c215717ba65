/** The sample county as its schools' own workbooks of forms, written from the tables of scripts/samples, not by the product. */
import { COUNTY } from '../../../scripts/samples/county';
import { SAMPLE_SCHOOLS, type SampleSchool, type SampleStage, teacherCount } from '../../../scripts/samples/schools';
import { schoolTypeEntry } from '../../../src/statistics/school-types';
import type { AnyStage } from '../../../src/statistics/stages';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../../src/workbook/content';
import { sheet } from '../../reading/sheet';
import { CLASS_BANDS } from './class-bands';

type Row = readonly CellValue[];

const STAGE: Readonly<Record<AnyStage, string>> = { primary: '小学', junior: '初中', senior: '高中' };

function form(name: string, title: string, header: Row, rows: readonly Row[]): SheetContent {
  const numbers = header.map((_, index) => (index === 0 ? '甲' : index === 1 ? '乙' : String(index - 1)));
  return sheet(name, [[title], header, numbers, ...rows], [`A1:${'ABCDEFGHIJKLMNOP'[header.length - 1]}1`]);
}

function coded(rows: readonly (readonly [name: string, ...values: CellValue[]])[]): Row[] {
  return rows.map(([name, ...values], index) => [name, String(index + 1).padStart(2, '0'), ...values]);
}

function withUnits(rows: readonly (readonly [name: string, unit: string, value: CellValue])[]): Row[] {
  return rows.map(([name, unit, value], index) => [name, unit, String(index + 1).padStart(2, '0'), value]);
}

/** New numbers, since 2020. */
export function schoolForms(school: SampleSchool): WorkbookContent {
  const type = schoolTypeEntry(school.type).name;
  const named = (number: string) => `教基${number}_${type}`;
  const basics = sheet(named('1001'), [
    ['学校（机构）基本情况'],
    ['指标名称', '代码', '内容'],
    ['学校（机构）名称', '01', school.name],
    ['学校（机构）标识码', '02', school.code],
    ['办学类型', '03', type],
    ['举办者性质', '04', school.owner],
    ['城乡分类', '05', school.urban],
    ['是否计校数', '06', school.partOf === null ? '1' : '0'],
    ['所属主校', '07', school.partOf],
    ['所在地区划三级', '08', COUNTY.name],
    ['填表说明：本表由学校填报。'],
  ]);
  const of = (stage: AnyStage) => school.stages.find((own) => own.stage === stage);
  const backbone = (stage: AnyStage): Row => [
    `县级以上骨干教师（${STAGE[stage]}）`,
    '人',
    null,
    of(stage) ? (of(stage)?.backbone ?? null) : '-',
  ];
  const extra = form(
    named('1102续'),
    '学校补充情况',
    ['指标名称', '计量单位', '代码', '数量'],
    [
      ['附设班', '个', '01', 0],
      ['心理健康教师', '人', '02', 1],
      ...(['primary', 'junior', 'senior'] as const).map(backbone),
    ],
  );
  const { premises } = school;
  const buildings = form(
    named('5170'),
    '校舍情况',
    ['指标名称', '代码', '校舍建筑面积', '其中：危房', '正在施工'],
    [
      ...coded([
        ['总计', premises.buildings, 0, 0],
        ['一、教学及辅助用房', premises.teaching, 0, 0],
        ['教室', 1, 0, 0],
        ['室内体育用房', premises.indoorSports, 0, 0],
        ['二、行政办公用房', 2, 0, 0],
      ]),
    ],
  );
  const assets = form(
    named('5176'),
    '占地面积及其他办学条件',
    ['指标名称', '计量单位', '代码', '数量'],
    withUnits([
      ['占地面积', '平方米', premises.land],
      ['其中：绿化用地面积', '平方米', 10],
      ['运动场地面积', '平方米', premises.sportsGround],
      ['图书', '册', premises.books],
      ['教室', '间', premises.classrooms],
      ['其中：网络多媒体教室', '间', premises.multimedia],
      ['固定资产总值', '万元', premises.fixedAssets],
      ['其中：教学仪器设备资产值', '万元', premises.equipment],
    ]),
  );
  return {
    fileName: `${school.name}.xlsx`,
    sheets: [basics, extra, ...school.stages.flatMap((stage) => stageForms(stage, named)), buildings, assets],
    settings: {},
  };
}

const CLASS_FORM: Readonly<Partial<Record<AnyStage, string>>> = { primary: '2106', junior: '2107' };
const STUDENT_FORM: Readonly<Record<AnyStage, string>> = { primary: '3112', junior: '3115', senior: '3118' };
const TEACHER_FORM: Readonly<Partial<Record<AnyStage, string>>> = { primary: '4155', junior: '4156' };

function stageForms(stage: SampleStage, named: (number: string) => string): SheetContent[] {
  const name = STAGE[stage.stage];
  const sizes = CLASS_FORM[stage.stage];
  const staff = TEACHER_FORM[stage.stage];
  return [
    ...(sizes ? [classForm(stage, named(sizes), name)] : []),
    form(
      named(STUDENT_FORM[stage.stage]),
      `${name}学生数`,
      ['指标名称', '代码', '毕业生数', '招生数', '在校生数', '一年级', '预计毕业生数'],
      coded([
        ['总计', 11, 12, stage.students, 13, 14],
        ['其中：女', 5, 6, stage.girls, 6, 7],
      ]),
    ),
    ...(staff ? [teacherForm(stage, named(staff), name)] : []),
  ];
}

function classForm(stage: SampleStage, sheetName: string, name: string): SheetContent {
  const sizes = stage.classes.map(({ students }) => students);
  const rows = CLASS_BANDS.map(([band, from, to]): [string, ...CellValue[]] => {
    const count = sizes.filter((size) => size >= from && size <= to).length;
    return [band, count, 0];
  });
  return form(
    sheetName,
    `${name}班数、班额情况`,
    ['指标名称', '代码', '合计', '一年级'],
    coded([['总计', sizes.length, 0], ...rows]),
  );
}

function teacherForm(stage: SampleStage, sheetName: string, name: string): SheetContent {
  const { teachers: degrees, sport, music, fineArt } = stage;
  const all = teacherCount(stage);
  const others = all - sport - music - fineArt;
  const row = (label: string, count: number): [string, ...CellValue[]] => [label, count, count, 0, 0, 0, 0];
  return form(
    sheetName,
    `${name}专任教师分课程、分学历情况`,
    ['指标名称', '代码', '合计', '语文', '体育与健康', '艺术', '音乐', '美术'],
    coded([
      ['总计', all, others, sport, music + fineArt, music, fineArt],
      ['其中：女', 1, 1, 0, 0, 0, 0],
      row('博士研究生', degrees.doctors),
      row('硕士研究生', degrees.masters),
      row('本科', degrees.bachelors),
      row('专科', degrees.college),
      row('高中阶段', degrees.secondary),
      row('高中阶段以下', 0),
    ]),
  );
}

export function allSchoolForms(): WorkbookContent[] {
  return SAMPLE_SCHOOLS.map(schoolForms);
}

/** 基础基NNN of before 2020: columns instead of rows for assets, rows below several headers. */
export function oldSchoolForms(school: SampleSchool): WorkbookContent {
  const made = schoolForms(school);
  const numbers: Readonly<Record<string, string>> = {
    1001: '111',
    2106: '212',
    2107: '213',
    3112: '312',
    3115: '313',
    3118: '314',
    5170: '512',
  };
  const { premises } = school;
  const rooms = premises.multimedia;
  const assets = sheet(
    '基础基522',
    [
      ['占地面积、图书、教学用设备及资产情况'],
      [
        '指标名称',
        '编号',
        '占地面积（平方米）',
        null,
        '图书（册）',
        '教室（间）',
        null,
        null,
        null,
        '固定资产总值（万元）',
        null,
      ],
      [
        null,
        null,
        '合计',
        '其中：运动场地面积',
        null,
        '普通教室',
        null,
        '专用教室',
        null,
        '合计',
        '其中：教学仪器设备资产值',
      ],
      [null, null, null, null, null, '计', '其中：网络多媒体教室', '计', '其中：网络多媒体教室', null, null],
      ['甲', '乙', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      [
        '总计',
        '01',
        premises.land,
        premises.sportsGround,
        premises.books,
        9,
        rooms === null ? null : rooms - 1,
        5,
        rooms === null ? null : 1,
        premises.fixedAssets,
        premises.equipment,
      ],
    ],
    ['A2:A4', 'B2:B4', 'C2:D2', 'E2:E4', 'F2:I2', 'F3:G3', 'H3:I3', 'J2:K2', 'C3:C4', 'D3:D4', 'J3:J4', 'K3:K4'],
  );
  const others = made.sheets.flatMap((own) => {
    const number = /教基(\d{4})/.exec(own.name)?.[1] ?? '';
    if (number === '5176') return [];
    if (number === '4155' || number === '4156') return [{ ...own, name: `基础基${number === '4155' ? '422' : '423'}` }];
    if (number === '1102') return [oldBackbone(school)];
    return [{ ...own, name: `基础基${numbers[number]}` }];
  });
  return { ...made, sheets: [...others, assets] };
}

/** Two columns of names, the first merged over its rows. */
function oldBackbone(school: SampleSchool): SheetContent {
  const value = (stage: AnyStage) => school.stages.find((own) => own.stage === stage)?.backbone ?? '-';
  return sheet(
    '基础基112',
    [
      ['学校基本情况（续）'],
      ['指标名称', null, '编号', '数量'],
      ['甲', null, '乙', '1'],
      ['校医', '校医', '29', 0],
      ['县级以上骨干教师', '小学', '30', value('primary')],
      [null, '初中', '31', value('junior')],
      [null, '高中', '32', value('senior')],
    ],
    ['A2:B2', 'A5:A7'],
  );
}
