import * as v from 'valibot';
import { SCHOOL_TYPES } from '../../statistics/school-types';
import { MOST_LETTERS } from '../clause';

/**
 * A decimal that isn't negative, as a JSON number or as text; taken over as text, so that it stays exact. It has so few
 * digits that its product with a share (85 % of a limit) still has a `Decimal`.
 */
export const decimal = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(String),
  v.check((text) => /^\d{1,7}(\.\d{1,4})?$/.test(text)),
  v.transform((text) => text as `${number}`),
);

/** What weighs nothing would get no share, and no school could ever add enough to it. */
export const weight = v.pipe(
  decimal,
  v.check((text) => Number(text) > 0),
);

export const share = v.pipe(
  decimal,
  v.check((text) => Number(text) <= 1),
);

export const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MOST_LETTERS));
export const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An object in which each of the keys may stand. */
export function eachKeySchema<const K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: S) {
  return v.strictObject(
    Object.fromEntries(keys.map((key) => [key, v.exactOptional(schema)])) as Record<
      K,
      v.ExactOptionalSchema<S, undefined>
    >,
  );
}

const SCHOOL_TYPE_IDS = SCHOOL_TYPES.map(({ id }) => id);

/** One of the kinds of school. */
export const schoolType = v.picklist(SCHOOL_TYPE_IDS);

/** An object in which each kind of school may stand. */
export function byType<S extends v.GenericSchema>(schema: S) {
  return eachKeySchema(SCHOOL_TYPE_IDS, schema);
}
