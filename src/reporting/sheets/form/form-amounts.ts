import { countyFigure, type Facts, findFactRow, isReason, shareOfRow } from '../../../assessment/items/county/facts';
import type { PartOutcome } from '../../../assessment/items/outcome';
import { readLevel } from '../../../assessment/items/words';
import type { FactSum } from '../../../standards/part';
import type { CountyStatistics } from '../../../statistics/county';
import type { CountyFactId } from '../../../statistics/county-facts';
import { decimalText, type Exact, roundHalfUp } from '../../../statistics/exact';
import { factExpression } from '../formulas/fact-formula';
import type { Sources } from '../formulas/statistics-formula';
import { FORM_COUNTS_OF } from './form-school-counts';
import type { Amount, FormBlank } from './form-sentences';

/** What blanks are filled from. */
export interface Fillings {
  readonly statistics: CountyStatistics;
  readonly facts: Facts;
  readonly sources: Sources;
  /** The outcomes of the item that the sentence is about. */
  readonly parts: readonly PartOutcome[];
}

/** What stands in a blank, and the expression over the statistics that gives the same text, where there is one. */
export interface Filled {
  readonly shown: string;
  readonly expression?: string;
}

/** What fills a blank; undefined where the workbook doesn't give it. */
export function filled(blank: FormBlank, fillings: Fillings): Filled | undefined {
  if ('level' in blank) return levelShown(blank.level, fillings);
  if ('rate' in blank) return rateShown(blank.rate, fillings);
  const computed = computeFormAmount(blank.amount, fillings);
  if (!computed) return undefined;
  const { places, times, per } = FORMS[blank.as];
  const shown = roundHalfUp(computed.value.mul(times).div(per), places);
  if (computed.expression === undefined) return { shown };
  const multiplied = times === 1 ? computed.expression : `${computed.expression}*${times}`;
  const scaled = per === 1 ? multiplied : `${bracketAmount(multiplied)}/${per}`;
  return { shown, expression: `TEXT(ROUND(${scaled},${places}),"${places === 0 ? '0' : `0.${'0'.repeat(places)}`}")` };
}

const FORMS = {
  whole: { places: 0, times: 1, per: 1 },
  percent: { places: 1, times: 100, per: 1 },
  tenThousands: { places: 0, times: 1, per: 10_000 },
} as const;

interface Computed {
  readonly value: Exact;
  readonly expression: string | undefined;
}

function computeFormAmount(amount: Amount, fillings: Fillings): Computed | undefined {
  if ('fact' in amount) {
    const figure = countyFigure(amount.fact, fillings.facts);
    return 'code' in figure ? undefined : { value: figure.value, expression: makeExpression(amount.fact, fillings) };
  }
  if ('count' in amount) {
    const value = FORM_COUNTS_OF[amount.count](fillings);
    return value && { value, expression: undefined };
  }
  if ('ratio' in amount) return computeFormRatio(amount.ratio, fillings);
  return 'numeratorOf' in amount
    ? computeSide(amount.numeratorOf, 'numerator', fillings)
    : computeSide(amount.denominatorOf, 'denominator', fillings);
}

function computeFormRatio([part, all]: readonly [Amount, Amount], fillings: Fillings): Computed | undefined {
  const numerator = computeFormAmount(part, fillings);
  const denominator = computeFormAmount(all, fillings);
  if (!numerator || !denominator || denominator.value.n === 0n) return undefined;
  const isTraced = numerator.expression !== undefined && denominator.expression !== undefined;
  const expression = isTraced
    ? `${bracketAmount(numerator.expression)}/${bracketAmount(denominator.expression)}`
    : undefined;
  return { value: numerator.value.div(denominator.value), expression };
}

/** A side of a part's quotient: over the county's figures, where they are what the part was computed from. */
function computeSide(id: string, side: 'numerator' | 'denominator', fillings: Fillings): Computed | undefined {
  const outcome = fillings.parts.find(({ part }) => part.id === id);
  if (outcome?.by !== 'county' || !outcome.quotient || outcome.part.kind !== 'countyRatio') return undefined;
  const used = new Set(outcome.figures.map(({ fact }) => fact));
  const source = outcome.part.sources.find(
    (each) => each.from === 'facts' && [each.numerator, each.denominator].every((sum) => isMadeOf(sum, used)),
  );
  const sum = source?.from === 'facts' ? source[side] : undefined;
  return { value: outcome.quotient[side], expression: sum && sumExpression(sum, fillings) };
}

function isMadeOf({ facts }: FactSum, used: ReadonlySet<CountyFactId>): boolean {
  return facts.every(({ fact }) => used.has(fact));
}

function sumExpression({ facts }: FactSum, fillings: Fillings): string | undefined {
  let sum = '';
  for (const { fact, sign } of facts) {
    const expression = makeExpression(fact, fillings);
    if (expression === undefined) return undefined;
    sum += sign === -1 ? `-${expression}` : sum === '' ? expression : `+${expression}`;
  }
  return sum;
}

function makeExpression(fact: CountyFactId, { facts, sources }: Fillings): string | undefined {
  return factExpression(fact, facts, sources);
}

/** In brackets, but for a plain reference. */
function bracketAmount(expression: string): string {
  return /^[^+\-*/]+$/.test(expression.replace(/'[^']*'/g, '')) ? expression : `(${expression})`;
}

const LEVELS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] as const;

function levelShown(fact: CountyFactId, { facts }: Fillings): Filled | undefined {
  const row = findFactRow(fact, facts);
  const level = isReason(row) ? undefined : readLevel(row.value);
  const shown = level === undefined ? undefined : LEVELS[level - 1];
  return shown === undefined ? undefined : { shown };
}

/** Decimals that a rate of the monitoring may have. */
const RATE_PLACES = 6;

function rateShown(fact: CountyFactId, { facts }: Fillings): Filled | undefined {
  const figure = countyFigure(fact, facts, shareOfRow);
  return 'code' in figure ? undefined : { shown: decimalText(figure.value, RATE_PLACES) };
}
