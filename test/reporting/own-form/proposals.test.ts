import { ownFormTextsIn } from '../../../src/locale/own-form-texts';
import { wordingsIn } from '../../../src/locale/wording';
import { formFilling } from '../../../src/reporting/own-form/form-filling';
import type { FormProfile } from '../../../src/reporting/own-form/form-profile';
import { profileWith } from '../../../src/reporting/own-form/form-profile';
import { formResult } from '../../../src/reporting/own-form/form-result';
import { acceptedBy, confirmedBefore, pickTaken, undoubted } from '../../../src/reporting/own-form/proposals/accepted';
import { proposalLines } from '../../../src/reporting/own-form/proposals/proposal-list';
import { type CellValue, formatAddress, parseArea } from '../../../src/workbook/cells';
import type { TextBeside } from '../../../src/workbook/form';
import { sheet } from '../../reading/sheet';
import { checked } from '../small-county';
import { blankForm, type Make } from './blank-form';
import { COUNTY } from './form-county';

/** Of 青岚县, 2026—2027; checked on 2026-11-24. */
const RESULT = formResult(checked(COUNTY), wordingsIn('zh'));
const R1 = '每百名学生拥有高于规定学历教师数';
const AREA = '教学及辅助用房面积（㎡）';
/** All the primary schools. */
const SCHOOLS = [['实验小学'], ['东关小学'], ['育才学校']];

/** 55 teachers of 1050 students, 75 of 1075. */
const MEANS: Readonly<Record<string, number>> = { 小学: 5.24, 初中: 6.98 };

const box = (text: string): TextBeside => ({ text, kind: 'box' });
const note = (text: string, at: string): TextBeside => hanging('note', text, at);
const prompt = (text: string, at: string): TextBeside => hanging('prompt', text, at);

function hanging(kind: TextBeside['kind'], text: string, at: string): TextBeside {
  const area = parseArea(at);
  return { kind, text, over: area ? [area] : [] };
}

type Rows = readonly (readonly CellValue[])[];

function proposed(rows: Rows, { name = '小学', file, ...make }: Make & { name?: string; file?: string } = {}) {
  const form = blankForm([sheet(name, rows)], make);
  const named = file === undefined ? form : { ...form, content: { ...form.content, fileName: file } };
  return formFilling(named, RESULT);
}

/** Each header that is proposed, with the doubts about it; and why other cells are refused. */
function heard(rows: Rows, make: Parameters<typeof proposed>[1] = {}) {
  const { proposals, empty } = proposed(rows, make);
  return {
    doubts: Object.fromEntries(
      proposals.map(({ confirmation, doubts }) => [confirmation.header, doubts.map(({ code }) => code).join()]),
    ),
    refused: [...new Set(empty.map(({ why }) => why.code))].join(),
  };
}

const table = (title: string, header: string, ...below: readonly CellValue[][]): Rows => [
  [title],
  ['学校名称', header, '备注'],
  ...SCHOOLS,
  ...below,
];

describe('a text that nobody understands casts doubt on all figures of its sheet', () => {
  test.each([
    '注：本表填上年数据',
    '填表说明：一贯制学校按全校数填报',
    '数据来源：2025年教育事业统计',
    '备注：按规划数填报',
    '*均填整改后数',
    '本表由上年审定数据填列',
    '注：以上为全市数据',
    '统计口径：上年',
  ])('%s, below or above the table', (note) => {
    expect(heard(table('小学情况表', R1, [note])).doubts[R1]).toMatch(/unheard|otherMatter/);
    const above = heard([['小学情况表'], [note], ['学校名称', R1], ...SCHOOLS]);
    expect(above.doubts[R1] ?? 'unheard').toMatch(/unheard|otherMatter/);
  });

  test.each([
    '注：按实填写。',
    '注：本表由县教育局统一填报。',
    '注：全县平均值保留两位小数，差异系数保留三位小数。',
    '说明：本表一式两份，于10月底前报县教育局。',
    '填表人：　　　审核人：　　　填表日期：2026年11月',
    '填报单位（盖章）：青岚县教育局',
    '填报单位（盖章）：　　　填报日期：　　年　　月　　日',
    '填报单位：______县教育局（公章）',
    '第 1 页，共 2 页',
    '注：教学及辅助用房面积不含室内体育用房',
    '单位：人、㎡、元',
    '联系电话：',
  ])('%s says nothing of them', (note) => {
    expect(heard(table('小学情况表', R1, [note])).doubts).toEqual({ [R1]: '' });
  });

  test('in a note of a cell or a text box', () => {
    const beside = [box('张三:\n填上年数'), box('请按实填写')];
    expect(heard(table('小学情况表', R1), { beside }).doubts).toEqual({ [R1]: 'unheard' });
    expect(heard(table('小学情况表', R1), { beside: [box('张三:\n按实填写')] }).doubts).toEqual({ [R1]: '' });
  });

  test('in the row of headers', () => {
    const rows = [['小学情况表'], ['学校名称', R1, null, '填报说明：一律填上年末数'], ...SCHOOLS];
    expect(heard(rows).doubts).toEqual({ [R1]: 'otherMatter,unheard' });
  });

  test('beside the table, in a column without a header, too', () => {
    const rows = [['小学情况表'], ['学校名称', R1], ['实验小学', null, null, '填2025年的数'], ['东关小学']];
    expect(heard(rows).doubts).toEqual({ [R1]: 'unheard' });
  });
});

