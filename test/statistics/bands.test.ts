import { bandAgainst, CLASS_BANDS } from '../../src/statistics/class-bands';
import { exact } from '../../src/statistics/exact';
import { FINE_ART_ROOM_BANDS, MUSIC_ROOM_BANDS, roomBandAgainst } from '../../src/statistics/room-bands';

// 46–50 and 66 and above: classes of at most so many.
test.each([
  [45, 'over', 'over'],
  [46, 'across', 'over'],
  [49, 'across', 'over'],
  [50, 'within', 'over'],
  [65, 'within', 'over'],
  [66, 'within', 'across'],
  [500, 'within', 'across'],
])('classes of at most %i', (most, from46To50, from66) => {
  const bands = CLASS_BANDS.filter(({ from }) => from === 46 || from === 66);
  expect(bands.map((band) => bandAgainst(exact(most), band))).toEqual([from46To50, from66]);
});

test('each class is in one band', () => {
  for (let students = 1; students <= 70; students++)
    expect(CLASS_BANDS.filter(({ from, to }) => from <= students && (to === null || students <= to))).toHaveLength(1);
});

// 73–96 and 96 and above, of music rooms: rooms of at least so many ㎡.
test.each([
  [61, 'reaches', 'reaches'],
  [73, 'reaches', 'reaches'],
  [73.5, 'across', 'reaches'],
  [95, 'across', 'reaches'],
  [96, 'short', 'reaches'],
  [97, 'short', 'across'],
])('music rooms of at least %f', (least, from73To96, from96) => {
  const [largest, middle] = MUSIC_ROOM_BANDS;
  expect([middle, largest].map((band) => band && roomBandAgainst(exact(String(least)), band))).toEqual([
    from73To96,
    from96,
  ]);
});

test.each([
  ['music', MUSIC_ROOM_BANDS, [96, 73, 61]],
  ['fine art', FINE_ART_ROOM_BANDS, [90, 67, 61]],
])('bands of %s rooms join, the largest first', (_, bands, from) => {
  expect(bands.map((band) => band.from)).toEqual(from);
  expect(bands.map((band) => band.below)).toEqual([null, ...from.slice(0, -1)]);
});
