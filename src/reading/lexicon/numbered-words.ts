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
  /** The characters that it can begin with. */
  readonly starts: string;
  /** Matches where it stands (sticky). */
  readonly at: RegExp;
}

function classBand(from: number, to: number): NumberedWord {
  const concept = `classes${from}To${to}` as NumberedConcept;
  return { concept, starts: `${from}`.charAt(0), at: new RegExp(`${from}(?:人|名)?[-~至到]${to}(?:人|名)?`, 'y') };
}

function roomBand(from: number, to: number): NumberedWord {
  const square = '(?:m2|M2|平方米|平米)?';
  const at = new RegExp(`${from}${square}(?:(?:≤|<=)(?:单间)?(?:面积)?<|[-~至到])${to}${square}`, 'y');
  return { concept: `rooms${from}To${to}` as NumberedConcept, starts: `${from}`.charAt(0), at };
}

function grade(digit: number, inPrimary: string, ...inJunior: string[]): readonly NumberedWord[] {
  const concept = `grade${digit}` as NumberedConcept;
  const at = new RegExp(`(?:${inPrimary}|${digit})年级`, 'y');
  const primary: NumberedWord = { concept, starts: `${inPrimary}${digit}`, at };
  const starts = inJunior.map((word) => word.charAt(0)).join('');
  return inJunior.length === 0
    ? [primary]
    : [primary, { concept, stage: 'junior', starts, at: new RegExp(inJunior.join('|'), 'y') }];
}

/** 高一, 高一年级, 高中一年级; 高一级 is a rank. */
function seniorGrade(digit: 1 | 2 | 3, name: string): NumberedWord {
  const at = new RegExp(`高(?:${name}(?!级)|中?${name}年级)`, 'y');
  return { concept: `grade${digit}`, stage: 'senior', starts: '高', at };
}

/** Where several fit, the first counts. */
const NUMBERED_WORDS: readonly NumberedWord[] = [
  { concept: 'formNumber', starts: '教基', at: /(?:教基|基础基)\d{3,4}(?:续\d*)?(?:表)?/y },
  { concept: 'builtBy2010', starts: '2', at: /2010年(?:及之前|及以前|之前|以前)/y },
  { concept: 'builtBy2016', starts: '2', at: /2016年(?:及之前|及以前|之前|以前)/y },
  {
    concept: 'year',
    starts: '2',
    at: /(?<!\d)20\d{2}(?:[-/~至](?:20)?\d{2}(?!\d))?(?:学年度?|年度?|级)?(?:\d{1,2}月(?:\d{1,2}日)?)?/y,
  },
  { concept: 'classesTo25', starts: '20不≤<', at: /25人?(?:及其?)?以下|(?:不超过|≤|<=)25人?|0[-~至]25人?/y },
  classBand(26, 30),
  classBand(31, 35),
  classBand(36, 40),
  classBand(41, 45),
  classBand(46, 50),
  classBand(51, 55),
  classBand(56, 60),
  classBand(61, 65),
  {
    concept: 'classesFrom66',
    starts: '6≥>不大超',
    at: /66人?(?:及其?)?以上|(?:≥|>=|不少于)66人?|(?:大于|超过|>)65人?/y,
  },
  roomBand(73, 96),
  roomBand(61, 73),
  roomBand(67, 90),
  roomBand(61, 67),
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

/** By the character that a text goes on with, those that it can go on as. */
export const NUMBERED_BY_START: ReadonlyMap<string, readonly NumberedWord[]> = new Map(
  [...new Set(NUMBERED_WORDS.flatMap(({ starts }) => [...starts]))].map((start) => [
    start,
    NUMBERED_WORDS.filter(({ starts }) => starts.includes(start)),
  ]),
);
