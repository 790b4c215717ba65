import type { FieldId } from '../statistics/fields';
import type { DecimalText } from './clause';
import type { StageLimits, TypeLimits } from './limits';
import type { Term } from './resource-item';

/** What of a school's own figures and words refutes a special case that it states. */
export type Refutation =
  /** A class of so many students or more. */
  | { readonly kind: 'classOf'; readonly students: number }
  /** Founded (建校时间) after this year. */
  | { readonly kind: 'foundedAfter'; readonly year: number }
  /** Fewer students in compulsory education than `from`, or `below` and more. */
  | { readonly kind: 'students'; readonly from: number; readonly below: number }
  /** 城乡分类 is one of these answers of the vocabulary. */
  | { readonly kind: 'urban'; readonly answers: readonly string[] };

/** When a relaxation applies to a school. Nothing is presumed: what is not stated doesn't apply. */
export type RelaxationCondition =
  /** The workbook says 是 in this field, and nothing there refutes it. */
  | { readonly kind: 'stated'; readonly field: FieldId; readonly refutedBy: readonly Refutation[] }
  /** The field's share of the students is above the limit. */
  | { readonly kind: 'shareOfStudents'; readonly field: FieldId; readonly above: DecimalText };

interface Relaxed {
  readonly id: string;
  /** What the method says, in its words. */
  readonly text: string;
  /** Any one of them suffices. */
  readonly conditions: readonly RelaxationCondition[];
}

/** A special case (特殊情形) in which a school is held to less. Each use is named in the result. */
export type Relaxation =
  /** More counts towards the numerator of a resource item. */
  | (Relaxed & {
      readonly kind: 'numerator';
      readonly item: 'R3' | 'R5';
      /** Ways of giving the same: the first of which anything is given is added, never a sum with its parts. */
      readonly added: readonly (readonly Term[])[];
    })
  /** Other limits for parts of an item, by the part's id. */
  | (Relaxed & {
      readonly kind: 'limits';
      readonly item: string;
      readonly limits: Readonly<Record<string, StageLimits>>;
      /** For whole schools of these types, instead of the stages' limits. */
      readonly typeLimits?: Readonly<Record<string, TypeLimits>>;
    });
