import { findLastRow } from '../../../../reading/tables/grid';
import { headerPath } from '../../../../reading/tables/header-block';
import { folded, shownPath } from '../../../../reading/text/header-text';
import { formatAddress } from '../../../../workbook/cells';
import { usedArea } from '../../../../workbook/content';
import type { Subject } from '../../fields/asked-field';
import type { Field, StageItemField } from '../../fields/field';
import type { EmptyReason } from '../../fields/field-value';
import type { FormWords } from '../../form-words';
import type { Doubt } from '../../proposals/doubt';
import type { SchoolOfResult, SchoolsNamed } from '../../schools-named';
import { findColumnKind, findItemColumn } from '../../words/column-kinds';
import type { Quantity } from '../../words/quantity-words';
import type { Said } from '../../words/said';
import type { AskedCell, LeftCell, Place, Room, RowsLike, SheetAsked } from '../asked-cell';
import { sharedAs, withUnitsBelow } from '../below-header';
import { type Context, mergeContexts, NO_CONTEXT } from '../context';
import { isEmptyCell } from '../empty-cell';
import { heard, leaveLimitsOpen, whyNot } from '../hearing';
import { withItemsOfBare } from './bare-columns';
import type { FormRow, FormRows } from './form-rows';
import { type FormColumn, saysSomething, type TitledTable } from './form-table';
import { type RowBeside, rowBeside } from './row-beside';
import { listWanted } from './school-list';

/** What the rows and columns of a table of schools ask for. */
export function tableAsked(
  table: TitledTable,
  rows: FormRows,
  schools: SchoolsNamed,
  words: FormWords,
  room: Room,
): SheetAsked {
  const asking = new TableAsking(table, words, schools.all, rows.rows);
  asking.tellStrangeHeaders();
  asking.countAgain(rows.rows);
  asking.tellCoefficients(rows.rows);
  for (const row of rows.rows) asking.row(row);
  const isListed = rows.rows.some(({ kind }) => kind === 'school' || kind === 'strange');
  if (!isListed && !table.grid.transposed)
    for (const run of splitRowRuns(table, rows)) asking.run(run, schools.all, room);
  return { asked: asking.asked, left: asking.left, rowsLike: asking.rowsLike };
}

/** Empty rows one below another, that wait for schools. */
interface Run {
  readonly first: number;
  /** How many there are; `Infinity` where nothing stands below on the sheet. */
  readonly count: number;
  readonly section: Context;
  /** What stands below and may be more of the table; `undefined` where its end is certain. */
  readonly doubt: string | undefined;
}

/** The first empty rows of each section, or of the table. */
function splitRowRuns({ grid, header, hasNeighbours }: TitledTable, { rows, end }: FormRows): readonly Run[] {
  const last = findLastRow(usedArea(grid.sheet) ?? grid.area);
  const isLast = findLastRow(grid.area) === last && end === undefined;
  const doubt = end && !end.isUnderstood ? end.text : undefined;
  if (rows.length === 0) {
    const section = mergeContexts([]);
    return isLast && !hasNeighbours
      ? [{ first: header.firstDataRow, count: Number.POSITIVE_INFINITY, section, doubt }]
      : [];
  }
  const runs: Run[] = [];
  let isTaken = false;
  for (const [index, one] of rows.entries()) {
    if (one.kind === 'section') isTaken = false;
    // Below a sum or a mean no schools are waited for.
    else if (one.kind !== 'empty') isTaken = true;
    if (one.kind !== 'empty' || isTaken) continue;
    isTaken = true;
    const behind = rows.findIndex((other, at) => at > index && other.kind !== 'empty');
    const next = behind < 0 ? undefined : rows[behind];
    // Between two tables a row may be left empty to keep them apart, and beside another one that has more rows.
    const rowsHere = behind < 0 ? rows.slice(index) : rows.slice(index, behind);
    const isApart = hasNeighbours || (behind < 0 && !isLast && end === undefined);
    const numbered = rowsHere.filter((row) => row.kind === 'empty' && row.isNumbered).length;
    const count = isApart ? numbered : rowsHere.length;
    if (count === 0) continue;
    const isOpen = behind < 0 && isLast && !isApart;
    runs.push({
      first: one.row,
      count: isOpen ? Number.POSITIVE_INFINITY : count,
      section: one.section,
      doubt: behind < 0 ? doubt : next?.section.unknown && next.kind === 'section' ? next.text : undefined,
    });
  }
  return runs;
}

/** 是否达标, 缺口: of whatever the row is about. */
function isBare({ item, role, quantities }: Said, among: readonly Quantity[] | undefined): boolean {
  if (item || role || quantities.length === 0) return false;
  return among === undefined || quantities.some((each) => among.includes(each));
}

