import type { CountyFactId } from '../../statistics/county-facts';
import { allFactMeanings, comparable, type FactMeanings, isAllowed, LIGHT } from './fact-meanings';
import { type Label, narrowing, splitLabel, TELLS_LITTLE } from './fact-of-label';
import type { LabelMeanings, Said } from './label-meanings';

/** A fact that a label may be. */
export interface FactCandidate {
  readonly id: CountyFactId;
  /** 0 … 1. */
  readonly likeness: number;
  /** Words of the label that the fact doesn't account for. */
  readonly words: readonly string[];
}

const LEAST_LIKENESS = 0.34;
const MOST_CANDIDATES = 6;
const LEAST_UNDER_TOPIC = 0.3;
/** What it tells that a label stands under the fact's own 指标. */
const UNDER_TOPIC = 0.15;

/** Facts that a label may be for which no fact accounts, best first. */
export function candidatesOfLabel(
  label: Label,
  facts: readonly FactMeanings[] = allFactMeanings(),
): readonly FactCandidate[] {
  const { own, above } = splitLabel(label);
  if (!own) return [];
  const pairs = splitPairs(comparable(label.text));
  return facts
    .map((fact) => ({
      id: fact.id,
      likeness: Math.max(computeLikeness(fact, own, above), spelledAlike(fact, pairs)),
      under: underTopic(fact, above),
      words: [...own.words].flatMap(([said, word]) => (isAllowed(said, fact) ? [] : [word])),
    }))
    .filter(({ likeness, under }) => likeness + under > (under > 0 ? LEAST_UNDER_TOPIC : LEAST_LIKENESS))
    .map(({ under, likeness, ...fact }) => ({ ...fact, likeness: Math.min(1, likeness + under) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_CANDIDATES);
}

function underTopic({ topic }: FactMeanings, above: LabelMeanings): number {
  return [...topic].some((said) => !LIGHT.has(said) && above.said.has(said)) ? UNDER_TOPIC : 0;
}

function computeLikeness(fact: FactMeanings, meanings: LabelMeanings, above: LabelMeanings): number {
  const beside = weighSaid([...meanings.said].filter((said) => !isAllowed(said, fact)));
  const narrowed = weighSaid(narrowing(above).filter((said) => !isAllowed(said, fact) && !fact.topic.has(said)));
  const likenesses = fact.ways.map((way) => {
    const has = weighSaid([...way].filter((said) => meanings.said.has(said)));
    const lacks = weighSaid([...way].filter((said) => !meanings.said.has(said) && !above.said.has(said)));
    return has === 0 ? 0 : has / (has + lacks + beside + narrowed);
  });
  return Math.max(0, ...likenesses);
}

/** Each character that no word covers weighs so much, up to a whole word and a half. */
const UNKNOWN_WEIGHT = 0.25;

function weighSaid(said: readonly Said[]): number {
  return said.reduce((sum, each) => {
    if (each.startsWith('?')) return sum + Math.min(1.5, UNKNOWN_WEIGHT * (each.length - 1));
    return sum + (TELLS_LITTLE.has(each) ? 0.4 : 1);
  }, 0);
}

/** Pairs of characters that the label shares with the nearest spelling (Dice): for words that the lexicon lacks. */
function spelledAlike(fact: FactMeanings, own: ReadonlySet<string>): number {
  const likenesses = pairsOfSpellings(fact).map((other) => {
    const shared = [...own].filter((pair) => other.has(pair)).length;
    return (2 * shared) / Math.max(1, own.size + other.size);
  });
  return Math.max(0, ...likenesses) * SPELLED_ALIKE;
}

const PAIRS = new WeakMap<FactMeanings, readonly ReadonlySet<string>[]>();

function pairsOfSpellings(fact: FactMeanings): readonly ReadonlySet<string>[] {
  const known = PAIRS.get(fact);
  if (known) return known;
  const pairs = [...fact.spelled].map(splitPairs);
  PAIRS.set(fact, pairs);
  return pairs;
}

/** Alike in letters says less than alike in meaning. */
const SPELLED_ALIKE = 0.7;

function splitPairs(words: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}
