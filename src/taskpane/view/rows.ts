import type { ResourceAssessment } from '../../assessment/resources';
import { type SchoolRow, schoolRows } from '../model/schools/school-rows';

/** Rows are made once a check. */
const made = new WeakMap<ResourceAssessment, SchoolRow[]>();

export function useRows(resources: ResourceAssessment): readonly SchoolRow[] {
  const rows = made.get(resources) ?? schoolRows(resources);
  made.set(resources, rows);
  return rows;
}
