import type { PlanWordings } from '../../locale/plan-texts';
import type { PlanResult } from '../../planning/county/plan';
import type { GradesLacking, YearAhead } from '../../planning/enrolment-ahead';
import type { FieldId } from '../../statistics/fields';
import { STUDENTS_OF_GRADES } from '../../statistics/grades';
import { grouped } from './plan-words';

/** What passes today and won't in the years to come, a line a year, and whether the plan holds in them. */
export function aheadLines(
  years: readonly YearAhead[],
  outcome: PlanResult['outcome'],
  wordings: PlanWordings,
): string[] {
  if (years.length === 0) return [];
  const { ahead } = wordings.texts.plan;
  const held = outcome === 'found' ? [ahead.holds(years.length)] : [];
  return [ahead.heading(years.length), ...years.map((year) => `  · ${yearText(year, wordings)}`), ...held];
}

/** Of those whose entrants are given, so many are named. */
const MOST_NAMED = 4;

function yearText({ year, enrolments, failing: { stages, coefficients } }: YearAhead, wordings: PlanWordings): string {
  const { texts } = wordings;
  const { ahead } = texts.plan;
  const students = enrolments.reduce((sum, each) => sum + each.students, 0);
  const stageName = (stage: keyof typeof texts.assessment.stage) => texts.assessment.stage[stage];
  const schools = stages.map(({ at }) => ahead.stage(at.school.name, stageName(at.stage)));
  const names = coefficients.map(({ stage, limits: { item } }) => `${stageName(stage)} ${texts.plan.short[item.code]}`);
  const failing = [
    ...(stages.length > 0 ? [ahead.stages(stages.length, texts.pane.list(schools))] : []),
    ...(coefficients.length > 0 ? [ahead.coefficients(coefficients.length, texts.pane.list(names))] : []),
  ];
  const said = failing.length > 0 ? failing : [ahead.nothing];
  const given = enrolments
    .filter(({ entrants }) => entrants === 'expected')
    .map(({ stage: { at }, grades: [first = 0] }) =>
      ahead.enter(ahead.stage(at.school.name, stageName(at.stage)), grouped(`${first}`)),
    );
  const named = given.length > MOST_NAMED ? [...given.slice(0, MOST_NAMED), '…'] : given;
  const entering = given.length > 0 ? [ahead.entrants(given.length, texts.pane.list(named))] : [];
  return [ahead.year(year, grouped(`${students}`)), ...entering, ...said].join(texts.report.semicolon);
}

/** Why the pupils of the years to come can't be told: what lacks in which school, or that no school says any of it. */
export function lackingText(
  stages: readonly GradesLacking[],
  assessed: number,
  county: string,
  wordings: PlanWordings,
): string {
  const { texts } = wordings;
  const { ahead } = texts.plan;
  const named = (fields: readonly FieldId[]) =>
    texts.pane.list(fields.map((field) => `${STUDENTS_OF_GRADES.indexOf(field) + 1}`));
  const isAll = stages.length === assessed && stages.every(({ fields: [first] }) => first === STUDENTS_OF_GRADES[0]);
  const reasons = isAll
    ? [ahead.noGrades]
    : stages.map(({ stage: { at }, problem, fields }) => {
        const why = problem === 'unequal' ? ahead.unequal : ahead.missing(named(fields));
        return texts.plan.none.lacks(at.school.name, texts.assessment.stage[at.stage], why);
      });
  return [ahead.cannot(county), ...reasons.map((reason) => `  · ${reason}`)].join('\n');
}
