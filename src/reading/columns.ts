import { FIELDS, isField } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import { canonicalHeader, likeness } from './canonical-header';
import { type HeaderPath, headerPathOf, readingsOf } from './header-path';
import { headerText } from './header-text';
import { type OtherFigure, otherFigureIn } from './other-figures';
import { type ColumnRole, SPELLINGS } from './spellings';
import type { UnitSpelling } from './units';

/** How sure a column's role is: its field's own name, a listed spelling, one that is like it, or the user's word. */
export type Confidence = 'exact' | 'listed' | 'likely' | 'user';

/** What a column is taken for. */
export interface Column {
  readonly role: ColumnRole;
  readonly column: number;
  /** The header as it stands, its rows joined by ` → `. */
  readonly header: string;
  /** The stage that the header names, if any. */
  readonly stage: AnyStage | undefined;
  /** The unit that the header names, if any. */
  readonly unit: UnitSpelling | undefined;
  /** The year that the header names, if any. */
  readonly year: string | undefined;
  readonly confidence: Confidence;
  /** How well header, unit and neighbours fit the role; more is better. */
  readonly score: number;
}

/** A column whose header names a field, and more that makes it another figure. */
export interface ColumnAside {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  readonly because: OtherFigure | 'workedOut' | 'other' | 'unit' | 'rival' | 'year' | 'user';
}

interface Spelling {
  readonly role: ColumnRole;
  readonly parts: readonly string[];
  readonly canonical: string;
  readonly notUnder: readonly string[];
}

const ALL_SPELLINGS: readonly Spelling[] = (
  Object.entries(SPELLINGS) as [ColumnRole, (typeof SPELLINGS)[ColumnRole]][]
).flatMap(([role, spellings]) =>
  (spellings?.paths ?? []).map((path) => {
    const parts = path.split('→');
    return { role, parts, canonical: canonicalHeader(parts.join('')), notUnder: spellings?.notUnder ?? [] };
  }),
);

const BY_LAST_PART = grouped(ALL_SPELLINGS, ({ parts }) => parts.at(-1) ?? '');
const BY_CANONICAL = grouped(
  ALL_SPELLINGS.filter(({ role, parts }) => isField(role) && parts.length === 1),
  ({ canonical }) => canonical,
);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Base of the score by how the header was matched, what each further matched part of its path adds, and its unit. */
const SCORE = { exact: 1, listed: 0.9, alike: 0.7, near: 0.55, part: 0.15, unit: 0.04 } as const;

interface Match {
  readonly spelling: Spelling;
  readonly path: HeaderPath;
  readonly matchedParts: number;
  readonly confidence: Exclude<Confidence, 'user'>;
  readonly base: number;
}

/** What the column under a header path is, or why it is not what it seems; undefined where no spelling is like it. */
export function columnOfPath(path: readonly string[], column: number): Column | ColumnAside | undefined {
  const taken = headerPathOf(path);
  const match = listedMatch(taken) ?? likelyMatch(taken);
  if (!match) return undefined;
  const { role } = match.spelling;
  const because = otherFigure(match) ?? (unitFits(match) ? undefined : ('unit' as const));
  if (because) return { column, header: taken.shown, role, because };
  const { stage, unit, year } = match.path;
  const isNarrowed = isField(role) && match.path.notes.some((note) => otherFigureIn(note, true) !== undefined);
  const confidence = isNarrowed ? 'likely' : match.confidence;
  const bonus = SCORE.part * (confidence === 'likely' ? 0 : match.matchedParts - 1);
  const base = isNarrowed ? Math.min(match.base, SCORE.alike) : match.base;
  const score = base + bonus + (unit && isField(role) ? SCORE.unit : 0);
  return { role, column, header: taken.shown, stage, unit, year, confidence, score };
}

export function isColumn(found: Column | ColumnAside): found is Column {
  return 'confidence' in found;
}

/** Whether a text by itself is the header of some role, with or without a stage before it. */
export function isHeaderWord(words: string): boolean {
  return BY_LAST_PART.has(words) || BY_LAST_PART.has(words.replace(/^(?:小学|初中|高中)(?:部|阶段|段)?/, ''));
}

function listedMatch(taken: HeaderPath): Match | undefined {
  for (const path of readingsOf(taken)) {
    const spelling = joinedMatch(path.words) ?? longestMatch(path.words);
    if (!spelling) continue;
    const own = isOwnName(spelling.role, path.words.at(-1) ?? '');
    const confidence = own ? 'exact' : 'listed';
    const matchedParts = Math.min(spelling.parts.length, path.words.length);
    return { spelling, path, matchedParts, confidence, base: own ? SCORE.exact : SCORE.listed };
  }
  return undefined;
}

function isOwnName(role: ColumnRole, words: string): boolean {
  const name = isField(role) ? FIELDS[role].name : (SPELLINGS[role]?.paths[0] ?? '');
  return headerText(name).words === words;
}

/** The group's words and the column's together are one spelling: 骨干教师 → 人数, 随迁子女 → 在校生数. */
function joinedMatch(words: readonly string[]): Spelling | undefined {
  if (words.length < 2) return undefined;
  const last = words.at(-1) ?? '';
  const group = words.at(-2) ?? '';
  const [joined] = BY_LAST_PART.get(group + last)?.filter(({ parts }) => parts.length === 1) ?? [];
  if (!joined) return undefined;
  const own = BY_LAST_PART.get(last)?.some(({ parts, role }) => parts.length === 1 && role === joined.role);
  return own ? undefined : joined;
}

