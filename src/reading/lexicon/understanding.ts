import { FIELDS, isField, type Unit } from '../../statistics/fields';
import type { AnyStage, Stage } from '../../statistics/stages';
import { addTo } from '../../workbook/grouped';
import { type UnitSpelling, unitFor, type WrittenUnit } from '../text/units';
import { DEFINITIONS, type Definition } from './definitions';
import { type HeaderPart, splitHeader } from './header-parts';
import type { ColumnRole } from './roles';
import type { Meaning, Token } from './segment';

/** What a header path says: the roles that account for all of it, and those that it may be. */
export interface Understanding {
  /** Roles that every meaning of the header belongs to; the one that uses most of its parts first. */
  readonly matches: readonly Match[];
  /** Roles that some of it speaks of, best first; empty where a role matches. */
  readonly candidates: readonly Candidate[];
  readonly stage: AnyStage | undefined;
  readonly unit: WrittenUnit | undefined;
  readonly year: string | undefined;
  /** The last part says no more than that it is the whole: 合计, 计. */
  readonly isTotal: boolean;
}

export interface Match {
  readonly role: ColumnRole;
  /** How many parts of the path name the role. */
  readonly parts: number;
  readonly definition: Definition;
}

export interface Candidate {
  readonly role: ColumnRole;
  /** 0 … 1. */
  readonly likeness: number;
  /** Meanings that the role must have and the header lacks. */
  readonly lacks: readonly Meaning[];
  /** Meanings that the role doesn't account for. */
  readonly beside: readonly Meaning[];
  /** Words that nobody knows. */
  readonly unknown: readonly string[];
  /** The header's words for both of these. */
  readonly words: readonly string[];
}

const UNDERSTOOD = new Map<string, Understanding>();
const MOST_UNDERSTOOD = 20_000;

/** What a header path (its cells from the outermost group in) says. */
export function understandHeader(path: readonly string[]): Understanding {
  const key = path.join('\u0000');
  const known = UNDERSTOOD.get(key);
  if (known) return known;
  if (UNDERSTOOD.size >= MOST_UNDERSTOOD) UNDERSTOOD.clear();
  const understood = understand(splitHeader(path));
  UNDERSTOOD.set(key, understood);
  return understood;
}

/** The same without some words of the lexicon: what a spelling that it lacks would come to. */
export function understandingWithout(path: readonly string[], words: ReadonlySet<string>): Understanding {
  return understand(splitHeader(path, words));
}

function understand(parts: readonly HeaderPart[]): Understanding {
  const unit = parts.map((part) => part.unit).findLast((each) => each !== undefined);
  const stages = parts.map((part) => part.stages).findLast((each) => each.length > 0) ?? [];
  const last = parts.at(-1);
  const several = hasSeveralStages(parts);
  const matches = findMatches(parts).filter(({ role }) => fitsUnit(role, unit) && (!several || SAYS_STAGES.has(role)));
  let candidates: readonly Candidate[] | undefined;
  return {
    matches,
    /** Found when they are asked for: most headers are never in question. */
    get candidates() {
      candidates ??= matches.length > 0 ? [] : findCandidates(parts, unit);
      return candidates;
    },
    stage: several ? undefined : stages[0],
    unit,
    year: parts.map((part) => part.year).findLast((each) => each !== undefined),
    isTotal: last !== undefined && last.weighty.size === 0 && last.meanings.has('total') && last.unknown.length === 0,
  };
}

/** 学段（小学/初中）: answers listed in the header. */
const SAYS_STAGES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['stage', 'schoolType']);

function hasSeveralStages(parts: readonly HeaderPart[]): boolean {
  return parts.some(({ stages }) => stages.length > 1);
}

