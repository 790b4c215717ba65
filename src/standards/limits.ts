import type { SchoolTypeId } from '../statistics/school-types';
import type { Stage } from '../statistics/stages';
import type { DecimalText } from './clause';

/** Limits by stage; a stage without one is not held to any. */
export type StageLimits = Partial<Readonly<Record<Stage, DecimalText>>>;

/** Limits for the compulsory part of whole schools, by type. */
export type TypeLimits = Partial<Readonly<Record<SchoolTypeId, DecimalText>>>;

/** How a value is held against its limit. `below` is strict. */
export type Comparison = 'atLeast' | 'atMost' | 'below';
