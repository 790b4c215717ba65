import { areaVerdicts } from '../../assessment/county/area-verdicts';
import type { Spread } from '../../assessment/county/coefficient';
import { overallCoefficient } from '../../assessment/county/overall-coefficient';
import type { AssessedSchoolStage, Coefficient, ResourceAssessment } from '../../assessment/resources';
import type { ItemLimits } from '../../assessment/schools/resource-value';
import type { Texts } from '../../locale/language';
import type { Wordings } from '../../locale/wording';
import { exact, roundApartFrom, roundHalfUp } from '../../statistics/exact';
import { schoolTypeEntry } from '../../statistics/school-types';
import { STAGES, type Stage } from '../../statistics/stages';
import type { Checked } from '../checked';

const COEFFICIENT_PLACES = 3;
const PERCENT_PLACES = 1;

/** The county's figures in the sentences of the self-assessment report (自评报告), a paragraph a line. */
export function selfReport({ assessment }: Checked, { texts, countyReason }: Wordings): string {
  const { resources, statistics, standard, county, date } = assessment;
  const { report } = texts;
  const stages = STAGES.filter((stage) => resources.assessed.some(({ at }) => at.stage === stage));
  const name = statistics.name ?? report.county;
  const year = statistics.year === null ? '' : report.year(Number(statistics.year));
  return [
    report.title(name, year),
    report.basis(standard.title, standard.document, date),
    report.schools(stages.map((stage) => reportSchools(stage, resources, texts)).join(report.semicolon)),
    report.passed(standard.resources.length, reportPassed(stages, resources, texts)),
    ...standard.resources.map((item, index) =>
      report.item(
        item.number,
        texts.items.name(item.code, item.shortName),
        stages.map((stage) => reportItem(stage, index, resources, texts)).join(report.semicolon),
      ),
    ),
    ...stages.flatMap((stage) => reportOverall(stage, resources, texts)),
    report.areas(
      areaVerdicts(assessment)
        .filter(({ area }) => area !== 'commitments')
        .map(({ area, pass, fail, unknown }) =>
          report.area(texts.assessment.area[area], pass + fail + unknown, pass, fail, unknown),
        )
        .join(report.semicolon),
    ),
    report.verdict(name, texts.assessment.county[county.verdict]),
    ...county.reasons.map((reason, index) => `${index + 1}. ${countyReason(reason)}`),
    '',
  ].join('\n');
}

function pickStage(stage: Stage, { assessed }: ResourceAssessment): AssessedSchoolStage[] {
  return assessed.filter(({ at }) => at.stage === stage);
}

/** How many schools of a stage are assessed, how many of them parts of schools of several stages or 教学点, and pupils. */
function reportSchools(stage: Stage, resources: ResourceAssessment, { report, assessment }: Texts): string {
  const schools = pickStage(stage, resources);
  const typeIs = (wanted: (stages: number, id: string) => boolean) =>
    schools.filter(({ at: { school } }) => {
      const { id } = school.type;
      return id !== 'unknown' && wanted(schoolTypeEntry(id).stages.length, id);
    }).length;
  const students = schools.reduce(
    (sum, { at }) => (at.students.kind === 'known' ? sum.add(exact(at.students.value)) : sum),
    exact(0),
  );
  return report.stageSchools(
    assessment.stage[stage],
    schools.length,
    typeIs((stages) => stages > 1),
    typeIs((_, id) => id === 'teachingPoint'),
    roundHalfUp(students, 0),
  );
}

function reportPassed(stages: readonly Stage[], resources: ResourceAssessment, { report, assessment }: Texts): string {
  const counted = (name: string, schools: readonly AssessedSchoolStage[]) => {
    const passed = schools.filter(({ judgement }) => judgement.verdict === 'pass').length;
    return report.passedOf(name, schools.length, passed, showShare(passed, schools.length));
  };
  const each = stages.map((stage) => counted(assessment.stage[stage], pickStage(stage, resources)));
  const all = stages.length > 1 ? [counted(report.all, resources.assessed)] : [];
  return [...each, ...all].join(report.semicolon);
}

function showShare(part: number, whole: number): string {
  return `${roundHalfUp(exact(part).mul(100).div(whole), PERCENT_PLACES)}%`;
}

/** An item's mean, how many schools reach its limit, and its coefficient. */
function reportItem(stage: Stage, index: number, resources: ResourceAssessment, { report, assessment }: Texts): string {
  const limits = resources.items[index];
  const schools = pickStage(stage, resources);
  const reached = schools.filter(({ values }) => values[index]?.verdict === 'pass').length;
  const row = resources.coefficients.find((each) => each.stage === stage && each.limits === limits);
  const mean = row?.spread ? reportMean(row.spread, row.limits) : report.unknown;
  return report.itemStage(
    assessment.stage[stage],
    mean,
    reached,
    schools.length,
    row ? reportCoefficient(row, report.unknown) : report.unknown,
  );
}

function reportMean({ mean }: Spread, { item }: ItemLimits): string {
  return `${roundHalfUp(mean, item.decimals)}${item.unit}`;
}

/** With as many decimals as tell it apart from its limit; a coefficient without a verdict is none to report. */
function reportCoefficient({ spread, limit, verdict }: Coefficient, unknown: string): string {
  const coefficient = verdict === 'unknown' ? undefined : spread?.coefficient;
  return coefficient ? roundApartFrom(coefficient, limit, COEFFICIENT_PLACES) : unknown;
}

function reportOverall(stage: Stage, resources: ResourceAssessment, { report, assessment }: Texts): string[] {
  const rows = resources.coefficients.filter((row) => row.stage === stage);
  const met = rows.filter(({ verdict }) => verdict === 'pass').length;
  const mean = rows.every(({ verdict }) => verdict !== 'unknown') ? overallCoefficient(resources, stage) : undefined;
  const limit = rows[0] ? roundHalfUp(rows[0].limit, 2) : '';
  const shown = mean ? roundHalfUp(mean, COEFFICIENT_PLACES) : report.unknown;
  return [report.coefficients(assessment.stage[stage], rows.length, limit, met, shown)];
}
