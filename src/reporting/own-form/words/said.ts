import { splitHeader } from '../../../reading/lexicon/header-parts';
import type { ColumnRole } from '../../../reading/lexicon/roles';
import { findMeaningKind, type Token } from '../../../reading/lexicon/segment';
import { understandHeader } from '../../../reading/lexicon/understanding';
import { folded, withoutNumbering } from '../../../reading/text/header-text';
import { findUnit, type UnitSpelling } from '../../../reading/text/units';
import { RESOURCE_CODES, type ResourceCode } from '../../../standards/resource-item';
import { isField, type Unit } from '../../../statistics/fields';
import type { AnyStage, Stage } from '../../../statistics/stages';
import { itemNumerator, perOfItem, unitOfItem } from './item-numerators';
import { QUANTITY_WORDS, type Quantity, SAYING_NOTHING } from './quantity-words';
import { yearsIn } from './years-said';

/** How an item is spoken of: as what each student has (`rate`), as what there is (`amount`), or by its code alone. */
export interface ItemSaid {
  readonly code: ResourceCode;
  readonly as: 'rate' | 'amount' | 'code';
}

/** What the words of a form say, by the lexicon that statistics are read with and by the words of results. */
export interface Said {
  readonly item: ItemSaid | undefined;
  readonly quantities: readonly Quantity[];
  readonly stage: AnyStage | undefined;
  /** A column of statistics that is none of an item's: names, codes, kinds, enrolment, classes. */
  readonly role: ColumnRole | undefined;
  /** Each unit that it names, the innermost last; a list （人、㎡、元） names any of its own. */
  readonly units: readonly (readonly UnitSpelling[])[];
  readonly years: readonly string[];
  /** 全县, 全市: of which kind of place it is a figure. */
  readonly places: readonly string[];
  /** 本科 is above what is required of junior teachers, 专科 of primary ones: said so, it is that stage's alone. */
  readonly degreeOf: Stage | undefined;
  /** It asks for 是 or 否. */
  readonly asksWhether: boolean;
  /** It says that it is given in per cent. */
  readonly inPercent: boolean;
  /** What nobody understands, '' where all words are known and together say nothing; nothing can be rested on then. */
  readonly unknown: readonly string[];
}

/** `（≥4.2人）`, `≥0.5`, `小学≥4.2；初中≥5.3`: limits that stand beside a name. */
const LIMIT_NOTE =
  /[(:]?(?:(?:小学|初中)?(?:均)?(?:≥|≤|>=|<=|>|<|不低于|不少于|不超过|达到)\d+(?:\.\d+)?%?(?:m2|[人元间㎡册台]|平方米)?(?:以上|以下)?[,;，；、/]?)+\)?/g;
/** `标准（≥）`. */
const MARK_NOTE = /\([≥<>=]+\)/g;
/** A sentence of the standard behind an item's name: `：小学、初中分别达到4.2人以上、5.3人以上`. */
const LIMIT_SENTENCE = /[:,](?:全[县区市旗])?(?:所有)?(?:小学|初中).{0,12}(?:达到|不低于|不少于|不超过).*$/;
/** （是/否）: it asks for one of these. */
const WHETHER_NOTE = /\((?:是[/、或,]?否|填?[“"]?是[”"]?或[“"]?否[”"]?)\)/g;
/** 每百名教师, 每百人: by others than students, or nobody says by whom. */
const BY_OTHERS = /每百[名位个]?(?:在编|在岗|在职|专任|任课)*(?:教师|教职工|教工|老师|职工|人)/;
/** The area of sports halls and grounds together is none of buildings, nor of ground alone. */
const OF_BUILDINGS = /建筑面积|占地|用地/;
/** How many students' worth a cell counts, and nothing else: 每百名学生, 生均. */
const RATE_ALONE = /^(每百名?(?:学生)?(?:拥有)?|百名学生|生均)(?:数|值|拥有数|水平|面积)?(?:\([^()]*\))?$/;
const AMOUNT_ALONE =
  /^(?:实有|现有)?(?:总?(人)数|总?(面积)|(?:资产总?|总)(值)|总?(间)数|总量|分子|总数)(?:\([^()]*\))?$/;
const CODE_ALONE = /^R([1-7])$/i;

const KNOWN = new Map<string, Said>();
const MOST_KNOWN = 5000;

