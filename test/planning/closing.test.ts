import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import { exactAmount } from '../../src/assessment/schools/numerator';
import { isKnown } from '../../src/assessment/schools/resource-value';
import { assessClosing } from '../../src/planning/closing';
import { planCounty } from '../../src/planning/county/plan';
import { NO_TERMS } from '../../src/planning/county/terms';
import { standardById } from '../../src/standards/standards';
import { county, type GivenFigures, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;
const PRICES = { post: '90000', move: '2000', R4: '3000', R5: '600', R6: '1', R7: '50000' } as const;

function assessed(schools: readonly GivenSchool[]) {
  return assess(county(schools), standard, '2026-11-30', 0);
}

function closed(schools: readonly GivenSchool[]) {
  return assessClosing(assessed(schools), [{ school: '村小', into: '镇校' }]);
}

/** By school-stage what an item counts there; `null` where that isn't known. */
function counted({ resources }: ReturnType<typeof assessed>, item: number) {
  return resources.assessed.map(({ values }) => {
    const value = values[item];
    return value && isKnown(value) ? exactAmount(value.numerator.amount).toFraction() : null;
  });
}

const POOR = { ...plenty(100), equipmentValue: 100_000 };
const { equipmentValue: _, ...WITHOUT_EQUIPMENT } = plenty(200);

function village(given: GivenFigures = {}): GivenSchool {
  return { name: '村小', type: 'primary', stages: { primary: { ...POOR, ...given } } };
}

/** 200 pupils a stage; those of the junior stage weigh 1.1. */
function town(primary: GivenFigures, junior: GivenFigures, whole: GivenFigures = {}): GivenSchool {
  return { name: '镇校', type: 'nineYear', stages: { primary, junior }, whole };
}

const SHARING = town(WITHOUT_EQUIPMENT, WITHOUT_EQUIPMENT, { equipmentValue: 420_000 });

test('what a stage brings goes to what the receiving school has for all of its stages', () => {
  // (420 000 + 100 000) × 300 ÷ (300 + 1.1 × 200), and × 220 ÷ 520.
  expect(counted(closed([SHARING, village()]), 5)).toEqual(['300000', '220000']);
});

test('what a stage brings goes to the stage, where it has a figure of its own', () => {
  const own = { ...WITHOUT_EQUIPMENT, equipmentValue: 300_000 };
  expect(counted(closed([town(own, own), village()]), 5)).toEqual(['400000', '300000']);
});

test('what stages shared is shared beside what the receiving stages have of their own', () => {
  const own = { ...WITHOUT_EQUIPMENT, equipmentValue: 300_000 };
  // 420 000 × 400 ÷ (400 + 1.1 × 400) = 200 000.
  const after = closed([town(own, own), { ...SHARING, name: '村小' }]);
  expect(counted(after, 5)).toEqual(['500000', '520000']);
});

test('the only stage of a school brings what stands for its whole school', () => {
  const own = { ...WITHOUT_EQUIPMENT, equipmentValue: 300_000 };
  const { equipmentValue: __, ...primary } = POOR;
  const one: GivenSchool = { ...village(), stages: { primary }, whole: { equipmentValue: 100_000 } };
  expect(counted(closed([town(own, own), one]), 5)).toEqual(['400000', '300000']);
});

test('what one of both doesn’t give isn’t known of both', () => {
  const { sportArtTeachers: __, ...others } = { ...POOR, sportTeachers: 2, artTeachers: 2 };
  const apart: GivenSchool = { ...village(), stages: { primary: others } };
  expect(counted(closed([SHARING, apart]), 2)).toEqual([null, '4']);
});

test('closing is planned as the county merged by hand, whether equipment is of a stage or of the whole school', () => {
  const other: GivenSchool = { name: '县小', type: 'primary', stages: { primary: plenty(500) } };
  fc.assert(
    fc.property(fc.boolean(), fc.integer({ min: 0, max: 400_000 }), (isShared, value) => {
      const has = (students: number, equipmentValue: number): GivenFigures =>
        isShared ? { ...plenty(students) } : { ...plenty(students), equipmentValue };
      const without = ({ equipmentValue: __, ...figures }: GivenFigures): GivenFigures => figures;
      const town9 = (students: number, equipmentValue: number) =>
        isShared
          ? town(without(has(students, 0)), WITHOUT_EQUIPMENT, { equipmentValue })
          : town(has(students, equipmentValue), plenty(200));
      const brought = village({ equipmentValue: 100_000 });
      const byHand = town9(300, value + 100_000);
      // Teachers of both as they add up: plenty's are rounded up school by school.
      const { primary = {} } = byHand.stages;
      const before = town9(200, value);
      for (const field of ['higherDegreeTeachers', 'backboneTeachers', 'sportArtTeachers'] as const) {
        primary[field] = Number(before.stages.primary?.[field]) + Number(brought.stages.primary?.[field]);
      }
      // Buildings and rooms stay behind.
      for (const field of ['teachingArea', 'sportsArea', 'multimediaRooms'] as const) {
        const own = before.stages.primary?.[field];
        if (own !== undefined) primary[field] = own;
      }
      const terms = { ...NO_TERMS, prices: PRICES };
      const [ours, merged] = [closed([before, brought, other]), assessed([byHand, other])].map((one) => {
        const plan = planCounty(one, terms);
        return plan.outcome === 'found' ? plan.cost : plan.outcome;
      });
      expect(ours).toBe(merged);
    }),
    { numRuns: 6 },
  );
});
