import { COMMITMENT_FACTS } from './county-facts/commitments';
import type { CountyFactEntry } from './county-facts/county-fact-entry';
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
