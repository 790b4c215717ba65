import type { Assessment } from '../../assessment/assess';
import type { AreaVerdict } from '../../assessment/county/area-verdicts';
import type { CountyVerdict } from '../../assessment/county/county-verdict';
import { itemVerdict } from '../../assessment/county/resource-summary';
import { daysOverdue } from '../../assessment/deadline';
import type { Assessed } from '../../assessment/items/assess-items';
import type { ItemLimits } from '../../assessment/schools/resource-value';
import type { Clause } from '../../standards/clause';

interface Common {
  readonly clause: Clause;
  readonly verdict: CountyVerdict;
  /** Days since 完成时限 at the day of the check, below 0 where there are days left; `null` where there is no deadline. */
  readonly overdueDays: number | null;
}

/** A resource item, judged over all schools and by its coefficients. */
export interface ResourceStanding extends Common {
  readonly area: 'R';
  readonly limits: ItemLimits;
}

/** An item of G, Q or S, or a commitment of the plan, judged part by part. */
export interface ClauseStanding extends Common {
  readonly area: Exclude<AreaVerdict['area'], 'R'>;
  readonly assessed: Assessed<Clause>;
}

/** How the county stands on an item of any area. */
export type Standing = ResourceStanding | ClauseStanding;

export function isResource(standing: Standing): standing is ResourceStanding {
  return standing.area === 'R';
}

/** The items of the four areas in the standard's order, then the plan's commitments. */
export function listStandings(assessment: Assessment): Standing[] {
  const { resources, items, date } = assessment;
  return [
    ...resources.items.map((limits): ResourceStanding => {
      const clause = limits.item;
      const verdict = itemVerdict(clause.code, resources);
      return { area: 'R', clause, limits, verdict, overdueDays: clause.deadline && daysOverdue(clause.deadline, date) };
    }),
    ...items.items.map((assessed) => clauseStanding(assessed, assessed.item.area)),
    ...items.commitments.map((assessed) => clauseStanding(assessed, 'commitments')),
  ];
}

/** How many items of the four areas aren't met, or can't be shown to be met, and how many of them are known to fail: what is left, wherever it is said. */
export function unmetItems(assessment: Assessment): { readonly items: number; readonly failing: number } {
  const unmet = unmetStandings(assessment).filter(({ area }) => area !== 'commitments');
  return { items: unmet.length, failing: unmet.filter(({ verdict }) => verdict === 'fail').length };
}

function clauseStanding(assessed: Assessed<Clause>, area: ClauseStanding['area']): ClauseStanding {
  const { item, verdict, overdueDays } = assessed;
  return { area, clause: item, assessed, verdict, overdueDays };
}

/**
 * What is to be put right: every item that isn't met, or can't be shown to be met. Of the commitments, which no verdict
 * counts, only those that are known to be broken.
 */
export function unmetStandings(assessment: Assessment): Standing[] {
  return listStandings(assessment).filter(({ area, verdict }) =>
    area === 'commitments' ? verdict === 'fail' : verdict !== 'pass',
  );
}
