import { findLastColumn, findLastRow, type Grid, isBlank, makeGrid } from '../../../reading/tables/grid';
import { folded } from '../../../reading/text/header-text';
import { findImpliedName } from '../../../reading/text/implied-name';
import type { Stage } from '../../../statistics/stages';
import type { Position } from '../../../workbook/cells';
import type { SheetContent } from '../../../workbook/content';
import type { TextBeside } from '../../../workbook/form';
import type { Subject } from '../fields/asked-field';
import type { EmptyReason } from '../fields/field-value';
import type { FormWords } from '../form-words';
import type { ItemsNamed } from '../items-named';
import type { SchoolOfResult, SchoolsNamed } from '../schools-named';
import { unitsOfCell } from '../words/column-kinds';
import type { AskedCell, LeftCell, Room, SheetAsked } from './asked-cell';
import { askedTwice, CellDoubts, refusedCell } from './cell-doubts';
import { type Context, mergeContexts, NO_CONTEXT } from './context';
import { labelPairsAsked } from './label-pairs';
import { doubtsAbout, floatingOnes, isNoteText, looseTexts, refusedBy } from './loose-texts';
import { type FormRows, readFormRows } from './tables/form-rows';
import { coverTable, type FormTable, findFormTables, saysSomething } from './tables/form-table';
import { findItemTables, type ItemTable } from './tables/item-table';
import { itemTableAsked } from './tables/item-table-asked';
import { textsOfRow } from './tables/row-texts';
import { tableAsked } from './tables/table-asked';
import { isTitleText, titlesOver } from './titles-over';

/** What the texts of a form's sheet are read by. */
export interface SheetReading {
  readonly schools: SchoolsNamed;
  readonly words: FormWords;
  readonly items: ItemsNamed;
  /** The school that a form about one school is filled for, where the form names none. */
  readonly school: SchoolOfResult | undefined;
  /** The stage that the user says all of the sheet is about. */
  readonly stage: Stage | undefined;
  readonly room: Room;
  /** Texts of the sheet's notes, boxes and prompts. */
  readonly beside: readonly TextBeside[];
}

/** What a sheet asks for: its tables of schools, then its tables of items, then its labels; each bounds the others. */
export function sheetAsked(grid: Grid, sheet: SheetContent, reading: SheetReading): SheetAsked {
  const { schools, school } = reading;
  const tables = findFormTables(grid, (name) => !('why' in schools.find(name, '')));
  const subject = tables.length > 0 ? COUNTY : findSubject(sheet, schools, school);
  if ('why' in subject) return { asked: [], left: [{ ...subject.at, words: '', why: subject.why }], rowsLike: [] };
  const asking = new SheetAsking(grid, reading, subject);
  for (const table of tables) asking.table(table, tables.length === 1);
  for (const table of findItemTables(grid, asking.words, asking.isTaken)) asking.items(table);
  asking.labels();
  return asking.heard();
}

const COUNTY: SheetSubject = { subject: { kind: 'county' }, name: undefined };

interface SheetSubject {
  readonly subject: Subject;
  /** The school's, as the sheet has it. */
  readonly name: string | undefined;
}

interface Area {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
  /** The columns that have a header; absent where schools stand side by side. */
  readonly headed?: ReadonlySet<number>;
}

class SheetAsking {
  readonly all: SheetAsked[] = [];
  readonly words: FormWords;
  private readonly taken: Area[] = [];
  private hasSchools = false;

  constructor(
    private readonly grid: Grid,
    private readonly reading: SheetReading,
    private readonly about: SheetSubject,
  ) {
    const { words } = reading;
    this.words = about.name === undefined ? words : words.about(about.name);
  }

