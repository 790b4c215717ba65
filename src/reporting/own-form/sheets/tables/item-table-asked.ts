import { isBlank } from '../../../../reading/tables/grid';
import { folded, headerText, isTotal, shownPath } from '../../../../reading/text/header-text';
import { formatAddress } from '../../../../workbook/cells';
import type { Subject } from '../../fields/asked-field';
import type { ItemField } from '../../fields/field';
import { type FormWords, SAYS_NOTHING } from '../../form-words';
import type { ItemsNamed } from '../../items-named';
import type { SchoolOfResult } from '../../schools-named';
import { findColumnKind } from '../../words/column-kinds';
import type { Said } from '../../words/said';
import type { AskedCell, LeftCell, SheetAsked } from '../asked-cell';
import { sharedAs } from '../below-header';
import { type Context, mergeContexts, NO_CONTEXT, notUnderstood, readContext, readSectionContext } from '../context';
import { isEmptyCell } from '../empty-cell';
import { type Heard, heard, leaveLimitsOpen, whyNot } from '../hearing';
import { isTitleText } from '../titles-over';
import { type FormColumn, saysSomething } from './form-table';
import type { ItemTable } from './item-table';
import { type RowBeside, rowBeside } from './row-beside';
import { textsOfRow } from './row-texts';

/** What the rows of a table of items are read by. */
export interface ItemContext {
  readonly words: FormWords;
  readonly items: ItemsNamed;
  /** Whom the sheet is about: one school where it names one, else the county. */
  readonly subject: Subject;
  /** The school that a column is headed by, where each has one. */
  readonly schoolOf: (name: string) => SchoolOfResult | undefined;
  readonly contextAt: (column: number) => Context;
}

/** What the names of rows and the headers of columns ask for together. */
export function itemTableAsked(table: ItemTable, context: ItemContext): SheetAsked {
  const asking = new ItemAsking(table, context);
  for (let row = table.header.firstDataRow; row <= table.lastRow; row++) asking.row(row);
  return { asked: asking.asked, left: asking.left, rowsLike: [] };
}

const ITEM_QUANTITIES: readonly ItemField[] = ['verdict', 'deadline', 'lead', 'cooperating'];
const ALL = /^[全本][县区市旗]$|^(?:[全本][县区市旗])?(?:合计|总计|小计|共计)$/;

class ItemAsking {
  readonly asked: AskedCell[] = [];
  readonly left: LeftCell[] = [];
  private section: Context = NO_CONTEXT;
  private readonly labels: readonly FormColumn[];
  private readonly figures: readonly FormColumn[];
  private readonly schools = new Map<FormColumn, SchoolOfResult>();
  /** Its columns give coefficients of the county: a standard beside them may be of these. */
  private readonly ofCoefficients: boolean;
  /** 九年一贯制 among the rows' names: 小学 beside it is a kind of school, and no stage. */
  private readonly kind: string | undefined;

  constructor(
    private readonly table: ItemTable,
    private readonly context: ItemContext,
  ) {
    const { columns } = table;
    for (const column of columns) {
      const school = context.schoolOf(column.path.at(-1) ?? '');
      if (school && column.path.length === 1) this.schools.set(column, school);
    }
    this.figures = columns.filter((each, index) => index > 0 && (this.schools.has(each) || asksForFigure(each)));
    this.ofCoefficients = this.schools.size === 0 && leaveLimitsOpen(columns.map(({ said }) => said));
    const first = this.figures[0]?.column ?? Number.POSITIVE_INFINITY;
    const rest = columns.filter((each) => !this.figures.includes(each) && findColumnKind(each.path) === undefined);
    this.labels = rest.filter(({ column }, index) => column < first && (index === 0 || this.holdsText(column)));
    for (const { column, words, said } of rest.filter((each) => !this.labels.includes(each)))
      if (said.unknown.length > 0)
        this.leave(table.header.bottom, column, words, { code: 'notUnderstood', words: said.unknown.join(' ') });
    this.kind = this.kindAmongLabels();
  }

