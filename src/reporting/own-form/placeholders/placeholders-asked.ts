import { findLastColumn, findLastRow, type Grid } from '../../../reading/tables/grid';
import { exact, roundHalfUp } from '../../../statistics/exact';
import type { CellValue } from '../../../workbook/cells';
import { formulaAt, valueAt } from '../../../workbook/content';
import type { EmptyReason } from '../fields/field-value';
import type { Result } from '../fields/values-of-result';
import type { AskedCell, LeftCell, Room, RowsLike, SheetAsked } from '../sheets/asked-cell';
import { elementsAt, isRecord, lookUp, type Scope } from './lookup';
import { holdsPlaceholder, type Placeholder, placeholdersIn } from './path';

/** What the placeholders of a sheet ask for; undefined where it has none. A sheet with some is filled by them alone. */
export function placeholdersAsked(grid: Grid, result: Result, room: Room): SheetAsked | undefined {
  const rows = rowsWithPlaceholders(grid);
  if (rows.length === 0) return undefined;
  const asking = new PlaceholderAsking(grid, result, room);
  for (const row of rows) asking.row(row);
  return asking;
}

function rowsWithPlaceholders({ area, sheet }: Grid): readonly number[] {
  const rows: number[] = [];
  for (let row = area.row; row <= findLastRow(area); row++) {
    const cells = sheet.values[row - area.row] ?? [];
    if (cells.some((value) => typeof value === 'string' && holdsPlaceholder(value))) rows.push(row);
  }
  return rows;
}

/** The running number of a row that is repeated. */
const NUMBERS = ['number', '序号'];

class PlaceholderAsking implements SheetAsked {
  readonly asked: AskedCell[] = [];
  readonly left: LeftCell[] = [];
  readonly rowsLike: RowsLike[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly result: Result,
    private readonly room: Room,
  ) {}

  row(row: number): void {
    const loops = this.loopsIn(row);
    const [first] = loops;
    if (!first) {
      this.fill(row, row, new Map(), undefined);
      return;
    }
    const scopes = this.makeScopes(loops);
    const free = this.freeRowsBelow(row);
    if ('missing' in scopes) this.leave(row, scopes.column, { code: 'badPlaceholder', problem: scopes.missing });
    else if (scopes.length === 0) this.clear(row, loops);
    else if (scopes.length - 1 > free && this.room === 'asItIs')
      this.leave(row, first.column, { code: 'tooFewRows', needed: scopes.length, there: free + 1 });
    else this.repeated(row, scopes, free);
  }

  /** A row for each of what a loop goes through: in the empty rows below first, then in new ones. */
  private repeated(row: number, scopes: readonly Scope[], free: number): void {
    const further = scopes.length - 1;
    const inserted = row + 1 + free;
    if (further > free) this.rowsLike.push({ like: row, from: inserted, count: further - free, inserted: true });
    const same = Math.min(further, free);
    if (same > 0) this.rowsLike.push({ like: row, from: row + 1, count: same });
    for (const [index, scope] of scopes.entries())
      this.fill(row, row + index, scope, row + index >= inserted ? inserted : undefined);
  }

  private textAt(row: number, column: number): string {
    const value = valueAt(this.grid.sheet, row, column);
    return typeof value === 'string' ? value : '';
  }

  private *columns(): Generator<number> {
    for (let column = this.grid.area.column; column <= findLastColumn(this.grid.area); column++) yield column;
  }

  private loopsIn(row: number): readonly { readonly column: number; readonly loop: Placeholder }[] {
    return [...this.columns()].flatMap((column) =>
      placeholdersIn(this.textAt(row, column)).flatMap((each) =>
        each.path && each.isLoop ? [{ column, loop: each }] : [],
      ),
    );
  }

  /** What each repeated row has in hand: a loop behind another goes through its own for each element of that. */
  private makeScopes(
    loops: readonly { readonly column: number; readonly loop: Placeholder }[],
  ): readonly Scope[] | { readonly missing: string; readonly column: number } {
    let scopes: readonly Scope[] = [new Map()];
    for (const { column, loop } of loops) {
      const next: Scope[] = [];
      for (const scope of scopes) {
        const elements = elementsAt(loop.path, this.result.json, scope);
        if ('missing' in elements) return { missing: elements.missing, column };
        const name = loop.path.at(-1)?.key ?? '';
        for (const element of elements) next.push(new Map([...scope, [name, element]]));
      }
      scopes = next;
    }
    return scopes.map((scope, index) => {
      const number = { value: index + 1, path: '#' };
      return new Map([...scope, ...NUMBERS.map((name) => [name, number] as const)]);
    });
  }

