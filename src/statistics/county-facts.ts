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

export function isCountyFactId(key: string): key is CountyFactId {
  return Object.hasOwn(catalogue, key);
}

export const COUNTY_FACT_IDS: readonly CountyFactId[] = Object.keys(catalogue).filter(isCountyFactId);

/** Words as they are compared: full-width forms, spaces and punctuation make no difference. */
function comparable(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}

/** The facts that go by each 项目, as it is compared. */
const BY_NAME: ReadonlyMap<string, readonly CountyFactId[]> = COUNTY_FACT_IDS.reduce((byName, id) => {
  const { name, spellings } = COUNTY_FACTS[id];
  const spelled = new Set([name, ...spellings].map(comparable));
  for (const words of spelled) byName.set(words, [...(byName.get(words) ?? []), id]);
  return byName;
}, new Map<string, readonly CountyFactId[]>());

/** The fact that a row with this 指标 and 项目 gives; 指标 decides where several facts share a 项目. */
export function countyFactId(indicator: string, name: string): CountyFactId | undefined {
  const [first, ...others] = BY_NAME.get(comparable(name)) ?? [];
  if (first === undefined || others.length === 0) return first;
  const matching = [first, ...others].filter((id) => {
    const { indicator: own, indicatorSpellings = [] } = COUNTY_FACTS[id];
    return [own, ...indicatorSpellings].some((spelling) => comparable(spelling) === comparable(indicator));
  });
  return matching.length === 1 ? matching[0] : undefined;
}
