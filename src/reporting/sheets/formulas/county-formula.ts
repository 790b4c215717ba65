import { type Facts, findFactRow, isReason, readFactFigure } from '../../../assessment/items/county/facts';
import type { CountyOutcome, FigureUsed } from '../../../assessment/items/outcome';
import { type RatioSource, unhandled } from '../../../standards/part';
import type { CountyFactId } from '../../../statistics/county-facts';
import type { Exact } from '../../../statistics/exact';
import { type CellReference, referenceText } from '../../../workbook/cells';

/** A county figure as a term of a formula. */
interface Term {
  readonly expression: string;
  /** Whether it is a cell and nothing more. */
  readonly isCell: boolean;
  readonly value: Exact;
}

/** Where county figures may be taken from: what they are, and the sheets that stand beside the report. */
export interface CountySources {
  readonly facts: Facts;
  readonly sheets: ReadonlySet<string>;
}

/**
 * The formula (without `=`) that computes a part's figure of the county from 县级数据; undefined where none would be
 * honest: numbers kept as text, figures that stand in another workbook, a figure that comes about in another way.
 */
export function countyFormula(outcome: CountyOutcome, sources: CountySources): string | undefined {
  if (!outcome.value) return undefined;
  const term = makeTerm(outcome, sources);
  return term?.value.equals(outcome.value) ? term.expression : undefined;
}

function makeTerm({ part, figures }: CountyOutcome, sources: CountySources): Term | undefined {
  const [first] = figures;
  if (!first) return undefined;
  switch (part.kind) {
    case 'countyFigure':
      return factTerm(first.fact, sources);
    case 'countyRatio': {
      const used = part.sources.find((way) => isMadeFrom(way, figures));
      if (used?.from !== 'facts') return undefined;
      return quotient(sumOfFacts(used.numerator.facts, sources), sumOfFacts(used.denominator.facts, sources));
    }
    case 'recognition': {
      const every = (remainder: number) =>
        figures.filter((_, index) => index % 2 === remainder).map(({ fact }) => ({ fact, sign: 1 as const }));
      return quotient(sumOfFacts(every(0), sources), sumOfFacts(every(1), sources));
    }
    default:
      return unhandled(part);
  }
}

/** Whether these figures are the ones that a way of computing takes. */
function isMadeFrom(way: RatioSource, figures: readonly FigureUsed[]): boolean {
  if (way.from !== 'facts') return false;
  const taken = [...way.numerator.facts, ...way.denominator.facts];
  return taken.length === figures.length && taken.every(({ fact }, index) => figures[index]?.fact === fact);
}

function sumOfFacts(
  facts: readonly { readonly fact: CountyFactId; readonly sign: 1 | -1 }[],
  sources: CountySources,
): Term | undefined {
  let total: Term | undefined;
  for (const { fact, sign } of facts) {
    const term = factTerm(fact, sources);
    if (!term) return undefined;
    if (!total) {
      total = sign === 1 ? term : { expression: `-${term.expression}`, isCell: false, value: term.value.neg() };
      continue;
    }
    const expression = `${total.expression}${sign === 1 ? '+' : '-'}${term.expression}`;
    const value = sign === 1 ? total.value.add(term.value) : total.value.sub(term.value);
    total = { expression, isCell: false, value };
  }
  return total;
}

function quotient(numerator: Term | undefined, denominator: Term | undefined): Term | undefined {
  if (!numerator || !denominator || denominator.value.equals(0)) return undefined;
  const expression = `${bracketTerm(numerator)}/${bracketTerm(denominator)}`;
  return { expression, isCell: false, value: numerator.value.div(denominator.value) };
}

function bracketTerm({ expression, isCell }: Term): string {
  return isCell ? expression : `(${expression})`;
}

/** The cell of a fact × what its unit takes; undefined where the cell holds no plain number. */
function factTerm(fact: CountyFactId, { facts, sheets }: CountySources): Term | undefined {
  const row = findFactRow(fact, facts);
  if (isReason(row) || typeof row.value !== 'number' || !sheets.has(row.cell.sheet)) return undefined;
  const value = readFactFigure(fact, row);
  const factor = readFactFigure(fact, { ...row, value: 1 });
  if (isReason(value) || isReason(factor)) return undefined;
  return { expression: scaledCell(row.cell, factor), isCell: factor.equals(1), value };
}

function scaledCell(cell: CellReference, factor: Exact): string {
  const reference = referenceText(cell);
  if (factor.equals(1)) return reference;
  return factor.d === 1n ? `${reference}*${factor.n}` : `${reference}/${factor.inverse().toFraction()}`;
}
