import type { AnyStage } from '../../statistics/stages';

/** Concepts whose words hold numbers: bands of class and room sizes, grades, years. */
export type NumberedConcept =
  | 'year'
  | 'formNumber'
  | 'builtBy2010'
  | 'builtBy2016'
  | `classes${'To25' | '26To30' | '31To35' | '36To40' | '41To45' | '46To50' | '51To55' | '56To60' | '61To65' | 'From66'}`
  | `rooms${'73To96' | '61To73' | '67To90' | '61To67'}`
  | `grade${1 | 2 | 3 | 4 | 5 | 6}`;

interface NumberedWord {
  readonly concept: NumberedConcept;
  /** 七年级 is the first grade of the junior stage. */
  readonly stage?: AnyStage;
  /** Matches where it stands (sticky). */
  readonly at: RegExp;
}

function classBand(from: number, to: number): RegExp {
  return new RegExp(`${from}(?:人|名)?[-~至到]${to}(?:人|名)?`, 'y');
}

function roomBand(from: number, to: number): RegExp {
  const square = '(?:m2|M2|平方米|平米)?';
  return new RegExp(`${from}${square}(?:(?:≤|<=)(?:单间)?(?:面积)?<|[-~至到])${to}${square}`, 'y');
}

function grade(digit: number, inPrimary: string, ...inJunior: string[]): readonly NumberedWord[] {
  const concept = `grade${digit}` as NumberedConcept;
  const primary: NumberedWord = { concept, at: new RegExp(`(?:${inPrimary}|${digit})年级`, 'y') };
  return inJunior.length === 0
    ? [primary]
    : [primary, { concept, stage: 'junior', at: new RegExp(inJunior.join('|'), 'y') }];
}

/** 高一, 高一年级, 高中一年级; 高一级 is a rank. */
function seniorGrade(digit: 1 | 2 | 3, name: string): NumberedWord {
  return { concept: `grade${digit}`, stage: 'senior', at: new RegExp(`高(?:${name}(?!级)|中?${name}年级)`, 'y') };
}

/** Where several fit, the first counts. */
export const NUMBERED_WORDS: readonly NumberedWord[] = [
  { concept: 'formNumber', at: /(?:教基|基础基)\d{3,4}(?:续\d*)?(?:表)?/y },
  { concept: 'builtBy2010', at: /2010年(?:及之前|及以前|之前|以前)/y },
  { concept: 'builtBy2016', at: /2016年(?:及之前|及以前|之前|以前)/y },
  {
    concept: 'year',
    at: /(?<!\d)20\d{2}(?:[-/~至](?:20)?\d{2}(?!\d))?(?:学年度?|年度?|级)?(?:\d{1,2}月(?:\d{1,2}日)?)?/y,
  },
  { concept: 'classesTo25', at: /25人?(?:及其?)?以下|(?:不超过|≤|<=)25人?|0[-~至]25人?/y },
  { concept: 'classes26To30', at: classBand(26, 30) },
  { concept: 'classes31To35', at: classBand(31, 35) },
  { concept: 'classes36To40', at: classBand(36, 40) },
  { concept: 'classes41To45', at: classBand(41, 45) },
  { concept: 'classes46To50', at: classBand(46, 50) },
  { concept: 'classes51To55', at: classBand(51, 55) },
  { concept: 'classes56To60', at: classBand(56, 60) },
  { concept: 'classes61To65', at: classBand(61, 65) },
  { concept: 'classesFrom66', at: /66人?(?:及其?)?以上|(?:≥|>=|不少于)66人?|(?:大于|超过|>)65人?/y },
  { concept: 'rooms73To96', at: roomBand(73, 96) },
  { concept: 'rooms61To73', at: roomBand(61, 73) },
  { concept: 'rooms67To90', at: roomBand(67, 90) },
  { concept: 'rooms61To67', at: roomBand(61, 67) },
  seniorGrade(1, '一'),
  seniorGrade(2, '二'),
  seniorGrade(3, '三'),
  ...grade(1, '一', '七年级', '7年级', '初一(?:入学)?时?', '初中一年级'),
  ...grade(2, '二', '八年级', '8年级', '初二', '初中二年级'),
  ...grade(3, '三', '九年级', '9年级', '初三', '初中三年级'),
  ...grade(4, '四'),
  ...grade(5, '五'),
  ...grade(6, '六'),
];
