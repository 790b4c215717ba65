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

/** Answers of the vocabulary in `statistics/choices/`: 民办, 寄宿制, 乡村. */
const PRIVATE = { field: 'owner', answers: ['private'] } as const;
const BOARDING = { field: 'boarding', answers: ['boarding'] } as const;
const RURAL = { field: 'urban', answers: ['country'] } as const;

/** 公办, 不含寄宿制. */
export const PUBLIC_DAY: SchoolChoice = { types: COMPULSORY.types, leftOut: [PRIVATE, BOARDING] };

/** 城区和镇区公办, 不含寄宿制. */
export const TOWN_PUBLIC_DAY: SchoolChoice = { types: COMPULSORY.types, leftOut: [PRIVATE, BOARDING, RURAL] };
