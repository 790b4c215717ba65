import { assess } from '../../../src/assessment/assess';
import { areaVerdicts } from '../../../src/assessment/county/area-verdicts';
import { extendStandard } from '../../../src/standards/extension/extend-standard';
import type { Standard } from '../../../src/standards/standard';
import { county, plenty } from '../../county';

function standard(off: readonly string[]): Standard {
  const items = Object.fromEntries(off.map((code) => [code, { off: true }]));
  const result = extendStandard({ extends: 'akqi-2022', id: 'own', title: '本省办法', items });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.standard;
}

function areas(off: readonly string[]) {
  return areaVerdicts(assess(county([]), standard(off), '2026-11-24', 0));
}

describe('how the county stands on each area', () => {
  test('nothing filled in: every area with items is unknown', () => {
    expect(areas([]).map(({ area, verdict }) => [area, verdict])).toEqual([
      ['R', 'unknown'],
      ['G', 'unknown'],
      ['Q', 'unknown'],
      ['S', 'unknown'],
      ['commitments', 'unknown'],
    ]);
  });

  test('an area whose items are all switched off is neither passed nor unknown: it isn’t there', () => {
    expect(areas(['S1']).map(({ area }) => area)).toEqual(['R', 'G', 'Q', 'commitments']);
  });

  test('so are commitments', () => {
    const all = Array.from({ length: 13 }, (_, index) => `C${index + 1}`);
    expect(areas(all).map(({ area }) => area)).toEqual(['R', 'G', 'Q', 'S']);
  });
});

test('each area counts its own items: passed, failed and unknown', () => {
  const assessment = assess(
    county([
      { type: 'primary', stages: { primary: plenty(500) } },
      { type: 'primary', stages: { primary: { ...plenty(600), teachingArea: 100, multimediaRooms: 'empty' } } },
      { type: 'junior', stages: { junior: plenty(500) } },
    ]),
    standard([]),
    '2026-11-24',
    0,
  );
  const [resources, ...others] = areaVerdicts(assessment);
  // R4 is short in one school, R7 unknown in it; the five others are met everywhere.
  expect(resources).toEqual({ area: 'R', verdict: 'fail', pass: 5, fail: 1, unknown: 1 });
  for (const { area, pass, fail, unknown } of others) {
    const asked = area === 'commitments' ? assessment.items.commitments : assessment.items.items;
    const own = area === 'commitments' ? asked : asked.filter(({ item }) => 'area' in item && item.area === area);
    expect({ area, all: pass + fail + unknown }).toEqual({ area, all: own.length });
  }
});
