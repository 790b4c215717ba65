import { findLastColumn, findLastRow, isBlank } from '../../../../reading/tables/grid';
import { firstText } from '../../../../reading/tables/row-kinds';
import { folded, headerText, isTotal } from '../../../../reading/text/header-text';
import { shownText } from '../../../../reading/text/shown-text';
import { mayBeGroup } from '../../../../reading/text/summary-names';
import { formulaAt } from '../../../../workbook/content';
import type { EmptyReason } from '../../fields/field-value';
import type { FormWords } from '../../form-words';
import type { SchoolOfResult, SchoolsNamed } from '../../schools-named';
import { besidePlace } from '../../words/places-named';
import { type Context, mergeContexts, NO_CONTEXT, notUnderstood, readContext, readSectionContext } from '../context';
import { isTitleText } from '../titles-over';
import { type FormTable, saysSomething } from './form-table';
import { textsOfRow } from './row-texts';

/** A row of a form's table of schools, and what the title of its section says. */
export type FormRow = { readonly row: number; readonly section: Context } & (
  | { readonly kind: 'school'; readonly school: SchoolOfResult }
  | { readonly kind: 'strange'; readonly name: string; readonly why: EmptyReason }
  /** 县域均值, 差异系数, 达标学校数: a figure of the schools together. */
  | { readonly kind: 'together'; readonly label: readonly string[] }
  | { readonly kind: 'empty'; readonly isNumbered: boolean }
  /** 上年差异系数: a label of which not all is understood. */
  | { readonly kind: 'otherLabel'; readonly words: string; readonly unknown: string }
  /** 合计, 小计: sums, of which a result has none. */
  | { readonly kind: 'total'; readonly words: string }
  | { readonly kind: 'section'; readonly text: string }
);

/** The rows of a table, down to the first that is none of its: a note, a signature, another table. */
export interface FormRows {
  readonly rows: readonly FormRow[];
  /** What ends it; nothing where the sheet ends. */
  readonly end: { readonly row: number; readonly text: string; readonly isUnderstood: boolean } | undefined;
}

export const NOTE =
  /^[*※]?(?:注|备注|说明|填表说明|填报说明|填表要求|填表人|制表人?|经办人?|审核人?|复核人?|校对人?|录入人?|单位负责人|负责人|主管领导|分管领导|填报人?|校长|(?:填报|填表|制表|报送|统计)(?:日期|时间|单位)|日期|联系电话|联系人|统计人|签字|盖章|公章|审核签字|领导签字|数据来源)/;
/** Of more than the section in which it may stand. */
const OF_ALL = /全[县区市旗]|县域|总/;
const SUM =
  /^(?:[全本][县区市旗])?(?:小学|初中)?(?:合计|总计|小计|共计|计|总数)$|(?:合计|总计|小计|共计)$|^[全本][县区市旗]$/;

export function readFormRows(table: FormTable, schools: SchoolsNamed, words: FormWords): FormRows {
  return new RowReading(table, schools, words).read();
}

/** Reads rows from the header down: what a section's title says holds until the next one, or a sum closes it. */
class RowReading {
  private readonly rows: FormRow[] = [];
  private section: Context = NO_CONTEXT;
  /** What the last title says that names no place: 一、小学 holds for （一）城区 and （二）乡镇 below it. */
  private outer: Context = NO_CONTEXT;
  /** A title over schools of one place: which are to be listed there, and what they have together, a result doesn't tell. */
  private place: string | undefined;
  private hasSections = false;
  /** The sum above, of a part of the schools. */
  private group: string | undefined;
  /** A sum stands above in the same section: more schools of it don't come behind. */
  private isClosed: string | undefined;

  constructor(
    private readonly table: FormTable,
    private readonly schools: SchoolsNamed,
    private readonly words: FormWords,
  ) {}

  read(): FormRows {
    const { grid, header } = this.table;
    for (let row = header.firstDataRow; row <= findLastRow(grid.area); row++) {
      const end = this.row(row);
      if (end) return { rows: withoutMeansAmong(this.rows), end: { row, ...end } };
    }
    return { rows: withoutMeansAmong(this.rows), end: undefined };
  }

