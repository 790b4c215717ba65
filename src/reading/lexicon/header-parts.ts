import type { Unit } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import { folded, withoutNumbering } from '../text/header-text';
import { splitHeaderUnit, type WrittenUnit, writtenUnit } from '../text/units';
import { findMeaningKind, type Meaning, segment, type Token } from './segment';

/** One part of a header path, taken apart: a cell of the header, or a stretch of it between separators. */
export interface HeaderPart {
  /** All that it means, words that make no difference among it. */
  readonly meanings: ReadonlySet<Meaning>;
  /** What must be accounted for. */
  readonly weighty: ReadonlySet<Meaning>;
  /** What no word of the lexicon covers. */
  readonly unknown: readonly string[];
  readonly stages: readonly AnyStage[];
  readonly year: string | undefined;
  readonly unit: WrittenUnit | undefined;
  readonly tokens: readonly Token[];
}

/** Between the rows of a header that stands in one cell: `专任教师_#按学历分_本科`, `教室（间）其中：网络多媒体教室`. */
const SEPARATORS = /→|<?-+>|=>|(?<![\d≤<=])>(?![=\d])|[_|]|#|其中[:,]?/;
const BRACKETS = /[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]/g;
const BRACKET = /[()[\]{}【】〔〕]/g;
/** ① … ⑳: numbers of lines and of notes. */
const CIRCLED = /[\u2460-\u24ff\u2776-\u2793]/gu;
/** What programs write over a column without a header. */
const NAMELESS = /^Unnamed:\d+(?:_level_\d+)?$/i;

/** The parts of a header path, from the outermost group in; empty ones left out. */
export function splitHeader(path: readonly string[], without?: ReadonlySet<string>): readonly HeaderPart[] {
  const pieces = path.flatMap((cell) => {
    const text = folded(cell.replace(CIRCLED, ''));
    return NAMELESS.test(text) ? [] : withoutNumbering(text).split(SEPARATORS).map(withoutNumbering);
  });
  const parts = pieces
    .filter((piece) => piece !== '')
    .map((piece) => (without ? makePart(piece, without) : known(piece)));
  return withUnitParts(withArtItself(parts.map(withDegreesFor(parts))));
}

const KNOWN = new Map<string, HeaderPart>();
const MOST_KNOWN = 20_000;

/** Headings stand over many columns, and labels are asked about more than once. */
function known(piece: string): HeaderPart {
  const before = KNOWN.get(piece);
  if (before) return before;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const part = makePart(piece, undefined);
  KNOWN.set(piece, part);
  return part;
}

function makePart(whole: string, without: ReadonlySet<string> | undefined): HeaderPart {
  const piece = withoutScopeNotes(whole);
  const units = [...piece.matchAll(BRACKETS)].flatMap(([, inside = '']) => writtenUnit(inside) ?? []);
  const bare =
    units.length > 0 ? piece.replace(BRACKETS, (whole, inside: string) => (writtenUnit(inside) ? '' : whole)) : piece;
  const alone = writtenUnit(bare);
  const { words, unit } = alone ? { words: '', unit: alone } : splitHeaderUnit(bare);
  const written = [...(unit ? [unit] : []), ...units];
  return described([...bestReading(words, without), ...written.flatMap(asWords)], written.findLast(isAmount));
}

/** What 在校生 and 教职工 hold in any case: 在校生数(含寄宿生). */
const HELD: ReadonlySet<Meaning> = new Set<Meaning>(['boarder', 'minority', 'male', 'female', 'otherStaff', 'head']);
/** What they don't hold in any case: 在校生数(不含学前班). */
const NOT_HELD: ReadonlySet<Meaning> = new Set<Meaning>(['kindergarten', 'senior', 'vocational', 'attached']);
const SCOPE_NOTE = /[([【](?:(含|包括|包含)|不含|不包括|不包含|除)([^()[\]【】]+?)(?:除外|在内)?[)\]】]/g;

