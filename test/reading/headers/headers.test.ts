import { HEADERS, OTHER_QUANTITIES } from './corpus';
import { asTheyStand, eachWithoutOneWord, type WithoutWord } from './leave-one-out';

const shown = ({ header, word, found }: WithoutWord) =>
  `${header.path.join('→')}${word && ` without ${word}`}: ${found} for ${header.role}`;

/** Parts of them: 1 for all. */
function share(outcomes: readonly WithoutWord[], ...kinds: readonly WithoutWord['comesTo'][]): number {
  return outcomes.filter(({ comesTo }) => kinds.includes(comesTo)).length / outcomes.length;
}

test('headers of fields are taken for their field, asked about, and never taken for another', () => {
  const outcomes = asTheyStand(HEADERS);
  expect(outcomes.filter(({ comesTo }) => comesTo === 'wrong').map(shown)).toEqual([]);
  expect(share(outcomes, 'right')).toBeGreaterThanOrEqual(0.97);
  expect(share(outcomes, 'right', 'askedFirst', 'asked')).toBeGreaterThanOrEqual(0.99);
});

test('without one of its words a header is asked about rather than taken for another field', () => {
  const outcomes = eachWithoutOneWord(HEADERS);
  expect(outcomes.filter(({ comesTo }) => comesTo === 'wrong').map(shown)).toEqual([]);
  // What is missed is mostly a header whose only telling word is taken out: 图书册数 without 图书.
  expect(share(outcomes, 'right', 'askedFirst', 'asked')).toBeGreaterThanOrEqual(0.94);
});

test('headers of other quantities are taken for no field, also without one of their words', () => {
  const outcomes = [...asTheyStand(OTHER_QUANTITIES), ...eachWithoutOneWord(OTHER_QUANTITIES)];
  const taken = outcomes.filter(({ comesTo }) => comesTo === 'right' || comesTo === 'wrong');
  expect(taken.map(shown)).toEqual([]);
});
