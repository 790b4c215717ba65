/** The county's tables joined to schools, and parts counted into their main schools. */
import type { SchoolTypeId } from '../../src/statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../src/statistics/stages';
import { CLASSES, OPERATIONS, PREMISES, SCHOOLS, SPECIAL_CASES, STAGES, type StageRow, TAUGHT_AT_HOME } from './county';

export interface SampleClass {
  readonly grade: number;
  readonly name: string;
  readonly students: number;
  readonly taughtAtHome: number;
}

export interface StageFigures {
  readonly students: number;
  readonly girls: number;
  readonly migrants: number;
  readonly ofDistrict: number;
  readonly teachers: {
    readonly doctors: number;
    readonly masters: number;
    readonly bachelors: number;
    readonly college: number;
    readonly secondary: number;
  };
  readonly backbone: number;
  readonly sport: number;
  readonly music: number;
  readonly fineArt: number;
  readonly matched: number;
  readonly seniorTitle: number;
  readonly dueTraining: number;
  readonly trained: number;
  readonly eligibleForRotation: number;
  readonly rotated: number;
  readonly rotatedBackbone: number;
  readonly otherStaff: number;
}

export interface Premises {
  readonly land: number;
  readonly sportsGround: number;
  readonly buildings: number;
  readonly teaching: number;
  readonly indoorSports: number;
  readonly equipment: number;
  readonly fixedAssets: number;
  readonly classrooms: number;
  readonly multimedia: number | null;
  readonly musicRooms: number;
  readonly smallestMusicRoom: number | null;
  readonly fineArtRooms: number;
  readonly smallestFineArtRoom: number | null;
  readonly computers: number;
  readonly books: number;
}

export interface Operations {
  readonly publicFunds: number;
  readonly trainingFunds: number;
  readonly payroll: number;
  readonly fundedStudents: number;
  readonly moralGrade: string;
  readonly homework: number;
  readonly commuteRadius: number;
  readonly publicFundsSpent: number;
  readonly trainingFundsSpent: number;
}

export interface SpecialCases {
  readonly founded: number;
  readonly builtBy2010: boolean;
  readonly builtBy2016: boolean;
  readonly smallRural: boolean;
  readonly smallClasses: boolean;
}

export interface SampleStage extends StageFigures {
  readonly stage: AnyStage;
  readonly classes: readonly SampleClass[];
}

export interface SampleSchool {
  readonly name: string;
  readonly code: string;
  readonly type: SchoolTypeId;
  readonly owner: string;
  readonly urban: string;
  readonly boarding: boolean;
  readonly partOf: string | null;
  readonly stages: readonly SampleStage[];
  readonly premises: Premises;
  /** `null` for a part. */
  readonly operations: Operations | null;
  /** `null` for a part. */
  readonly special: SpecialCases | null;
}

function premisesOf(school: string): Premises {
  const row = PREMISES.find(([name]) => name === school);
  if (!row) throw new Error(`No premises of ${school}`);
  const [, land, sportsGround, buildings, teaching, indoorSports, equipment, fixedAssets, classrooms, ...rest] = row;
  const [multimedia, musicRooms, smallestMusicRoom, fineArtRooms, smallestFineArtRoom, computers, books] = rest;
  const areas = { land, sportsGround, buildings, teaching, indoorSports };
  const rooms = { classrooms, multimedia, musicRooms, smallestMusicRoom, fineArtRooms, smallestFineArtRoom };
  return { ...areas, equipment, fixedAssets, ...rooms, computers, books };
}

function operationsOf(school: string): Operations | null {
  const row = OPERATIONS.find(([name]) => name === school);
  if (!row) return null;
  const [, publicFunds, trainingFunds, payroll, fundedStudents, moralGrade, homework, commuteRadius, ...spent] = row;
  const [publicFundsSpent, trainingFundsSpent] = spent;
  const funds = { publicFunds, trainingFunds, payroll, fundedStudents, publicFundsSpent, trainingFundsSpent };
  return { ...funds, moralGrade, homework, commuteRadius };
}

function specialOf(school: string): SpecialCases | null {
  const row = SPECIAL_CASES.find(([name]) => name === school);
  if (!row) return null;
  const [, founded, built, smallRural, smallClasses] = row;
  return { founded, builtBy2010: built <= 2010, builtBy2016: built <= 2016, smallRural, smallClasses };
}

