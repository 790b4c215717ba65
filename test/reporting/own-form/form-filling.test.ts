import { wordingsIn } from '../../../src/locale/wording';
import { type FormOptions, formFilling, isForEachSchool } from '../../../src/reporting/own-form/form-filling';
import { formResult } from '../../../src/reporting/own-form/form-result';
import { schoolsIn } from '../../../src/reporting/own-form/schools-named';
import { type CellValue, cellIndex, formatAddress } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import type { BlankForm } from '../../../src/workbook/form';
import { sheet } from '../../reading/sheet';
import { checked, SMALL_COUNTY } from '../small-county';
import { blankForm } from './blank-form';

const RESULT = formResult(checked(SMALL_COUNTY), wordingsIn('zh'));

function filled(form: BlankForm, options: FormOptions = {}) {
  const { cells, empty, rows } = formFilling(form, RESULT, options);
  return {
    values: Object.fromEntries(cells.map((cell) => [formatAddress(cell), cell.value] as const)),
    paths: Object.fromEntries(cells.map((cell) => [formatAddress(cell), cell.path] as const)),
    why: Object.fromEntries(empty.map((cell) => [formatAddress(cell), cell.why.code] as const)),
    rows,
  };
}

const R1 = '每百名学生拥有高于规定学历教师数';
const R5 = '生均体育运动场馆面积（㎡）';

describe('a table with the schools standing in it', () => {
  const form = blankForm([
    sheet('小学', [
      ['小学资源配置表'],
      ['序号', '学校名称', '在校生数', R1, R5, '综合判定', '备注', `上年${R1}`],
      [1, '丁小学'],
      [2, '丙学校'],
      [3, '甲小学', 7, 'x', ' '],
      [4, '戊小学'],
      [5, '乙教学点'],
      [null, '县域均值'],
      [null, '差异系数'],
    ]),
  ]);
  const { values, why, paths } = filled(form);

  test('gets each school’s own figures, in the order that stands there', () => {
    expect(values).toMatchObject({ C3: 1000, D3: 4.2, E3: 8, F3: '达标', C4: 166, D4: 4.22 });
    expect(paths).toMatchObject({ D3: 'schools[4].items.R1.value', D9: 'coefficients[item=R1,stage=primary].value' });
  });

  test('keeps what the user typed, a blank too', () => {
    for (const address of ['C5', 'D5', 'E5']) expect(values[address]).toBeUndefined();
    expect(values['F5']).toBe('达标');
  });

  test('says of the rest why it stays empty', () => {
    expect(why).toMatchObject({ B6: 'noSuchSchool', H2: 'notUnderstood', F7: 'unknown' });
    for (const address of ['G3', 'H3', 'C6', 'D6']) expect(values[address]).toBeUndefined();
  });

  test('has means and coefficients below, of the rate alone', () => {
    // 76 teachers of 1726 pupils
    expect(values['D8']).toBe(4.4);
    expect(values['C8']).toBeUndefined();
    expect(values['F9']).toBeUndefined();
  });
});

/** A value that misses its limit isn't rounded until it looks like it; a format of the form's own gets all digits. */
test.each<[format: string | undefined, value: CellValue]>([
  [undefined, 7.496],
  ['0.00', 7.496],
  ['@', 7.496],
])('7.496 in a cell of format %s is %s', (format, value) => {
  const form = blankForm([sheet('小学', [['学校名称', R5, R1], ['甲小学']])], {
    formats: format ? { B2: format } : {},
  });
  expect(filled(form).values['B2']).toBe(value);
});

test.each<[header: string, value: CellValue | undefined]>([
  ['教学仪器设备值（万元）', 100],
  ['教学仪器设备值（元）', 1_000_000],
  ['生均教学仪器设备值（万元）', 0.2],
  ['生均教学仪器设备值', 2000],
  ['生均教学仪器设备值（%）', undefined],
])('甲小学 under %s is %s', (header, value) => {
  expect(filled(blankForm([sheet('小学', [['学校名称', header, R1], ['甲小学']])])).values['B2']).toBe(value);
});

