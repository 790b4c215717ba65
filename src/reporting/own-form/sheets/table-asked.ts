import { lastRowOf } from '../../../reading/tables/grid';
import { headerPath } from '../../../reading/tables/header-block';
import { shownPath } from '../../../reading/text/header-text';
import { shownText } from '../../../reading/text/shown-text';
import { stageIn } from '../../../reading/text/stage-words';
import { type AnyStage, STAGES } from '../../../statistics/stages';
import { usedArea } from '../../../workbook/content';
import { askedField, type Subject } from '../fields/asked-field';
import type { Field } from '../fields/field';
import type { EmptyReason } from '../fields/field-value';
import type { FormWords } from '../form-words';
import type { SchoolOfResult, SchoolsNamed } from '../schools-named';
import type { Quantity } from '../words/quantity-words';
import type { Said } from '../words/said';
import type { AskedCell, LeftCell, Room, RowsLike, SheetAsked } from './asked-cell';
import { withItemsOfBare } from './bare-columns';
import { isEmptyCell } from './empty-cell';
import { type FormRow, formRowsOf } from './form-rows';
import { type FormColumn, type FormTable, saysSomething } from './form-table';
import { listWanted } from './school-list';

export interface TableAsked extends SheetAsked {
  readonly rows: readonly FormRow[];
}

/** What the rows and columns of a table of schools ask for. */
export function tableAsked(table: FormTable, schools: SchoolsNamed, words: FormWords, room: Room): TableAsked {
  const rows = formRowsOf(table, schools);
  const asking = new TableAsking(table, words);
  asking.tellStrangeHeaders();
  for (const row of rows) asking.row(row);
  const isListed = rows.some(({ kind }) => kind === 'school' || kind === 'strange');
  if (!isListed && !table.grid.transposed) for (const run of runsOf(table, rows)) asking.run(run, schools.all, room);
  return { asked: asking.asked, left: asking.left, rowsLike: asking.rowsLike, rows };
}

/** Empty rows one below another, that wait for schools. */
interface Run {
  readonly first: number;
  /** How many there are; `Infinity` where nothing stands below on the sheet. */
  readonly count: number;
  readonly stage: AnyStage | undefined;
}

/** The first empty rows of each section, or of the table. */
function runsOf({ grid, header, stage }: FormTable, rows: readonly FormRow[]): readonly Run[] {
  const end = lastRowOf(usedArea(grid.sheet) ?? grid.area);
  const isLast = lastRowOf(grid.area) === end;
  if (rows.length === 0) return isLast ? [{ first: header.firstDataRow, count: Number.POSITIVE_INFINITY, stage }] : [];
  const runs: Run[] = [];
  for (const [index, { row, kind, stage: own }] of rows.entries()) {
    const isFirst = kind === 'empty' && rows[index - 1]?.kind !== 'empty';
    if (!isFirst || runs.some((run) => run.stage === own)) continue;
    const behind = rows.findIndex((other, at) => at > index && other.kind !== 'empty');
    const isOpen = behind < 0 && isLast;
    runs.push({
      first: row,
      count: isOpen ? Number.POSITIVE_INFINITY : (behind < 0 ? rows.length : behind) - index,
      stage: own,
    });
  }
  return runs;
}

/** Counts of schools, which stand below what says whether each passes. */
const COUNTS: readonly Quantity[] = ['passedSchools', 'failedSchools', 'passedShare'];

class TableAsking {
  readonly asked: AskedCell[] = [];
  readonly left: LeftCell[] = [];
  readonly rowsLike: RowsLike[] = [];
  private readonly columns: readonly FormColumn[];
  /** While a table grows by rows: from which on they are new, and the one that they are like. */
  private grown: { readonly first: number; readonly like: number } | undefined;

  constructor(
    private readonly table: FormTable,
    private readonly words: FormWords,
  ) {
    this.columns = withItemsOfBare(table.columns.map((column) => ({ ...column, said: words.of(column.path) })));
  }

  /** A column that nobody understands is told of once, not in each of its rows. */
  tellStrangeHeaders(): void {
    const { header } = this.table;
    for (const { column, words, said } of this.columns) {
      if (said.unknown.length > 0)
        this.leave(header.bottom, column, words, { code: 'notUnderstood', words: said.unknown.join(' ') });
    }
  }

  row(row: FormRow): void {
    if (row.kind === 'school') this.school(row.row, row.school, row.stage);
    else if (row.kind === 'together') this.together(row.row, row.label, row.stage);
    else if (row.kind === 'strange') this.leave(row.row, this.table.name, row.name, row.why);
  }