  private kindAmongLabels(): string | undefined {
    const { header, lastRow } = this.table;
    for (let row = header.firstDataRow; row <= lastRow; row++) {
      const kind = this.rowLabel(row).find((text) => KIND_OF_SCHOOL.test(folded(text)));
      if (kind !== undefined) return kind;
    }
    return undefined;
  }

  private holdsText(column: number): boolean {
    const { grid, header, lastRow } = this.table;
    for (let row = header.firstDataRow; row <= lastRow; row++) if (!isBlank(grid.shown(row, column))) return true;
    return false;
  }

  row(row: number): void {
    const label = this.rowLabel(row);
    if (label.length === 0) return;
    if (this.isTitle(row, label)) {
      this.title(label);
      return;
    }
    const isAll = ALL.test(folded(label.join(''))) || isTotal(headerText(label.join('')).words);
    if (isAll) {
      this.section = notUnderstood(label.join(' '));
      for (const { column } of this.figures)
        if (isEmptyCell(this.table.grid, { row, column }))
          this.leave(row, column, shownPath(label), { code: 'noSuchFigure' });
      return;
    }
    const beside = rowBeside(this.table.grid, row, this.table.columns, this.context.words, (column) =>
      this.labels.includes(column),
    );
    const unsaid = this.unsaidIn(row);
    for (const column of this.figures) {
      if (!isEmptyCell(this.table.grid, { row, column: column.column })) continue;
      if (unsaid !== undefined) {
        this.leave(row, column.column, `${shownPath(label)} × ${column.words}`, { code: 'whichRow', words: unsaid });
        continue;
      }
      const above = this.context.contextAt(column.column);
      const among = this.ofCoefficients ? [{ ...NO_CONTEXT, ofCoefficients: true }] : [];
      if (this.kind !== undefined) among.push(notUnderstood(this.kind));
      const all = mergeContexts([above, this.section, beside.context, ...among]);
      this.cell(row, label, column, all, beside);
    }
  }

  private cell(row: number, label: readonly string[], column: FormColumn, context: Context, beside: RowBeside): void {
    const { words } = this.context;
    const school = this.schools.get(column);
    const subject: Subject = school ? { kind: 'school', rows: school.rows } : this.context.subject;
    const byColumn = school ? SAYS_NOTHING : column.said;
    const byRow = this.readSaid(label);
    const shown = `${shownPath(label)} × ${column.words}`;
    const item = this.context.items.named(label);
    const standard =
      subject.kind === 'county' && item !== undefined ? ofStandard(item, byRow, byColumn, context) : undefined;
    if (standard) {
      const not = whyNot(context, column.said.years, words.from);
      this.hear(row, column, shown, not ?? standard, column.said, context, beside);
      return;
    }
    if (byRow.unknown.length > 0) {
      this.leave(row, column.column, shownPath(label), { code: 'notUnderstood', words: byRow.unknown.join(' ') });
      return;
    }
    const isAsIt = AS_ALONE.test(folded(column.path.at(-1) ?? ''));
    const named = isAsIt
      ? words.of([...label, ...column.path])
      : besideEach(togetherBy(byRow, byColumn), this.figures, subject);
    const both = beside.unitTexts.reduce(sharedAs, named);
    if (both.unknown.length > 0)
      this.leave(row, column.column, shown, { code: 'notUnderstood', words: both.unknown.join(' ') });
    else if (isComplete(both, subject)) {
      const isOfRow = byRow.quantities.length > 0 && byColumn.quantities.length === 0;
      const [strict, loose] = isOfRow || school ? [byRow, byColumn] : [byColumn, byRow];
      const units = [...beside.units, ...loose.units.flatMap((list) => (list.length === 1 ? list : []))];
      const said = { ...both, units: strict.units };
      this.hear(row, column, shown, heard({ said, context, subject, from: words.from }), said, context, {
        ...beside,
        units,
      });
    }
  }

