import type { SchoolChoice } from '../part';

const TYPES = ['primary', 'teachingPoint', 'junior', 'nineYear', 'completeSecondary', 'twelveYear'] as const;

/** 小学、初中 of every kind, small teaching points too: their pupils and teachers are the county's. */
export const COMPULSORY: SchoolChoice = {
  types: TYPES,
  name: '小学、教学点、初中、一贯制学校、完全中学',
  english: 'primary schools, teaching points, junior schools, all-through and complete secondary schools',
  paragraph: '申报表 表Ⅰ“普通中小学校数、小学教学点数”',
};

/** “小学、初中所有班级”: those attached to 高级中学 and 职业学校 too. */
export const ALL_CLASSES: SchoolChoice = {
  types: TYPES,
  attachedAt: ['senior', 'vocational'],
  name: '小学、教学点、初中、一贯制学校、完全中学的小学和初中班级，及附设的小学班、初中班',
  english:
    'classes of primary schools, teaching points, junior, all-through and complete secondary schools, and those attached to others',
  paragraph: '申报表 表Ⅳ·5“小学、初中所有班级”',
};

/** The form counts 教学点 among 小学 from 50 students on; a smaller one is no 小学 of its own. */
const FROM_50 = { teachingPoint: 50 } as const;

/** “所有小学、初中”. */
export const SCHOOLS: SchoolChoice = {
  types: TYPES,
  studentsFrom: FROM_50,
  name: '小学（含50人及以上教学点）、初中、一贯制学校、完全中学',
  english:
    'primary schools with teaching points of 50 students and more, junior, all-through and complete secondary schools',
  paragraph: '申报表 表Ⅱ-2注1',
};

/** “所有学校”: special schools too. */
export const ALL_SCHOOLS: SchoolChoice = {
  types: [...TYPES, 'special'],
  studentsFrom: FROM_50,
  name: '所有学校：小学（含50人及以上教学点）、初中、一贯制学校、完全中学、特殊教育学校',
  english:
    'all schools: primary with teaching points of 50 students and more, junior, all-through, complete secondary, special',
  paragraph: '申报表 表Ⅴ·3、6“所有学校”，表Ⅱ-2注1',
};

/** “全县所有学校” where money is allotted: teaching points of any size have a budget. */
export const ALL_WITH_BUDGETS: SchoolChoice = {
  types: [...TYPES, 'special'],
  name: '所有学校：小学、教学点、初中、一贯制学校、完全中学、特殊教育学校',
  english: 'all schools: primary schools, teaching points, junior, all-through, complete secondary, special',
  paragraph: '申报表 表Ⅴ·4“全县所有学校”',
};

/** All that employ teachers of compulsory education. */
export const WITH_SPECIAL: SchoolChoice = {
  types: [...TYPES, 'special'],
  name: '小学、教学点、初中、一贯制学校、完全中学、特殊教育学校',
  english: 'primary schools, teaching points, junior, all-through, complete secondary and special schools',
  paragraph: '申报表 表Ⅳ·9、11、12“全县教师”',
};

export const SPECIAL: SchoolChoice = {
  types: ['special'],
  name: '特殊教育学校',
  english: 'special schools',
  paragraph: '申报表 表Ⅳ·7',
};

/** 不足100人的规模较小学校, of whatever kind (the form's sentence; 农村不足100人的小规模学校 in the plan's text). */
export const SMALL: SchoolChoice = {
  types: TYPES,
  studentsBelow: 100,
  name: '不足100人的规模较小学校（小学、教学点、初中、一贯制学校）',
  english: 'schools of fewer than 100 students: primary, teaching points, junior, all-through',
  paragraph: '申报表 表Ⅳ·6；阿政办发〔2022〕9号 四·(二)3(3)、附件 三·(二)6',
};

/** Answers of the vocabulary in `statistics/choices/`: 民办, 寄宿制, 乡村. */
const PRIVATE = { field: 'owner', answers: ['private'] } as const;
const BOARDING = { field: 'boarding', answers: ['boarding'] } as const;
const RURAL = { field: 'urban', answers: ['country'] } as const;

/** 公办, 不含寄宿制. */
export const PUBLIC_DAY: SchoolChoice = {
  types: TYPES,
  leftOut: [PRIVATE, BOARDING],
  name: '公办小学、教学点、初中、一贯制学校、完全中学，不含寄宿制',
  english: 'public day schools: primary, teaching points, junior, all-through, complete secondary',
  paragraph: '阿政办发〔2022〕9号 附件 三·(二)12',
};

/** 城区和镇区公办, 不含寄宿制. */
export const TOWN_PUBLIC_DAY: SchoolChoice = {
  types: TYPES,
  leftOut: [PRIVATE, BOARDING, RURAL],
  name: '城区和镇区公办小学、教学点、初中、一贯制学校、完全中学，不含寄宿制',
  english: 'public day schools of cities and towns: primary, teaching points, junior, all-through, complete secondary',
  paragraph: '申报表 表Ⅳ·13',
};

/** The choices by the names that a standard of one's own calls them by. */
export const SCHOOL_CHOICES = {
  compulsory: COMPULSORY,
  allClasses: ALL_CLASSES,
  schools: SCHOOLS,
  allSchools: ALL_SCHOOLS,
  allWithBudgets: ALL_WITH_BUDGETS,
  withSpecial: WITH_SPECIAL,
  special: SPECIAL,
  small: SMALL,
  publicDay: PUBLIC_DAY,
  townPublicDay: TOWN_PUBLIC_DAY,
} as const;
