import type { ResourceCode } from '../../../standards/resource-item';
import type { FieldId } from '../../../statistics/fields';
import type { Stage } from '../../../statistics/stages';
import type { CellValue } from '../../../workbook/cells';
import type { CountyField } from '../words/county-labels';

export type SchoolField = 'name' | 'code' | 'type' | 'stage' | 'students' | 'verdict' | 'passed' | 'near';
export type SchoolItemField = 'value' | 'numerator' | 'limit' | 'verdict' | 'gap' | 'gapToNear';
export type StageItemField =
  | 'mean'
  | 'deviation'
  | 'coefficient'
  | 'coefficientLimit'
  | 'coefficientVerdict'
  | 'limit'
  | 'passedSchools'
  | 'failedSchools'
  | 'passedShare';
export type StageField = 'schools' | 'passedSchools' | 'failedSchools' | 'passedShare' | 'overallCoefficient';
export type ItemField = 'verdict' | 'deadline' | 'lead' | 'cooperating';

/** A field of the result. `row`: the place in `schools` of the JSON, from 0: one school in one stage. */
export type Field =
  | { readonly of: 'school'; readonly row: number; readonly id: SchoolField }
  | { readonly of: 'schoolItem'; readonly row: number; readonly item: ResourceCode; readonly id: SchoolItemField }
  | { readonly of: 'statistic'; readonly row: number; readonly id: FieldId }
  | { readonly of: 'stageItem'; readonly stage: Stage; readonly item: ResourceCode; readonly id: StageItemField }
  | { readonly of: 'stage'; readonly stage: Stage; readonly id: StageField }
  | { readonly of: 'item'; readonly item: string; readonly id: ItemField }
  | { readonly of: 'county'; readonly id: CountyField }
  | { readonly of: 'list'; readonly id: 'sequence'; readonly place: number }
  /** A field of the JSON by its path, as a placeholder names it. */
  | { readonly of: 'path'; readonly path: string; readonly value: CellValue };

/** Where a field stands in the JSON of the result; a count says what it counts. */
export function makeFieldPath(field: Field): string {
  switch (field.of) {
    case 'school':
      return `schools[${field.row}].${field.id}`;
    case 'schoolItem':
      return `schools[${field.row}].items.${field.item}.${SCHOOL_ITEM_PATHS[field.id]}`;
    case 'statistic':
      return `schools[${field.row}]: ${field.id}`;
    case 'stageItem':
      return stageItemPath(field);
    case 'stage':
      return field.id === 'overallCoefficient'
        ? `mean(coefficients[stage=${field.stage}].value)`
        : `${COUNTS[field.id]}(schools[stage=${field.stage}].verdict)`;
    case 'item':
      return `items[code=${field.item}].${field.id}`;
    case 'county':
      return COUNTY_PATHS[field.id];
    case 'list':
      return '#';
    case 'path':
      return field.path;
  }
}

const SCHOOL_ITEM_PATHS: Readonly<Record<SchoolItemField, string>> = {
  value: 'value',
  numerator: 'numerator',
  limit: 'limit',
  verdict: 'verdict',
  gap: 'gap.toLimit',
  gapToNear: 'gap.to85',
};

const COUNTS: Readonly<Record<Exclude<StageField, 'overallCoefficient'>, string>> = {
  schools: 'count',
  passedSchools: 'count pass',
  failedSchools: 'count fail',
  passedShare: 'share pass',
};

const COEFFICIENT_PATHS = {
  mean: 'mean',
  deviation: 'deviation',
  coefficient: 'value',
  coefficientLimit: 'limit',
  coefficientVerdict: 'verdict',
} as const;

function stageItemPath({ stage, item, id }: Extract<Field, { of: 'stageItem' }>): string {
  if (id === 'limit') return `schools[stage=${stage}].items.${item}.limit`;
  if (id === 'passedSchools' || id === 'failedSchools' || id === 'passedShare')
    return `${COUNTS[id]}(schools[stage=${stage}].items.${item}.verdict)`;
  return `coefficients[item=${item},stage=${stage}].${COEFFICIENT_PATHS[id]}`;
}

const COUNTY_PATHS: Readonly<Record<CountyField, string>> = {
  name: 'county.name',
  year: 'county.year',
  date: 'date',
  standard: 'standard.title',
  verdict: 'county.verdict',
  reportedBy: 'county: reportedBy',
};
