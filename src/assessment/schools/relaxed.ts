import type { RelaxationCondition } from '../../standards/relaxation';
import type { Term } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import { exact } from '../../statistics/exact';
import { isStated } from './refuted';
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
    if (!relaxation.conditions.some((condition) => meetsCondition(condition, at))) continue;
    const isGiven = ({ field }: Term) => figureAt(at, field)?.kind === 'known';
    const terms = relaxation.added.find((way) => way.some(isGiven)) ?? [];
    added = { terms: [...added.terms, ...terms], ids: [...added.ids, relaxation.id] };
  }
  return added;
}

/** Whether the workbook states a condition; what it doesn't state doesn't hold. */
function meetsCondition(condition: RelaxationCondition, at: SchoolStageInScope): boolean {
  switch (condition.kind) {
    case 'stated':
      return isStated(condition, at.school);
    case 'shareOfStudents': {
      const part = at.school.stages[at.stage]?.figures[condition.field];
      if (part?.kind !== 'known' || at.students.kind !== 'known') return false;
      return exact(part.value).compare(exact(at.students.value).mul(condition.above)) > 0;
    }
  }
}
