import type { ResourceCode } from '../standards/resource-item';
import type { CountyVerdict } from './county-verdict';
import type { ResourceAssessment } from './resources';

/**
 * How the county stands on one resource item: failed where a school-stage is below the limit or a coefficient over
 * its own; unknown where figures are missing; else passed.
 */
export function itemVerdict(code: ResourceCode, resources: ResourceAssessment): CountyVerdict {
  const index = resources.items.findIndex(({ item }) => item.code === code);
  const ofSchools = resources.assessed.map(({ values }) => values[index]?.verdict ?? 'unknown');
  const ofCoefficients = resources.coefficients
    .filter(({ limits }) => limits.item.code === code)
    .map(({ verdict }) => verdict);
  const verdicts: readonly string[] = [...ofSchools, ...ofCoefficients];
  if (verdicts.includes('fail') || verdicts.includes('near')) return 'fail';
  return verdicts.includes('unknown') ? 'unknown' : 'pass';
}
