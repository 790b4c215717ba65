import { type HeaderPart, splitHeader } from '../lexicon/header-parts';
import { findMeaningKind, type Meaning } from '../lexicon/segment';
import { folded } from '../text/header-text';

/** What a label can say: a meaning of the lexicon, or words that nobody knows, which stand for themselves. */
export type Said = Meaning | `?${string}`;

/** A label of a county figure, taken apart. */
export interface LabelMeanings {
  /** What must be accounted for; words that make no difference left out. */
  readonly said: ReadonlySet<Said>;
  /** The words that say it. */
  readonly words: ReadonlyMap<Said, string>;
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

/** Units in which county figures are given, in brackets behind a label: beside those of school figures also 份, 项, % … */
const UNIT_NOTE =
  /[([【](?:计量)?(?:单位:?)?(万人|人次|人|个|所|间|项|份|亿元|万元|千元|元|分钟|小时|%)(\/年|\/人(?:[·./]?年)?)?[)\]】]/;

const SAYS_MEAN = /平均|[人年]均/;

/** Meanings that are the same in a label of the county's. */
const SAME: Partial<Record<Meaning, readonly Meaning[]>> = {
  // Whose children they are is said or left out.
  migrantWorker: [],
  offspring: ['migrantChild'],
  research: ['experiment'],
  graduating: ['graduated', 'student'],
  graduatingClass: ['graduated'],
  disabledChild: ['disabled', 'child'],
  disabledStudent: ['disabled', 'student'],
  validQuestionnaire: ['valid', 'questionnaire'],
  contentQuestionnaire: ['content', 'questionnaire'],
};

/** Parts of a label from the outermost in: `优质高中招生→计划总数` has two. */
export function labelParts(text: string, without?: ReadonlySet<string>): readonly LabelMeanings[] {
  const whole = folded(text);
  const [, written, each = ''] = UNIT_NOTE.exec(whole) ?? [];
  // 元/人 is 元 of a mean, and makes another figure of a sum.
  const unit = each.includes('人') && !SAYS_MEAN.test(whole) ? undefined : written;
  const parts = splitHeader([unit === undefined ? whole : whole.replace(UNIT_NOTE, '')], without);
  return parts.map((part, index) => ({
    ...readMeanings(part),
    unit: index === parts.length - 1 ? (unit ?? spelledUnit(part)) : spelledUnit(part),
    year: part.year,
  }));
}

function spelledUnit({ unit }: HeaderPart): string | undefined {
  return unit?.kind === 'amount' ? unit.unit.spelling : undefined;
}

function readMeanings({ tokens }: HeaderPart): Pick<LabelMeanings, 'said' | 'words'> {
  const words = new Map<Said, string>();
  for (const { text, meanings } of tokens) {
    if (meanings.length === 0) words.set(`?${text}`, text);
    for (const meaning of meanings) {
      if (!makesADifference(meaning)) continue;
      for (const same of SAME[meaning] ?? [meaning]) words.set(same, text);
    }
  }
  return { said: new Set(words.keys()), words };
}

function makesADifference(meaning: Meaning): boolean {
  const kind = findMeaningKind(meaning);
  return kind !== 'filler' && kind !== 'topic';
}

/** Several parts read as one. */
export function joinParts(parts: readonly LabelMeanings[]): LabelMeanings {
  const words = new Map(parts.flatMap((part) => [...part.words]));
  return {
    said: new Set(words.keys()),
    words,
    unit: parts.map(({ unit }) => unit).findLast((unit) => unit !== undefined),
    year: parts.map(({ year }) => year).findLast((year) => year !== undefined),
  };
}