/** What the texts of a path say together, from the outermost group in. */
export function saidBy(path: readonly string[]): Said {
  const key = path.join('\u0000');
  const known = KNOWN.get(key);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const said = understood(path);
  KNOWN.set(key, said);
  return said;
}

/** 分子（人、平方米、元、间）: the units of several items. */
const UNIT_LIST = /\(([^()]+[、,/][^()]+)\)/;

function understood(path: readonly string[]): Said {
  const years: string[] = [];
  const units: UnitSpelling[][] = [];
  const shares = path.flatMap((text) => SHARED_BY.exec(folded(text))?.slice(1) ?? []);
  const parts = path.map((text) => plainWords(text, years, units)).filter((text) => text !== '');
  const quantities = new Set<Quantity>();
  const rest: string[] = [];
  let as: ItemSaid['as'] | undefined = shares.length > 0 ? 'rate' : undefined;
  for (const part of parts) {
    const left = withoutUnitBehind(withoutQuantities(part, quantities), quantities.size > 0, units);
    if (parts.length > 1 && (RATE_ALONE.test(part) || RATE_ALONE.test(left))) as = 'rate';
    else if (parts.length > 1 && AMOUNT_ALONE.test(part)) as = 'amount';
    const isSaid = parts.length > 1 && /^(?:分子|总量|总数|总值)$/.test(left);
    if (left !== '' && !isSaid) rest.push(left);
  }
  const all = path.map(folded);
  const asksWhether = all.some((text) => text.includes('是否') || text.match(WHETHER_NOTE) !== null);
  // 生均…是否≥8㎡ asks for no figure.
  if (asksWhether && !quantities.has('coefficientVerdict')) quantities.add('verdict');
  const inPercent = parts.some((part) => part.includes('%') && !part.includes('85%'));
  const { unit, ...named } = namedBy(rest, as);
  if (unit) units.push([unit]);
  const places = path.flatMap((text) =>
    [...folded(text).matchAll(/[全本]([县区市旗])/g)].flatMap(([, kind = '']) => kind),
  );
  const degreeFound = degreeSaid(parts.join(''));
  const isShared = shares.length === 0 || sharesFit(shares, named.item?.code);
  const strange = [...strangeBelow(parts), ...all.flatMap((text) => BY_OTHERS.exec(text)?.[0] ?? [])];
  if (named.item?.code === 'R5') strange.push(...all.flatMap((text) => OF_BUILDINGS.exec(text)?.[0] ?? []));
  const unknown = degreeFound === null || !isShared || strange.length > 0 ? strangeOrUnknown(strange) : named.unknown;
  return {
    ...named,
    unknown,
    units,
    years,
    places,
    degreeOf: degreeFound ?? undefined,
    quantities: [...quantities],
    asksWhether,
    inPercent,
  };
}

/** What may stand alone below an item: its figure as it is now. */
const ACTUAL = /^(?:实际|现状|本校|该校|本学?年度?|当年)(?:数|值|情况)?(?:\([^()]*\))?$/;
/** The same below the name of what there is: all of it. */
const ALL_OF_IT = /^(?:合计|小计|总计|共计|现有|实有|数量)(?:数|值|量)?(?:\([^()]*\))?$/;
const STAGE_ALONE = /^(?:小学|初中)(?:部|阶段|学段)?$/;

/**
 * Below an item's own header a text must itself say what of the item stands there: 占地面积 below 生均体育运动场馆面积 isn't what
 * each student has. The texts that don't.
 */
function strangeBelow(parts: readonly string[]): readonly string[] {
  const partsSaid = parts.map((part) => {
    const quantities = new Set<Quantity>();
    const left = withoutUnitBehind(withoutQuantities(part, quantities), quantities.size > 0, []);
    return { part, left, isQuantity: quantities.size > 0 };
  });
  for (let index = 0; index < partsSaid.length - 1; index++) {
    const above = partsSaid.slice(0, index + 1).flatMap(({ left }) => (left === '' ? [] : [left]));
    const { item } = namedBy(above, undefined);
    if (!item) continue;
    return partsSaid
      .slice(index + 1)
      .filter(({ part, left, isQuantity }) => !(isQuantity && left === '') && !saysWhat(part, left, item, above))
      .map(({ part }) => part);
  }
  return [];
}

