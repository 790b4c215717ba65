import { assessResources } from '../../src/assessment/resources';
import { type Compliance, cheapestCompliance, type Option } from '../../src/planning/compliance';
import type { UnitCosts } from '../../src/standards/standard';
import { standardById } from '../../src/standards/standards';
import { county, type GivenFigures, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;

function cheapest(schools: readonly GivenSchool[], unitCosts: UnitCosts = {}): Compliance {
  const resources = assessResources(county(schools), standard);
  return cheapestCompliance(resources.assessed[0]!, resources, { ...standard, unitCosts });
}

/** A primary school of 1 000: the limits ask for 42 teachers, 4 500 ㎡, 23 rooms; 85 % is 36, 3 825, 20. */
function ofAThousand(figures: GivenFigures): GivenSchool[] {
  return [{ type: 'primary', stages: { primary: { ...plenty(1000), ...figures } } }];
}

function told(compliance: Compliance) {
  if (compliance.kind !== 'needed') return compliance;
  const add = (to: 'toLimit' | 'toNear') => (option: Option) => `${option.limits.item.code} +${option[to]}`;
  return { by: compliance.by, kept: compliance.kept.map(add('toNear')), raised: compliance.raised.map(add('toLimit')) };
}

describe('the cheapest way for a school to comply', () => {
  test.each<[string, GivenFigures, unknown]>([
    ['one item at 85 %: met already', { teachingArea: 3825 }, { kind: 'met' }],
    // 675 more for the limit would be saved; 1 ㎡ is needed all the same.
    ['one item below 85 %', { teachingArea: 3824 }, { by: 'share', kept: ['R4 +1'], raised: [] }],
    // 2 of 42 teachers are 4.8 %, 500 of 4 500 ㎡ are 11.1 %.
    [
      'the area saves the greater share',
      { higherDegreeTeachers: 40, teachingArea: 4000 },
      { by: 'share', kept: ['R4 +0'], raised: ['R1 +2'] },
    ],
    // 12 or 6 teachers: 6 of 42 are 14.3 %.
    [
      'the teachers save the greater share',
      { higherDegreeTeachers: 30, teachingArea: 4000 },
      { by: 'share', kept: ['R1 +6'], raised: ['R4 +500'] },
    ],
    [
      'three items: one may stay',
      { higherDegreeTeachers: 40, teachingArea: 4000, multimediaRooms: 22 },
      { by: 'share', kept: ['R4 +0'], raised: ['R1 +2', 'R7 +1'] },
    ],
    [
      'a missing figure leaves it open',
      { higherDegreeTeachers: 40, teachingArea: 'empty' },
      { kind: 'unknown', unknown: 1 },
    ],
  ])('%s', (_case, figures, expected) => {
    expect(told(cheapest(ofAThousand(figures)))).toEqual(expected);
  });

  test('what staying at 85 % saves is the way from there to the limit, not all that is lacking', () => {
    // Teachers: 12 are lacking, 6 of them up to 85 %: 6 × 100 saved. Area: 500 × 2 saved, and nothing to add.
    const figures = { higherDegreeTeachers: 30, teachingArea: 4000 };
    expect(told(cheapest(ofAThousand(figures), { R1: '100', R4: '2' }))).toEqual({
      by: 'cost',
      kept: ['R4 +0'],
      raised: ['R1 +12'],
    });
  });

  test.each<[string, UnitCosts, unknown]>([
    // 2 teachers cost 2 000 000, 500 ㎡ cost 1 500 000: the teachers are what is saved.
    ['prices of both decide', { R1: '1000000', R4: '3000' }, { by: 'cost', kept: ['R1 +0'], raised: ['R4 +500'] }],
    // Now they cost 2 000 and 1 500 000: the area is.
    [
      'another price of one, and the other stays',
      { R1: '1000', R4: '3000' },
      { by: 'cost', kept: ['R4 +0'], raised: ['R1 +2'] },
    ],
    ['a price of one can’t be compared', { R1: '1000000' }, { by: 'share', kept: ['R4 +0'], raised: ['R1 +2'] }],
  ])('%s', (_case, costs, expected) => {
    expect(told(cheapest(ofAThousand({ higherDegreeTeachers: 40, teachingArea: 4000 }), costs))).toEqual(expected);
  });

  test('a shared figure is told as what the whole school adds', () => {
    // 110 pupils and 100 × 1.1: the stage has half of 900 ㎡, 450 of the 495 it needs; 45 more take 90 in all.
    const { teachingArea: _, ...primary } = plenty(110);
    const { teachingArea: __, ...junior } = plenty(100);
    const schools: GivenSchool[] = [
      {
        type: 'nineYear',
        stages: { primary: { ...primary, higherDegreeTeachers: 4 }, junior },
        whole: { teachingArea: 900 },
      },
    ];
    // Of 4.62 teachers 1 more is needed (to 85 %, 3.927, none): 21.6 % of the limit; the area's 45 of 495 are 9.1 %.
    expect(told(cheapest(schools))).toEqual({ by: 'share', kept: ['R1 +0'], raised: ['R4 +90'] });
  });
});