  readonly isTaken = (row: number, column: number): boolean =>
    this.taken.some(
      (area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );

  table(table: FormTable, isOnly: boolean): void {
    this.hasSchools = true;
    const { reading, words } = this;
    const place = coverTable(table);
    const over = this.titles(place.row, place.column, findLastColumn(place), table.hasNeighbours);
    const contextAt = (row: number, column: number) => over(table.grid.cellAt(row, column).column);
    const rows = readFormRows(table, reading.schools, words);
    this.all.push(tableAsked({ ...table, contextAt }, rows, reading.schools, words, isOnly ? reading.room : 'asItIs'));
    const lastRow = table.grid.transposed ? findLastRow(place) : lastRowUsed(table, rows);
    const { grid, columns, name, sequence } = table;
    const headed = new Set([
      name,
      ...(sequence === undefined ? [] : [sequence]),
      ...columns.map(({ column }) => column),
    ]);
    const area = { row: place.row, lastRow, column: place.column, lastColumn: findLastColumn(place) };
    this.taken.push(grid.transposed ? area : { ...area, headed });
  }

  items(table: ItemTable): void {
    const { area } = table;
    const contextAt = this.titles(area.row, area.column, findLastColumn(area), table.hasNeighbours);
    const { words, about, reading } = this;
    const findNamedSchool = (name: string) => {
      const found = reading.schools.find(name, '');
      return 'why' in found ? undefined : found;
    };
    const { items } = reading;
    this.all.push(
      itemTableAsked(table, { words, items, subject: about.subject, schoolOf: findNamedSchool, contextAt }),
    );
    this.taken.push({ row: area.row, lastRow: table.lastRow, column: area.column, lastColumn: findLastColumn(area) });
  }

  /** All that was asked for, with what else on the sheet speaks about it; nothing where that says another year or county. */
  heard(): SheetAsked {
    const { grid, words, all, reading } = this;
    const loose = [...looseTexts(grid, this.isCovered), ...floatingOnes(reading.beside, grid.area)];
    const refused = refusedBy(loose, words.from);
    if (refused && all.some(({ asked }) => asked.length > 0)) return { asked: [], left: [refused], rowsLike: [] };
    const isLabel = (text: string) => saysSomething(words.of([text])) && !isTitleText(text, words);
    const titles = [
      grid.sheet.name,
      ...loose.flatMap(({ text }) => (isLabel(text) || unitsOfCell(text) !== null ? [] : [text])),
    ];
    const doubts = new CellDoubts(grid, titles, doubtsAbout(grid, loose, words), words.from);
    const isOfNoCounty = this.countyRefused(loose.map(({ text }) => folded(text)));
    const asked: AskedCell[] = [];
    const left = all.flatMap((each) => each.left);
    const isKept = (cell: AskedCell) => {
      const not = (isOfNoCounty(cell) && unnamed(cell)) || refusedCell(cell, reading.schools.all, words.from);
      if (not) left.push(not);
      return !not;
    };
    for (const kept of all.map((each) => each.asked.filter(isKept))) {
      // 各校平均值, which is refused, says nothing against 全县平均值 beside it.
      const twice = askedTwice(kept);
      for (const cell of kept) {
        const other = twice.get(cell);
        asked.push({ ...cell, doubts: [...doubts.of(cell), ...(other ? [other] : [])] });
      }
    }
    return { asked, left, rowsLike: all.flatMap(({ rowsLike }) => rowsLike) };
  }

  /** A form with labels of a school that isn't known never gets the county's figures. */
  private countyRefused(texts: readonly string[]): (cell: AskedCell) => boolean {
    if (this.hasSchools || this.about.subject.kind === 'school') return () => false;
    const [isOfSchool, isOfStage] = [OF_SCHOOL, OF_STAGE].map((label) => texts.some((text) => label.test(text)));
    return ({ field }) => {
      if (field.of === 'county') return field.id === 'verdict' && (isOfSchool === true || isOfStage === true);
      return isOfSchool === true && (field.of === 'stage' || field.of === 'stageItem' || field.of === 'item');
    };
  }

  /** A text of a table's header or rows; one in a column without a header is none of its. */
  private readonly isCovered = ({ row, column }: Position): boolean =>
    !isNoteText(this.grid.shown(row, column)) &&
    this.taken.some(
      (area) =>
        row >= area.row &&
        row <= area.lastRow &&
        column >= area.column &&
        column <= area.lastColumn &&
        (area.headed === undefined || area.headed.has(column)),
    );

  labels(): void {
    const { grid, words, isTaken, about } = this;
    const { area } = grid;
    let first = area.row;
    while (first <= findLastRow(area) && !this.holdsLabel(first)) first++;
    const over = this.titles(first, area.column, findLastColumn(area), false);
    const contextAt = (_: number, column: number) => over(column);
    this.all.push(labelPairsAsked(grid, { words, subject: about.subject, contextAt, isTaken }));
  }

  /** A label with figures to ask for; what stands above the first of them are titles. */
  private holdsLabel(row: number): boolean {
    return textsOfRow(this.grid, row).some(
      ({ text, from }) =>
        !this.isTaken(row, from) && saysSomething(this.words.of([text])) && !isTitleText(text, this.words),
    );
  }

  private titles(row: number, column: number, last: number, hasNeighbours: boolean): (column: number) => Context {
    const coversRow = (areas: readonly Area[]) => (at: number) =>
      areas.some((each) => at >= each.row && at <= each.lastRow);
    const isApart = (each: Area) => each.lastColumn < column || each.column > last;
    const isTaken = coversRow(this.taken.filter((each) => !isApart(each)));
    const isBeside = coversRow(this.taken.filter(isApart));
    const area = { row, column, columnCount: last - column + 1 };
    const above = this.taken.filter((each) => each.lastRow < row).map((each) => each.lastRow + 1);
    const ownFrom = Math.max(this.grid.area.row, ...above);
    const over = titlesOver(this.grid, { area, hasNeighbours, isTaken, isBeside, ownFrom }, this.words);
    const { stage } = this.reading;
    if (stage === undefined) return over;
    const answered = { ...NO_CONTEXT, stages: new Set([stage]) };
    return (at) => mergeContexts([{ ...over(at), stages: new Set() }, answered]);
  }
}

const OF_SCHOOL =
  /^(?:填报)?学校(?:名称|全称|标识码|代码|类型|类别|层次)(?:\([^()]*\))?:?$|^校名:?$|^办学(?:类型|类别|层次):?$/;
const OF_STAGE = /^学段:?$/;

function unnamed({ row, column, words }: AskedCell): LeftCell {
  return { row, column, words, why: { code: 'whichSchool' } };
}

/** A title behind the last row of a table is that of the next one, and what is empty there is nobody's. */
function lastRowUsed({ header }: FormTable, { rows }: FormRows): number {
  const last = rows.findLast((row) => row.kind !== 'section' && (row.kind !== 'empty' || row.isNumbered));
  return last?.row ?? header.firstDataRow - 1;
}

type NoSubject = { readonly at: Position; readonly why: EmptyReason };

/** Whom a sheet without a table of schools is about: the one school that it names, or that is given. */
function findSubject(
  sheet: SheetContent,
  schools: SchoolsNamed,
  given: SchoolOfResult | undefined,
): SheetSubject | NoSubject {
  const labels = findNameLabels(sheet);
  const [, second] = labels;
  // 学校名称 stands there twice: nobody knows where the figures of one end.
  if (second) return { at: second, why: { code: 'severalSchools', name: '' } };
  const implied = findImpliedName(sheet);
  if (!implied) {
    if (!given || labels.length === 0) return COUNTY;
    return { subject: { kind: 'school', rows: given.rows }, name: given.name };
  }
  if (labels.some((label) => standsBelow(sheet, label, implied.name))) return COUNTY;
  const found = schools.find(implied.name, '');
  if (!('why' in found)) return { subject: { kind: 'school', rows: found.rows }, name: implied.name };
  // A title that sounds like a school's name needn't be one; what stands beside 学校名称 is.
  return implied.from === 'cell' ? { at: implied.label ?? sheet.origin, why: found.why } : COUNTY;
}

/** A name in the column of a table that isn't understood is one of several. */
function standsBelow({ values, origin }: SheetContent, { row, column }: Position, name: string): boolean {
  return values
    .slice(row - origin.row + 1)
    .some((cells) => folded(String(cells[column - origin.column] ?? '')) === name);
}

const NAME_LABEL = /^(?:填报)?(?:学校|单位)(?:名称|全称):?$|^校名:?$/;

function findNameLabels({ values, origin }: SheetContent): readonly Position[] {
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === 'string' && NAME_LABEL.test(folded(value))
        ? [{ row: origin.row + row, column: origin.column + column }]
        : [],
    ),
  );
}

/** Whether a sheet has a label 学校名称 and no name: it is to be filled for each school. */
export function isForEachSchoolSheet(sheet: SheetContent): boolean {
  const grid = makeGrid(sheet);
  const [label, ...others] = findNameLabels(sheet);
  if (grid === undefined || !label || others.length > 0 || findImpliedName(sheet)) return false;
  const behind = label.column + (grid.merged(label.row, label.column)?.columnCount ?? 1);
  if (!isBlank(grid.shown(label.row, behind))) return false;
  return findFormTables(grid, () => false).length === 0;
}
