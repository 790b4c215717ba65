import type { AttestationPart } from '../../standards/part';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { CountyFactEntry } from '../../statistics/county-facts/entry';
import type { CellValue } from '../../workbook/cells';
import type { Context } from './context';
import { isReason, rowOf, shownValue } from './facts';
import { outcome, type PartOutcome, undecided } from './outcome';
import { plainWords, statementOf } from './words';

/** The county states that it is so, and names its proof. */
export function judgeAttestation(part: AttestationPart, { facts }: Context): PartOutcome {
  const row = rowOf(part.fact, facts);
  if (isReason(row)) return undecided(part, row);
  const stated = statedOf(row.value, COUNTY_FACTS[part.fact]);
  const evidence = row.evidence === '' ? [] : [row.evidence];
  if (stated === undefined) {
    const reason = { code: 'unusableFact', fact: part.fact, shown: shownValue(row.value), cells: [row.cell] } as const;
    return undecided(part, reason, { evidence });
  }
  const cells = [row.cell];
  return outcome(part, stated ? 'pass' : 'fail', { cells, figureCells: stated ? [] : cells, evidence });
}

/** Words that name the thing or its absence. */
const OF_PRESENCE = ['有', '无', '没有'];

function statedOf(value: CellValue, { saysNone }: CountyFactEntry): boolean | undefined {
  return saysNone && OF_PRESENCE.includes(plainWords(value)) ? undefined : statementOf(value);
}
