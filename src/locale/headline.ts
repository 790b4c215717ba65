import { type Assessment, isOfResourcesAlone } from '../assessment/assess';
import type { CountyVerdict } from '../assessment/county/county-verdict';
import type { Texts } from './language';

/** The result in a sentence, whose verdict it says, and what is to be said beside it. */
export interface Headline {
  readonly verdict: CountyVerdict;
  readonly sentence: string;
  readonly beside: string;
}

/** Of a workbook that holds the resource items alone their verdict is told, and that the county's isn't known by it. */
export function makeHeadline(
  assessment: Assessment,
  county: string,
  words: Readonly<Record<CountyVerdict, (county: string) => string>>,
  { assessment: texts }: Texts,
): Headline {
  const { verdict } = assessment.county;
  if (!isOfResourcesAlone(assessment)) return { verdict, sentence: words[verdict](county), beside: '' };
  const ofResources = assessment.judgement.verdict;
  return {
    verdict: ofResources,
    sentence: texts.resourcesAlone[ofResources](county, assessment.resources.items.length),
    beside: texts.wholeCounty[verdict],
  };
}