describe('a note that names a matter, or hangs on a cell, casts doubt there alone', () => {
  const AREAS = '生均体育运动场馆面积';
  const HEADERS = [R1, '骨干教师数', AREAS, '教学仪器设备值（元）'];
  /** The headers that are doubted. */
  const doubted = (below: readonly CellValue[][], beside: readonly TextBeside[] = []) => {
    const rows = [['小学情况表'], ['学校名称', ...HEADERS, '班级数'], ...SCHOOLS, ...below];
    const { doubts } = heard(rows, { beside });
    return HEADERS.filter((header) => (doubts[header] ?? '').includes('unheard')).join();
  };
  const ALL = Object.keys(heard([['小学情况表'], ['学校名称', ...HEADERS, '班级数'], ...SCHOOLS]).doubts);
  const KNOWN = HEADERS.filter((header) => ALL.includes(header));

  test.each<[note: string, headers: readonly string[]]>([
    ['注：教学仪器设备值填上年末数', ['教学仪器设备值（元）']],
    ['注：骨干教师按市级以上填报', ['骨干教师数']],
    ['注：教师按编制数填；其他按实填写', KNOWN],
    ['注：教师按编制数填', [R1, '骨干教师数']],
    ['注：1.仪器设备按原值填。2.运动场馆含校外租用', [AREAS, '教学仪器设备值（元）']],
    ['注：一贯制学校按全校数填报', KNOWN],
    ['注：班额按标准班填', []],
  ])('%s', (text, headers) => {
    expect(doubted([[text]])).toBe(headers.filter((header) => KNOWN.includes(header)).join());
  });

  test.each<[beside: TextBeside, headers: readonly string[]]>([
    [note('按上年填', 'B2'), [R1]],
    [note('按上年填', 'A1'), KNOWN],
    [note('按上年填', 'A2'), KNOWN],
    [note('仪器设备按原值填', 'A1'), ['教学仪器设备值（元）']],
    [prompt('填上年数', 'B3:B5'), [R1]],
    [prompt('填上年数', 'F3:F5'), []],
    [prompt('请输入整数', 'B3:B5'), []],
    [prompt('请从下拉列表中选择', 'B3:B5'), []],
    [prompt('填写说明', 'B3:B5'), []],
    [prompt('按上级文件选择', 'B3:B5'), []],
    [prompt('单位：万元', 'E3:E5'), ['教学仪器设备值（元）']],
    [prompt('单位：元', 'E3:E5'), []],
    [prompt('2025年', 'B3:B5'), [R1]],
    [box('2025年数据'), KNOWN],
  ])('%j', (beside, headers) => {
    expect(doubted([], [beside])).toBe(headers.filter((header) => KNOWN.includes(header)).join());
  });
});

