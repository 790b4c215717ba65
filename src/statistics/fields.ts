/**
 * The catalogue of fields: every figure and wording that a workbook can give. Terms of the field stand here once,
 * each beside its Chinese; what a header must say to name one stands in `reading/lexicon/definitions.ts`, by the same ids.
 */

/** The natural unit of a field's figures. */
export type Unit = '人' | '个' | '间' | '㎡' | '元' | '台' | '册' | '分钟' | 'km' | '所';

interface Numeric {
  readonly kind: 'number';
  readonly unit: Unit;
  /** People, rooms and classes come whole. */
  readonly whole: boolean;
  /**
   * Whose figure it is where a school has several stages: `stage` figures are each stage's own and are never
   * apportioned; `shared` ones may be one figure for the whole school, and are then apportioned; `school` ones
   * describe the school as such.
   */
  readonly belongsTo: 'stage' | 'shared' | 'school';
  /**
   * What becomes of a figure of a part (不计校数) beside its main school's own: added where this is absent, the `least`
   * of both, or only the `main` school's counts.
   */
  readonly besideMain?: 'least' | 'main';
  /** Rooms of a kind are held against all classes of the school: they are never shared out over its stages. */
  readonly countedAsOne?: true;
  /** A cell that says `-` or 无 means that there is none: 0. Elsewhere it says nothing, and the figure is missing. */
  readonly mayHaveNone?: true;
}

interface Worded {
  readonly kind: 'wording';
  readonly belongsTo: 'stage' | 'school';
}

interface Naming {
  readonly name: string;
  readonly english: string;
}

type NumericField = Naming & Numeric;

export type Field = NumericField | (Naming & Worded);

function people(name: string, english: string): NumericField {
  return { name, english, kind: 'number', unit: '人', whole: true, belongsTo: 'stage' };
}

function classBand(name: string, english: string): NumericField {
  return { name, english, kind: 'number', unit: '个', whole: true, belongsTo: 'stage' };
}

function shared(name: string, english: string, unit: Unit, whole: boolean): NumericField {
  return { name, english, kind: 'number', unit, whole, belongsTo: 'shared' };
}

function artRooms(name: string, english: string): NumericField {
  return { ...shared(name, english, '间', true), countedAsOne: true };
}

function smallestRoom(name: string, english: string): NumericField {
  return { ...shared(name, english, '㎡', false), besideMain: 'least', countedAsOne: true };
}

function ofSchool(name: string, english: string, unit: Unit, whole: boolean): NumericField {
  return { name, english, kind: 'number', unit, whole, belongsTo: 'school' };
}

function wording(name: string, english: string): Field {
  return { name, english, kind: 'wording', belongsTo: 'school' };
}

const STUDENTS = {
  students: people('在校生数', 'enrolment'),
  studentsTaughtAtHome: { ...people('送教上门人数', 'students taught at home'), mayHaveNone: true },
  classes: { name: '班级数', english: 'classes', kind: 'number', unit: '个', whole: true, belongsTo: 'stage' },
  grades: {
    name: '年级数',
    english: 'grades',
    kind: 'number',
    unit: '个',
    whole: true,
    belongsTo: 'stage',
    besideMain: 'main',
  },
  classesTo25: classBand('25人及以下班级数', 'classes of up to 25'),
  classes26To30: classBand('26—30人班级数', 'classes of 26 to 30'),
  classes31To35: classBand('31—35人班级数', 'classes of 31 to 35'),
  classes36To40: classBand('36—40人班级数', 'classes of 36 to 40'),
  classes41To45: classBand('41—45人班级数', 'classes of 41 to 45'),
  classes46To50: classBand('46—50人班级数', 'classes of 46 to 50'),
  classes51To55: classBand('51—55人班级数', 'classes of 51 to 55'),
  classes56To60: classBand('56—60人班级数', 'classes of 56 to 60'),
  classes61To65: classBand('61—65人班级数', 'classes of 61 to 65'),
  classesFrom66: classBand('66人及以上班级数', 'classes of 66 and more'),
  migrantStudents: people('随迁子女在校生数', 'migrant workers’ children enrolled'),
  districtStudents: people('划片范围内在校生数', 'students living in the school district'),
  entrants: people('招生数', 'entrants'),
  expectedGraduates: people('预计毕业生数', 'expected graduates'),
  studentsOfGrade1: people('一年级在校生数', 'students of the first grade'),
  studentsOfGrade2: people('二年级在校生数', 'students of the second grade'),
  studentsOfGrade3: people('三年级在校生数', 'students of the third grade'),
  studentsOfGrade4: people('四年级在校生数', 'students of the fourth grade'),
  studentsOfGrade5: people('五年级在校生数', 'students of the fifth grade'),
  studentsOfGrade6: people('六年级在校生数', 'students of the sixth grade'),
} as const satisfies Record<string, Field>;

