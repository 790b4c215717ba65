import { exportWorkbook } from '../../scripts/samples/workbooks';
import type { DrawnSheet } from '../../src/workbook/drawn-sheet';
import { sheet, workbook } from '../reading/sheet';
import { contentOf } from '../workbook/written-content';
import { at, formulaAt, named, PRIMARY, valueAt, written } from './sheets/written-sheets';
import { SMALL_COUNTY, typed, withSheets } from './small-county';

const EXPORT = contentOf(exportWorkbook());

function rowAt(from: DrawnSheet, row: number, columns: string) {
  return [...columns].map((column) => valueAt(from, `${column}${row}`));
}

describe('不达标学校问题清单', () => {
  const problems = named(written(), '不达标学校问题清单');

  test('parts schools that fail from items near their limits of schools that don’t', () => {
    expect([valueAt(problems, 'A6'), valueAt(problems, 'A7')]).toEqual([
      '一、不达标（综合判定不达标的学校，未达到政府保障程度、教育质量要求的学校）：无',
      '二、接近（未达标但不低于标准85%的项目，学校的综合判定不是不达标）',
    ]);
    const across = { column: 0, rowCount: 1, columnCount: 14 };
    expect(problems.merges).toEqual(
      expect.arrayContaining([
        { row: 5, ...across },
        { row: 6, ...across },
      ]),
    );
  });

  test.each([
    // 3750 − 3748 ㎡; 85 % of 7.5 is reached
    [8, ['小学', '甲小学', '达标', '5. 生均体育运动场馆面积（R5）', 7.496, 7.5, '接近', 2, undefined, '㎡']],
    // 2500 × 210 − 900 000 × 231 ÷ 397 = 1322.42 元
    [9, ['初中', '丙学校', '达标', '6. 生均教学仪器设备值（R6）', 2493.7, 2500, '接近', 1323, undefined, '元']],
  ])('row %i', (row, cells) => {
    expect(rowAt(problems, row, 'BCDEFGHIJK')).toEqual(cells);
  });

  test('links to the figure, and takes the value from the table', () => {
    expect(at(problems, 'L8')).toEqual({ text: '办学条件!D2', linkTo: { sheet: '办学条件', row: 1, column: 3 } });
    expect(formulaAt(problems, 'F8')).toBe(`=${PRIMARY}!R6`);
  });

  test('says what a whole school must add, of which the stage has its share', () => {
    // 1322.42 ÷ (231 ÷ 397) = 2272.7
    expect(valueAt(problems, 'M9')).toBe('增加教学仪器设备1323元；按全校统一配置、学段拆分计，全校需增加2273元');
  });

  test('keeps a remark with its school and item when another problem comes before it', () => {
    const before = withSheets(SMALL_COUNTY, written());
    const remarked = before.sheets.map((each) => (each.name === problems.name ? typed(each, 8, 13, '已立项') : each));
    const worse = remarked.map((each) => (each.name === '教师情况' ? typed(each, 1, 3, 4) : each));
    const again = named(written({ ...before, sheets: worse }), problems.name);
    // 甲小学 has 4 of 21 teachers now and fails: its two items stand in the first block, 丙学校's alone in the second
    const rows = again.rows.map((_, index) => rowAt(again, index + 1, 'CEN'));
    expect(rows.filter(([school]) => school === '丙学校')).toEqual([
      ['丙学校', '6. 生均教学仪器设备值（R6）', '已立项'],
    ]);
    expect(rows.filter(([school]) => school === '甲小学')).toHaveLength(2);
    expect(rows.filter(([, , remark]) => remark === '已立项')).toHaveLength(1);
  });
});

describe('不达标学校问题清单 of the sample', () => {
  const problems = named(written(EXPORT), '不达标学校问题清单');
  const rows = problems.rows.flatMap((_, index) => {
    const item = valueAt(problems, `E${index + 1}`);
    return typeof item === 'string' && /班额|专用教室/.test(item) ? [rowAt(problems, index + 1, 'BCDEFGHIK')] : [];
  });

  test('has who misses an item of areas G and Q behind those of area R, with what is lacking or too much', () => {
    // one class of 46 at 云岭县第二小学; 第一小学 has rooms for 48 of its classes, 第二初级中学 for 24
    expect(rows).toEqual([
      ['小学', '云岭县第一小学', '——', '3. 音乐、美术专用教室：音乐专用教室数（G3）', 4, 5, '不达标', 1, '间'],
      ['小学', '云岭县第一小学', '——', '3. 音乐、美术专用教室：美术专用教室数（G3）', 4, 5, '不达标', 1, '间'],
      ['初中', '云岭县第二初级中学', '——', '3. 音乐、美术专用教室：美术专用教室数（G3）', 2, 3, '不达标', 1, '间'],
      ['小学', '云岭县第二小学', '——', '5. 班额（G5）', 46, 45, '不达标', 1, '人'],
    ]);
  });

  const verdicts = problems.rows.flatMap((_, index) => {
    const [number, judgement, verdict] = rowAt(problems, index + 1, 'ADH');
    return typeof number === 'number' && typeof judgement === 'string' ? [[judgement, verdict]] : [];
  });

  test('has no school that passes before the second block, and only such behind its heading', () => {
    const firstPassing = verdicts.findIndex(([judgement]) => judgement === '达标');
    expect(verdicts.slice(0, firstPassing).every(([judgement]) => judgement !== '达标')).toBe(true);
    // 实验小学, 红岩乡中心小学, 第二初级中学 and 大河乡 reach 85 % of the one item that they miss
    expect(verdicts.slice(firstPassing)).toEqual(Array(4).fill(['达标', '接近']));
  });
});

