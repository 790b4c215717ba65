import type { Unbalanced } from '../../statistics/county';
import { type Exact, exact, sumExact } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { SchoolDraft } from './school-drafts';
import type { Family } from './whole-school';

/** What a school has of a field: at its stages, as a whole, and which stages with students have none of their own. */
interface Held {
  readonly stages: Exact | undefined;
  readonly whole: Exact | undefined;
  readonly without: readonly AnyStage[];
}

/** By field, what was read of it in a school's rows and its parts', each cell once. */
export type Read = ReadonlyMap<FieldId, Exact>;

/** What was read of a school and its parts, once it is known whose each figure is, and before anything is merged. */
export function collectRead({ main, parts }: Family): Read {
  const read = new Map<FieldId, Exact>();
  for (const draft of [main, ...parts]) {
    for (const field of listFields(draft)) {
      const { stages, whole } = heldBy(draft, field);
      const amount = whole ?? stages;
      if (amount) read.set(field, read.get(field)?.add(amount) ?? amount);
    }
  }
  return read;
}

/** A whole that says no more than its stages' sum does: the stages' own stand, so that parts join them. */
export function dropSums(draft: SchoolDraft): void {
  for (const field of listFields(draft)) {
    const { stages, whole, without } = heldBy(draft, field);
    if (stages && whole && without.length === 0 && stages.equals(whole)) draft.figures.get('whole')?.delete(field);
  }
}

/**
 * Σ over the stages, the senior included, is Σ of the cells read. Where it isn't, figures contradict each other or one was
 * lost or counted twice: nothing may rest on them.
 */
export function unbalancedIn(school: SchoolDraft, read: Read, beside: ReadonlySet<FieldId>): Unbalanced[] {
  return listFields(school).flatMap((field): Unbalanced[] => {
    const held = heldBy(school, field);
    const { stages, whole, without } = held;
    if (!isKnownThroughout(school, field)) return [];
    const counted = beside.has(field) && whole ? (stages ?? exact(0)).add(whole) : (stages ?? whole);
    const all = read.get(field);
    if (!counted || !all || counted.equals(all)) return [];
    const isRestOfSenior =
      counted.compare(all) < 0 && without.every((stage) => stage === 'senior') && without.length > 0;
    const mayBeLess = isRestOfSenior || !isSharedOut(field);
    if (mayBeLess && counted.compare(all) < 0) return [];
    return [{ field, counted: counted.toString(), read: all.toString() }];
  });
}

function listFields({ figures }: SchoolDraft): FieldId[] {
  const fields = new Set<FieldId>();
  for (const place of figures.values()) for (const field of place.keys()) if (isSummed(field)) fields.add(field);
  return [...fields];
}

/** Fields of which a school's is the sum of its stages'. */
function isSummed(field: FieldId): boolean {
  const entry = FIELDS[field];
  return entry.kind === 'number' && entry.belongsTo !== 'school' && entry.besideMain === undefined;
}

function isSharedOut(field: FieldId): boolean {
  return FIELDS[field].belongsTo === 'shared';
}

function isKnownThroughout({ figures }: SchoolDraft, field: FieldId): boolean {
  return [...figures.values()].every((place) => (place.get(field)?.figure.kind ?? 'known') === 'known');
}

function heldBy({ figures }: SchoolDraft, field: FieldId): Held {
  const stageAmounts: Exact[] = [];
  const without: AnyStage[] = [];
  for (const stage of ALL_STAGES) {
    const figure = figures.get(stage)?.get(field)?.figure;
    const students = figures.get(stage)?.get('students')?.figure;
    if (figure?.kind === 'known') stageAmounts.push(exact(figure.value));
    else if (students?.kind === 'known' && students.value.digits > 0) without.push(stage);
  }
  const whole = figures.get('whole')?.get(field)?.figure;
  return {
    stages: stageAmounts.length > 0 ? sumExact(stageAmounts) : undefined,
    whole: whole?.kind === 'known' ? exact(whole.value) : undefined,
    without,
  };
}
