import { SAMPLE_SCHOOLS } from '../../../scripts/samples/schools';
import { readCounty } from '../../../src/reading/read-county';
import { CLASS_BANDS } from '../../../src/statistics/class-bands';
import type { FieldId } from '../../../src/statistics/fields';
import { describeExpected } from '../../samples/describe-expected';
import { COUNTY_ITEMS, collectionWorkbook, countyForm } from '../../workbooks/sample-county/collection-forms';

describeExpected('the county of collection forms', collectionWorkbook);

test('collection forms are read without a question', () => {
  const codes = readCounty(collectionWorkbook()).findings.map(({ code, sheet, shown }) => `${code} ${sheet} ${shown}`);
  expect(codes.filter((code) => !/^D(?:24|26|28|33)/.test(code))).toEqual([]);
});

describe('the form of a school', () => {
  const { statistics } = readCounty(collectionWorkbook());
  const school = statistics.schools.find(({ name }) => name === '云岭县城南学校');
  const amount = (place: 'primary' | 'junior' | 'whole', field: FieldId) => {
    const figure = (place === 'whole' ? school?.whole : school?.stages[place])?.figures[field];
    return figure?.kind === 'known' ? figure.value.digits / 10 ** figure.value.scale : figure?.kind;
  };

  test('gives classes in bands, stage by stage, that sum to its classes', () => {
    for (const stage of ['primary', 'junior'] as const) {
      const sum = CLASS_BANDS.reduce((total, { field }) => total + Number(amount(stage, field)), 0);
      expect([stage, sum]).toEqual([stage, amount(stage, 'classes')]);
      expect(sum).toBeGreaterThan(10);
    }
  });

  test('gives rooms in bands, funds in yuan, and what it says of itself', () => {
    const sample = SAMPLE_SCHOOLS.find(({ name }) => name === '云岭县城南学校')!;
    expect(amount('whole', 'musicRooms')).toBe(sample.premises.musicRooms);
    expect(amount('whole', 'musicRoomsFrom96')).toBe(sample.premises.musicRooms);
    expect(amount('whole', 'publicFunds')).toBe(sample.operations?.publicFunds);
    expect(school?.wordings.builtBy2016?.text).toBe('否');
  });
});

test('the form of the county gives county facts, each under its own name', () => {
  const { statistics } = readCounty({ ...collectionWorkbook(), sheets: [countyForm()] });
  expect(statistics.facts.map(({ name, unit, value }) => [name, unit, value])).toEqual(
    COUNTY_ITEMS.map(([, name, unit, value]) => [name, unit, value]),
  );
  expect(statistics.facts.map(({ id }) => id)).toEqual([
    ...['specialFunds', 'specialStudents', 'teacherIncome', 'officialIncome'],
    ...['eligibleForRotation', 'rotatedTeachers', 'rotatedBackboneTeachers'],
    ...['seniorPlaces', 'seniorPlacesAssigned', 'seniorPlacesRural'],
    ...['migrantChildren', 'migrantsInPublic', 'migrantsPurchased', 'disabledChildren', 'disabledEnrolled'],
  ]);
});
