import type { Comparison } from '../../../standards/limits';
import type { CountyRatioPart, FactSum, RatioSource, SchoolSum } from '../../../standards/part';
import type { CountyStatistics } from '../../../statistics/county';
import { type Exact, exact } from '../../../statistics/exact';
import type { Stage } from '../../../statistics/stages';
import type { CellReference } from '../../../workbook/cells';
import { meets } from '../compared';
import type { Context } from '../context';
import {
  type CountyOutcome,
  type FigureUsed,
  makeUndecided,
  ofCounty,
  type PartReason,
  type Quotient,
} from '../outcome';
import { chosen, sumOverStages } from '../schools/school-choice';
import { countyFigure } from './facts';

interface Sum {
  readonly value: Exact;
  readonly cells: readonly CellReference[];
  readonly figures: readonly FigureUsed[];
  readonly evidence: readonly string[];
}

/** 0 ÷ 0, both stated. */
interface Nothing {
  readonly nothing: Sum;
}

interface Ratio extends Sum {
  readonly quotient: Quotient;
  readonly numeratorCells: readonly CellReference[];
}

/**
 * A ratio of the county, by the first source that can be computed; else why the most telling one can't. 0 ÷ 0 means that
 * there is nothing to measure, unless another source has something; and none passes by a source that another contradicts.
 */
export function judgeCountyRatio(part: CountyRatioPart, context: Context): CountyOutcome {
  const limit = exact(part.limit);
  let problem: PartReason | undefined;
  let nothing: Nothing | undefined;
  const tried = part.sources.map((source) => ({ source, ratio: computeCountyRatio(source, context) }));
  for (const { source, ratio } of tried) {
    if ('nothing' in ratio) nothing ??= ratio;
    else if ('code' in ratio) {
      if (!problem || isPartly(ratio, context)) problem = ratio;
    } else {
      const { numeratorCells, ...known } = ratio;
      if (meets(ratio.value, part.comparison, limit)) {
        const harder = tried.flatMap(computed).find((other) => !meets(other.value, part.comparison, limit));
        if (!harder) return ofCounty(part, { verdict: 'pass', ...known, limit });
        const cells = [...ratio.cells, ...harder.cells];
        return ofCounty(part, { ...known, ...makeUndecided(part, { code: 'contradictorySources', cells }), limit });
      }
      const figureCells =
        source.from === 'schools' ? cellsOfSchoolsShort(source, part.comparison, limit, context) : numeratorCells;
      return ofCounty(part, { verdict: 'fail', ...known, limit, figureCells });
    }
  }
  if (nothing) return judgeNothing(part, nothing, limit, context);
  return ofCounty(part, { ...makeUndecided(part, problem ?? { code: 'noSchools', cells: [] }), limit });
}

/** What a source gives, where it can be computed. */
function computed({ ratio }: { readonly ratio: Ratio | Nothing | PartReason }): Ratio[] {
  return 'code' in ratio || 'nothing' in ratio ? [] : [ratio];
}

function judgeNothing(
  part: CountyRatioPart,
  { nothing: { cells, figures, evidence } }: Nothing,
  limit: Exact,
  { statistics }: Context,
): CountyOutcome {
  const { neverNothing } = part;
  const isMistake =
    neverNothing && (neverNothing === true || neverNothing.some((stage) => hasStudents(stage, statistics)));
  if (isMistake) return ofCounty(part, { ...makeUndecided(part, { code: 'zeroDenominator', cells }), limit });
  const reason: PartReason = { code: 'nothingToMeasure', cells };
  return ofCounty(part, { verdict: 'pass', limit, cells, figures, evidence, reason });
}

function hasStudents(stage: Stage, { schools }: CountyStatistics): boolean {
  return schools.some(({ stages }) => {
    const students = stages[stage]?.figures.students;
    return students?.kind === 'known' && exact(students.value).compare(0) > 0;
  });
}

/** A source that something is given of tells more than one that nothing is. */
function isPartly(reason: PartReason, { facts }: Context): boolean {
  if (reason.code === 'missingFact') return facts.has(reason.fact);
  return reason.code !== 'noSchools' && reason.code !== 'missingField';
}

function computeCountyRatio(source: RatioSource, context: Context): Ratio | Nothing | PartReason {
  const [numerator, denominator] =
    source.from === 'facts'
      ? [sumOfFacts(source.numerator, context), sumOfFacts(source.denominator, context)]
      : [sumOfSchools(source.numerator, context), sumOfSchools(source.denominator, context)];
  if ('code' in numerator) return numerator;
  if ('code' in denominator) return denominator;
  const both: Sum = {
    value: denominator.value,
    cells: [...numerator.cells, ...denominator.cells],
    figures: [...numerator.figures, ...denominator.figures],
    evidence: [...new Set([...numerator.evidence, ...denominator.evidence])],
  };
  if (denominator.value.equals(0) && numerator.value.equals(0)) return { nothing: both };
  if (denominator.value.compare(0) <= 0) return { code: 'zeroDenominator', cells: denominator.cells };
  return {
    ...both,
    value: numerator.value.div(denominator.value),
    quotient: { numerator: numerator.value, denominator: denominator.value },
    numeratorCells: numerator.cells,
  };
}

function sumOfFacts(sum: FactSum, { facts }: Context): Sum | PartReason {
  let value = exact(0);
  const cells: CellReference[] = [];
  const figures: FigureUsed[] = [];
  const evidence: string[] = [];
  for (const { fact, sign } of sum.facts) {
    const figure = countyFigure(fact, facts);
    if ('code' in figure) return figure;
    value = sign === 1 ? value.add(figure.value) : value.sub(figure.value);
    cells.push(figure.row.cell);
    figures.push({ fact, value: figure.value, year: figure.row.year });
    if (figure.row.evidence !== '') evidence.push(figure.row.evidence);
  }
  return { value, cells, figures, evidence };
}

function sumOfSchools({ field, stages, schools }: SchoolSum, { statistics }: Context): Sum | PartReason {
  const concerned = chosen(schools, statistics.schools).filter(({ school }) =>
    stages.some((stage) => school.stages[stage]),
  );
  if (concerned.length === 0) return { code: 'noSchools', cells: [] };
  let value = exact(0);
  const cells: CellReference[] = [];
  for (const { school, unclear } of concerned) {
    if (unclear) return unclear;
    const quantity = sumOverStages(school, field, stages);
    if ('code' in quantity) return quantity;
    value = value.add(quantity.value);
    cells.push(...quantity.cells);
  }
  return { value, cells, figures: [], evidence: [] };
}

/** Where a county's sum falls short: the numerators of the schools that miss the limit by themselves. */
function cellsOfSchoolsShort(
  { numerator, denominator }: Extract<RatioSource, { from: 'schools' }>,
  comparison: Comparison,
  limit: Exact,
  { statistics }: Context,
): readonly CellReference[] {
  return chosen(numerator.schools, statistics.schools).flatMap(({ school }) => {
    const part = sumOverStages(school, numerator.field, numerator.stages);
    const all = sumOverStages(school, denominator.field, denominator.stages);
    if ('code' in part || 'code' in all || all.value.compare(0) <= 0) return [];
    return meets(part.value.div(all.value), comparison, limit) ? [] : part.cells;
  });
}
