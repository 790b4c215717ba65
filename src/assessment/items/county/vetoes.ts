import type { Standard, Veto } from '../../../standards/standard';
import type { CellReference } from '../../../workbook/cells';
import type { ItemVerdict, PartReason } from '../outcome';
import { readPresence } from '../words';
import { type Facts, findFactRow, isReason, showFactValue } from './facts';

/** 一票否决: `fail` where it is stated as present; not stated is unknown, never clean. */
export interface VetoOutcome {
  readonly veto: Veto;
  readonly verdict: ItemVerdict;
  readonly reason: PartReason | null;
  readonly cells: readonly CellReference[];
  readonly evidence: string;
}

export function judgeVetoes({ vetoes }: Standard, facts: Facts): VetoOutcome[] {
  return vetoes.map((veto): VetoOutcome => {
    const row = findFactRow(veto.fact, facts);
    if (isReason(row)) return { veto, verdict: 'unknown', reason: row, cells: row.cells, evidence: '' };
    const isPresent = readPresence(row.value);
    const cells = [row.cell];
    const common = { veto, cells, evidence: row.evidence };
    if (isPresent === undefined) {
      const reason = { code: 'unusableFact', fact: veto.fact, shown: showFactValue(row.value), cells } as const;
      return { ...common, verdict: 'unknown', reason };
    }
    return { ...common, verdict: isPresent ? 'fail' : 'pass', reason: null };
  });
}
