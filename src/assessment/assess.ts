import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { type Judgement, judgeCounty, judgeResources, type ResourceReason } from './county/county-verdict';
import { assessItemsInSteps, type ItemsAssessment } from './items/assess-items';
import type { KeptOutcomes } from './items/schools/kept-outcomes';
import { assessResourcesInSteps, type ResourceAssessment } from './resources';
import { finished } from './steps';

/** A county held against a standard on a day. */
export interface Assessment {
  readonly standard: Standard;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly date: string;
  readonly statistics: CountyStatistics;
  /** The statistics of the year before, where they were given. */
  readonly lastYear: CountyStatistics | null;
  readonly resources: ResourceAssessment;
  /** Of area R alone. */
  readonly judgement: Judgement<ResourceReason>;
  /** Areas G, Q and S, the commitments and the vetoes. */
  readonly items: ItemsAssessment;
  /** Over the four areas. */
  readonly county: Judgement;
}

/** Assesses a county. `openQuestions`: how many questions about the data no verdict of the county can do without; `lastYear`: the year before. */
export function assess(
  statistics: CountyStatistics,
  standard: Standard,
  date: string,
  openQuestions: number,
  lastYear: CountyStatistics | null = null,
  kept?: KeptOutcomes,
): Assessment {
  return finished(assessInSteps(statistics, standard, date, openQuestions, lastYear, kept));
}

/** The same a little at a time: great counties take a second. */
export function* assessInSteps(
  statistics: CountyStatistics,
  standard: Standard,
  date: string,
  openQuestions: number,
  lastYear: CountyStatistics | null = null,
  kept?: KeptOutcomes,
): Generator<void, Assessment> {
  const resources = yield* assessResourcesInSteps(statistics, standard);
  const judgement = judgeResources(resources, openQuestions);
  const items = yield* assessItemsInSteps(statistics, standard, date, lastYear, kept);
  const county = judgeCounty(judgement, items, figuresIn(statistics));
  return { standard, date, statistics, lastYear, resources, judgement, items, county };
}

function figuresIn({ facts }: CountyStatistics): Parameters<typeof judgeCounty>[2] {
  const countyFacts = facts.filter(({ id }) => id !== null);
  if (countyFacts.some(({ value }) => value !== null && value !== '')) return 'stated';
  return countyFacts.length > 0 ? 'unfilled' : 'none';
}

/**
 * Whether the workbook holds the figures of the resource items and none of the county's, so that the verdict on those
 * items is all that can be said yet.
 */
export function isOfResourcesAlone({ county, items, resources }: Assessment): boolean {
  const lacksCountyData = county.reasons.some(({ code }) => code === 'notInWorkbook');
  return lacksCountyData && items.verdict === 'unknown' && resources.assessed.length > 0;
}
