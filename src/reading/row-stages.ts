import { schoolTypeEntry } from '../statistics/school-types';
import type { AnyStage } from '../statistics/stages';
import { folded, normalisedSchoolName } from './header-text';
import type { SchoolRecord } from './records';
import { schoolTypeOf } from './school-kinds';

/**
 * Stages that a table tells by other means than a column of them: `河湾学校（小学部）` in a name, or two rows of one
 * school, each with the kind of one stage.
 */
export function settleRowStages(records: readonly SchoolRecord[]): readonly SchoolRecord[] {
  const named = records.map(withStageOfName);
  const byName = new Map<string, SchoolRecord[]>();
  for (const record of named) {
    const key = `${record.code ?? ''} ${normalisedSchoolName(record.name)}`;
    byName.set(key, [...(byName.get(key) ?? []), record]);
  }
  return named.map((record) => {
    const rows = byName.get(`${record.code ?? ''} ${normalisedSchoolName(record.name)}`) ?? [];
    return rows.length > 1 ? withStageOfKind(record, rows) : record;
  });
}

const STAGE_PART =
  /^(.*(?:学校|中学|校区|一贯制|书院))[-—_·]?(?:[(（](小学|初中|高中)(?:部|段|学段)?[)）]|(小学|初中|高中)(?:部|段|学段)?)$/;
const STAGES: Readonly<Record<string, AnyStage>> = { 小学: 'primary', 初中: 'junior', 高中: 'senior' };

function withStageOfName(record: SchoolRecord): SchoolRecord {
  const [, school, bracketed, plain] = STAGE_PART.exec(folded(record.name)) ?? [];
  const stage = STAGES[bracketed ?? plain ?? ''];
  if (school === undefined || !stage) return record;
  return { ...inStage(record, stage), name: school };
}

/** Rows of one school whose kinds are single stages, all different: each row is about its kind's stage. */
function withStageOfKind(record: SchoolRecord, rows: readonly SchoolRecord[]): SchoolRecord {
  if (rows.some(({ stageFrom }) => stageFrom === 'row')) return record;
  const stages = rows.map(({ keys }) => stageOfKind(keys.schoolType?.text ?? ''));
  const own = stageOfKind(record.keys.schoolType?.text ?? '');
  if (!own || stages.includes(undefined) || new Set(stages).size < rows.length) return record;
  const { schoolType: _, ...keys } = record.keys;
  return { ...inStage(record, own), keys };
}

function stageOfKind(text: string): AnyStage | undefined {
  const type = schoolTypeOf(text);
  const [stage, ...others] = type ? schoolTypeEntry(type).stages : [];
  return others.length === 0 ? stage : undefined;
}

function inStage(record: SchoolRecord, stage: AnyStage): SchoolRecord {
  return {
    ...record,
    stage,
    stageFrom: 'row',
    figures: record.figures.map((figure) =>
      figure.stageFrom === 'column' ? figure : { ...figure, stage, stageFrom: 'row' as const },
    ),
  };
}
