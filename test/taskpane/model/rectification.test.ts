import { assess } from '../../../src/assessment/assess';
import { standardById } from '../../../src/standards/standards';
import { foldedGroup, headedGroups, leadGroups } from '../../../src/taskpane/model/rectification';
import { checkedSample } from '../sample';

const { statistics } = checkedSample().assessment;

function groups(id: string, date = '2026-11-24', county = statistics) {
  const standard = standardById(id);
  if (!standard) throw new Error(id);
  const assessment = assess({ ...county, facts: [] }, standard, date, 0);
  return leadGroups(assessment).map(({ lead, standings, overdue }) => ({
    lead,
    overdue,
    codes: standings.map(({ clause }) => clause.code).join(' '),
  }));
}

// Without 县级数据: R2 R3 R5 R7 and G3 G5 fail in the sample; G1 G2 G8 G10 G14 G15, Q1 Q2 Q5 Q6 Q9 and S1 aren't filled in.
// G9, G11, G12 and G13 can be summed from the schools.
test('what isn’t filled in is to be put right too', () => {
  expect(groups('akqi-2022')).toMatchObject([{ lead: '教科局', overdue: 18 }]);
});

test('items stand under the units that answer for them', () => {
  const none = groups('akqi-2022', '2026-11-24', { ...statistics, schools: [] });
  // 2022年3月, 2022年11月
  expect(none.map(({ lead }) => lead)).toEqual(['教科局', '教科局、各中小学']);
  expect(none[1]).toMatchObject({ codes: 'G13 G12', overdue: 2 });
});

test('before their deadlines items are due, the earliest first', () => {
  const [bureau] = groups('akqi-2022', '2022-03-31');
  expect(bureau?.overdue).toBe(0);
  // those due by 2022年3月: R2 R7 G1 G2 G3 G5 G8 G15 Q1 Q2 Q5
  expect(groups('akqi-2022', '2022-04-01')[0]).toMatchObject({ overdue: 11 });
  // by 2022年12月
  expect(bureau?.codes.split(' ').slice(-4)).toEqual(['R3', 'R5', 'G10', 'Q9']);
});

test('a standard without units has one group', () => {
  expect(groups('national-2017').map(({ lead, overdue }) => [lead, overdue])).toEqual([['', 0]]);
});

test('where the standard names no unit, items stand under their areas', () => {
  const standard = standardById('national-2017')!;
  const assessment = assess(statistics, standard, '2026-11-24', 0);
  // R2 R3 R5 R7, G3 G5 and Q9 fail in the sample.
  expect(headedGroups(assessment).map(({ area, standings }) => [area, standings.length])).toEqual([
    ['R', 4],
    ['G', 2],
    ['Q', 1],
  ]);
});

test('the many items of a unit that only lack data are folded; what fails stands', () => {
  const standard = standardById('akqi-2022')!;
  const [bureau] = leadGroups(assess({ ...statistics, facts: [] }, standard, '2026-11-24', 0));
  const { shown, folded } = foldedGroup(bureau!);
  expect(new Set(shown.map(({ clause }) => clause.code))).toEqual(new Set(['R2', 'R3', 'R5', 'R7', 'G3', 'G5']));
  expect(folded).toHaveLength(12);
  expect(foldedGroup({ ...bureau!, standings: folded.slice(0, 2) }).shown).toHaveLength(2);
});
