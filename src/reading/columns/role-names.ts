import { FIELDS, isField } from '../../statistics/fields';
import { KEY_NAMES } from '../lexicon/key-names';
import type { ColumnRole } from '../lexicon/roles';

export function isRole(name: string): name is ColumnRole {
  return isField(name) || Object.hasOwn(KEY_NAMES, name);
}

/** A role's name as the user sees it. */
export function fieldName(role: ColumnRole): string {
  return isField(role) ? FIELDS[role].name : KEY_NAMES[role];
}
