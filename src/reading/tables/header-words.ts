import { isField } from '../../statistics/fields';
import type { ColumnRole } from '../lexicon/roles';
import { understandHeader } from '../lexicon/understanding';

/** Longer texts are sentences. */
const LONGEST_HEADER = 40;

/** The roles that a text by itself names as a header. */
export function rolesNamed(text: string): readonly ColumnRole[] {
  return text.length > LONGEST_HEADER ? [] : understandHeader([text]).matches.map(({ role }) => role);
}

/** Whether a text by itself is the header of some column. */
export function isHeaderWord(text: string): boolean {
  return rolesNamed(text).length > 0;
}

/** Whether a text by itself is the header of figures, or likely is one. */
export function isFigureHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER) return false;
  const { matches, candidates } = understandHeader([text]);
  return (
    matches.some(({ role }) => isField(role)) ||
    candidates.some(({ role, likeness }) => isField(role) && likeness >= 0.5)
  );
}
