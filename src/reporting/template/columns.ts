import type { Language } from '../../locale/language';
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

/** A sentence for who fills the template in. */
export type Note = Readonly<Record<Language, string>>;

/** A column of the plain layout. */
export interface TemplateColumn {
  readonly id: ColumnId;
  /** As it stands in the sheet's header, with its unit on a line of its own: Chinese in any language, since it is read. */
  readonly header: string;
  /** What it is called in English, for the guide. */
  readonly english: string;
  readonly entry: Entry;
  /** In characters. */
  readonly width: number;
  /** 填表说明: one sentence for who fills it in. */
  readonly note: Note;
}

/** A sheet of the plain layout. */
export interface TemplateSheet {
  readonly name: string;
  /** What its title says it holds: `云岭县2025学年<title>`. */
  readonly title: string;
  /** What one row is, for the filling-in guide. */
  readonly row: Note;
  readonly columns: readonly TemplateColumn[];
}

export const YES_OR_NO = ['是', '否'] as const;
export const STAGE_NAMES: Readonly<Record<AnyStage, string>> = { primary: '小学', junior: '初中', senior: '高中' };

export function note(zh: string, en: string): Note {
  return { zh, en };
}

export function textColumn(id: ColumnId, header: string, english: string, width: number, said: Note): TemplateColumn {
  return { id, header, english, entry: { kind: 'text' }, width, note: said };
}

export function choiceColumn(
  id: ColumnId,
  header: string,
  english: string,
  choices: readonly string[],
  said: Note,
): TemplateColumn {
  return { id, header, english, entry: { kind: 'choice', choices }, width: 10, note: said };
}

/** A school's 是 or 否 to a field's own words. */
export function statedColumn(id: FieldId, said: Note, header: string = FIELDS[id].name): TemplateColumn {
  return choiceColumn(id, header, FIELDS[id].english, YES_OR_NO, said);
}

/** A field's own column, headed by its name (or a shorter one) and its unit. */
export function fieldColumn(id: FieldId, said: Note, name: string = FIELDS[id].name): TemplateColumn {
  return numberColumn(id, id, name, FIELDS[id].english, said);
}

/** A field's column for one stage: `小学学生数（人）`. */
export function stageColumn(id: FieldId, stage: AnyStage, name: string, said: Note): TemplateColumn {
  return numberColumn(`${id}.${stage}`, id, `${STAGE_NAMES[stage]}${name}`, `${FIELDS[id].english}, ${stage}`, said);
}

function numberColumn(id: ColumnId, field: FieldId, name: string, english: string, said: Note): TemplateColumn {
  const entry = FIELDS[field];
  if (entry.kind !== 'number') throw new Error(`${field} has no figures`);
  return {
    id,
    header: `${name}\n（${entry.unit}）`,
    english,
    entry: entry.whole ? { kind: 'whole' } : { kind: 'decimal', places: chooseDecimals(entry.unit) },
    width: 12,
    note: said,
  };
}

function chooseDecimals(unit: Unit): number {
  return unit === 'km' || unit === '分钟' ? 1 : 2;
}

export const SCHOOL_COLUMNS: readonly TemplateColumn[] = [
  textColumn(
    'schoolCode',
    '学校标识码',
    'school code',
    13,
    note(
      '10 位学校（机构）标识码，各表一致，按文本填写；各表以此对应同一所学校。',
      'Ten digits, as text, the same on every sheet: by it a school’s rows are found.',
    ),
  ),
  textColumn(
    'schoolName',
    '学校名称',
    'school',
    24,
    note('与教育事业统计中的名称完全一致。', 'Exactly as in the education statistics.'),
  ),
];

export const STAGE_COLUMN = choiceColumn(
  'stage',
  '学段',
  'stage',
  Object.values(STAGE_NAMES),
  note(
    '一贯制学校、完全中学每个学段填一行。',
    'Primary 小学, junior 初中 or senior 高中: a row for each stage of a school.',
  ),
);
