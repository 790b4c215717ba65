import type { Part } from '../part';
import { TRAINING_BASES, type TrainingBasis } from '../parts/quality';

/** The parts with the funds for teacher training held against another basis, and its own limit. */
export function withTrainingBasis(parts: readonly Part[], basis: TrainingBasis): readonly Part[] {
  const other = TRAINING_BASES[basis];
  return parts.map((part) => (part.id === other.id ? other : part));
}
