import type { FieldId } from '../statistics/fields';
import type { Stage } from '../statistics/stages';
import type { Clause } from './clause';
import type { Formula, ResourceCode, ResourceItem, Term } from './resource-item';

export function addedTerm(field: FieldId): Term {
  return { field, sign: 1 };
}

function plusGiven(field: FieldId): Term {
  return { field, sign: 1, whereGiven: true };
}

export function sumOfTerms(...terms: readonly Term[]): Formula {
  return { terms };
}

function bothStages(...formulas: readonly Formula[]): Readonly<Record<Stage, readonly Formula[]>> {
  return { primary: formulas, junior: formulas };
}

/** 小学大专及以上、初中本科及以上; statistics give the two postgraduate degrees apart or in one column. */
const higherDegree: Readonly<Record<Stage, readonly Formula[]>> = {
  primary: [
    sumOfTerms(addedTerm('higherDegreeTeachers')),
    sumOfTerms(
      addedTerm('doctorTeachers'),
      addedTerm('masterTeachers'),
      addedTerm('bachelorTeachers'),
      addedTerm('collegeTeachers'),
    ),
    sumOfTerms(addedTerm('postgraduateTeachers'), addedTerm('bachelorTeachers'), addedTerm('collegeTeachers')),
  ],
  junior: [
    sumOfTerms(addedTerm('higherDegreeTeachers')),
    sumOfTerms(addedTerm('doctorTeachers'), addedTerm('masterTeachers'), addedTerm('bachelorTeachers')),
    sumOfTerms(addedTerm('postgraduateTeachers'), addedTerm('bachelorTeachers')),
  ],
};

/** 艺术（计） already holds music and fine art: the sum and its parts are never added. */
const sportAndArts = bothStages(
  sumOfTerms(addedTerm('sportArtTeachers')),
  sumOfTerms(addedTerm('sportTeachers'), addedTerm('artTeachers')),
  sumOfTerms(
    addedTerm('sportTeachers'),
    addedTerm('musicTeachers'),
    addedTerm('fineArtTeachers'),
    plusGiven('ownArtTeachers'),
  ),
);

type Measure = Pick<
  ResourceItem,
  'code' | 'shortName' | 'unit' | 'decimals' | 'scale' | 'shared' | 'limits' | 'numerator'
>;

/**
 * What the method measures in area R, the same in every standard unless one says otherwise: one that keeps rooms for sport as
 * given takes out their terms.
 */
const measures: Readonly<Record<ResourceCode, Measure>> = {
  R1: {
    code: 'R1',
    shortName: '每百名学生拥有高于规定学历教师数',
    unit: '人',
    decimals: 2,
    scale: 100,
    shared: false,
    limits: { primary: '4.2', junior: '5.3' },
    numerator: higherDegree,
  },
  R2: {
    code: 'R2',
    shortName: '每百名学生拥有县级以上骨干教师数',
    unit: '人',
    decimals: 2,
    scale: 100,
    shared: false,
    limits: { primary: '1', junior: '1' },
    numerator: bothStages(sumOfTerms(addedTerm('backboneTeachers'))),
  },
  R3: {
    code: 'R3',
    shortName: '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
    unit: '人',
    decimals: 2,
    scale: 100,
    shared: false,
    limits: { primary: '0.9', junior: '0.9' },
    numerator: sportAndArts,
  },
  R4: {
    code: 'R4',
    shortName: '生均教学及辅助用房面积',
    unit: '㎡',
    decimals: 2,
    scale: 1,
    shared: true,
    limits: { primary: '4.5', junior: '5.8' },
    numerator: bothStages(
      sumOfTerms(addedTerm('teachingArea'), { field: 'indoorSportsArea', sign: -1, whereGiven: true }),
    ),
  },
  R5: {
    code: 'R5',
    shortName: '生均体育运动场馆面积',
    unit: '㎡',
    decimals: 2,
    scale: 1,
    shared: true,
    limits: { primary: '7.5', junior: '10.2' },
    numerator: bothStages(
      sumOfTerms(addedTerm('sportsArea')),
      sumOfTerms(addedTerm('sportsGroundArea'), plusGiven('indoorSportsArea')),
    ),
  },
  R6: {
    code: 'R6',
    shortName: '生均教学仪器设备值',
    unit: '元',
    decimals: 2,
    scale: 1,
    shared: true,
    limits: { primary: '2000', junior: '2500' },
    numerator: bothStages(sumOfTerms(addedTerm('equipmentValue'))),
  },
  R7: {
    code: 'R7',
    shortName: '每百名学生拥有网络多媒体教室数',
    unit: '间',
    decimals: 2,
    scale: 100,
    shared: true,
    limits: { primary: '2.3', junior: '2.4' },
    numerator: bothStages(sumOfTerms(addedTerm('multimediaRooms'))),
  },
};

/** A resource item of the method in a document's own words. */
export function resourceItem(code: ResourceCode, words: Omit<Clause, 'code' | 'shortName'>): ResourceItem {
  return { ...measures[code], ...words };
}

/** The formulas of a resource item's numerator. */
export function makeFormulas(code: ResourceCode): ResourceItem['numerator'] {
  return measures[code].numerator;
}
