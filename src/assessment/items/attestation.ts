import type { AttestationPart } from '../../standards/part';
import type { Context } from './context';
import { isReason, rowOf, shownValue } from './facts';
import { outcome, type PartOutcome, undecided } from './outcome';
import { statementOf } from './words';

/** The county states that it is so, and names its proof. */
export function judgeAttestation(part: AttestationPart, { facts }: Context): PartOutcome {
  const row = rowOf(part.fact, facts);
  if (isReason(row)) return undecided(part, row);
  const stated = statementOf(row.value);
  const evidence = row.evidence === '' ? [] : [row.evidence];
  if (stated === undefined) {
    const reason = { code: 'unusableFact', fact: part.fact, shown: shownValue(row.value), cells: [row.cell] } as const;
    return undecided(part, reason, { evidence });
  }
  const cells = [row.cell];
  return outcome(part, stated ? 'pass' : 'fail', { cells, figureCells: stated ? [] : cells, evidence });
}
