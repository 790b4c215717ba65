import { COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { type FactFigure, type FactFigures, factFigures, sameYear } from './facts';

/** Facts that count parts, one or several together, of what another counts. */
interface FactsOfWhole {
  readonly parts: readonly CountyFactId[];
  readonly whole: CountyFactId;
}

function each(whole: CountyFactId, ...parts: readonly CountyFactId[]): FactsOfWhole[] {
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
  ...each('fullTimeTeachers', 'certifiedTeachers', 'matchedTeachers'),
  ...each('teachersDueTraining', 'trainedTeachers'),
  ...each('eligibleForRotation', 'rotatedTeachers'),
  ...each('rotatedTeachers', 'rotatedBackboneTeachers'),
  ...each('enrolledPrimary', 'nearbyPrimary'),
  ...each('enrolledJunior', 'nearbyJunior'),
  ...each('seniorPlaces', 'seniorPlacesAssigned'),
  ...each('seniorPlacesAssigned', 'seniorPlacesRural'),
  { parts: ['migrantsInPublic', 'migrantsPurchased'], whole: 'migrantChildren' },
  ...each('disabledChildren', 'disabledEnrolled'),
  { parts: ['disabledInRegular', 'disabledInSpecial', 'disabledAtHome'], whole: 'disabledEnrolled' },
  ...each('schoolsForMoralStandard', 'moralStandardSchools'),
  ...ASKED.flatMap(([content, asked]) => each(asked, content)),
  { parts: ASKED.map(([, asked]) => asked), whole: 'allAsked' },
  { parts: ASKED.map(([content]) => content), whole: 'allContent' },
  ...each('questionnaires', 'allAsked'),
  ...each('allAsked', 'allContent'),
  ...each('questionnaires', 'parentsQuestionnaires'),
  ...each('parentsQuestionnaires', 'parentsAsked'),
  ...each('peopleVisited', 'visitedContent', 'parentsVisited'),
  ...each('parentsVisited', 'parentsVisitedContent'),
  ...each('population', 'farmPopulation'),
  ...each('landNetIncome', 'landIncomeForEducation'),
  ...each('totalExpenditure', 'educationExpenditure'),
  ...each('grossProduct', 'educationFunds'),
  ...each('experimentsDue', 'experimentsGiven'),
  ...each('schoolsForInternet', 'schoolsWithInternet'),
  ...each('schoolsForSharing', 'schoolsSharing'),
  ...each('schoolsForSafety', 'schoolsWithGuards', 'schoolsWithAlarm'),
  ...each('studentsTested', 'studentsFit'),
  ...each('studentsForSkills', 'studentsWithSport', 'studentsWithArt'),
];

/** D47: parts of the county's figures that exceed their whole, year by year. */
export function* factsOverWholes({ reading }: CheckedData): Generator<Found> {
  const figures = factFigures(reading.statistics);
  for (const { parts, whole } of FACTS_OF_WHOLES) {
    for (const total of figures(whole)) {
      const given = parts.flatMap((part) => ofYear(figures, part, total, figures(whole)));
      const sum = given.reduce((all, { value }) => all + value, 0);
      if (given.length === 0 || sum <= total.value * (1 + 1e-12)) continue;
      const names = parts.filter((part) => given.some(({ fact }) => figures(part).some((one) => one.fact === fact)));
      yield {
        cells: [...given, total].map(({ fact }) => fact.cell),
        shown: `${sum} > ${total.value}`,
        details: {
          part: names.map((part) => COUNTY_FACTS[part].name).join(' + '),
          whole: COUNTY_FACTS[whole].name,
          sum: String(sum),
          all: String(total.value),
          year: total.year ?? '',
        },
        about: [...given, total].map(({ fact }) => ({ fact })),
      };
    }
  }
}

function ofYear(
  figures: FactFigures,
  part: CountyFactId,
  total: FactFigure,
  totals: readonly FactFigure[],
): FactFigure[] {
  return sameYear(figures(part), totals).flatMap(([own, other]) => (other.fact === total.fact ? [own] : []));
}
