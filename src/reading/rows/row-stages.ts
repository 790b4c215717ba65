import { schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { groupedBy } from '../../workbook/grouped';
import { readSchoolType } from '../choices/school-kinds';
import { folded, normalisedSchoolName } from '../text/header-text';
import type { SchoolRecord } from './school-record';

/**
 * Stages that a table tells by other means than a column of them: `河湾学校（小学部）` in a name, or two rows of one
 * school, each with the kind of one stage.
 */
export function settleRowStages(records: readonly SchoolRecord[]): readonly SchoolRecord[] {
  const stagesOfNames = new Map<string, StageOfName | null>();
  const named = records.map((record) => {
    const { name } = record;
    const known = stagesOfNames.get(name);
    const found = known === undefined ? stageOfName(name) : known;
    if (known === undefined) stagesOfNames.set(name, found);
    return found ? { ...inStage(record, found.stage), name: found.school } : record;
  });
  return named.some(({ stageFrom, type }) => stageFrom !== 'row' && type?.text) ? settleByKinds(named) : named;
}

function settleByKinds(records: readonly SchoolRecord[]): readonly SchoolRecord[] {
  const schools = records.map(({ code, name }) => `${code ?? ''} ${normalisedSchoolName(name)}`);
  const rowsBySchool = groupedBy(records, (_record, index) => schools[index] ?? '');
  return records.map((record, index) => {
    const rows = rowsBySchool.get(schools[index] ?? '') ?? [];
    return rows.length > 1 && rows.length <= ALL_STAGES.length ? withStageOfKind(record, rows) : record;
  });
}

const STAGE_PART =
  /^(.*(?:学校|中学|校区|一贯制|书院))[-—_·]?(?:[(（](小学|初中|高中)(?:部|段|学段)?[)）]|(小学|初中|高中)(?:部|段|学段)?)$/;
const STAGES: Readonly<Record<string, AnyStage>> = { 小学: 'primary', 初中: 'junior', 高中: 'senior' };

interface StageOfName {
  readonly school: string;
  readonly stage: AnyStage;
}

function stageOfName(name: string): StageOfName | null {
  const [, school, bracketed, plain] = STAGE_PART.exec(folded(name)) ?? [];
  const stage = STAGES[bracketed ?? plain ?? ''];
  return school !== undefined && stage ? { school, stage } : null;
}

/** Rows of one school whose kinds are single stages, all different: each row is about its kind's stage. */
function withStageOfKind(record: SchoolRecord, rows: readonly SchoolRecord[]): SchoolRecord {
  if (rows.some(({ stageFrom }) => stageFrom === 'row')) return record;
  const stages = rows.map(({ type }) => stageOfKind(type?.text ?? ''));
  const stageOfType = stageOfKind(record.type?.text ?? '');
  if (!stageOfType || stages.includes(undefined) || new Set(stages).size < rows.length) return record;
  return { ...inStage(record, stageOfType), type: undefined };
}

function stageOfKind(text: string): AnyStage | undefined {
  const type = readSchoolType(text);
  const [stage, ...others] = type ? schoolTypeEntry(type).stages : [];
  return others.length === 0 ? stage : undefined;
}

export function inStage(record: SchoolRecord, stage: AnyStage): SchoolRecord {
  return {
    ...record,
    stage,
    stageFrom: 'row',
    figures: record.figures.map((figure) =>
      figure.stageFrom === 'column' || figure.stageFrom === 'merge'
        ? figure
        : { ...figure, stage, stageFrom: 'row' as const },
    ),
  };
}
