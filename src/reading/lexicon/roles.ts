import type { FieldId } from '../../statistics/fields';

/** Columns that say which school, stage, class or county a row is about. */
export type KeyColumn =
  | 'schoolName'
  | 'schoolCode'
  | 'schoolType'
  | 'stage'
  | 'counted'
  | 'mainSchool'
  | 'county'
  | 'year'
  | 'className'
  | 'grade';

/** What a column can be. */
export type ColumnRole = KeyColumn | FieldId;
