import fc from 'fast-check';
import { assess } from '../../../src/assessment/assess';
import { planCounty } from '../../../src/planning/county/plan';
import { NO_TERMS } from '../../../src/planning/county/terms';
import { type FigureChange, plannedFigures } from '../../../src/reporting/plan/planned-figures';
import { standardById } from '../../../src/standards/standards';
import { county, type GivenFigures, type GivenSchool, plenty } from '../../county';

const standard = standardById('national-2017')!;

/** Its teachers by degree, backbone teachers, of sports, music and fine arts, and how many of it count in nothing of these. */
const school: fc.Arbitrary<GivenFigures> = fc
  .record({
    students: fc.integer({ min: 60, max: 300 }),
    master: fc.integer({ min: 0, max: 4 }),
    college: fc.integer({ min: 0, max: 20 }),
    backbone: fc.integer({ min: 0, max: 8 }),
    sport: fc.integer({ min: 0, max: 4 }),
    music: fc.integer({ min: 0, max: 3 }),
    fineArt: fc.integer({ min: 0, max: 3 }),
    others: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ students, master, college, backbone, sport, music, fineArt, others }) => {
    const fullTimeTeachers = Math.max(master + college, backbone, sport + music + fineArt) + others;
    return {
      ...plenty(students),
      staff: fullTimeTeachers + 2,
      fullTimeTeachers,
      certifiedTeachers: fullTimeTeachers,
      higherDegreeTeachers: master + college,
      doctorTeachers: 0,
      masterTeachers: master,
      bachelorTeachers: 0,
      collegeTeachers: college,
      backboneTeachers: backbone,
      sportArtTeachers: sport + music + fineArt,
      sportTeachers: sport,
      musicTeachers: music,
      fineArtTeachers: fineArt,
    };
  });

const OF_TEACHERS = ['higherDegreeTeachers', 'backboneTeachers', 'sportArtTeachers'] as const;

const SUBJECTS = ['sportTeachers', 'musicTeachers', 'fineArtTeachers'] as const;

function planOf(figures: readonly GivenFigures[]) {
  const given = figures.map(
    (primary, index): GivenSchool => ({ type: 'primary', name: `${index}`, stages: { primary } }),
  );
  const plan = planCounty(assess(county(given), standard, '2026-11-30', 0), NO_TERMS);
  return plan.outcome === 'found' ? { plan, changes: plannedFigures(plan) } : null;
}

function changeOf(changes: readonly FigureChange[], field: string, name?: string): number {
  const own = changes.filter((one) => one.field === field && (name === undefined || one.school.name === name));
  return own.reduce((sum, { change }) => sum + change.valueOf(), 0);
}

test('who moves is missed where he was and found where he goes: the county has as many of each kind, but for whom it hires', () => {
  let moves = 0;
  fc.assert(
    fc.property(fc.array(school, { minLength: 2, maxLength: 4 }), (figures) => {
      const made = planOf(figures);
      if (!made) return;
      const { plan, changes } = made;
      moves += plan.totals.moves;
      const { posts, added } = plan.totals;
      expect(['fullTimeTeachers', 'staff', 'certifiedTeachers'].map((field) => changeOf(changes, field))).toEqual([
        posts,
        posts,
        posts,
      ]);
      expect(OF_TEACHERS.map((field) => changeOf(changes, field))).toEqual(added.slice(0, 3));
      if (added[2] === 0) expect(SUBJECTS.map((field) => changeOf(changes, field))).toEqual([0, 0, 0]);
    }),
    { numRuns: 25 },
  );
  expect(moves).toBeGreaterThan(0);
});

test('no school has more teachers of a kind than teachers, before or after', () => {
  fc.assert(
    fc.property(fc.array(school, { minLength: 2, maxLength: 4 }), (figures) => {
      const changes = planOf(figures)?.changes ?? [];
      for (const [index, own] of figures.entries()) {
        const after = (field: keyof GivenFigures) => Number(own[field]) + changeOf(changes, field, `${index}`);
        for (const field of OF_TEACHERS) expect(after(field)).toBeLessThanOrEqual(after('fullTimeTeachers'));
        expect(after('fullTimeTeachers')).toBeLessThanOrEqual(after('staff'));
      }
    }),
    { numRuns: 25 },
  );
});

/** 100 pupils ask for 5 of higher degree, 1 backbone teacher and 1 of sports and arts. */
const ENOUGH = {
  ...plenty(100),
  fullTimeTeachers: 8,
  higherDegreeTeachers: 6,
  backboneTeachers: 2,
  sportArtTeachers: 2,
};
const WITHOUT_BACKBONE = { ...ENOUGH, backboneTeachers: 0 };

test.each([
  ['of whom two have no higher degree: one of these goes', ENOUGH, [0, 1]],
  [
    'all of whom have the higher degree, one more than they need: he takes it along',
    { ...ENOUGH, fullTimeTeachers: 6 },
    [0, 1],
  ],
  [
    'all of whom have the higher degree, and all are needed: who went would be missed there, so another is hired',
    { ...ENOUGH, fullTimeTeachers: 5, higherDegreeTeachers: 5 },
    [1, 0],
  ],
  [
    'of which nobody says how many: more might have the degree',
    { ...ENOUGH, fullTimeTeachers: 'empty' as const },
    [1, 0],
  ],
])('a backbone teacher lacks, and another school has two among its teachers, %s', (_, giver, [posts, moves]) => {
  const made = planOf([giver, WITHOUT_BACKBONE]);
  expect(made?.plan.totals).toMatchObject({ posts, moves });
});
