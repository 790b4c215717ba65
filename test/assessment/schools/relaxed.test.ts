import { assessResources, valueOfItem } from '../../../src/assessment/resources';
import { isKnown } from '../../../src/assessment/schools/resource-value';
import { extendStandard } from '../../../src/standards/extension/extend-standard';
import type { Standard } from '../../../src/standards/standard';
import { standardById } from '../../../src/standards/standards';
import { decimalText, exact } from '../../../src/statistics/exact';
import type { FieldId } from '../../../src/statistics/fields';
import { county, type GivenFigures, plenty } from '../../county';

const NATIONAL = standardById('national-2017')!;

/** What an item counts at a primary school that says these words, and the special cases that it used. */
function counted(
  code: 'R3' | 'R4' | 'R5',
  figures: GivenFigures,
  words: Partial<Record<FieldId, string>>,
  standard: Standard = NATIONAL,
) {
  const statistics = county([{ type: 'primary', stages: { primary: { ...plenty(80), ...figures } } }]);
  const [only] = statistics.schools;
  const wordings = Object.fromEntries(
    Object.entries(words).map(([field, text]) => [field, { text, cell: only!.origin }]),
  );
  const resources = assessResources({ ...statistics, schools: [{ ...only!, wordings }] }, standard);
  const value = valueOfItem(resources.assessed[0]!, code, resources)!;
  if (!isKnown(value)) return value.verdict;
  const { amount, relaxations } = value.numerator;
  return [decimalText('digits' in amount ? exact(amount) : amount, 6), ...relaxations];
}

describe('R3: visiting teachers of sport, music and art', () => {
  const figures = { sportArtTeachers: 1, visitingSportArtTeachers: 2 };

  test.each([
    ['是', ['3', 'R3-small-rural']],
    ['有', ['3', 'R3-small-rural']],
    ['１', ['3', 'R3-small-rural']],
    ['符合', ['3', 'R3-small-rural']],
    ['Yes', ['3', 'R3-small-rural']],
    ['否', ['1']],
    ['待定', ['1']],
    ['', ['1']],
  ])('a small rural school stated as %j', (smallRuralSchool, expected) => {
    expect(counted('R3', figures, { smallRuralSchool })).toEqual(expected);
  });

  test('what isn’t stated doesn’t count, nor by the plan', () => {
    expect(counted('R3', figures, {})).toEqual(['1']);
    expect(counted('R3', figures, { smallRuralSchool: '是' }, standardById('akqi-2022')!)).toEqual(['1']);
  });

  test('visiting teachers by subject are added, those not filled in count as none', () => {
    const bySubject = { visitingSportTeachers: 1, visitingMusicTeachers: 'empty', visitingFineArtTeachers: 2 } as const;
    expect(counted('R3', { sportArtTeachers: 1, ...bySubject }, { smallRuralSchool: '是' })).toEqual([
      '4',
      'R3-small-rural',
    ]);
  });

  // 50人及以上但不足100人: a school of another size isn't one, whatever it states.
  test.each([
    [49, ['1']],
    [50, ['3', 'R3-small-rural']],
    [99, ['3', 'R3-small-rural']],
    [100, ['1']],
    [300, ['1']],
  ])('with %d students', (students, expected) => {
    expect(counted('R3', { ...figures, students }, { smallRuralSchool: '是' })).toEqual(expected);
  });

  test('the sum of visiting teachers is never added to its parts', () => {
    const parts = { visitingSportTeachers: 1, visitingMusicTeachers: 1 };
    expect(counted('R3', { ...figures, ...parts }, { smallRuralSchool: '是' })).toEqual(['3', 'R3-small-rural']);
    expect(
      counted('R3', { ...figures, ...parts, visitingSportArtTeachers: 'empty' }, { smallRuralSchool: '是' }),
    ).toEqual(['3', 'R3-small-rural']);
  });

  test('visiting teachers that aren’t filled in add nothing', () => {
    expect(counted('R3', { sportArtTeachers: 1 }, { smallRuralSchool: '是' })).toEqual(['1']);
  });
});

describe('R5: other and rented grounds', () => {
  const figures = { sportsArea: 300, otherSportsArea: 120.5, rentedSportsArea: 200 };

  test.each([
    ['是', ['620.5', 'R5-dense-centre']],
    ['√', ['620.5', 'R5-dense-centre']],
    ['否', ['300']],
  ])('the dense centre stated as %j', (denseCentre, expected) => {
    expect(counted('R5', figures, { denseCentre })).toEqual(expected);
  });

  test('one of the two is enough', () => {
    const { rentedSportsArea: _, ...other } = figures;
    expect(counted('R5', other, { denseCentre: '是' })).toEqual(['420.5', 'R5-dense-centre']);
  });
});

describe('a standard that takes 室内体育用房 as given', () => {
  const result = extendStandard({ extends: 'national-2017', id: 'own', title: '本省办法', indoorSports: 'asGiven' });
  const own = result.ok ? result.standard : NATIONAL;
  const { sportsArea: _, ...rest } = plenty(80);
  const grounds = { ...rest, teachingArea: 5000, indoorSportsArea: 600, sportsGroundArea: 8000 };

  // Each room counts once: with the teaching rooms that it is given with, or with the sports grounds.
  test.each([
    ['moved', NATIONAL, ['4400'], ['8600']],
    ['as given', own, ['5000'], ['8000']],
  ] as const)('%s', (_name, standard, teaching, sports) => {
    const figures: GivenFigures = grounds;
    const withoutOwnSum = { ...figures, sportsArea: 'empty' as const };
    expect(counted('R4', figures, {}, standard)).toEqual(teaching);
    expect(counted('R5', withoutOwnSum, {}, standard)).toEqual(sports);
  });
});
