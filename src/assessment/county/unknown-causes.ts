import type { ResourceCode } from '../../standards/resource-item';
import type { School } from '../../statistics/county';
import type { FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { ResourceAssessment } from '../resources';
import type { UnknownReason } from '../schools/numerator';
import { isKnown } from '../schools/resource-value';

/** Why values of schools can't be computed: one cause, however many schools, stages and items it touches. */
export interface UnknownCause {
  readonly code: UnknownReason['code'];
  /** What lacks; several where each wants the same to be shared out. */
  readonly fields: readonly [FieldId, ...FieldId[]];
  /** The stage whose enrolment lacks. */
  readonly lacking: AnyStage | null;
  readonly schools: readonly [School, ...School[]];
  readonly items: readonly ResourceCode[];
}

/** The causes, those first that touch the most schools. */
export function unknownCauses({ assessed, items }: ResourceAssessment): UnknownCause[] {
  const causes = new Map<string, UnknownCause>();
  for (const { at, values } of assessed) {
    values.forEach((value, index) => {
      const code = items[index]?.item.code;
      if (isKnown(value) || !code) return;
      const key = causeKey(value.reason);
      causes.set(key, withValue(causes.get(key), value.reason, at.school, code));
    });
  }
  return [...causes.values()].sort((a, b) => b.schools.length - a.schools.length);
}

/** The same for values that are unknown by one cause. */
function causeKey(reason: UnknownReason): string {
  return `${reason.code} ${reason.code === 'noShare' ? reason.stage : reason.field}`;
}

function withValue(
  known: UnknownCause | undefined,
  reason: UnknownReason,
  school: School,
  item: ResourceCode,
): UnknownCause {
  const { code, field } = reason;
  if (!known) {
    const lacking = reason.code === 'noShare' ? reason.stage : null;
    return { code, fields: [field], lacking, schools: [school], items: [item] };
  }
  const [first, ...others] = known.schools;
  return {
    ...known,
    fields: known.fields.includes(field) ? known.fields : [...known.fields, field],
    // A school's values come one after the other.
    schools: known.schools.at(-1) === school ? known.schools : [first, ...others, school],
    items: known.items.includes(item) ? known.items : [...known.items, item].sort(),
  };
}
