import * as v from 'valibot';
import { STAGES } from '../../statistics/stages';
import type { Refutation, Relaxation, RelaxationCondition } from '../relaxation';
import type { Term } from '../resource-item';
import { figureField, wordingField } from './part-form';
import { byType, decimal, eachKeySchema, text, whole } from './values';

/** By the plain name of a field, added; or with its sign, or counting only where it is given. */
export const term: v.GenericSchema<unknown, Term> = v.lazy((given) =>
  typeof given === 'string'
    ? v.pipe(
        figureField,
        v.transform((field) => ({ field, sign: 1 as const })),
      )
    : v.strictObject({
        field: figureField,
        sign: v.optional(v.picklist([1, -1]), 1),
        whereGiven: v.exactOptional(v.literal(true)),
      }),
);

const refutation: v.GenericSchema<unknown, Refutation> = v.variant('kind', [
  v.strictObject({ kind: v.literal('classOf'), students: whole }),
  v.strictObject({ kind: v.literal('foundedAfter'), year: whole }),
  v.strictObject({ kind: v.literal('students'), from: whole, below: whole }),
  v.strictObject({ kind: v.literal('urban'), answers: v.array(text) }),
]);

const condition: v.GenericSchema<unknown, RelaxationCondition> = v.variant('kind', [
  v.strictObject({ kind: v.literal('stated'), field: wordingField, refutedBy: v.array(refutation) }),
  v.strictObject({ kind: v.literal('shareOfStudents'), field: figureField, above: decimal }),
]);

const relaxed = { id: text, text, conditions: v.pipe(v.array(condition), v.nonEmpty()) };

/** A special case (特殊情形): one of the extended standard's by its id, or one of one's own. */
export function relaxationForm(known: readonly Relaxation[]): v.GenericSchema<unknown, Relaxation> {
  return v.lazy((given) =>
    typeof given === 'string'
      ? v.pipe(
          v.picklist(known.map(({ id }) => id)),
          v.transform((id) => known.find((each) => each.id === id) as Relaxation),
        )
      : v.variant('kind', [
          v.strictObject({
            ...relaxed,
            kind: v.literal('numerator'),
            item: v.picklist(['R3', 'R5']),
            added: v.pipe(v.array(v.array(term)), v.nonEmpty()),
          }),
          v.strictObject({
            ...relaxed,
            kind: v.literal('limits'),
            item: text,
            limits: v.record(text, eachKeySchema(STAGES, decimal)),
            typeLimits: v.exactOptional(v.record(text, byType(decimal))),
          }),
        ]),
  );
}
