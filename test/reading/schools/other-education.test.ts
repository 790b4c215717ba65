import { check } from '../../../src/check';
import { wordingsIn } from '../../../src/locale/wording';
import { resultJson } from '../../../src/reporting/json/result-json';
import { NATIONAL_2017 } from '../../../src/standards/national-2017/standard';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../sheet';

type Row = readonly CellValue[];

const RESOURCES = ['高于规定学历教师数', '县级以上骨干教师数', '体育、艺术专任教师数', '教学及辅助用房面积（㎡）'];
RESOURCES.push('体育运动场馆面积（㎡）', '教学仪器设备值（元）', '网络多媒体教室数（间）');
const HEADERS = ['学校名称', '学校标识码', '是否计校数', '办学类型', '学段', '在校生数', ...RESOURCES];

/** Resources for so many students that every limit is met. */
function resourcesFor(students: number): Row {
  return [students * 0.06, students * 0.02, students * 0.02, students * 6, students * 11, students * 2600].concat(
    students * 0.03,
  );
}

function school(
  name: string,
  code: CellValue,
  counted: CellValue,
  type: CellValue,
  stage: CellValue,
  students: number,
) {
  return [name, code, counted, type, stage, students, ...resourcesFor(students)];
}

/** Two ordinary schools, and what stands beside them. */
function judged(...rows: readonly Row[]) {
  const ordinary = [
    school('甲小学', '2153000001', 1, '小学', '小学', 500),
    school('乙中学', '3153000001', 1, '初级中学', '初中', 400),
  ];
  return judgedSheets(sheet('学校情况', [HEADERS, ...ordinary, ...rows]));
}

function judgedSheets(...sheets: readonly SheetContent[]) {
  const checked = check(workbook(...sheets), { standard: NATIONAL_2017, date: '2026-11-24' });
  const { schools, findings } = resultJson(checked, wordingsIn('zh'));
  return {
    resources: checked.assessment.resources.counts,
    verdict: checked.assessment.judgement.verdict,
    left: schools.flatMap(({ name, stage, students, scope }) => (scope.included ? [] : [[name, stage, students]])),
    reasons: schools.flatMap(({ scope }) => (scope.included ? [] : [scope.reason])),
    assessed: schools.flatMap(({ name, stage, students, scope }) => (scope.included ? [[name, stage, students]] : [])),
    codes: findings.filter(({ severity }) => severity !== 'notice').map(({ code }) => code),
  };
}

const ORDINARY = [
  ['甲小学', 'primary', '500'],
  ['乙中学', 'junior', '400'],
];
const PRESCHOOL = '学前教育，不属于义务教育，不纳入评估';
const ADULT = '成人教育，不属于义务教育，不纳入评估';
const VOCATIONAL = '职业学校，不纳入资源配置评估';
const SPECIAL = '特殊教育学校，不纳入资源配置评估';
const REFORM = '专门（工读）学校，不纳入资源配置评估';

describe('what is no school of ours is left out with its reason and blocks nothing', () => {
  test.each<[type: CellValue, stage: CellValue, listed: string | null, reason: string]>([
    ['幼儿园', null, null, PRESCHOOL],
    [111, null, null, PRESCHOOL],
    ['112', '小学', null, PRESCHOOL],
    ['幼儿园', '学前教育', null, PRESCHOOL],
    ['附设幼儿班', '小学', null, PRESCHOOL],
    ['职业初中', '初中', 'junior', VOCATIONAL],
    [321, '初中', 'junior', VOCATIONAL],
    ['职业初中', null, 'junior', VOCATIONAL],
    ['附设职业初中班', '初中', 'junior', VOCATIONAL],
    ['职业高中', null, 'senior', VOCATIONAL],
    ['365', '高中', 'senior', VOCATIONAL],
    ['成人农民初中', '初中', null, ADULT],
    [229, '小学', null, ADULT],
    ['工读学校', '初中', null, REFORM],
    ['专门学校', null, null, REFORM],
    ['其他特殊教育学校', null, null, SPECIAL],
    [514, '小学', 'primary', SPECIAL],
    ['附设特教班', '初中', 'junior', SPECIAL],
    [null, '幼儿园', null, PRESCHOOL],
    ['小学', '学前', null, PRESCHOOL],
  ])('办学类型 %j, 学段 %j', (type, stage, listed, reason) => {
    const { assessed, left, reasons, verdict, codes } = judged(school('某校', '', 1, type, stage, 200));
    expect(assessed).toEqual(ORDINARY);
    expect(left).toEqual([['某校', listed, '200']]);
    expect(reasons).toEqual([reason]);
    expect(verdict).toBe('pass');
    expect(codes).toEqual(expect.not.arrayContaining(['D05', 'D07', 'D29', 'D79', 'D84']));
  });

  test('its name tells a kindergarten whose kind nobody gives', () => {
    const { assessed, left, verdict } = judged(school('阳光幼儿园', '', 1, null, null, 90));
    expect([assessed, left, verdict]).toEqual([ORDINARY, [['阳光幼儿园', null, '90']], 'pass']);
  });

  test('so does a sheet of 学前教育', () => {
    const plain = (name: string, rows: readonly Row[]) =>
      sheet(name, [['学校名称', '在校生数', ...RESOURCES], ...rows]);
    const { assessed, left } = judgedSheets(
      plain('幼儿园', [
        ['阳光园', 90, ...resourcesFor(90)],
        ['甲小学', 50, ...resourcesFor(50)],
      ]),
      plain('小学', [['甲小学', 500, ...resourcesFor(500)]]),
      plain('初中', [['乙中学', 400, ...resourcesFor(400)]]),
    );
    expect(assessed).toEqual(ORDINARY);
    expect(left).toEqual([
      ['阳光园', null, '90'],
      ['甲小学（幼儿园）', null, '50'],
    ]);
  });
});

