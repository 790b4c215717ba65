import type { UnknownCause } from '../../src/assessment/county/unknown-causes';
import { check } from '../../src/check';
import type { DetailsByCode } from '../../src/checks/finding';
import { wordingsIn } from '../../src/locale/wording';
import { type Cause, listCauses } from '../../src/reporting/causes';
import { equalFindings } from '../../src/reporting/equal-findings';
import { causeLine, causeText } from '../../src/reporting/text/cause-text';
import type { AskedHeader } from '../../src/reporting/unread-headers';
import type { ResourceCode } from '../../src/standards/resource-item';
import { standardById } from '../../src/standards/standards';
import { FIELDS } from '../../src/statistics/fields';
import { finding } from '../checks/finding';
import { school } from '../county';
import { sheet, workbook } from '../reading/sheet';

const standard = standardById('national-2017')!;
const HEADER = ['学校名称', '办学类型', '在校生数', '县级以上骨干教师数', '网络多媒体教室数', '仪器设备暂估值（万元）'];

function checked(rows: readonly (readonly (string | number)[])[]) {
  return check(workbook(sheet('小学', [HEADER, ...rows])), { standard, date: '2026-11-24' });
}

describe('what stands between a county and a pass', () => {
  const county = checked([
    ['甲小学', '小学', 100, 1, 1, 30],
    ['乙小学', '小学', 100, 1, 3, 30],
  ]);
  const causes = listCauses(county);
  const kinds = causes.map((cause) => (cause.kind === 'reason' ? cause.reason.code : cause.kind));

  test('comes as causes: what wasn’t understood, what the workbook doesn’t hold, then what fails', () => {
    const firstOf = (kind: string) => kinds.indexOf(kind as (typeof kinds)[number]);
    expect(firstOf('headers')).toBe(0);
    expect(firstOf('notInWorkbook')).toBeGreaterThan(0);
    expect(firstOf('valuesUnknown')).toBeGreaterThan(firstOf('notInWorkbook'));
    expect(firstOf('schoolsFail')).toBeGreaterThan(firstOf('valuesUnknown'));
    expect(kinds).not.toContain('openQuestions');
  });

  test('a column that a header may be is no cause beside the question', () => {
    const lines = causes.map((cause) => causeLine(cause, county.assessment.resources, wordingsIn('zh')));
    expect(lines[0]).toBe('有 1 个表头无法识别，请先确认是什么。回答之前，2 所学校的 R6 不能计算');
    expect(lines.filter((line) => line.includes('R6'))).toHaveLength(1);
  });

  test('schools that fail come with the items that they fall short of most', () => {
    const lines = causes.map((cause) => causeLine(cause, county.assessment.resources, wordingsIn('zh')));
    // 甲小学 alone: 1 room for 100 students, of 2.3
    expect(lines).toContain('小学 1 所学校综合不达标（共 2 所）。低于标准值最多的指标：R7（1 所）');
  });

  test('is complete in English', () => {
    const lines = causes.map((cause) => causeLine(cause, county.assessment.resources, wordingsIn('en')));
    expect(lines.join('\n')).not.toMatch(/\p{Script=Han}/u);
    expect(lines.filter((line) => /^\p{Lowercase}/u.test(line))).toEqual([]);
  });
});

const SCHOOL = school({ type: 'primary', stages: {} });
const HEADER_ASKED = {} as AskedHeader;
const waitingFor = (item: ResourceCode): UnknownCause => ({
  code: 'missing',
  fields: ['books'],
  lacking: null,
  schools: [SCHOOL],
  items: [item],
});

