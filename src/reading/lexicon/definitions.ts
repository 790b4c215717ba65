import type { Stage } from '../../statistics/stages';
import type { ColumnRole } from './roles';
import type { Meaning } from './segment';

/**
 * What a header must say to name a role, and what else it may say. A header names the role only if every meaning of it
 * is one of these (or a filler): whatever is left over makes it another quantity.
 */
export interface Definition {
  readonly role: ColumnRole;
  readonly all: readonly Meaning[];
  readonly may: ReadonlySet<Meaning>;
  /** What titles of groups over the column may say beside these. */
  readonly under: ReadonlySet<Meaning>;
  /** What a header of it never says: 学校合计, 班级合计 are no names. */
  readonly never?: Meaning;
  /** It names the role only in tables of this stage: 专科及以上 is above the required degree at primary schools alone. */
  readonly stage?: Stage;
}

type Words = string;

/** What figures of a kind may be called, and stand under. */
interface Family {
  readonly may: Words;
  readonly under: Words;
  readonly never?: Meaning;
}

const STUDENTS: Family = {
  may: 'count persons pieces school enrolled student',
  under: 'student enrolled class grade school compulsory count persons teacher',
};
const CLASSES: Family = {
  may: 'count pieces school enrolled',
  under: 'class student enrolled school count persons grade classSize',
};
const TEACHERS: Family = {
  may: 'count persons pieces teacher fullTime school',
  under: 'teacher fullTime staff byDegree bySubject count persons student degree sport art music fineArt',
};
const PREMISES_UNDER =
  'site place area built schoolBuilding rooms teaching auxiliary commonRooms sport ground hall gymnasium fixedAsset value equipment instrument classroom school indoor count book computer ordinary forSubject terminal';
const AREA: Family = { may: 'area school built', under: PREMISES_UNDER };
const ROOMS: Family = { may: 'count roomCount pieces school', under: PREMISES_UNDER };
/** 教室 below 教学及辅助用房 is an area unless it says that it is counted. */
const CLASSROOMS: Family = { may: ROOMS.may, under: 'classroom count school' };
const THINGS: Family = { may: 'count sets volumes school pieces', under: PREMISES_UNDER };
const VALUE: Family = { may: 'value amount school fixedAsset', under: PREMISES_UNDER };
const MONEY: Family = {
  may: 'funds amount school lastYear count yearWord foundingTime',
  under: 'publicFunds funds budgeted spent trained salary school lastYear',
};
/** Who is employed: under 教职工 stands 专任教师, which is not 教职工. */
const STAFF: Family = { may: 'count persons pieces school', under: TEACHERS.under };
/** Names: 学校合计, 班级合计 are none. */
const NAMES: Family = { may: 'school name', under: 'school name type running', never: 'total' };
const WORDS: Family = { may: 'school name', under: 'school name type running' };

function defined(family: Family, role: ColumnRole, all: Words, may: Words = '', stage?: Stage): Definition {
  const required = meanings(all);
  return {
    role,
    all: required,
    may: new Set([...required, ...meanings(family.may), ...meanings(may)]),
    under: new Set([...required, ...meanings(family.may), ...meanings(may), ...meanings(family.under)]),
    ...(family.never && { never: family.never }),
    ...(stage && { stage }),
  };
}

function meanings(words: Words): readonly Meaning[] {
  return words.split(' ').filter((word) => word !== '') as Meaning[];
}

const BANDS = [
  'To25',
  '26To30',
  '31To35',
  '36To40',
  '41To45',
  '46To50',
  '51To55',
  '56To60',
  '61To65',
  'From66',
] as const;
const GRADES = [1, 2, 3, 4, 5, 6] as const;
/** Rooms of a subject, also by their size. */
const ART_ROOMS = [
  {
    subject: 'music',
    rooms: 'musicRooms',
    smallest: 'smallestMusicRoom',
    sizes: [
      ['musicRoomsFrom96', 'from96'],
      ['musicRooms73To96', 'rooms73To96'],
      ['musicRooms61To73', 'rooms61To73'],
    ],
  },
  {
    subject: 'fineArt',
    rooms: 'fineArtRooms',
    smallest: 'smallestFineArtRoom',
    sizes: [
      ['fineArtRoomsFrom90', 'from90'],
      ['fineArtRooms67To90', 'rooms67To90'],
      ['fineArtRooms61To67', 'rooms61To67'],
    ],
  },
] as const;
const SHARED_BY_KINDS = 'school name code type running organisation unit uniform kindOfSchool';

