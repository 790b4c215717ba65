import { FIELDS } from '../statistics/fields';
import { type ColumnRole, SPELLINGS } from './spellings';

/** A role's name as the user sees it: its field's, or the first of its spellings. */
export function fieldName(role: ColumnRole): string {
  return role in FIELDS ? FIELDS[role as keyof typeof FIELDS].name : (SPELLINGS[role]?.paths[0] ?? role);
}
