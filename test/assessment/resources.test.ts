import fc from 'fast-check';
import { judgeResources } from '../../src/assessment/county/county-verdict';
import { assessResources, valueOfItem } from '../../src/assessment/resources';
import { computeGap, computeValueRatio, isKnown } from '../../src/assessment/schools/resource-value';
import { RESOURCE_CODES } from '../../src/standards/resource-item';
import { standardById } from '../../src/standards/standards';
import { roundHalfUp } from '../../src/statistics/exact';
import type { SchoolTypeId } from '../../src/statistics/school-types';
import { county, type GivenFigures, type GivenSchool, plenty } from '../county';
import { assessByRationals } from './by-rationals';

const standard = standardById('national-2017')!;

function assess(schools: readonly GivenSchool[]) {
  return assessResources(county(schools), standard);
}

describe('scope', () => {
  test.each<[SchoolTypeId, number, string | null]>([
    ['primary', 10, null],
    ['teachingPoint', 50, null],
    ['teachingPoint', 49, 'smallTeachingPoint'],
    ['special', 60, 'specialEducation'],
    ['primary', 0, 'noStudents'],
  ])('%s with %i students: %s', (type, students, reason) => {
    const [only] = assess([{ type, stages: { primary: plenty(students) } }]).schoolStages;
    expect(only?.scope).toEqual(reason === null ? { included: true } : { included: false, reason });
  });

  test.each<[SchoolTypeId, string]>([
    ['senior', 'seniorOnly'],
    ['vocational', 'vocational'],
  ])('a %s school is listed with its reason', (type, reason) => {
    const { schoolStages, assessed } = assess([{ type, stages: { senior: plenty(900) } }]);
    expect(schoolStages.map(({ stage, scope }) => ({ stage, scope }))).toEqual([
      { stage: 'senior', scope: { included: false, reason } },
    ]);
    expect(assessed).toEqual([]);
  });

  test.each<SchoolTypeId>(['senior', 'vocational'])('junior classes attached to a %s school count', (type) => {
    const { assessed } = assess([{ type, stages: { junior: plenty(600), senior: plenty(900) } }]);
    expect(assessed.map(({ at, judgement }) => [at.stage, judgement.verdict])).toEqual([['junior', 'pass']]);
  });

  test.each<SchoolTypeId>(['senior', 'vocational'])('a %s school without students there does not', (type) => {
    expect(assess([{ type, stages: { junior: plenty(0) } }]).assessed).toEqual([]);
  });

  test('a nine-year school is two school-stages, a complete secondary school one', () => {
    const nine = assess([{ type: 'nineYear', stages: { primary: plenty(300), junior: plenty(200) } }]);
    expect(nine.assessed.map(({ at }) => at.stage)).toEqual(['primary', 'junior']);
    const complete = assess([{ type: 'completeSecondary', stages: { junior: plenty(300), senior: plenty(200) } }]);
    expect(complete.assessed.map(({ at }) => at.stage)).toEqual(['junior']);
  });
});

describe('figures of a whole school', () => {
  const teachers: GivenFigures = { higherDegreeTeachers: 20, backboneTeachers: 5, sportArtTeachers: 5 };
  const rooms: GivenFigures = { teachingArea: 2100, sportsArea: 4200, equipmentValue: 1_050_000, multimediaRooms: 21 };
  const nineYear: GivenSchool = {
    type: 'nineYear',
    stages: { primary: { students: 100, ...teachers }, junior: { students: 100, ...teachers } },
    whole: rooms,
  };

  test.each([
    // 1 : 1.1 of 2100 ㎡, 4200 ㎡, 1 050 000 yuan and 21 rooms, 100 pupils in each stage
    ['R4', '10.00', '11.00'],
    ['R5', '20.00', '22.00'],
    ['R6', '5000.00', '5500.00'],
    ['R7', '10.00', '11.00'],
  ] as const)('%s is shared out: %s and %s', (code, primary, junior) => {
    const resources = assess([nineYear]);
    const shown = resources.assessed.map((entry) => {
      const value = valueOfItem(entry, code, resources)!;
      const { item } = resources.items.find((limits) => limits.item.code === code)!;
      return isKnown(value) ? roundHalfUp(computeValueRatio(value, item), 2) : value.verdict;
    });
    expect(shown).toEqual([primary, junior]);
  });

  test('says that it was shared out, and which enrolments it rests on', () => {
    const resources = assess([nineYear]);
    const value = valueOfItem(resources.assessed[0]!, 'R4', resources)!;
    expect(isKnown(value) && value.numerator.share?.stages.map(({ stage, weight }) => [stage, weight])).toEqual([
      ['primary', '1'],
      ['junior', '1.1'],
    ]);
    expect(isKnown(value) && value.numerator.cells).toHaveLength(3);
  });

  test('says what the whole school must add for a stage to reach its limit', () => {
    // Junior 100 pupils need 580 ㎡; its share of 1050 ㎡ is 1.1 ÷ 2.1, 550 ㎡. It lacks 30, the school 30 × 2.1 ÷ 1.1 = 57.3.
    const resources = assess([{ ...nineYear, whole: { ...rooms, teachingArea: 1050 } }]);
    const value = valueOfItem(resources.assessed[1]!, 'R4', resources)!;
    const limits = resources.items.find(({ item }) => item.code === 'R4')!;
    expect(isKnown(value) && computeGap(value, limits, 'junior')).toEqual({
      toLimit: 30n,
      toNear: 0n,
      wholeSchool: 58n,
      wholeSchoolToNear: 0n,
    });
  });

  test('teachers are never shared out: a count of the whole school is unknown', () => {
    const students = { students: 100 };
    const resources = assess([
      { type: 'nineYear', stages: { primary: students, junior: students }, whole: { ...rooms, ...teachers } },
    ]);
    expect(valueOfItem(resources.assessed[0]!, 'R1', resources)).toMatchObject({
      verdict: 'unknown',
      reason: { code: 'wholeSchoolOnly', field: 'higherDegreeTeachers' },
    });
  });
});

