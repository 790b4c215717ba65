import { FIELD_CHOICES } from '../../statistics/choices/field-choices';
import type { Figure, School, SchoolClass, StageRecord } from '../../statistics/county';
import { FIELDS, type FieldId, isField } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import {
  type CellIndex,
  type CellReference,
  type CellValue,
  cellIndex,
  type Position,
  sameCell,
} from '../../workbook/cells';
import { type SheetContent, valueAt, type WorkbookContent } from '../../workbook/content';
import type { Checked } from '../checked';
import { isPlainUnit, type UnitOfCell, unitsOfCells } from './cell-units';
import type { LineEntry, LineSubject, Slip, SlipLine } from './slip';

/** The slips of a county's schools, in the workbook's order; none of a school of which nothing was taken. */
export function makeSlips({ reading }: Pick<Checked, 'reading'>, content: WorkbookContent): Slip[] {
  const book = new Book(content);
  const findCellUnit = unitsOfCells(reading.recognised);
  return reading.statistics.schools
    .map((school) => ({ school, lines: makeSlipLines(school, book, findCellUnit) }))
    .filter(({ lines }) => lines.length > 0);
}

function makeSlipLines(school: School, book: Book, findCellUnit: UnitOfCell): SlipLine[] {
  const collected = new Lines(school, book, findCellUnit);
  for (const stage of ALL_STAGES) collected.addRecord(stage, school.stages[stage]);
  collected.addRecord('whole', school.whole);
  for (const [field, wording] of Object.entries(school.wordings)) {
    if (isField(field) && wording) collected.addWording(field, wording.cell);
  }
  for (const schoolClass of school.classes) collected.addClass(schoolClass);
  return collected.lines.sort((a, b) => book.compare(a, b));
}

class Lines {
  readonly lines: SlipLine[] = [];
  private readonly taken = new Set<string>();

  constructor(
    private readonly school: School,
    private readonly book: Book,
    private readonly findCellUnit: UnitOfCell,
  ) {}

  addRecord(stage: AnyStage | 'whole', record: StageRecord | undefined): void {
    for (const [field, figure] of Object.entries(record?.figures ?? {})) {
      if (isField(field) && figure) this.addFigure({ kind: 'figure', of: stage, field }, field, figure);
    }
  }

  addClass({ stage, name, students, taughtAtHome }: SchoolClass): void {
    this.addFigure({ kind: 'class', stage, name, what: 'students' }, 'students', students);
    const isNone =
      taughtAtHome.kind !== 'unusable' && !(taughtAtHome.kind === 'known' && taughtAtHome.value.digits > 0);
    // Hardly a class has any, and the column asks for what there is.
    if (isNone) return;
    this.addFigure({ kind: 'class', stage, name, what: 'taughtAtHome' }, 'studentsTaughtAtHome', taughtAtHome);
  }

  addWording(field: FieldId, cell: CellReference): void {
    const answers = FIELD_CHOICES[field]?.answers;
    const entry: LineEntry = answers ? { kind: 'choice', choices: answers.map(({ name }) => name) } : { kind: 'text' };
    this.add({ kind: 'wording', field }, [cell], '', entry);
  }

  /** A line for each cell, but for those that state the figure of another again. */
  private addFigure(subject: LineSubject, field: FieldId, figure: Figure): void {
    const first = figure.kind === 'known' ? (figure.addends?.[0] ?? figure.cells[0]) : undefined;
    const isOneCell = figure.kind === 'known' && (figure.addends ?? []).length <= 1;
    const same = first && isOneCell ? figure.cells.filter((cell) => this.book.holdSame(cell, first)) : [];
    const rest = figure.cells.filter((cell) => !same.some((other) => sameCell(cell, other)));
    for (const cells of [...(same.length > 0 ? [same] : []), ...rest.map((cell) => [cell])]) {
      const [lead] = cells;
      if (!lead) continue;
      const unit = this.findCellUnit(figure, field, lead);
      const entry = FIELDS[field];
      const whole = entry.kind === 'number' && entry.whole && isPlainUnit(unit);
      this.add(subject, cells, unit, { kind: 'number', whole });
    }
  }

  private add(subject: LineSubject, cells: readonly CellReference[], unit: string, entry: LineEntry): void {
    const written = cells.map((cell) => this.book.writtenAt(cell));
    const fresh = written.filter(({ sheet, row, column }) => {
      const key = `${row} ${column} ${sheet}`;
      return !this.taken.has(key) && this.taken.add(key) !== undefined;
    });
    const [lead, ...others] = fresh;
    if (!lead) return;
    const part = this.school.parts.find(({ cell }) => cell.row === lead.row && cell.sheet === lead.sheet)?.name;
    const was = this.book.valueAt(lead);
    this.lines.push({ subject, cells: [lead, ...others], was, unit, entry, ...(part !== undefined && { part }) });
  }
}

/** The largest merged area that is looked through: one over whole columns is nobody's figure. */
const MOST_MERGED = 10_000;

/** The workbook as its cells are written: a merged area has all it holds in its first cell. */
class Book {
  private readonly sheets: ReadonlyMap<string, { readonly sheet: SheetContent; readonly place: number }>;
  private readonly merged = new Map<SheetContent, ReadonlyMap<CellIndex, Position>>();

  constructor({ sheets }: WorkbookContent) {
    this.sheets = new Map(sheets.map((sheet, place) => [sheet.name, { sheet, place }]));
  }

  writtenAt({ sheet: name, row, column }: CellReference): CellReference {
    const sheet = this.sheets.get(name)?.sheet;
    const first = sheet && this.mergedIn(sheet).get(cellIndex(row, column));
    return first ? { sheet: name, row: first.row, column: first.column } : { sheet: name, row, column };
  }

  valueAt({ sheet, row, column }: CellReference): CellValue {
    const found = this.sheets.get(sheet)?.sheet;
    return found ? valueAt(found, row, column) : null;
  }

  holdSame(a: CellReference, b: CellReference): boolean {
    const value = this.valueAt(this.writtenAt(a));
    return sameCell(a, b) || (typeof value === 'number' && value === this.valueAt(this.writtenAt(b)));
  }

  /** In the order in which figures stand in the workbook, a stage after the other. */
  compare(a: SlipLine, b: SlipLine): number {
    const [one, other] = [a.cells[0], b.cells[0]];
    const place = ({ sheet }: CellReference) => this.sheets.get(sheet)?.place ?? 0;
    return (
      place(one) - place(other) ||
      rankSubject(a.subject) - rankSubject(b.subject) ||
      one.row - other.row ||
      one.column - other.column
    );
  }

  private mergedIn(sheet: SheetContent): ReadonlyMap<CellIndex, Position> {
    const known = this.merged.get(sheet);
    if (known) return known;
    const cells = new Map<CellIndex, Position>();
    for (const { row, column, rowCount, columnCount } of sheet.merges) {
      if (rowCount * columnCount > MOST_MERGED) continue;
      for (let r = row; r < row + rowCount; r++) {
        for (let c = column; c < column + columnCount; c++) cells.set(cellIndex(r, c), { row, column });
      }
    }
    this.merged.set(sheet, cells);
    return cells;
  }
}

const ORDER = [...ALL_STAGES, 'whole'] as const;

function rankSubject(subject: LineSubject): number {
  if (subject.kind === 'wording') return ORDER.length;
  return ORDER.indexOf(subject.kind === 'class' ? subject.stage : subject.of);
}