  private hear(
    row: number,
    { column, words }: FormColumn,
    shown: string,
    found: Heard,
    { asksWhether, inPercent, units }: Said,
    { units: titleUnits }: Context,
    beside: Pick<RowBeside, 'units' | 'remarks'>,
  ): void {
    if (!('field' in found)) {
      const toBlame = found.why.code === 'notUnderstood' ? words : shown;
      this.leave(row, column, found.blamed ?? toBlame, found.why);
      return;
    }
    const at = this.table.grid.cellAt(row, column);
    const { grid, area, header } = this.table;
    const isOfSchools = this.schools.size > 0 && 'row' in found.field;
    this.asked.push({
      ...at,
      field: found.field,
      words: shown,
      asksWhether,
      inPercent,
      units,
      rowUnits: beside.units,
      titleUnits,
      doubts: beside.remarks.map((text) => ({ code: 'remark', text })),
      place: {
        table: formatAddress(grid.cellAt(area.row, area.column)),
        // Where each column is a school's, a row is what a column is elsewhere.
        heading: isOfSchools ? grid.cellAt(row, area.column) : grid.cellAt(header.bottom, column),
        by: isOfSchools ? 'column' : 'item',
      },
    });
  }

  private leave(row: number, column: number, words: string, why: LeftCell['why']): void {
    this.left.push({ ...this.table.grid.cellAt(row, column), words, why });
  }

  /** The texts of a row that name it, each merged area once. */
  private rowLabel(row: number): readonly string[] {
    const texts: string[] = [];
    for (const { column } of this.labels) {
      const value = this.table.grid.shown(row, column);
      if (typeof value === 'string' && !isBlank(value) && !NUMBER.test(folded(value)) && value !== texts.at(-1))
        texts.push(value);
    }
    return texts;
  }

  /** What stands in an earlier row where this one's name, or its stage, is left out. */
  private unsaidIn(row: number): string | undefined {
    const { grid, header } = this.table;
    for (const { column } of this.labels) {
      if (!isBlank(grid.shown(row, column))) continue;
      for (let at = row - 1; at >= header.firstDataRow; at--) {
        const value = grid.shown(at, column);
        if (typeof value !== 'string' || isBlank(value)) continue;
        if (!NUMBER.test(folded(value)) && !this.isArea(value)) return value;
        break;
      }
    }
    return undefined;
  }

  private isArea(text: string): boolean {
    return !this.speaks(text) && !saysSomething(this.context.words.of([text]));
  }

  /** Whether it says anything of what stands below it. */
  private speaks(text: string): boolean {
    const { unknown, stages, items, years } = readContext(text, this.context.words);
    return unknown !== undefined || stages.size > 0 || items.size > 0 || years.size > 0;
  }

  /** 资源配置 before the item's name says nothing more. */
  private readSaid(label: readonly string[]): Said {
    const { words } = this.context;
    const whole = words.of(label);
    if (whole.unknown.length === 0 || label.length === 1) return whole;
    const telling = label.filter((text) => !this.isArea(text));
    return telling.length === label.length ? whole : telling.length === 0 ? SAYS_NOTHING : words.of(telling);
  }

  /** 小学 alone in its row, over rows that name items; where rows are stages it is one of them. */
  private isTitle(row: number, label: readonly string[]): boolean {
    const [text, ...others] = label;
    if (text === undefined || others.length > 0) return false;
    const merge = this.table.grid.merged(row, this.table.area.column);
    if (merge && merge.columnCount === this.table.area.columnCount) return true;
    const said = this.context.words.of(label);
    if (this.context.items.named(label) !== undefined) return false;
    // 达标情况 is a row like others; 2025年达标情况 alone in its row stands over those below.
    if (textsOfRow(this.table.grid, row).length === 1 && isTitleText(text, this.context.words) && this.speaks(text))
      return true;
    if (saysSomething(said)) return false;
    if (said.unknown.length > 0) return readContext(text, this.context.words).unknown === undefined;
    if (said.stage === undefined) return false;
    const next = row < this.table.lastRow ? this.rowLabel(row + 1) : [];
    const below = this.context.words.of(next);
    return (
      next.length > 0 &&
      (this.context.items.named(next) !== undefined || saysSomething(below)) &&
      below.stage === undefined
    );
  }

