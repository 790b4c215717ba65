import { FIELDS, isField } from '../statistics/fields';
import { type ColumnRole, SPELLINGS } from './spellings';

/** A role's name as the user sees it: its field's, or the first of its spellings. */
export function fieldName(role: ColumnRole): string {
  return isField(role) ? FIELDS[role].name : (SPELLINGS[role]?.paths[0] ?? role);
}
