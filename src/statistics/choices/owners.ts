import type { CellValue } from '../../workbook/cells';
import { type Answer, makeReader } from './vocabulary';

/** 举办者, or 办学性质, which says no more than 公办 or 民办. */
export interface Owner extends Answer {
  /** 举办者类型 in 表Ⅱ-2 of the application form; absent where the words don't tell which it is. */
  readonly code?: number;
  readonly isPrivate: boolean;
}

/** What the education department goes by. */
const EDUCATION = ['教育部门', '教育行政部门', '教育局', '教体局', '教育体育局', '教育和体育局', '教育部门办'];

function department(level: string, english: string, code: number, ...places: readonly string[]): readonly Owner[] {
  const named = [level, ...places];
  const education = named.flatMap((place) => EDUCATION.map((organ) => `${place}${organ}`));
  const other = named.flatMap((place) => [`${place}其他部门`, `${place}其它部门`, `${place}非教育部门`]);
  return [
    {
      means: `${english}Education`,
      name: `${level}教育部门`,
      english: `${english} education department`,
      code,
      words: [String(code), ...education],
      isPrivate: false,
    },
    {
      means: `${english}Other`,
      name: `${level}其他部门`,
      english: `other ${english} department`,
      code: code + 1,
      words: [String(code + 1), ...other],
      isPrivate: false,
    },
  ];
}

/** Owners by their codes of the form, then words that say less. 公建民营 and 国有民办 say neither. */
export const OWNERS: readonly Owner[] = [
  ...department('中央', 'central', 1),
  ...department('省级', 'provincial', 3, '省', '自治区', '直辖市'),
  ...department('地级', 'prefectural', 5, '地市级', '地市'),
  ...department('县级', 'county', 7, '县', '区', '区级', '区县', '县区', '县市区', '区县级'),
  {
    means: 'enterprise',
    name: '地方企业',
    english: 'local enterprise',
    code: 9,
    words: ['9', '国有企业', '地方国有企业'],
    isPrivate: false,
  },
  {
    means: 'private',
    name: '民办',
    english: 'private',
    code: 10,
    words: [
      ...['10', '999', '私立', '民办学校', '民办教育', '私立学校', '民营', '民办公助', '社会力量', '社会力量办学'],
      ...['社会组织', '个人', '个人办', '民办非企业', '中外合作', '中外合作办学'],
    ],
    isPrivate: true,
  },
  {
    means: 'public',
    name: '公办',
    english: 'public',
    words: [
      ...['公立', '公办学校', '公立学校', '国办', '政府办', '国家办', '国有'],
      ...EDUCATION.flatMap((organ) => [organ, `市${organ}`, `市级${organ}`]),
      ...['教育部门和集体办', '其他部门', '其它部门', '其他部门办'],
      ...['集体', '集体办', '事业单位', '部队'],
    ],
    isPrivate: false,
  },
];

const owner = makeReader(OWNERS);

/** The owner that a cell names by words, by its code, or by both (`7-县级教育部门`); undefined where they disagree. */
export function ownerIn(value: CellValue): Owner | undefined {
  const found = owner(value) ?? ownerOfBoth(value);
  return OWNERS.find(({ means }) => means === found);
}

function ownerOfBoth(value: CellValue): string | undefined {
  const [, code = '', words = ''] = /^(\d{1,2})[-_:.、/]?(\p{Script=Han}.*)$/u.exec(String(value).trim()) ?? [];
  const [byCode, byWords] = [owner(code), owner(words)];
  return byCode === byWords ? byCode : undefined;
}
