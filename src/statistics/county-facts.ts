import { COMMITMENT_FACTS } from './county-facts/commitments';
import type { CountyFactEntry } from './county-facts/entry';
import { GENERAL_FACTS } from './county-facts/general';
import { GUARANTEE_FACTS } from './county-facts/guarantee';
import { QUALITY_FACTS } from './county-facts/quality';
import { RECOGNITION_FACTS } from './county-facts/recognition';
import { VETO_FACTS } from './county-facts/vetoes';

const catalogue = {
  ...GENERAL_FACTS,
  ...GUARANTEE_FACTS,
  ...QUALITY_FACTS,
  ...RECOGNITION_FACTS,
  ...VETO_FACTS,
  ...COMMITMENT_FACTS,
} as const satisfies Record<string, CountyFactEntry>;

/** A figure or statement of the county as such (县级数据). */
export type CountyFactId = keyof typeof catalogue;

/** The catalogue of county facts, in the order in which a template lists them. */
export const COUNTY_FACTS: Readonly<Record<CountyFactId, CountyFactEntry>> = catalogue;

function isCountyFactId(key: string): key is CountyFactId {
  return key in catalogue;
}

export const COUNTY_FACT_IDS: readonly CountyFactId[] = Object.keys(catalogue).filter(isCountyFactId);

/** Words as they are compared: full-width forms, spaces and punctuation make no difference. */
function comparable(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}

function named(spellings: readonly string[], words: string): boolean {
  return spellings.some((spelling) => comparable(spelling) === comparable(words));
}

/** The fact that a row with this 指标 and 项目 gives; 指标 decides where several facts share a 项目. */
export function countyFactId(indicator: string, name: string): CountyFactId | undefined {
  const candidates = COUNTY_FACT_IDS.filter((id) =>
    named([COUNTY_FACTS[id].name, ...COUNTY_FACTS[id].spellings], name),
  );
  if (candidates.length <= 1) return candidates[0];
  const matching = candidates.filter((id) =>
    named([COUNTY_FACTS[id].indicator, ...(COUNTY_FACTS[id].indicatorSpellings ?? [])], indicator),
  );
  return matching.length === 1 ? matching[0] : undefined;
}
