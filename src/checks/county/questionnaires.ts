import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { factFigures } from './facts';

/** 家长 are at least half of those asked. */
const PARENTS = 0.5;
/** 问卷 are at least 1 ‰ of the residents. */
const OF_RESIDENTS = 0.001;
const TEN_THOUSAND = 10_000;

/** D49: a survey that asked too few, or too few parents, for what the method takes for 社会认可度. */
export function* surveysTooSmall({ reading }: CheckedData): Generator<Found> {
  const figures = factFigures(reading.statistics);
  const [parents] = figures('parentsAsked');
  const [all] = figures('allAsked');
  if (parents && all && parents.value < PARENTS * all.value) {
    const details = { problem: 'parents', number: String(parents.value), of: String(all.value) };
    yield { cells: [parents.fact.cell, all.fact.cell], shown: String(parents.value), details };
  }
  const [given] = figures('questionnaires');
  const [population] = figures('population');
  const residents = (population?.value ?? 0) * (COUNTY_FACTS.population.unit === '万人' ? TEN_THOUSAND : 1);
  if (given && population && given.value < OF_RESIDENTS * residents) {
    const details = { problem: 'residents', number: String(given.value), of: String(Math.round(residents)) };
    yield { cells: [given.fact.cell, population.fact.cell], shown: String(given.value), details };
  }
}
