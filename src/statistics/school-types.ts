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
  | 'vocational'
  | 'vocationalJunior'
  | 'kindergarten'
  | 'adult'
  | 'reform';

export interface SchoolTypeEntry {
  readonly id: SchoolTypeId;
  /** As the statistics write it. */
  readonly name: string;
  readonly english: string;
  /** The stages that such a school has. */
  readonly stages: readonly AnyStage[];
  /** The first two digits of its 学校标识码. */
  readonly codeKinds: readonly string[];
  /** No compulsory education by the general plan of study: read and left out with its reason, never asked for. */
  readonly isOther?: true;
}

/** How a cell names them stands in `reading/choices/school-kinds.ts`. */
export const SCHOOL_TYPES: readonly SchoolTypeEntry[] = [
  {
    id: 'primary',
    name: '小学',
    english: 'primary school',
    stages: ['primary'],
    codeKinds: ['21'],
  },
  {
    id: 'teachingPoint',
    name: '教学点',
    english: 'teaching point',
    stages: ['primary'],
    codeKinds: ['21', '01'],
  },
  {
    id: 'junior',
    name: '初级中学',
    english: 'junior secondary school',
    stages: ['junior'],
    codeKinds: ['31', '32'],
  },
  {
    id: 'nineYear',
    name: '九年一贯制学校',
    english: 'nine-year school',
    stages: ['primary', 'junior'],
    codeKinds: ['31', '21'],
  },
  {
    id: 'completeSecondary',
    name: '完全中学',
    english: 'complete secondary school',
    stages: ['junior', 'senior'],
    codeKinds: ['34', '31'],
  },
  {
    id: 'twelveYear',
    name: '十二年一贯制学校',
    english: 'twelve-year school',
    stages: ['primary', 'junior', 'senior'],
    codeKinds: ['34', '31'],
  },
  {
    id: 'senior',
    name: '高级中学',
    english: 'senior secondary school',
    stages: ['senior'],
    codeKinds: ['34'],
  },
  {
    id: 'special',
    name: '特殊教育学校',
    english: 'special education school',
    stages: ['primary', 'junior'],
    codeKinds: ['51'],
  },
  {
    id: 'vocational',
    name: '职业学校',
    english: 'vocational school',
    stages: ['senior'],
    codeKinds: ['36'],
  },
  {
    id: 'vocationalJunior',
    name: '职业初中',
    english: 'vocational junior secondary school',
    stages: ['junior'],
    codeKinds: ['32'],
    isOther: true,
  },
  {
    id: 'kindergarten',
    name: '幼儿园',
    english: 'kindergarten',
    stages: [],
    codeKinds: ['11'],
    isOther: true,
  },
  {
    id: 'adult',
    name: '成人学校',
    english: 'adult school',
    stages: [],
    codeKinds: ['22', '33', '35', '42'],
    isOther: true,
  },
  {
    id: 'reform',
    name: '专门学校（工读学校）',
    english: 'reform school',
    stages: [],
    codeKinds: ['37'],
    isOther: true,
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

/** Whether a school of a kind has the kind's stages and no others: elsewhere pupils may be of any stage, or of none. */
export function hasStagesOfKind(id: SchoolTypeId): boolean {
  return id !== 'special' && schoolTypeEntry(id).isOther === undefined;
}
