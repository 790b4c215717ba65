import { findLastRow, type Grid, isBlank } from '../../../reading/tables/grid';
import { folded } from '../../../reading/text/header-text';
import { countyStem } from '../../../reading/text/titles';
import { RESOURCE_CODES } from '../../../standards/resource-item';
import type { CellValue, Position } from '../../../workbook/cells';
import type { TextBeside } from '../../../workbook/form';
import type { Filled, FormWords } from '../form-words';
import type { Doubt } from '../proposals/doubt';
import { findColumnKind, unitsOfCell } from '../words/column-kinds';
import { findCountyField } from '../words/county-labels';
import { unitOfItem } from '../words/item-numerators';
import { isInResultYear, otherTimeSaid } from '../words/times-said';
import { yearsIn } from '../words/years-said';
import type { AskedCell, LeftCell } from './asked-cell';
import { findSpokenOf } from './spoken-of';
import { NOTE } from './tables/form-rows';
import { saysSomething } from './tables/form-table';
import { textsOfRow } from './tables/row-texts';

/** A text that stands in no table: a title, a label or its answer, a note; what blanks keep apart are several. */
interface LooseText extends Position {
  readonly text: string;
  /** The text before it in its row, or in its cell. */
  readonly before: string | undefined;
  /** The text right behind it. */
  readonly after: string | undefined;
  readonly hasBlankBehind: boolean;
  /** Absent where it stands in a cell. */
  readonly hanging?: TextBeside;
}

export function looseTexts(grid: Grid, isCovered: (at: Position) => boolean): readonly LooseText[] {
  const found: LooseText[] = [];
  for (let row = grid.area.row; row <= findLastRow(grid.area); row++) {
    const texts = textsOfRow(grid, row).flatMap(({ text, from, to }) =>
      isCovered({ row, column: from })
        ? []
        : text
            .split(/[ \t\u00a0\u3000]{2,}|[\n\r]+/)
            .filter((part) => !isBlank(part))
            .map((part) => ({
              text: part,
              column: from,
              hasBlankBehind: isBlank(grid.shown(row, to + 1)),
              day: readDay(grid.shown(row, to + 1)),
            })),
    );
    found.push(
      ...texts.map((each, index) => ({
        ...each,
        row,
        before: texts[index - 1]?.text,
        after: each.hasBlankBehind ? undefined : (each.day ?? texts[index + 1]?.text),
      })),
    );
  }
  return found;
}

/** A date that is typed as one stands there as the days since 1899. */
function readDay(value: CellValue): string | undefined {
  if (typeof value !== 'number' || value < FIRST_DAY || value > LAST_DAY) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
}

/** From 2000 to 2100. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

/** Notes and boxes, line by line; who wrote one stands before it as `名字:`. */
export function floatingOnes(texts: readonly TextBeside[], at: Position): readonly LooseText[] {
  return texts
    .flatMap((hanging) => hanging.text.split(/[\n\r]+/).map((text) => ({ text, hanging })))
    .filter(({ text }) => text.trim() !== '' && !/[:：]\s*$/.test(text))
    .map(({ text, hanging }) => ({
      text,
      hanging,
      row: at.row,
      column: at.column,
      before: undefined,
      after: undefined,
      hasBlankBehind: false,
    }));
}

/** 填报说明：一律填上年末数: in a row of headers, too, it heads no column. */
export function isNoteText(value: CellValue): boolean {
  return typeof value === 'string' && /^[*※]?(?:注|备注|说明|填[表报](?:说明|要求)|数据来源):.{2,}/.test(folded(value));
}

/** 统计时间：2024年9月1日, 填报日期 | 2024年9月, 截至2024年底. */
const DATE_LABEL =
  /^([^:\d]{0,10}?)(日期|时间|年份|年度|学年初?|基准日|时点|截至|截止|有效期至?)(?:\([^()]*\))?:?((?:20\d{2}.*)?)$/;
/** What dates of these say is when a form was written, which may be the year after. */
const OF_FILLING = /填|报|制表|审|核|评估|检查|签|盖/;
const DATE_ALONE = /^20\d{2}(?:年\d{0,2}月?(?:\d{0,2}日)?|[-./]\d{1,2}(?:[-./]\d{1,2})?)$/;

/** Why nothing of a sheet may be filled: a date of another year, or another county's name behind a label. */
export function refusedBy(texts: readonly LooseText[], from: Filled): LeftCell | undefined {
  for (const each of texts) {
    // It speaks of its cells alone.
    if (each.hanging?.kind === 'prompt') continue;
    const year = otherYearIn(each, from);
    const text = each.text.trim();
    const at = { row: each.row, column: each.column };
    if (year !== undefined) return { ...at, words: text, why: { code: 'otherYear', year } };
    const whose = whoseIs(each, from);
    if (whose?.is === 'other') return { ...at, words: text, why: { code: 'otherCounty', text: whose.text } };
  }
  return undefined;
}

