import { failingSchools, type PartOutcome } from '../../assessment/items/outcome';
import type { Coefficient, ResourceAssessment } from '../../assessment/resources';
import { isKnown } from '../../assessment/schools/resource-value';
import { type Language, nameIn } from '../../locale/language';
import { partReason } from '../../locale/part-reason';
import type { Wordings } from '../../locale/wording';
import { COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import { roundApartFrom, roundHalfUp } from '../../statistics/exact';
import { STAGES } from '../../statistics/stages';
import { concernedSchools } from './concerned-schools';
import { partFigure } from './part-figures';
import { isResource, type ResourceStanding, type Standing } from './standing';

/** Decimals of a coefficient that stands beside its limit. */
const COEFFICIENT_PLACES = 3;

/** What problems are put into words with. */
export interface Words {
  readonly language: Language;
  readonly wordings: Wordings;
}

/** Why an item isn't met, a phrase for each reason: what fails first, then what isn't known. Empty where it is met. */
export function describeProblems(standing: Standing, resources: ResourceAssessment, words: Words): string[] {
  if (isResource(standing)) return resourceProblems(standing, resources, words);
  const { parts } = standing.assessed;
  return [
    ...parts.filter(({ verdict }) => verdict === 'fail').map((outcome) => failure(outcome, words)),
    ...openParts(
      parts.filter(({ verdict }) => verdict === 'unknown'),
      words,
    ),
  ];
}

function resourceProblems(standing: ResourceStanding, resources: ResourceAssessment, words: Words): string[] {
  const { texts } = words.wordings;
  const { problem } = texts.items;
  const concerned = concernedSchools(standing, resources).flatMap((each) => (each.kind === 'value' ? [each] : []));
  const count = (known: boolean) => {
    const schoolsKnown = concerned.filter((each) => isKnown(each.value) === known);
    const stages = STAGES.flatMap((stage) => {
      const schools = schoolsKnown.filter((each) => each.stage === stage).length;
      return schools === 0 ? [] : [problem.schoolsOf(texts.assessment.stage[stage], schools)];
    });
    return stages.length === 0 ? [] : [problem[known ? 'schoolsBelow' : 'schoolsOpen'](stages, schoolsKnown.length)];
  };
  const coefficients = resources.coefficients.filter(({ limits }) => limits === standing.limits);
  return [
    ...count(true),
    ...coefficients.filter(({ verdict }) => verdict === 'fail').map((row) => coefficientOver(row, words)),
    ...count(false),
    ...coefficients.flatMap((row) =>
      // That schools' figures lack is said above; the coefficient is open by them.
      row.verdict === 'unknown' && row.reason.code !== 'incomplete'
        ? [problem.coefficientOpen(texts.assessment.stage[row.stage], words.wordings.coefficientGap(row))]
        : [],
    ),
  ];
}

function coefficientOver({ stage, spread, limit }: Coefficient, { wordings }: Words): string {
  const { texts } = wordings;
  const shown = spread?.coefficient ? roundApartFrom(spread.coefficient, limit, COEFFICIENT_PLACES) : '';
  return texts.items.problem.coefficientOver(texts.assessment.stage[stage], shown, roundHalfUp(limit, 2));
}

/** `初中三年巩固率（户籍）93.2%，标准≥95%`; `音乐专用教室数：2所未达到`. */
function failure(outcome: PartOutcome, { language, wordings }: Words): string {
  const { items } = wordings.texts;
  const { part } = outcome;
  const failing = failingSchools(outcome);
  const name = nameIn(part, language);
  if (failing.length > 0) {
    return items.problem.partSchools(name, new Set(failing.map(({ school }) => school)).size);
  }
  if (outcome.by === 'years' && outcome.failingYears.length > 0) {
    return items.problem.partYears(name, outcome.failingYears.join(items.problem.listed));
  }
  const figure = partFigure(outcome);
  if (figure && figure.limit !== null) {
    return items.problem.partFigure(name, figure.value, `${items.comparison[figure.comparison]}${figure.limit}`);
  }
  const details = outcome.by === 'subjects' ? outcome.details : [];
  const failed = details.filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0) {
    const subjects = failed.map((detail) => nameIn(detail, language));
    return items.problem.partDetails(name, subjects.join(items.problem.listed));
  }
  return items.problem.partNot(name);
}

/** What isn't known, said once of the parts of which there is the same to say. */
function openParts(parts: readonly PartOutcome[], words: Words): string[] {
  const { problem, reason: texts } = words.wordings.texts.items;
  const facts: string[] = [];
  const bySchools = new Map<number, string[]>();
  const others: string[] = [];
  for (const outcome of parts) {
    const { reason, part } = outcome;
    if (reason?.code === 'missingFact' && reason.cells.length === 0) facts.push(factName(reason.fact, words));
    else if (reason?.code === 'schoolsUnknown') {
      const names = bySchools.get(reason.schools) ?? [];
      bySchools.set(reason.schools, [...names, nameIn(part, words.language)]);
    } else others.push(openPart(outcome, words));
  }
  const sentences = [...bySchools].map(([schools, names]) =>
    problem.partOpen(names.join(problem.listed), texts.schoolsUnknown(schools)),
  );
  const missing = facts.length === 0 ? [] : [texts.missingFact(facts.join(problem.factsListed), '')];
  return [...missing, ...sentences, ...others];
}

function factName(fact: CountyFactId, { language }: Words): string {
  return nameIn(COUNTY_FACTS[fact], language);
}

function openPart({ part, reason }: PartOutcome, { language, wordings }: Words): string {
  const { problem } = wordings.texts.items;
  const name = nameIn(part, language);
  return reason ? partReason(reason, language) : problem.partNot(name);
}
