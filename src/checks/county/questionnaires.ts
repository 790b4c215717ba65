import { COUNTY_FACTS } from '../../statistics/county-facts';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { factFigures } from './facts';

const SURVEY = { problem: ['parents', 'residents'], number: 'amount', of: 'text' } as const;

/** Survey too small. */
export const SURVEY_TOO_SMALL = defineCheck({
  code: 'D49',
  severity: 'warning',
  details: SURVEY,
  zh: {
    title: '满意度调查的样本不足',
    looksAt: '社会认可度的问卷数',
    expectation: '问卷不少于常住人口的 1‰，其中家长不少于一半',
    message: (_shown, { problem, number, of }) =>
      problem === 'parents'
        ? `家长有效问卷 ${number} 份，不足有效问卷 ${of} 份的一半`
        : `问卷 ${number} 份，不足常住人口 ${of} 人的 1‰`,
    advice: '请核对问卷数；样本不足的调查不能作为社会认可度的依据。',
  },
  en: {
    title: 'Survey too small',
    looksAt: 'questionnaires of the survey of recognition',
    expectation: 'questionnaires for 1 ‰ of the residents at least, half of them from parents',
    message: (_shown, { problem, number, of }) =>
      problem === 'parents'
        ? `${number} valid questionnaires from parents are less than half of ${of}`
        : `${number} questionnaires are less than 1 ‰ of ${of} residents`,
    advice: 'Check the numbers: a smaller survey doesn’t count as proof.',
  },
  find: surveysTooSmall,
});

/** 家长 are at least half of those asked. */
const PARENTS = 0.5;
/** 问卷 are at least 1 ‰ of the residents. */
const OF_RESIDENTS = 0.001;
const TEN_THOUSAND = 10_000;

/** D49: a survey that asked too few, or too few parents, for what the method takes for 社会认可度. */
function* surveysTooSmall({ reading }: CheckedData): Generator<Found<typeof SURVEY>> {
  const figures = factFigures(reading.statistics);
  const [parents] = figures('parentsAsked');
  const [all] = figures('allAsked');
  if (parents && all && parents.value < PARENTS * all.value) {
    const details = { problem: 'parents', number: String(parents.value), of: String(all.value) } as const;
    yield { cells: [parents.fact.cell, all.fact.cell], shown: String(parents.value), details };
  }
  const [given] = figures('questionnaires');
  const [population] = figures('population');
  const residents = (population?.value ?? 0) * (COUNTY_FACTS.population.unit === '万人' ? TEN_THOUSAND : 1);
  if (given && population && given.value < OF_RESIDENTS * residents) {
    const details = { problem: 'residents', number: String(given.value), of: String(Math.round(residents)) } as const;
    yield { cells: [given.fact.cell, population.fact.cell], shown: String(given.value), details };
  }
}