describe('classes at another school, listed under its name and code', () => {
  test.each<CellValue>(['附设幼儿班', 119, '附设职业初中班', '附设特教班', '附设中职班'])(
    'of %j are none of its rows, wherever they stand',
    (type) => {
      const own = school('甲小学', '2153000001', 0, type, null, 60);
      expect(judged(own).assessed).toEqual(ORDINARY);
      const first = sheet('附设班', [HEADERS, own]);
      const ordinary = [school('甲小学', '2153000001', 1, '小学', '小学', 500)];
      const { assessed, codes } = judgedSheets(first, sheet('学校情况', [HEADERS, ...ordinary]));
      expect(assessed).toEqual([['甲小学', 'primary', '500']]);
      expect(codes).toEqual(expect.not.arrayContaining(['D05', 'D29']));
    },
  );

  test.each<[CellValue, CellValue, CellValue]>([
    ['附设小学班', '小学', 0],
    [219, '小学', 0],
    ['219', null, null],
    ['初中附设小学班', '小学', 1],
  ])('of %j (学段 %j, 是否计校数 %j) are its stage', (type, stage, counted) => {
    const { assessed } = judged(school('乙中学', '3153000001', counted, type, stage, 100));
    expect(assessed).toEqual([ORDINARY[0], ['乙中学', 'primary', '100'], ORDINARY[1]]);
  });

  test('of a name of their own are a part of the school that their name begins with', () => {
    const { assessed, codes } = judged(school('乙中学附设小学班', '', null, 219, '小学', 100));
    expect(assessed).toEqual([ORDINARY[0], ['乙中学', 'primary', '100'], ORDINARY[1]]);
    expect(codes).not.toContain('D27');
  });

  test('of special education join it where their row names pupils of its stage, as a part', () => {
    const { assessed } = judged(school('甲小学', '2153000001', 0, '附设特教班', '小学', 60));
    expect(assessed).toEqual([['甲小学', 'primary', '560'], ORDINARY[1]]);
  });

  test('of a name that tells no school are asked about', () => {
    const { assessed, codes, verdict } = judged(school('某班', '', null, 219, '小学', 100));
    expect(assessed).toEqual(ORDINARY);
    expect(codes).toContain('D27');
    expect(verdict).toBe('unknown');
  });
});

describe('是否计校数', () => {
  const point = (counted: CellValue) => judged(school('甲小学东校区', '', counted, '小学', '小学', 60));

  test.each<CellValue>([false, 0, '0', 'FALSE', '否', '不计', '不计校数', '×'])('%j is a part', (counted) => {
    expect(point(counted).assessed).toEqual([['甲小学', 'primary', '560'], ORDINARY[1]]);
  });

  test.each<CellValue>([true, 1, '1', 'TRUE', '是', '计校数', '√', null])('%j is a school', (counted) => {
    expect(point(counted).assessed).toEqual([...ORDINARY, ['甲小学东校区', 'primary', '60']]);
  });

  test.each<CellValue>([2, '2', '部分', '?', 0.5])('%j is neither, and asked', (counted) => {
    const { assessed, left, reasons, codes, verdict } = point(counted);
    expect(assessed).toEqual(ORDINARY);
    expect(left).toEqual([['甲小学东校区', 'primary', '60']]);
    expect(reasons).toEqual(['「是否计校数」填写的内容无法识别，看不出是不是一所学校']);
    expect(codes).toContain('D84');
    expect(verdict).toBe('unknown');
  });
});
