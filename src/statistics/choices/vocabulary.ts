import type { CellValue } from '../../workbook/cells';

/** One of the answers that a cell may choose between, and how it is written. */
export interface Answer<Meaning extends string = string> {
  readonly means: Meaning;
  /** As the statistics write it. */
  readonly name: string;
  readonly english: string;
  /** Codes and other spellings, as `plainWords` leaves them. */
  readonly words: readonly string[];
}

export type Vocabulary<Meaning extends string = string> = readonly Answer<Meaning>[];

/** Emoji selectors and characters without width, which are no part of a word. */
const UNSEEN = /\s|[\u200b-\u200d\u2060\ufeff]|[\ufe0e\ufe0f]/gu;

/**
 * Words as they are compared: full-width forms, case, spaces, brackets around the whole and a closing stop make no
 * difference; a number or Excel's TRUE and FALSE are as their text.
 */
export function plainWords(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  const words = String(value)
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[。.]$/u, '')
    .toLowerCase();
  return /^[([]([^()[\]]+)[)\]]$/u.exec(words)?.[1] ?? words;
}

/** A dash or stroke, which says no more than an empty cell does. */
export function saysNothing(text: string): boolean {
  return /^[-–—―_/／\\、.…]*$/u.test(text.replace(UNSEEN, ''));
}

/** What a cell chooses; undefined for a word that nobody knows, which is never taken for any of the answers. */
export type ReadChoice<Meaning extends string> = (value: CellValue) => Meaning | undefined;

export function makeReader<Meaning extends string>(vocabulary: Vocabulary<Meaning>): ReadChoice<Meaning> {
  const byWord = new Map(
    vocabulary.flatMap(({ means, name, words }) => [name, ...words].map((word) => [plainWords(word), means] as const)),
  );
  return (value) => (typeof value === 'string' ? byWord.get(value) : undefined) ?? byWord.get(plainWords(value));
}