/** What only an item has. */
const OF_ONE_ITEM: readonly Quantity[] = ['limit', 'value', 'gap', 'gapToNear'];

/** Counts of schools, which stand below what says whether each passes. */
const COUNTS: readonly Quantity[] = ['passedSchools', 'failedSchools', 'passedShare'];

/** The standard's own, whatever schools stand there. */
const LIMITS: readonly StageItemField[] = ['limit', 'coefficientLimit'];

/** 全县平均: said so, it is of all the schools, whichever stand above. */
const OF_ALL = /全[县区市旗]|县域/;

/** A column, and the label of the row where that says what the cell is. */
interface ColumnAsked extends Pick<FormColumn, 'column' | 'words'> {
  readonly line?: readonly string[];
}

/** A school, its stages where the form names them with it, and what else is said in its row. */
function tellingApart(
  { name, code, rows }: SchoolOfResult,
  stages: Context['stages'],
  years: Context['years'],
): string {
  return [name, code, ...rows.map(({ row }) => row), ...stages, ...years.keys()].join();
}

class TableAsking {
  readonly asked: AskedCell[] = [];
  readonly left: LeftCell[] = [];
  readonly rowsLike: RowsLike[] = [];
  /** How often each school stands there, by what tells its rows apart. */
  private readonly again = new Map<string, number>();
  private readonly columns: readonly FormColumn[];
  private ofCoefficients = false;
  /** A column 指标 says of which item each row is: its verdict is no school's. */
  private readonly isLedger: boolean;
  /** While a table grows by rows: from which on they are new, and the one that they are like. */
  private grown: { readonly first: number; readonly like: number } | undefined;
  /** While it writes schools into rows that name none. */
  private isListing = false;

  constructor(
    private readonly table: TitledTable,
    private readonly words: FormWords,
    private readonly schools: readonly SchoolOfResult[],
    private readonly rows: readonly FormRow[],
  ) {
    this.columns = withItemsOfBare(
      table.columns.map((column) => ({ ...column, said: withUnitsBelow(words.of(column.path), column.below) })),
    );
    const kinds = this.columns.map(({ path }) => findItemColumn(path));
    const isOfOne = kinds.includes('itemsMissed') && this.columns.some(({ said }) => isBare(said, OF_ONE_ITEM));
    this.isLedger = kinds.includes('item') || isOfOne;
  }

  /** A column that nobody understands is told of once, not in each of its rows. */
  tellStrangeHeaders(): void {
    const { header } = this.table;
    for (const { column, path, words, said } of this.columns) {
      if (said.unknown.length > 0 && findColumnKind(path) === undefined)
        this.leave(header.bottom, column, words, { code: 'notUnderstood', words: said.unknown.join(' ') });
    }
  }

  row(row: FormRow): void {
    if (row.kind === 'school') this.school(row.row, row.school, row.section);
    else if (row.kind === 'together') this.askTogether(row.row, row.label, row.section);
    else if (row.kind === 'total') this.sum(row.row, row.words);
    else if (row.kind === 'strange') this.leave(row.row, this.table.name, row.name, row.why);
    else if (row.kind === 'otherLabel')
      this.leave(row.row, this.table.name, row.words, { code: 'notUnderstood', words: row.unknown });
    else if (row.kind === 'section' && row.section.unknown)
      this.leave(row.row, this.table.name, row.text, { code: 'notUnderstood', words: row.section.unknown.words });
  }

  /** A result has no sums: what isn't a formula of the form's own stays empty. */
  private sum(row: number, words: string): void {
    for (const { column, said } of this.columns)
      if (saysSomething(said) && said.quantities.length === 0 && said.role !== 'schoolCode')
        this.leave(row, column, words, { code: 'noSuchFigure' });
  }

  private school(row: number, school: SchoolOfResult, section: Context): void {
    const beside = this.beside(row);
    if (this.isAnother(row, school, mergeContexts([section, beside.context]))) return;
    const subject: Subject = { kind: 'school', rows: school.rows };
    for (const column of this.columns)
      if (this.isLedger && isBare(column.said, undefined))
        this.leave(row, column.column, column.words, { code: 'ledger' });
      else if (saysSomething(column.said)) this.cell(row, column, column.said, subject, section, beside);
  }

  /** A school that stands there again, with nothing understood to tell its rows apart: one of them is of something else. */
  private isAnother(row: number, school: SchoolOfResult, { stages, years }: Context): boolean {
    const alike = this.again.get(tellingApart(school, stages, years));
    if (alike === undefined || alike < 2) return false;
    this.leave(row, this.table.name, school.name, { code: 'standsTwice' });
    return true;
  }

