import type { CountyFactId } from '../../statistics/county-facts';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { FieldId } from '../../statistics/fields';
import { STAGES, type Stage } from '../../statistics/stages';
import type { DecimalText } from '../clause';
import type { AttestationPart, CountyRatioPart, FactSum, RatioSource, SchoolChoice } from '../part';

export function addedFacts(...facts: readonly CountyFactId[]): FactSum {
  return { facts: facts.map((fact) => ({ fact, sign: 1 })) };
}

export function fromFacts(numerator: FactSum, denominator: FactSum): RatioSource {
  return { from: 'facts', numerator, denominator };
}

export function fromSchools(
  numerator: FieldId,
  denominator: FieldId,
  schools: SchoolChoice,
  stages: readonly Stage[] = STAGES,
): RatioSource {
  return {
    from: 'schools',
    numerator: { field: numerator, stages, schools },
    denominator: { field: denominator, stages, schools },
  };
}

/** An attestation, named as the county fact that states it. */
export function attestation(fact: CountyFactId): AttestationPart {
  const { name, english } = COUNTY_FACTS[fact];
  return { kind: 'attestation', id: fact, name, english, fact };
}

export function attestationWhereGiven(fact: CountyFactId): AttestationPart {
  return { ...attestation(fact), whereGiven: true };
}

/** A share of the county that must reach its limit. */
export function countyShare(
  id: string,
  name: string,
  english: string,
  sources: CountyRatioPart['sources'],
  limit: DecimalText,
  neverNothing?: CountyRatioPart['neverNothing'],
): CountyRatioPart {
  const part: CountyRatioPart = {
    kind: 'countyRatio',
    id,
    name,
    english,
    sources,
    comparison: 'atLeast',
    limit,
    unit: '%',
  };
  return neverNothing ? { ...part, neverNothing } : part;
}