describe('what must not be exceeded', () => {
  /** 大校 has 2036 pupils and a class of 48; 长校 2501 in its two stages; of 段校 bands say that 2 classes have more than 45. */
  const content = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）', '初中学生数（人）', '46-50人班数', '51-55人班数'],
      ['大校', '小学', 2036, null, null, null],
      ['长校', '九年一贯制学校', 1500, 1001, null, null],
      ['段校', '小学', 500, null, 1, 1],
    ]),
    sheet('班额', [
      ['学校名称', '学段', '年级', '班级', '学生数（人）'],
      ['大校', '小学', '一年级', '1班', 48],
      ['大校', '小学', '一年级', '2班', 44],
    ]),
  );
  const problems = named(written(content), '不达标学校问题清单');
  const measures = problems.rows.flatMap((_, index) => {
    const [school, item, limit, gap, measure] = rowAt(problems, index + 1, 'CEGIM');
    return /^[45]\. .*（G/.test(String(item)) ? [[school, item, limit, gap, measure]] : [];
  });

  test('is to be less, not more', () => {
    expect(measures).toEqual([
      ['大校', '4. 学校规模：在校生数（G4）', 2000, 36, '减少36人，不超过2000人'],
      ['长校', '4. 学校规模：在校生数（G4）', 2500, 1, '减少1人，不超过2500人'],
      ['大校', '5. 班额（G5）', 45, 3, '减少3人，不超过45人'],
      ['段校', '5. 班额（G5）', 0, 2, '减少超过规定人数的班级2个'],
    ]);
  });

  test('has the limit of 一贯制学校 beside that of the others', () => {
    const guarantee = named(written(content), '政府保障程度达标情况表');
    const limits = guarantee.rows.map((_, index) => valueAt(guarantee, `D${index + 1}`));
    expect(limits).toContain('≤2000人，九年一贯制学校、十二年一贯制学校≤2500人');
  });
});

describe('未纳入评估学校表', () => {
  test('lists the sample’s schools and stages that are left out, with their reasons', () => {
    const leftOut = named(written(EXPORT), '未纳入评估学校表');
    expect([5, 6, 7, 8, 9, 10, 11].map((row) => rowAt(leftOut, row, 'BDE'))).toEqual([
      ['白水镇梨园教学点', '小学', 49],
      ['龙潭镇老鹰教学点', '小学', 23],
      ['石桥乡半坡教学点', '小学', 12],
      ['云岭县特殊教育学校', '小学', 68],
      ['云岭县特殊教育学校', '初中', 31],
      ['云岭县第一中学', '高中', 2400],
      ['云岭县职业高级中学', '高中', 1280],
    ]);
    expect(valueAt(leftOut, 'F5')).toMatch(/不足 50 人/);
    expect(valueAt(leftOut, 'A13')).toMatch(/云岭县第一小学北校区并入云岭县第一小学/);
  });

  test('says so where nothing is left out', () => {
    expect(valueAt(named(written(), '未纳入评估学校表'), 'A5')).toBe('无');
  });
});

describe('数据核查情况', () => {
  const findings = named(written(), '数据核查情况');

  test('gives each finding with its school and cell', () => {
    expect(rowAt(findings, 5, 'BCDEF')).toEqual(['D02', '乙教学点', '错误', '办学条件!F3', undefined]);
    expect(rowAt(findings, 6, 'BCDEF')).toEqual(['D16', '丁小学', '提示', '教师情况!C6', '42']);
  });

  test('counts them by severity', () => {
    expect(['D8', 'D9', 'D10'].map((address) => valueAt(findings, address))).toEqual([1, 0, 2]);
    expect(formulaAt(findings, 'D10')).toBe('=COUNTIF(D5:D7,"提示")');
  });

  test('keeps an explanation, which changes the state', () => {
    const broken = {
      ...SMALL_COUNTY,
      sheets: SMALL_COUNTY.sheets.map((each) => (each.name === '教师情况' ? typed(each, 1, 2, '二十') : each)),
    };
    const first = named(written(broken), findings.name);
    expect(rowAt(first, 5, 'BCDJ')).toEqual(['D01', '甲小学', '错误', '待说明']);
    const before = withSheets(broken, written(broken));
    const sheets = before.sheets.map((each) => (each.name === findings.name ? typed(each, 4, 8, '正在核实') : each));
    const again = named(written({ ...before, sheets }), findings.name);
    expect(rowAt(again, 5, 'BIJ')).toEqual(['D01', '正在核实', '已说明']);
  });
});

test('a stage without schools has a table that says so, and whose formulas don’t go round in circles', () => {
  const content = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）'],
      ['甲小学', '小学', 100],
    ]),
  );
  const junior = named(written(content), '初中资源配置达标情况表');
  expect(valueAt(junior, 'A6')).toBe('无');
  expect(formulaAt(junior, 'D7')).toBe('=SUM(D6)');
});
