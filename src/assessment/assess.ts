import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { type Judgement, judgeResources } from './county-verdict';
import { assessResources, type ResourceAssessment } from './resources';

/** A county held against a standard on a day. */
export interface Assessment {
  readonly standard: Standard;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly date: string;
  readonly statistics: CountyStatistics;
  readonly resources: ResourceAssessment;
  readonly judgement: Judgement;
}

/** Assesses a county. `openQuestions`: how many questions about the data no verdict of the county can do without. */
export function assess(
  statistics: CountyStatistics,
  standard: Standard,
  date: string,
  openQuestions: number,
): Assessment {
  const resources = assessResources(statistics, standard);
  return { standard, date, statistics, resources, judgement: judgeResources(resources, openQuestions) };
}