describe('numerators', () => {
  const base = plenty(1000);
  const without = (field: keyof GivenFigures) => {
    const { [field]: _, ...rest } = base;
    return rest as GivenFigures;
  };

  function numerator(stage: 'primary' | 'junior', figures: GivenFigures, code: 'R1' | 'R3' | 'R4' | 'R5') {
    const resources = assess([{ type: stage, stages: { [stage]: figures } }]);
    const value = valueOfItem(resources.assessed[0]!, code, resources)!;
    return isKnown(value) ? roundHalfUp(computeValueRatio(value, { scale: 1 } as never).mul(1000), 0) : value;
  }

  const degrees = { doctorTeachers: 1, masterTeachers: 2, bachelorTeachers: 30, collegeTeachers: 9 };

  test('R1 primary adds all four degrees, junior leaves out the college diplomas', () => {
    expect(numerator('primary', { ...without('higherDegreeTeachers'), ...degrees }, 'R1')).toBe('42');
    expect(numerator('junior', { ...without('higherDegreeTeachers'), ...degrees }, 'R1')).toBe('33');
  });

  test('R3 adds sport and the sum of arts, or sport, music and fine art, never both', () => {
    const rest = without('sportArtTeachers');
    expect(
      numerator('primary', { ...rest, sportTeachers: 4, artTeachers: 5, musicTeachers: 3, fineArtTeachers: 2 }, 'R3'),
    ).toBe('9');
    expect(numerator('primary', { ...rest, sportTeachers: 4, musicTeachers: 3, fineArtTeachers: 2 }, 'R3')).toBe('9');
    expect(
      numerator(
        'primary',
        { ...rest, sportTeachers: 4, musicTeachers: 3, fineArtTeachers: 2, ownArtTeachers: 1 },
        'R3',
      ),
    ).toBe('10');
  });

  test('indoor sports rooms move from R4 to R5', () => {
    const grounds = { ...without('sportsArea'), teachingArea: 5000, sportsGroundArea: 8000, indoorSportsArea: 600 };
    expect(numerator('primary', grounds, 'R4')).toBe('4400');
    expect(numerator('primary', grounds, 'R5')).toBe('8600');
  });

  test('where they aren’t given, the figures stand as they are', () => {
    const grounds = { ...without('sportsArea'), teachingArea: 5000, sportsGroundArea: 8000 };
    expect(numerator('primary', grounds, 'R4')).toBe('5000');
    expect(numerator('primary', grounds, 'R5')).toBe('8000');
  });
});

