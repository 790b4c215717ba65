import type { ColumnRole } from '../../../reading/lexicon/roles';
import { isNumericField } from '../../../statistics/fields';
import { STAGES, type Stage } from '../../../statistics/stages';
import type { Quantity } from '../words/quantity-words';
import type { ItemSaid, Said } from '../words/said';
import type { Field, SchoolField, SchoolItemField, StageField, StageItemField } from './field';
import type { EmptyReason } from './field-value';

/** Whom a cell is about: a school in some stages (places in the result's `schools`), the county's schools of a stage, or the county. */
export type Subject = { readonly kind: 'school'; readonly rows: readonly SchoolRow[] } | { readonly kind: 'county' };

/** A school in one stage. */
export interface SchoolRow {
  readonly row: number;
  readonly stage: string | null;
  readonly included: boolean;
  /** Whether the school is in this stage alone: else what isn't said to be of a stage may be of all of it. */
  readonly of: 'wholeSchool' | 'partOfSchool';
}

export type Asked = { readonly field: Field } | { readonly why: EmptyReason };

/** The one quantity that words say together; `null` where they contradict each other. */
function chooseQuantity({ quantities }: Said): Quantity | 'overallCoefficient' | undefined | null {
  const said = new Set(quantities);
  const isOverall = said.delete('overall');
  if (said.size > 1 && AS_VALUES.some((each) => said.has(each))) said.delete('value');
  const together = TOGETHER.find(([first, second]) => said.size === 2 && said.has(first) && said.has(second))?.[2];
  const [only, ...others] = together ? [together] : said;
  if (others.length > 0) return null;
  if (!isOverall) return only;
  return only === undefined ? 'overall' : only === 'coefficient' ? 'overallCoefficient' : only;
}

/** 差异系数 → 数值; a verdict is no 数值. */
const AS_VALUES: readonly Quantity[] = ['coefficient', 'mean', 'deviation', 'gap', 'gapToNear', 'limit'];

const TOGETHER: readonly (readonly [Quantity, Quantity, Quantity])[] = [
  ['coefficient', 'verdict', 'coefficientVerdict'],
  ['coefficient', 'limit', 'coefficientLimit'],
  ['limit', 'gap', 'gap'],
  ['limit', 'gapToNear', 'gapToNear'],
];

/** What a cell asks for: its words and whom it is about, put together. Where there are two answers there is none. */
export function askedField(said: Said, subject: Subject, stage: Stage | undefined): Asked {
  if (said.unknown.length > 0) return { why: { code: 'notUnderstood', words: said.unknown.join(' ') } };
  const quantity = chooseQuantity(said);
  if (quantity === null) return NO_SUCH_FIGURE;
  const stageAsked = said.stage ?? stage;
  if (subject.kind === 'school') return askedOfSchool(said, quantity, subject.rows, stageAsked);
  const named = STAGES.find((each) => each === stageAsked);
  if (named === undefined) return { why: { code: 'whichStage' } };
  return askedOfStage(said, quantity, named);
}

/** All of it is understood; together it names nothing. */
const NO_SUCH_FIGURE: Asked = { why: { code: 'noSuchFigure' } };

const SCHOOL_ROLES: Readonly<Partial<Record<ColumnRole, SchoolField>>> = {
  schoolName: 'name',
  schoolCode: 'code',
  schoolType: 'type',
  stage: 'stage',
  students: 'students',
};
const SCHOOL_QUANTITIES: Readonly<Partial<Record<Quantity | 'overallCoefficient', SchoolField>>> = {
  verdict: 'verdict',
  overall: 'verdict',
  passedItems: 'passed',
  nearItems: 'near',
};
/** Of the school itself, in whatever stage. */
const OF_ANY_STAGE: readonly SchoolField[] = ['name', 'code', 'type'];

