import type { Part } from '../part';
import {
  type RetentionFormula,
  retentionByResidence,
  retentionByRoll,
  TRAINING_BASES,
  type TrainingBasis,
} from '../parts/quality';

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

/** The parts with the funds for teacher training held against another basis, and its own limit. */
export function withTrainingBasis(parts: readonly Part[], basis: TrainingBasis): readonly Part[] {
  const other = TRAINING_BASES[basis];
  return parts.map((part) => (part.id === other.id ? other : part));
}