describe('labels that say another year or county refuse the sheet', () => {
  test.each<[label: readonly CellValue[], why: string]>([
    [['统计时间：2025年9月1日'], 'otherYear'],
    [['填报日期：2025年9月'], 'otherYear'],
    [['数据时间', '2025-09-01'], 'otherYear'],
    [['时间', 2025], 'otherYear'],
    [['2025年9月1日'], 'otherYear'],
    // 2025-09-01, typed as a date
    [['统计时间', 45_901], 'otherYear'],
    [['县名', '红山县'], 'otherCounty'],
    [['填报单位：红山县教育局'], 'otherCounty'],
  ])('%j', (label, why) => {
    const { doubts, refused } = heard([['小学情况表'], label, ['学校名称', '在校生数', R1], ...SCHOOLS]);
    expect([doubts, refused]).toEqual([{}, why]);
  });

  test.each<[label: readonly CellValue[]]>([
    [['统计时间：2026年9月1日']],
    [['填报日期：2027年3月']],
    [['县名', '青岚县']],
    [['填报单位：青岚县教育局']],
    [['填报单位：____县教育局']],
    [['县（市、区）教育局（盖章）：']],
    [['单位（公章）：']],
    [['填报学校（盖章）：']],
    [['制表单位：青岚县教育局']],
  ])('%j does not', (label) => {
    const { doubts } = heard([['小学情况表'], label, ['学校名称', '在校生数', R1], ...SCHOOLS]);
    expect(doubts).toEqual({ 在校生数: '', [R1]: '' });
  });

  test('years that are numbers over the columns of a form about one school', () => {
    const rows = [
      ['学校名称', '实验小学', null],
      ['项目', 2025, 2026],
      ['在校生数', null, null],
    ];
    expect(proposed(rows).cells.map((cell) => formatAddress(cell))).not.toContain('B3');
  });
});

describe('another time than the September of the result’s school year is doubted, wherever it stands', () => {
  const headerIn = (time: string) => `${R1}（${time}）`;
  test.each([
    '2026年春',
    '2027年3月',
    '2025年9月',
    '2026年6月',
    '2026年初',
    '学年末',
    '期末',
    '上半年',
    '第二学期',
    '2026.6',
    '三月',
    '2025年9月—2026年8月',
  ])('%s in a header', (time) => {
    const { doubts } = heard(table('小学情况表', headerIn(time)));
    expect(Object.values(doubts).filter((one) => one !== 'otherMatter')).toEqual([]);
  });

  test.each(['2026年9月', '2026年秋季学期', '2026-2027学年初', '2026年9月—2027年8月'])(
    '%s is the result’s own',
    (time) => {
      const { doubts } = heard(table('小学情况表', headerIn(time)));
      expect(Object.values(doubts)).not.toContain('otherMatter');
    },
  );

  test.each<readonly CellValue[]>([
    ['统计时间：2026年3月'],
    ['统计时间', '2026年3月'],
    // 2026-03-01, typed as a date
    ['统计时间', 46_082],
    ['2026年6月小学情况表'],
    ['小学情况表（2026年10月）'],
    ['2026年6月'],
    ['注：本表填期末数'],
  ])('%s above the table', (...above) => {
    const { doubts } = heard([['小学情况表'], above, ['学校名称', R1, '在校生数'], ...SCHOOLS]);
    expect(doubts[R1] ?? 'otherMatter').toContain('otherMatter');
  });

  test.each<readonly CellValue[]>([
    ['填报时间 2026年10月'],
    ['填报时间', '2026年10月'],
    ['2026年11月'],
    ['统计时间：2026年9月'],
  ])('%s above the table says nothing', (...above) => {
    expect(heard([['小学情况表'], above, ['学校名称', R1, '在校生数'], ...SCHOOLS]).doubts[R1]).toBe('');
  });

  test('a section', () => {
    const rows: Rows = [['小学情况表'], ['学校名称', R1, '在校生数'], ['一、2026年3月'], ['实验小学'], ['东关小学']];
    expect(heard(rows).doubts[R1] ?? 'otherMatter').toContain('otherMatter');
  });
});

describe('what the whole school, a part of a stage or some of the schools have is no figure of the result', () => {
  test('全校, of a school of two stages', () => {
    const { cells, empty } = proposed(table('小学情况表', '全校在校生数'));
    expect(cells.map(({ value }) => value)).toEqual([500, 240]);
    expect(empty.map(({ why }) => why.code)).toContain('wholeSchool');
  });

  test.each(['小学高段', '小学1—3年级', '小学毕业班'])('学段 %s', (stage) => {
    const rows = [
      ['学校名称', '学段', '在校生数'],
      ['实验小学', stage],
      ['东关小学', '小学'],
    ];
    expect(proposed(rows, { name: '各校' }).cells.map((cell) => formatAddress(cell))).toEqual(['C3']);
  });

  test('a mean below some of the schools', () => {
    const some: Rows = [['学校名称', R1], ['实验小学'], ['东关小学'], ['平均值'], ['差异系数'], ['县域均值']];
    expect(heard(some)).toEqual({
      doubts: { [R1]: '', [`县域均值 × ${R1}`]: 'notAllSchools' },
      refused: 'notAllSchools',
    });
    expect(heard([['学校名称', R1], ...SCHOOLS, ['平均值']]).doubts).toEqual({ [R1]: '', [`平均值 × ${R1}`]: '' });
  });
});

