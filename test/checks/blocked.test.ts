import { check } from '../../src/check';
import type { FindingCode } from '../../src/checks/finding';
import { wordingsIn } from '../../src/locale/wording';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import type { ResourceCode } from '../../src/standards/resource-item';
import type { WorkbookContent } from '../../src/workbook/content';
import { sheet, workbook } from '../reading/sheet';
import { facts, primary } from './cases/case';

const OPTIONS = { standard: NATIONAL_2017, date: '2025-11-24' } as const;

const FIELDS = [
  '在校生数',
  '专任教师数',
  '高于规定学历教师数',
  '县级以上骨干教师数',
  '体育、艺术专任教师数',
  '教学及辅助用房面积',
  '体育运动场馆面积',
  '教学仪器设备值',
  '网络多媒体教室数',
];

/** Every item at its primary limit with 500 pupils and 30 teachers. */
const FIRST = ['甲小学', 500, 30, 21, 5, 5, 2250, 3750, 1_000_000, 12];
const SECOND = ['乙小学', 400, 25, 20, 6, 6, 2000, 3200, 900_000, 11];
/** 31 backbone teachers of 30 teachers: an error about both figures. */
const OVER = FIRST.with(4, 31);

function verdictsOf(content: WorkbookContent, explanations?: Record<string, string>) {
  const { assessment, findings } = check(content, { ...OPTIONS, explanations });
  const [first, second] = assessment.resources.assessed;
  const codes = assessment.resources.items.map(({ item }) => item.code);
  const unknown = (values: typeof first) => codes.filter((_, index) => values?.values[index]?.verdict === 'unknown');
  const coefficients = assessment.resources.coefficients.filter(({ stage }) => stage === 'primary');
  const open = coefficients.filter(({ verdict }) => verdict === 'unknown').map(({ limits }) => limits.item.code);
  return { first: unknown(first), second: unknown(second), open, findings };
}

test('an error leaves open what rests on its figures, in its school and in the coefficient, and nothing else', () => {
  const { first, second, open } = verdictsOf(workbook(primary(FIELDS, OVER, SECOND)));
  const backbone: readonly ResourceCode[] = ['R2'];
  expect({ first, second, open }).toEqual({ first: backbone, second: [], open: backbone });
});

test('what it leaves open says which number, in which cell, and what is wrong with it', () => {
  const { assessment } = check(workbook(primary(FIELDS, OVER, SECOND)), OPTIONS);
  const [first] = assessment.resources.assessed;
  const open = first?.values.find(({ verdict }) => verdict === 'unknown');
  if (open?.verdict !== 'unknown') throw new Error('nothing is open');
  const [zh, en] = (['zh', 'en'] as const).map((language) => wordingsIn(language).unknownReason(open.reason));
  expect(zh).toMatch(/「县级以上骨干教师数」的数 31（.+!.+）有数据问题 D09“部分大于全部”/);
  expect(en).toMatch(/31 \(.+!.+\).+D09 “Part greater than the whole”/);
});

test('explained, it blocks nothing, and says so', () => {
  const content = workbook(primary(FIELDS, OVER, SECOND));
  const [finding] = verdictsOf(content).findings.filter(({ code }) => code === 'D09');
  if (!finding) throw new Error('nothing found');
  const { first, open, findings } = verdictsOf(content, { [finding.identity]: '含交流教师' });
  expect({ first, open }).toEqual({ first: [], open: [] });
  expect(findings.find(({ code }) => code === 'D09')?.explained).toBe('含交流教师');
});

test('what can’t be read stays unread, however it is explained', () => {
  const content = workbook(primary(FIELDS, FIRST.with(4, '五人'), SECOND));
  const [finding] = verdictsOf(content).findings.filter(({ code }) => code === 'D01');
  expect(verdictsOf(content, { [finding?.identity ?? '']: '见附件' }).first).toEqual(['R2']);
});

test('warnings block nothing', () => {
  const { first, open, findings } = verdictsOf(workbook(primary(FIELDS, FIRST, SECOND, ['合计', 901])));
  const codes: FindingCode[] = findings.map(({ code }) => code);
  expect(codes).toContain('D10');
  expect({ first, open }).toEqual({ first: [], open: [] });
});

test('0 pupils beside classes don’t take a school out of the assessment: its enrolment is open', () => {
  const { assessment } = check(
    workbook(primary([...FIELDS, '班数'], [...FIRST.with(1, 0), 12], [...SECOND, 10])),
    OPTIONS,
  );
  expect(assessment.resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(['unknown', 'pass']);
});

test('a county’s figures that contradict each other leave their item open', () => {
  const rows = (trained: number) =>
    facts(['教师培训', '应参训教师数', 2025, 100, '人'], ['教师培训', '完成360学时教师数', 2025, trained, '人']);
  const reasons = (trained: number) =>
    check(workbook(primary(FIELDS, FIRST), rows(trained)), OPTIONS).assessment.items.items.flatMap(({ parts }) =>
      parts.flatMap((part) => ('reason' in part && part.reason ? [JSON.stringify(part.reason)] : [])),
    );
  const mentions = (trained: number) => reasons(trained).some((reason) => reason.includes('D47'));
  expect([mentions(100), mentions(101)]).toEqual([false, true]);
});

describe('the identity of a finding', () => {
  const identityIn = (content: WorkbookContent, wanted: FindingCode) =>
    verdictsOf(content).findings.find(({ code }) => code === wanted)?.identity;

  test('stays when rows are inserted or sorted', () => {
    const before = identityIn(workbook(primary(FIELDS, OVER, SECOND)), 'D09');
    expect(identityIn(workbook(primary(FIELDS, SECOND, OVER)), 'D09')).toBe(before);
  });

  test('is by school and field also for what the reading states', () => {
    const before = identityIn(workbook(primary(FIELDS, FIRST.with(4, '五人'), SECOND)), 'D01');
    expect(before).toBe('D01|甲小学|primary|backboneTeachers');
    expect(identityIn(workbook(primary(FIELDS, SECOND, FIRST.with(4, '五人'))), 'D01')).toBe(before);
  });

  test('is each finding’s own', () => {
    const content = workbook(
      primary(FIELDS, OVER, SECOND.with(4, 99), ['合计', 1]),
      sheet('小学办学', [
        ['学校名称', '办学类型', '在校生数'],
        ['甲小学', '小学', 1],
        ['甲小学', '小学', 2],
      ]),
    );
    const identities = verdictsOf(content).findings.map(({ identity }) => identity);
    expect(new Set(identities).size).toBe(identities.length);
  });
});

describe('rooms for sport, where a header may give them and the user is asked', () => {
  const header = FIELDS.with(6, '运动场地面积');
  const rows = [FIRST, SECOND];
  const withRooms = (name: string) => workbook(primary([...header, name], ...rows.map((row) => [...row, 100])));

  test.each(['室内体育用房暂估面积', '室内体育用房概算面积'])(
    '%s: what they are added to and taken from stays open',
    (name) => {
      const { first, second, open, findings } = verdictsOf(withRooms(name));
      const both: readonly ResourceCode[] = ['R4', 'R5'];
      expect(findings.filter(({ code }) => code === 'D83').map(({ shown }) => shown)).toEqual([name]);
      expect({ first, second, open }).toEqual({ first: both, second: both, open: both });
      expect(findings.map(({ code }) => code)).not.toContain('D28');
    },
  );

  test('read, or given nowhere, they leave nothing open', () => {
    expect(verdictsOf(withRooms('室内体育用房面积')).open).toEqual([]);
    expect(verdictsOf(workbook(primary(header, ...rows))).open).toEqual([]);
  });
});