  private row(row: number): { readonly text: string; readonly isUnderstood: boolean } | undefined {
    const { table } = this;
    if (this.holdsNothing(row)) {
      const number = table.sequence === undefined ? null : table.grid.shown(row, table.sequence);
      const isNumbered = number !== null && !isBlank(number);
      const section = this.place === undefined ? this.sectionOfSchools() : notUnderstood(this.place);
      this.rows.push({ row, section, kind: 'empty', isNumbered });
      return undefined;
    }
    const [name, code] = [this.textAt(row, table.name), this.textAt(row, table.code)];
    const found = name === '' && code === '' ? undefined : this.schools.find(name, code);
    if (found && !('why' in found)) this.school(row, found);
    else return this.otherRow(row, name, found?.why);
    return undefined;
  }

  private school(row: number, school: SchoolOfResult): void {
    this.group = undefined;
    this.rows.push({ row, section: this.sectionOfSchools(), kind: 'school', school });
  }

  private otherRow(
    row: number,
    name: string,
    why: EmptyReason | undefined,
  ): { readonly text: string; readonly isUnderstood: boolean } | undefined {
    const at = { row, section: this.section };
    const first = firstText(this.table.grid, row);
    const label = this.rowLabel(row);
    const joined = folded(label.join(''));
    if (joined === '') return { text: first, isUnderstood: false };
    if (NOTE.test(folded(first))) return { text: first, isUnderstood: true };
    const said = this.words.of(label);
    const texts = textsOfRow(this.table.grid, row).filter(({ text }) => !NUMERAL.test(folded(text)));
    const isAlone = texts.length === 1;
    if (SUM.test(joined) || isTotal(headerText(joined).words)) this.sum(row, joined);
    else if (isAlone && isTitleText(first, this.words)) this.title(row, first);
    else if (saysSomething(said) && said.quantities.length > 0)
      this.rows.push({ ...at, section: this.readSection(joined), kind: 'together', label });
    else if (said.quantities.length > 0 && !why)
      this.rows.push({ ...at, kind: 'otherLabel', words: label.join(' '), unknown: said.unknown.join(' ') });
    else if (why && this.looksLikeSchool(row, name)) this.rows.push({ ...at, kind: 'strange', name, why });
    else if (!isAlone) return { text: first, isUnderstood: false };
    else this.title(row, texts[0]?.text ?? first);
    return undefined;
  }

  /** 小计 closes its section for schools; 合计 for all that follows. */
  private sum(row: number, label: string): void {
    this.rows.push({ row, section: this.section, kind: 'total', words: label });
    // 石桥镇小计 is of some of the schools, and a mean right below it may be, too.
    this.group = ALL.test(label) || (this.hasSections && label === '小计') ? undefined : label;
    if (!this.hasSections) return;
    const isOfPlace = this.place !== undefined && this.isClosed === undefined;
    this.isClosed = label;
    if (label.includes('小计')) return;
    this.section = notUnderstood(label);
    if (!isOfPlace) this.outer = this.section;
  }

  private sectionOfSchools(): Context {
    return this.isClosed === undefined ? this.section : notUnderstood(this.isClosed);
  }

  private readSection(label: string): Context {
    if (this.group !== undefined) return notUnderstood(this.group);
    if (this.hasSections && OF_ALL.test(label)) return NO_CONTEXT;
    return this.place === undefined ? this.section : notUnderstood(this.place);
  }

  private title(row: number, text: string): void {
    const beside = this.words.isAnswered(text) ? undefined : besidePlace(text);
    this.hasSections = true;
    this.isClosed = undefined;
    this.place = beside === undefined ? undefined : text;
    if (beside !== undefined) {
      const said = readSectionContext(beside, this.words);
      this.section = mergeContexts([this.outer, said.unknown ? notUnderstood(text, said.unknown.words) : said]);
    } else {
      const isOwn = this.words.isRefused([text]);
      this.section = isOwn ? { ...NO_CONTEXT, isRefused: true } : readSectionContext(text, this.words);
      this.outer = this.section;
    }
    this.rows.push({ row, section: this.section, kind: 'section', text });
  }

