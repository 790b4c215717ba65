import Fraction from 'fraction.js';

/**
 * A decimal as a cell holds it: `digits ÷ 10^scale`, exactly. A cell has 15 significant digits at the most, so
 * `digits` is always a safe integer.
 */
export interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** Numbers that are the result of computing: exact fractions. */
export type Exact = Fraction;

/** Excel keeps, shows and compares 15 significant digits: 0.1 + 0.2 in a cell is 0.3. */
const SIGNIFICANT_DIGITS = 15;
const MOST_DIGITS = 10 ** SIGNIFICANT_DIGITS;

/** The decimal that a cell's number stands for. `value` must be finite. */
export function decimalOfNumber(value: number): Decimal {
  if (Number.isSafeInteger(value) && Math.abs(value) < MOST_DIGITS) return { digits: value, scale: 0 };
  return decimalOfFewPlaces(value) ?? decimalOfDigits(value);
}

/** Most figures of a county have two decimals. More than these are looked at digit by digit. */
const FEW_PLACES = 4;

/** The shortest decimal of few places that the number is the double next to; there is one of 15 digits at the most. */
function decimalOfFewPlaces(value: number): Decimal | undefined {
  for (let scale = 1, power = 10; scale <= FEW_PLACES; scale++, power *= 10) {
    const digits = Math.round(value * power);
    if (Math.abs(digits) >= MOST_DIGITS) return undefined;
    if (digits / power === value) return { digits, scale };
  }
  return undefined;
}

function decimalOfDigits(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const significant = fraction.replace(/0+$/, '');
  return { digits: Number(whole + significant), scale: significant.length - Number(exponent) };
}

/** A cell's decimal as a person types it: `105.5`, `1200`. */
export function shownDecimal({ digits, scale }: Decimal): string {
  return String(Number(`${digits}e${-scale}`));
}

/** Reads plain decimal notation, e.g. `4506.6`, `-0.5`; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const significant = fraction.replace(/0+$/, '');
  const digits = Number(`${sign}${whole}${significant}`);
  return Number.isSafeInteger(digits) ? { digits, scale: significant.length } : undefined;
}

/** Fractions are never changed once made: those of counts and of limits are made once. */
const MOST_KEPT = 4096;
const wholes: Exact[] = [];
const written = new Map<string, Exact>();

function exactWhole(value: number): Exact {
  const known = wholes[value];
  if (known) return known;
  const made = new Fraction(value);
  wholes[value] = made;
  return made;
}

function exactWritten(value: string): Exact {
  const known = written.get(value);
  if (known) return known;
  const made = new Fraction(value);
  if (written.size < MOST_KEPT) written.set(value, made);
  return made;
}

function isKeptWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < MOST_KEPT;
}

export function exact(value: Decimal | number | bigint | string): Exact {
  if (typeof value === 'string') return exactWritten(value);
  if (typeof value === 'number' && isKeptWhole(value)) return exactWhole(value);
  if (typeof value !== 'object') return new Fraction(value);
  if (value.scale === 0 && isKeptWhole(value.digits)) return exactWhole(value.digits);
  const power = 10n ** BigInt(Math.abs(value.scale));
  const digits = BigInt(value.digits);
  return value.scale >= 0 ? new Fraction(digits, power) : new Fraction(digits * power);
}

/** The order of two decimals, exactly: below 0 where the first is less. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.digits - b.digits;
  const scale = Math.max(a.scale, b.scale);
  const first = a.digits * 10 ** (scale - a.scale);
  const second = b.digits * 10 ** (scale - b.scale);
  const areExact = Number.isSafeInteger(first) && Number.isSafeInteger(second);
  return areExact ? first - second : exact(a).compare(exact(b));
}

/** The sum of two decimals; undefined where it would not be exact in this form. */
export function addDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const scale = Math.max(a.scale, b.scale);
  const first = a.digits * 10 ** (scale - a.scale);
  const second = b.digits * 10 ** (scale - b.scale);
  const areExact = [first, second, first + second].every(Number.isSafeInteger);
  return areExact ? { digits: first + second, scale } : undefined;
}

/** The sum of fractions, pair by pair, so that the long ones are few. */
export function sumExact(fractions: readonly Exact[], from = 0, to = fractions.length): Exact {
  const first = fractions[from];
  if (first === undefined || from === to) return exact(0);
  if (to - from === 1) return first;
  const half = (from + to) >> 1;
  return sumExact(fractions, from, half).add(sumExact(fractions, half, to));
}

/** Rounds half away from zero (四舍五入) to `places` decimals, always showing all of them: 4.195 → `4.20`. */
export function roundHalfUp(value: Exact, places: number): string {
  const digits = (roundedInDoubles(value, places) ?? roundedDigits(value, places)).toString().padStart(places + 1, '0');
  const sign = value.s < 0n && /[1-9]/.test(digits) ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function roundedDigits({ n, d }: Exact, places: number): bigint {
  const doubled = (n * 10n ** BigInt(places) * 2n) / d;
  return (doubled + 1n) / 2n;
}

const MOST_IN_DOUBLE = BigInt(Number.MAX_SAFE_INTEGER);

/** The same where no number on the way is above 2⁵³, so that doubles hold each of them exactly. */
function roundedInDoubles({ n, d }: Exact, places: number): number | undefined {
  if (n > MOST_IN_DOUBLE || d > MOST_IN_DOUBLE) return undefined;
  const dividend = Number(n) * 2 * 10 ** places;
  if (dividend >= Number.MAX_SAFE_INTEGER) return undefined;
  const divisor = Number(d);
  const doubled = (dividend - (dividend % divisor)) / divisor;
  return Math.floor((doubled + 1) / 2);
}

/** The least whole number that is not below the value. */
export function ceiling(value: Exact): bigint {
  const numerator = value.s < 0n ? -value.n : value.n;
  const quotient = numerator / value.d;
  return numerator > 0n && numerator % value.d !== 0n ? quotient + 1n : quotient;
}

/** All of a value's decimals where they end, else `places` of them: for exact decimals as text. */
export function decimalText(value: Exact, places: number): string {
  const text = roundHalfUp(value, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * A value beside limits that it misses: as many decimals as it takes to tell it from each of them, `places` at least.
 * 4.196 beside 4.2 is `4.196`, never `4.20`.
 */
export function roundApartFrom(value: Exact, limit: Exact | readonly Exact[], places: number): string {
  const shown = roundHalfUp(value, places);
  const limits = 'n' in limit ? [limit] : limit;
  if (places >= 30 || limits.every((each) => shown !== roundedLimit(each, places) || value.equals(each))) return shown;
  return roundApartFrom(value, limit, places + 1);
}

/** Thousands of values stand beside the same few limits. */
const ROUNDED_LIMITS = new WeakMap<Exact, string[]>();

function roundedLimit(limit: Exact, places: number): string {
  const known = ROUNDED_LIMITS.get(limit) ?? [];
  ROUNDED_LIMITS.set(limit, known);
  const rounded = known[places] ?? roundHalfUp(limit, places);
  known[places] = rounded;
  return rounded;
}

/** ⌊√n⌋ of a whole number. */
function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The square root of a value that is not negative, exact to `places` decimals (cut, not rounded). */
export function squareRoot(value: Exact, places: number): Exact {
  const power = 10n ** BigInt(places);
  return new Fraction(integerRoot((value.n * power * power) / value.d), power);
}