describe('what the result decides or counts otherwise is refused', () => {
  test.each(['各校平均值', '校均值', '算术平均值', '简单平均值'])('%s: its mean counts each student', (mean) => {
    expect(heard([['学校名称', R1], ...SCHOOLS, [mean]]).doubts).toEqual({ [R1]: '' });
  });

  test.each(['目标值', '目标', '规划值'])('%s is no limit', (wish) => {
    const rows = [['小学'], ['学校名称', R1, null, '班级数'], [null, '数值', wish], ...SCHOOLS];
    expect(Object.keys(heard(rows).doubts).filter((header) => header.includes(wish))).toEqual([]);
  });

  test.each(['义务教育阶段学生数', '义教阶段在校生数'])('%s of an integrated school', (students) => {
    const { cells } = proposed(table('小学情况表', students));
    expect(cells.map(({ value }) => value).filter((value) => value === 310)).toEqual([]);
  });

  // The limits of R1 are 4.2 in primary schools and 5.3 in junior ones.
  test.each<[limit: string, verdicts: number]>([
    ['达到4.2人', 3],
    ['≥4.20', 3],
    ['小学≥4.2；初中≥5.3', 3],
    ['达到3人', 0],
    ['≥5.3', 0],
  ])('是否达标 under （%s） is filled in for %d primary schools', (limit, verdicts) => {
    const rows = [['学校名称', `${R1}（${limit}）`, null], [null, '数值', '是否达标'], ...SCHOOLS];
    const form = blankForm([sheet('小学', rows, ['B1:C1'])]);
    const { cells } = formFilling(form, RESULT);
    expect(cells.filter(({ value }) => value === '是' || value === '否')).toHaveLength(verdicts);
  });

  // The limits of its coefficient are 0.50 and 0.45.
  test.each<[header: string, stage: string, gets: CellValue | undefined]>([
    ['差异系数是否达标（≤0.50）', '小学', '是'],
    ['差异系数是否达标（≤0.45）', '小学', undefined],
    ['差异系数是否达标（≤0.45）', '初中', '是'],
    ['差异系数达标（不超过0.4）', '初中', undefined],
    ['差异系数标准（≤0.40）', '小学', undefined],
    ['差异系数是否≤0.50', '小学', '是'],
  ])('%s of %s: %s', (header, name, gets) => {
    expect(proposed([['指标', header, '县域均值'], ['R1']], { name }).cells[0]?.value).toBe(gets ?? MEANS[name]);
  });

  test('the same coefficient under another limit is doubted', () => {
    const { doubts } = heard([['学校名称', `${R1}（≥4.2）`], ...SCHOOLS, ['差异系数（≤0.65）']]);
    expect(doubts[`差异系数（≤0.65） × ${R1}（≥4.2）`]).toBe('otherLimit');
  });

  test.each(['生均教学仪器设备值（元）是否≥2000', '生均教学仪器设备值是否达到2000元'])(
    '%s asks for no figure',
    (header) => {
      const { cells } = proposed([['学校名称', header, R1], ...SCHOOLS]);
      expect(cells.map(({ value }) => value).slice(0, 2)).toEqual(['是', 6]);
    },
  );

  test.each([null, '没有这所学校'])('the county’s verdict on a form of the school %s', (name) => {
    const rows = [['学校情况'], ['学校名称', name], ['学段', null], ['全县结论', null]];
    expect(proposed(rows, { name: '表' }).cells.map(({ path }) => path)).not.toContain('county.verdict');
  });
});

test.each(['在岗骨干教师数', '可用网络多媒体教室数'])('%s: some of those that the statistics count', (header) => {
  const { doubts } = heard([['学校名称', header, R1], ...SCHOOLS]);
  expect(doubts[header] ?? 'unheard').toContain('unheard');
});