function findMatches(parts: readonly HeaderPart[]): readonly Match[] {
  const found = new Map<ColumnRole, Match>();
  for (let from = 0; from < parts.length; from++) {
    const headerSaid = joinSaid(parts.slice(from));
    const groups = parts.slice(0, from);
    if (headerSaid.unknown.length > 0 || groups.some(({ unknown }) => unknown.length > 0)) continue;
    for (const definition of definitionsIn(headerSaid.meanings)) {
      if (!names(definition, headerSaid) || !groups.every((group) => isUnder(definition, group))) continue;
      if (!found.has(definition.role))
        found.set(definition.role, { role: definition.role, parts: parts.length - from, definition });
    }
  }
  const matches = [...found.values()];
  return matches.filter((match) => !matches.some((inner) => isSumOver(match, inner, parts)));
}

/**
 * 体育、艺术教师 → 音乐 names the teachers of music: what the groups name without the cells below them is the sum, where
 * those cells name something else by themselves.
 */
function isSumOver(outer: Match, inner: Match, parts: readonly HeaderPart[]): boolean {
  if (outer.role === inner.role || outer.parts <= inner.parts) return false;
  const { meanings } = joinSaid(parts.slice(parts.length - outer.parts, parts.length - inner.parts));
  return outer.definition.all.every((meaning) => meanings.has(meaning));
}

/** Definitions by one of the meanings that each must have: the one that the fewest have. */
const BY_MEANING: ReadonlyMap<Meaning, readonly number[]> = byRarestMeaning();

function byRarestMeaning(): ReadonlyMap<Meaning, readonly number[]> {
  const needed = new Map<Meaning, number>();
  for (const meaning of DEFINITIONS.flatMap(({ all }) => all)) needed.set(meaning, (needed.get(meaning) ?? 0) + 1);
  const places = new Map<Meaning, number[]>();
  for (const [place, { all }] of DEFINITIONS.entries()) {
    const [rarest] = [...all].sort((a, b) => (needed.get(a) ?? 0) - (needed.get(b) ?? 0));
    if (rarest === undefined) throw new Error('A definition that needs no meaning');
    addTo(places, rarest, place);
  }
  return places;
}

/** Those that may name what has these meanings, in the catalogue's order. */
function definitionsIn(meanings: ReadonlySet<Meaning>): readonly Definition[] {
  const places = [...meanings].flatMap((meaning) => BY_MEANING.get(meaning) ?? []).sort((a, b) => a - b);
  return places.flatMap((place) => DEFINITIONS[place] ?? []);
}

interface Said {
  readonly meanings: ReadonlySet<Meaning>;
  readonly weighty: ReadonlySet<Meaning>;
  readonly unknown: readonly string[];
  readonly tokens: readonly Token[];
}

function joinSaid(parts: readonly HeaderPart[]): Said {
  return {
    meanings: new Set(parts.flatMap(({ meanings }) => [...meanings])),
    weighty: new Set(parts.flatMap(({ weighty }) => [...weighty])),
    unknown: parts.flatMap(({ unknown }) => unknown),
    tokens: parts.flatMap(({ tokens }) => tokens),
  };
}

function names({ all, may, never }: Definition, { meanings, weighty }: Said): boolean {
  if (never && meanings.has(never)) return false;
  if (!all.every((meaning) => meanings.has(meaning))) return false;
  for (const meaning of weighty) if (!may.has(meaning)) return false;
  return true;
}

function isUnder({ under }: Definition, { weighty }: HeaderPart): boolean {
  for (const meaning of weighty) if (!under.has(meaning)) return false;
  return true;
}

/** Bands of class sizes are given in 人, and whatever is counted in 个. */
const COUNTED_AS: Readonly<Partial<Record<Unit, readonly Unit[]>>> = { 人: ['个'], 个: ['间', '台', '人'] };

/** A unit that a header names must be one in which the field is measured. */
export function fitsUnit(role: ColumnRole, unit: WrittenUnit | undefined): boolean {
  return unit === undefined || unitIn(role, unit) !== undefined;
}

/** The header's unit as the field's; undefined where the field isn't measured in it. */
export function unitIn(role: ColumnRole, written: WrittenUnit): UnitSpelling | undefined {
  const entry = isField(role) ? FIELDS[role] : undefined;
  if (entry?.kind !== 'number') return undefined;
  const isAlsoCounted = written.kind === 'amount' && COUNTED_AS[written.unit.unit]?.includes(entry.unit);
  return isAlsoCounted ? written.unit : unitFor(written, entry.unit);
}

