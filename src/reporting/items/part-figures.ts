import type { FailingSchool, PartOutcome } from '../../assessment/items/outcome';
import type { Comparison } from '../../standards/limits';
import { type PlainPart, type ShownUnit, unhandled } from '../../standards/part';
import { decimalText, type Exact, roundApartFrom } from '../../statistics/exact';

/** A part's figure beside its limit; `null` where it has none. */
export interface PartFigure {
  readonly value: string;
  readonly limit: string | null;
  readonly comparison: Comparison;
}

const PLACES = 2;
/** Limits are plain decimals. */
const LIMIT_PLACES = 6;

/** How units are written; Chinese where nothing is said. */
export type UnitWords = Readonly<Record<ShownUnit, string>>;

export function partFigure(outcome: PartOutcome, words?: UnitWords): PartFigure | null {
  if (outcome.by !== 'county' || !outcome.value) return null;
  const { part, value, limit } = outcome;
  return { ...shownAgainst(value, limit, part, words), comparison: chooseComparison(part) };
}

/** A school's figure beside the limit of the part that it misses; words stay words. */
export function schoolFigure({ value, limit }: FailingSchool, part: PlainPart, words?: UnitWords): string {
  if (typeof value === 'string') return value;
  const shown = shownAgainst(value, limit, part, words);
  return shown.limit === null ? shown.value : `${shown.value} / ${shown.limit}`;
}

function shownAgainst(
  value: Exact,
  limit: Exact | null,
  part: PlainPart,
  words?: UnitWords,
): { value: string; limit: string | null } {
  const partUnit = choosePartUnit(part);
  const unit = partUnit === '' || partUnit === '%' ? partUnit : ` ${words?.[partUnit].trim() ?? partUnit}`.trimEnd();
  const scale = partUnit === '%' ? 100 : 1;
  const scaled = value.mul(scale);
  if (!limit) return { value: `${decimalText(scaled, PLACES)}${unit}`, limit: null };
  const scaledLimit = limit.mul(scale);
  const rounded = roundApartFrom(scaled, scaledLimit, PLACES);
  const shown = rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded;
  return { value: `${shown}${unit}`, limit: `${decimalText(scaledLimit, LIMIT_PLACES)}${unit}` };
}

/** The unit of a part's figure; `''` for words and bare numbers. */
export function choosePartUnit(part: PlainPart): ShownUnit {
  if ('unit' in part) return part.unit;
  switch (part.kind) {
    case 'recognition':
      return '%';
    case 'smallestRoom':
      return '㎡';
    case 'classSize':
      return '人';
    case 'roomsPerClasses':
      return '间';
    case 'attestation':
    case 'schoolStatement':
    case 'schoolGrade':
    case 'series':
    case 'monitoring':
      return '';
    default:
      return unhandled(part);
  }
}

/** How a part's figure is held against its limit. */
export function chooseComparison(part: PlainPart): Comparison {
  if ('comparison' in part) return part.comparison;
  switch (part.kind) {
    case 'classSize':
      return 'atMost';
    case 'monitoring':
      return 'below';
    case 'roomsPerClasses':
    case 'smallestRoom':
    case 'recognition':
    case 'attestation':
    case 'schoolStatement':
    case 'schoolGrade':
    case 'series':
      return 'atLeast';
    default:
      return unhandled(part);
  }
}