describe('what to do about a cause', () => {
  const linesOf = (county: ReturnType<typeof checked>) =>
    listCauses(county).map((cause) => causeLine(cause, county.assessment.resources, wordingsIn('zh')));

  test('a coefficient of teachers may fall by transfers, one of rooms by filling up alone', () => {
    // 1 and 9 for 100 students each: mean 5, deviation 4, coefficient 0.8 of R2 and R7 alike
    const county = checked([
      ['甲小学', '小学', 100, 1, 1, 30],
      ['乙小学', '小学', 100, 9, 9, 30],
    ]);
    expect(linesOf(county).filter((line) => line.includes('差异系数'))).toEqual([
      '小学 R2 每百名学生拥有县级以上骨干教师数差异系数 0.800，超过 0.50。补齐薄弱学校，或在校际调配教师',
      '小学 R7 每百名学生拥有网络多媒体教室数差异系数 0.800，超过 0.50。补齐薄弱学校即可降到标准以内',
    ]);
  });

  test('of the items that schools fall short of the three commonest are named', () => {
    // 1 000 students want 10 teachers (R2), 4 500 ㎡ (R4), 7 500 ㎡ (R5), 23 rooms (R7): 甲 lacks all four, 乙 the areas.
    const rows = [
      [
        '学校名称',
        '办学类型',
        '在校生数',
        '县级以上骨干教师数',
        '教学及辅助用房面积（㎡）',
        '体育运动场馆面积（㎡）',
        '网络多媒体教室数',
      ],
      ['甲小学', '小学', 1000, 5, 3000, 5000, 5],
      ['乙小学', '小学', 1000, 20, 3000, 5000, 50],
    ];
    const county = check(workbook(sheet('小学', rows)), { standard, date: '2026-11-24' });
    expect(linesOf(county)).toContain(
      '小学 2 所学校综合不达标（共 2 所）。低于标准值最多的指标：R4（2 所）、R5（2 所）、R2（1 所）',
    );
  });

  const { resources } = checked([]).assessment;
  const textOf = (cause: Cause) => causeText(cause, resources, wordingsIn('zh'));

  test('questions of one kind are counted', () => {
    const asked = finding({
      code: 'D09',
      cells: [],
      details: { school: '甲小学', part: [], whole: FIELDS.students, sum: '1', all: '2' },
    });
    expect(textOf({ kind: 'questions', code: 'D09', findings: [asked, asked] })).toEqual({
      cause: `${wordingsIn('zh').findingText(asked).title}：2 处，请先回答`,
      remedy: '',
    });
  });

  test.each<[Cause, string]>([
    [
      { kind: 'reason', reason: { code: 'notInWorkbook', hasPlace: true, items: [], vetoes: [] } },
      '请在“数值”一列填写',
    ],
    [
      { kind: 'reason', reason: { code: 'notInWorkbook', hasPlace: false, items: [], vetoes: [] } },
      '请在“县级数据”表中填报',
    ],
    [{ kind: 'reason', reason: { code: 'schoolsFail', stage: 'primary', schools: 1, of: 1 } }, ''],
    [{ kind: 'reason', reason: { code: 'vetoed', vetoes: [] } }, '有一项即不能通过'],
    [{ kind: 'reason', reason: { code: 'valuesUnknown', cause: waitingFor('R4') } }, '请核实后补填'],
    [{ kind: 'headers', asked: [HEADER_ASKED], waiting: [] }, ''],
    [
      { kind: 'headers', asked: [HEADER_ASKED], waiting: [waitingFor('R6'), waitingFor('R4')] },
      '回答之前，1 所学校的 R4、R6 不能计算',
    ],
  ])('%j', (cause, remedy) => {
    expect(textOf(cause).remedy).toBe(remedy);
  });
});

test('a county that meets everything has no cause', () => {
  const { assessment, findings, reading } = checked([]);
  const met = { ...assessment, county: { verdict: 'pass' as const, reasons: [] } };
  const answered = findings.filter(({ severity }) => severity !== 'error');
  expect(listCauses({ assessment: met, findings: answered, reading })).toEqual([]);
});

describe('findings that say the same', () => {
  const { fullTimeTeachers: whole, backboneTeachers, certifiedTeachers } = FIELDS;
  const ofSchool = (school: string, details: Partial<DetailsByCode['D09']>, explained: string | null = null) => ({
    ...finding({ code: 'D09', cells: [], details: { school, part: [backboneTeachers], whole, ...details } }),
    explained,
  });

  test('are one however many schools and amounts there are', () => {
    const findings = [
      ofSchool('甲小学', { sum: '12', all: '10' }),
      ofSchool('乙小学', { sum: '31', all: '30' }),
      ofSchool('丙小学', { sum: '9', all: '5', part: [certifiedTeachers] }),
    ];
    expect(equalFindings(findings).map(({ all }) => all.length)).toEqual([2, 1]);
  });

  test('are apart where one of them is explained', () => {
    const findings = [
      ofSchool('甲小学', { sum: '12', all: '10' }),
      ofSchool('乙小学', { sum: '31', all: '30' }, '含交流教师'),
    ];
    expect(equalFindings(findings)).toHaveLength(2);
  });
});