/** The year of a date that isn't the result's. */
export function otherYearIn(
  { text, after }: Pick<LooseText, 'text' | 'after'>,
  { year, date }: Filled,
): string | undefined {
  if (year === null) return undefined;
  const words = folded(text);
  const [, before = '', kind = '', own = ''] = DATE_LABEL.exec(words) ?? [];
  const said =
    kind === '' ? (DATE_ALONE.test(words) ? words : '') : own || (/^20\d{2}/.exec(folded(after ?? ''))?.[0] ?? '');
  const isOfFilling = kind === '' || OF_FILLING.test(before);
  const known = isOfFilling ? [year, String(Number(year) + 1), date?.slice(0, 4)] : [year];
  return (said.match(/20\d{2}/g) ?? []).slice(0, 1).find((each) => !known.includes(each));
}

/** 填报单位：…… 填报日期：2026年11月 in one line with others. */
const DAY_OF_FILLING =
  /(?:填|报|制表|审|核|检查|评估|签|盖)[^:\d]{0,4}(?:日期|时间)(?:\([^()]*\))?:?20\d{2}[年\-./]\d{0,2}[月\-./]?(?:\d{1,2}日?)?/g;

/** 于10月底前报县教育局. */
const DEADLINE =
  /(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|[底初末]|[上中下]旬)?(?:之|以)?前(?=上?报|报送|提交|交|完成填|将)/g;

/** A term, or a month that isn't the statistics' September; when a form was filled in says nothing of its figures. */
function saysOtherTime({ text, before, after }: LooseText, from: Filled): boolean {
  const words = folded(text);
  const [, label, kind, own = ''] = DATE_LABEL.exec(words) ?? [];
  const [, above = '', kindAbove] = DATE_LABEL.exec(folded(before ?? '')) ?? [];
  if (kindAbove !== undefined && (OF_FILLING.test(above) || above === '') && DATE_ALONE.test(words)) return false;
  if (kind === undefined) return isOfOtherTime(text, from);
  if (OF_FILLING.test(label ?? '')) return false;
  const said = own || (/^20\d{2}/.test(folded(after ?? '')) ? folded(after ?? '') : '');
  if (label === '' && /^(?:日期|时间)$/.test(kind)) return said !== '' && isOfOtherTime(said, from);
  return [words, said].some((each) => otherTimeSaid(each, from.year) !== undefined);
}

function isOfOtherTime(text: string, { year, date }: Filled): boolean {
  const words = folded(text).replace(DAY_OF_FILLING, '').replace(DEADLINE, '');
  if (otherTimeSaid(words, year) === undefined) return false;
  return !(DATE_ALONE.test(words) && isInResultYear(words, year, date));
}

/** Behind these stands whose form it is. */
const WHOSE =
  /^(?:县名|区县名称|县市区(?:名称)?|县\(市、?区\)(?:名称)?|(?:填报|填表|报送|上报|制表|统计)(?:单位|机关)|单位名称)(?:\([^()]*\))?:?(.*)$/;
const ANY_BUREAU = /^(?:本?[县区市旗])?(?:教育|教体|人民政府|教科|文教)[^县区市旗]*$/;
const SCHOOL = /(?:小学|中学|学校|教学点|幼儿园)$/;

function whoseIs(
  { text, after }: LooseText,
  { name, school }: Filled,
): { readonly is: 'own' | 'other' | 'unknown'; readonly text: string } | undefined {
  const [all, own = ''] = WHOSE.exec(folded(text)) ?? [];
  if (all === undefined) return undefined;
  // 填报单位：____县教育局（公章）
  const said = (own || folded(after ?? '')).replace(/_{2,}|\((?:盖章|公章|章)\)/g, '');
  if (said === '' || said.endsWith(':') || /^单位|^(?:填报|填表)?(?:日期|时间)|^20\d{2}/.test(said)) return undefined;
  if (school !== undefined && said.includes(folded(school))) return { is: 'own', text: said };
  const isNamed = name !== null && (said.includes(folded(name)) || said.includes(`${countyStem(folded(name))}县`));
  if (isNamed) return { is: SCHOOL.test(said) ? 'unknown' : 'own', text: said };
  if (ANY_BUREAU.test(said)) return { is: 'own', text: said };
  return { is: name !== null && /[县区市旗]/.test(said) ? 'other' : 'unknown', text: said };
}

