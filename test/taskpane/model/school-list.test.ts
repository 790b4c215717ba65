import {
  filteredRows,
  NO_FILTER,
  type SchoolFilter,
  verdictCounts,
} from '../../../src/taskpane/model/schools/school-filter';
import { schoolRows } from '../../../src/taskpane/model/schools/school-rows';
import { EXPECTED_EXCLUDED, EXPECTED_SCHOOLS } from '../../samples/expected';
import { checkedSample } from '../sample';

const { resources } = checkedSample().assessment;
const rows = schoolRows(resources);

function names(filter: Partial<SchoolFilter>): string[] {
  return filteredRows(rows, { ...NO_FILTER, ...filter }, resources).map(({ at }) => `${at.school.name} ${at.stage}`);
}

function expectedNames(verdict: string): string[] {
  return EXPECTED_SCHOOLS.filter(([, , , , school]) => school === verdict).map(([name, stage]) => `${name} ${stage}`);
}

describe('filters', () => {
  test.each(['fail', 'unknown', 'pass'] as const)('by the verdict %s', (verdict) => {
    expect(names({ verdict }).sort()).toEqual(expectedNames(verdict).sort());
  });

  test('by what is left out', () => {
    const excluded = names({ verdict: 'excluded' });
    for (const [name, stage] of EXPECTED_EXCLUDED) expect(excluded).toContain(`${name} ${stage}`);
  });

  test('by an item: schools below its limit and those whose value is unknown', () => {
    const short = EXPECTED_SCHOOLS.filter(([, , , items]) => items[6] !== 'pass');
    expect(names({ item: 'R7' }).sort()).toEqual(short.map(([name, stage]) => `${name} ${stage}`).sort());
  });

  test.each<[string, Partial<SchoolFilter>, string[]]>([
    ['a part of the name', { text: '明德' }, ['云岭县明德学校 primary', '云岭县明德学校 junior']],
    ['the end of the code', { text: '0028' }, ['青石镇初级中学 junior']],
    ['several words', { text: '云岭县 星海', stage: 'junior' }, ['云岭县星海学校 junior']],
    ['full-width digits', { text: '００２８' }, ['青石镇初级中学 junior']],
    ['type and stage together', { type: 'twelveYear', stage: 'primary' }, ['云岭县星海学校 primary']],
    ['nothing that is there', { text: '没有这所学校' }, []],
  ])('by %s', (_, filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });
});

describe('order', () => {
  test('the worst come first: R2 of 新民小学 is at 0.58 of its limit, R5 of 第二小学 at 0.70', () => {
    expect(names({}).slice(0, 2)).toEqual(['龙潭镇新民小学 primary', '云岭县第二小学 primary']);
  });

  test('verdicts stand in the order in which they call for attention', () => {
    const verdicts = filteredRows(rows, NO_FILTER, resources).map(({ verdict }) => verdict);
    expect([...new Set(verdicts)]).toEqual(['fail', 'unknown', 'pass', 'excluded']);
  });

  test('as in the workbook', () => {
    expect(names({ order: 'workbook' })[0]).toBe('云岭县第一小学 primary');
  });
});

test('the counts of verdicts follow the other filters, not the verdict chosen', () => {
  const junior = EXPECTED_SCHOOLS.filter(([, stage]) => stage === 'junior').map(([, , , , school]) => school);
  const count = (wanted: string) => junior.filter((verdict) => verdict === wanted).length;
  expect(verdictCounts(rows, { ...NO_FILTER, stage: 'junior', verdict: 'fail' }, resources)).toMatchObject({
    pass: count('pass'),
    fail: count('fail'),
    unknown: count('unknown'),
  });
});

test('each row has a key of its own', () => {
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
