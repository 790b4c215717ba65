import type { RecognitionPart } from '../../../standards/part';
import type { CountyFactId } from '../../../statistics/county-facts';
import { type Exact, exact } from '../../../statistics/exact';
import type { CellReference } from '../../../workbook/cells';
import type { Context } from '../context';
import {
  type CountyOutcome,
  type FigureUsed,
  makeUndecided,
  ofCounty,
  type PartDetail,
  type PartReason,
} from '../outcome';
import { countyFigure, shareOfRow } from './facts';

interface Counts {
  readonly content: Exact;
  readonly asked: Exact;
  readonly cells: readonly CellReference[];
  /** Of them those that count who is content. */
  readonly contentCells: readonly CellReference[];
  readonly figures: readonly FigureUsed[];
}

/**
 * Social recognition: from the county's counts, else its groups' counts summed, else its rate. Groups are shown. Counts
 * that reach the limit, beside a stated rate that doesn't, decide nothing.
 */
export function judgeRecognition(part: RecognitionPart, context: Context): CountyOutcome {
  const limit = exact(part.limit);
  const groups = part.groups.map((group) => ({ group, counts: readCounts(group, context) }));
  const details = groups.flatMap(({ group: { name, english }, counts }): PartDetail[] => {
    if ('code' in counts) return [];
    const value = counts.content.div(counts.asked);
    return [{ name, english, value, level: null, verdict: value.compare(limit) >= 0 ? 'pass' : 'fail' }];
  });
  const all = readCounts(part.all, context);
  const counts = isAbsent(all) ? summed(groups.map((each) => each.counts)) : all;
  if (!('code' in counts)) {
    const value = counts.content.div(counts.asked);
    const { cells, contentCells, figures } = counts;
    const stated = countyFigure(part.rate, context.facts, shareOfRow);
    if (value.compare(limit) >= 0 && !('code' in stated) && stated.value.compare(limit) < 0) {
      const reason = { code: 'contradictorySources', cells: [...cells, stated.row.cell] } as const;
      return ofCounty(part, { ...makeUndecided(part, reason), value, limit, details, figures });
    }
    return decided(part, value, limit, contentCells, { details, cells, figures });
  }
  if (!isAbsent(counts)) return ofCounty(part, { ...makeUndecided(part, counts), limit, details });
  const rate = countyFigure(part.rate, context.facts, shareOfRow);
  if ('code' in rate)
    return ofCounty(part, { ...makeUndecided(part, rate.code === 'missingFact' ? counts : rate), limit, details });
  return decided(part, rate.value, limit, [rate.row.cell], { details, cells: [rate.row.cell] });
}

function decided(
  part: RecognitionPart,
  value: Exact,
  limit: Exact,
  figureCells: readonly CellReference[],
  known: Partial<Pick<CountyOutcome, 'details' | 'cells' | 'figures'>>,
): CountyOutcome {
  if (value.compare(limit) >= 0) return ofCounty(part, { verdict: 'pass', ...known, value, limit });
  return ofCounty(part, { verdict: 'fail', ...known, value, limit, figureCells });
}

/** Neither of the two counts is given. */
function isAbsent(counts: Counts | (PartReason & { readonly absent?: boolean })): boolean {
  return 'code' in counts && counts.absent === true;
}

function readCounts(
  { content, asked }: { readonly content: CountyFactId; readonly asked: CountyFactId },
  { facts }: Context,
): Counts | (PartReason & { readonly absent?: boolean }) {
  const satisfied = countyFigure(content, facts);
  const all = countyFigure(asked, facts);
  if ('code' in all) {
    const absent = all.code === 'missingFact' && 'code' in satisfied && satisfied.code === 'missingFact';
    return { ...all, absent };
  }
  if ('code' in satisfied) return satisfied;
  const cells = [satisfied.row.cell, all.row.cell];
  if (all.value.n === 0n) return { code: 'zeroDenominator', cells };
  if (satisfied.value.compare(all.value) > 0) {
    return { code: 'unusableFact', fact: content, shown: String(satisfied.row.value), cells };
  }
  const figures = [
    { fact: content, value: satisfied.value, year: satisfied.row.year },
    { fact: asked, value: all.value, year: all.row.year },
  ];
  return { content: satisfied.value, asked: all.value, cells, contentCells: [satisfied.row.cell], figures };
}

/** The groups that are given, summed; one that is given by half spoils the sum. */
function summed(groups: readonly (Counts | (PartReason & { readonly absent?: boolean }))[]): Counts | PartReason {
  const given = groups.filter((counts) => !isAbsent(counts));
  const problem = given.find((counts): counts is PartReason => 'code' in counts);
  if (problem) return problem;
  const known = given.filter((counts): counts is Counts => 'asked' in counts);
  if (known.length === 0) {
    return { code: 'missingFact', fact: 'allAsked', cells: [], ...{ absent: true } };
  }
  return {
    content: known.reduce((sum, each) => sum.add(each.content), exact(0)),
    asked: known.reduce((sum, each) => sum.add(each.asked), exact(0)),
    cells: known.flatMap(({ cells }) => cells),
    contentCells: known.flatMap(({ contentCells }) => contentCells),
    figures: known.flatMap(({ figures }) => figures),
  };
}
