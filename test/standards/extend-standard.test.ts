import { extendStandard } from '../../src/standards/extension/extend-standard';
import { STANDARDS } from '../../src/standards/standards';

const LEAST = { extends: 'akqi-2022', id: 'our-county', title: '本县标准' };

function extended(overrides: object) {
  const result = extendStandard({ ...LEAST, ...overrides });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.standard;
}

describe('a standard of one’s own', () => {
  test('is the one that it extends, but for what it says', () => {
    const standard = extended({});
    expect(standard).toMatchObject({ id: 'our-county', title: '本县标准', near: '0.85' });
    expect(standard.resources).toHaveLength(7);
    expect(standard.items).toHaveLength(24);
  });

  test('overrides limits as text or number, exactly, one stage alone too', () => {
    const { resources } = extended({ items: { R1: { limits: { primary: '4.50' } }, R4: { limits: { junior: 6.1 } } } });
    expect(resources[0]?.limits).toEqual({ primary: '4.50', junior: '5.3' });
    expect(resources[3]?.limits).toEqual({ primary: '4.5', junior: '6.1' });
  });

  test('overrides texts, units and deadlines of any item', () => {
    const { items } = extended({ items: { G3: { lead: ['市教育局'], deadline: '2026-12', shortName: '专用教室' } } });
    expect(items.find(({ code }) => code === 'G3')).toMatchObject({
      lead: ['市教育局'],
      deadline: { month: '2026-12', text: '2026年12月底前' },
      shortName: '专用教室',
    });
  });

  test('overrides the limits of an item by its parts', () => {
    const { items } = extended({
      extends: 'national-2017',
      items: {
        G3: { limits: { musicRoomArea: { primary: 73 } } },
        G4: { limits: { size: { junior: 1800, nineYear: '2400' } } },
        G7: { limits: { specialFunds: 8000 } },
        G9: { limits: { trained: '0.98' } },
      },
    });
    const parts = (wanted: string) => items.find(({ code }) => code === wanted)?.parts;
    expect(parts('G3')?.[2]).toMatchObject({ limits: { primary: '73', junior: '96' } });
    expect(parts('G4')?.[0]).toMatchObject({
      limits: { primary: '2000', junior: '1800' },
      typeLimits: { nineYear: '2400', twelveYear: '2500' },
    });
    expect(parts('G7')?.[0]).toMatchObject({
      ways: [{ limit: '8000' }, { limits: { primary: '8000', junior: '8000' } }],
    });
    expect(parts('G9')?.[0]).toMatchObject({ limit: '0.98' });
  });

  test('chooses the formula of 巩固率, and goes without vetoes and relaxations', () => {
    const standard = extended({
      extends: 'national-2017',
      retentionFormula: 'adjustedEntrants',
      vetoes: { V3: { off: true } },
      relaxations: false,
    });
    const [retention] = standard.items.find(({ code }) => code === 'Q1')?.parts ?? [];
    expect(retention).toMatchObject({ limit: '0.95', formula: '毕业学生数÷（初一时在校学生数＋转入－死亡－转出）' });
    expect(standard.vetoes.map(({ code }) => code)).toEqual(['V1', 'V2', 'V4', 'V5', 'V6']);
    expect(standard.relaxations).toEqual([]);
  });

  test('holds the training funds against another basis', () => {
    const partOf = (trainingBasis: string, items = {}) =>
      extended({ trainingBasis, items }).items.find(({ code }) => code === 'Q4')?.parts;
    expect(partOf('spent')).toMatchObject([
      { field: 'trainingFundsSpent', over: 'publicFundsSpent', limits: { primary: '0.05', junior: '0.05' } },
    ]);
    expect(partOf('budget')).toMatchObject([
      { field: 'trainingFunds', over: 'publicFunds', limits: { junior: '0.05' } },
    ]);
    expect(partOf('payroll', { Q4: { limits: { trainingFunds: { primary: '0.02' } } } })).toMatchObject([
      { over: 'payroll', limits: { primary: '0.02', junior: '0.015' } },
    ]);
  });

  test('switches items and kinds of school off', () => {
    const standard = extended({ items: { G14: { off: true } }, scope: { teachingPoint: { included: false } } });
    expect(standard.items.some(({ code }) => code === 'G14')).toBe(false);
    expect(standard.scope.teachingPoint).toEqual({ included: false, reason: 'switchedOff' });
  });

  test('leaves indoor sports rooms where they are given', () => {
    const { resources } = extended({ indoorSports: 'asGiven' });
    const fields = resources.flatMap(({ numerator }) =>
      [...numerator.primary, ...numerator.junior].flatMap(({ terms }) => terms.map(({ field }) => field)),
    );
    expect(fields).toContain('teachingArea');
    expect(fields).not.toContain('indoorSportsArea');
  });

  test('sets weights and rules', () => {
    const standard = extended({
      weights: { nineYear: { primary: 1, junior: '1.2' } },
      schoolRule: { atLeast: 5 },
      near: '0.9',
      coefficientLimits: { primary: '0.45' },
    });
    expect(standard.apportionment.byType.nineYear).toEqual({ primary: '1', junior: '1.2' });
    expect(standard.schoolRule.atLeast).toBe(5);
    expect(standard.coefficientLimits).toEqual({ primary: '0.45', junior: '0.45' });
  });
});

