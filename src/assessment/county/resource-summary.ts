import type { ResourceCode } from '../../standards/resource-item';
import type { AssessedSchoolStage, ResourceAssessment } from '../resources';
import type { CountyVerdict } from './county-verdict';

/**
 * How the county stands on one resource item: failed where it keeps a school from passing or its coefficient is over
 * the limit; unknown where figures are missing; else passed. A school that passes may have one item at 85 %.
 */
export function itemVerdict(code: ResourceCode, resources: ResourceAssessment): CountyVerdict {
  const index = resources.items.findIndex(({ item }) => item.code === code);
  const ofSchools = resources.assessed.map((school) => schoolVerdict(school, index));
  const ofCoefficients = resources.coefficients
    .filter(({ limits }) => limits.item.code === code)
    .map(({ verdict }) => verdict);
  const verdicts = [...ofSchools, ...ofCoefficients];
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('unknown') ? 'unknown' : 'pass';
}

function schoolVerdict({ values, judgement }: AssessedSchoolStage, index: number): CountyVerdict {
  const verdict = values[index]?.verdict ?? 'unknown';
  if (verdict === 'near') return judgement.verdict === 'fail' ? 'fail' : 'pass';
  return verdict;
}
