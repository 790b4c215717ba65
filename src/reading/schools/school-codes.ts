import type { Report } from '../findings';
import { FALSE_CODES } from '../findings/schools';
import { joinRecords, type SchoolRecord, type WithRecords } from '../rows/school-record';
import { folded, normalisedSchoolName } from '../text/header-text';

/** Words in the column of codes that say that there is none. */
const NO_CODE = /^(?:[-/]+|无|没有|暂无|未填|无代码|无标识码|N\/?A)$/i;
/** What Excel shows of a long number in a narrow column, and writes so into a .csv file: `2.17E+09`. */
const NOTATION = /^\d(?:\.\d+)?E\+?\d+$/i;
const ZERO = /^0+(?:\.0+)?$/;

/** 2 digits of kind, 2 of the province (GB/T 2260), 6 of serial number; no check digit. */
const SCHOOL_CODE = /^\d{2}(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{6}$/;

/** Whether a code has the form of a 学校标识码. */
export function isSchoolCode(code: string): boolean {
  return SCHOOL_CODE.test(code);
}

/** The code that a cell gives; null where it gives none. */
export function schoolCodeIn(text: string): string | null {
  const code = folded(text);
  return code === '' || NO_CODE.test(code) ? null : code;
}

/** Why what stands in the column of codes tells no school from another. */
export type NoCodeReason = 'notation' | 'zero' | 'shared';

/** Codes of a workbook that are none, and why. */
export type FalseCodes = ReadonlyMap<string, NoCodeReason>;

/** By code, the names that it has on a sheet: one mostly. */
type Named = Map<string, string | Set<string>>;

/**
 * Codes that are none, and why: display of a long number, zeros, and what stands on one sheet at several schools, such as
 * a 1 in every row. Two names of one code that has the form of a 学校标识码 may be one school, and are asked about.
 */
export function falseCodesIn(readings: readonly WithRecords[]): FalseCodes {
  const reasons = new Map<string, NoCodeReason>();
  const sheets = new Map<string, Named>();
  let last: SchoolRecord | undefined;
  for (const record of readings.flatMap(joinRecords)) {
    const { cell, code, name } = record;
    // The classes of a school follow one another.
    const isAgain = code === last?.code && name === last?.name && cell.sheet === last?.cell.sheet;
    last = record;
    if (code === null || isAgain) continue;
    if (NOTATION.test(code)) reasons.set(code, 'notation');
    else if (ZERO.test(code)) reasons.set(code, 'zero');
    else if (name !== '') {
      const codes: Named = sheets.get(cell.sheet) ?? new Map();
      sheets.set(cell.sheet, codes);
      noteName(codes, code, name);
    }
  }
  for (const codes of sheets.values()) {
    for (const [code, written] of codes) {
      if (typeof written === 'string') continue;
      const names = new Set([...written].map(normalisedSchoolName));
      if (names.size > 1 && countOfSchools(names) >= (isSchoolCode(code) ? 3 : 2)) reasons.set(code, 'shared');
    }
  }
  return reasons;
}

function noteName(codes: Named, code: string, name: string): void {
  const before = codes.get(code);
  if (before === undefined) codes.set(code, name);
  else if (typeof before !== 'string') before.add(name);
  else if (before !== name) codes.set(code, new Set([before, name]));
}

/** 甲小学东校区 may be of 甲小学: names that begin with another one are not counted. */
function countOfSchools(names: ReadonlySet<string>): number {
  let count = 0;
  let last: string | undefined;
  for (const name of [...names].sort()) {
    if (last !== undefined && name.startsWith(last)) continue;
    last = name;
    count++;
  }
  return count;
}

/** The same, with no code where it is none: such schools are told from each other by name. Says so once for each code (D87). */
export function withoutCodes<Read extends WithRecords>(
  reasons: FalseCodes,
  readings: readonly Read[],
  report: Report,
): readonly Read[] {
  if (reasons.size === 0) return readings;
  const told = new Map<string, { readonly first: SchoolRecord; readonly names: Set<string> }>();
  for (const row of readings.flatMap(joinRecords)) {
    if (row.code === null || !reasons.has(row.code)) continue;
    const known = told.get(row.code) ?? { first: row, names: new Set() };
    known.names.add(normalisedSchoolName(row.name));
    told.set(row.code, known);
  }
  for (const [code, { first, names }] of told) {
    const problem = reasons.get(code);
    if (problem) report(FALSE_CODES, first.cell, code, { problem, school: first.name, schools: `${names.size}` });
  }
  const cleared = (records: readonly SchoolRecord[]) =>
    records.map((record) => (record.code !== null && reasons.has(record.code) ? { ...record, code: null } : record));
  return readings.map((reading) => ({
    ...reading,
    ...(reading.records && { records: cleared(reading.records) }),
    ...(reading.classes && { classes: cleared(reading.classes) }),
  }));
}