function stageOf(row: StageRow): SampleStage {
  const [school, stage, students, girls, migrants, ofDistrict, doctors, masters, bachelors, college, ...rest] = row;
  const [secondary, backbone, sport, music, fineArt, matched, seniorTitle, dueTraining, trained, ...rotation] = rest;
  const [eligibleForRotation, rotated, rotatedBackbone, otherStaff] = rotation;
  return {
    ...{ stage, students, girls, migrants, ofDistrict },
    teachers: { doctors, masters, bachelors, college, secondary },
    ...{ backbone, sport, music, fineArt, matched, seniorTitle, dueTraining, trained },
    ...{ eligibleForRotation, rotated, rotatedBackbone, otherStaff },
    classes: classesOf(school, stage),
  };
}

function classesOf(school: string, stage: AnyStage): SampleClass[] {
  const grades = CLASSES.find((row) => row[0] === school && row[1] === stage)?.[2] ?? [];
  return grades.flatMap((classes, grade) =>
    classes.map((students, index) => ({
      grade,
      name: `${index + 1}班`,
      students,
      taughtAtHome: taughtAtHome(school, stage, grade + 1, index + 1),
    })),
  );
}

function taughtAtHome(school: string, stage: AnyStage, grade: number, place: number): number {
  const exception = TAUGHT_AT_HOME.find(
    (entry) => entry.school === school && entry.stage === stage && entry.grade === grade && entry.class === place,
  );
  return exception?.pupils ?? 0;
}

/** Every row of the county, parts too. */
export const SAMPLE_SCHOOLS: readonly SampleSchool[] = SCHOOLS.map(
  ([name, code, type, owner, urban, boarding, partOf]) => ({
    ...{ name, code, type, owner, urban, boarding, partOf },
    stages: ALL_STAGES.flatMap((stage) => STAGES.filter((row) => row[0] === name && row[1] === stage).map(stageOf)),
    premises: premisesOf(name),
    operations: operationsOf(name),
    special: specialOf(name),
  }),
);

/** The schools that count, each with its parts' pupils, people and premises. */
export const COUNTED_SCHOOLS: readonly SampleSchool[] = SAMPLE_SCHOOLS.filter(({ partOf }) => partOf === null).map(
  (school) => SAMPLE_SCHOOLS.filter(({ partOf }) => partOf === school.name).reduce(withPart, school),
);

function withPart(school: SampleSchool, part: SampleSchool): SampleSchool {
  return {
    ...school,
    stages: school.stages.map((stage) => {
      const more = part.stages.find((candidate) => candidate.stage === stage.stage);
      return more ? stageWithPart(stage, more, part.name.slice(school.name.length)) : stage;
    }),
    premises: premisesWithPart(school.premises, part.premises),
  };
}

function stageWithPart(stage: SampleStage, part: SampleStage, campus: string): SampleStage {
  const teachers = sumOf(stage.teachers, part.teachers);
  const { stage: name, classes, teachers: _own, ...figures } = stage;
  const { stage: _name, classes: partClasses, teachers: _parts, ...partFigures } = part;
  const named = partClasses.map((each) => ({ ...each, name: `${each.name}（${campus}）` }));
  return { stage: name, teachers, ...sumOf(figures, partFigures), classes: [...classes, ...named] };
}

/** Music and fine-art rooms of the main school serve its parts: a part's smallest room is that of no room. */
function premisesWithPart(main: Premises, part: Premises): Premises {
  const { smallestMusicRoom, smallestFineArtRoom, multimedia, ...figures } = main;
  const { smallestMusicRoom: _music, smallestFineArtRoom: _art, multimedia: partMultimedia, ...partFigures } = part;
  const rooms = multimedia === null || partMultimedia === null ? null : multimedia + partMultimedia;
  return { ...sumOf(figures, partFigures), multimedia: rooms, smallestMusicRoom, smallestFineArtRoom };
}

/** Sums of decimals with two places at the most. */
function sumOf<T extends Readonly<Record<keyof T, number>>>(one: T, other: T): T {
  const keys = Object.keys(one) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, Math.round((one[key] + other[key]) * 100) / 100])) as T;
}

export function teacherCount({ teachers }: StageFigures): number {
  return Object.values(teachers).reduce((sum, people) => sum + people, 0);
}
