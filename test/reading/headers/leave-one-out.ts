import { columnUnder, isColumn, isUnread } from '../../../src/reading/columns/columns';
import { splitHeader } from '../../../src/reading/lexicon/header-parts';
import { type Understanding, understandHeader, understandingWithout } from '../../../src/reading/lexicon/understanding';
import { shownPath } from '../../../src/reading/text/header-text';
import type { CorpusHeader } from './corpus';

/** What a header of a field comes to: asked with the right field first, with it later, or with others alone. */
export const COMES_TO = ['right', 'askedFirst', 'asked', 'missed', 'wrong'] as const;
export type ComesTo = (typeof COMES_TO)[number];

export interface WithoutWord {
  readonly header: CorpusHeader;
  /** The word of the lexicon that was taken out. */
  readonly word: string;
  readonly comesTo: ComesTo;
  /** What the header is taken for, or may be. */
  readonly found: string;
}

/** Each header once for every word of the lexicon that it uses, understood without that word. */
export function eachWithoutOneWord(headers: readonly CorpusHeader[]): readonly WithoutWord[] {
  return headers.flatMap((header) =>
    wordsOf(header).map((word) => {
      const understood = understandingWithout(header.path, new Set([word]));
      return { header, word, ...outcomeOf(header, understood) };
    }),
  );
}

/** The same with all words. */
export function asTheyStand(headers: readonly CorpusHeader[]): readonly WithoutWord[] {
  return headers.map((header) => ({ header, word: '', ...outcomeOf(header, understandHeader(header.path)) }));
}

function wordsOf({ path }: CorpusHeader): readonly string[] {
  const tokens = splitHeader(path).flatMap((part) => part.tokens);
  return [...new Set(tokens.filter(({ meanings }) => meanings.length > 0).map(({ text }) => text))];
}

function outcomeOf(
  { path, role, stage }: CorpusHeader,
  understood: Understanding,
): Pick<WithoutWord, 'comesTo' | 'found'> {
  const found = columnUnder(understood, { column: 0, header: shownPath(path) }, stage);
  if (isColumn(found)) {
    // Where a header names several roles, the cells tell.
    const roles = [found.role, ...(found.others ?? [])];
    return { comesTo: roles.includes(role) ? 'right' : 'wrong', found: roles.join(' ') };
  }
  if (!isUnread(found)) return { comesTo: 'missed', found: `aside: ${found.because}` };
  const roles = found.candidates.map((candidate) => candidate.role);
  const comesTo = roles.length === 0 ? 'missed' : roles[0] === role ? 'askedFirst' : 'asked';
  return { comesTo, found: roles.join(' ') };
}
