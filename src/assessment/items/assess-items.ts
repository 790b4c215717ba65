import type { Commitment, Item, Standard } from '../../standards/standard';
import type { CountyStatistics } from '../../statistics/county';
import { daysOverdue } from '../deadline';
import type { Context } from './context';
import { derivedFigures } from './county/derived';
import { indexFacts } from './county/facts';
import { judgeVetoes, type VetoOutcome } from './county/vetoes';
import { judgePart } from './judge-part';
import { type FailingSchool, failingSchools, type ItemVerdict, joinEvidence, type PartOutcome } from './outcome';
import type { KeptOutcomes } from './schools/kept-outcomes';

/** An item, or a commitment of the plan, held against the county's statistics. */
export interface Assessed<I> {
  readonly item: I;
  readonly verdict: ItemVerdict;
  /** In the item's order; a part wanted only where given may be `notGiven`. */
  readonly parts: readonly PartOutcome[];
  /** The schools that fail any part, part by part. */
  readonly failing: readonly FailingSchool[];
  /** Days since 完成时限 at the day of the check, below 0 where there are days left; `null` where there is no deadline. */
  readonly overdueDays: number | null;
}

/** Areas G, Q and S, the commitments and the vetoes. */
export interface ItemsAssessment {
  readonly items: readonly Assessed<Item>[];
  readonly commitments: readonly Assessed<Commitment>[];
  readonly vetoes: readonly VetoOutcome[];
  /** Over the items and the vetoes; commitments don't count. */
  readonly verdict: ItemVerdict;
}

/** Assesses all that isn't area R, a little at a time. `date`: the day of the check, `YYYY-MM-DD`; `lastYear`: its statistics, if given. */
export function* assessItemsInSteps(
  statistics: CountyStatistics,
  standard: Standard,
  date: string,
  lastYear: CountyStatistics | null = null,
  kept?: KeptOutcomes,
): Generator<void, ItemsAssessment> {
  const facts = indexFacts(statistics);
  const derived = standard.commitments.length > 0 ? derivedFigures([statistics, lastYear], standard) : [];
  const context: Context = { statistics, standard, facts, derived, kept };
  yield;
  const items: Assessed<Item>[] = [];
  for (const item of standard.items) items.push(yield* assessItem(item, context, date));
  const commitments: Assessed<Commitment>[] = [];
  for (const item of standard.commitments) commitments.push(yield* assessItem(item, context, date));
  const vetoes = judgeVetoes(standard, facts);
  const verdict = joinEvidence([...items, ...vetoes].map((each) => each.verdict));
  return { items, commitments, vetoes, verdict };
}

function* assessItem<I extends Item | Commitment>(
  item: I,
  context: Context,
  date: string,
): Generator<void, Assessed<I>> {
  const parts: PartOutcome[] = [];
  for (const part of item.parts) {
    parts.push(judgePart(part, context));
    yield;
  }
  return {
    item,
    verdict: joinEvidence(parts.map(({ verdict }) => verdict)),
    parts,
    failing: parts.flatMap(failingSchools),
    overdueDays: item.deadline && daysOverdue(item.deadline, date),
  };
}
