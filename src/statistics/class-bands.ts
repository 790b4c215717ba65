import type { Exact } from './exact';
import type { FieldId } from './fields';

/** A band of class sizes as the statistics give them (教基2106, 2107), both bounds inclusive. */
export interface ClassBand {
  readonly field: FieldId;
  readonly from: number;
  /** `null`: and above. */
  readonly to: number | null;
}

export const CLASS_BANDS: readonly ClassBand[] = [
  { field: 'classesTo25', from: 0, to: 25 },
  { field: 'classes26To30', from: 26, to: 30 },
  { field: 'classes31To35', from: 31, to: 35 },
  { field: 'classes36To40', from: 36, to: 40 },
  { field: 'classes41To45', from: 41, to: 45 },
  { field: 'classes46To50', from: 46, to: 50 },
  { field: 'classes51To55', from: 51, to: 55 },
  { field: 'classes56To60', from: 56, to: 60 },
  { field: 'classes61To65', from: 61, to: 65 },
  { field: 'classesFrom66', from: 66, to: null },
];

/** Where a band stands to a limit: all of its classes over it, none, or some that can't be told. */
export function bandAgainst(limit: Exact, { from, to }: ClassBand): 'within' | 'over' | 'across' {
  if (limit.compare(from) < 0) return 'over';
  return to !== null && limit.compare(to) >= 0 ? 'within' : 'across';
}