function askedOfSchool(
  said: Said,
  quantity: Quantity | 'overallCoefficient' | undefined,
  rows: readonly SchoolRow[],
  stage: string | undefined,
): Asked {
  const { item, role } = said;
  const [any] = rows;
  const id = role === undefined ? quantity && SCHOOL_QUANTITIES[quantity] : SCHOOL_ROLES[role];
  const isPlain = role === undefined || quantity === undefined || quantity === 'value';
  if (any && id && !item && isPlain && OF_ANY_STAGE.includes(id)) return { field: { of: 'school', row: any.row, id } };
  const at = rowAt(rows, stage);
  if ('why' in at) return at;
  const { row } = at;
  if (item && role === undefined) {
    if (quantity === 'value' && item.as === 'amount') return { why: { code: 'totalOrRate' } };
    const asked = ofSchoolItem(quantity, item);
    if (asked) return { field: { of: 'schoolItem', row, item: item.code, id: asked } };
    return quantity === 'gap' || quantity === 'gapToNear' ? { why: { code: 'gapOfRate' } } : NO_SUCH_FIGURE;
  }
  if (!isPlain || item) return NO_SUCH_FIGURE;
  if (id) return { field: { of: 'school', row, id } };
  if (role && isNumericField(role)) return { field: { of: 'statistic', row, id: role } };
  if (role) return NO_SUCH_FIGURE;
  return NO_SUCH_FIGURE;
}

function rowAt(rows: readonly SchoolRow[], stage: string | undefined): SchoolRow | { readonly why: EmptyReason } {
  if (stage === undefined && rows.some(({ of }) => of === 'partOfSchool')) return { why: { code: 'whichStage' } };
  const ofStage = stage === undefined ? rows : rows.filter((row) => row.stage === stage);
  const assessed = ofStage.filter(({ included }) => included);
  const [only, ...others] = assessed.length > 0 ? assessed : ofStage;
  if (!only) return { why: { code: 'notOfStage' } };
  return others.length > 0 ? { why: { code: 'whichStage' } } : only;
}

/** 每百名学生…, R1 and 骨干教师 → 数值 say the rate; 骨干教师数 says how many there are. */
function ofSchoolItem(
  quantity: Quantity | 'overallCoefficient' | undefined,
  { as }: ItemSaid,
): SchoolItemField | undefined {
  switch (quantity) {
    case undefined:
      return as === 'amount' ? 'numerator' : 'value';
    case 'value':
      return as === 'amount' ? undefined : 'value';
    case 'verdict':
      return quantity;
    case 'limit':
      // What each student is to have is no standard of how much there is.
      return as === 'amount' ? undefined : quantity;
    case 'gap':
    case 'gapToNear':
      // The result's is of all that is there; beside what each student has, it would be taken for that of each.
      return as === 'rate' ? undefined : quantity;
    default:
      return undefined;
  }
}

const STAGE_ITEM: readonly StageItemField[] = [
  'mean',
  'deviation',
  'coefficient',
  'coefficientLimit',
  'coefficientVerdict',
  'limit',
  'passedSchools',
  'failedSchools',
  'passedShare',
];
/** 骨干教师数 → 差异系数 may be that of how many there are, which a result hasn't; a standard of these it hasn't either. */
const OF_RATE_ALONE: readonly StageItemField[] = ['mean', 'deviation', 'coefficient', 'coefficientVerdict', 'limit'];
const STAGE_FIELDS: readonly StageField[] = [
  'schools',
  'passedSchools',
  'failedSchools',
  'passedShare',
  'overallCoefficient',
];

function askedOfStage(said: Said, quantity: Quantity | 'overallCoefficient' | undefined, stage: Stage): Asked {
  const { item, role } = said;
  if (role !== undefined) return NO_SUCH_FIGURE;
  if (!item) {
    const id = STAGE_FIELDS.find((each) => each === quantity);
    return id ? { field: { of: 'stage', stage, id } } : NO_SUCH_FIGURE;
  }
  const id = STAGE_ITEM.find((each) => each === quantity);
  if (!id || (item.as === 'amount' && OF_RATE_ALONE.includes(id))) return NO_SUCH_FIGURE;
  return { field: { of: 'stageItem', stage, item: item.code, id } };
}
