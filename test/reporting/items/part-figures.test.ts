import { ofCounty } from '../../../src/assessment/items/outcome';
import { partFigure, schoolFigure } from '../../../src/reporting/items/part-figures';
import type { CountyFigurePart, PlainPart } from '../../../src/standards/part';
import { exact } from '../../../src/statistics/exact';
import { school } from '../../county';

const named = { id: 'part', name: '部分', english: 'part' };
const share: CountyFigurePart = {
  ...named,
  kind: 'countyFigure',
  fact: 'experimentsGiven',
  comparison: 'atLeast',
  limit: '0.85',
  unit: '%',
};
const room: PlainPart = {
  ...named,
  kind: 'smallestRoom',
  schools: { types: [], name: '', english: '', paragraph: '' },
  rooms: 'musicRooms',
  area: 'smallestMusicRoom',
  bands: [],
  limits: {},
};

test.each<[string, CountyFigurePart, string, string, string, string]>([
  ['a share is shown in per cent', share, '0.9', '0.85', '90%', '85%'],
  [
    'a share that rounds to its limit keeps the decimals that tell it apart',
    share,
    '0.849999',
    '0.85',
    '84.9999%',
    '85%',
  ],
])('%s', (_, part, value, limit, shown, shownLimit) => {
  const outcome = ofCounty(part, { verdict: 'fail', value: exact(value), limit: exact(limit) });
  expect(partFigure(outcome)).toMatchObject({ value: shown, limit: shownLimit });
});

test('a school’s words stay words', () => {
  const own = school({ type: 'primary', stages: {} });
  const failing = { school: own, stage: null, limit: null, gap: null, cells: [], figureCells: [] };
  expect(schoolFigure({ ...failing, value: '否' }, room)).toBe('否');
  // An area has its unit; a figure without a limit stands alone.
  expect(schoolFigure({ ...failing, value: exact('95.5'), limit: exact(96) }, room)).toBe('95.5 ㎡ / 96 ㎡');
  expect(schoolFigure({ ...failing, value: exact('95.5') }, room)).toBe('95.5 ㎡');
});
