import { type AreaVerdict, areaVerdicts } from '../../assessment/county/area-verdicts';
import type { CountyVerdict } from '../../assessment/county/county-verdict';
import { itemVerdict } from '../../assessment/county/resource-summary';
import type { Coefficient, ResourceAssessment } from '../../assessment/resources';
import { isKnown } from '../../assessment/schools/resource-value';
import type { SchoolVerdict } from '../../assessment/schools/school-rule';
import type { Wordings } from '../../locale/wording';
import type { Severity } from '../../reading/findings/definition';
import type { AreaId } from '../../standards/clause';
import type { ResourceCode } from '../../standards/resource-item';
import type { Stage } from '../../statistics/stages';
import type { Checked } from '../checked';
import { plainDecimal } from '../json/plain-decimal';

/** How a county stands on one item of the four areas. */
export interface ItemLine {
  readonly code: string;
  readonly area: AreaId;
  /** In the language asked for. */
  readonly name: string;
  readonly verdict: CountyVerdict;
  /** School-stages below the limit; `null` where the item isn't one of area R. */
  readonly schoolsBelow: number | null;
}

/** One of a county's 14 coefficients; decimals as text, `null` where there is no figure. */
export interface CoefficientLine {
  readonly item: ResourceCode;
  readonly stage: Stage;
  readonly value: string | null;
  readonly limit: string;
  readonly verdict: CountyVerdict;
}

/** What a roll-up keeps of a county's check: little, plain, and the same in memory and in JSON. */
export interface CountyLine {
  readonly file: string;
  /** Its name where the file holds several counties. */
  readonly part?: string;
  readonly county: string | null;
  readonly year: string | null;
  readonly verdict: CountyVerdict;
  /** What stands between the county and a pass, heaviest first, in the language asked for. */
  readonly reasons: readonly string[];
  readonly areas: readonly AreaVerdict[];
  /** School-stages in scope by verdict. */
  readonly schools: Readonly<Record<SchoolVerdict, number>>;
  readonly items: readonly ItemLine[];
  readonly coefficients: readonly CoefficientLine[];
  readonly findings: Readonly<Record<Severity, number>>;
}

/** `file`: what the file is called among the others, not by its bare name. */
export function countyLine(
  { part, assessment, findings: found }: Checked,
  file: string,
  wordings: Wordings,
): CountyLine {
  const { statistics, county, resources, standard } = assessment;
  const { texts } = wordings;
  const schools = { pass: 0, fail: 0, unknown: 0 };
  for (const { judgement } of resources.assessed) schools[judgement.verdict]++;
  const findings = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of found) findings[severity]++;
  return {
    file,
    ...(part !== undefined && { part }),
    county: statistics.name,
    year: statistics.year,
    verdict: county.verdict,
    reasons: county.reasons.map(wordings.countyReason),
    areas: areaVerdicts(assessment),
    schools,
    items: [
      ...resources.items.map(({ item }, index): ItemLine => {
        const { code } = item;
        const name = texts.resources.name(code, item.shortName);
        const schoolsBelow = schoolsBelowLimit(resources, index);
        return { code, area: 'R', name, verdict: itemVerdict(code, resources), schoolsBelow };
      }),
      ...assessment.items.items.map(({ item: { code, area, shortName }, verdict }): ItemLine => {
        return { code, area, name: texts.items.name(code, shortName), verdict, schoolsBelow: null };
      }),
    ],
    coefficients: resources.coefficients.map((at) => coefficientLine(at, standard.coefficientLimits[at.stage])),
    findings,
  };
}

function schoolsBelowLimit({ assessed }: ResourceAssessment, index: number): number {
  return assessed.filter(({ values }) => {
    const value = values[index];
    return value !== undefined && isKnown(value) && value.verdict !== 'pass';
  }).length;
}

function coefficientLine({ limits, stage, spread, verdict }: Coefficient, limit: string): CoefficientLine {
  const { item } = limits;
  const coefficient = spread?.coefficient;
  return { item: item.code, stage, value: coefficient ? plainDecimal(coefficient) : null, limit, verdict };
}
