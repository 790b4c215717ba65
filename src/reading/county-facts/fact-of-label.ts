import type { CountyFactId } from '../../statistics/county-facts';
import { CONCEPTS, type Concept } from '../lexicon/concepts';
import { allFactMeanings, comparable, type FactMeanings, isAllowed, LIGHT } from './fact-meanings';
import { type LabelMeanings, labelParts, type Said, together } from './label-meanings';

/** A label as it stands, under its headings from the outermost in. */
export interface Label {
  readonly groups: readonly string[];
  readonly text: string;
}

/** What a label of a county figure says. */
export interface LabelUnderstanding {
  /** The facts that account for all of it; several where nothing tells them apart. */
  readonly facts: readonly CountyFactId[];
  /** Facts that it may be, best first; none where a fact accounts for all of it. */
  readonly candidates: readonly FactCandidate[];
  /** The unit that the label itself names. */
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

export interface FactCandidate {
  readonly id: CountyFactId;
  /** 0 … 1. */
  readonly likeness: number;
  /** Words of the label that the fact doesn't account for. */
  readonly words: readonly string[];
}

/** What a label says, by the lexicon's concepts: their order, fillers, brackets and units make no difference. */
export function understandingOfLabel(
  { groups, text }: Label,
  facts: readonly FactMeanings[] = allFactMeanings(),
  without?: ReadonlySet<string>,
): LabelUnderstanding {
  const parts = labelParts(text, without);
  const headings = groups.flatMap((group) => labelParts(group, without));
  const own = parts.at(-1);
  const { unit } = together(parts);
  const year = together([...headings, ...parts]).year;
  if (!own) return { facts: [], candidates: [], unit, year };
  const above = together([...headings, ...parts.slice(0, -1)]);
  const matches = facts.flatMap((fact) => matchOf(fact, own, above) ?? []);
  const named = facts.filter((fact) => isSpelled(fact, text) && !isNarrowed(fact, above));
  const best = Math.min(...matches.map(({ besides }) => besides));
  const taken = named.length > 0 ? named : matches.filter(({ besides }) => besides === best).map(({ fact }) => fact);
  const said = taken.length > 1 ? byIndicator(taken, above) : taken;
  return {
    facts: said.map(({ id }) => id),
    candidates: said.length > 0 ? [] : candidatesOf(facts, text, own, above),
    unit,
    year,
  };
}

/** Whether the label is a spelling of the fact's as it stands. */
function isSpelled({ spelled }: FactMeanings, text: string): boolean {
  return spelled.has(comparable(text));
}

/** Whether a heading makes the figures below it others than the fact. */
function isNarrowed(fact: FactMeanings, above: LabelMeanings): boolean {
  return narrowing(above).some((said) => !isAllowed(said, fact) && !fact.topic.has(said));
}

/** How much of the label its headings and the fact's 指标 alone account for: the less, the nearer. */
function matchOf(
  fact: FactMeanings,
  own: LabelMeanings,
  above: LabelMeanings,
): { readonly fact: FactMeanings; readonly besides: number } | undefined {
  if (![...own.said].every((said) => isAllowed(said, fact))) return undefined;
  if (isNarrowed(fact, above)) return undefined;
  const lacking = fact.ways.flatMap((way) => lackingOf(way, fact, own, above) ?? []);
  if (lacking.length === 0) return undefined;
  const besides = [...own.said].filter((said) => !LIGHT.has(said) && !fact.all.has(said)).length;
  return { fact, besides: besides + Math.min(...lacking) };
}

/**
 * How much of a spelling only the headings say, or nobody says because 人数 stands for it; undefined where the label
 * doesn't come to the spelling. What leaves open what it is about must stand under a heading that says it.
 */
function lackingOf(
  way: ReadonlySet<Said>,
  { topic, shared }: FactMeanings,
  own: LabelMeanings,
  above: LabelMeanings,
): number | undefined {
  const lacking = [...way].filter((said) => !own.said.has(said));
  const tells = [...way].some((said) => own.said.has(said) && !TELLS_LITTLE.has(said));
  const isUnderTopic = [...topic].some((said) => !LIGHT.has(said) && above.said.has(said));
  if (!tells && (lacking.length > 0 || !isUnderTopic)) return undefined;
  const isSaid = (said: Said) =>
    (above.said.has(said) && shared.has(said)) || (own.said.has('persons') && COUNTED.has(said));
  return lacking.every(isSaid) ? lacking.length : undefined;
}

/** 人数 alone says neither which people. */
const COUNTED: ReadonlySet<Said> = new Set<Said>(['teacher', 'student']);

/** With these alone a label leaves open what it is about. */
const TELLS_LITTLE: ReadonlySet<Said> = new Set<Said>([
  ...LIGHT,
  'teacher',
  'student',
  'mean',
  'ratio',
  'funds',
  'area',
  'value',
  'required',
  'gradeOfQuality',
  'primary',
  'junior',
  'senior',
  'enrolled',
]);

/** What of headings makes the figures below them others: 民办, 幼儿园, 小学; a mere thing is a heading's topic. */
function narrowing({ words }: LabelMeanings): readonly Said[] {
  return [...words].flatMap(([said, word]) => (narrows(said, word) ? said : []));
}

/** A single character of a heading is as likely a part of a word that nobody knows. */
function narrows(said: Said, word: string): boolean {
  if (said.startsWith('?') || TOPICS.has(said) || !/^(?:[男女]|.{2,})$/u.test(word)) return false;
  const concept = said as Concept;
  return Object.hasOwn(CONCEPTS, concept) && ['quality', 'stage', 'time'].includes(CONCEPTS[concept][0]);
}

/** Qualities that titles of groups name and that narrow nothing. */
const TOPICS: ReadonlySet<Said> = new Set<Said>([...LIGHT, 'required', 'budgeted', 'sound', 'running', 'teaching']);

/** Of facts that share a label, those whose 指标 the heading names. */
function byIndicator(facts: readonly FactMeanings[], above: LabelMeanings): readonly FactMeanings[] {
  const shared = facts.map(({ topic }) => [...above.said].filter((said) => topic.has(said)).length);
  const most = Math.max(...shared);
  return most === 0 ? facts : facts.filter((_, index) => shared[index] === most);
}

const LEAST_LIKENESS = 0.34;
const MOST_CANDIDATES = 6;
const LEAST_UNDER_TOPIC = 0.3;
/** What it tells that a label stands under the fact's own 指标. */
const UNDER_TOPIC = 0.15;

function candidatesOf(
  facts: readonly FactMeanings[],
  text: string,
  own: LabelMeanings,
  above: LabelMeanings,
): readonly FactCandidate[] {
  return facts
    .map((fact) => ({
      id: fact.id,
      likeness: Math.max(likenessOf(fact, own, above), spelledAlike(fact, text)),
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

function likenessOf(fact: FactMeanings, own: LabelMeanings, above: LabelMeanings): number {
  const beside = weightOf([...own.said].filter((said) => !isAllowed(said, fact)));
  const narrowed = weightOf(narrowing(above).filter((said) => !isAllowed(said, fact) && !fact.topic.has(said)));
  const likenesses = fact.ways.map((way) => {
    const has = weightOf([...way].filter((said) => own.said.has(said)));
    const lacks = weightOf([...way].filter((said) => !own.said.has(said) && !above.said.has(said)));
    return has === 0 ? 0 : has / (has + lacks + beside + narrowed);
  });
  return Math.max(0, ...likenesses);
}

/** Each character that no word covers weighs so much, up to a whole word and a half. */
const UNKNOWN_WEIGHT = 0.25;

function weightOf(said: readonly Said[]): number {
  return said.reduce((sum, each) => {
    if (each.startsWith('?')) return sum + Math.min(1.5, UNKNOWN_WEIGHT * (each.length - 1));
    return sum + (TELLS_LITTLE.has(each) ? 0.4 : 1);
  }, 0);
}

/** Pairs of characters that the label shares with the nearest spelling (Dice): for words that the lexicon lacks. */
function spelledAlike({ spelled }: FactMeanings, text: string): number {
  const own = pairsOf(comparable(text));
  const likenesses = [...spelled].map((spelling) => {
    const other = pairsOf(spelling);
    const shared = [...own].filter((pair) => other.has(pair)).length;
    return (2 * shared) / Math.max(1, own.size + other.size);
  });
  return Math.max(0, ...likenesses) * SPELLED_ALIKE;
}

/** Alike in letters says less than alike in meaning. */
const SPELLED_ALIKE = 0.7;

function pairsOf(words: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}