describe('an error names the path and what was expected', () => {
  test.each<[string, unknown, object]>([
    ['no object', 7, { path: 'extends', code: 'unfit' }],
    [
      'an unknown base',
      { ...LEAST, extends: 'jiangsu' },
      { path: 'extends', expected: { oneOf: STANDARDS.map(({ id }) => id) } },
    ],
    ['no title', { extends: 'akqi-2022', id: 'a' }, { path: 'title', code: 'missing' }],
    ['a bad id', { ...LEAST, id: 'Our County' }, { path: 'id', expected: 'id' }],
    ['a misspelt key', { ...LEAST, itmes: {} }, { path: 'itmes', code: 'unknownKey', nearest: 'items' }],
    ['an item that there isn’t', { ...LEAST, items: { G7: {} } }, { path: 'items.G7', code: 'unknownKey' }],
    [
      'a limit that is no number',
      { ...LEAST, items: { R1: { limits: { primary: '很多' } } } },
      { path: 'items.R1.limits.primary', expected: 'decimal' },
    ],
    [
      'a stage that weighs nothing',
      { ...LEAST, weights: { nineYear: { junior: 0 } } },
      { path: 'weights.nineYear.junior', expected: 'weight' },
    ],
    [
      'a negative limit',
      { ...LEAST, items: { R1: { limits: { primary: -1 } } } },
      { path: 'items.R1.limits.primary', expected: 'decimal' },
    ],
    [
      'a limit of more digits than a product with 85 % could keep',
      { ...LEAST, items: { R1: { limits: { primary: '12345678' } } } },
      { path: 'items.R1.limits.primary', expected: 'decimal' },
    ],
    ['a share over 1', { ...LEAST, near: '1.01' }, { path: 'near', expected: 'share' }],
    [
      'a misspelt stage',
      { ...LEAST, items: { R1: { limits: { primry: '4' } } } },
      { path: 'items.R1.limits.primry', nearest: 'primary' },
    ],
    [
      'a bad month',
      { ...LEAST, items: { R1: { deadline: '2026年' } } },
      { path: 'items.R1.deadline', expected: 'month' },
    ],
    [
      'units that are no list',
      { ...LEAST, items: { R1: { lead: '教育局' } } },
      { path: 'items.R1.lead', expected: 'list' },
    ],
    [
      'a rule beyond seven',
      { ...LEAST, schoolRule: { atLeast: 8 } },
      { path: 'schoolRule.atLeast', expected: 'whole' },
    ],
    [
      'a prototype key',
      JSON.parse('{"extends":"akqi-2022","id":"a","title":"b","__proto__":{}}'),
      { path: '__proto__', code: 'unknownKey' },
    ],
  ])('%s', (_what, json, problem) => {
    const result = extendStandard(json);
    expect(result).toMatchObject({ ok: false, problems: [problem] });
  });
});
