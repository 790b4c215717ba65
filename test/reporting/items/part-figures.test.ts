import type { PartOutcome } from '../../../src/assessment/items/outcome';
import { partFigure, schoolFigure } from '../../../src/reporting/items/part-figures';
import type { PlainPart } from '../../../src/standards/part';
import { exact } from '../../../src/statistics/exact';
import { school } from '../../county';

const named = { id: 'part', name: '部分', english: 'part' };
const share: PlainPart = {
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

test.each<[string, PlainPart, string, string | null, string, string | null]>([
  ['a share is shown in per cent', share, '0.9', '0.85', '90%', '85%'],
  [
    'a share that rounds to its limit keeps the decimals that tell it apart',
    share,
    '0.849999',
    '0.85',
    '84.9999%',
    '85%',
  ],
  ['an area has its unit', room, '95.5', '96', '95.5 ㎡', '96 ㎡'],
  ['a figure without a limit stands alone', room, '95.5', null, '95.5 ㎡', null],
])('%s', (_, part, value, limit, shown, shownLimit) => {
  const outcome: Pick<PartOutcome, 'part' | 'value' | 'limit'> = {
    part,
    value: exact(value),
    limit: limit === null ? null : exact(limit),
  };
  expect(partFigure(outcome)).toMatchObject({ value: shown, limit: shownLimit });
});

test('a school’s words stay words', () => {
  const own = school({ type: 'primary', stages: {} });
  const failing = { school: own, stage: null, limit: null, gap: null, cells: [], figureCells: [] };
  expect(schoolFigure({ ...failing, value: '否' }, room)).toBe('否');
  expect(schoolFigure({ ...failing, value: exact(90), limit: exact(96) }, room)).toBe('90 ㎡ / 96 ㎡');
});
