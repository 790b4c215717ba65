import { answeredDuplicate } from '../profile/answers';
import type { Profile } from '../profile/profile';
import { stageOfColumns } from '../schools/school-drafts';
import { normalisedSchoolName } from '../text/header-text';
import type { SchoolRecord } from './school-record';

/** Without the rows that the user left out where a school stands in a sheet and stage more than once. */
export function withoutDuplicates(records: readonly SchoolRecord[], profile: Profile): readonly SchoolRecord[] {
  if (!profile.duplicates || profile.duplicates.length === 0) return records;
  const taken = new Map<string, SchoolRecord>();
  const keys = new Map<SchoolRecord, string>();
  for (const record of records) {
    const take = answeredDuplicate(profile, record.cell.sheet, record);
    if (take === undefined || take === 'together') continue;
    const school = record.code ?? normalisedSchoolName(record.name);
    const key = `${record.cell.sheet} ${record.stage ?? stageOfColumns(record) ?? ''} ${school}`;
    keys.set(record, key);
    if (take === 'last' || !taken.has(key)) taken.set(key, record);
  }
  return records.filter((record) => {
    const key = keys.get(record);
    return key === undefined || taken.get(key) === record;
  });
}