  private title(label: readonly string[]): void {
    this.section = readSectionContext(label.join(''), this.context.words);
  }
}

/** How many there are of the row's item, or how many each student has. */
const AS_ALONE =
  /^(?:分子|总?人数|总?面积|总值|资产总?值|总?间数|总量|总数|生均|每百名?学生(?:拥有)?数?|比值)(?:\([^()]*\))?$/;

const KIND_OF_SCHOOL = /^(?:其中:?)?(?:(?:九年|十二年)?一贯制|完全中学|初级中学|教学点|特殊教育)(?:学校)?$/;

/** Running numbers, and the marks of what there is none of. */
const NUMBER = /^(?:[-—–/]+|\d{1,3}[).、]?|[甲乙丙丁戊己庚辛]|[(]?[一二三四五六七八九十]{1,3}[)、]?)$/;

function asksForFigure({ said, path }: FormColumn): boolean {
  if (AS_ALONE.test(folded(path.at(-1) ?? ''))) return true;
  return saysSomething(said) ? said.role !== 'stage' : said.unknown.length === 0 && said.stage !== undefined;
}

/** A row's item alone, under a column's title of all, asks for nothing. */
function isComplete({ item, quantities, role }: Said, subject: Subject): boolean {
  return quantities.length > 0 || role !== undefined || (item !== undefined && subject.kind === 'school');
}

/** 缺口 of R6 beside 实际值, or of anything beside 生均, is beside what each student has. */
function besideEach(said: Said, figures: readonly FormColumn[], { kind }: Subject): Said {
  const { item, quantities } = said;
  const isGap = quantities.includes('gap') || quantities.includes('gapToNear');
  if (!item || !isGap || kind !== 'school') return said;
  const isRate = figures.some(({ path }) => /^(?:生均|每百名?)/.test(folded(path.at(-1) ?? '')));
  const isValue = item.as === 'code' && figures.some((each) => each.said.quantities.join() === 'value');
  return isRate || isValue ? { ...said, item: { ...item, as: 'rate' } } : said;
}

/** What a row and a column say together; where they say different things of one matter, nobody knows. */
export function togetherBy(row: Said, column: Said): Said {
  const apart = (one: unknown, other: unknown) => one !== undefined && other !== undefined && one !== other;
  const isContradiction =
    apart(row.item?.code, column.item?.code) || apart(row.stage, column.stage) || apart(row.role, column.role);
  const isTwice = row.item?.as === 'rate' && column.item?.as === 'amount';
  return {
    item: isTwice
      ? column.item
      : row.item && column.item && row.item.as === 'rate'
        ? row.item
        : (column.item ?? row.item),
    quantities: [...new Set([...row.quantities, ...column.quantities])],
    stage: row.stage ?? column.stage,
    role: row.role ?? column.role,
    units: [...row.units, ...column.units],
    years: [...row.years, ...column.years],
    places: [...row.places, ...column.places],
    degreeOf: row.degreeOf ?? column.degreeOf,
    asksWhether: row.asksWhether || column.asksWhether,
    inPercent: row.inPercent || column.inPercent,
    unknown: isContradiction ? [''] : [...row.unknown, ...column.unknown],
  };
}

/** 牵头单位 of an item, or whether the county meets it: where no stage is named. Undefined where the row is one of a stage's. */
function ofStandard(item: string, row: Said, column: Said, { stages }: Context): Heard | undefined {
  const [only, ...others] = column.quantities;
  const id = ITEM_QUANTITIES.find((each) => each === only);
  const isStaged = row.stage !== undefined || column.stage !== undefined || stages.size > 0;
  const isPlain = column.unknown.length === 0 && others.length === 0 && !column.item && !column.role;
  if (id && isPlain && row.quantities.length === 0 && (id !== 'verdict' || !isStaged) && column.stage === undefined)
    return { field: { of: 'item', item, id } };
  return row.item ? undefined : { why: { code: 'noSuchFigure' } };
}
