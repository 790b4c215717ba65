import type { CountyFact, CountyStatistics } from '../../../statistics/county';
import { COUNTY_FACTS, type CountyFactId } from '../../../statistics/county-facts';
import { decimalOfNumber, type Exact, exact, parseDecimal } from '../../../statistics/exact';
import { type CellValue, isCellError } from '../../../workbook/cells';
import type { PartReason } from '../outcome';
import { plainWords } from '../words';

/** The county's facts by what they say, in the workbook's order. */
export type Facts = ReadonlyMap<CountyFactId, readonly CountyFact[]>;

export function indexFacts({ facts }: CountyStatistics): Facts {
  const byId = new Map<CountyFactId, CountyFact[]>();
  for (const fact of facts) {
    if (!fact.id) continue;
    const rows = byId.get(fact.id) ?? [];
    rows.push(fact);
    byId.set(fact.id, rows);
  }
  return byId;
}

/** The calendar year that a row names: the first of `2021-2022`; null where it names none. */
export function findYear({ year }: CountyFact): string | null {
  return /\d{4}/.exec((year ?? '').normalize('NFKC'))?.[0] ?? null;
}

export function showFactValue(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

/**
 * The one row that gives a fact: of the latest year where several years are given. A later year whose row is empty is
 * missing: the year before doesn't stand in for it.
 */
export function findFactRow(id: CountyFactId, facts: Facts): CountyFact | PartReason {
  const rows = facts.get(id) ?? [];
  const filled = rows.filter(({ value }) => plainWords(value) !== '' || isError(value));
  if (filled.length === 0) return { code: 'missingFact', fact: id, cells: rows.map(({ cell }) => cell) };
  const latest = latestYear(filled);
  const year = latestYear(rows);
  if (latest !== '' && year > latest) {
    return { code: 'missingYear', fact: id, year, cells: ofYear(rows, year).map(({ cell }) => cell) };
  }
  return agreed(id, ofYear(filled, latest));
}

/** The latest year that rows name; `''` where none does. */
function latestYear(rows: readonly CountyFact[]): string {
  const years = rows.map((row) => findYear(row) ?? '').sort();
  return years.at(-1) ?? '';
}

function ofYear(rows: readonly CountyFact[], year: string): CountyFact[] {
  return rows.filter((row) => (findYear(row) ?? '') === year);
}

function isError(value: CellValue): boolean {
  return value !== null && isCellError(value);
}

/** Rows that say the same, or else that they contradict each other. */
export function agreed(id: CountyFactId, rows: readonly CountyFact[]): CountyFact | PartReason {
  const [first, ...rest] = rows;
  if (!first) return { code: 'missingFact', fact: id, cells: [] };
  const agree = rest.every(({ value, unit }) => plainWords(value) === plainWords(first.value) && unit === first.unit);
  return agree ? first : { code: 'contradictoryFact', fact: id, cells: rows.map(({ cell }) => cell) };
}

export function isReason(found: CountyFact | PartReason | Exact): found is PartReason {
  return 'code' in found;
}

/** How much of a family's base unit a unit is. Counts (个, 所, 份 …) are all alike and scale by nothing. */
const SCALES: Readonly<Record<string, { readonly family: 'money' | 'time' | 'people'; readonly factor: number }>> = {
  元: { family: 'money', factor: 1 },
  千元: { family: 'money', factor: 1000 },
  万元: { family: 'money', factor: 10_000 },
  亿元: { family: 'money', factor: 100_000_000 },
  分钟: { family: 'time', factor: 1 },
  小时: { family: 'time', factor: 60 },
  人: { family: 'people', factor: 1 },
  万人: { family: 'people', factor: 10_000 },
};

/** A row's number with its unit: the cell's own unit, else the row's. */
function numberAndUnit({ value, unit }: CountyFact): { readonly number: Exact; readonly unit: string } | undefined {
  const ofRow = plainWords(unit);
  if (typeof value === 'number')
    return Number.isFinite(value) ? { number: exact(decimalOfNumber(value)), unit: ofRow } : undefined;
  const match = /^([+-]?[\d,]+(?:\.\d+)?)(\D*)$/u.exec(plainWords(value));
  const decimal = parseDecimal((match?.[1] ?? '').replaceAll(',', ''));
  return decimal && { number: exact(decimal), unit: match?.[2] || ofRow };
}

/** A row's figure in the catalogue's unit. */
export function readFactFigure(id: CountyFactId, row: CountyFact): Exact | PartReason {
  const unusable: PartReason = { code: 'unusableFact', fact: id, shown: showFactValue(row.value), cells: [row.cell] };
  const read = numberAndUnit(row);
  if (!read || read.number.s < 0n) return unusable;
  const scale = SCALES[COUNTY_FACTS[id].unit];
  if (read.unit === '' || read.unit === COUNTY_FACTS[id].unit) return read.number;
  const given = SCALES[read.unit.replace(/^元\/.*$/u, '元')];
  if (read.unit === '%') return unusable;
  if (!scale || scale.family === 'people')
    return given && scale ? read.number.mul(given.factor).div(scale.factor) : read.number;
  return given?.family === scale.family ? read.number.mul(given.factor).div(scale.factor) : unusable;
}

/** A row's share as a fraction of one: 85 % and 0.85 are told apart by the unit, and else not guessed. */
export function shareOfRow(id: CountyFactId, row: CountyFact): Exact | PartReason {
  const shown = showFactValue(row.value);
  const read = numberAndUnit(row);
  if (!read || read.number.s < 0n) return { code: 'unusableFact', fact: id, shown, cells: [row.cell] };
  const ambiguous: PartReason = { code: 'ambiguousPercent', fact: id, shown, cells: [row.cell] };
  const isUpToOne = read.number.compare(1) <= 0;
  const unit = read.unit || COUNTY_FACTS[id].unit;
  if (unit !== '%') return isUpToOne ? read.number : ambiguous;
  const isWrittenOut = typeof row.value === 'string' && /[%％]/u.test(row.value);
  return isUpToOne && !isWrittenOut && read.number.n !== 0n ? ambiguous : read.number.div(100);
}

/** The county's figure for a fact, with the row that it came from. */
export function countyFigure(
  id: CountyFactId,
  facts: Facts,
  read: (id: CountyFactId, row: CountyFact) => Exact | PartReason = readFactFigure,
): { readonly value: Exact; readonly row: CountyFact } | PartReason {
  const row = findFactRow(id, facts);
  if (isReason(row)) return row;
  const value = read(id, row);
  return isReason(value) ? value : { value, row };
}