describe('an empty table', () => {
  const rows = [['序号', '学校名称', '学段', R1]];

  test('is filled in the statistics’ order, a row for each stage where a column names it', () => {
    const { values, rows: like } = filled(blankForm([sheet('资源配置', rows)]));
    expect([values['B2'], values['B3'], values['B4'], values['B5'], values['B6']]).toEqual([
      ...['甲小学', '乙教学点', '丙学校', '丙学校', '丁小学'],
    ]);
    expect([values['C4'], values['C5'], values['A6']]).toEqual(['小学', '初中', 5]);
    expect(like).toEqual([{ sheet: '资源配置', like: 1, from: 2, count: 4 }]);
  });

  test('grows where something stands below, or says what it lacks', () => {
    const noted = sheet('小学', [['序号', '学校名称', R1, R5], [1], [2], [null, '合计'], ['填表人：']]);
    const { values, rows: like } = filled(blankForm([noted]));
    expect([values['B3'], values['B4'], values['B5'], values['B6']]).toEqual([
      '乙教学点',
      '丙学校',
      '丁小学',
      undefined,
    ]);
    expect(like).toEqual([{ sheet: '小学', like: 2, from: 3, count: 2, inserted: true }]);
    const stiff = filled(blankForm([noted], { mayGrow: false }));
    expect([stiff.values, stiff.why]).toEqual([{}, { B2: 'tooFewRows', C4: 'noSuchFigure', D4: 'noSuchFigure' }]);
  });

  test('has the schools of each section’s stage in it', () => {
    const sections = [['学校名称', R1, R5], ['一、小学'], [], ['二、初中'], [], ['填表人：']];
    const { values, rows: like } = filled(blankForm([sheet('各校', sections)]));
    expect([values['A3'], values['A4'], values['A6'], values['A8']]).toEqual([
      '甲小学',
      '乙教学点',
      '丁小学',
      '丙学校',
    ]);
    expect([values['B6'], like]).toEqual([4.2, [{ sheet: '各校', like: 2, from: 3, count: 3, inserted: true }]]);
  });

  test('stays empty where the sheet’s name and the title name two stages', () => {
    const { values, why } = filled(blankForm([sheet('小学', [['初中资源配置表'], ['学校名称', R1, R5]])]));
    expect([values, Object.values(why)]).toEqual([{}, ['whichStage']]);
  });

  test('stays empty where nothing tells the stages apart', () => {
    const { values, why } = filled(blankForm([sheet('各校', [['学校名称', R1, R5]])]));
    expect([values, why]).toEqual([{}, { A2: 'whichStage' }]);
  });
});

describe('columns 是否达标 that name no item', () => {
  const judged = (...header: string[]) => filled(blankForm([sheet('小学', [['学校名称', ...header], ['甲小学']])]));

  test('belong to the item before where each has one', () => {
    const { paths } = judged(R1, '是否达标', R5, '是否达标');
    expect([paths['C2'], paths['E2']]).toEqual(['schools[0].items.R1.verdict', 'schools[0].items.R5.verdict']);
  });

  test('are about the school where there is one behind all items', () => {
    expect(judged(R1, R5, '是否达标').paths['D2']).toBe('schools[0].verdict');
  });

  test('say nothing in between', () => {
    const { values, why } = judged(R1, '是否达标', R5);
    expect([values['C2'], why['C1']]).toEqual([undefined, 'notUnderstood']);
  });
});

test('answers are given as the list of a cell has them, or not at all', () => {
  const rows = [['学校名称', R1, R5, '综合判定'], ['甲小学']];
  const answer = (choices: readonly string[]) => filled(blankForm([sheet('小学', rows)], { choices: { D2: choices } }));
  expect(answer(['√', '×']).values['D2']).toBe('√');
  expect(answer(['未达标', '达标']).values['D2']).toBe('达标');
  expect(answer(['优', '良'])).toMatchObject({ why: { D2: 'notInList' } });
  expect(filled(blankForm([sheet('小学', rows)], { choices: { B2: ['高', '低'] } })).why).toEqual({ B2: 'notInList' });
});

test('a ledger by item, two stages side by side, with labels of the county above', () => {
  const form = blankForm(
    [
      sheet(
        '台账',
        [
          ['资源配置台账'],
          ['填报日期', null, '评估标准', null],
          ['指标', '小学', null, '初中', null],
          [null, '标准值', '差异系数', '标准值', '差异系数'],
          [R1],
          ['R7'],
        ],
        ['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3'],
      ),
    ],
    { formats: { B2: 'yyyy/m/d' }, locked: ['D2'] },
  );
  const { values, why } = filled(form);
  // 2026-11-24 is day 46350 from 1899-12-30
  expect(values).toMatchObject({ B2: 46350 });
  expect(why).toMatchObject({ D2: 'protected', B5: 'itemOrCoefficient', C6: 'incomplete' });
});

