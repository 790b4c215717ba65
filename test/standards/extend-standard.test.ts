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

const PLAN = { shortName: '本地要求', text: '本地的要求', paragraph: '第三条' };
const STATED = { kind: 'attestation', id: 'plan', name: '规划', fact: 'planSound' };
const LANDS = { kind: 'countyRatio', id: 'lands', name: '计提', comparison: 'atLeast', limit: '0.1', unit: '%' };

test('a text may have a thousand letters', () => {
  expect(extended({ title: '长'.repeat(1000) }).title).toHaveLength(1000);
});

describe('what it adds', () => {
  test('is an item behind those of its area, a commitment, a veto', () => {
    const { items, commitments, vetoes } = extended({
      items: {
        Q10: { ...PLAN, parts: [STATED] },
        C20: {
          ...PLAN,
          deadline: '2027-09',
          parts: [STATED],
        },
      },
      vetoes: { V9: { shortName: '择校', text: '存在择校', fact: 'irregularChoice' } },
    });
    expect(items.map(({ code }) => code).slice(-3)).toEqual(['Q9', 'Q10', 'S1']);
    expect(items.at(-2)).toMatchObject({ area: 'Q', number: 10, lead: [], deadline: null, definition: null });
    expect(commitments.at(-1)).toMatchObject({ code: 'C20', number: 14, deadline: { text: '2027年9月底前' } });
    expect(vetoes.at(-1)).toEqual({
      code: 'V9',
      number: 7,
      shortName: '择校',
      text: '存在择校',
      fact: 'irregularChoice',
    });
  });

  test('is a part beside those that an item has, named by their ids', () => {
    const sources = [{ from: 'facts', numerator: ['landIncomeForEducation'], denominator: ['landNetIncome'] }];
    const { items } = extended({ items: { G1: { parts: [{ ...LANDS, sources }, 'planSound'] } } });
    expect(items.find(({ code }) => code === 'G1')?.parts).toEqual([
      {
        ...LANDS,
        english: '计提',
        sources: [
          {
            from: 'facts',
            numerator: { facts: [{ fact: 'landIncomeForEducation', sign: 1 }] },
            denominator: { facts: [{ fact: 'landNetIncome', sign: 1 }] },
          },
        ],
      },
      expect.objectContaining({ id: 'planSound' }),
    ]);
  });

  test('is a formula of one of the seven items', () => {
    const { resources } = extended({ items: { R3: { numerator: { junior: [['sportTeachers', 'artTeachers']] } } } });
    expect(resources[2]?.numerator.junior).toEqual([
      {
        terms: [
          { field: 'sportTeachers', sign: 1 },
          { field: 'artTeachers', sign: 1 },
        ],
      },
    ]);
    expect(resources[2]?.numerator.primary).toHaveLength(3);
  });

  test('is a special case beside those that it keeps', () => {
    const own = {
      kind: 'limits',
      id: 'G5-own',
      item: 'G5',
      text: '本省放宽',
      conditions: [{ kind: 'stated', field: 'builtBy2010', refutedBy: [] }],
      limits: { classSize: { primary: '50' } },
    };
    const { relaxations } = extended({ extends: 'national-2017', relaxations: ['G4-built-2010', own] });
    expect(relaxations.map(({ id }) => id)).toEqual(['G4-built-2010', 'G5-own']);
    expect(relaxations[1]).toEqual(own);
  });

  test('may be laid over another standard of one’s own, which stands in it', () => {
    const province = {
      ...LEAST,
      id: 'province',
      document: '省文〔2026〕1号',
      items: { R1: { limits: { primary: '4.5' } } },
    };
    const standard = extended({ extends: province, items: { R1: { limits: { junior: '6' } } } });
    expect(standard).toMatchObject({ id: 'our-county', document: '省文〔2026〕1号' });
    expect(standard.resources[0]?.limits).toEqual({ primary: '4.5', junior: '6' });
  });
});

test.each(
  STANDARDS.flatMap(({ id, items, commitments }) =>
    [...items, ...commitments].map(({ code, parts }) => [id, code, parts] as const),
  ),
)('%s: the parts of %s can be written by a user', (_id, _code, parts) => {
  const { items } = extended({ items: { G99: { ...PLAN, parts: JSON.parse(JSON.stringify(parts)) } } });
  expect(items.find(({ code }) => code === 'G99')?.parts).toEqual(parts);
});

test.each(STANDARDS.map((one) => [one.id, one] as const))('%s: so can its formulas and special cases', (_id, one) => {
  const said = Object.fromEntries(one.resources.map(({ code, limits, numerator }) => [code, { limits, numerator }]));
  const { resources, relaxations } = extended(
    JSON.parse(JSON.stringify({ items: said, relaxations: one.relaxations })),
  );
  expect(resources.map(({ limits, numerator }) => ({ limits, numerator }))).toEqual(
    one.resources.map(({ limits, numerator }) => ({ limits, numerator })),
  );
  expect(relaxations).toEqual(one.relaxations);
});

describe('an error names the path and what was expected', () => {
  test.each<[string, unknown, object]>([
    ['no object', 7, { path: 'extends', code: 'unfit' }],
    [
      'an unknown base',
      { ...LEAST, extends: 'jiangsu' },
      { path: 'extends', expected: { oneOf: ['national-2017', 'akqi-2022', 'hebei-2017', 'shenyang'] } },
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
      'a title that would take a minute to write into every sheet',
      { ...LEAST, title: '长'.repeat(1001) },
      { path: 'title', expected: 'shortText', received: '1001' },
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
      'an added item without its text',
      { ...LEAST, items: { G99: { shortName: '项', paragraph: '1', parts: [STATED] } } },
      { path: 'items.G99.text', code: 'missing' },
    ],
    [
      'an added item that names a part of no other',
      { ...LEAST, items: { G99: { ...PLAN, parts: ['planSound'] } } },
      { path: 'items.G99.parts.0', expected: 'object' },
    ],
    ['no part', { ...LEAST, items: { G1: { parts: [] } } }, { path: 'items.G1.parts.0', code: 'missing' }],
    [
      'a part twice',
      { ...LEAST, items: { G1: { parts: ['planSound', 'planSound'] } } },
      { path: 'items.G1.parts', expected: 'parts' },
    ],
    [
      'a part that the item hasn’t',
      { ...LEAST, items: { G1: { parts: ['planSond'] } } },
      { path: 'items.G1.parts.0', expected: { oneOf: ['planSound', 'commuteRadius'] } },
    ],
    [
      'a kind of part that there isn’t',
      { ...LEAST, items: { G1: { parts: [{ kind: 'census', id: 'a' }] } } },
      { path: 'items.G1.parts.0.kind', expected: { oneOf: expect.arrayContaining(['attestation', 'firstGiven']) } },
    ],
    [
      'a fact that there isn’t: those most like it',
      { ...LEAST, items: { G1: { parts: [{ kind: 'attestation', id: 'a', name: '规划', fact: 'planSond' }] } } },
      { path: 'items.G1.parts.0.fact', expected: { oneOf: expect.arrayContaining(['planSound', '…']) } },
    ],
    [
      'a misspelt key of a part',
      {
        ...LEAST,
        items: { G1: { parts: [{ kind: 'attestation', id: 'a', name: '规划', fact: 'planSound', unti: '' }] } },
      },
      { path: 'items.G1.parts.0.unti', code: 'unknownKey' },
    ],
    [
      'a mistake in the standard that stands in it',
      { ...LEAST, extends: { ...LEAST, near: 2 } },
      { path: 'extends.near', expected: 'share' },
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