  /** A name with a number or a code before it, or one that says that it is a school's. */
  private looksLikeSchool(row: number, name: string): boolean {
    const { grid, sequence, code } = this.table;
    if (name === '' || SECTION.test(folded(name))) return false;
    const number = sequence === undefined || sequence === this.table.name ? null : grid.shown(row, sequence);
    if (number !== null && /^\d{1,5}$/.test(folded(shownText(number)))) return true;
    if (this.textAt(row, code) !== '') return true;
    const isNumbered =
      sequence !== undefined &&
      this.rows.some(({ kind, row: at }) => kind === 'school' && !isBlank(grid.shown(at, sequence)));
    if (isNumbered || GROUP.test(name) || mayBeGroup(headerText(name).words)) return false;
    return SCHOOL.test(folded(name)) && readContext(name, this.words).unknown !== undefined;
  }

  private textAt(row: number, column: number | undefined): string {
    return column === undefined ? '' : shownText(this.table.grid.shown(row, column)).trim();
  }

  /** Formulas and running numbers may stand in a row that waits for a school. */
  private holdsNothing(row: number): boolean {
    const { grid, name, code, sequence } = this.table;
    for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
      const cell = grid.cellAt(row, column);
      const isFormula = formulaAt(grid.sheet, cell.row, cell.column) !== undefined;
      if (isFormula && (column === name || column === code)) return false;
      const value = grid.shown(row, column);
      if (isFormula || isBlank(value)) continue;
      if (column !== sequence || !/^\d{1,5}$/.test(folded(shownText(value)))) return false;
    }
    return true;
  }

  /** The texts of a row before its figures, without its running number. */
  private rowLabel(row: number): readonly string[] {
    const { grid, name, columns } = this.table;
    const firstFigure = columns.find(({ column, said }) => column > name && saysSomething(said))?.column ?? name + 1;
    const texts: string[] = [];
    for (let column = grid.area.column; column < firstFigure; column++) {
      const value = grid.shown(row, column);
      if (typeof value === 'string' && !isBlank(value) && value !== texts.at(-1)) texts.push(value);
    }
    return texts;
  }
}

/** What names of schools end in, and what titles of groups of them begin with. */
const SCHOOL = /(?:小学|中学|学校|教学点|校区|完小|村小|分校|初中|[一二三四五六七八九十][小中])(?:[(][^()]*[)])?$/;
const GROUP =
  /^(?:公办|民办|城区|镇区|乡村|农村|城市|县城|乡镇|附设|其他|其它|其中|寄宿|完全|九年|十二年|一贯|特殊|普通|幼儿|中心|未|不|非|上年|新建|撤并)/;
/** The sum of the table, or of its stage. */
const ALL = /^(?:[全本][县区市旗])?(?:小学|初中)?(?:合计|总计|共计|计|总数)$|^[全本][县区市旗]$/;

/** 平均值 with schools above and below it is that of some of them. */
function withoutMeansAmong(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.map((row, index) => {
    if (row.kind !== 'together' || OF_ALL.test(folded(row.label.join('')))) return row;
    const next = rows.slice(index + 1);
    const end = next.findIndex(({ kind }) => kind === 'section');
    const behind = end < 0 ? next : next.slice(0, end);
    const isAmong = rows.slice(0, index).some(isOfSchool) && behind.some(isOfSchool);
    return isAmong || standsAbove(row.label.join(), rows.slice(0, index))
      ? { ...row, section: notUnderstood(row.label.join(' ')) }
      : row;
  });
}

/** The same label in the same section, and no sum of all between: each is of its part. */
function standsAbove(label: string, above: readonly FormRow[]): boolean {
  const from = above.findLastIndex((row) => row.kind === 'section' || (row.kind === 'total' && ALL.test(row.words)));
  return above.slice(from + 1).some((row) => row.kind === 'together' && row.label.join() === label);
}

function isOfSchool({ kind }: FormRow): boolean {
  return kind === 'school' || kind === 'strange';
}

/** 一 | 城区: a title's number in a cell of its own. */
const NUMERAL = /^[(]?[一二三四五六七八九十]{1,3}[)、.]?$/;

/** 一、…, （二）…: titles are numbered so, and schools are not. */
const SECTION = /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|[ⅠⅡⅢⅣⅤ]+[)、.])/u;
