import { itemVerdict } from '../../../src/assessment/county/resource-summary';
import { assessResources } from '../../../src/assessment/resources';
import { standardById } from '../../../src/standards/standards';
import { county, type GivenFigures, plenty } from '../../county';

const standard = standardById('national-2017')!;

/** A county of two schools, the primary one with these figures of 1000 pupils. */
function verdict(figures: GivenFigures) {
  const resources = assessResources(
    county([
      { type: 'primary', stages: { primary: { ...plenty(1000), ...figures } } },
      { type: 'junior', stages: { junior: plenty(1000) } },
    ]),
    standard,
  );
  return itemVerdict('R4', resources);
}

describe('the county on one resource item', () => {
  test.each<[string, GivenFigures, string]>([
    ['at its limit', { teachingArea: 4500 }, 'pass'],
    ['at 85 % in a school that passes all the same', { teachingArea: 4000 }, 'pass'],
    ['at 85 % in a school that fails by it', { teachingArea: 4000, sportsArea: 7000 }, 'fail'],
    ['below 85 %', { teachingArea: 3000 }, 'fail'],
    ['not filled in', { teachingArea: 'empty' }, 'unknown'],
  ])('%s', (_what, figures, expected) => {
    expect(verdict(figures)).toBe(expected);
  });
});

test('an item fails by its coefficient alone, though every school has enough', () => {
  // Rooms enough everywhere, and twenty times as many per pupil in one school: far over 0.50.
  const resources = assessResources(
    county([
      { type: 'primary', stages: { primary: plenty(1000) } },
      { type: 'primary', stages: { primary: { ...plenty(1000), teachingArea: 200_000 } } },
      { type: 'junior', stages: { junior: plenty(1000) } },
    ]),
    standard,
  );
  expect(resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(['pass', 'pass', 'pass']);
  expect(itemVerdict('R4', resources)).toBe('fail');
  expect(itemVerdict('R5', resources)).toBe('pass');
});

test('an item that is met passes also within a school that fails by others', () => {
  expect(verdict({ sportsArea: 100 })).toBe('pass');
});
