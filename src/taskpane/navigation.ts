import type { FindingCode } from '../checks/finding';
import type { Severity } from '../reading/findings/definition';
import type { SheetsAsked } from '../reporting/sheets-asked';
import type { AreaId } from '../standards/clause';
import type { ResourceCode } from '../standards/resource-item';
import { NO_FILTER, type SchoolFilter } from './model/schools/school-filter';
import type { SchoolKey } from './model/schools/school-rows';
import { SUMMARY_HERE } from './session/output';

export type ViewId = 'overview' | 'schools' | 'items' | 'findings' | 'rectify' | 'reports' | 'settings';

export const VIEWS: readonly ViewId[] = ['overview', 'schools', 'items', 'findings', 'rectify', 'reports', 'settings'];

/** What 指标 is divided into. */
export type ItemArea = AreaId | 'commitments' | 'vetoes';

/** Where the user is in the pane. */
export interface Place {
  readonly view: ViewId;
  /** The school that is open; `null`: the list. */
  readonly school: SchoolKey | null;
  /** The school that was open last: the list comes back to it. */
  readonly lastSchool: SchoolKey | null;
  /** The part of 指标 that is shown. */
  readonly area: ItemArea;
  /** The code of the item that is open; `null`: the list. */
  readonly item: string | null;
  /** The item that was open last: the list comes back to it. */
  readonly lastItem: string | null;
  /** The plan of 整改: of all items or of one; `null`: the list of what isn't met. */
  readonly plan: ResourceCode | 'all' | null;
  readonly filter: SchoolFilter;
  /** The findings shown; `null`: all. */
  readonly severity: Severity | null;
  /** The check whose findings are shown; `null`: all. */
  readonly check: FindingCode | null;
  /** Whether findings that the user explained are left out. */
  readonly hidesExplained: boolean;
  /** Slips that came back and 核实单回收 hasn't taken in yet. */
  readonly slips: readonly File[];
  /** A blank form that 自备表格 hasn't opened yet. */
  readonly form: File | null;
  /** The sheets that would be written. */
  readonly asked: SheetsAsked;
}

export const START: Place = {
  view: 'overview',
  school: null,
  lastSchool: null,
  area: 'R',
  item: null,
  lastItem: null,
  plan: null,
  filter: NO_FILTER,
  severity: null,
  check: null,
  hidesExplained: false,
  slips: [],
  form: null,
  asked: SUMMARY_HERE,
};
