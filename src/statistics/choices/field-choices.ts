import type { FieldId } from '../fields';
import { OWNERS, ownerIn } from './owners';
import { AREAS, BOARDING, MORAL_GRADES } from './schools';
import { makeReader, type Vocabulary } from './vocabulary';
import { STATEMENTS } from './yes-no';

/** The answers that the cells of a column choose between, and how one is read. */
export interface Choice {
  readonly answers: Vocabulary;
  readonly read: (text: string) => string | undefined;
}

function choice(answers: Vocabulary): Choice {
  return { answers, read: makeReader(answers) };
}

const STATEMENT = choice(STATEMENTS);

/** Every field of words whose cells are a choice. */
export const FIELD_CHOICES: Partial<Readonly<Record<FieldId, Choice>>> = {
  owner: { answers: OWNERS, read: (value) => ownerIn(value)?.means },
  urban: choice(AREAS),
  boarding: choice(BOARDING),
  moralGrade: choice(MORAL_GRADES),
  charter: STATEMENT,
  digitalManagement: STATEMENT,
  digitalTeaching: STATEMENT,
  fullCurriculum: STATEMENT,
  practicalActivities: STATEMENT,
  smallRuralSchool: STATEMENT,
  denseCentre: STATEMENT,
  builtBy2016: STATEMENT,
  builtBy2010: STATEMENT,
  smallClassesRural: STATEMENT,
};

/** Which of a field's answers a cell is; undefined for a word that nobody knows. */
export function readAnswer(field: FieldId, text: string): string | undefined {
  return FIELD_CHOICES[field]?.read(text);
}
