import type { CountyFactId } from '../../statistics/county-facts';
import { CONCEPTS, type Concept } from '../lexicon/concepts';
import { allFactMeanings, comparable, type FactMeanings, isAllowed, LIGHT } from './fact-meanings';
import { joinParts, type LabelMeanings, labelParts, type Said } from './label-meanings';

/** A label as it stands, under its headings from the outermost in. */
export interface Label {
  readonly groups: readonly string[];
  readonly text: string;
}

/** What a label of a county figure says. */
export interface LabelUnderstanding {
  /** The facts that account for all of it; several where nothing tells them apart. */
  readonly facts: readonly CountyFactId[];
  /** The unit that the label itself names. */
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

const UNDERSTOOD = new Map<string, LabelUnderstanding>();
const MOST_UNDERSTOOD = 5000;

/** What a label says, by the lexicon's concepts: their order, fillers, brackets and units make no difference. */
export function understandWholeLabel(label: Label): LabelUnderstanding {
  const key = [...label.groups, label.text].join('\u0000');
  const known = UNDERSTOOD.get(key);
  if (known) return known;
  if (UNDERSTOOD.size >= MOST_UNDERSTOOD) UNDERSTOOD.clear();
  const understood = understandLabel(label, allFactMeanings());
  UNDERSTOOD.set(key, understood);
  return understood;
}

/** The same by another catalogue, or without some words of the lexicon: what a spelling that it lacks would come to. */
export function understandLabel(
  label: Label,
  facts: readonly FactMeanings[],
  without?: ReadonlySet<string>,
): LabelUnderstanding {
  const { own, above, unit, year } = splitLabel(label, without);
  if (!own) return { facts: [], unit, year };
  const spelling = comparable(label.text);
  const named = facts.filter((fact) => fact.spelled.has(spelling) && !isNarrowed(fact, above));
  const taken = named.length > 0 ? named : pickNearestFacts(facts, own, above);
  const said = taken.length > 1 ? byIndicator(taken, above) : taken;
  return { facts: said.map(({ id }) => id), unit, year };
}

/** A label's last part, and all that stands above it: headings and the parts before. */
export interface PartsOfLabel {
  readonly own: LabelMeanings | undefined;
  readonly above: LabelMeanings;
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

export function splitLabel({ groups, text }: Label, without?: ReadonlySet<string>): PartsOfLabel {
  const parts = labelParts(text, without);
  const headings = groups.flatMap((group) => labelParts(group, without));
  return {
    own: parts.at(-1),
    above: joinParts([...headings, ...parts.slice(0, -1)]),
    unit: joinParts(parts).unit,
    year: joinParts([...headings, ...parts]).year,
  };
}

/** Of the facts that account for all of the label, those that need its headings least. */
function pickNearestFacts(
  facts: readonly FactMeanings[],
  meanings: LabelMeanings,
  above: LabelMeanings,
): readonly FactMeanings[] {
  const matches = facts.flatMap((fact) => matchFact(fact, meanings, above) ?? []);
  const best = Math.min(...matches.map(({ besides }) => besides));
  return matches.filter(({ besides }) => besides === best).map(({ fact }) => fact);
}

/** Whether a heading makes the figures below it others than the fact. */
function isNarrowed(fact: FactMeanings, above: LabelMeanings): boolean {
  return narrowing(above).some((said) => !isAllowed(said, fact) && !fact.topic.has(said));
}

/** How much of the label its headings and the fact's 指标 alone account for: the less, the nearer. */
function matchFact(
  fact: FactMeanings,
  meanings: LabelMeanings,
  above: LabelMeanings,
): { readonly fact: FactMeanings; readonly besides: number } | undefined {
  if (![...meanings.said].every((said) => isAllowed(said, fact))) return undefined;
  if (isNarrowed(fact, above)) return undefined;
  const lacking = fact.ways.flatMap((way) => countLacking(way, fact, meanings, above) ?? []);
  if (lacking.length === 0) return undefined;
  const besides = [...meanings.said].filter((said) => !LIGHT.has(said) && !fact.all.has(said)).length;
  return { fact, besides: besides + Math.min(...lacking) };
}

/**
 * How much of a spelling only the headings say, or nobody says because 人数 stands for it; undefined where the label
 * doesn't come to the spelling. What leaves open what it is about must stand under a heading that says it.
 */
function countLacking(
  way: ReadonlySet<Said>,
  { topic, shared }: FactMeanings,
  meanings: LabelMeanings,
  above: LabelMeanings,
): number | undefined {
  const lacking = [...way].filter((said) => !meanings.said.has(said));
  const tells = [...way].some((said) => meanings.said.has(said) && !TELLS_LITTLE.has(said));
  const isUnderTopic = [...topic].some((said) => !LIGHT.has(said) && above.said.has(said));
  if (!tells && (lacking.length > 0 || !isUnderTopic)) return undefined;
  const isSaid = (said: Said) =>
    (above.said.has(said) && shared.has(said)) || (meanings.said.has('persons') && COUNTED.has(said));
  return lacking.every(isSaid) ? lacking.length : undefined;
}

/** 人数 alone says neither which people. */
const COUNTED: ReadonlySet<Said> = new Set<Said>(['teacher', 'student']);

/** With these alone a label leaves open what it is about. */
export const TELLS_LITTLE: ReadonlySet<Said> = new Set<Said>([
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
export function narrowing({ words }: LabelMeanings): readonly Said[] {
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
