import type { Contribution } from '../../src/assessment/county/coefficient';
import { assessResources } from '../../src/assessment/resources';
import { exactAmount } from '../../src/assessment/schools/numerator';
import { findLevelling, type Levelling } from '../../src/planning/levelling';
import { makeSupplies, type Supply } from '../../src/planning/supply';
import type { ResourceCode } from '../../src/standards/resource-item';
import { standardById } from '../../src/standards/standards';
import type { Exact } from '../../src/statistics/exact';
import type { FieldId } from '../../src/statistics/fields';
import { county, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;

const FIELDS = {
  R1: 'higherDegreeTeachers',
  R2: 'backboneTeachers',
  R3: 'sportArtTeachers',
  R4: 'teachingArea',
  R6: 'equipmentValue',
} as const satisfies Partial<Record<ResourceCode, FieldId>>;

/** An item's figure and the enrolment of a primary school. */
export type Given = readonly [amount: number, students: number];

/** Primary schools with these figures of one item, and its coefficient. */
export function primaries(code: keyof typeof FIELDS, given: readonly Given[]) {
  return coefficientOver(
    code,
    given.map(([amount, students]) => ({
      type: 'primary',
      stages: { primary: { ...plenty(students), [FIELDS[code]]: amount } },
    })),
  );
}

/** The primary coefficient of an item over these schools, with its supplies. */
export function coefficientOver(code: ResourceCode, schools: readonly GivenSchool[]) {
  const resources = assessResources(county(schools), standard);
  const coefficient = resources.coefficients.find(
    ({ limits, stage }) => limits.item.code === code && stage === 'primary',
  )!;
  return { resources, coefficient, supplies: makeSupplies(coefficient, resources) };
}

export function amounts(contributions: readonly Contribution[]): number[] {
  return contributions.map(({ amount }) => exactAmount(amount).valueOf());
}

export function nameOf({ school: { at } }: Supply): string {
  return at.school.name;
}

/** Where there must be one. */
export function levelTo(supplies: readonly Supply[], limit: Exact): Levelling {
  return floorOf(findLevelling(supplies, limit));
}

export function floorOf(levelling: ReturnType<typeof findLevelling> | undefined): Levelling {
  if (levelling?.outcome !== 'found') throw new Error(`no floor: ${levelling?.outcome}`);
  return levelling;
}
