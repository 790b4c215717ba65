import { groupedBy } from '../../workbook/grouped';
import type { ConceptKind } from './concept-entry';
import { CONCEPTS, type Concept, kindOfConcept, WORDS } from './concepts';
import { NUMBERED_BY_START, type NumberedConcept } from './numbered-words';

/** What a header can be about. */
export type Meaning = Concept | NumberedConcept;

/** What kind of meaning it is; a year and the number of a form are said beside what is counted, and bands and grades narrow it. */
export function findMeaningKind(meaning: Meaning): ConceptKind {
  if (isConcept(meaning)) return kindOfConcept(meaning);
  return meaning === 'year' || meaning === 'formNumber' ? 'topic' : 'quality';
}

function isConcept(meaning: Meaning): meaning is Concept {
  return Object.hasOwn(CONCEPTS, meaning);
}

/** A word of a text with what it means; nothing where no word of the lexicon covers the stretch. */
export interface Token {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** Words by their first two characters (one where a word has no more), the longest first. */
const BY_START: ReadonlyMap<string, readonly Token[]> = byStart(
  WORDS.map(({ text, concepts }) => ({ text, meanings: concepts })),
);

function byStart(words: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const groups = groupedBy(words, ({ text }) => text.slice(0, 2));
  for (const group of groups.values()) group.sort((a, b) => b.text.length - a.text.length);
  return groups;
}

/** Longer texts are no headers: their end isn't looked at. */
const LONGEST = 120;

/** The best way to the end of the text from a place: least uncovered, then fewest words. */
interface Way {
  readonly uncovered: number;
  readonly words: number;
  readonly token: Token | undefined;
}

/**
 * A folded text as words of the lexicon: so that as little as possible is left uncovered, and in as few words as
 * possible. Adjacent uncovered characters are one token without a meaning.
 */
export function segment(text: string, without: ReadonlySet<string> = NONE): readonly Token[] {
  const { length } = text.length > LONGEST ? { length: LONGEST } : text;
  const ways: Way[] = new Array(length + 1);
  ways[length] = { uncovered: 0, words: 0, token: undefined };
  for (let at = length - 1; at >= 0; at--) ways[at] = bestWay(text, at, ways, without);
  return tokensAlong(text, ways, length);
}

const NONE: ReadonlySet<string> = new Set();

function bestWay(text: string, at: number, ways: readonly Way[], without: ReadonlySet<string>): Way {
  const next = ways[at + 1];
  let best: Way = { uncovered: (next?.uncovered ?? 0) + 1, words: (next?.words ?? 0) + 1, token: undefined };
  for (const token of wordsAt(text, at, without)) {
    const rest = ways[at + token.text.length];
    if (!rest) continue;
    const way = { uncovered: rest.uncovered, words: rest.words + 1, token };
    if (way.uncovered < best.uncovered || (way.uncovered === best.uncovered && way.words < best.words)) best = way;
  }
  return best;
}

/** The words that begin at a place, the longest first, and behind them those that hold numbers. */
function wordsAt(text: string, at: number, without: ReadonlySet<string>): readonly Token[] {
  const words: Token[] = [];
  for (const length of [2, 1]) {
    for (const word of BY_START.get(text.slice(at, at + length)) ?? NO_WORDS)
      if (text.startsWith(word.text, at) && !without.has(word.text)) words.push(word);
  }
  for (const { concept, stage, at: pattern } of NUMBERED_BY_START.get(text.charAt(at)) ?? NO_NUMBERED) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found) words.push({ text: found, meanings: stage ? [concept, stage] : [concept] });
  }
  return words;
}

const NO_WORDS: readonly Token[] = [];
const NO_NUMBERED: readonly never[] = [];

function tokensAlong(text: string, ways: readonly Way[], length: number): readonly Token[] {
  const tokens: Token[] = [];
  let uncovered = '';
  const close = () => {
    if (uncovered !== '') tokens.push({ text: uncovered, meanings: [] });
    uncovered = '';
  };
  for (let at = 0; at < length; ) {
    const token = ways[at]?.token;
    if (token) {
      close();
      tokens.push(token);
      at += token.text.length;
    } else {
      uncovered += text.charAt(at);
      at++;
    }
  }
  close();
  return tokens;
}
