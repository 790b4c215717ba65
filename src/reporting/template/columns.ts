import { FIELDS, type FieldId, type Unit } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';

/** Columns that say which school, stage, class or county figure a row is about. */
export type KeyColumnId =
  | 'schoolCode'
  | 'schoolName'
  | 'schoolType'
  | 'stage'
  | 'grade'
  | 'className'
  | 'indicator'
  | 'factName'
  | 'year'
  | 'value'
  | 'unit'
  | 'evidence'
  | 'remark';

/** A field's column; where a sheet has a column for each stage, with the stage. */
export type ColumnId = KeyColumnId | FieldId | `${FieldId}.${AnyStage}`;

/** What stands in a column: text, one of some words, whole numbers, or numbers with so many decimals. */
export type Entry =
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'whole' }
  | { readonly kind: 'decimal'; readonly places: number };

/** A column of the plain layout. */
export interface TemplateColumn {
  readonly id: ColumnId;
  /** As it stands in the sheet's header, with its unit on a line of its own. */
  readonly header: string;
  readonly entry: Entry;
  /** In characters. */
  readonly width: number;
  /** 填表说明: one sentence for who fills it in. */
  readonly note: string;
}

export const YES_OR_NO = ['是', '否'] as const;
export const STAGE_NAMES: Readonly<Record<AnyStage, string>> = { primary: '小学', junior: '初中', senior: '高中' };

export function textColumn(id: ColumnId, header: string, width: number, note: string): TemplateColumn {
  return { id, header, entry: { kind: 'text' }, width, note };
}

export function choiceColumn(id: ColumnId, header: string, choices: readonly string[], note: string): TemplateColumn {
  return { id, header, entry: { kind: 'choice', choices }, width: 10, note };
}

/** A field's own column, headed by its name (or a shorter one) and its unit. */
export function fieldColumn(id: FieldId, note: string, name: string = FIELDS[id].name): TemplateColumn {
  return numberColumn(id, id, name, note);
}

/** A field's column for one stage: `小学学生数（人）`. */
export function stageColumn(id: FieldId, stage: AnyStage, name: string, note: string): TemplateColumn {
  return numberColumn(`${id}.${stage}`, id, `${STAGE_NAMES[stage]}${name}`, note);
}

function numberColumn(id: ColumnId, field: FieldId, name: string, note: string): TemplateColumn {
  const entry = FIELDS[field];
  if (entry.kind !== 'number') throw new Error(`${field} has no figures`);
  return {
    id,
    header: `${name}\n（${entry.unit}）`,
    entry: entry.whole ? { kind: 'whole' } : { kind: 'decimal', places: placesOf(entry.unit) },
    width: 12,
    note,
  };
}

function placesOf(unit: Unit): number {
  return unit === 'km' || unit === '分钟' ? 1 : 2;
}

export const SCHOOL_COLUMNS: readonly TemplateColumn[] = [
  textColumn('schoolCode', '学校标识码', 13, '10 位学校（机构）标识码，各表一致，按文本填写；各表以此对应同一所学校。'),
  textColumn('schoolName', '学校名称', 24, '与教育事业统计中的名称完全一致。'),
];

export const STAGE_COLUMN = choiceColumn(
  'stage',
  '学段',
  Object.values(STAGE_NAMES),
  '一贯制学校、完全中学每个学段填一行。',
);