function longestMatch(words: readonly string[]): Spelling | undefined {
  const fitting = (BY_LAST_PART.get(words.at(-1) ?? '') ?? []).filter((spelling) => fits(spelling, words));
  return fitting.reduce<Spelling | undefined>(
    (longest, spelling) => (longest && longest.parts.length >= spelling.parts.length ? longest : spelling),
    undefined,
  );
}

function fits({ parts, notUnder }: Spelling, words: readonly string[]): boolean {
  if (parts.length > words.length) return false;
  const offset = words.length - parts.length;
  if (!parts.every((part, index) => part === words[offset + index])) return false;
  return words.some((word) => word.startsWith('专任教师')) || !words.some((word) => notUnder.includes(word));
}

/** Only this like, and so much liker than any other field's spelling, is likely. */
const LEAST_LIKENESS = 0.72;
const LEAST_LEAD = 0.08;

function likelyMatch(taken: HeaderPath): Match | undefined {
  const paths = [...readingsOf(taken)];
  const path = paths.at(-1) ?? taken;
  const last = path.words.at(-1) ?? '';
  const group = path.words.at(-2) ?? '';
  for (const words of group === '' ? [last] : [last, group + last]) {
    const found = likelyOf(words);
    if (found) return { ...found, path, matchedParts: 1, confidence: 'likely' };
  }
  return undefined;
}

type Likely = Pick<Match, 'spelling' | 'base'> | undefined;

/** Texts that were held against all spellings: a list of classes repeats the same few thousands of times. */
const HELD = new Map<string, Likely>();
const MOST_HELD = 20_000;

function likelyOf(words: string): Likely {
  if (HELD.has(words)) return HELD.get(words);
  if (HELD.size >= MOST_HELD) HELD.clear();
  const found = mostAlike(canonicalHeader(words), words);
  HELD.set(words, found);
  return found;
}

function mostAlike(canonical: string, words: string): Likely {
  if (canonical.length < 2 || words.length > 40) return undefined;
  const same = BY_CANONICAL.get(canonical) ?? [];
  const [first] = same;
  if (first) return same.every(({ role }) => role === first.role) ? { spelling: first, base: SCORE.alike } : undefined;
  if (canonical.length < 4) return undefined;
  const byRole = new Map<ColumnRole, { spelling: Spelling; alike: number }>();
  for (const [key, [spelling]] of BY_CANONICAL) {
    if (!spelling) continue;
    const alike = likeness(canonical, key);
    if (alike > (byRole.get(spelling.role)?.alike ?? 0)) byRole.set(spelling.role, { spelling, alike });
  }
  const [best, second] = [...byRole.values()].sort((a, b) => b.alike - a.alike);
  if (!best || best.alike < LEAST_LIKENESS || best.alike - (second?.alike ?? 0) < LEAST_LEAD) return undefined;
  return { spelling: best.spelling, base: SCORE.near };
}

/** Fields that are the whole of others: under a narrower one's group they are a measure of that. */
const WHOLES: Partial<Readonly<Record<ColumnRole, RegExp>>> = {
  fullTimeTeachers: /Teachers$|^eligibleForRotation$/,
  students: /Students$|^studentsTaughtAtHome$/,
  teachingArea: /^indoorSportsArea$|Rooms$|Room$/,
};

/** What makes the column another figure: words beside the spelling, in its groups or in brackets, or a narrower group. */
function otherFigure({ spelling, path, matchedParts, confidence }: Match): OtherFigure | undefined {
  if (!isField(spelling.role)) return undefined;
  const spelled = spelling.parts.join('');
  const last = path.words.at(-1) ?? '';
  const beside = confidence === 'likely' ? otherFigureIn(last, true) : undefined;
  if (beside && otherFigureIn(spelled, true) !== beside) return beside;
  const joined = spelled === (path.words.at(-2) ?? '') + last;
  const groups = path.words.slice(0, joined ? -2 : -Math.max(1, matchedParts));
  const whole = WHOLES[spelling.role];
  for (const group of groups) {
    const other = otherFigureIn(group, false);
    if (other && otherFigureIn(spelled, true) !== other) return other;
    const narrower = whole && longestMatch([group])?.role;
    if (narrower && narrower !== spelling.role && whole.test(narrower)) return 'part';
  }
  return path.notes.map((note) => otherFigureIn(note, false)).find((other) => other !== undefined);
}

/** Words that say what is counted. */
const COUNTED = /数量|件数|台数|套数|个数|间数|人数|台套/;
const MEASURED = /面积|金额|经费|价值/;

function unitFits({ spelling, path, confidence }: Match): boolean {
  const entry = isField(spelling.role) ? FIELDS[spelling.role] : undefined;
  if (entry?.kind !== 'number') return entry === undefined || confidence !== 'likely';
  if (path.unit && path.unit.unit !== entry.unit && !(path.unit.unit === '人' && entry.unit === '个')) return false;
  if (confidence !== 'likely') return true;
  const last = path.words.at(-1) ?? '';
  return entry.unit === '元' || entry.unit === '㎡' ? !COUNTED.test(last) : !MEASURED.test(last);
}
