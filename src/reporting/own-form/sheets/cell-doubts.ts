import type { Grid } from '../../../reading/tables/grid';
import { findLastRow } from '../../../reading/tables/grid';
import { folded } from '../../../reading/text/header-text';
import { stageIn } from '../../../reading/text/stage-words';
import { groupedBy } from '../../../workbook/grouped';
import type { Field } from '../fields/field';
import type { Filled } from '../form-words';
import type { Doubt } from '../proposals/doubt';
import type { SchoolOfResult } from '../schools-named';
import { otherTimeSaid } from '../words/times-said';
import type { AskedCell, LeftCell } from './asked-cell';
import { isByAnotherLimit, namesAnotherLimit } from './limits-said';
import { otherYearIn, type SheetDoubt } from './loose-texts';
import { textsOfRow } from './tables/row-texts';

/** 小学高段, 一至三年级, 毕业班: a part of a stage, of which a result has nothing. */
const PART_OF_STAGE =
  /[高低中]年?段(?!落)|[高低]年级|[一二三四五六七八九\d](?:[至—-][一二三四五六七八九\d])?年级|毕业班|初[一二三](?!中)|起始年级/;
const WHOLE_SCHOOL = /全校|整校|学校(?:整体|总)|中小学在校|九年在校/;
/** 义务教育阶段学生数 of an integrated school are those of both of its stages, unless a stage stands beside. */
const BOTH_STAGES = /义务教育|义教(?!均衡)/;
const STAGE_NAMED = /小学|初中|初级中学/;
/** 各校平均值, 算术平均: each school counts once, where the result's mean counts each student. */
const OF_SCHOOLS_EACH = /校(?:际|间)?的?(?:均(?!衡)|平均)|(?:算[术数]|简单)平均|[不未]加权/;
/** What is wished for is none of what there is. */
const WISHED = /目标|规划|计划|预[测计期]|拟/;

/** Whether a cell asks for a part of a stage, or for all of a school of which a result has stages. */
export function refusedCell(cell: AskedCell, schools: readonly SchoolOfResult[], from: Filled): LeftCell | undefined {
  const { row, column, words, field, insertedFrom } = cell;
  const at = { row, column, words, ...(insertedFrom !== undefined && { insertedFrom }) };
  // A date in a row of labels may have been taken for a group of columns.
  const parts = words.split(/ [→×] /);
  const year = parts.map((text) => otherYearIn({ text, after: undefined }, from)).find((each) => each !== undefined);
  if (year !== undefined) return { ...at, why: { code: 'otherYear', year } };
  const part = PART_OF_STAGE.exec(folded(words))?.[0];
  if (part !== undefined) return { ...at, why: { code: 'notUnderstood', words: part } };
  const wish = field.of === 'item' ? undefined : WISHED.exec(folded(words))?.[0];
  if (wish !== undefined) return { ...at, why: { code: 'notUnderstood', words: wish } };
  if (field.of === 'stageItem' && field.id === 'mean' && OF_SCHOOLS_EACH.test(folded(words)))
    return { ...at, why: { code: 'noSuchFigure' } };
  if (isByAnotherLimit(cell, schools, from)) return { ...at, why: { code: 'otherLimit' } };
  const asksFigure =
    field.of === 'statistic' || field.of === 'schoolItem' || (field.of === 'school' && field.id === 'students');
  if (!asksFigure || !isOfWholeSchool(folded(words))) return undefined;
  const school = schools.find(({ rows }) => rows.some((each) => each.row === field.row));
  const isPart = school === undefined || school.rows.some(({ of }) => of === 'partOfSchool');
  return isPart ? { ...at, why: { code: 'wholeSchool' } } : undefined;
}

function isOfWholeSchool(words: string): boolean {
  return WHOLE_SCHOOL.test(words) || (BOTH_STAGES.test(words) && !STAGE_NAMED.test(words));
}

const GYM = /室内体育|体育用房|体育馆|风雨操场/;
/** 教学用房 and 教学辅助用房 stand for themselves unless something joins them. */
const WHOLE_AREA = /教学(?:用房)?[及和与、](?:其他|其)?(?:教学)?辅助(?:性)?用房/g;
const PART_OF_AREA = /教学用房|辅助用房|教辅用房/;
const WITHOUT = /不含|不包括|扣除|不计|除外/;
const OF_EACH = /生均|每百|百名|百生/;

/** What a sheet's texts may mean beside the words of a cell. */
export class CellDoubts {
  private readonly texts: readonly string[];
  private readonly gym: string | undefined;

  constructor(
    grid: Grid,
    private readonly titles: readonly string[],
    private readonly ofSheet: readonly SheetDoubt[],
    private readonly from: Filled,
  ) {
    const texts: string[] = [];
    for (let row = grid.area.row; row <= findLastRow(grid.area); row++)
      texts.push(...textsOfRow(grid, row).map(({ text }) => text));
    this.texts = texts;
    this.gym = this.texts.find((text) => GYM.test(folded(text)) && !WITHOUT.test(folded(text)));
  }

  of(cell: AskedCell): readonly Doubt[] {
    if (!asksFigure(cell)) return [];
    return [
      ...this.ofSheet.flatMap(({ doubt, isOf }) => (isOf(cell) ? [doubt] : [])),
      ...cell.doubts,
      ...this.ofTime(cell),
      ...ofSome(cell),
      ...this.ofLimit(cell),
      ...this.ofPartOfArea(cell),
      ...this.ofTeachingArea(cell),
      ...this.ofTotal(cell),
      ...this.ofStandards(cell),
    ];
  }

