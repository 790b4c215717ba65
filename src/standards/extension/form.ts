import * as v from 'valibot';
import { ALL_STAGES, STAGES } from '../../statistics/stages';
import type { Part } from '../part';
import { RETENTION_FORMULA_IDS, TRAINING_BASIS_IDS } from '../parts/quality';
import { type Formula, RESOURCE_CODES } from '../resource-item';
import type { Standard } from '../standard';
import { partForm, vetoFact } from './part-form';
import { partLimitsForm } from './part-limits';
import { relaxationForm, term } from './relaxation-form';
import { byType, decimal, eachKeySchema, month, share, text, weight } from './values';

const units = v.array(text);

/** What a clause says besides its name and text. */
const wording = {
  definition: v.exactOptional(v.nullable(text)),
  deadline: v.exactOptional(v.nullable(month)),
  lead: v.exactOptional(units),
  cooperating: v.exactOptional(units),
};

/** Of an item that the extended standard has: what it says otherwise. */
const overrides = {
  ...wording,
  text: v.exactOptional(text),
  shortName: v.exactOptional(text),
  paragraph: v.exactOptional(text),
  off: v.exactOptional(v.boolean()),
};

const limits = eachKeySchema(STAGES, decimal);
const terms = v.tupleWithRest([term], term);
/** A list of fields, or that of `junheng standards --json`. */
const formula: v.GenericSchema<unknown, Formula> = v.lazy((given) =>
  Array.isArray(given)
    ? v.pipe(
        terms,
        v.transform((list) => ({ terms: list })),
      )
    : v.strictObject({ terms }),
);
const formulas = v.array(formula);

const resource = v.strictObject({
  ...overrides,
  limits: v.exactOptional(limits),
  numerator: v.exactOptional(eachKeySchema(STAGES, formulas)),
});

const scopeRule = v.union([
  v.strictObject({ included: v.literal(false) }),
  v.strictObject({
    included: v.literal(true),
    minimumStudents: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
]);

/** What an item is measured by, in order: parts that it has, by their ids, and parts of one's own. */
function partsForm(known: readonly Part[]) {
  const kept = v.pipe(
    v.picklist(known.map(({ id }) => id)),
    v.transform((id) => known.find((part) => part.id === id) as Part),
  );
  const part = v.lazy(
    (given): v.GenericSchema<unknown, Part> => (typeof given === 'string' && known.length > 0 ? kept : partForm),
  );
  return v.pipe(
    v.tupleWithRest([part], part),
    v.check((parts) => new Set(parts.map(({ id }) => id)).size === parts.length),
  );
}

/** An item or commitment that the extended standard hasn't: all of it. */
const added = v.strictObject({ ...wording, text, shortName: text, paragraph: text, parts: partsForm([]) });

/** An item that the extended standard has, by the code that it bears there, and those of one's own that have parts. */
function itemsForm(base: Standard, json: unknown) {
  const measured = [...base.items, ...base.commitments];
  const taken = [...RESOURCE_CODES, ...measured.map(({ code }) => code)];
  const ownItems = keysWith('parts', /^[GQSC][1-9]\d?$/, json).filter((code) => !taken.includes(code));
  return v.strictObject({
    ...eachKeySchema(RESOURCE_CODES, resource).entries,
    ...Object.fromEntries(
      measured.map(({ code, parts }) => {
        const limits = v.exactOptional(partLimitsForm(parts, decimal));
        const form = v.strictObject({ ...overrides, parts: v.exactOptional(partsForm(parts)), limits });
        return [code, v.exactOptional(form)] as const;
      }),
    ),
    ...Object.fromEntries(ownItems.map((code) => [code, added] as const)),
  });
}

function vetoesForm(base: Standard, json: unknown) {
  const taken = base.vetoes.map(({ code }) => code);
  const ownVetoes = keysWith('fact', /^V[1-9]\d?$/, json).filter((code) => !taken.includes(code));
  const veto = v.strictObject({ text, shortName: text, fact: vetoFact });
  return v.strictObject({
    ...eachKeySchema(taken, v.strictObject({ off: v.boolean() })).entries,
    ...Object.fromEntries(ownVetoes.map((code) => [code, veto] as const)),
  });
}

/** Keys of this pattern under which an object has another key: what is added, where all else overrides. */
function keysWith(key: string, pattern: RegExp, json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([code, entry]: [string, unknown]) =>
    pattern.test(code) && typeof entry === 'object' && entry !== null && key in entry ? [code] : [],
  );
}

/** The form of a standard over the one that it extends: which items there are is the extended one's say, or its own. */
export function formOver(base: Standard, json: object) {
  return v.strictObject({
    extends: v.unknown(),
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
    title: text,
    shortTitle: v.exactOptional(text),
    document: v.exactOptional(text),
    items: v.exactOptional(itemsForm(base, 'items' in json ? json.items : undefined)),
    vetoes: v.exactOptional(vetoesForm(base, 'vetoes' in json ? json.vetoes : undefined)),
    relaxations: v.exactOptional(v.union([v.boolean(), v.array(relaxationForm(base.relaxations))])),
    retentionFormula: v.exactOptional(v.picklist(RETENTION_FORMULA_IDS)),
    trainingBasis: v.exactOptional(v.picklist(TRAINING_BASIS_IDS)),
    scope: v.exactOptional(byType(scopeRule)),
    weights: v.exactOptional(byType(eachKeySchema(ALL_STAGES, weight))),
    schoolRule: v.exactOptional(
      v.strictObject({ atLeast: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)) }),
    ),
    near: v.exactOptional(share),
    coefficientLimits: v.exactOptional(limits),
    unitCosts: v.exactOptional(eachKeySchema(RESOURCE_CODES, decimal)),
    indoorSports: v.exactOptional(v.picklist(['moved', 'asGiven'])),
  });
}

export type Extension = v.InferOutput<ReturnType<typeof formOver>>;
export type Added = v.InferOutput<typeof added>;
