import type { ColumnRole } from '../lexicon/roles';

/**
 * Columns on which verdicts rest, each with the ways in which what it says can be given otherwise (all columns of one
 * way): a column that may be one of these is asked about where nothing else gives it.
 */
export const NEEDED: Readonly<Partial<Record<ColumnRole, readonly (readonly ColumnRole[])[]>>> = {
  students: [],
  higherDegreeTeachers: [['bachelorTeachers'], ['postgraduateTeachers'], ['masterTeachers']],
  backboneTeachers: [],
  sportArtTeachers: [
    ['sportTeachers', 'artTeachers'],
    ['sportTeachers', 'musicTeachers', 'fineArtTeachers'],
  ],
  sportTeachers: [['sportArtTeachers']],
  musicTeachers: [['sportArtTeachers'], ['artTeachers']],
  fineArtTeachers: [['sportArtTeachers'], ['artTeachers']],
  artTeachers: [['sportArtTeachers'], ['musicTeachers', 'fineArtTeachers']],
  bachelorTeachers: [['higherDegreeTeachers']],
  teachingArea: [],
  indoorSportsArea: [],
  sportsArea: [['sportsGroundArea']],
  sportsGroundArea: [['sportsArea']],
  equipmentValue: [],
  multimediaRooms: [],
  counted: [],
  stage: [],
};
