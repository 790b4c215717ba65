import type { AnyStage } from './stages';

/** 办学类型. `unknown` keeps a spelling that no entry knows. */
export type SchoolTypeId =
  | 'primary'
  | 'teachingPoint'
  | 'junior'
  | 'nineYear'
  | 'completeSecondary'
  | 'twelveYear'
  | 'senior'
  | 'special'
  | 'vocational';

export interface SchoolTypeEntry {
  readonly id: SchoolTypeId;
  /** As the statistics write it. */
  readonly name: string;
  readonly english: string;
  /** 办学类型编码 of the education statistics. */
  readonly codes: readonly string[];
  /** Other spellings seen, after normalising (see `folded` in `reading/header-text.ts`). */
  readonly spellings: readonly string[];
  /** The stages that such a school has. */
  readonly stages: readonly AnyStage[];
  /** The first two digits of its 学校标识码. */
  readonly codeKinds: readonly string[];
}

export const SCHOOL_TYPES: readonly SchoolTypeEntry[] = [
  {
    id: 'primary',
    name: '小学',
    english: 'primary school',
    codes: ['211'],
    spellings: ['完全小学', '完小', '中心小学', '中心校', '普通小学'],
    stages: ['primary'],
    codeKinds: ['21'],
  },
  {
    id: 'teachingPoint',
    name: '教学点',
    english: 'teaching point',
    codes: ['218', '219'],
    spellings: ['小学教学点', '初级小学', '村小教学点'],
    stages: ['primary'],
    codeKinds: ['21', '01'],
  },
  {
    id: 'junior',
    name: '初级中学',
    english: 'junior secondary school',
    codes: ['311', '319'],
    spellings: ['初中', '普通初中', '独立初中', '职业初中'],
    stages: ['junior'],
    codeKinds: ['31', '32'],
  },
  {
    id: 'nineYear',
    name: '九年一贯制学校',
    english: 'nine-year school',
    codes: ['312'],
    spellings: ['九年一贯制', '九年制学校', '九年制', '一贯制', '一贯制学校', '9年一贯制学校', '9年一贯制'],
    stages: ['primary', 'junior'],
    codeKinds: ['31', '21'],
  },
  {
    id: 'completeSecondary',
    name: '完全中学',
    english: 'complete secondary school',
    codes: ['341'],
    spellings: ['完中', '普通完全中学'],
    stages: ['junior', 'senior'],
    codeKinds: ['34', '31'],
  },
  {
    id: 'twelveYear',
    name: '十二年一贯制学校',
    english: 'twelve-year school',
    codes: ['345'],
    spellings: ['十二年一贯制', '十二年制学校', '12年一贯制学校', '12年一贯制'],
    stages: ['primary', 'junior', 'senior'],
    codeKinds: ['34', '31'],
  },
  {
    id: 'senior',
    name: '高级中学',
    english: 'senior secondary school',
    codes: ['342'],
    spellings: ['高中', '普通高中', '普通高级中学'],
    stages: ['senior'],
    codeKinds: ['34'],
  },
  {
    id: 'special',
    name: '特殊教育学校',
    english: 'special education school',
    codes: ['511', '512', '513', '514', '519'],
    spellings: ['特教学校', '特殊学校', '特校', '特教', '其他特教学校', '盲人学校', '聋人学校', '弱智学校', '培智学校'],
    stages: ['primary', 'junior'],
    codeKinds: ['51'],
  },
  {
    id: 'vocational',
    name: '职业学校',
    english: 'vocational school',
    codes: ['361', '362', '363', '364', '365', '366', '368'],
    spellings: ['职业高中', '职业高中学校', '中等职业学校', '职高', '中职', '中职学校', '职业中学', '中等技术学校'],
    stages: ['senior'],
    codeKinds: ['36'],
  },
];

/** What a school is: an entry's id, or the words that no entry knows (`null`: nothing was given). */
export type SchoolType =
  | { readonly id: SchoolTypeId; readonly from: 'given' | 'stages' }
  | { readonly id: 'unknown'; readonly shown: string | null };

export function schoolTypeEntry(id: SchoolTypeId): SchoolTypeEntry {
  const entry = SCHOOL_TYPES.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`No school type ${id}`);
  return entry;
}