function saysWhat(part: string, left: string, { code, as }: ItemSaid, above: readonly string[]): boolean {
  if (STAGE_ALONE.test(left) || ACTUAL.test(part) || (as === 'amount' && ALL_OF_IT.test(part))) return true;
  const [, rate] = RATE_ALONE.exec(left) ?? [];
  if (rate !== undefined) {
    // 教学仪器设备值（万元） → 生均: of 万元, or of 元?
    if (as === 'amount' && !left.includes('(') && above.some(isScaled)) return false;
    const isOfArea = !left.includes('面积') || unitOfItem(code) === '㎡';
    return isOfArea && rate.includes('百') === (perOfItem(code) === 'perHundred');
  }
  const [amount, ...counted] = AMOUNT_ALONE.exec(part) ?? [];
  const word = counted.find((each) => each !== undefined);
  if (amount !== undefined) return word === undefined || COUNTED_IN[word] === unitOfItem(code);
  return namedBy([left], undefined).item?.code === code;
}

function isScaled(text: string): boolean {
  const unit = findUnit(/\(([^()]{1,4})\)$/.exec(text)?.[1] ?? '');
  return unit !== null && unit !== undefined && (unit.power !== 0 || unit.divisor !== undefined);
}

const COUNTED_IN: Readonly<Record<string, Unit>> = { 人: '人', 面积: '㎡', 值: '元', 间: '间' };

/** （元/生）, （人/百名学生）: the unit, and by how many students it is shared. */
const SHARED_BY = /\(([^()/]{1,4})\/每?(百?)名?(?:学生|生|人)\)/;

/** What a hundred students have isn't given for each. */
function sharesFit(shares: readonly string[], code: ResourceCode | undefined): boolean {
  const isPerHundred = code !== undefined && perOfItem(code) === 'perHundred';
  return shares.every((part, index) => index % 2 === 0 || (part === '百') === isPerHundred);
}

/** `null`: of both. */
function degreeSaid(words: string): Stage | undefined | null {
  const [junior, primary] = [/本科/.test(words), /专科|大专/.test(words)];
  if (junior && primary) return null;
  return junior ? 'junior' : primary ? 'primary' : undefined;
}

function plainWords(text: string, years: string[], units: UnitSpelling[][]): string {
  const numbered = withoutNumbering(folded(text));
  const limitless = numbered
    .replace(WHETHER_NOTE, '')
    .replace(LIMIT_SENTENCE, '')
    .replace(LIMIT_NOTE, '')
    .replace(MARK_NOTE, '');
  const { years: own, rest } = yearsIn(limitless);
  years.push(...own);
  const [shared = '', spelled = ''] = SHARED_BY.exec(rest) ?? [];
  const unit = findUnit(spelled);
  if (unit) units.push([unit]);
  return withoutNumbering(withoutUnitList(unit ? rest.replace(shared, '') : rest, units));
}

function withoutUnitList(text: string, units: UnitSpelling[][]): string {
  const [all = '', list = ''] = UNIT_LIST.exec(text) ?? [];
  const named = list.split(/[、,/]/).map(findUnit);
  const found = named.flatMap((unit) => unit ?? []);
  if (list === '' || found.length < named.length) return text;
  units.push(found);
  return text.replace(all, '');
}