const FILLED_IN =
  /^(?:填表人|填报人|制表人?|审核人?|复核人?|经办人|(?:单位)?负责人|分管领导|主管领导|校长|签字|签章|盖章|公章|联系人|联系电话|电话|手机)(?:签字|签名|签章)?(?:\([^()]{0,8}\))?:?[^:]{0,20}$/;
/** Notes on how to write, not on what. */
const HARMLESS =
  /^(?:[*※]?(?:注|备注|说明|填表说明|填报说明|填报要求):?)?(?:请)?(?:按实|如实|据实|认真)?填[写报列](?:本表)?[。.]?$|一式[二两三四]份|加盖(?:单位)?公章|^(?:注|备注|说明):?$/;
const PAGE = /^第?[\d_]*页?[,、/]?共[\d_]*页$/;
/** How figures are rounded, and who fills the form in. */
const OF_WRITING =
  /^(?:[*※]?(?:注|备注|说明|填[表报]说明|填报要求):?)?(?:\d[.、])?(?:(?:(?:全县|县域)?平均值|均值|差异系数|标准差|生均|数[值据]|结果|面积|比例|百分[数比]|[、和及与])*(?:均|一律|统一)?保留(?:小数点后)?[一两二三四\d]位(?:小数)?[,;。]?|本表由各?(?:[县区市]级?|乡镇|学区|中心)?(?:教育局|教体局|教育和体育局|教育行政部门|督导室|学?校)(?:统一|负责|如实)*填[报写][,;。]?)+$/;
/** Heard as titles; what stands below may be of another assessment than ours. */
const OTHER_MATTER =
  /基本均衡|(?:省|市|国家)级?(?:督导|评估|评价|复核|认定|验收|抽查)|省级|市级|标准化|复核|复查|认定|备案|核减|整改后|样表|试填|第[一二三四五六七八九]批|首批/;

/** A doubt, and the cells that it is about. */
export interface SheetDoubt {
  readonly doubt: Doubt;
  readonly isOf: (cell: AskedCell) => boolean;
}

/** What of these texts isn't understood to its end, or may be about something else. */
export function doubtsAbout(grid: Grid, texts: readonly LooseText[], words: FormWords): readonly SheetDoubt[] {
  const { year, file = '' } = words.from;
  const everywhere = () => true;
  const about = (code: Doubt['code'], { text, hanging }: Pick<LooseText, 'text' | 'hanging'>): SheetDoubt[] =>
    words.isAnswered(text) ? [] : [{ doubt: { code, text: text.trim() }, isOf: findSpokenOf(text, hanging, grid) }];
  const { name } = grid.sheet;
  const others = yearsIn(folded(file.replace(/\.[^.]*$/, ''))).years.filter((each) => each !== year);
  const isFileOther = others.length > 0 || isOfOtherTime(file, words.from);
  const isNameOther = OTHER_MATTER.test(folded(name)) || otherTimeSaid(folded(name), year) !== undefined;
  const named = [isNameOther ? [name] : [], isFileOther ? [file] : []].flat().filter((each) => !words.isAnswered(each));
  return [
    ...named.map((text) => ({ doubt: { code: 'otherMatter', text }, isOf: everywhere }) as const),
    ...texts.flatMap((each) =>
      OTHER_MATTER.test(folded(each.text)) || saysOtherTime(each, words.from) ? about('otherMatter', each) : [],
    ),
    ...texts.flatMap((each) => (isHeard(each, words) ? [] : about('unheard', each))),
    ...texts.flatMap((each) => hangingUnit(each, words, grid)),
  ];
}

/** 单位：万元 in a note or a prompt: cells whose header doesn't say so would get another one. */
function hangingUnit({ text, hanging }: LooseText, words: FormWords, grid: Grid): readonly SheetDoubt[] {
  const said = hanging ? (words.context(text)?.units ?? []) : [];
  const units = said.filter(({ power, divisor }) => power !== 0 || divisor !== undefined);
  if (units.length === 0) return [];
  const isSpokenOf = findSpokenOf(text, hanging, grid);
  const isSilent = ({ field, units: own, rowUnits, titleUnits }: AskedCell) => {
    const base = 'item' in field ? RESOURCE_CODES.find((each) => each === field.item) : undefined;
    const named = [...own.flat(), ...rowUnits, ...titleUnits];
    const fitting = units.filter(({ unit }) => unit === (base ? unitOfItem(base) : '人'));
    return fitting.some(({ spelling }) => named.every((each) => each.spelling !== spelling));
  };
  return [{ doubt: { code: 'unheard', text: text.trim() }, isOf: (cell) => isSpokenOf(cell) && isSilent(cell) }];
}

