import type { Term } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import type { Figure } from '../../statistics/county';
import type { KnownValue } from './resource-value';
import { figuresHeld, type SchoolStageInScope } from './school-stage';

/** A term of a numerator with the figure that was put in. */
export interface CountedTerm extends Term {
  readonly figure: Extract<Figure, { kind: 'known' }>;
  /** Whether it is the stage's own figure or one of the whole school, of which the stage has its share. */
  readonly of: 'stage' | 'school';
}

/** 算式: the figures that a value's numerator was summed from, in the order of its formula. */
export function countedTerms(value: KnownValue, at: SchoolStageInScope, standard: Standard): CountedTerm[] {
  return value.numerator.terms.flatMap((term): CountedTerm[] => {
    if (term.field === 'indoorSportsArea' && standard.indoorSports === 'asGiven') return [];
    return figuresHeld(at, term.field).flatMap(({ figure, of }) =>
      figure.kind === 'known' ? [{ ...term, figure, of }] : [],
    );
  });
}
