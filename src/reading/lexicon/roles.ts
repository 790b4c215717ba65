import type { FieldId } from '../../statistics/fields';

/** Columns that say which school, stage, class or county a row is about. */
export const KEY_COLUMNS = [
  'schoolName',
  'schoolCode',
  'schoolType',
  'stage',
  'counted',
  'mainSchool',
  'county',
  'countyCode',
  'year',
  'className',
  'grade',
] as const;

export type KeyColumn = (typeof KEY_COLUMNS)[number];

/** What a column can be. */
export type ColumnRole = KeyColumn | FieldId;
