/** The county's figures as rows of the plain layout, parts counted into their main schools. */
import { STAGE_NAMES } from '../../src/reporting/template/columns';
import type { FormRow } from '../../src/reporting/template/form-sheet';
import { schoolTypeEntry } from '../../src/statistics/school-types';
import type { AnyStage } from '../../src/statistics/stages';
import { BESIDES } from './county';
import { COUNTED_SCHOOLS, type SampleSchool, type SampleStage, teacherCount } from './schools';

function keys({ code, name }: SampleSchool): FormRow {
  return { schoolCode: code, schoolName: name };
}

function basics(school: SampleSchool): FormRow {
  const stages = school.stages.map(({ stage, classes, students, ofDistrict, migrants }) => ({
    [`classes.${stage}`]: classes.length,
    [`students.${stage}`]: students,
    [`grades.${stage}`]: new Set(classes.map(({ grade }) => grade)).size,
    [`districtStudents.${stage}`]: ofDistrict,
    [`migrantStudents.${stage}`]: migrants,
  }));
  const { owner, urban, boarding, type } = school;
  const words = { schoolType: schoolTypeEntry(type).name, owner, urban, boarding: boarding ? '是' : '否' };
  return Object.assign({ ...keys(school), ...words, ...specialCases(school) }, ...stages);
}

function specialCases({ name, special }: SampleSchool): FormRow {
  if (!special) throw new Error(`${name} states no special cases`);
  const word = (isStated: boolean) => (isStated ? '是' : '否');
  return {
    founded: String(special.founded),
    builtBy2010: word(special.builtBy2010),
    builtBy2016: word(special.builtBy2016),
    denseCentre: word(false),
    smallRuralSchool: word(special.smallRural),
    smallClassesRural: word(special.smallClasses),
  };
}

/** What a school has that counts for it in special cases alone; empty where it has none. */
function besides({ name }: SampleSchool) {
  return BESIDES.find(({ school }) => school === name);
}

/** 高于规定学历: college and above in primary, a degree and above in junior, a postgraduate degree in senior schools. */
function higherDegree({ stage, teachers }: SampleStage): number {
  const postgraduates = teachers.doctors + teachers.masters;
  if (stage === 'senior') return postgraduates;
  return postgraduates + teachers.bachelors + (stage === 'primary' ? teachers.college : 0);
}

function teachers(school: SampleSchool, stage: SampleStage): FormRow {
  return {
    ...keys(school),
    stage: STAGE_NAMES[stage.stage],
    staff: teacherCount(stage) + stage.otherStaff,
    fullTimeTeachers: teacherCount(stage),
    higherDegreeTeachers: higherDegree(stage),
    backboneTeachers: stage.backbone,
    sportTeachers: stage.sport,
    musicTeachers: stage.music,
    fineArtTeachers: stage.fineArt,
    visitingSportTeachers: besides(school)?.visiting.sport ?? null,
    visitingMusicTeachers: besides(school)?.visiting.music ?? null,
    visitingFineArtTeachers: besides(school)?.visiting.fineArt ?? null,
    certifiedTeachers: teacherCount(stage),
    matchedTeachers: stage.matched,
    seniorTitleTeachers: stage.seniorTitle,
    teachersDueTraining: stage.dueTraining,
    trainedTeachers: stage.trained,
    eligibleForRotation: stage.eligibleForRotation,
    rotatedTeachers: stage.rotated,
    rotatedBackboneTeachers: stage.rotatedBackbone,
  };
}

function premises(school: SampleSchool): FormRow {
  const { premises: own, operations, stages } = school;
  const [only, ...others] = stages;
  return {
    ...keys(school),
    stage: only && others.length === 0 ? STAGE_NAMES[only.stage] : '全校',
    teachingArea: own.teaching,
    indoorSportsArea: own.indoorSports,
    sportsArea: hundredths(own.sportsGround + own.indoorSports),
    otherSportsArea: besides(school)?.otherGround ?? null,
    rentedSportsArea: besides(school)?.rentedGround ?? null,
    equipmentValue: hundredths(own.equipment * 10_000),
    multimediaRooms: own.multimedia,
    musicRooms: own.musicRooms,
    smallestMusicRoom: own.smallestMusicRoom,
    fineArtRooms: own.fineArtRooms,
    smallestFineArtRoom: own.smallestFineArtRoom,
    ...roomBands(own),
    computers: own.computers,
    books: own.books,
    publicFunds: operations?.publicFunds ?? null,
    publicFundsSpent: operations?.publicFundsSpent ?? null,
    trainingFunds: operations?.trainingFunds ?? null,
    trainingFundsSpent: operations?.trainingFundsSpent ?? null,
    payroll: operations?.payroll ?? null,
  };
}

/** The sample's rooms are all of the largest band; a test holds it to that. */
function roomBands({ musicRooms, fineArtRooms }: SampleSchool['premises']): FormRow {
  return {
    ...{ musicRoomsFrom96: musicRooms, musicRooms73To96: 0, musicRooms61To73: 0 },
    ...{ fineArtRoomsFrom90: fineArtRooms, fineArtRooms67To90: 0, fineArtRooms61To67: 0 },
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

const GRADES: Readonly<Record<AnyStage, readonly string[]>> = {
  primary: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'],
  junior: ['七年级', '八年级', '九年级'],
  senior: ['高一', '高二', '高三'],
};

function classes(school: SampleSchool, stage: SampleStage): FormRow[] {
  return stage.classes.map(({ grade, name, students, taughtAtHome }) => ({
    ...keys(school),
    stage: STAGE_NAMES[stage.stage],
    grade: GRADES[stage.stage][grade] ?? null,
    className: name,
    students,
    studentsTaughtAtHome: taughtAtHome,
  }));
}

function management(school: SampleSchool): FormRow {
  const { operations, stages } = school;
  const students = stages.reduce((sum, stage) => sum + stage.students, 0);
  if (!operations) throw new Error(`${school.name} is managed by another school`);
  return {
    ...keys(school),
    charter: '是',
    digitalManagement: '是',
    digitalTeaching: '是',
    fullCurriculum: '是',
    practicalActivities: '是',
    moralGrade: operations.moralGrade,
    homeworkMinutes: operations.homework,
    commuteRadius: operations.commuteRadius,
    fundedStudents: operations.fundedStudents,
    fundsPerStudent: hundredths(operations.publicFunds / students),
  };
}

function byStage(row: (school: SampleSchool, stage: SampleStage) => FormRow | FormRow[]): FormRow[] {
  return COUNTED_SCHOOLS.flatMap((school) => school.stages.flatMap((stage) => row(school, stage)));
}

/** The rows of each sheet by its name. */
export const PLAIN_ROWS: Readonly<Record<string, readonly FormRow[]>> = {
  学校基本情况: COUNTED_SCHOOLS.map(basics),
  教师情况: byStage(teachers),
  办学条件: COUNTED_SCHOOLS.map(premises),
  班额情况: byStage(classes),
  学校管理: COUNTED_SCHOOLS.map(management),
};
