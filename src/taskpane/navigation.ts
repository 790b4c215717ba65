import type { Severity } from '../reading/findings';
import type { ResourceCode } from '../standards/resource-item';
import { NO_FILTER, type SchoolFilter } from './model/school-filter';
import type { SchoolKey } from './model/school-rows';

export type ViewId = 'overview' | 'schools' | 'items' | 'findings' | 'settings';

export const VIEWS: readonly ViewId[] = ['overview', 'schools', 'items', 'findings', 'settings'];

/** Where the user is in the pane. */
export interface Place {
  readonly view: ViewId;
  /** The school that is open; `null`: the list. */
  readonly school: SchoolKey | null;
  /** The school that was open last: the list comes back to it. */
  readonly lastSchool: SchoolKey | null;
  /** The item that is open; `null`: the list. */
  readonly item: ResourceCode | null;
  readonly filter: SchoolFilter;
  /** The findings shown; `null`: all. */
  readonly severity: Severity | null;
}

export const START: Place = {
  view: 'overview',
  school: null,
  lastSchool: null,
  item: null,
  filter: NO_FILTER,
  severity: null,
};
