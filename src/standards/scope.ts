import type { SchoolTypeId } from '../statistics/school-types';
import type { AnyStage } from '../statistics/stages';
import type { DecimalText } from './clause';

/** Why a school-stage is left out of the seven resource items and the coefficients. */
export type ExclusionReason =
  | 'specialEducation'
  | 'vocational'
  | 'preschool'
  | 'adultEducation'
  | 'reformSchool'
  | 'seniorOnly'
  | 'smallTeachingPoint'
  | 'switchedOff'
  | 'tooFewStudents'
  | 'unknownType'
  | 'partWithoutMain'
  | 'standingUnclear'
  | 'noStudents';

/** Whether schools of a type are assessed. */
export type ScopeRule =
  | { readonly included: true }
  /** In with at least so many students; with fewer left out for the reason given. */
  | { readonly included: true; readonly minimumStudents: number; readonly otherwise: ExclusionReason }
  | { readonly included: false; readonly reason: ExclusionReason };

export type Scope = Readonly<Record<SchoolTypeId, ScopeRule>>;

/** By stage, what one student weighs when a whole school's figure is shared out. */
export type Weights = Partial<Readonly<Record<AnyStage, DecimalText>>>;

/** Weights by school type; `otherwise` for a school whose stages its type doesn't foresee (小学附设初中班). */
export interface Apportionment {
  readonly byType: Partial<Readonly<Record<SchoolTypeId, Weights>>>;
  readonly otherwise: Weights;
}
