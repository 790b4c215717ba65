import { check } from '../../src/check';
import { CHECK_CODES, checkEntry } from '../../src/checks/catalogue';
import { CHECKS } from '../../src/checks/checks';
import type { FindingCode } from '../../src/checks/finding';
import { wordingsIn } from '../../src/locale/wording';
import { READING_CHECKS } from '../../src/reading/findings';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { referenceText } from '../../src/workbook/cells';
import { workbook } from '../reading/sheet';
import { CASES } from './cases';
import { type Case, junior, primary } from './cases/case';

function findingsOf({ workbook: content, lastYear }: Case, code: FindingCode) {
  const { findings } = check(content, { standard: NATIONAL_2017, date: '2026-11-24', lastYear });
  return findings.filter((finding) => finding.code === code);
}

describe.each(CHECK_CODES)('%s', (code) => {
  const { triggers = [], clean = [], undecided = [] } = CASES[code] ?? {};

  test('has cases that it must find something in, and such that it must not', () => {
    expect([triggers.length > 0, clean.length > 0]).toEqual([true, true]);
    expect(triggers.every(({ finds }) => finds.length > 0)).toBe(true);
  });

  const cases = [...triggers, ...clean, ...undecided].map((each) => [each.name, each] as const);
  test.each(cases)('%s', (_, each) => {
    const where = findingsOf(each, code).map(({ cell, sheet }) => (cell ? referenceText(cell) : sheet));
    expect(where).toEqual(each.finds);
  });

  test.each(['zh', 'en'] as const)('says what it found in full sentences (%s)', (language) => {
    const wordings = wordingsIn(language);
    for (const message of triggers.flatMap((each) => findingsOf(each, code)).map(wordings.finding)) {
      expect(message).not.toMatch(/undefined|null|NaN|\[object|「」|“”/);
      expect(message.length).toBeGreaterThan(5);
    }
  });

  test('has its documentation in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const { title, looksAt, expectation, advice } = checkEntry(code)[language];
      for (const text of [title, looksAt, expectation, advice]) expect(text.length).toBeGreaterThan(1);
      // What stands under a header that nobody understood must not be overwritten with it.
      expect(advice).not.toMatch(/填 ?0|\b0 where|write 0/iu);
    }
  });
});

test('each code is one check, or one of the reading and what the figures tell of it', () => {
  const own = CHECKS.slice(READING_CHECKS.length);
  const codes = own.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
  expect(codes.filter((code) => !checkEntry(code).find && !checkEntry(code).compare)).toEqual([]);
});

test('a header that nobody understands is one finding for all sheets that have it', () => {
  const sheets = [
    primary(['在校生数', '骨干名优教师数'], ['甲小学', 500, 3]),
    junior(['在校生数', '骨干名优教师数'], ['乙中学', 400, 2]),
  ];
  const { findings } = check(workbook(...sheets), { standard: NATIONAL_2017, date: '2026-11-24' });
  const [asked, ...others] = findings.filter(({ code }) => code === 'D83');
  expect([asked?.several?.count, others.length]).toEqual([2, 0]);
  expect(asked?.cells.map(referenceText)).toEqual(['小学!D1', '初中!D1']);
  expect(asked?.identity).toBe('D83|县级以上骨干教师数 骨干名优教师数|');
  expect(asked && wordingsIn('zh').finding(asked)).toContain('（2 处）');
});