const TEACHERS = {
  staff: people('教职工数', 'staff'),
  fullTimeTeachers: people('专任教师数', 'full-time teachers'),
  higherDegreeTeachers: people('高于规定学历教师数', 'teachers above the required degree'),
  doctorTeachers: people('博士研究生学历专任教师数', 'full-time teachers with a doctorate'),
  masterTeachers: people('硕士研究生学历专任教师数', 'full-time teachers with a master’s degree'),
  postgraduateTeachers: people('研究生学历专任教师数', 'full-time teachers with a postgraduate degree'),
  bachelorTeachers: people('本科学历专任教师数', 'full-time teachers with a bachelor’s degree'),
  collegeTeachers: people('专科学历专任教师数', 'full-time teachers with a college diploma'),
  backboneTeachers: people('县级以上骨干教师数', 'backbone teachers of county level or above'),
  sportArtTeachers: people('体育、艺术专任教师数', 'full-time teachers of sport and arts'),
  sportTeachers: people('体育专任教师数', 'full-time teachers of sport'),
  artTeachers: people('艺术专任教师数（计）', 'full-time teachers of arts, all'),
  ownArtTeachers: people('艺术课专任教师数', 'full-time teachers of the subject arts'),
  musicTeachers: people('音乐专任教师数', 'full-time teachers of music'),
  fineArtTeachers: people('美术专任教师数', 'full-time teachers of fine art'),
  visitingSportArtTeachers: people('到校交流轮岗、兼职、走教的体育艺术教师数', 'visiting teachers of sport and arts'),
  visitingSportTeachers: people('到校交流轮岗、兼职、走教的体育教师数', 'visiting teachers of sport'),
  visitingMusicTeachers: people('到校交流轮岗、兼职、走教的音乐教师数', 'visiting teachers of music'),
  visitingFineArtTeachers: people('到校交流轮岗、兼职、走教的美术教师数', 'visiting teachers of fine art'),
  visitingArtTeachers: people('到校交流轮岗、兼职、走教的艺术课教师数', 'visiting teachers of arts as a subject'),
  certifiedTeachers: people('持证专任教师数', 'certified full-time teachers'),
  matchedTeachers: people('专业对口教师数', 'teachers of the subject that they studied'),
  seniorTitleTeachers: people('中级及以上职称教师数', 'teachers of intermediate title or above'),
  teachersDueTraining: people('应参训教师数', 'teachers due to be trained'),
  trainedTeachers: people('完成360学时教师数', 'teachers who completed 360 hours'),
  eligibleForRotation: people('符合交流条件教师数', 'teachers eligible for rotation'),
  rotatedTeachers: people('交流轮岗教师数', 'teachers rotated'),
  rotatedBackboneTeachers: people('交流骨干教师数', 'backbone teachers rotated'),
} as const satisfies Record<string, Field>;

const PREMISES = {
  siteArea: shared('占地面积', 'area of the site', '㎡', false),
  buildingArea: shared('校舍建筑面积', 'floor area of the buildings', '㎡', false),
  classrooms: shared('教室数', 'classrooms', '间', true),
  teachingArea: shared('教学及辅助用房面积', 'area of teaching and auxiliary rooms', '㎡', false),
  indoorSportsArea: { ...shared('室内体育用房面积', 'area of indoor sports rooms', '㎡', false), mayHaveNone: true },
  sportsGroundArea: shared('运动场地面积', 'area of sports grounds', '㎡', false),
  sportsArea: shared('体育运动场馆面积', 'area of sports grounds and halls', '㎡', false),
  otherSportsArea: {
    ...shared('校内其他专用运动场地面积', 'other sports ground on site', '㎡', false),
    mayHaveNone: true,
  },
  rentedSportsArea: { ...shared('校外租赁体育场馆面积', 'rented sports ground', '㎡', false), mayHaveNone: true },
  equipmentValue: shared('教学仪器设备值', 'value of teaching equipment', '元', false),
  multimediaRooms: shared('网络多媒体教室数', 'networked multimedia classrooms', '间', true),
  musicRooms: artRooms('音乐专用教室数', 'music rooms'),
  smallestMusicRoom: smallestRoom('音乐专用教室最小面积', 'area of the smallest music room'),
  musicRoomsFrom96: artRooms('单间面积≥96㎡的音乐教室间数', 'music rooms of 96 ㎡ and more'),
  musicRooms73To96: artRooms('73㎡≤单间面积＜96㎡的音乐教室间数', 'music rooms of 73 to 96 ㎡'),
  musicRooms61To73: artRooms('61㎡≤单间面积＜73㎡的音乐教室间数', 'music rooms of 61 to 73 ㎡'),
  fineArtRooms: artRooms('美术专用教室数', 'fine-art rooms'),
  smallestFineArtRoom: smallestRoom('美术专用教室最小面积', 'area of the smallest fine-art room'),
  fineArtRoomsFrom90: artRooms('单间面积≥90㎡的美术教室间数', 'fine-art rooms of 90 ㎡ and more'),
  fineArtRooms67To90: artRooms('67㎡≤单间面积＜90㎡的美术教室间数', 'fine-art rooms of 67 to 90 ㎡'),
  fineArtRooms61To67: artRooms('61㎡≤单间面积＜67㎡的美术教室间数', 'fine-art rooms of 61 to 67 ㎡'),
  computers: shared('计算机台数', 'computers', '台', true),
  books: shared('图书册数', 'books', '册', true),
} as const satisfies Record<string, Field>;