/** A note that says what goes without saying narrows and widens nothing; any other stays. */
function withoutScopeNotes(piece: string): string {
  if (!/[([【]/.test(piece)) return piece;
  const rest = piece.replace(SCOPE_NOTE, (note, including: string | undefined, inside: string) => {
    const weighty = segment(inside).flatMap(({ meanings }) =>
      meanings.length > 0 ? meanings.filter(makesADifference) : [undefined],
    );
    const scope = including ? HELD : NOT_HELD;
    return weighty.length > 0 && weighty.every((meaning) => meaning !== undefined && scope.has(meaning)) ? '' : note;
  });
  return rest === '' ? piece : rest;
}

/** 学生 and 教师 say only once more who is counted. */
function makesADifference(meaning: Meaning): boolean {
  return (
    findMeaningKind(meaning) !== 'filler' &&
    findMeaningKind(meaning) !== 'topic' &&
    !['student', 'teacher', 'class'].includes(meaning)
  );
}

function isAmount({ kind }: WrittenUnit): boolean {
  return kind === 'amount' || kind === 'tens';
}

/** A share and a ratio make another quantity of any; nobody knows how often turns count a person. */
function asWords({ kind }: WrittenUnit): readonly Token[] {
  if (kind === 'turns') return [{ text: '人次', meanings: [] }];
  if (kind === 'perStudent') return [{ text: '元/生', meanings: ['perStudent'] }];
  return kind === 'share' || kind === 'ratio' ? [{ text: '%', meanings: ['ratio'] }] : [];
}

/** Brackets read in, or read as notes: whichever the lexicon covers better. */
function bestReading(text: string, without: ReadonlySet<string> | undefined): readonly Token[] {
  if (!/[([{【〔]/.test(text)) return segment(text, without);
  const notes = [...text.matchAll(BRACKETS)].flatMap(([, inside = '']) => segment(inside, without));
  const asNotes = [...segment(text.replace(BRACKETS, ''), without), ...notes];
  const readIn = segment(text.replace(BRACKET, ''), without);
  return uncovered(readIn) < uncovered(asNotes) ||
    (uncovered(readIn) === uncovered(asNotes) && readIn.length <= asNotes.length)
    ? readIn
    : asNotes;
}

function uncovered(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text, meanings }) => sum + (meanings.length === 0 ? text.length : 0), 0);
}

function described(tokens: readonly Token[], unit: WrittenUnit | undefined): HeaderPart {
  const meanings = new Set(tokens.flatMap((token) => token.meanings));
  const weighty = new Set([...meanings].filter(isWeighty));
  const measured = unit?.kind === 'amount' ? MEASURED_IN[unit.unit.unit] : undefined;
  if (measured) meanings.add(measured);
  const yearWord = tokens.find((token) => token.meanings.includes('year'))?.text;
  return {
    meanings,
    weighty,
    unknown: tokens.filter((token) => token.meanings.length === 0).map(({ text }) => text),
    stages: STAGE_MEANINGS.filter((stage) => meanings.has(stage)),
    year: yearWord?.slice(0, 4),
    unit,
    tokens,
  };
}

/** What a unit says of a figure: 一年级（人）, 建筑（㎡）. */
const MEASURED_IN: Readonly<Partial<Record<Unit, Meaning>>> = {
  人: 'persons',
  个: 'pieces',
  间: 'roomCount',
  '㎡': 'area',
};

const STAGE_MEANINGS = ['primary', 'junior', 'senior'] as const;

function isWeighty(meaning: Meaning): boolean {
  const kind = findMeaningKind(meaning);
  return kind !== 'filler' && kind !== 'topic' && kind !== 'stage';
}

/** Under degrees and teachers 高中阶段 is a degree, not a stage. */
function withDegreesFor(parts: readonly HeaderPart[]): (part: HeaderPart) => HeaderPart {
  const speaksOfDegrees = parts.some(({ meanings }) => DEGREES.some((meaning) => meanings.has(meaning)));
  return (part) => {
    if (!speaksOfDegrees || !part.tokens.some(isLowDegree)) return part;
    const tokens = part.tokens.map(
      (token): Token => (isLowDegree(token) ? { ...token, meanings: ['lowDegree'] } : token),
    );
    return described(tokens, part.unit);
  };
}

const DEGREES: readonly Meaning[] = ['degree', 'byDegree', 'teacher', 'staff'];

function isLowDegree({ text }: Token): boolean {
  return text === '高中阶段';
}

/** 艺术 → 艺术: beside music and fine art, the subject that goes by the name of all. */
function withArtItself(parts: readonly HeaderPart[]): readonly HeaderPart[] {
  const isArtAlone = (part: HeaderPart | undefined) => part?.weighty.size === 1 && part.weighty.has('art');
  return parts.map((part, index) =>
    isArtAlone(part) && isArtAlone(parts[index - 1])
      ? described([{ text: '艺术', meanings: ['asSubject'] }], part.unit)
      : part,
  );
}

/** A part that is a unit and nothing else belongs to the part before it. */
function withUnitParts(parts: readonly HeaderPart[]): readonly HeaderPart[] {
  const isUnit = (part: HeaderPart | undefined) => part?.tokens.length === 0 && part.unit !== undefined;
  return parts.flatMap((part, index) => {
    if (index > 0 && isUnit(part)) return [];
    const next = parts[index + 1];
    return isUnit(next) ? [{ ...part, unit: next?.unit }] : [part];
  });
}
