import type { AttestationPart } from '../../../standards/part';
import { COUNTY_FACTS } from '../../../statistics/county-facts';
import type { CountyFactEntry } from '../../../statistics/county-facts/county-fact-entry';
import type { CellValue } from '../../../workbook/cells';
import type { Context } from '../context';
import { makeUndecided, ofStatement, type StatementOutcome } from '../outcome';
import { plainWords, readStated } from '../words';
import { findFactRow, isReason, showFactValue } from './facts';

/** The county states that it is so, and names its proof. */
export function judgeAttestation(part: AttestationPart, { facts }: Context): StatementOutcome {
  const row = findFactRow(part.fact, facts);
  if (isReason(row)) return ofStatement(part, makeUndecided(part, row));
  const stated = readStatement(row.value, COUNTY_FACTS[part.fact]);
  const evidence = row.evidence === '' ? [] : [row.evidence];
  if (stated === undefined) {
    const reason = {
      code: 'unusableFact',
      fact: part.fact,
      shown: showFactValue(row.value),
      cells: [row.cell],
    } as const;
    return ofStatement(part, { ...makeUndecided(part, reason), evidence });
  }
  const cells = [row.cell];
  const verdict = stated ? 'pass' : 'fail';
  return ofStatement(part, { verdict, cells, figureCells: stated ? [] : cells, evidence });
}

/** Words that name the thing or its absence. */
const OF_PRESENCE = ['有', '无', '没有'];

function readStatement(value: CellValue, { saysNone }: CountyFactEntry): boolean | undefined {
  return saysNone && OF_PRESENCE.includes(plainWords(value)) ? undefined : readStated(value);
}