describe('words with a second meaning are proposed with a doubt', () => {
  test.each<[name: string, rows: Rows, doubts: Readonly<Record<string, string>>]>([
    [
      'a total that holds the gym',
      [['学校名称', AREA, '其中：室内体育用房面积（㎡）'], ...SCHOOLS],
      { [AREA]: 'withGym' },
    ],
    ['总面积', [['学校名称', '教学及辅助用房总面积', R1], ...SCHOOLS], { 教学及辅助用房总面积: 'withGym', [R1]: '' }],
    ['bare words', [['小学七项指标'], ['学校名称', '骨干教师', R1], ...SCHOOLS], { [R1]: '' }],
    [
      'a total under 生均',
      [['生均教学仪器设备值达标情况（小学）'], ['学校名称', '教学仪器设备值（元）', R1], ...SCHOOLS],
      { '教学仪器设备值（元）': 'totalUnderRate', [R1]: '' },
    ],
    ['another limit', [['学校名称', `${R1}（≥5）`, '班级数'], ...SCHOOLS], { [`${R1}（≥5）`]: 'otherLimit' }],
    ['its own limit', [['学校名称', `${R1}（≥4.2）`, '班级数'], ...SCHOOLS], { [`${R1}（≥4.2）`]: '' }],
    [
      'a part of the area, which would be filled in with all of it',
      [['学校名称', '教学用房面积（㎡）', '教学辅助用房面积（㎡）'], ...SCHOOLS],
      { '教学用房面积（㎡）': 'partOfArea,asksTwice', '教学辅助用房面积（㎡）': 'partOfArea,asksTwice' },
    ],
    [
      'a part of it alone',
      [['学校名称', '生均教学用房面积', R1], ...SCHOOLS],
      { 生均教学用房面积: 'partOfArea', [R1]: '' },
    ],
    [
      'two columns that would get the same',
      [['学校名称', '在校生数', '学生数', R1], ...SCHOOLS],
      { 在校生数: 'asksTwice', 学生数: 'asksTwice', [R1]: '' },
    ],
    [
      'a stage beside the sum of the stages',
      [['学校名称', '小学', '合计'], [null, '学生数', '学生数'], ...SCHOOLS],
      { '小学 → 学生数': '' },
    ],
    ['remarks', [['学校名称', R1, '备注'], ['实验小学', null, '上年数'], ['东关小学']], { [R1]: 'remark' }],
    [
      'another assessment',
      [['小学义务教育基本均衡监测表'], ['学校名称', R1, '班级数'], ...SCHOOLS],
      { [R1]: 'otherMatter' },
    ],
  ])('%s', (_, rows, doubts) => {
    expect(heard(rows).doubts).toMatchObject(doubts);
  });

  test.each(['标准', '小学办学标准'])('on a sheet 「%s」 figures may be what is to be; limits are', (name) => {
    const { doubts } = heard([['小学'], ['学校名称', R1, 'R1标准值'], ...SCHOOLS], { name });
    expect(doubts).toEqual({ [R1]: 'otherMatter', R1标准值: '' });
  });

  test('骨干教师 alone doesn’t say whether it is how many there are', () => {
    expect(heard([['学校名称', '高学历教师', '班级数'], ...SCHOOLS]).doubts['高学历教师']).toBe('bareWords');
    expect(heard([['学校名称', '高学历教师数', '班级数'], ...SCHOOLS]).doubts['高学历教师数']).toBe('');
  });

  test('a file that is called by another year', () => {
    expect(heard(table('小学情况表', R1), { file: '2025学年小学.xlsx' }).doubts).toEqual({ [R1]: 'otherMatter' });
    expect(heard(table('小学情况表', R1), { file: '2026学年小学.xlsx' }).doubts).toEqual({ [R1]: '' });
  });
});

test('a format that adds words is told of once, not for each school', () => {
  const rows: Rows = [['学校名称', '在校生数', R1], ...SCHOOLS];
  const formats = { B2: '#,##0"人"', B3: '#,##0"人"', B4: '0"名"' };
  expect(heard(rows, { formats }).doubts).toEqual({ 在校生数: 'shownOtherwise,shownOtherwise', [R1]: '' });
});

test('what is refused says nothing against another place that gets the same', () => {
  const rows: Rows = [['学校名称', R1], ...SCHOOLS, ['各校平均值'], ['全县平均值']];
  expect(heard(rows).doubts).toEqual({ [R1]: '', [`全县平均值 × ${R1}`]: '' });
});

describe('a total in 万人 is exact', () => {
  const rows: Rows = [['学校名称', '在校生数（万人）', R1], ['实验小学']];

  test('with all its digits, or a doubt where the cell’s format hides some', () => {
    expect(proposed(rows).cells[0]?.value).toBe(0.05);
    const shown = (format: string) => heard(rows, { formats: { B2: format } }).doubts['在校生数（万人）'];
    expect([shown('0.00'), shown('0.0'), shown('0')]).toEqual(['', 'hiddenDigits', 'hiddenDigits']);
  });
});