  private school(row: number, school: SchoolOfResult, stage: AnyStage | undefined): void {
    const subject: Subject = { kind: 'school', rows: this.rowsInStageOf(row, school) };
    for (const column of this.columns)
      if (saysSomething(column.said)) this.cell(row, column, column.said, subject, stage);
  }

  /** A row may name its stage in a column 学段 of its own. */
  private rowsInStageOf(row: number, { rows }: SchoolOfResult): SchoolOfResult['rows'] {
    const column = this.columns.find(({ said }) => said.role === 'stage')?.column;
    const stage = column === undefined ? undefined : stageIn(shownText(this.table.grid.shown(row, column)));
    return stage ? rows.filter((one) => one.stage === stage) : rows;
  }

  /** 差异系数 below the schools: of each column's item, where it gives what each hundred students have. */
  private together(row: number, label: readonly string[], stage: AnyStage | undefined): void {
    const own = this.words.of(label);
    if (own.item || own.role || own.unknown.length > 0) return;
    const isCount = own.quantities.some((one) => COUNTS.includes(one));
    for (const column of this.columns) {
      const { said } = column;
      if (!this.standsOver(said, isCount)) continue;
      const together: Said = {
        ...own,
        item: said.item && { ...said.item, as: 'rate' },
        quantities: said.item ? own.quantities : [...own.quantities, 'overall'],
        stage: own.stage ?? said.stage,
        inPercent: own.inPercent || said.inPercent,
      };
      const words = `${label.join(' ')} × ${column.words}`;
      this.cell(row, { column: column.column, words }, together, { kind: 'county' }, stage);
    }
  }

  /** Whether a figure of all schools together belongs into a column: counts under the verdicts, where there are any. */
  private standsOver({ item, quantities, role, unknown }: Said, isCount: boolean): boolean {
    if (unknown.length > 0 || role) return false;
    const isVerdict = quantities.includes('verdict');
    if (!item) return isCount ? isVerdict || quantities.includes('overall') : quantities.join() === 'overall';
    if (isVerdict) return isCount;
    if (item.as === 'amount' || quantities.some((one) => one !== 'value')) return false;
    return !(
      isCount && this.columns.some(({ said }) => said.item?.code === item.code && said.quantities.includes('verdict'))
    );
  }

  /** Fills an empty table in with the schools of the statistics, in their order. */
  run({ first, count, stage }: Run, schools: readonly SchoolOfResult[], room: Room): void {
    const { table } = this;
    const list = listWanted(table, this.columns, stage, schools);
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
      this.rowsLike.push({ like: first + count - 1, from: first + count, count: list.length - count, inserted: true });
    } else if (count === Number.POSITIVE_INFINITY && list.length > 1)
      this.rowsLike.push({ like: first, from: first + 1, count: list.length - 1 });
    for (const [index, { school, place }] of list.entries()) {
      const row = first + index;
      const [any] = school.rows;
      if (!any) continue;
      this.put(
        row,
        { column: table.name, words: this.headerOf(table.name) },
        { of: 'school', row: any.row, id: 'name' },
      );
      if (table.sequence !== undefined)
        this.put(
          row,
          { column: table.sequence, words: this.headerOf(table.sequence) },
          { of: 'list', id: 'sequence', place },
        );
      this.school(row, school, stage);
    }
    this.grown = undefined;
  }

  private headerOf(column: number): string {
    return shownPath(headerPath(this.table.grid, this.table.header, column));
  }

  private cell(
    row: number,
    column: Pick<FormColumn, 'column' | 'words'>,
    said: Said,
    subject: Subject,
    stage: AnyStage | undefined,
  ): void {
    const asked = askedField(
      said,
      subject,
      STAGES.find((one) => one === stage),
    );
    if ('field' in asked) this.put(row, column, asked.field, said);
    else this.leave(row, column.column, column.words, asked.why);
  }

  private put(row: number, { column, words }: Pick<FormColumn, 'column' | 'words'>, field: Field, said?: Said): void {
    const { grid, titleUnits } = this.table;
    const inserted = this.insertedFrom(row);
    if (!this.isEmpty(row, column)) return;
    this.asked.push({
      ...grid.cellAt(row, column),
      ...inserted,
      field,
      words,
      asksWhether: said?.asksWhether ?? false,
      inPercent: said?.inPercent ?? false,
      unit: said?.unit,
      titleUnits,
    });
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
    const own = this.grown && row >= this.grown.first ? this.grown.like : row;
    return isEmptyCell(this.table.grid, { row: own, column });
  }
}
