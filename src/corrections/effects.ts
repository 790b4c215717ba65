import {
  type AssessedSchoolStage,
  assessResources,
  type Coefficient,
  type ResourceAssessment,
} from '../assessment/resources';
import { isKnown, shownRatio } from '../assessment/schools/resource-value';
import type { Finding } from '../checks/finding';
import type { SlipTexts } from '../locale/slip-texts';
import type { Wordings } from '../locale/wording';
import type { Checked } from '../reporting/checked';
import type { School } from '../statistics/county';
import { roundApartFrom } from '../statistics/exact';

/** What corrections change, each a line of words: verdicts first, then items, then coefficients. */
export type EffectLines = readonly string[];

/**
 * What the corrections of one school change by themselves: its verdicts and items, and the county's coefficients with all
 * other schools as they were.
 */
export function effectsOfSchool(
  school: Pick<School, 'code' | 'name'>,
  before: Checked,
  after: Checked,
  wordings: Wordings,
  slips: SlipTexts,
): EffectLines {
  const { statistics, standard, resources } = before.assessment;
  const changed = after.assessment.statistics.schools.find((each) => isSameSchool(each, school));
  if (!changed) return [];
  const schools = statistics.schools.map((each) => (isSameSchool(each, school) ? changed : each));
  const supposed = assessResources({ ...statistics, schools }, standard);
  return effects(resources, supposed, (each) => isSameSchool(each, school), { wordings, slips });
}

/** What all of them together change in the county's coefficients. */
export function effectsOnCounty(before: Checked, after: Checked, wordings: Wordings, slips: SlipTexts): EffectLines {
  return coefficientEffects(before.assessment.resources, after.assessment.resources, { wordings, slips });
}

/** Problems in the data that the workbook hadn't before. */
export function newFindings(before: Checked, after: Checked): Finding[] {
  const known = new Set(before.findings.map(({ identity }) => identity));
  return after.findings.filter(({ identity, severity }) => severity !== 'notice' && !known.has(identity));
}

interface Words {
  readonly wordings: Wordings;
  readonly slips: SlipTexts;
}

function effects(
  before: ResourceAssessment,
  after: ResourceAssessment,
  isAbout: (school: School) => boolean,
  words: Words,
): string[] {
  const { texts } = words.wordings;
  const concerned = ({ assessed }: ResourceAssessment) => assessed.filter(({ at }) => isAbout(at.school));
  const indexByStage = (entries: readonly AssessedSchoolStage[]) =>
    new Map(entries.map((entry) => [entry.at.stage, entry]));
  const [earlier, later] = [indexByStage(concerned(before)), indexByStage(concerned(after))];
  const stages = [...new Set([...earlier.keys(), ...later.keys()])];
  const nameVerdict = (entry: AssessedSchoolStage | undefined) =>
    texts.assessment.school[entry?.judgement.verdict ?? 'excluded'];
  const verdicts = stages.flatMap((stage) => {
    const [one, other] = [nameVerdict(earlier.get(stage)), nameVerdict(later.get(stage))];
    return one === other ? [] : [words.slips.back.verdict(texts.assessment.stage[stage], one, other)];
  });
  const items = stages.flatMap((stage) =>
    after.items.flatMap(({ item }, index) => {
      const told = (entry: AssessedSchoolStage | undefined) => valueText(entry, index, after, words);
      const [one, other] = [told(earlier.get(stage)), told(later.get(stage))];
      if (one === other) return [];
      return [words.slips.back.item(texts.assessment.stage[stage], item.code, one, other)];
    }),
  );
  return [...verdicts, ...items, ...coefficientEffects(before, after, words)];
}

function valueText(
  entry: AssessedSchoolStage | undefined,
  index: number,
  { items }: ResourceAssessment,
  { wordings, slips }: Words,
): string {
  const [value, limits] = [entry?.values[index], items[index]];
  if (!entry || !value || !limits || !isKnown(value)) return slips.back.unknown;
  return `${shownRatio(value, limits, entry.at.stage)} ${wordings.texts.assessment.value[value.verdict]}`;
}

function coefficientEffects(before: ResourceAssessment, after: ResourceAssessment, words: Words): string[] {
  const { texts } = words.wordings;
  return after.coefficients.flatMap((row) => {
    const { limits, stage } = row;
    const earlier = before.coefficients.find(
      (each) => each.stage === stage && each.limits.item.code === limits.item.code,
    );
    const [one, other] = [showCoefficientChange(earlier, words), showCoefficientChange(row, words)];
    if (one === other) return [];
    return [words.slips.back.coefficient(texts.assessment.stage[stage], limits.item.code, one, other)];
  });
}

/** A change of one school's figure shows in the fourth decimal of a coefficient, if at all. */
const COEFFICIENT_PLACES = 4;

function showCoefficientChange(row: Coefficient | undefined, { wordings, slips }: Words): string {
  const coefficient = row?.spread?.coefficient;
  if (!row || !coefficient) return slips.back.unknown;
  const shown = roundApartFrom(coefficient, row.limit, COEFFICIENT_PLACES);
  return `${shown} ${wordings.texts.assessment.coefficient[row.verdict]}`;
}

function isSameSchool(one: Pick<School, 'code' | 'name'>, other: Pick<School, 'code' | 'name'>): boolean {
  return one.code === other.code && one.name === other.name;
}