/** 数, 学校 and 合计 stand in any header. */
const TELLS_LEAST: ReadonlySet<Meaning> = new Set<Meaning>([
  'count',
  'persons',
  'pieces',
  'school',
  'total',
  'including',
]);

/** How much other meanings tell. */
const TELLS_LITTLE: ReadonlySet<Meaning> = new Set<Meaning>([
  'roomCount',
  'area',
  'value',
  'amount',
  'name',
  'code',
  'type',
  'teacher',
  'fullTime',
  'student',
  'enrolled',
  'teaching',
  'degree',
  'class',
  'built',
  'andAbove',
  'funds',
  'unit',
  'organisation',
]);

function weighMeaning(meaning: Meaning): number {
  return TELLS_LEAST.has(meaning) ? 0.15 : TELLS_LITTLE.has(meaning) ? 0.4 : 1;
}

/** Each character that no word covers weighs so much, up to a whole word. */
const UNKNOWN_WEIGHT = 0.25;
const LEAST_LIKENESS = 0.3;
const MOST_CANDIDATES = 4;

function findCandidates(parts: readonly HeaderPart[], unit: WrittenUnit | undefined): readonly Candidate[] {
  const best = new Map<ColumnRole, Candidate>();
  for (let from = 0; from < parts.length; from++) {
    const headerSaid = joinSaid(parts.slice(from));
    const above = joinSaid(parts.slice(0, from));
    for (const definition of DEFINITIONS) {
      if (!fitsUnit(definition.role, unit) || !speaksOf(definition, headerSaid)) continue;
      const candidate = makeCandidate(definition, headerSaid, above);
      if (candidate.likeness > (best.get(definition.role)?.likeness ?? LEAST_LIKENESS))
        best.set(definition.role, candidate);
    }
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, MOST_CANDIDATES);
}

/** 该校 and 人 alone speak of no field. */
function speaksOf({ all }: Definition, { weighty }: Said): boolean {
  return all.some((meaning) => weighty.has(meaning));
}

function makeCandidate({ role, all, may, under }: Definition, said: Said, above: Said): Candidate {
  const has = sumWeights(all.filter((meaning) => said.meanings.has(meaning)));
  const lacks = all.filter((meaning) => !said.meanings.has(meaning));
  const optional = sumWeights([...said.weighty].filter((meaning) => may.has(meaning) && !all.includes(meaning)));
  const beside = [...said.weighty].filter((meaning) => !may.has(meaning));
  const groups = [...above.weighty].filter((meaning) => !under.has(meaning));
  const unknown = [...said.unknown, ...above.unknown];
  const strange = sumWeights([...beside, ...groups]) + Math.min(1.5, UNKNOWN_WEIGHT * unknown.join('').length);
  const likeness = (has + optional / 2) / (has + optional / 2 + sumWeights(lacks) + strange);
  const odd = new Set([...beside, ...groups]);
  const words = [...above.tokens, ...said.tokens]
    .filter((token) => token.meanings.length === 0 || token.meanings.some((meaning) => odd.has(meaning)))
    .map(({ text }) => text);
  return { role, likeness, lacks, beside: [...odd], unknown, words };
}

function sumWeights(meanings: readonly Meaning[]): number {
  return meanings.reduce((total, meaning) => total + weighMeaning(meaning), 0);
}

/** Meanings of a figure that is worked out of others: a share, a figure per student. */
const WORKED_OUT: readonly Meaning[] = ['ratio', 'perStudent', 'perHundred', 'mean', 'workload'];

/** Whether a header names a ratio of what it would be without it. */
export function isWorkedOut({ beside }: Candidate): boolean {
  return WORKED_OUT.some((meaning) => beside.includes(meaning));
}

/** The stage in whose tables alone a match holds. */
export function onlyIn({ definition }: Match): Stage | undefined {
  return definition.stage;
}
