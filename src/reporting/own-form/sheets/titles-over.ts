import type { ColumnRole } from '../../../reading/lexicon/roles';
import { findLastColumn, findLastRow, type Grid } from '../../../reading/tables/grid';
import { folded } from '../../../reading/text/header-text';
import { stageIn } from '../../../reading/text/stage-words';
import { findUnit, type UnitSpelling } from '../../../reading/text/units';
import type { Area } from '../../../workbook/cells';
import type { FormWords } from '../form-words';
import { findColumnKind } from '../words/column-kinds';
import { type CountyField, findCountyField } from '../words/county-labels';
import { TITLE_WORDS } from '../words/title-words';
import { type Context, mergeContexts, NO_CONTEXT, notUnderstood, readContext } from './context';
import { saysSomething } from './tables/form-table';
import { type RowText, textsOfRow } from './tables/row-texts';

/** Where the cells stand that titles are over. */
export interface Under {
  /** Of the sheet. */
  readonly area: Pick<Area, 'row' | 'column' | 'columnCount'>;
  /** Other tables stand beside it: what stands over those alone isn't about it. */
  readonly hasNeighbours: boolean;
  /** Rows of tables above: not what stands there but the titles over and between them may be about it. */
  readonly isTaken: (row: number) => boolean;
  /** Rows of tables beside: what stands there in columns of its own may be about it. */
  readonly isBeside: (row: number) => boolean;
  /** The first row below the last table above: titles from there on are its own. */
  readonly ownFrom: number;
}

/** The sheet's name, and every text above: all that is there speaks, whatever it says. */
export function titlesOver(grid: Grid, under: Under, words: FormWords): (column: number) => Context {
  const sheet = readContext(grid.sheet.name, words);
  const known = new Map<number, Context>();
  const [others, own]: [RowOver[], RowOver[]] = [[], []];
  for (let row = grid.area.row; row < under.area.row; row++)
    if (!under.isTaken(row)) (row < under.ownFrom ? others : own).push(textsOver(textsOfRow(grid, row), under, row));
  const notes = notesOn(grid);
  return (column) => {
    const found = known.get(column) ?? mergeContexts([sheet, notes, ...titlesAt(own, others, column, words)]);
    known.set(column, found);
    return found;
  };
}

/** 小学 over the table above isn't said of one whose own title says 初中. */
function titlesAt(
  own: readonly RowOver[],
  others: readonly RowOver[],
  column: number,
  words: FormWords,
): readonly Context[] {
  const titles = own.map((row) => ofRow(row, column, words));
  const isStaged = titles.some(({ stages }) => stages.size > 0);
  const above = others.map((row) => ofRow(row, column, words));
  return [...titles, ...above.map((each) => (isStaged ? { ...each, stages: new Set<never>() } : each))];
}

interface RowOver {
  readonly texts: readonly RowText[];
  /** They stand over a table beside: 小学 there may be meant for both. */
  readonly isBeside: boolean;
}

function textsOver(texts: readonly RowText[], { area, hasNeighbours, isBeside }: Under, row: number): RowOver {
  const textsOverArea = texts.filter(
    ({ from, to }) => to >= area.column && from <= findLastColumn({ ...area, rowCount: 1 }),
  );
  if (isBeside(row)) return { texts: textsOverArea, isBeside: false };
  return {
    texts: hasNeighbours && textsOverArea.length > 0 ? textsOverArea : texts,
    isBeside: hasNeighbours && textsOverArea.length === 0,
  };
}

/** Where a row names several stages, those that stand over the column. */
function ofRow({ texts, isBeside }: RowOver, column: number, words: FormWords): Context {
  const said = textsOverColumn(texts, column, words);
  return isBeside && said.stages.size > 0 ? notUnderstood(texts.map(({ text }) => text).join(' ')) : said;
}

function textsOverColumn(texts: readonly RowText[], column: number, words: FormWords): Context {
  const stages = new Set(texts.flatMap(({ text }) => stageIn(text) ?? []));
  const over = texts.filter(({ from, to }) => from <= column && column <= to);
  const speaking = stages.size > 1 && over.length > 0 ? over : texts;
  return mergeContexts(
    texts.map((text, index) => (speaking.includes(text) ? ofText(texts, index, words) : NO_CONTEXT)),
  );
}

