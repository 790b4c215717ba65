import type { SchoolChoice } from '../part';

/** 小学、初中 of every kind: the schools that items G and Q speak of, small teaching points too. */
export const COMPULSORY: SchoolChoice = {
  types: ['primary', 'teachingPoint', 'junior', 'nineYear', 'completeSecondary', 'twelveYear'],
};

/** All that employ teachers of compulsory education. */
export const WITH_SPECIAL: SchoolChoice = { types: [...COMPULSORY.types, 'special'] };

export const SPECIAL: SchoolChoice = { types: ['special'] };

/** 不足100名学生村小学和教学点. */
export const SMALL_PRIMARY: SchoolChoice = { types: ['primary', 'teachingPoint'], studentsBelow: 100 };

const PRIVATE = { field: 'owner', words: ['民办', '民办学校', '私立', '民办教育', '10', '999'] } as const;
const BOARDING = { field: 'boarding', words: ['是', '寄宿', '寄宿制', '1', '有', '√'] } as const;
/** 乡村 in the statistics' words and codes. */
const RURAL = {
  field: 'urban',
  words: ['乡村', '农村', '乡中心区', '村庄', '200', '210', '220', '乡中心', '乡'],
} as const;

/** 公办, 不含寄宿制. */
export const PUBLIC_DAY: SchoolChoice = { types: COMPULSORY.types, leftOut: [PRIVATE, BOARDING] };

/** 城区和镇区公办, 不含寄宿制. */
export const TOWN_PUBLIC_DAY: SchoolChoice = { types: COMPULSORY.types, leftOut: [PRIVATE, BOARDING, RURAL] };
