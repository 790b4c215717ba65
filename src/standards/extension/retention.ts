import type { Part } from '../part';
import { type RetentionFormula, retentionByResidence, retentionByRoll } from '../parts/quality';

/** The parts with 巩固率 computed by another formula in use; limits stay. */
export function withRetentionFormula(parts: readonly Part[], formula: RetentionFormula): readonly Part[] {
  const ways = [retentionByRoll(formula), retentionByResidence(formula)];
  return parts.map((part) => {
    const way = part.kind === 'countyRatio' ? ways.find(({ id }) => id === part.id) : undefined;
    return part.kind === 'countyRatio' && way?.formula && part.formula
      ? { ...part, sources: way.sources, formula: way.formula }
      : part;
  });
}