  /** 学生数（2025年春）, 期末学生数: the standard's own words, which name deadlines, are no header's. */
  private ofTime({ field, words }: AskedCell): readonly Doubt[] {
    const isOther = field.of !== 'item' && otherTimeSaid(folded(words), this.from.year) !== undefined;
    return isOther ? [{ code: 'otherMatter', text: words }] : [];
  }

  /** 生均体育运动场馆面积（≥8㎡） → 是否达标: by another limit than the standard's. */
  private ofLimit(cell: AskedCell): readonly Doubt[] {
    return namesAnotherLimit(cell, this.from) ? [{ code: 'otherLimit', text: cell.words }] : [];
  }

  /** A sheet 标准 may hold what schools are to have. */
  private ofStandards({ field }: AskedCell): readonly Doubt[] {
    const title = isLimit(field) ? undefined : this.titles.find((text) => OF_STANDARDS.test(folded(text)));
    return title === undefined ? [] : [{ code: 'otherMatter', text: title.trim() }];
  }

  private ofPartOfArea({ field, words }: AskedCell): readonly Doubt[] {
    const isOfArea = 'item' in field && field.item === 'R4';
    return isOfArea && PART_OF_AREA.test(folded(words).replace(WHOLE_AREA, ''))
      ? [{ code: 'partOfArea', text: words }]
      : [];
  }

  private ofTeachingArea({ field, words }: AskedCell): readonly Doubt[] {
    if (field.of !== 'schoolItem' || field.item !== 'R4' || field.id !== 'numerator') return [];
    const foldedWords = folded(words);
    if (WITHOUT.test(foldedWords)) return [];
    if (this.gym !== undefined) return [{ code: 'withGym', text: this.gym.trim() }];
    return /总面积|建筑面积|合计|总计|小计|\(总\)|总量/.test(foldedWords) ? [{ code: 'withGym', text: words }] : [];
  }

  private ofTotal({ field, words }: AskedCell): readonly Doubt[] {
    if (field.of !== 'schoolItem' || field.id !== 'numerator') return [];
    const title = this.titles.find((text) => OF_EACH.test(folded(text)));
    if (title !== undefined) return [{ code: 'totalUnderRate', text: title.trim() }];
    return NAMES_TOTAL.test(folded(words)) ? [] : [{ code: 'bareWords', text: words }];
  }
}

const OF_STANDARDS = /标准(?:一览|明细)?表?(?:\([^()]*\))?$/;

function isLimit(field: Field): boolean {
  return 'id' in field && (field.id === 'limit' || field.id === 'coefficientLimit');
}

/** 在岗教师数, 可用教室: some of those that the statistics count. */
const SOME_OF_THEM = /可用|在用|能用|可使用|正常使用|完好|在岗/;

function ofSome({ field, words }: AskedCell): readonly Doubt[] {
  const some = field.of === 'item' ? undefined : SOME_OF_THEM.exec(folded(words))?.[0];
  return some === undefined ? [] : [{ code: 'unheard', text: some }];
}

/** 教师数, 设备值, 面积, （人）, 分子: somewhere it says that it is of all there is. */
const NAMES_TOTAL = /[数值积额量](?:\([^()]*\))?(?:→|×|$)|\((?:人|名|间|m2|平方米|[万千百亿]*元)\)|分子/;

/** Cells of one table whose different words would get the same figure: at most one of them means it. */
export function askedTwice(asked: readonly AskedCell[]): ReadonlyMap<AskedCell, Doubt> {
  const figures = asked.filter((cell) => asksFigure(cell) && cell.field.of !== 'county' && cell.place !== undefined);
  const alike = groupedBy(figures, ({ field }) => JSON.stringify(field));
  const doubts = new Map<AskedCell, Doubt>();
  for (const cells of alike.values())
    for (const cell of cells) {
      const other = cells.find((each) => !isSameHeading(each, cell) && !isStageAndSum(each, cell));
      if (other) doubts.set(cell, { code: 'asksTwice', text: other.words });
    }
  return doubts;
}

function isSameHeading(one: AskedCell, other: AskedCell): boolean {
  const [own, others] = [one.place?.heading, other.place?.heading];
  return one.words === other.words && own?.row === others?.row && own?.column === others?.column;
}

/** 小学 beside 合计: a school that has one stage has the same in both. */
function isStageAndSum({ words: one }: AskedCell, { words: other }: AskedCell): boolean {
  const [own, others] = [folded(one), folded(other)];
  const isSum = (text: string) => /合计|总计/.test(text) && stageIn(text) === undefined;
  return (isSum(own) && stageIn(others) !== undefined) || (isSum(others) && stageIn(own) !== undefined);
}

/** Names, dates and running numbers are the same whatever the sheet is about; which schools are listed isn't. */
function asksFigure({ field, place }: AskedCell): boolean {
  if (field.of === 'county') return field.id === 'verdict' || field.id === 'year';
  if (field.of === 'list' || field.of === 'path') return false;
  const isOfWhich = field.of === 'school' && (field.id === 'name' || field.id === 'code' || field.id === 'type');
  return !isOfWhich || place?.isListed === true;
}
