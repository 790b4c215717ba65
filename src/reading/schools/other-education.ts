import { type SchoolType, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, STAGES } from '../../statistics/stages';
import { readSchoolKind, type SchoolKind } from '../choices/school-kinds';
import type { SheetReading } from '../reader';
import { inStage } from '../rows/row-stages';
import { joinRecords, type SchoolRecord } from '../rows/school-record';
import { normalisedSchoolName } from '../text/header-text';
import { openPlace, type SchoolDraft } from './school-drafts';

/** The names and codes of schools that some row gives with a kind of ours, or with pupils of a stage. */
interface Hosts {
  readonly names: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/**
 * The statistics list classes at another school (附设班) under that school's name and code. Those of compulsory education
 * and of 高中 are rows of that school; 附设幼儿班 and the like are none of its rows and stand by themselves, to be left out.
 */
export function withOthersApart(readings: readonly SheetReading[]): readonly SheetReading[] {
  const all = readings.flatMap(joinRecords);
  const kinds = new Set(all.map(({ type }) => type?.text));
  if (![...kinds].some((text) => text !== undefined && mayStandApart(readSchoolKind(text)))) return readings;
  const hosts = hostsAmong(all);
  const settled = (records: readonly SchoolRecord[]) => records.map((record) => besideHost(record, hosts));
  return readings.map((reading) => ({
    ...reading,
    ...(reading.records && { records: settled(reading.records) }),
    ...(reading.classes && { classes: settled(reading.classes) }),
  }));
}

function findRecordKind({ type }: SchoolRecord): SchoolKind | undefined {
  return type && readSchoolKind(type.text);
}

function mayStandApart(kind: SchoolKind | undefined): boolean {
  return kind !== undefined && (kind.isAttached || schoolTypeEntry(kind.type).isOther === true);
}

function hostsAmong(records: readonly SchoolRecord[]): Hosts {
  const names = new Set<string>();
  const codes = new Set<string>();
  for (const record of records) {
    const kind = findRecordKind(record);
    if (kind ? mayStandApart(kind) : !STAGES.some((stage) => stage === record.stage)) continue;
    names.add(normalisedSchoolName(record.name));
    if (record.code !== null) codes.add(record.code);
  }
  return { names, codes };
}

function besideHost(record: SchoolRecord, { names, codes }: Hosts): SchoolRecord {
  const kind = findRecordKind(record);
  const isNamesake = names.has(normalisedSchoolName(record.name));
  const sharesCode = record.code !== null && codes.has(record.code);
  if (!kind || !mayStandApart(kind) || !(isNamesake || sharesCode)) return record;
  const { stages, isOther, name } = schoolTypeEntry(kind.type);
  const [stage] = stages;
  if (stage && !isOther && kind.type !== 'special' && kind.type !== 'vocational') {
    return { ...inStage(record, stage), type: undefined, said: { ...record.said, counted: undefined } };
  }
  return {
    ...record,
    code: sharesCode ? null : record.code,
    name: isNamesake ? `${record.name}（${kind.isAttached ? (record.type?.text ?? name) : name}）` : record.name,
  };
}

/** A school of a kind without stages has none of ours, whatever sheet it stands on. */
export function keepStages(draft: SchoolDraft, type: SchoolType): void {
  if (type.id === 'unknown' || schoolTypeEntry(type.id).stages.length > 0) return;
  for (const stage of ALL_STAGES) {
    const figures = draft.figures.get(stage);
    if (!figures) continue;
    const whole = openPlace(draft, 'whole');
    for (const [field, figure] of figures) if (!whole.has(field)) whole.set(field, figure);
    draft.figures.delete(stage);
  }
}
