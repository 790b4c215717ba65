import type { ColumnRole, KeyColumn } from '../../src/reading/lexicon/roles';
import { COUNTY_FACTS, type CountyFactId } from '../../src/statistics/county-facts';
import { FIELDS, isField } from '../../src/statistics/fields';
import type { Stage } from '../../src/statistics/stages';
import type { CellValue } from '../../src/workbook/cells';

/** Ten schools, as a county would write them. */
const NAMES = ['青石', '白水', '东河', '城关', '新集', '杨庄', '柳林', '双桥', '南坪', '石门'] as const;

export interface MadeSchool {
  readonly name: string;
  readonly type: string;
  readonly stage: Stage;
  /** From 0. */
  readonly place: number;
}

/** Primary schools, junior ones, or six of the one and four of the other. */
export function madeSchools(stage: Stage | undefined): readonly MadeSchool[] {
  return NAMES.map((place, index) => {
    const own = stage ?? (index < 6 ? 'primary' : 'junior');
    const school = own === 'primary' ? '小学' : '中学';
    return { name: `${place}${school}`, type: own === 'primary' ? '小学' : '初级中学', stage: own, place: index };
  });
}

type Cell = (school: MadeSchool) => CellValue;

const alternately =
  (...words: readonly string[]): Cell =>
  ({ place }) =>
    words[place % words.length] ?? null;

const always =
  (words: string): Cell =>
  () =>
    words;

const KEYS: Readonly<Record<KeyColumn, Cell>> = {
  schoolName: ({ name }) => name,
  schoolCode: ({ place }) => `21360000${10 + place}`,
  schoolType: ({ type }) => type,
  stage: ({ stage }) => (stage === 'primary' ? '小学' : '初中'),
  counted: always('是'),
  mainSchool: ({ place }) => (place === 9 ? NAMES[8] : null),
  county: always('甲县'),
  countyCode: always('360102'),
  year: always('2025'),
  className: alternately('一（1）班', '一（2）班'),
  grade: alternately('一年级', '二年级'),
};

/** Answers in words; what isn't here is 是 or 否. */
const WORDS: Readonly<Partial<Record<ColumnRole, Cell>>> = {
  owner: alternately('公办', '公办', '民办'),
  urban: alternately('城区', '镇区', '乡村'),
  founded: ({ place }) => `${1958 + 5 * place}年`,
  moralGrade: alternately('A', 'B'),
};

/** The same as codes, where a header asks for them. */
const CODES: Readonly<Partial<Record<ColumnRole, Cell>>> = {
  schoolType: ({ stage }) => (stage === 'primary' ? '211' : '311'),
  urban: alternately('111', '121', '210', '220'),
};

/** Of which size figures are, in people, ㎡, 元 …: from and to. */
const SIZES: Readonly<Partial<Record<ColumnRole, readonly [from: number, to: number]>>> = {
  students: [180, 1460],
  classes: [6, 34],
  grades: [6, 6],
  staff: [18, 110],
  fullTimeTeachers: [16, 96],
  siteArea: [6_800, 31_000],
  buildingArea: [3_100, 16_800],
  teachingArea: [1_900, 9_800],
  sportsGroundArea: [1_800, 11_500],
  sportsArea: [1_900, 12_400],
  indoorSportsArea: [90, 1_150],
  equipmentValue: [420_000, 4_600_000],
  books: [5_400, 43_800],
  computers: [36, 260],
  classrooms: [8, 52],
  multimediaRooms: [6, 40],
  publicFunds: [160_000, 1_320_000],
  publicFundsSpent: [150_000, 1_280_000],
  payroll: [1_900_000, 11_200_000],
  homeworkMinutes: [30, 90],
  commuteRadius: [1, 4],
  fundsPerStudent: [720, 1_050],
};

const SMALL_BY_UNIT: Readonly<Record<string, readonly [number, number]>> = {
  人: [2, 38],
  个: [0, 5],
  间: [1, 4],
  '㎡': [70, 410],
  元: [21_000, 160_000],
  分钟: [30, 90],
};

/** What stands in a school's row under a header of a role: whole people, ㎡ and 元 with decimals, words. */
export function cellOf(role: ColumnRole, header: string): Cell {
  if (/代码|编码/.test(header) && CODES[role]) return CODES[role];
  if (!isField(role)) return KEYS[role];
  const entry = FIELDS[role];
  if (entry.kind === 'wording') return WORDS[role] ?? alternately('是', '否');
  const [from, to] = SIZES[role] ?? SMALL_BY_UNIT[entry.unit] ?? [1, 40];
  const unit = /亩/.test(header) ? 10_000 / 15 : /万(?:元|册|$)|10000/.test(header) ? 10_000 : 1;
  return ({ place }) => {
    const size = from + ((to - from) * ((place * 7) % 10)) / 9;
    return Number((size / unit).toFixed(entry.whole && unit === 1 ? 0 : 2));
  };
}

/** What a county would write beside a figure of its own. */
export function factValueOf(fact: CountyFactId): CellValue {
  const { kind, unit } = COUNTY_FACTS[fact];
  if (kind === 'yesNo') return '是';
  if (kind === 'presence') return '无';
  if (kind === 'level') return 'Ⅱ';
  return unit === '%' ? 92.5 : unit === '万元' ? 126.4 : 1284;
}