/** 学校代码 | ____, 联系人 | ____: a label of something else. 本表由上年审定数据填列 is none. */
const OTHER_LABEL =
  /^(?!.*(?:本表|数据|填|按|以上|为|指|系(?!数)|取|采用|口径)).{1,24}(?<=[数值积量额率比称名型别码号人址话期间位况果论度长县区]|:)$/;
/** The unit is heard wherever a note names it. */
const UNIT_NOTE =
  /^(?:注|说明|备注|填表说明):?(?:\d[.、])?(?:金额|面积|计量|[教学仪器]*设备值?|资产)?(?:的)?(?:计量)?单位(?:均)?(?:为|是|:)?(?:[千百万亿]*元|万?平方米|m2|亩|公顷|人|间)[。.]?$/;
/** What the standard's areas are: said so, it is what stands there. */
const GYM_MOVED =
  /^(?:[*※]?(?:注|说明|备注|填表说明):?)?(?:教学及辅助用房|教辅用房)(?:面积)?(?:均|中)?(?:不含|不包括|不包含)室内体育(?:用房|场馆|设施)(?:面积)?[。.;]?$|^(?:[*※]?(?:注|说明|备注|填表说明):?)?体育运动场馆(?:面积)?(?:均|中)?(?:含|包括|包含)室内体育(?:用房|场馆|设施)(?:面积)?[。.;]?$/;

/** How to write, as a prompt says. */
const PROMPT =
  /^(?:(?:温馨)?提示|注意|(?:输入|填报|填写)(?:提示|说明)|说明)$|^请?(?:按|根据|依据)(?:上级|有关|相关)?(?:文件|规定|要求)(?:选择|填[写报])[。.]?$|^(?:请)?(?:从|在)?下拉(?:列表|框|菜单)?中?(?:选择|选取)?[^,;。]{0,8}[。.]?$|^(?:请|只能|必须|应)*(?:输入|填写?|为)?(?:一个)?(?:正|非负)?(?:整数|数字|数值|小数)[。.]?$|^(?:请)?保留(?:\d|[一两二三四])位小数[。.]?$|^请?选择[“"是否达不标/、或”]*[。.]?$/;

function isHeard(looseText: LooseText, words: FormWords): boolean {
  const { text, before, hasBlankBehind } = looseText;
  const foldedText = folded(text);
  if (
    foldedText === '' ||
    /^(?:[\d.、,。()-]*|[_年月日]*)$/.test(foldedText) ||
    PAGE.test(foldedText) ||
    HARMLESS.test(foldedText) ||
    OF_WRITING.test(foldedText) ||
    FILLED_IN.test(foldedText)
  )
    return true;
  if (UNIT_NOTE.test(foldedText) || (words.from.isGymMoved === true && GYM_MOVED.test(foldedText))) return true;
  if (words.from.school !== undefined && foldedText === folded(words.from.school)) return true;
  const whose = whoseIs(looseText, words.from);
  if (whose === undefined && WHOSE.test(foldedText)) return true;
  if (whose !== undefined) return whose.is === 'own' || words.isAnswered(text);
  if (looseText.hanging?.kind === 'prompt' && otherYearIn(looseText, words.from) !== undefined) return false;
  if (DATE_LABEL.test(foldedText) || DATE_ALONE.test(foldedText))
    return words.from.year !== null || !/20\d{2}/.test(foldedText);
  if (looseText.hanging?.kind === 'prompt' && PROMPT.test(foldedText)) return true;
  const said = words.context(text);
  if (said === null) return true;
  if (said.unknown === '') return said.years.every((year) => year === words.from.year);
  if (NOTE.test(foldedText) && !/^[^:]{1,8}:?$/.test(foldedText)) return false;
  if (findCountyField(text) !== undefined || saysSomething(words.of([text]))) return true;
  if ((before !== undefined && isKnownLabel(before)) || foldedText === '%' || unitsOfCell(text) !== null) return true;
  return (
    (hasBlankBehind && OTHER_LABEL.test(foldedText.replace(/(?:\([^()]*\))+:?$/, ''))) ||
    findColumnKind([text]) === 'note'
  );
}

/** What stands behind it says who, where or when. */
function isKnownLabel(text: string): boolean {
  const foldedText = folded(text);
  return (
    findCountyField(text) !== undefined ||
    WHOSE.test(foldedText) ||
    DATE_LABEL.test(foldedText) ||
    FILLED_IN.test(foldedText) ||
    /^(?:填报)?(?:学校|单位)(?:名称|全称|标识码|代码)?:?$|^校名:?$|^(?:办学|学校)(?:类型|类别|层次):?$|^学段:?$/.test(
      foldedText,
    )
  );
}
