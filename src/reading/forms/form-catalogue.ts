import { CLASS_BANDS } from '../../statistics/class-bands';
import type { FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';

/** What is read from one form (表) of the education statistics. */
export interface FormEntry {
  /** Its numbers: 教基NNNN since 2020, 基础基NNN before. */
  readonly numbers: readonly string[];
  /** What its title says, for a number that isn't listed. */
  readonly title: RegExp;
  /** The stage that the form is about; where it is about several, its rows name theirs. */
  readonly stage?: AnyStage;
  /** Fields that rows are named after; each figure stands in the column of sums. */
  readonly rows?: readonly FieldId[];
  /** Fields that columns are named after; each figure stands in the row of sums. */
  readonly columns?: readonly FieldId[];
  /** What the row of sums has in the column of sums. */
  readonly sum?: FieldId;
  /** What names of rows and columns stand below, so that 本科 is a degree of teachers. */
  readonly under?: string;
  /** Fields whose several figures on the form are to be added. */
  readonly added?: readonly FieldId[];
  /** Where public importers found the figures: it confirms what the names say, and nothing is read by it alone. */
  readonly places?: Partial<Readonly<Record<FieldId, readonly string[]>>>;
}

const BANDS = CLASS_BANDS.map(({ field }) => field);
const SUBJECTS = ['sportTeachers', 'artTeachers', 'ownArtTeachers', 'musicTeachers', 'fineArtTeachers'] as const;
const DEGREES = [
  'doctorTeachers',
  'masterTeachers',
  'postgraduateTeachers',
  'bachelorTeachers',
  'collegeTeachers',
] as const;
const ASSETS = ['sportsGroundArea', 'books', 'multimediaRooms', 'equipmentValue', 'computers'] as const;

function classSizes(stage: AnyStage, numbers: readonly string[], title: RegExp): FormEntry {
  return { numbers, title, stage, rows: ['classes', ...BANDS], columns: BANDS, sum: 'classes' };
}

function students(stage: AnyStage, numbers: readonly string[], title: RegExp): FormEntry {
  return { numbers, title, stage, columns: ['students'] };
}

function teachers(stage: AnyStage, numbers: readonly string[], title: RegExp): FormEntry {
  return {
    numbers,
    title,
    stage,
    rows: DEGREES,
    columns: SUBJECTS,
    sum: 'fullTimeTeachers',
    under: '专任教师',
    places: { fullTimeTeachers: ['C6'], doctorTeachers: ['C9'], masterTeachers: ['C10'], bachelorTeachers: ['C11'] },
  };
}

/** The form that says who the school is: 学校名称, 学校标识码, 办学类型 … */
export const BASICS: FormEntry = { numbers: ['1001', '111'], title: /学校.*基本情况|机构基本信息/ };

export const FORMS: readonly FormEntry[] = [
  {
    numbers: ['1102', '112'],
    title: /学校.*补充|基本情况.*续/,
    rows: ['backboneTeachers'],
    places: { backboneTeachers: ['D12', 'D30', 'D31'] },
  },
  classSizes('primary', ['2106', '212'], /小学.*班/),
  classSizes('junior', ['2107', '213'], /初中.*班/),
  students('primary', ['3112', '312'], /小学.*学生/),
  students('junior', ['3115', '313'], /初中.*学生/),
  students('senior', ['3118', '314'], /高中.*学生/),
  teachers('primary', ['4155'], /小学.*专任教师.*(?:课程|学历)/),
  teachers('junior', ['4156'], /初中.*专任教师.*(?:课程|学历)/),
  {
    numbers: ['5170', '512'],
    title: /校舍/,
    rows: ['teachingArea', 'indoorSportsArea'],
    places: { teachingArea: ['C10'], indoorSportsArea: ['C17'] },
  },
  {
    numbers: ['5176', '522'],
    title: /占地|资产|办学条件/,
    rows: ASSETS,
    columns: ASSETS,
    added: ['multimediaRooms'],
    places: {
      sportsGroundArea: ['D7', 'F9'],
      books: ['D12'],
      multimediaRooms: ['D17', 'L9', 'N9'],
      equipmentValue: ['D19', 'O9'],
    },
  },
];