describe('the county', () => {
  const good = (): GivenSchool[] => [
    { type: 'primary', stages: { primary: plenty(500) } },
    { type: 'junior', stages: { junior: plenty(500) } },
  ];
  const verdict = (schools: GivenSchool[], questions = 0) => judgeResources(assess(schools), questions);

  test('passes where every school and coefficient does', () => {
    expect(verdict(good())).toEqual({ verdict: 'pass', reasons: [] });
  });

  test('a missing figure leaves it undecided, and is said', () => {
    const schools = [
      ...good(),
      { type: 'primary' as const, stages: { primary: { ...plenty(500), multimediaRooms: 'empty' as const } } },
    ];
    const { verdict: is, reasons } = verdict(schools);
    expect(is).toBe('unknown');
    expect(reasons.map(({ code }) => code)).toEqual(['valuesUnknown']);
  });

  test('a failure decides, whatever else is missing', () => {
    const schools = [
      ...good(),
      { type: 'primary' as const, stages: { primary: { ...plenty(500), teachingArea: 100 } } },
      { type: 'primary' as const, stages: { primary: { ...plenty(500), multimediaRooms: 'empty' as const } } },
    ];
    const { verdict: is, reasons } = verdict(schools);
    expect(is).toBe('fail');
    expect(reasons[0]).toMatchObject({ code: 'schoolsFail', stage: 'primary', schools: 1, of: 3 });
  });

  test('without a school of a stage it can’t be decided', () => {
    expect(verdict(good().slice(0, 1))).toMatchObject({
      verdict: 'unknown',
      reasons: [{ code: 'noSchools', stage: 'junior' }],
    });
  });

  test('parts without a main school are listed, and leave the coefficients of their stage undecided', () => {
    const statistics = county([...good(), { type: 'teachingPoint', stages: { primary: plenty(60) } }]);
    const schools = statistics.schools.map((one, index) =>
      index === 2 ? { ...one, standing: 'partWithoutMain' as const } : one,
    );
    const resources = assessResources({ ...statistics, schools }, standard);
    expect(resources.schoolStages[2]?.scope).toEqual({ included: false, reason: 'partWithoutMain' });
    const verdicts = resources.coefficients.map(({ stage, verdict: is }) => `${stage} ${is}`);
    expect(new Set(verdicts)).toEqual(new Set(['primary unknown', 'junior pass']));
  });

  test('what one school lacks is a reason for each figure, after the questions that may settle it', () => {
    const empty = { multimediaRooms: 'empty', teachingArea: 'empty', equipmentValue: 'empty' } as const;
    const { reasons } = verdict([...good(), { type: 'primary', stages: { primary: { ...plenty(500), ...empty } } }], 3);
    expect(reasons[0]).toEqual({ code: 'openQuestions', questions: 3 });
    const causes = reasons.flatMap((reason) => (reason.code === 'valuesUnknown' ? [reason.cause] : []));
    expect(causes.map(({ fields, items }) => [...fields, ...items])).toEqual([
      ['teachingArea', 'R4'],
      ['equipmentValue', 'R6'],
      ['multimediaRooms', 'R7'],
    ]);
  });

  test('what many schools lack is one reason, however many items want it', () => {
    const schools = [500, 600, 700].map(
      (students): GivenSchool => ({ type: 'primary', stages: { primary: { ...plenty(students), students: 'empty' } } }),
    );
    const { reasons } = verdict([...good(), ...schools]);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({
      code: 'valuesUnknown',
      cause: { code: 'missing', fields: ['students'], items: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] },
    });
  });

  test('open questions about the data leave it undecided', () => {
    expect(verdict(good(), 2)).toEqual({ verdict: 'unknown', reasons: [{ code: 'openQuestions', questions: 2 }] });
  });
});

const count = fc.integer({ min: 0, max: 200 });
const anySchool = fc
  .record({
    students: fc.integer({ min: 1, max: 2500 }),
    higherDegreeTeachers: count,
    backboneTeachers: count,
    sportArtTeachers: count,
    teachingArea: fc.integer({ min: 0, max: 2_000_000 }).map((cents) => cents / 100),
    sportsArea: fc.integer({ min: 0, max: 4_000_000 }).map((cents) => cents / 100),
    equipmentValue: fc.integer({ min: 0, max: 900_000_000 }).map((cents) => cents / 100),
    multimediaRooms: count,
  })
  .map((figures): GivenSchool => ({ type: 'primary', stages: { primary: figures } }));
const anyNineYear = fc.tuple(anySchool, anySchool).map(([first, second]): GivenSchool => {
  const { teachingArea, sportsArea, equipmentValue, multimediaRooms, ...primary } = first.stages.primary!;
  const { students, higherDegreeTeachers, backboneTeachers, sportArtTeachers } = second.stages.primary!;
  return {
    type: 'nineYear',
    stages: { primary, junior: { students, higherDegreeTeachers, backboneTeachers, sportArtTeachers } as GivenFigures },
    whole: { teachingArea, sportsArea, equipmentValue, multimediaRooms } as GivenFigures,
  };
});
const anyCounty = fc.array(fc.oneof(anySchool, anyNineYear), { minLength: 1, maxLength: 12 });

describe('any county', () => {
  test('values, verdicts and coefficients agree with rationals worked out another way', () => {
    fc.assert(
      fc.property(anyCounty, (schools) => {
        const resources = assess(schools);
        const expected = assessByRationals(schools);
        const values = resources.assessed.flatMap((entry) =>
          RESOURCE_CODES.map((code) => {
            const value = valueOfItem(entry, code, resources)!;
            const { item } = resources.items.find((limits) => limits.item.code === code)!;
            return isKnown(value)
              ? `${code} ${computeValueRatio(value, item).toFraction()} ${value.verdict}`
              : 'unknown';
          }),
        );
        expect(values).toEqual(expected.values);
        const coefficients = resources.coefficients
          .filter(({ contributions }) => contributions.length > 0)
          .map(({ limits, stage, verdict }) => `${stage} ${limits.item.code} ${verdict}`);
        expect(coefficients).toEqual(expected.coefficients);
      }),
    );
  });

  test('adding to a numerator never worsens a school’s verdict', () => {
    const rank = { fail: 0, unknown: 1, pass: 2 } as const;
    fc.assert(
      fc.property(
        anySchool,
        fc.constantFrom('backboneTeachers', 'teachingArea'),
        fc.integer({ min: 1, max: 5000 }),
        (given, field, more) => {
          const figures = given.stages.primary!;
          const raised = { ...figures, [field]: (figures[field] as number) + more };
          const before = assess([given]).assessed[0]!.judgement.verdict;
          const after = assess([{ ...given, stages: { primary: raised } }]).assessed[0]!.judgement.verdict;
          expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
        },
      ),
    );
  });
});