/** All definitions; a role may have several. */
export const DEFINITIONS: readonly Definition[] = [
  // Which school, class, county.
  defined(NAMES, 'schoolName', 'school', 'name organisation unit statisticsName seal filledIn teachingPoint'),
  defined(NAMES, 'schoolName', 'school campus name', 'organisation unit'),
  defined(NAMES, 'schoolName', 'campus name', 'organisation unit'),
  defined(NAMES, 'schoolName', 'organisation name', 'school unit'),
  defined(NAMES, 'schoolName', 'unit name', 'school organisation'),
  defined(WORDS, 'schoolCode', 'identifier', 'school organisation unit code'),
  defined(WORDS, 'schoolCode', 'school code', 'organisation unit identifier'),
  defined(WORDS, 'schoolCode', 'organisation code', 'school unit identifier'),
  defined(WORDS, 'schoolCode', 'unit code', 'school identifier'),
  defined(WORDS, 'schoolType', 'running type', SHARED_BY_KINDS),
  defined(WORDS, 'schoolType', 'school type', SHARED_BY_KINDS),
  defined(WORDS, 'schoolType', 'school nature type', SHARED_BY_KINDS),
  defined(WORDS, 'schoolType', 'type', SHARED_BY_KINDS),
  defined(WORDS, 'stage', 'stageWord', 'belonging name type school running'),
  defined(WORDS, 'counted', 'counted', 'whether'),
  defined(WORDS, 'mainSchool', 'mainSchool', 'centreSchool belonging'),
  defined(WORDS, 'mainSchool', 'belonging school', 'centreSchool name teachingPoint'),
  defined(WORDS, 'mainSchool', 'belonging centreSchool', 'school name'),
  defined(WORDS, 'mainSchool', 'belonging mainSchool', 'school name'),
  defined(WORDS, 'mainSchool', 'centreSchool name', 'school'),
  defined(WORDS, 'county', 'county', 'belonging location name'),
  defined(NAMES, 'countyCode', 'areaCode', 'belonging location county'),
  defined(NAMES, 'countyCode', 'county code', 'belonging location'),
  defined(WORDS, 'year', 'yearWord', 'filledIn belonging'),
  defined(NAMES, 'className', 'class'),
  defined(NAMES, 'className', 'class code'),
  defined(NAMES, 'grade', 'grade', 'belonging enrolled'),

  // Students and classes.
  defined(STUDENTS, 'students', 'student', 'onSite'),
  defined(STUDENTS, 'students', 'student including taughtAtHome'),
  defined(STUDENTS, 'students', 'enrolled persons'),
  defined(STUDENTS, 'students', 'enrolled count'),
  defined(STUDENTS, 'students', 'own persons'),
  defined(STUDENTS, 'students', 'school persons'),
  defined(STUDENTS, 'studentsTaughtAtHome', 'taughtAtHome', 'disabled'),
  defined(STUDENTS, 'migrantStudents', 'migrantChild', 'migrantWorker'),
  defined(STUDENTS, 'migrantStudents', 'migrantWorker offspring'),
  defined(STUDENTS, 'districtStudents', 'inDistrict', 'homeAddress'),
  defined(STUDENTS, 'districtStudents', 'inDistrict student', 'homeAddress'),
  defined(STUDENTS, 'entrants', 'admission', 'newStudent firstGrade'),
  defined(STUDENTS, 'entrants', 'newStudent', 'entering'),
  defined(STUDENTS, 'expectedGraduates', 'expected graduating', 'nextYear'),
  defined(STUDENTS, 'expectedGraduates', 'expected graduated', 'nextYear'),
  defined(STUDENTS, 'expectedGraduates', 'nextYear graduating', 'expected'),
  ...GRADES.flatMap((grade) => [
    defined(STUDENTS, `studentsOfGrade${grade}`, `grade${grade} student`, 'grade'),
    defined(STUDENTS, `studentsOfGrade${grade}`, `grade${grade} persons`),
    defined(STUDENTS, `studentsOfGrade${grade}`, `grade${grade} enrolled`, 'grade'),
  ]),
  defined(CLASSES, 'classes', 'class'),
  defined(CLASSES, 'grades', 'grade count'),
  defined(CLASSES, 'grades', 'grade pieces'),
  ...BANDS.map((band) =>
    defined(
      CLASSES,
      `classes${band}`,
      `classes${band}`,
      `class classSize student persons${band === 'From66' ? ' overSize' : ''}`,
    ),
  ),

  // Teachers.
  defined(STAFF, 'staff', 'staff'),
  defined(TEACHERS, 'fullTimeTeachers', 'teacher fullTime', 'onDuty'),
  defined(TEACHERS, 'fullTimeTeachers', 'teacher fullTime inPost outOfPost', 'onDuty including'),
  defined(TEACHERS, 'higherDegreeTeachers', 'aboveRequired', 'degree graduated'),
  defined(TEACHERS, 'higherDegreeTeachers', 'aboveRequired including postgraduate', 'degree graduated'),
  defined(TEACHERS, 'higherDegreeTeachers', 'aboveRequired college andAbove', 'degree graduated', 'primary'),
  defined(TEACHERS, 'higherDegreeTeachers', 'aboveRequired bachelor andAbove', 'degree graduated', 'junior'),
  defined(TEACHERS, 'higherDegreeTeachers', 'college andAbove', 'degree graduated', 'primary'),
  defined(TEACHERS, 'higherDegreeTeachers', 'bachelor andAbove', 'degree graduated', 'junior'),
  defined(TEACHERS, 'higherDegreeTeachers', 'degree teacher total'),
  defined(TEACHERS, 'doctorTeachers', 'doctor', 'degree graduated postgraduate'),
  defined(TEACHERS, 'masterTeachers', 'master', 'degree graduated postgraduate'),
  defined(TEACHERS, 'postgraduateTeachers', 'postgraduate', 'degree graduated andAbove'),
  defined(TEACHERS, 'postgraduateTeachers', 'master andAbove', 'degree graduated postgraduate'),
  defined(TEACHERS, 'bachelorTeachers', 'bachelor', 'degree graduated'),
  defined(TEACHERS, 'collegeTeachers', 'college', 'degree graduated'),
  defined(TEACHERS, 'backboneTeachers', 'backbone', 'honour'),
  defined(
    TEACHERS,
    'backboneTeachers',
    'backbone countyLevel andAbove',
    'cityLevel provinceLevel stateLevel honour including',
  ),
  defined(TEACHERS, 'backboneTeachers', 'backbone countyLevel cityLevel provinceLevel', 'stateLevel honour including'),
  defined(TEACHERS, 'sportArtTeachers', 'sport art teacher', 'music fineArt including'),
  defined(TEACHERS, 'sportArtTeachers', 'sport music fineArt teacher', 'art including'),
  defined(TEACHERS, 'sportTeachers', 'sport', 'including'),
  defined(TEACHERS, 'artTeachers', 'art'),
  defined(TEACHERS, 'artTeachers', 'art music fineArt', 'including'),
  defined(TEACHERS, 'artTeachers', 'music fineArt teacher'),
  defined(TEACHERS, 'ownArtTeachers', 'asSubject', 'art'),
  defined(TEACHERS, 'musicTeachers', 'music'),
  defined(TEACHERS, 'fineArtTeachers', 'fineArt'),
  defined(TEACHERS, 'visitingSportTeachers', 'sport rotation partTime itinerant', 'visiting'),
  defined(TEACHERS, 'visitingMusicTeachers', 'music rotation partTime itinerant', 'visiting'),
  defined(TEACHERS, 'visitingFineArtTeachers', 'fineArt rotation partTime itinerant', 'visiting'),
  defined(TEACHERS, 'visitingArtTeachers', 'art rotation partTime itinerant', 'visiting'),
  defined(TEACHERS, 'visitingArtTeachers', 'asSubject rotation partTime itinerant', 'visiting'),
  defined(TEACHERS, 'visitingSportArtTeachers', 'sport art rotation partTime itinerant', 'visiting music fineArt'),
  defined(TEACHERS, 'certifiedTeachers', 'certificate', 'onDuty'),
  defined(TEACHERS, 'matchedTeachers', 'matched', 'forSubject'),
  defined(TEACHERS, 'seniorTitleTeachers', 'intermediate andAbove', 'title'),
  defined(TEACHERS, 'seniorTitleTeachers', 'intermediate seniorTitle', 'title andAbove'),
  defined(TEACHERS, 'teachersDueTraining', 'due trained'),
  defined(TEACHERS, 'trainedTeachers', 'hours360', 'trained andAbove'),
  defined(TEACHERS, 'eligibleForRotation', 'eligible rotation', 'conditions'),
  defined(TEACHERS, 'eligibleForRotation', 'conditions rotation'),
  defined(TEACHERS, 'eligibleForRotation', 'due rotation'),
  defined(TEACHERS, 'rotatedTeachers', 'rotation', 'yearWord'),
  defined(TEACHERS, 'rotatedBackboneTeachers', 'rotation backbone', 'countyLevel andAbove'),

  // Ground, buildings, equipment.
  defined(AREA, 'siteArea', 'site'),
  defined(AREA, 'buildingArea', 'schoolBuilding'),
  defined(AREA, 'buildingArea', 'built area', 'schoolBuilding'),
  defined(AREA, 'teachingArea', 'teaching rooms', 'auxiliary schoolBuilding including'),
  defined(AREA, 'indoorSportsArea', 'indoor sport rooms', 'gymnasium teaching including'),
  defined(AREA, 'indoorSportsArea', 'indoor ground hall', 'sport'),
  defined(AREA, 'indoorSportsArea', 'indoor hall', 'sport'),
  defined(AREA, 'indoorSportsArea', 'indoor ground', 'sport'),
  defined(AREA, 'indoorSportsArea', 'sport rooms', ''),
  defined(AREA, 'indoorSportsArea', 'indoor sport area', ''),
  defined(AREA, 'indoorSportsArea', 'gymnasium', 'indoor onSite sport including'),
  defined(AREA, 'sportsGroundArea', 'ground', 'sport outdoor onSite site place student'),
  defined(AREA, 'sportsGroundArea', 'ground hall outdoor', 'sport onSite'),
  defined(AREA, 'sportsGroundArea', 'place sport', 'outdoor onSite site'),
  defined(AREA, 'sportsGroundArea', 'place activity', 'sport outdoor onSite site'),
  defined(AREA, 'sportsArea', 'ground hall', 'sport indoorAndOutdoor onSite site'),
  defined(AREA, 'sportsArea', 'ground gymnasium', 'sport indoorAndOutdoor onSite'),
  defined(AREA, 'sportsArea', 'ground indoorAndOutdoor', 'sport onSite'),
  defined(AREA, 'sportsArea', 'place sport indoorAndOutdoor', 'onSite'),
  defined(AREA, 'otherSportsArea', 'otherKind ground onSite', 'sport forSubject place'),
  defined(AREA, 'rentedSportsArea', 'rented ground', 'sport hall offSite withinReach'),
  defined(AREA, 'rentedSportsArea', 'withinReach ground', 'sport hall offSite rented'),
  defined(CLASSROOMS, 'classrooms', 'classroom'),
  defined(ROOMS, 'classrooms', 'classroom count'),
  defined(ROOMS, 'classrooms', 'classroom roomCount'),
  defined(ROOMS, 'classrooms', 'classroom pieces'),
  defined(ROOMS, 'multimediaRooms', 'multimedia classroom', 'network teaching'),
  defined(ROOMS, 'multimediaRooms', 'multimedia roomCount', 'network teaching'),
  ...ART_ROOMS.flatMap(({ subject, rooms, smallest, sizes }) => [
    defined(ROOMS, rooms, `${subject} roomCount`, 'forSubject'),
    defined(ROOMS, rooms, `${subject} classroom`, 'forSubject'),
    ...sizes.map(([role, size]) => defined(ROOMS, role, `${size} ${subject} classroom`, 'forSubject area')),
    defined(AREA, smallest, `smallest ${subject} classroom`, 'forSubject'),
  ]),
  defined(THINGS, 'computers', 'computer'),
  defined(THINGS, 'books', 'book', 'library paper'),
  defined(VALUE, 'equipmentValue', 'teaching equipment', 'instrument research'),
  defined(VALUE, 'equipmentValue', 'instrument equipment', 'teaching research'),
  defined(VALUE, 'equipmentValue', 'instrument value', 'teaching'),
  defined(VALUE, 'equipmentValue', 'instrument teaching', 'equipment'),

  // Money.
  defined(MONEY, 'publicFunds', 'publicFunds', 'budgeted'),
  defined(MONEY, 'publicFundsSpent', 'publicFunds spent'),
  defined(MONEY, 'trainingFunds', 'trained funds', 'teacher budgeted'),
  defined(MONEY, 'trainingFundsSpent', 'trained funds spent', 'teacher'),
  defined(MONEY, 'payroll', 'salary total', 'teacher amount'),
  defined(MONEY, 'payroll', 'salary amount', 'teacher'),
  defined(MONEY, 'fundedStudents', 'publicFunds required student', 'persons'),
  defined(MONEY, 'fundedStudents', 'publicFunds funded student', 'persons'),
  defined({ ...MONEY, never: 'amount' }, 'fundsPerStudent', 'perStudent publicFunds'),

  // What schools say of themselves.
  defined(WORDS, 'homeworkMinutes', 'homework', 'minutes daily mean'),
  defined(WORDS, 'commuteRadius', 'commute radius', 'largest student'),
  defined(WORDS, 'owner', 'running nature', `${SHARED_BY_KINDS} public private`),
  defined(WORDS, 'owner', 'school nature', `${SHARED_BY_KINDS} public private`),
  defined(WORDS, 'owner', 'nature', `${SHARED_BY_KINDS} public private`),
  defined(WORDS, 'owner', 'public private', SHARED_BY_KINDS),
  defined(WORDS, 'owner', 'sponsor', `${SHARED_BY_KINDS} nature group`),
  defined(WORDS, 'urban', 'urbanRural', `${SHARED_BY_KINDS} location belonging group`),
  defined(WORDS, 'urban', 'school location', SHARED_BY_KINDS),
  defined(WORDS, 'boarding', 'boardingSchool', 'whether school'),
  defined(WORDS, 'boarding', 'whether boarder', 'school'),
  defined(WORDS, 'charter', 'charter', 'making whether school'),
  defined(WORDS, 'digitalManagement', 'management digital', 'school gradeOfQuality'),
  defined(WORDS, 'digitalTeaching', 'teaching digital', 'school gradeOfQuality'),
  defined(WORDS, 'fullCurriculum', 'offered', 'curriculum'),
  defined(WORDS, 'practicalActivities', 'practicalActivity', 'effectively'),
  defined(WORDS, 'smallRuralSchool', 'from50below100 smallRural', 'teachingPoint whether'),
  defined(WORDS, 'denseCentre', 'denseCentre', 'whether'),
  defined(WORDS, 'founded', 'founding foundingTime', 'school minutes yearWord'),
  defined(WORDS, 'founded', 'founding minutes', 'school'),
  defined(WORDS, 'founded', 'founding yearWord', 'school'),
  defined(WORDS, 'builtBy2016', 'builtBy2016 founding', 'planned whether minutes'),
  defined(WORDS, 'builtBy2010', 'builtBy2010 founding', 'planned whether minutes'),
  defined(WORDS, 'smallClassesRural', 'below30', 'smallRural whether'),
  defined(WORDS, 'moralGrade', 'moralEducation gradeOfQuality', 'campusCulture honour'),
  defined(WORDS, 'moralGrade', 'moralEducation campusCulture', 'gradeOfQuality honour'),
];
