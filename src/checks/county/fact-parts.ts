import { COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { factFigures, wholesWithParts } from './facts';

const FACTS_COMPARED = { part: 'sum', whole: 'term', sum: 'amount', all: 'amount', year: 'text' } as const;

/** Part greater than the whole in the county’s figures. */
export const FACT_OVER_WHOLE = defineCheck({
  code: 'D47',
  severity: 'error',
  details: FACTS_COMPARED,
  zh: {
    title: '县级数据中部分大于全部',
    looksAt: '县级数据中互为部分与全部的数：满意、有效与问卷总数，就读与符合条件，交流骨干、实际交流与符合条件等',
    expectation: '部分（或各部分之和）不超过全部',
    message: (_shown, { part, whole, sum, all, year }) =>
      `${year && `${year} 年`}「${part}」${sum} 大于「${whole}」${all}`,
    advice: '请核对两个数，更正其中填错的一个。',
  },
  en: {
    title: 'Part greater than the whole in the county’s figures',
    looksAt:
      'the county’s figures of which one is part of another: content, valid and all questionnaires, enrolled and entitled, rotated and eligible …',
    expectation: 'a part, or parts together, not above the whole',
    message: (_shown, { part, whole, sum, all, year }) =>
      `${year && `${year}: `}“${part}” is ${sum}, above “${whole}”, ${all}`,
    advice: 'Check both and correct the one that is wrong.',
  },
  find: factsOverWholes,
});

/** Facts that count parts, one or several together, of what another counts. */
interface FactsOfWhole {
  readonly parts: readonly CountyFactId[];
  readonly whole: CountyFactId;
}

function pairFactParts(whole: CountyFactId, ...parts: readonly CountyFactId[]): FactsOfWhole[] {
  return parts.map((part) => ({ parts: [part], whole }));
}

const ASKED: readonly (readonly [content: CountyFactId, asked: CountyFactId])[] = [
  ['studentsContent', 'studentsAsked'],
  ['parentsContent', 'parentsAsked'],
  ['teachersContent', 'teachersAsked'],
  ['headsContent', 'headsAsked'],
  ['deputiesContent', 'deputiesAsked'],
  ['advisersContent', 'advisersAsked'],
  ['othersContent', 'othersAsked'],
];

/** Parts and wholes of 县级数据, as the forms and the method name them: 满意 ≤ 有效 ≤ 问卷总数, 就读 ≤ 符合条件 … */
export const FACTS_OF_WHOLES: readonly FactsOfWhole[] = [
  ...pairFactParts('fullTimeTeachers', 'certifiedTeachers', 'matchedTeachers'),
  ...pairFactParts('teachersDueTraining', 'trainedTeachers'),
  ...pairFactParts('eligibleForRotation', 'rotatedTeachers'),
  ...pairFactParts('rotatedTeachers', 'rotatedBackboneTeachers'),
  ...pairFactParts('enrolledPrimary', 'nearbyPrimary'),
  ...pairFactParts('enrolledJunior', 'nearbyJunior'),
  ...pairFactParts('seniorPlaces', 'seniorPlacesAssigned'),
  ...pairFactParts('seniorPlacesAssigned', 'seniorPlacesRural'),
  { parts: ['migrantsInPublic', 'migrantsPurchased'], whole: 'migrantChildren' },
  ...pairFactParts('disabledChildren', 'disabledEnrolled'),
  { parts: ['disabledInRegular', 'disabledInSpecial', 'disabledAtHome'], whole: 'disabledEnrolled' },
  ...pairFactParts('schoolsForMoralStandard', 'moralStandardSchools'),
  ...ASKED.flatMap(([content, asked]) => pairFactParts(asked, content)),
  { parts: ASKED.map(([, asked]) => asked), whole: 'allAsked' },
  { parts: ASKED.map(([content]) => content), whole: 'allContent' },
  ...pairFactParts('questionnaires', 'allAsked'),
  ...pairFactParts('allAsked', 'allContent'),
  ...pairFactParts('questionnaires', 'parentsQuestionnaires'),
  ...pairFactParts('parentsQuestionnaires', 'parentsAsked'),
  ...pairFactParts('peopleVisited', 'visitedContent', 'parentsVisited'),
  ...pairFactParts('parentsVisited', 'parentsVisitedContent'),
  ...pairFactParts('population', 'farmPopulation'),
  ...pairFactParts('landNetIncome', 'landIncomeForEducation'),
  ...pairFactParts('totalExpenditure', 'educationExpenditure'),
  ...pairFactParts('grossProduct', 'educationFunds'),
  ...pairFactParts('experimentsDue', 'experimentsGiven'),
  ...pairFactParts('schoolsForInternet', 'schoolsWithInternet'),
  ...pairFactParts('schoolsForSharing', 'schoolsSharing'),
  ...pairFactParts('schoolsForSafety', 'schoolsWithGuards', 'schoolsWithAlarm'),
  ...pairFactParts('studentsTested', 'studentsFit'),
  ...pairFactParts('studentsForSkills', 'studentsWithSport', 'studentsWithArt'),
];

/** D47: parts of the county's figures that exceed their whole, year by year. */
function* factsOverWholes({ reading }: CheckedData): Generator<Found<typeof FACTS_COMPARED>> {
  const figures = factFigures(reading.statistics);
  for (const { parts, whole } of FACTS_OF_WHOLES) {
    for (const { total, given } of wholesWithParts(figures, whole, parts)) {
      const sum = given.reduce((all, { figure }) => all + figure.value, 0);
      if (given.length === 0 || sum <= total.value * (1 + 1e-12)) continue;
      const facts = [...given.map(({ figure }) => figure.fact), total.fact];
      yield {
        cells: facts.map(({ cell }) => cell),
        shown: `${sum} > ${total.value}`,
        details: {
          part: [...new Set(given.map(({ part }) => part))].map((part) => COUNTY_FACTS[part]),
          whole: COUNTY_FACTS[whole],
          sum: String(sum),
          all: String(total.value),
          year: total.year ?? '',
        },
        about: facts.map((fact) => ({ fact })),
      };
    }
  }
}
