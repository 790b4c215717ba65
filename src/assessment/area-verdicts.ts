import { AREAS, type AreaId } from '../standards/clause';
import type { Assessment } from './assess';
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

/** The four areas, then the plan's commitments where the standard has some. */
export function areaVerdicts({ standard, resources, judgement, items }: Assessment): AreaVerdict[] {
  const ofResources = resources.items.map(({ item }) => itemVerdict(item.code, resources));
  const areas = AREAS.map((area): AreaVerdict => {
    if (area === 'R') return { area, verdict: judgement.verdict, ...counted(ofResources) };
    const verdicts = items.items.filter(({ item }) => item.area === area).map(({ verdict }) => verdict);
    return { area, verdict: together(verdicts), ...counted(verdicts) };
  });
  const commitments = items.commitments.map(({ verdict }) => verdict);
  if (standard.commitments.length === 0) return areas;
  return [...areas, { area: 'commitments', verdict: together(commitments), ...counted(commitments) }];
}

function counted(verdicts: readonly CountyVerdict[]): Record<CountyVerdict, number> {
  const count = { pass: 0, fail: 0, unknown: 0 };
  for (const verdict of verdicts) count[verdict]++;
  return count;
}

function together(verdicts: readonly CountyVerdict[]): CountyVerdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('unknown') ? 'unknown' : 'pass';
}
