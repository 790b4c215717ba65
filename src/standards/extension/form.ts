import * as v from 'valibot';
import { SCHOOL_TYPES } from '../../statistics/school-types';
import { ALL_STAGES, STAGES } from '../../statistics/stages';
import { RETENTION_FORMULA_IDS, TRAINING_BASIS_IDS } from '../parts/quality';
import { RESOURCE_CODES } from '../resource-item';
import type { Standard } from '../standard';
import { partLimitsForm } from './part-limits';

/**
 * A decimal that isn't negative, as a JSON number or as text; taken over as text, so that it stays exact. It has so few
 * digits that its product with a share (85 % of a limit) still has a `Decimal`.
 */
const decimal = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(String),
  v.check((text) => /^\d{1,7}(\.\d{1,4})?$/.test(text)),
  v.transform((text) => text as `${number}`),
);
/** What weighs nothing would get no share, and no school could ever add enough to it. */
const weight = v.pipe(
  decimal,
  v.check((text) => Number(text) > 0),
);
const share = v.pipe(
  decimal,
  v.check((text) => Number(text) <= 1),
);

const text = v.pipe(v.string(), v.nonEmpty());
const units = v.array(text);
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

const clauseEntries = {
  text: v.exactOptional(text),
  shortName: v.exactOptional(text),
  definition: v.exactOptional(v.nullable(text)),
  deadline: v.exactOptional(v.nullable(month)),
  lead: v.exactOptional(units),
  cooperating: v.exactOptional(units),
  off: v.exactOptional(v.boolean()),
};

function eachOf<const K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: S) {
  return v.strictObject(
    Object.fromEntries(keys.map((key) => [key, v.exactOptional(schema)])) as Record<
      K,
      v.ExactOptionalSchema<S, undefined>
    >,
  );
}

const limits = eachOf(STAGES, decimal);

const scopeRule = v.union([
  v.strictObject({ included: v.literal(false) }),
  v.strictObject({
    included: v.literal(true),
    minimumStudents: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
]);

const SCHOOL_TYPE_IDS = SCHOOL_TYPES.map(({ id }) => id);

/** The form of a user's standard over the one that it extends: which items there are is the extended one's say. */
export function formOver(base: Standard) {
  const resource = v.strictObject({ ...clauseEntries, limits: v.exactOptional(limits) });
  const others = [...base.items, ...base.commitments].map(({ code, parts }) => {
    const clause = v.strictObject({ ...clauseEntries, limits: v.exactOptional(partLimitsForm(parts, decimal)) });
    return [code, v.exactOptional(clause)] as const;
  });
  const items = v.strictObject({
    ...Object.fromEntries(RESOURCE_CODES.map((code) => [code, v.exactOptional(resource)])),
    ...Object.fromEntries(others),
  });
  return v.strictObject({
    extends: v.literal(base.id),
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
    title: text,
    shortTitle: v.exactOptional(text),
    document: v.exactOptional(text),
    items: v.exactOptional(items),
    vetoes: v.exactOptional(
      eachOf(
        base.vetoes.map(({ code }) => code),
        v.strictObject({ off: v.boolean() }),
      ),
    ),
    relaxations: v.exactOptional(v.boolean()),
    retentionFormula: v.exactOptional(v.picklist(RETENTION_FORMULA_IDS)),
    trainingBasis: v.exactOptional(v.picklist(TRAINING_BASIS_IDS)),
    scope: v.exactOptional(eachOf(SCHOOL_TYPE_IDS, scopeRule)),
    weights: v.exactOptional(eachOf(SCHOOL_TYPE_IDS, eachOf(ALL_STAGES, weight))),
    schoolRule: v.exactOptional(
      v.strictObject({ atLeast: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)) }),
    ),
    near: v.exactOptional(share),
    coefficientLimits: v.exactOptional(limits),
    unitCosts: v.exactOptional(eachOf(RESOURCE_CODES, decimal)),
    indoorSports: v.exactOptional(v.picklist(['moved', 'asGiven'])),
  });
}

export type Extension = v.InferOutput<ReturnType<typeof formOver>>;
