import type { AttestationPart } from '../../standards/part';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { CountyFactEntry } from '../../statistics/county-facts/entry';
import type { CellValue } from '../../workbook/cells';
import type { Context } from './context';
import { isReason, rowOf, shownValue } from './facts';
import { ofStatement, type StatementOutcome, undecided } from './outcome';
import { plainWords, statementOf } from './words';

/** The county states that it is so, and names its proof. */
export function judgeAttestation(part: AttestationPart, { facts }: Context): StatementOutcome {
  const row = rowOf(part.fact, facts);
  if (isReason(row)) return ofStatement(part, undecided(part, row));
  const stated = statedOf(row.value, COUNTY_FACTS[part.fact]);
  const evidence = row.evidence === '' ? [] : [row.evidence];
  if (stated === undefined) {
    const reason = { code: 'unusableFact', fact: part.fact, shown: shownValue(row.value), cells: [row.cell] } as const;
    return ofStatement(part, { ...undecided(part, reason), evidence });
  }
  const cells = [row.cell];
  const verdict = stated ? 'pass' : 'fail';
  return ofStatement(part, { verdict, cells, figureCells: stated ? [] : cells, evidence });
}

/** Words that name the thing or its absence. */
const OF_PRESENCE = ['有', '无', '没有'];

function statedOf(value: CellValue, { saysNone }: CountyFactEntry): boolean | undefined {
  return saysNone && OF_PRESENCE.includes(plainWords(value)) ? undefined : statementOf(value);
}
