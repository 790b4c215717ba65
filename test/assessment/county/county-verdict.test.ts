import { type CountyVerdict, judgeCounty, type ResourceReason } from '../../../src/assessment/county/county-verdict';
import type { ItemsAssessment } from '../../../src/assessment/items/assess-items';
import { standardById } from '../../../src/standards/standards';

const { items, vetoes } = standardById('national-2017')!;
type Verdict = CountyVerdict;

const PASS = { verdict: 'pass', reasons: [] } as const;
const SCHOOLS_FAIL: ResourceReason = { code: 'schoolsFail', stage: 'primary', schools: 2, of: 9 };
const NO_SCHOOLS: ResourceReason = { code: 'noSchools', stage: 'junior' };
const COEFFICIENT_OVER = { code: 'coefficientOver', stage: 'primary', item: 'R1' } as ResourceReason;

/** Each area's first item with this verdict and its others passed; the first and second veto likewise. */
function stated(given: Partial<Record<'G' | 'Q' | 'S' | 'firstVeto' | 'secondVeto', Verdict>>): ItemsAssessment {
  const firsts = new Map((['G', 'Q', 'S'] as const).map((area) => [items.find((item) => item.area === area), area]));
  return {
    items: items.map((item) => {
      const area = firsts.get(item);
      const verdict = (area && given[area]) ?? 'pass';
      return { item, verdict, parts: [], failing: [], overdueDays: null };
    }),
    commitments: [],
    vetoes: vetoes.map((veto, index) => ({
      veto,
      verdict: (index === 0 ? given.firstVeto : index === 1 ? given.secondVeto : undefined) ?? 'pass',
    })),
    verdict: 'pass',
  } as unknown as ItemsAssessment;
}

type Row = [
  what: string,
  resources: Parameters<typeof judgeCounty>[0],
  items: Parameters<typeof stated>[0],
  verdict: Verdict,
  reasons: readonly string[],
];

test.each<Row>([
  ['all met', PASS, {}, 'pass', []],
  ['a failing G beside passing Q and S', PASS, { G: 'fail' }, 'fail', ['itemsFail G 1']],
  ['a failing Q beside a passing G', PASS, { Q: 'fail' }, 'fail', ['itemsFail Q 1']],
  ['a failing S', PASS, { S: 'fail' }, 'fail', ['itemsFail S 1']],
  ['an unknown G', PASS, { G: 'unknown' }, 'unknown', ['itemsUnknown G 1']],
  [
    'what fails decides, whatever isn’t known',
    PASS,
    { G: 'unknown', Q: 'fail' },
    'fail',
    ['itemsFail Q 1', 'itemsUnknown G 1'],
  ],
  ['a veto stated as present', PASS, { firstVeto: 'fail' }, 'fail', ['vetoed 1']],
  ['a veto not stated', PASS, { firstVeto: 'unknown' }, 'unknown', ['vetoesUnknown 1']],
  ['two vetoes not stated', PASS, { firstVeto: 'unknown', secondVeto: 'unknown' }, 'unknown', ['vetoesUnknown 2']],
  [
    'one veto present, one not stated',
    PASS,
    { firstVeto: 'fail', secondVeto: 'unknown' },
    'fail',
    ['vetoed 1', 'vetoesUnknown 1'],
  ],
  ['schools that fail', { verdict: 'fail', reasons: [SCHOOLS_FAIL] }, {}, 'fail', ['schoolsFail']],
  ['a coefficient over its limit', { verdict: 'fail', reasons: [COEFFICIENT_OVER] }, {}, 'fail', ['coefficientOver']],
  ['a stage without schools', { verdict: 'unknown', reasons: [NO_SCHOOLS] }, {}, 'unknown', ['noSchools']],
  [
    'all of it: failures first, the veto before them, and each reason once',
    { verdict: 'fail', reasons: [SCHOOLS_FAIL, NO_SCHOOLS] },
    { G: 'fail', Q: 'unknown', S: 'fail', firstVeto: 'fail', secondVeto: 'unknown' },
    'fail',
    ['vetoed 1', 'schoolsFail', 'itemsFail G 1', 'itemsFail S 1', 'noSchools', 'itemsUnknown Q 1', 'vetoesUnknown 1'],
  ],
])('%s', (_, resources, given, verdict, reasons) => {
  const judged = judgeCounty(resources, stated(given), 'stated');
  const shown = judged.reasons.map((reason) => {
    if ('area' in reason) return `${reason.code} ${reason.area} ${reason.items.length}`;
    return 'vetoes' in reason ? `${reason.code} ${reason.vetoes.length}` : reason.code;
  });
  expect({ verdict: judged.verdict, reasons: shown }).toEqual({ verdict, reasons });
});

test('a reason names the items and the vetoes that it is about', () => {
  const { reasons } = judgeCounty(PASS, stated({ Q: 'fail', secondVeto: 'fail' }), 'stated');
  expect(reasons).toEqual([
    { code: 'vetoed', vetoes: [vetoes[1]] },
    { code: 'itemsFail', area: 'Q', items: [items.find(({ area }) => area === 'Q')] },
  ]);
});