  countAgain(rows: readonly FormRow[]): void {
    for (const each of rows) {
      if (each.kind !== 'school') continue;
      const { stages, years } = mergeContexts([each.section, this.beside(each.row).context]);
      const key = tellingApart(each.school, stages, years);
      this.again.set(key, (this.again.get(key) ?? 0) + 1);
    }
  }

  /** 国家标准 below 差异系数 may be that of the coefficient. */
  tellCoefficients(rows: readonly FormRow[]): void {
    const labels = rows.flatMap((row) => {
      if (row.kind === 'otherLabel') return [this.words.of([row.words])];
      if (row.kind === 'section') return [this.words.of([row.text])];
      return row.kind === 'together' ? [this.words.of(row.label)] : [];
    });
    this.ofCoefficients = leaveLimitsOpen(labels);
  }

  private beside(row: number): RowBeside {
    const { grid, name, code } = this.table;
    const isKey = ({ column }: FormColumn) => column === name || column === code;
    return rowBeside(grid, this.likeRow(row), this.columns, this.words, isKey);
  }

  /** 差异系数 below the schools: of each column's item, where it gives what each hundred students have. */
  private askTogether(row: number, label: readonly string[], section: Context): void {
    const rowSaid = this.words.of(label);
    if (rowSaid.item || rowSaid.role || rowSaid.unknown.length > 0) return;
    const isCount = rowSaid.quantities.some((each) => COUNTS.includes(each));
    const among = this.ofCoefficients ? mergeContexts([section, { ...NO_CONTEXT, ofCoefficients: true }]) : section;
    const beside = this.beside(row);
    for (const column of this.columns) {
      const { said } = column;
      if (!this.standsOver(said, isCount)) continue;
      const isTwoStages = rowSaid.stage !== undefined && said.stage !== undefined && rowSaid.stage !== said.stage;
      const both: Said = {
        ...rowSaid,
        item: said.item && { ...said.item, as: 'rate' },
        quantities: said.item ? rowSaid.quantities : [...rowSaid.quantities, 'overall'],
        stage: rowSaid.stage ?? said.stage,
        inPercent: rowSaid.inPercent || said.inPercent,
        years: [...rowSaid.years, ...said.years],
        places: [...rowSaid.places, ...said.places],
        unknown: isTwoStages ? [''] : [],
      };
      const words = `${label.join(' ')} × ${column.words}`;
      // A coefficient below （元） has no unit, a mean has that.
      const units = [...beside.units, ...said.units.flatMap((list) => (list.length === 1 ? list : []))];
      this.cell(row, { column: column.column, words, line: label }, both, { kind: 'county' }, among, {
        ...beside,
        units,
      });
    }
  }

  /** Whether a figure of all schools together belongs into a column: counts under the verdicts, where there are any. */
  private standsOver({ item, quantities, role, unknown }: Said, isCount: boolean): boolean {
    if (unknown.length > 0 || role) return false;
    const isVerdict = quantities.includes('verdict');
    if (!item) return isCount ? isVerdict || quantities.includes('overall') : quantities.join() === 'overall';
    if (isVerdict) return isCount;
    if (item.as === 'amount' || quantities.some((each) => each !== 'value')) return false;
    return !(
      isCount && this.columns.some(({ said }) => said.item?.code === item.code && said.quantities.includes('verdict'))
    );
  }

  /** Fills an empty table in with the schools of the statistics, in their order. */
  run({ first, count, section, doubt }: Run, schools: readonly SchoolOfResult[], room: Room): void {
    const { table } = this;
    if (doubt !== undefined) {
      this.leave(first, table.name, doubt, { code: 'whereItEnds', words: doubt });
      return;
    }
    if (this.isLedger) {
      this.leave(first, table.name, '', { code: 'ledger' });
      return;
    }
    const context = mergeContexts([table.contextAt(first, table.name), section]);
    const not = whyNot(context, [], this.words.from);
    if (not) {
      this.leave(first, table.name, not.blamed ?? '', not.why);
      return;
    }
    const list = listWanted(context, this.columns, schools);
    if (list === undefined) {
      this.leave(first, table.name, '', { code: 'whichStage' });
      return;
    }
    if (list.length > count && room === 'asItIs') {
      this.leave(first, table.name, '', { code: 'tooFewRows', needed: list.length, there: count });
      return;
    }
    if (list.length > count) {
      this.grown = { first: first + count, like: first + count - 1 };
      this.rowsLike.push({ ...this.describeRows(first + count - 1, list.length - count), inserted: true });
    } else if (count === Number.POSITIVE_INFINITY && list.length > 1)
      this.rowsLike.push(this.describeRows(first, list.length - 1));
    this.isListing = true;
    for (const [index, { school, place }] of list.entries()) {
      const row = first + index;
      const [any] = school.rows;
      if (!any) continue;
      this.put(
        row,
        { column: table.name, words: this.joinColumnHeader(table.name) },
        { of: 'school', row: any.row, id: 'name' },
      );
      if (table.sequence !== undefined)
        this.put(
          row,
          { column: table.sequence, words: this.joinColumnHeader(table.sequence) },
          { of: 'list', id: 'sequence', place },
        );
      this.school(row, school, section);
    }
    this.grown = undefined;
    this.isListing = false;
  }