const SCHOOL = {
  publicFunds: ofSchool('公用经费预算总额', 'public funds budgeted', '元', false),
  publicFundsSpent: ofSchool('公用经费决算总额', 'public funds spent', '元', false),
  trainingFunds: ofSchool('教师培训经费', 'teacher training funds', '元', false),
  trainingFundsSpent: ofSchool('教师培训经费决算', 'teacher training funds spent', '元', false),
  payroll: ofSchool('教师工资总额', 'payroll of teachers', '元', false),
  homeworkMinutes: { ...ofSchool('书面作业时间', 'time of written homework', '分钟', false), besideMain: 'main' },
  commuteRadius: { ...ofSchool('走读半径', 'radius of day attendance', 'km', false), besideMain: 'main' },
  fundedStudents: ofSchool('核定公用经费学生数', 'students funded', '人', true),
  fundsPerStudent: { ...ofSchool('生均公用经费', 'public funds per student', '元', false), besideMain: 'main' },
} as const satisfies Record<string, Field>;

const TRAITS = {
  owner: wording('办学性质', 'ownership'),
  urban: wording('城乡分类', 'urban or rural'),
  boarding: wording('寄宿制', 'boarding school'),
  charter: wording('章程', 'charter'),
  digitalManagement: wording('管理信息化', 'digital management'),
  digitalTeaching: wording('教学信息化', 'digital teaching'),
  fullCurriculum: wording('课程开齐开足', 'full curriculum'),
  practicalActivities: wording('综合实践活动', 'integrated practical activities'),
  smallRuralSchool: wording('50人及以上但不足100人的乡村小规模学校和教学点', 'small rural school of 50 to 99 students'),
  denseCentre: wording('人口密度过高的大城市中心城区学校', 'school in the dense centre of a big city'),
  founded: wording('建校时间', 'founded'),
  builtBy2016: wording('2016年及之前建成', 'built in 2016 or before'),
  builtBy2010: wording('2010年及之前建成', 'built in 2010 or before'),
  smallClassesRural: wording('最大班额低于30人的农村小规模学校', 'small rural school with classes below 30'),
  moralGrade: wording('德育和校园文化等级', 'grade of moral education and campus culture'),
} as const satisfies Record<string, Field>;

const catalogue = { ...STUDENTS, ...TEACHERS, ...PREMISES, ...SCHOOL, ...TRAITS } as const;

export type FieldId = keyof typeof catalogue;

export const FIELDS: Readonly<Record<FieldId, Field>> = catalogue;

/** What fields are about, for those who look for one among all. */
export const FIELD_GROUPS = {
  students: fieldIds(STUDENTS),
  teachers: fieldIds(TEACHERS),
  premises: fieldIds(PREMISES),
  school: fieldIds(SCHOOL),
  traits: fieldIds(TRAITS),
} as const;

export type FieldGroup = keyof typeof FIELD_GROUPS;

function fieldIds(group: Partial<Readonly<Record<FieldId, Field>>>): readonly FieldId[] {
  return Object.keys(group).filter(isField);
}

export function isField(name: string): name is FieldId {
  return Object.hasOwn(FIELDS, name);
}

/** Whether a field has figures rather than words. */
export function isNumericField(name: string): name is FieldId {
  return isField(name) && FIELDS[name].kind === 'number';
}
