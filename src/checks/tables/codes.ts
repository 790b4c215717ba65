import { isSchoolCode, schoolCodeIn } from '../../reading/schools/school-codes';
import { normalisedSchoolName } from '../../reading/text/header-text';
import { type SchoolType, schoolTypeEntry } from '../../statistics/school-types';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { type CheckedTable, cellAt, wordsAt, wordsIn } from './table-rows';

/** D23: codes that aren't 学校标识码, and codes whose kind isn't the school's. Each code once; those that are none are D87's. */
export function* codesUnlike(data: CheckedData): Generator<Found> {
  const types = new Map(data.reading.statistics.schools.map(({ code, type }) => [code, type]));
  const { falseCodes } = data.reading;
  const seen = new Set<string>();
  for (const table of data.tables) {
    const column = table.columns.find(({ role }) => role === 'schoolCode');
    if (!column || table.kind !== 'schools') continue;
    for (const row of table.dataRows) {
      const code = wordsAt(table, row, 'schoolCode');
      const plain = schoolCodeIn(code);
      if (plain === null || falseCodes.has(plain) || seen.has(code)) continue;
      seen.add(code);
      const problem = problemOf(code, types.get(code));
      const school = wordsAt(table, row, 'schoolName');
      if (problem) yield { cells: [cellAt(table, row, column.column)], shown: code, details: { school, ...problem } };
    }
  }
}

function problemOf(code: string, type: SchoolType | undefined): Record<string, string> | undefined {
  if (!isSchoolCode(code)) return { problem: shapeProblem(code) };
  if (!type || type.id === 'unknown' || type.from !== 'given') return undefined;
  const { name, codeKinds } = schoolTypeEntry(type.id);
  const kind = code.slice(0, 2);
  return codeKinds.includes(kind) ? undefined : { problem: 'kind', kind, type: name };
}

/** What a code lacks to be one: its digits plain, ten of them, a province's in the third and fourth place. */
function shapeProblem(code: string): 'spelling' | 'length' | 'province' {
  const plain = schoolCodeIn(code) ?? '';
  if (isSchoolCode(plain)) return 'spelling';
  return /^\d{10}$/.test(plain) ? 'province' : 'length';
}

/** What school a row is about, by code and name as they stand. */
interface Named {
  readonly code: string;
  readonly name: string;
  readonly table: CheckedTable;
  readonly row: number;
}

/** The rows that have a code of their own. */
function namedRows({ tables, reading: { falseCodes } }: CheckedData): Named[] {
  const named: Named[] = [];
  const names = new Map<string, string>();
  for (const table of tables) {
    const textOf = { code: wordsIn(table, 'schoolCode'), name: wordsIn(table, 'schoolName') };
    for (const row of table.dataRows) {
      const [code, name] = [schoolCodeIn(textOf.code(row)), textOf.name(row)];
      if (code === null || name === '' || falseCodes.has(code)) continue;
      const plain = names.get(name) ?? normalisedSchoolName(name);
      names.set(name, plain);
      named.push({ code, name: plain, table, row });
    }
  }
  return named;
}

/** D54: one code with two names, or one name with two codes on sheets that don't know each other's. */
export function* codesAndNamesDisagree(data: CheckedData): Generator<Found> {
  const byCode = new Map<string, Named>();
  const byName = new Map<string, Named>();
  let seen: ReadonlySet<string> | undefined;
  const told = new Set<string>();
  const rows = namedRows(data);
  for (const row of rows) {
    const sameCode = byCode.get(row.code);
    const sameName = byName.get(row.name);
    if (!sameCode) byCode.set(row.code, row);
    if (!sameName) byName.set(row.name, row);
    const agree = (sameCode ?? row).name === row.name && (sameName ?? row).code === row.code;
    const pair = agree ? '' : `${row.code} ${row.name}`;
    if (agree || told.has(pair)) continue;
    told.add(pair);
    seen ??= new Set(rows.map(keyOf));
    // Two schools of one name stand together on a sheet; one school of two codes never does.
    const isAnother = sameName !== undefined && seen.has(keyOf({ ...sameName, code: row.code }));
    if (sameCode && !isShortened(sameCode.name, row.name)) yield disagreement('names', sameCode, row);
    else if (sameName && sameName.code !== row.code && !isAnother) yield disagreement('codes', sameName, row);
  }
}

function keyOf({ table, code, name }: Pick<Named, 'table' | 'code' | 'name'>): string {
  return `${table.sheet.name} ${code} ${name}`;
}

/** 实验小学 for 云岭县实验小学. */
function isShortened(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function disagreement(problem: 'names' | 'codes', first: Named, second: Named): Found {
  const roleColumn = ({ table }: Named) =>
    table.columns.find(({ role }) => role === (problem === 'names' ? 'schoolName' : 'schoolCode'))?.column ?? 0;
  return {
    cells: [second, first].map((one) => cellAt(one.table, one.row, roleColumn(one))),
    shown: problem === 'names' ? second.name : second.code,
    details: { problem, school: second.name, other: first.name, code: second.code, otherCode: first.code },
  };
}