describe('confirming', () => {
  const rows = table('小学情况表', R1, ['注：本表填上年数据']);
  const form = blankForm([
    sheet('小学', rows),
    sheet('初中', [['学校名称', R1, '在校生数'], ['第一中学'], ['柳沟中学']]),
    sheet('各校', [['小学情况表'], ['序号', '学校名称', '在校生数'], [], ['填表人：']]),
  ]);
  const { proposals } = formFilling(form, RESULT);
  const filledBy = (text: string, profile?: FormProfile) => {
    const taken = pickTaken(proposals, new Set(acceptedBy(text, proposals)));
    const confirmed = new Set(taken.map(({ key }) => key));
    return formFilling(form, RESULT, { confirmed, profile });
  };

  test('a line of a proposal says what would stand where, and for whom', () => {
    const [first, second] = proposalLines(proposals, RESULT, ownFormTextsIn('zh'));
    expect(first).toMatchObject({ at: 'B3…B5', header: R1, cells: 3, example: '实验小学 ＝ 6' });
    expect(first?.meaning).toBe(`小学·R1 ${R1}（比值，不是总数）·人/百名学生·2026—2027学年·3 所`);
    expect(first?.doubts).toEqual(['没有听懂表里写的“注：本表填上年数据”，它说的可能就是这些数']);
    expect(second).toMatchObject({ sheet: '初中', at: 'B2…B3', example: '第一中学 ＝ 7.43', doubts: [] });
  });

  test('of a verdict the example says the value and the limit', () => {
    const rows = [['学校名称', `${R1}是否达标`, '班级数'], ...SCHOOLS];
    const [line] = proposalLines(proposed(rows).proposals, RESULT, ownFormTextsIn('zh'));
    // 30 teachers for 500 students
    expect(line?.example).toBe('实验小学 ＝ 6≥4.2，是');
  });

  test('nothing is filled that isn’t confirmed; `all` leaves out what is doubted, a number doesn’t', () => {
    expect(undoubted(proposals)).toHaveLength(proposals.length - 1);
    const sheets = (text: string) => [...new Set(filledBy(text).cells.map((cell) => cell.sheet))];
    expect([sheets('all'), sheets('1'), sheets('1-2')]).toEqual([['初中', '各校'], ['小学'], ['小学', '初中']]);
    const left = filledBy('1').empty.filter(({ why }) => why.code === 'notConfirmed');
    expect(left.map((cell) => cell.sheet)).toContain('初中');
  });

  test('a column of an empty list needs the list, and rows are added for that alone', () => {
    const list = proposals.findIndex(({ confirmation }) => confirmation.asks.startsWith('list')) + 1;
    const column = proposals.findIndex(({ needs }) => needs !== undefined) + 1;
    expect([filledBy(`${column}`).cells, filledBy(`${column}`).rows]).toEqual([[], []]);
    const both = filledBy(`${list} ${column}`);
    expect(both.cells.filter(({ value }) => value === 500)).toHaveLength(1);
    expect(both.rows).toEqual([{ sheet: '各校', like: 2, from: 3, count: 2, inserted: true }]);
  });

  test.each(['0', '99', '2-1', '1-99', 'x', ''])('--form-accept %j names no proposal', (text) => {
    expect(acceptedBy(text, proposals)).toBeNull();
  });

  test('a confirmation holds for the same form, until something else speaks against it', () => {
    const own = (below: readonly CellValue[][], header = R1) =>
      formFilling(blankForm([sheet('小学', table('小学情况表', header, ...below))]), RESULT).proposals;
    const kept = profileWith({ schema: 'junheng.form-profile/1' }, own([])).confirmed ?? [];
    expect(confirmedBefore(own([]), kept).size).toBe(1);
    expect(confirmedBefore(own([['注：本表填上年数据']]), kept).size).toBe(0);
    expect(confirmedBefore(own([], '班级数'), kept).size).toBe(0);
    const inSpite = profileWith({ schema: 'junheng.form-profile/1' }, own([['注：本表填上年数据']])).confirmed ?? [];
    expect(confirmedBefore(own([['注：本表填上年数据']]), inSpite).size).toBe(1);
    expect(confirmedBefore(own([['注：本表填规划数据']]), inSpite).size).toBe(0);
  });
});