  private describeRows(like: number, count: number): RowsLike {
    const { grid, header, name } = this.table;
    return { like, from: like + 1, count, table: formatAddress(grid.cellAt(header.top, name)) };
  }

  private joinColumnHeader(column: number): string {
    return shownPath(headerPath(this.table.grid, this.table.header, column));
  }

  private cell(
    row: number,
    column: ColumnAsked,
    said: Said,
    subject: Subject,
    section: Context,
    beside: RowBeside,
  ): void {
    const above = this.table.contextAt(row, column.column);
    const context = mergeContexts([above, section, beside.context]);
    const shared = beside.unitTexts.reduce(sharedAs, said);
    const found = heard({ said: shared, context, subject, from: this.words.from });
    if (!('field' in found)) {
      this.leave(row, column.column, found.blamed ?? column.words, found.why);
      return;
    }
    const lacking = this.schoolsLacking(found.field);
    const isOfAll = OF_ALL.test(folded((column.line ?? []).join('')));
    if (lacking.length > 0 && !isOfAll) {
      this.leave(row, column.column, column.words, { code: 'notAllSchools', schools: lacking.join('、') });
      return;
    }
    const doubts: readonly Doubt[] = [
      ...beside.remarks.map((text) => ({ code: 'remark', text }) as const),
      ...(lacking.length > 0 ? [{ code: 'notAllSchools', text: lacking.join('、') } as const] : []),
    ];
    this.put(row, column, found.field, { ...said, rowUnits: beside.units, titleUnits: above.units, doubts });
  }

  private put(
    row: number,
    { column, words, line }: ColumnAsked,
    field: Field,
    said?: Pick<AskedCell, 'asksWhether' | 'inPercent' | 'units' | 'rowUnits' | 'titleUnits' | 'doubts'>,
  ): void {
    if (!this.isEmpty(row, column)) return;
    this.asked.push({
      ...this.table.grid.cellAt(row, column),
      ...this.insertedFrom(row),
      field,
      words,
      asksWhether: said?.asksWhether ?? false,
      inPercent: said?.inPercent ?? false,
      units: said?.units ?? [],
      rowUnits: said?.rowUnits ?? [],
      titleUnits: said?.titleUnits ?? [],
      doubts: said?.doubts ?? [],
      place: this.makeAskedPlace(row, column, line !== undefined),
    });
  }

  private makeAskedPlace(row: number, column: number, isLine: boolean): Place {
    const { grid, header, name } = this.table;
    return {
      table: formatAddress(grid.cellAt(header.top, name)),
      heading: isLine ? grid.cellAt(row, name) : grid.cellAt(header.bottom, column),
      by: isLine ? 'line' : 'column',
      ...(this.isListing && { isListed: true as const }),
    };
  }

  /** The schools of a figure's stage that the table doesn't list: a mean below the others would pass for theirs. */
  private schoolsLacking(field: Field): readonly string[] {
    const isOfSchools = field.of === 'stage' || (field.of === 'stageItem' && !LIMITS.includes(field.id));
    const listed = this.rows.flatMap((row) => (row.kind === 'school' ? [row.school] : []));
    if (!isOfSchools || listed.length === 0) return [];
    const isListed = (row: number) => listed.some(({ rows }) => rows.some((each) => each.row === row));
    const ofStage = ({ rows }: SchoolOfResult) =>
      rows.filter(({ stage, included }) => included && stage === field.stage);
    return this.schools.filter((school) => ofStage(school).some(({ row }) => !isListed(row))).map(({ name }) => name);
  }

  private leave(row: number, column: number, words: string, why: EmptyReason): void {
    const { grid, header } = this.table;
    if (row > header.bottom && column !== this.table.name && !this.isEmpty(row, column)) return;
    this.left.push({ ...grid.cellAt(row, column), ...this.insertedFrom(row), words, why });
  }

  private insertedFrom(row: number): { readonly insertedFrom?: number } {
    return this.grown && row >= this.grown.first ? { insertedFrom: this.grown.first } : {};
  }

  /** A new row holds what the one holds that it is like. */
  private isEmpty(row: number, column: number): boolean {
    return isEmptyCell(this.table.grid, { row: this.likeRow(row), column });
  }

  private likeRow(row: number): number {
    return this.grown && row >= this.grown.first ? this.grown.like : row;
  }
}
