import { AREAS, type AreaId } from '../../standards/clause';
import type { Assessment } from '../assess';
import { joinEvidence } from '../items/outcome';
import type { CountyVerdict } from './county-verdict';
import { itemVerdict } from './resource-summary';

/** How the county stands on one area, and on how many of its items. */
export interface AreaVerdict {
  readonly area: AreaId | 'commitments';
  readonly verdict: CountyVerdict;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
}

/**
 * The four areas, then the plan's commitments; those of which the standard asks nothing (all of their items are switched
 * off) are left out: there is nothing in them to be met or missed.
 */
export function areaVerdicts({ resources, judgement, items }: Assessment): AreaVerdict[] {
  const ofResources = resources.items.map(({ item }) => itemVerdict(item.code, resources));
  const areas = AREAS.flatMap((area): AreaVerdict[] => {
    if (area === 'R') return [{ area, verdict: judgement.verdict, ...countVerdicts(ofResources) }];
    const verdicts = items.items.filter(({ item }) => item.area === area).map(({ verdict }) => verdict);
    return judgeArea(area, verdicts);
  });
  const commitments = items.commitments.map(({ verdict }) => verdict);
  return [...areas, ...judgeArea('commitments', commitments)];
}

function judgeArea(area: AreaVerdict['area'], verdicts: readonly CountyVerdict[]): AreaVerdict[] {
  return verdicts.length === 0 ? [] : [{ area, verdict: joinEvidence(verdicts), ...countVerdicts(verdicts) }];
}

function countVerdicts(verdicts: readonly CountyVerdict[]): Record<CountyVerdict, number> {
  const count = { pass: 0, fail: 0, unknown: 0 };
  for (const verdict of verdicts) count[verdict]++;
  return count;
}
