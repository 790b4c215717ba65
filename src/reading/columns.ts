import { FIELDS, type FieldId } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import { headerText, isTotal } from './header-text';
import { type ColumnRole, SPELLINGS } from './spellings';
import { stageIn } from './stage-words';
import { type UnitSpelling, unitOf } from './units';

/** How sure a column's role is: its field's own name, a listed spelling, or the user's word. */
export type Confidence = 'exact' | 'listed' | 'user';

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
  readonly confidence: Confidence;
  /** How many parts of the path the spelling covered: more parts, better evidence. */
  readonly matchedParts: number;
}

interface Spelling {
  readonly role: ColumnRole;
  readonly parts: readonly string[];
  readonly notUnder: readonly string[];
}

/** All spellings by their last part. */
const BY_LAST_PART: ReadonlyMap<string, readonly Spelling[]> = (() => {
  const byLast = new Map<string, Spelling[]>();
  for (const [role, spellings] of Object.entries(SPELLINGS) as [ColumnRole, (typeof SPELLINGS)[ColumnRole]][]) {
    for (const path of spellings?.paths ?? []) {
      const parts = path.split('→');
      const last = parts.at(-1) ?? '';
      byLast.set(last, [...(byLast.get(last) ?? []), { role, parts, notUnder: spellings?.notUnder ?? [] }]);
    }
  }
  return byLast;
})();

/** What the column under a header path is; undefined where no spelling fits. */
export function columnOfPath(path: readonly string[], column: number): Column | undefined {
  const texts = path.map(headerText);
  const words = texts.map((text) => text.words);
  const found = bestSpelling(words);
  if (!found) return undefined;
  const noted = texts.flatMap((text) => text.notes);
  return {
    role: found.role,
    column,
    header: path.map((text) => text.replace(/\s+/g, '')).join(' → '),
    stage: found.stage ?? stageOfNotes(noted),
    unit: noted
      .reverse()
      .map(unitOf)
      .find((unit) => unit !== undefined),
    confidence: isOwnName(found.role, words.at(-1) ?? '') ? 'exact' : 'listed',
    matchedParts: found.matchedParts,
  };
}

function stageOfNotes(notes: readonly string[]): AnyStage | undefined {
  return notes.map((note) => stageIn(note)).find((stage) => stage !== undefined);
}

function isOwnName(role: ColumnRole, words: string): boolean {
  const name = role in FIELDS ? FIELDS[role as FieldId].name : (SPELLINGS[role]?.paths[0] ?? '');
  return headerText(name).words === words;
}

interface Found {
  readonly role: ColumnRole;
  readonly stage: AnyStage | undefined;
  readonly matchedParts: number;
}

/** The spelling that covers the most of the path; the path as it stands, then without a total token, then without its stage. */
function bestSpelling(words: readonly string[]): Found | undefined {
  const { path, stage } = withoutStage(words);
  for (const candidate of [words, withoutTotal(words)]) {
    const found = longestMatch(candidate);
    if (found) return { ...found, stage: stage ?? stageBefore(words) };
  }
  for (const candidate of [path, withoutTotal(path)]) {
    const found = longestMatch(candidate);
    if (found) return { ...found, stage };
  }
  return undefined;
}

function longestMatch(words: readonly string[]): Omit<Found, 'stage'> | undefined {
  const fitting = (BY_LAST_PART.get(words.at(-1) ?? '') ?? []).filter((spelling) => fits(spelling, words));
  const best = fitting.reduce<Spelling | undefined>(
    (longest, spelling) => (longest && longest.parts.length >= spelling.parts.length ? longest : spelling),
    undefined,
  );
  return best && { role: best.role, matchedParts: best.parts.length };
}

function fits({ parts, notUnder }: Spelling, words: readonly string[]): boolean {
  if (parts.length > words.length) return false;
  const offset = words.length - parts.length;
  if (!parts.every((part, index) => part === words[offset + index])) return false;
  return words.some((word) => word.startsWith('专任教师')) || !words.some((word) => notUnder.includes(word));
}

function withoutTotal(words: readonly string[]): readonly string[] {
  return words.length > 1 && isTotal(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

const STAGE_PREFIX = /^(?:小学|初中|高中)(?:部|阶段|段)?/;

/** A part that is a stage by itself (`小学`, `初中部`) stands above the others. */
function stageBefore(words: readonly string[]): AnyStage | undefined {
  return words
    .slice(0, -1)
    .map((word) => (STAGE_PREFIX.exec(word)?.[0] === word ? stageIn(word) : undefined))
    .find((stage) => stage !== undefined);
}

/** The path without its stage: `小学 → 学生数` and `小学学生数` are both `学生数` of the primary stage. */
function withoutStage(words: readonly string[]): { path: readonly string[]; stage: AnyStage | undefined } {
  const above = stageBefore(words);
  const path = words.filter((word, index) => index === words.length - 1 || STAGE_PREFIX.exec(word)?.[0] !== word);
  const last = path.at(-1) ?? '';
  const prefix = STAGE_PREFIX.exec(last)?.[0] ?? '';
  if (prefix === '' || prefix === last) return { path, stage: above };
  return { path: [...path.slice(0, -1), last.slice(prefix.length)], stage: stageIn(prefix) };
}
