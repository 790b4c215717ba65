import type { Stage } from '../statistics/stages';
import type { DecimalText } from './clause';
import { addedTerm, makeFormulas, sumOfTerms } from './measured';
import type { ResourceItem, Term } from './resource-item';

/** An item of basic balance (基本均衡, 2012): a numerator over the students, of which only the coefficient counts. */
export interface BasicItem extends Pick<ResourceItem, 'numerator' | 'shared'> {
  readonly code: `B${number}`;
  readonly name: string;
  readonly english: string;
}

function ofTeachers(
  code: BasicItem['code'],
  name: string,
  english: string,
  numerator: BasicItem['numerator'],
): BasicItem {
  return { code, name, english, numerator, shared: false };
}

function ofPremises(
  code: BasicItem['code'],
  name: string,
  english: string,
  numerator: BasicItem['numerator'],
): BasicItem {
  return { code, name, english, numerator, shared: true };
}

function alike(term: Term): BasicItem['numerator'] {
  return { primary: [sumOfTerms(term)], junior: [sumOfTerms(term)] };
}

/** The eight items whose mean coefficient is the 综合差异系数 of basic balance. */
export const BASIC_ITEMS: readonly BasicItem[] = [
  ofPremises('B1', '生均教学及辅助用房面积', 'teaching rooms per student', makeFormulas('R4')),
  ofPremises('B2', '生均体育运动场馆面积', 'sports grounds per student', makeFormulas('R5')),
  ofPremises('B3', '生均教学仪器设备值', 'equipment per student', makeFormulas('R6')),
  ofPremises('B4', '每百名学生拥有计算机台数', 'computers per hundred students', alike(addedTerm('computers'))),
  ofPremises('B5', '生均图书册数', 'books per student', alike(addedTerm('books'))),
  ofTeachers('B6', '师生比', 'teachers per student', alike(addedTerm('fullTimeTeachers'))),
  ofTeachers('B7', '生均高于规定学历教师数', 'teachers above the required degree per student', makeFormulas('R1')),
  ofTeachers(
    'B8',
    '生均中级及以上专业技术职务教师数',
    'teachers of intermediate title or above per student',
    alike(addedTerm('seniorTitleTeachers')),
  ),
];

/** What the mean of the eight coefficients may be at most. */
export const BASIC_LIMITS: Readonly<Record<Stage, DecimalText>> = { primary: '0.65', junior: '0.55' };