  /** Empty rows right below; all of them where nothing stands further down. */
  private freeRowsBelow(row: number): number {
    const { area, sheet } = this.grid;
    for (let at = row + 1; at <= findLastRow(area); at++) {
      const isFree = (sheet.values[at - area.row] ?? []).every((value, index) => {
        return (value === null || value === '') && formulaAt(sheet, at, area.column + index) === undefined;
      });
      if (!isFree) return at - row - 1;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** A list without elements leaves its row empty. */
  private clear(row: number, loops: readonly { readonly column: number }[]): void {
    for (const column of this.columns()) {
      if (!holdsPlaceholder(this.textAt(row, column))) continue;
      this.put(row, column, '', null, undefined);
      if (loops.some((loop) => loop.column === column)) this.leave(row, column, { code: 'notGiven' });
    }
  }

  private fill(template: number, row: number, scope: Scope, insertedFrom: number | undefined): void {
    for (const column of this.columns()) {
      const text = this.textAt(template, column);
      if (holdsPlaceholder(text)) this.cell(text, { row, column, insertedFrom, isTemplate: row === template }, scope);
      else if (row !== template) this.repeat(template, row, column, insertedFrom);
    }
  }

  /** What else stands in the row is repeated with it. */
  private repeat(template: number, row: number, column: number, insertedFrom: number | undefined): void {
    const { sheet } = this.grid;
    const value = valueAt(sheet, template, column);
    if (value === null || formulaAt(sheet, template, column) !== undefined) return;
    this.put(row, column, '', value, insertedFrom);
  }

  private cell(
    text: string,
    {
      row,
      column,
      insertedFrom,
      isTemplate,
    }: {
      readonly row: number;
      readonly column: number;
      readonly insertedFrom: number | undefined;
      readonly isTemplate: boolean;
    },
    scope: Scope,
  ): void {
    let left = text;
    const paths: string[] = [];
    let only: CellValue | undefined;
    for (const each of placeholdersIn(text)) {
      if (each.path && each.isLoop) {
        left = left.replace(each.text, () => '');
        continue;
      }
      const looked = each.path ? lookUp(each.path, this.result.json, scope) : { missing: each.text };
      const written = 'missing' in looked ? undefined : this.written(looked, each as Placeholder);
      if (written === undefined) {
        const problem = 'missing' in looked ? looked.missing : each.text;
        if (isTemplate) this.leave(row, column, { code: 'badPlaceholder', problem });
        return;
      }
      if ('path' in looked) paths.push(looked.path);
      if (written === null) this.leave(row, column, { code: 'unknown', reason: '' }, insertedFrom);
      only = left.trim() === each.text ? written : undefined;
      left = left.replace(each.text, () => (written === null ? '' : String(written)));
    }
    const value = only === undefined ? left.trim() || null : only;
    this.put(row, column, paths.join(' '), value, insertedFrom);
  }

  /** What a cell shows of a value of the JSON; undefined for what is no single value. */
  private written(
    { value, path }: { readonly value: unknown; readonly path: string },
    { places, isRaw }: Placeholder,
  ): CellValue | undefined {
    const key = path.split('.').at(-1) ?? '';
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value))
      return value.every((each) => typeof each === 'string') ? value.join('、') || null : undefined;
    if (typeof value !== 'string' || isRecord(value)) return undefined;
    const word = isRaw ? undefined : this.result.wordOf(key, value);
    if (word !== undefined) return word;
    if (TEXTS.has(key) || !/^-?\d+(?:\.\d+)?$/.test(value)) return value;
    return Number(places === undefined ? value : roundHalfUp(exact(value), places));
  }

  private put(row: number, column: number, path: string, value: CellValue, insertedFrom: number | undefined): void {
    this.asked.push({
      row,
      column,
      ...(insertedFrom !== undefined && { insertedFrom }),
      field: { of: 'path', path, value },
      words: '',
      asksWhether: false,
      inPercent: false,
      units: [],
      rowUnits: [],
      titleUnits: [],
      doubts: [],
    });
  }

  private leave(row: number, column: number, why: EmptyReason, insertedFrom?: number): void {
    const words = this.textAt(row, column);
    this.left.push({ row, column, ...(insertedFrom !== undefined && { insertedFrom }), words, why });
  }
}

/** Digits that are no number. */
const TEXTS: ReadonlySet<string> = new Set([
  'code',
  'name',
  'year',
  'id',
  'date',
  'file',
  'deadline',
  'cell',
  'sheet',
  'school',
]);