/** What stands beside 填报单位 or 评估标准 is who or what that is, and nothing of the figures. */
const VALUE_SPEAKS: readonly CountyField[] = ['year'];
const ROLE_SPEAKS: readonly ColumnRole[] = ['stage', 'year'];
function ofText(texts: readonly RowText[], index: number, words: FormWords): Context {
  const [before, own] = [texts[index - 1]?.text, texts[index]?.text ?? ''];
  const isAlone = texts.length === 1;
  // 2025年在校生数 asks, but whatever stands below it may be of that year.
  if (isSheetLabel(own, isAlone, words)) return { ...NO_CONTEXT, years: readContext(own, words).years };
  const isAnswer = before !== undefined && isSheetLabel(before, isAlone, words) && !valueSpeaks(before, own, words);
  return isAnswer ? NO_CONTEXT : readContext(own, words);
}

/** 县名, 填报日期, 审核人, 在校生数: it asks, and says nothing. */
function isSheetLabel(text: string, isAlone: boolean, words: FormWords): boolean {
  if (findCountyField(text) !== undefined || isFilledIn(text, words) || findColumnKind([text]) === 'note') return true;
  if (SCHOOL_LABEL.test(folded(text))) return true;
  if (isAlone || isTitleText(text, words)) return false;
  const said = words.of([text]);
  return saysSomething(said) && (said.role !== undefined || said.quantities.length > 0);
}

/** Labels of a school that may stand alone in their row, over a table about it. */
const SCHOOL_LABEL =
  /^(?:填报)?(?:学校|单位)(?:名称|全称|标识码|代码|类型|类别)?:?$|^校名:?$|^(?:办学|学校)(?:类型|类别|层次):?$|^学段:?$/;
const OF_SCHOOL: readonly ColumnRole[] = ['schoolName', 'schoolCode', 'schoolType', 'stage'];
/** 学校办学条件（2024年）, 学校达标情况: all of its words are known, and yet it is no label but what stands over a table. */
export function isTitleText(text: string, words: FormWords): boolean {
  const foldedText = folded(text);
  if (SCHOOL_LABEL.test(foldedText) || findCountyField(text) !== undefined || findColumnKind([text]) !== undefined)
    return false;
  if (TITLE_WORDS.test(foldedText)) return true;
  const { role } = words.of([text]);
  return role !== undefined && OF_SCHOOL.includes(role);
}

/** 学校名称 | 2028年规划 is no name with its answer, but headers. */
function valueSpeaks(label: string, value: string, words: FormWords): boolean {
  const county = findCountyField(label);
  const { role } = words.of([label]);
  if (role === 'schoolName') return folded(value) !== folded(words.from.school ?? '');
  return (county !== undefined && VALUE_SPEAKS.includes(county)) || (role !== undefined && ROLE_SPEAKS.includes(role));
}

function isFilledIn(text: string, words: FormWords): boolean {
  const bare = folded(text).replace(/:$/, '');
  return words.context(bare)?.unknown !== '' && words.context(`${bare}:`)?.unknown === '';
}

/** 注：本表按2025年数据填报, wherever it stands. */
const YEAR_IN_NOTE = /^(?:注|说明|备注|填表说明).*?(?:按照?|依据|采用)(20\d{2})(?:[-/~至](?:20)?\d{2})?(?:学?年度?)/;
/** 注：以上为2025年数据. */
const YEAR_OF_TABLE =
  /^(?:注|说明|备注|填表说明).*?(?:本表|以上|上述|表中|数据|统计)[^,。;]{0,4}?(?:为|系|是|截至|取自|来自|以)(20\d{2})/;
/** 注：金额单位为万元, wherever it stands. */
const UNIT_IN_NOTE = /单位[^,。;]{0,3}?([千百万亿]+[元人]|万平方米|亩|公顷)/g;

function notesOn(grid: Grid): Context {
  const units: UnitSpelling[] = [];
  const years = new Map<string, string>();
  for (let row = grid.area.row; row <= findLastRow(grid.area); row++)
    for (const { text } of textsOfRow(grid, row)) {
      for (const words of [YEAR_IN_NOTE, YEAR_OF_TABLE]) {
        const year = words.exec(folded(text))?.[1];
        if (year !== undefined) years.set(year, text);
      }
      if (text.includes('单位'))
        units.push(...[...folded(text).matchAll(UNIT_IN_NOTE)].flatMap(([, unit = '']) => findUnit(unit) ?? []));
    }
  return { ...NO_CONTEXT, units, years };
}
