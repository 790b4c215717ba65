import type { Relaxation, RelaxationCondition } from '../standards/relaxation';
import type { Term } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import { exact, sumOf } from '../statistics/exact';
import { STAGES } from '../statistics/stages';
import { statementOf } from './items/words';
import { figureAt, type SchoolStageInScope } from './school-stage';

export interface AddedTerms {
  readonly terms: readonly Term[];
  readonly ids: readonly string[];
}

const NOTHING_ADDED: AddedTerms = { terms: [], ids: [] };

/** What relaxations (特殊情形) let a school-stage add to an item's numerator, with their ids. */
export function addedTerms(item: { readonly code: string }, at: SchoolStageInScope, standard: Standard): AddedTerms {
  let added = NOTHING_ADDED;
  for (const relaxation of standard.relaxations) {
    if (relaxation.kind !== 'numerator' || relaxation.item !== item.code) continue;
    if (!relaxation.conditions.some((condition) => holds(condition, at))) continue;
    if (!isOfSize(relaxation, at)) continue;
    const isGiven = ({ field }: Term) => figureAt(at, field)?.kind === 'known';
    const terms = relaxation.added.find((way) => way.some(isGiven)) ?? [];
    added = { terms: [...added.terms, ...terms], ids: [...added.ids, relaxation.id] };
  }
  return added;
}

/** Whether the workbook states a condition; what it doesn't state doesn't hold. */
function holds(condition: RelaxationCondition, at: SchoolStageInScope): boolean {
  switch (condition.kind) {
    case 'stated':
      return statementOf(at.school.wordings[condition.field]?.text ?? null) === true;
    case 'shareOfStudents': {
      const part = at.school.stages[at.stage]?.figures[condition.field];
      if (part?.kind !== 'known' || at.students.kind !== 'known') return false;
      return exact(part.value).compare(exact(at.students.value).mul(condition.above)) > 0;
    }
  }
}

/** Whether a school has as many students as a relaxation is for. */
function isOfSize({ students }: Extract<Relaxation, { kind: 'numerator' }>, { school }: SchoolStageInScope): boolean {
  if (!students) return true;
  const counts = STAGES.flatMap((stage) => school.stages[stage] ?? []).map(({ figures }) => figures.students);
  const known = counts.flatMap((count) => (count?.kind === 'known' ? exact(count.value) : []));
  const all = sumOf(known);
  return known.length === counts.length && all.compare(students.from) >= 0 && all.compare(students.below) < 0;
}
