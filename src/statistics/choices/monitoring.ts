import type { CellValue } from '../../workbook/cells';
import { makeReader, plainWords, type Vocabulary } from './vocabulary';

/** Levels of the national monitoring; NFKC writes Ⅲ as `iii`. */
export const LEVELS: Vocabulary = [
  { means: '1', name: 'Ⅰ', english: 'level I', words: ['1', '一'] },
  { means: '2', name: 'Ⅱ', english: 'level II', words: ['2', '二'] },
  { means: '3', name: 'Ⅲ', english: 'level III', words: ['3', '三'] },
  { means: '4', name: 'Ⅳ', english: 'level IV', words: ['4', '四'] },
];

const level = makeReader(LEVELS);

/** A level of the national monitoring, 1 (lowest) to 4. */
export function readLevel(value: CellValue): number | undefined {
  const means = level(plainWords(value).replace(/(?:级|级以上|水平)$/u, ''));
  return means === undefined ? undefined : Number(means);
}
