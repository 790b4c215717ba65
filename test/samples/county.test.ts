import { CLASSES, OPERATIONS, PREMISES, SCHOOLS, STAGES } from '../../scripts/samples/county';
import { COUNTED_SCHOOLS, SAMPLE_SCHOOLS, teacherCount } from '../../scripts/samples/schools';
import { schoolTypeEntry } from '../../src/statistics/school-types';

describe('the sample county', () => {
  test('has about forty schools of every type, public and private, and one part that does not count', () => {
    expect(COUNTED_SCHOOLS).toHaveLength(40);
    expect(new Set(COUNTED_SCHOOLS.map(({ type }) => type)).size).toBe(9);
    expect(SCHOOLS.filter((row) => row[3] === '民办').map(([name]) => name)).toHaveLength(3);
    const parts = SCHOOLS.filter((row) => row[6] !== null);
    expect(parts.map(([name, , , , , , main]) => [name, main])).toEqual([['云岭县第一小学北校区', '云岭县第一小学']]);
  });

  test('has teaching points on both sides of fifty pupils', () => {
    const sizes = STAGES.filter(([name]) => name.endsWith('教学点')).map((row) => row[2]);
    expect(sizes).toEqual([64, 57, 50, 49, 23, 12]);
  });

  test('gives every school the stages of its type, and every table speaks of known schools', () => {
    for (const { name, type, stages } of SAMPLE_SCHOOLS) {
      expect([name, ...stages.map(({ stage }) => stage)]).toEqual([name, ...schoolTypeEntry(type).stages]);
    }
    const names = new Set(SCHOOLS.map(([name]) => name));
    const told = [...STAGES, ...PREMISES, ...OPERATIONS, ...CLASSES].map(([name]) => name);
    expect(told.filter((name) => !names.has(name))).toEqual([]);
    expect(names.size).toBe(SCHOOLS.length);
  });

  test.each(SAMPLE_SCHOOLS.flatMap(({ name, stages }) => stages.map((stage) => [name, stage.stage, stage] as const)))(
    '%s, %s: its classes sum to its pupils and no part exceeds its whole',
    (_name, _stage, stage) => {
      expect(stage.classes.reduce((sum, { students }) => sum + students, 0)).toBe(stage.students);
      const teachers = teacherCount(stage);
      const parts = [stage.backbone, stage.sport + stage.music + stage.fineArt, stage.matched, stage.seniorTitle];
      expect(Math.max(...parts, stage.dueTraining, stage.eligibleForRotation)).toBeLessThanOrEqual(teachers);
      expect(stage.trained).toBe(stage.dueTraining);
      expect(stage.rotatedBackbone).toBeLessThanOrEqual(stage.rotated);
      expect(Math.max(stage.girls, stage.migrants, stage.ofDistrict)).toBeLessThanOrEqual(stage.students);
    },
  );

  test.each(SAMPLE_SCHOOLS.map(({ name, premises }) => [name, premises] as const))(
    '%s: land, buildings, rooms and assets hold what is part of them',
    (_name, premises) => {
      expect(premises.sportsGround).toBeLessThanOrEqual(premises.land);
      expect(premises.indoorSports).toBeLessThanOrEqual(premises.teaching);
      expect(premises.teaching).toBeLessThanOrEqual(premises.buildings);
      expect(premises.multimedia ?? 0).toBeLessThanOrEqual(premises.classrooms);
      expect(premises.equipment).toBeLessThanOrEqual(premises.fixedAssets);
    },
  );

  test('has only music rooms of 96 ㎡ and more, and fine-art rooms of 90', () => {
    for (const [name, , , , , , , , , , , music, , fineArt] of PREMISES) {
      expect([name, (music ?? 96) >= 96, (fineArt ?? 90) >= 90]).toEqual([name, true, true]);
    }
  });

  test('states special cases as its figures have them', () => {
    for (const { name, urban, special, stages } of COUNTED_SCHOOLS) {
      const students = stages.reduce((sum, stage) => sum + stage.students, 0);
      const largest = Math.max(...stages.flatMap(({ classes }) => classes.map((each) => each.students)));
      const isRural = urban === '乡村';
      expect([name, special?.smallRural]).toEqual([name, isRural && students >= 50 && students < 100]);
      expect([name, special?.smallClasses]).toEqual([name, isRural && largest < 30]);
      expect(special && special.builtBy2016 >= special.builtBy2010).toBe(true);
    }
  });

  test('counts the part into its main school: 1744 + 256 pupils, 10876.6 + 1226.5 ㎡ of teaching rooms', () => {
    const main = COUNTED_SCHOOLS.find(({ name }) => name === '云岭县第一小学');
    expect(main?.stages[0]?.students).toBe(2000);
    expect(main?.stages[0]?.classes).toHaveLength(49);
    expect(main?.premises.teaching).toBe(12103.1);
    expect(main?.premises.smallestMusicRoom).toBe(108);
  });
});
