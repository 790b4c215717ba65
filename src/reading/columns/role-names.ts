import { FIELDS, isField } from '../../statistics/fields';
import type { Term } from '../findings/details';
import { KEY_NAMES } from '../lexicon/key-names';
import type { ColumnRole } from '../lexicon/roles';

export function isRole(name: string): name is ColumnRole {
  return isField(name) || Object.hasOwn(KEY_NAMES, name);
}

/** A role's name as the user sees it. */
export function nameRole(role: ColumnRole): string {
  return isField(role) ? FIELDS[role].name : KEY_NAMES[role];
}

/** A role's name in each language: a key is called as its header in any. */
export function roleTerm(role: ColumnRole): Term {
  return isField(role) ? FIELDS[role] : { name: KEY_NAMES[role], english: KEY_NAMES[role] };
}
