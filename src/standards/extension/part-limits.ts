import * as v from 'valibot';
import { SCHOOL_TYPES } from '../../statistics/school-types';
import { STAGES } from '../../statistics/stages';
import type { DecimalText } from '../clause';
import type { StageLimits } from '../limits';
import { type Part, type PlainPart, unhandled } from '../part';

type ByKey = Readonly<Record<string, DecimalText | undefined>>;

/** Limits of an item's parts by the part's id: one limit, or by stage and by type of whole schools. */
export type PartLimits = Readonly<Record<string, DecimalText | ByKey>>;

type LimitSchema = v.GenericSchema<unknown, PartLimits[string]>;
type DecimalSchema = v.GenericSchema<unknown, DecimalText>;

/** The form of the limits that parts have; parts without a limit have no key. */
export function partLimitsForm(parts: readonly Part[], decimal: DecimalSchema) {
  const entries = parts.flatMap((part) => {
    const form = makeLimitSchema(part, decimal);
    return form ? [[part.id, v.exactOptional(form)] as const] : [];
  });
  return v.strictObject(Object.fromEntries(entries));
}

function makeLimitSchema(part: Part, decimal: DecimalSchema): LimitSchema | undefined {
  switch (part.kind) {
    case 'countyRatio':
    case 'countyFigure':
    case 'monitoring':
    case 'recognition':
    case 'firstGiven':
      return decimal;
    case 'classSize':
    case 'smallestRoom':
      return limitsByKey(STAGES, decimal);
    case 'schoolFigure':
      return limitsByKey([...STAGES, ...Object.keys(part.typeLimits ?? {})], decimal);
    case 'attestation':
    case 'roomsPerClasses':
    case 'schoolStatement':
    case 'schoolGrade':
    case 'series':
      return undefined;
    default:
      return unhandled(part);
  }
}

function limitsByKey(keys: readonly string[], decimal: DecimalSchema) {
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, v.exactOptional(decimal)])));
}

/** The parts with the limits given, the others as they are. */
export function withPartLimits(parts: readonly Part[], limits: PartLimits): readonly Part[] {
  return parts.map((part) => {
    const limit = limits[part.id];
    if (limit === undefined) return part;
    if (part.kind !== 'firstGiven') return withLimit(part, limit);
    return { ...part, ways: part.ways.map((way) => withLimit(way, limit)) };
  });
}

function withLimit(part: PlainPart, limit: PartLimits[string]): PlainPart {
  const byStage = typeof limit === 'string' ? { primary: limit, junior: limit } : limit;
  switch (part.kind) {
    case 'countyRatio':
    case 'countyFigure':
    case 'monitoring':
    case 'recognition':
      return typeof limit === 'string' ? { ...part, limit } : part;
    case 'classSize':
      return { ...part, limits: { ...part.limits, ...makeStageLimits(byStage) } };
    case 'smallestRoom':
      return { ...part, limits: { ...part.limits, ...makeStageLimits(byStage) } };
    case 'schoolFigure': {
      const limits = { ...part.limits, ...makeStageLimits(byStage) };
      return part.typeLimits
        ? { ...part, limits, typeLimits: { ...part.typeLimits, ...makeTypeLimits(byStage) } }
        : { ...part, limits };
    }
    case 'attestation':
    case 'roomsPerClasses':
    case 'schoolStatement':
    case 'schoolGrade':
    case 'series':
      return part;
    default:
      return unhandled(part);
  }
}

function makeStageLimits(limits: ByKey): StageLimits {
  return picked(STAGES, limits);
}

function makeTypeLimits(limits: ByKey) {
  return picked(
    SCHOOL_TYPES.map(({ id }) => id),
    limits,
  );
}

function picked<K extends string>(keys: readonly K[], limits: ByKey) {
  const chosen: Partial<Record<K, DecimalText>> = {};
  for (const key of keys) {
    const limit = limits[key];
    if (limit !== undefined) chosen[key] = limit;
  }
  return chosen;
}
