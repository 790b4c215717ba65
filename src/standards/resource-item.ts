import type { FieldId } from '../statistics/fields';
import type { Stage } from '../statistics/stages';
import type { Clause, DecimalText } from './clause';

export type ResourceCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7';

export const RESOURCE_CODES: readonly ResourceCode[] = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'];

/** A field added or taken off. A term `whereGiven` counts as nothing where no column has the field. */
export interface Term {
  readonly field: FieldId;
  readonly sign: 1 | -1;
  readonly whereGiven?: true;
}

/** A sum of fields. It applies where every term has its field but for those that count only `whereGiven`. */
export interface Formula {
  readonly terms: readonly Term[];
}

/** One of the seven items of area R: `scale × numerator ÷ students` of a school-stage, at least the limit. */
export interface ResourceItem extends Clause {
  readonly code: ResourceCode;
  readonly unit: '人' | '㎡' | '元' | '间';
  /** Decimals shown. */
  readonly decimals: number;
  /** 100 for 每百名学生, 1 for 生均. */
  readonly scale: 1 | 100;
  /** By stage, the formulas for the numerator in order of preference: the first that applies is used. */
  readonly numerator: Readonly<Record<Stage, readonly Formula[]>>;
  /** Whether a figure of the whole school is apportioned to its stages. Teachers never are. */
  readonly shared: boolean;
  readonly limits: Readonly<Record<Stage, DecimalText>>;
}
