import { areaVerdicts } from '../../assessment/county/area-verdicts';
import type { AssessedSchoolStage, Coefficient } from '../../assessment/resources';
import { exactAmount } from '../../assessment/schools/numerator';
import {
  collectValueCells,
  computeGap,
  computeValueRatio,
  type ItemLimits,
  type KnownValue,
  type ResourceValue,
} from '../../assessment/schools/resource-value';
import type { SchoolStage } from '../../assessment/schools/school-stage';
import type { Finding } from '../../checks/finding';
import type { Wordings } from '../../locale/wording';
import type { Recognised } from '../../reading/recognised';
import type { Standard } from '../../standards/standard';
import { exact } from '../../statistics/exact';
import { schoolTypeEntry } from '../../statistics/school-types';
import { formatAddress, referenceText } from '../../workbook/cells';
import type { Checked } from '../checked';
import { complianceJson, gapsJson, levellingJson } from './decisions-json';
import { resourceItemsJson } from './items-json';
import { otherItemsJson } from './other-items-json';
import { plainDecimal } from './plain-decimal';
import type { CoefficientJson, FindingJson, RecognisedJson, ResultJson, SchoolJson, ValueJson } from './result';
import { trendJson } from './trend-json';

/** The result of a check as JSON; reasons and messages in the language of `wordings`. */
export function resultJson(checked: Checked, wordings: Wordings): ResultJson {
  const { file, part, reading, findings, assessment } = checked;
  const { standard, statistics, resources, county } = assessment;
  const assessed = new Map<SchoolStage, AssessedSchoolStage>(resources.assessed.map((entry) => [entry.at, entry]));
  return {
    schema: 'junheng.result/1',
    standard: { id: standard.id, title: standard.title },
    date: assessment.date,
    file,
    ...(part !== undefined && { part }),
    county: {
      name: statistics.name,
      year: statistics.year,
      verdict: county.verdict,
      reasons: county.reasons.map(wordings.countyReason),
    },
    areas: areaVerdicts(assessment),
    schools: resources.schoolStages.map((at) => schoolJson(at, assessed.get(at), resources.items, wordings)),
    coefficients: resources.coefficients.map((coefficient) => coefficientJson(coefficient, standard, wordings)),
    gaps: gapsJson(assessment),
    compliance: complianceJson(assessment),
    levelling: levellingJson(assessment, wordings.texts),
    trend: trendJson(checked, wordings.texts),
    items: [...resourceItemsJson(assessment), ...otherItemsJson(assessment)],
    findings: findings.map((finding) => findingJson(finding, wordings)),
    recognised: reading.recognised.map(recognisedJson),
  };
}

function schoolJson(
  at: SchoolStage,
  assessed: AssessedSchoolStage | undefined,
  items: readonly ItemLimits[],
  wordings: Wordings,
): SchoolJson {
  const { school, stage, students, scope } = at;
  const { excluded } = wordings.texts.assessment;
  return {
    code: school.code,
    name: school.name,
    type: school.type.id === 'unknown' ? school.type.shown : schoolTypeEntry(school.type.id).name,
    stage,
    students: students.kind === 'known' ? plainDecimal(exact(students.value)) : null,
    scope: scope.included ? scope : { included: false, reason: excluded[scope.reason] },
    verdict: assessed?.judgement.verdict ?? 'excluded',
    passed: assessed?.judgement.passed ?? 0,
    near: assessed?.judgement.near ?? 0,
    items: assessed ? itemsJson(assessed, items, wordings) : {},
  };
}

function itemsJson(
  assessed: AssessedSchoolStage,
  items: readonly ItemLimits[],
  wordings: Wordings,
): SchoolJson['items'] {
  return Object.fromEntries(
    items.flatMap((limits, index) => {
      const value = assessed.values[index];
      return value ? [[limits.item.code, valueJson(value, limits, assessed.at, wordings)]] : [];
    }),
  );
}

function valueJson(
  value: ResourceValue,
  limits: ItemLimits,
  at: AssessedSchoolStage['at'],
  wordings: Wordings,
): ValueJson {
  const limit = limits.item.limits[at.stage];
  if (value.verdict !== 'unknown') return knownValueJson(value, limits, at, limit);
  return {
    numerator: null,
    value: null,
    limit,
    verdict: 'unknown',
    apportioned: false,
    share: null,
    relaxations: [],
    gap: null,
    cells: value.reason.cells.map(referenceText),
    reason: wordings.unknownReason(value.reason),
  };
}

function knownValueJson(
  value: KnownValue,
  limits: ItemLimits,
  at: AssessedSchoolStage['at'],
  limit: string,
): ValueJson {
  const { numerator, verdict } = value;
  const gap = computeGap(value, limits, at.stage);
  return {
    numerator: plainDecimal(exactAmount(numerator.amount)),
    value: plainDecimal(computeValueRatio(value, limits.item)),
    limit,
    verdict,
    apportioned: numerator.share !== undefined,
    share: numerator.share ? plainDecimal(numerator.share.share) : null,
    relaxations: numerator.relaxations,
    gap: { toLimit: gap.toLimit.toString(), to85: gap.toNear.toString() },
    cells: collectValueCells(value, at).map(referenceText),
    reason: null,
  };
}

function coefficientJson(coefficient: Coefficient, standard: Standard, wordings: Wordings): CoefficientJson {
  const { limits, stage, contributions, spread, verdict } = coefficient;
  return {
    item: limits.item.code,
    stage,
    schools: contributions.length,
    mean: spread ? plainDecimal(spread.mean) : null,
    deviation: spread ? plainDecimal(spread.deviation) : null,
    value: spread?.coefficient ? plainDecimal(spread.coefficient) : null,
    limit: standard.coefficientLimits[stage],
    verdict,
    reason: coefficient.verdict === 'unknown' ? wordings.coefficientGap(coefficient) : null,
  };
}

function findingJson(finding: Finding, wordings: Wordings): FindingJson {
  return {
    code: finding.code,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.cell && formatAddress(finding.cell),
    value: finding.shown,
    message: wordings.finding(finding),
    explained: finding.explained,
  };
}

function recognisedJson({ fields, unread = [], leftOut, ...table }: Recognised): RecognisedJson {
  return {
    ...table,
    fields: fields.map(({ name: _, ...field }) => field),
    unread: unread.map(({ words: _, cell: _cell, ...place }) => place),
    leftOut: leftOut.map(({ row, shown, reason }) => ({ row: row + 1, shown, reason })),
  };
}
