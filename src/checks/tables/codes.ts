import type { DetailsOf } from '../../reading/findings/details';
import { isSchoolCode, schoolCodeIn } from '../../reading/schools/school-codes';
import { normalisedSchoolName } from '../../reading/text/header-text';
import { type SchoolType, schoolTypeEntry } from '../../statistics/school-types';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { type CheckedTable, cellAt, wordsAt, wordsIn } from './table-rows';

const CODE = {
  school: 'school',
  problem: ['kind', 'spelling', 'province', 'length'],
  kind: { maybe: 'text' },
  type: { maybe: 'term' },
} as const;

/** Not a school code of the statistics. */
export const UNLIKE_A_CODE = defineCheck({
  code: 'D23',
  severity: 'warning',
  details: CODE,
  zh: {
    title: '学校标识码不符合规则',
    looksAt: '学校标识码',
    expectation: '10 位数字：2 位类别 + 2 位省码 + 6 位顺序码，类别与办学类型一致',
    message: (shown, { school, problem, kind, type }, several) => {
      const which = several
        ? `${several.schools}${several.areMore ? `等 ${several.schoolCount} 所学校` : ''}`
        : `「${school}」`;
      const code = `${which}的标识码${several ? `（如「${shown}」）` : `「${shown}」`}`;
      switch (problem) {
        case 'kind':
          return `${code}以 ${kind} 开头，与办学类型（${type}）不一致`;
        case 'spelling':
          return `${code}中有空格或全角数字`;
        case 'province':
          return `${code}的第 3、4 位不是省（自治区、直辖市）的代码`;
        case 'length':
          return `${code}不是 10 位数字`;
      }
    },
    advice: '请按教育统计系统中的学校标识码填写；自编代码可以使用，但各表必须一致。',
  },
  en: {
    title: 'Not a school code of the statistics',
    looksAt: 'school codes',
    expectation: '10 digits: 2 of kind, 2 of the province, 6 of serial number; the kind that of the school',
    message: (shown, { school, problem, kind, type }, several) => {
      const which = several
        ? `${several.schools}${several.areMore ? ` … (${several.schoolCount} schools)` : ''}`
        : `“${school}”`;
      const code = `The code of ${which} (${several ? `such as “${shown}”` : `“${shown}”`})`;
      switch (problem) {
        case 'kind':
          return `${code} begins with ${kind}, which isn’t the kind ${type}`;
        case 'spelling':
          return `${code} has spaces or full-width digits in it`;
        case 'province':
          return `${code} names no province in its third and fourth digits`;
        case 'length':
          return `${code} isn’t a number of ten digits`;
      }
    },
    advice:
      'Use the code of the education statistics. A bureau’s own codes work too, as long as all sheets have the same.',
  },
  together: 'column',
  repair: 'code',
  find: codesUnlike,
});

const DISAGREEMENT = {
  problem: ['names', 'codes'],
  school: 'school',
  other: 'text',
  code: 'text',
  otherCode: 'text',
} as const;

/** Codes and names disagree. */
export const CODES_AND_NAMES_DISAGREE = defineCheck({
  code: 'D54',
  severity: 'warning',
  details: DISAGREEMENT,
  zh: {
    title: '标识码与校名不对应',
    looksAt: '各张表中的学校标识码和名称',
    expectation: '一个标识码只有一个校名，一个校名只有一个标识码',
    message: (_shown, { problem, school, other, code, otherCode }) =>
      problem === 'names'
        ? `标识码 ${code} 在一处是「${other}」，在另一处是「${school}」，已按同一所学校处理`
        : `「${school}」在一处的标识码是 ${otherCode}，在另一处是 ${code}，已按两所学校处理`,
    advice: '请核对标识码和校名。',
  },
  en: {
    title: 'Codes and names disagree',
    looksAt: 'school codes and names in all sheets',
    expectation: 'one name for a code, one code for a name',
    message: (_shown, { problem, school, other, code, otherCode }) =>
      problem === 'names'
        ? `Code ${code} is “${other}” in one place and “${school}” in another; they were taken for one school`
        : `“${school}” has the code ${otherCode} in one place and ${code} in another; they were taken for two schools`,
    advice: 'Check codes and names.',
  },
  find: codesAndNamesDisagree,
});

/** D23: codes that aren't 学校标识码, and codes whose kind isn't the school's. Each code once; those that are none are D87's. */
export function* codesUnlike(data: CheckedData): Generator<Found<typeof CODE>> {
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
      const problem = findCodeProblem(code, types.get(code));
      const school = wordsAt(table, row, 'schoolName');
      if (problem) yield { cells: [cellAt(table, row, column.column)], shown: code, details: { school, ...problem } };
    }
  }
}

function findCodeProblem(
  code: string,
  type: SchoolType | undefined,
): Omit<DetailsOf<typeof CODE>, 'school'> | undefined {
  if (!isSchoolCode(code)) return { problem: shapeProblem(code) };
  if (!type || type.id === 'unknown' || type.from !== 'given') return undefined;
  const entry = schoolTypeEntry(type.id);
  const kind = code.slice(0, 2);
  return entry.codeKinds.includes(kind) ? undefined : { problem: 'kind', kind, type: entry };
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
    const wordsByRole = { code: wordsIn(table, 'schoolCode'), name: wordsIn(table, 'schoolName') };
    for (const row of table.dataRows) {
      const [code, name] = [schoolCodeIn(wordsByRole.code(row)), wordsByRole.name(row)];
      if (code === null || name === '' || falseCodes.has(code)) continue;
      const plain = names.get(name) ?? normalisedSchoolName(name);
      names.set(name, plain);
      named.push({ code, name: plain, table, row });
    }
  }
  return named;
}

/** D54: one code with two names, or one name with two codes on sheets that don't know each other's. */
function* codesAndNamesDisagree(data: CheckedData): Generator<Found<typeof DISAGREEMENT>> {
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
    seen ??= new Set(rows.map(makeSchoolKey));
    // Two schools of one name stand together on a sheet; one school of two codes never does.
    const isAnother = sameName !== undefined && seen.has(makeSchoolKey({ ...sameName, code: row.code }));
    if (sameCode && !isShortened(sameCode.name, row.name)) yield disagreement('names', sameCode, row);
    else if (sameName && sameName.code !== row.code && !isAnother) yield disagreement('codes', sameName, row);
  }
}

function makeSchoolKey({ table, code, name }: Pick<Named, 'table' | 'code' | 'name'>): string {
  return `${table.sheet.name} ${code} ${name}`;
}

/** 实验小学 for 云岭县实验小学. */
function isShortened(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function disagreement(problem: 'names' | 'codes', first: Named, second: Named): Found<typeof DISAGREEMENT> {
  const roleColumn = ({ table }: Named) =>
    table.columns.find(({ role }) => role === (problem === 'names' ? 'schoolName' : 'schoolCode'))?.column ?? 0;
  return {
    cells: [second, first].map((each) => cellAt(each.table, each.row, roleColumn(each))),
    shown: problem === 'names' ? second.name : second.code,
    details: { problem, school: second.name, other: first.name, code: second.code, otherCode: first.code },
  };
}
