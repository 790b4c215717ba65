import { findUnit, type UnitSpelling } from './units';

/** What a cell's number format makes of its number. */
export interface NumberFormat {
  /** A date or a percentage is shown: no amount of anything. */
  readonly isOther: boolean;
  /** The unit that is written behind the number: `0.00"万元"`. */
  readonly unit: UnitSpelling | undefined;
  /** 4 for 万, 8 for 亿, where that is all that is written behind it. */
  readonly tens: number;
}

const PLAIN: NumberFormat = { isOther: false, unit: undefined, tens: 0 };
const KNOWN = new Map<string, NumberFormat>();
const MOST_KNOWN = 1000;
/** Excel takes no longer one; what a longer one shows nobody knows. */
const MOST_LETTERS = 255;

/** 万 and 亿 behind a number, as powers of ten. */
export const TENS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

export function readNumberFormat(format: string | undefined): NumberFormat {
  if (format === undefined || format.length > MOST_LETTERS) return PLAIN;
  const known = KNOWN.get(format);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const parsed = parsedFormat(format);
  KNOWN.set(format, parsed);
  return parsed;
}

function parsedFormat(format: string): NumberFormat {
  const [positive = ''] = format.split(';');
  const pattern = positive.replace(/\[[^\]]*\]/g, '');
  const codes = pattern.replace(/"[^"]*"|\\./g, '');
  // `1-2` typed into a cell became the second of January.
  const isDate = /y|d|m.*d|[年月日]/i.test(codes) && !/[0#]/.test(codes);
  const isPercent = /[%％]/.test(pattern);
  // `0!.0,"万"` shows the ten-thousandth of what stands in the cell.
  const isScaled = /!|,(?!.*[0#?])/.test(codes);
  const written = pattern.replace(/["\\]/g, '').replace(/^[^0#?]*[0#?][0#?.,!]*/, '');
  const words = isScaled ? '' : written.replace(/[_*].|[\s)）]/g, '');
  return { isOther: isDate || isPercent, unit: findUnit(words), tens: TENS[words] ?? 0 };
}
