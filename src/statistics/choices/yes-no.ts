import type { CellValue } from '../../workbook/cells';
import { makeReader, type Vocabulary } from './vocabulary';

/** 是 and 否 in every choice between two. */
export const YES_WORDS = ['是', '是的', '1', '1.0', 'true', 'yes', 'y', '√', '✓', '✔', '☑', '✅', '对'] as const;
export const NO_WORDS = ['否', '不是', '0', '0.0', 'false', 'no', 'n', '×', '✗', '✘', '❌', 'x', '╳'] as const;

/** What a school has done or hasn't: 已制定, 未制定. */
const DEEDS = [
  '制定',
  '制订',
  '建立',
  '建成',
  '设立',
  '完成',
  '实现',
  '实施',
  '执行',
  '开展',
  '有效开展',
  '落实',
  '达标',
  '达到',
  '配齐',
  '开齐',
  '开足',
  '开齐开足',
  '统一',
  '公布',
  '备案',
  '核准',
];

/** What is so or isn't: 符合, 不符合. */
const QUALITIES = ['达标', '达到要求', '符合', '符合要求', '符合条件', '健全', '齐全', '统一', '合理', '规范', '属于'];

function joinFronts(words: readonly string[], ...fronts: readonly string[]): string[] {
  return fronts.flatMap((front) => words.map((word) => `${front}${word}`));
}

/** A statement of a school or county: it is so, or it isn't. */
export const STATEMENTS: Vocabulary<'yes' | 'no'> = [
  {
    means: 'yes',
    name: '是',
    english: 'yes',
    words: [
      ...YES_WORDS,
      '有',
      '落实',
      '开齐',
      '开足',
      '开齐开足',
      '有效',
      '有效开展',
      ...QUALITIES,
      ...joinFronts(DEEDS, '已', '已经'),
    ],
  },
  {
    means: 'no',
    name: '否',
    english: 'no',
    words: [
      ...NO_WORDS,
      '无',
      '没有',
      '未有',
      '无效',
      ...joinFronts(QUALITIES, '不'),
      ...joinFronts(DEEDS, '未', '没有', '尚未'),
      '未符合',
    ],
  },
];

/** Whether there is a thing: 一票否决 above all. */
export const PRESENCE: Vocabulary<'present' | 'absent'> = [
  {
    means: 'present',
    name: '有',
    english: 'present',
    words: [...YES_WORDS, '存在', '发生', '已发生', '有发生', '出现', '已出现'],
  },
  {
    means: 'absent',
    name: '无',
    english: 'absent',
    words: [
      ...NO_WORDS,
      '没有',
      '未有',
      '不存在',
      '未发生',
      '没有发生',
      '无发生',
      '未发现',
      '未出现',
      '没有出现',
      '无此情形',
      '无此情况',
      '无此类情况',
    ],
  },
];

const statement = makeReader(STATEMENTS);
const presence = makeReader(PRESENCE);

/** 是 or 否; undefined for anything else. */
export function readStated(value: CellValue): boolean | undefined {
  const means = statement(value);
  return means && means === 'yes';
}

/** 有 or 无; undefined for anything else. */
export function readPresence(value: CellValue): boolean | undefined {
  const means = presence(value);
  return means && means === 'present';
}
