import type { CellValue } from '../../workbook/cells';

const YES = [
  '是',
  '有',
  '√',
  '✓',
  '1',
  'yes',
  'y',
  '达标',
  '符合',
  '符合要求',
  '健全',
  '已制定',
  '已完成',
  '已实现',
  '统一',
  '合理',
  '规范',
  '落实',
  '开齐',
  '开足',
  '开齐开足',
  '有效',
  '有效开展',
  '已开展',
  'true',
];
const NO = [
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '0',
  'no',
  'n',
  '不达标',
  '不符合',
  '不符合要求',
  '不健全',
  '未制定',
  '未完成',
  '未实现',
  '不统一',
  '不合理',
  '不规范',
  '未落实',
  '未开齐',
  '未开足',
  '未开齐开足',
  '未开展',
  'false',
];
const PRESENT = ['有', '是', '存在', '发生', '1', '√', 'yes', 'y', 'true'];
const ABSENT = ['无', '否', '没有', '不存在', '未发生', '0', '×', 'no', 'n', 'false', '未发现'];

/** Words as they are compared: full-width forms, case, spaces and a closing stop make no difference. */
export function plainWords(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  return String(value)
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[。.]$/u, '')
    .toLowerCase();
}

/** 是 or 否; undefined for anything else. */
export function statementOf(value: CellValue): boolean | undefined {
  const words = plainWords(value);
  return YES.includes(words) ? true : NO.includes(words) ? false : undefined;
}

/** 有 or 无; undefined for anything else. */
export function presenceOf(value: CellValue): boolean | undefined {
  const words = plainWords(value);
  return PRESENT.includes(words) ? true : ABSENT.includes(words) ? false : undefined;
}

/** A level of the national monitoring, 1 (lowest) to 4; NFKC writes Ⅲ as `iii`. */
export function levelOf(value: CellValue): number | undefined {
  const words = plainWords(value).replace(/(?:级|级以上|水平)$/u, '');
  const numerals = [
    ['i', '1', '一'],
    ['ii', '2', '二'],
    ['iii', '3', '三'],
    ['iv', '4', '四'],
  ];
  const index = numerals.findIndex((spellings) => spellings.includes(words));
  return index < 0 ? undefined : index + 1;
}
