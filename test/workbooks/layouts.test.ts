import { readCounty } from '../../src/reading/read-county';
import { differences, outcomeOf } from './layouts/compare';
import { madeCounty } from './layouts/county';
import { LAYOUTS } from './layouts/layouts';
import { Style } from './layouts/style';

/** Counties for each layout; `JUNHENG_LAYOUTS=40 npx jest test/workbooks/layouts` looks at more. */
const COUNTIES = Number(process.env['JUNHENG_LAYOUTS'] ?? 2);

function read(layout: string, seed: number) {
  const county = madeCounty(seed);
  const sheets = LAYOUTS[layout]?.(county, new Style(seed)) ?? [];
  return { county, reading: readCounty({ fileName: '统计.xlsx', sheets, settings: {} }) };
}

const seeds = (layout: string) =>
  Array.from({ length: COUNTIES }, (_, index) => index * 101 + layout.length * 7 + layout.charCodeAt(0));
const outcomes: Record<'right' | 'asks' | 'wrong', number> = { right: 0, asks: 0, wrong: 0 };

test('there are thirty layouts at least', () => {
  expect(Object.keys(LAYOUTS).length).toBeGreaterThanOrEqual(30);
});

test.each(Object.keys(LAYOUTS))('%s is read as the county it was made of, or asked about', (layout) => {
  for (const seed of seeds(layout)) {
    const { county, reading } = read(layout, seed);
    const outcome = outcomeOf(county, reading);
    outcomes[outcome]++;
    expect({ seed, outcome, differing: outcome === 'wrong' ? differences(county, reading) : [] }).toMatchObject({
      differing: [],
    });
  }
});

test('nine in ten at least are right without a question', () => {
  const all = outcomes.right + outcomes.asks + outcomes.wrong;
  expect(all).toBe(COUNTIES * Object.keys(LAYOUTS).length);
  if (process.env['JUNHENG_LAYOUTS']) process.stdout.write(`layouts: ${JSON.stringify(outcomes)}\n`);
  expect(outcomes.right).toBeGreaterThanOrEqual(0.9 * all);
});
