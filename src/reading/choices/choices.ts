import { type Choice, FIELD_CHOICES } from '../../statistics/choices/field-choices';
import { COUNTED, countedIn } from '../../statistics/choices/schools';
import type { Vocabulary } from '../../statistics/choices/vocabulary';
import type { ColumnRole } from '../lexicon/roles';
import { STAGE_CELLS, stageOfCell } from './stages';

/** Every column whose cells are a choice; 办学类型, of which each school is asked for by itself (D07), aside. */
const CHOICES: Partial<Readonly<Record<ColumnRole, Choice>>> = {
  ...FIELD_CHOICES,
  counted: { answers: COUNTED, read: countedIn },
  stage: { answers: STAGE_CELLS, read: stageOfCell },
};

/** What the cells of a column may choose; none where they are no choice. */
export function findAnswers(role: ColumnRole): Vocabulary {
  return CHOICES[role]?.answers ?? [];
}

/** Which of the answers a cell of a column is; undefined for a word that nobody knows. */
export function answerIn(role: ColumnRole, text: string): string | undefined {
  return CHOICES[role]?.read(text);
}

export function isChoice(role: ColumnRole): boolean {
  return CHOICES[role] !== undefined;
}
