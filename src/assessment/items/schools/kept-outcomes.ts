import type { PlainPart } from '../../../standards/part';
import type { Standard } from '../../../standards/standard';
import type { School } from '../../../statistics/county';
import type { SchoolOutcome } from './school-outcome';

type OfPart = WeakMap<School, readonly SchoolOutcome[]>;

/** What came of parts at schools, from assessment to assessment: at a school that is the same object it is the same. */
export class KeptOutcomes {
  private readonly standards = new WeakMap<Standard, Map<PlainPart, OfPart>>();

  of(standard: Standard, part: PlainPart): OfPart {
    const parts = this.standards.get(standard) ?? new Map<PlainPart, OfPart>();
    this.standards.set(standard, parts);
    const outcomes = parts.get(part) ?? new WeakMap<School, readonly SchoolOutcome[]>();
    parts.set(part, outcomes);
    return outcomes;
  }
}