describe('a form about one school', () => {
  const rows = (name: string | null) => [
    ['学校资源配置表'],
    ['学校名称', name, '办学类型', null],
    ['指标', '小学', null, null],
    [R1],
  ];

  test('is filled for the one that stands there', () => {
    const { values } = filled(blankForm([sheet('表', rows('甲小学'))]));
    expect(values).toEqual({ D2: '小学', B4: 4.2 });
  });

  test('or for each, where none stands there', () => {
    const form = blankForm([sheet('表', rows(null))]);
    const [, , both] = schoolsIn(RESULT);
    expect(isForEachSchool(form)).toBe(true);
    expect(filled(form, { school: both }).values).toEqual({ B2: '丙学校', D2: '九年一贯制学校', B4: 4.22 });
    expect(filled(form).values).toEqual({});
  });

  test('not for a school of another county', () => {
    const { values, why } = filled(blankForm([sheet('表', rows('戊小学'))]));
    expect([values, Object.values(why)]).toEqual([{}, ['noSuchSchool']]);
  });
});

test('the user’s answers: what words mean, which school a name is, what is left alone', () => {
  const form = blankForm([
    sheet('小学', [['学校名称', '指标三', '甲说', R1], ['一小'], ['丁小学']]),
    sheet('别动', [['说明'], [], [], ['县名', null]]),
  ]);
  expect(filled(form).why).toMatchObject({ B1: 'notUnderstood', C1: 'notUnderstood', A2: 'noSuchSchool' });
  const { values, why } = filled(form, {
    profile: {
      schema: 'junheng.form-profile/1',
      words: [
        { words: '指标三', means: R5 },
        { words: '甲说', means: null },
      ],
      schools: [{ written: '一小', school: '甲小学' }],
      sheets: [{ sheet: '别动', ignore: true }],
    },
  });
  expect([values['B2'], values['B3'], values['C2']]).toEqual([7.496, 8, undefined]);
  expect(why).toEqual({});
});

describe('placeholders', () => {
  const withFormula = (content: SheetContent, row: number, column: number, formula: string): SheetContent => ({
    ...content,
    formulas: new Map([[cellIndex(row, column), formula]]),
  });

  test('name any field of the JSON, in a text too', () => {
    const { values, paths } = filled(
      blankForm([
        sheet('封面', [
          ['标准：{{standard.title}}，{{date}}', '{{coefficients[item=R1,stage=primary].value|3}}'],
          ['{{schools[2].verdict}}', '{{schools[2].verdict|raw}}', '{{schools[1].students}}'],
        ]),
      ]),
    );
    expect(values).toMatchObject({ A2: '暂不能判定', B2: 'unknown', C2: 500 });
    expect(values['A1']).toMatch(/^标准：.+，2026-11-24$/);
    expect(paths['B1']).toBe('coefficients[0].value');
    expect(values['B1']).toBe(Math.round(Number(RESULT.json.coefficients[0]?.value) * 1000) / 1000);
  });

  test('repeat a row for schools, and for the items of each', () => {
    const form = blankForm([
      withFormula(
        sheet('表', [['{{#schools[stage=primary]}}{{序号}}', '{{schools.name}}', '%', 0], ['合计']]),
        0,
        3,
        '=1+1',
      ),
    ]);
    const { values, rows } = filled(form);
    expect([values['A1'], values['B4'], values['C4'], values['D4']]).toEqual([1, '丁小学', '%', undefined]);
    expect(rows).toEqual([{ sheet: '表', like: 0, from: 1, count: 3, inserted: true }]);
    const each = filled(
      blankForm([
        sheet('表', [
          ['{{#schools[name=丁小学]}}{{schools.name}}', '{{#schools.items}}{{items.key}}', '{{items.value}}'],
        ]),
      ]),
    );
    expect([each.values['A7'], each.values['B7'], each.values['C7']]).toEqual(['丁小学', 'R7', 2.5]);
  });

  test.each(['{{nothing}}', '{{schools}}', '{{schools[99].name}}', '{{county.name.first}}', '{{', '{{#nothing}}'])(
    '%s stays as it is, and is told of',
    (text) => {
      const { values, why } = filled(blankForm([sheet('表', [[text, '甲']])]));
      expect(values).toEqual({});
      expect(Object.values(why)).toEqual(text === '{{' ? [] : ['badPlaceholder']);
    },
  );
});

test('a sheet that has nothing of ours stays as it is', () => {
  const { values, why } = filled(blankForm([sheet('值班', [['日期', '值班人员', '电话'], ['7月1日'], ['7月2日']])]));
  expect([values, why]).toEqual([{}, {}]);
});