/** Takes the words of results out of a text; what is left is the lexicon's to understand. */
function withoutQuantities(part: string, quantities: Set<Quantity>): string {
  if (isNameOfStatistics(part)) return part;
  let left = part;
  for (const [quantity, words] of QUANTITY_WORDS) {
    const without = left.replace(words, '');
    if (without !== left) quantities.add(quantity);
    left = without;
  }
  if (quantities.size > 0)
    left = left.replace(/\(([^()]{1,4})\)$/, (all, note: string) => (findUnit(note) ? `(${note}` : all));
  if (quantities.has('passedShare')) left = left.replace(/\(%\)|%/, '');
  return left.replace(SAYING_NOTHING, '').replace(/^[()·,、;:/-]+|[(·,、;:/-]+$|\(\)/g, '');
}

/** 达标学校数（所）, R4缺口（平方米）: behind a code, or where the words before it were of results. */
function withoutUnitBehind(left: string, isOfResult: boolean, units: UnitSpelling[][]): string {
  const [, before = '', spelled = ''] = /^(R[1-7]|)\(?([^()]{1,4})\)?$/i.exec(left) ?? [];
  const unit = findUnit(spelled);
  if (!unit || (before === '' && !isOfResult)) return left;
  units.push([unit]);
  return before;
}

/** 学校标识码, 专任教师数: the lexicon takes it as it stands. */
function isNameOfStatistics(part: string): boolean {
  return understandHeader([part]).matches.length > 0;
}

interface Named extends Pick<Said, 'item' | 'stage' | 'role' | 'unknown'> {
  readonly unit: UnitSpelling | undefined;
}

const NOTHING: Named = { item: undefined, stage: undefined, role: undefined, unit: undefined, unknown: [] };

function namedBy(rest: readonly string[], as: ItemSaid['as'] | undefined): Named {
  const codes = rest.flatMap((text) => CODE_ALONE.exec(text)?.[1] ?? []);
  const words = rest.filter((text) => !CODE_ALONE.test(text));
  const code = RESOURCE_CODES.find((each) => each === `R${codes[0]}`);
  const byWords = namedByLexicon(words, as);
  if (!code) return byWords;
  if (byWords.item && byWords.item.code !== code) return { ...NOTHING, unknown: unknownIn(rest) };
  return { ...byWords, item: byWords.item ?? { code, as: as ?? 'code' } };
}

function namedByLexicon(words: readonly string[], as: ItemSaid['as'] | undefined): Named {
  if (words.length === 0) return NOTHING;
  const { matches, candidates, stage, unit: written, year } = understandHeader(words);
  if (new Set(words.flatMap((word) => understandHeader([word]).stage ?? [])).size > 1)
    return { ...NOTHING, unknown: unknownIn(words) };
  const unit = written?.kind === 'amount' ? written.unit : undefined;
  const said = { ...NOTHING, stage, unit };
  if (written !== undefined && unit === undefined) return { ...NOTHING, unknown: unknownIn(words) };
  const lastItem = words.length > 1 ? namedByLexicon(words.slice(-1), undefined).item : undefined;
  const [match] = matches;
  if (match && year === undefined) {
    const item = isField(match.role) ? itemNumerator(match.role) : undefined;
    // 超出标准 is what is above the required degree only of teachers.
    if (item?.code === 'R1' && !words.some((word) => OF_TEACHERS.test(word)))
      return { ...NOTHING, unknown: unknownIn(words) };
    if (item && lastItem && lastItem.code !== item.code) return { ...NOTHING, unknown: unknownIn(words) };
    if (match.role === 'indoorSportsArea' && !words.some((word) => word.includes('室内')))
      return { ...NOTHING, unknown: unknownIn(words) };
    return item
      ? { ...said, item: { code: item.code, as: as ?? lastItem?.as ?? 'amount' } }
      : { ...said, role: match.role };
  }
  const [best] = candidates;
  if (best && best.lacks.length === 0 && best.unknown.length === 0 && isField(best.role)) {
    const item = itemNumerator(best.role);
    const rate = item && best.beside.every((meaning) => meaning === item.per);
    if (item && lastItem && lastItem.code !== item.code) return { ...NOTHING, unknown: unknownIn(words) };
    // What is named in a cell of its own below: 每百名学生拥有… → 高于规定学历教师数.
    if (item && rate) return { ...said, item: { code: item.code, as: as ?? lastItem?.as ?? 'rate' } };
  }
  const isAllSaid = splitHeader(words).every(({ tokens }) => !tokens.some(isOpen));
  return isAllSaid && matches.length === 0 ? said : { ...NOTHING, unknown: unknownIn(words) };
}

const OF_TEACHERS = /教师|老师|师资|学历|学位|本科|专科|大专/;

/** What stands there as it shouldn't, where each of its words is known. */
function strangeOrUnknown(strange: readonly string[]): readonly string[] {
  const unknown = unknownIn(strange);
  return unknown.join('') === '' && strange.length > 0 ? [strange.join(' ')] : unknown;
}

/** The words that nobody knows; '' where each is known. */
function unknownIn(texts: readonly string[]): readonly string[] {
  const unknown = splitHeader(texts).flatMap(({ tokens }) =>
    tokens.flatMap(({ text, meanings }) => (meanings.length === 0 && !findUnit(text) ? [text] : [])),
  );
  return unknown.length > 0 ? unknown : [''];
}

/** Whether a word says something that was not accounted for: 数 and 学段 are said beside anything. */
function isOpen({ meanings }: Token): boolean {
  if (meanings.length === 0) return true;
  return meanings.some((meaning) => findMeaningKind(meaning) !== 'filler' && findMeaningKind(meaning) !== 'stage');
}
