import type { Wording } from '../../statistics/county';
import { isField } from '../../statistics/fields';
import { nameInFile } from '../../workbook/joined-workbooks';
import { readSchoolType } from '../choices/school-kinds';
import { stageOfCell } from '../choices/stages';
import { PERHAPS_NO_SCHOOL } from '../findings/schools';
import { readBasics } from '../forms/school-basics';
import { answeredRow } from '../profile/answers';
import type { SheetAnswer } from '../profile/profile';
import { answersFor } from '../profile/sheet-answers';
import type { ReadingContext } from '../reading-context';
import { schoolCodeIn } from '../schools/school-codes';
import { firstText, type LeftOutReason, type RowKind, sectionWords } from '../tables/row-kinds';
import { type ClassifiedRow, classifiedRows } from '../tables/rows';
import type { Table } from '../tables/tables';
import { folded } from '../text/header-text';
import { stageIn } from '../text/stage-words';
import type { Above } from './above';
import { settledWords } from './record-words';
import { RowReader } from './row-reader';
import type { SchoolRecord } from './school-record';

/** A row of a table that holds no school. */
export interface RowLeftOut {
  readonly sheet: string;
  /** Of the sheet, from 0; where schools stand side by side, its column. */
  readonly row: number;
  readonly shown: string;
  readonly reason: LeftOutReason;
}

export interface Rows {
  readonly records: readonly SchoolRecord[];
  readonly leftOut: readonly RowLeftOut[];
}

export function readRows(table: Table, { profile, report, keptRows }: ReadingContext): Rows {
  const answers = answersFor(profile, table.grid.sheet.name);
  const records: SchoolRecord[] = [];
  const leftOut: RowLeftOut[] = [];
  const reader = new RowReader(table, report, keptRows);
  const above: Above = { stage: undefined, ...schoolOfSheet(table) };
  for (const classified of classifiedRows(table)) {
    const { row } = classified;
    const kind = answeredKind(reader, answers, classified);
    if (kind === 'empty') continue;
    const continued = kind === 'note' && above.name !== '' && continuesSchool(reader, row);
    if (kind === 'school' || kind === 'doubtful' || continued) {
      const record = settledWords(reader.readRecord(row, above), { profile, report });
      if (kind === 'doubtful') report(PERHAPS_NO_SCHOOL, record.cell, record.name, {});
      records.push(record);
      above.name = record.name;
      above.code = record.code;
      continue;
    }
    const sheet = table.grid.sheet.name;
    const shown = firstText(table.grid, row);
    leftOut.push({ sheet, row, shown, reason: kind });
    if (kind === 'section') enterSection(above, sectionWords(reader.readText('schoolName', row) || shown), table, row);
    if (kind === 'total' && !table.implied) above.name = '';
  }
  return { records, leftOut };
}

/** A row is what the user says that it is. */
function answeredKind(reader: RowReader, answers: readonly SheetAnswer[], { row, kind }: ClassifiedRow): RowKind {
  const isSchool = answers.length === 0 ? undefined : answeredRow(answers, reader.readText('schoolName', row));
  if (isSchool === undefined || kind === 'empty') return kind;
  return isSchool ? 'school' : 'user';
}

/** `一、小学` heads rows of primary schools, `九年一贯制学校` rows of that kind; a town's name changes neither. */
function enterSection(above: Above, words: string, table: Table, row: number): void {
  const type = readSchoolType(words);
  const stage = stageIn(words);
  if (!type && !stage) return;
  above.stage = stage;
  above.type = type && { text: words, cell: table.grid.cellAt(row, table.grid.area.column) };
}

/** A row without a name, but with a stage or a class of the school above it: its name was typed once. */
function continuesSchool(reader: RowReader, row: number): boolean {
  const { table } = reader;
  if (table.implied && !reader.hasColumn('stage')) return hasFigures(table, row);
  const stage = reader.readText('stage', row);
  const isStaged = stage !== '' && stageOfCell(stage) !== undefined;
  return isStaged || (table.kind === 'classes' && reader.readText('className', row) !== '');
}

/** Whether some field has a number in the row. */
function hasFigures({ grid, columns }: Table, row: number): boolean {
  return columns.some(({ role, column }) => isField(role) && typeof grid.shown(row, column) === 'number');
}

/** What a sheet says of the one school that it is about: its name, and beside their labels its kind and code. */
function schoolOfSheet(table: Table): Pick<Above, 'type' | 'name' | 'code'> {
  const type = kindOfSheet(table);
  if (!table.implied) return { type, name: '', code: null };
  const { schoolType, schoolCode } = readBasics(table.grid.sheet).keys;
  const isKnown = schoolType !== undefined && readSchoolType(schoolType.text) !== undefined;
  const code = schoolCodeIn(schoolCode?.text ?? '');
  return { type: type ?? (isKnown ? schoolType : undefined), name: table.implied.name, code };
}

/** Sheets of 学前教育 without a column of kinds. */
const PRESCHOOL = /^(?:\d{4}年?)?(?:幼儿园|学前教育|学前)(?:学校|基本)?(?:情况|名单|一览|统计)?表?$/;

/** The kind of all rows of a sheet that is about 学前教育. */
function kindOfSheet({ grid }: Table): Wording | undefined {
  const { name } = grid.sheet;
  if (!PRESCHOOL.test(folded(nameInFile(name)))) return undefined;
  return { text: '幼儿园', cell: grid.cellAt(grid.area.row, grid.area.column) };
}
