import type { Unit } from '../../statistics/fields';
import { folded } from './header-text';

/** A unit as a header or a cell writes it: a power of ten times the natural unit (万元 = 10⁴ 元 → 4). */
export interface UnitSpelling {
  readonly spelling: string;
  readonly unit: Unit;
  readonly power: number;
  /** What it is of the natural unit beside the power of ten: 亩 is 10⁴ ÷ 15 ㎡. */
  readonly divisor?: number;
}

/** Longer spellings first: 万元 before 元. As `folded` and in lower case: ㎡ is m2, ￥ is ¥. */
const UNITS: readonly UnitSpelling[] = [
  { spelling: '亿元', unit: '元', power: 8 },
  { spelling: '千万元', unit: '元', power: 7 },
  { spelling: '百万元', unit: '元', power: 6 },
  { spelling: '十万元', unit: '元', power: 5 },
  { spelling: '万元', unit: '元', power: 4 },
  { spelling: '千元', unit: '元', power: 3 },
  { spelling: '百元', unit: '元', power: 2 },
  { spelling: '人民币元', unit: '元', power: 0 },
  { spelling: '人民币', unit: '元', power: 0 },
  { spelling: 'rmb', unit: '元', power: 0 },
  { spelling: '元', unit: '元', power: 0 },
  { spelling: '¥', unit: '元', power: 0 },
  { spelling: '公顷', unit: '㎡', power: 4 },
  { spelling: '亩数', unit: '㎡', power: 4, divisor: 15 },
  { spelling: '亩', unit: '㎡', power: 4, divisor: 15 },
  { spelling: '万平方米', unit: '㎡', power: 4 },
  { spelling: '万平米', unit: '㎡', power: 4 },
  { spelling: '万m2', unit: '㎡', power: 4 },
  { spelling: '万m^2', unit: '㎡', power: 4 },
  { spelling: '平方米', unit: '㎡', power: 0 },
  { spelling: '平米', unit: '㎡', power: 0 },
  { spelling: 'm2', unit: '㎡', power: 0 },
  { spelling: 'm^2', unit: '㎡', power: 0 },
  { spelling: '平方', unit: '㎡', power: 0 },
  { spelling: '万册', unit: '册', power: 4 },
  { spelling: '千册', unit: '册', power: 3 },
  { spelling: '册/本', unit: '册', power: 0 },
  { spelling: '册(本)', unit: '册', power: 0 },
  { spelling: '册', unit: '册', power: 0 },
  { spelling: '万人', unit: '人', power: 4 },
  { spelling: '千人', unit: '人', power: 3 },
  { spelling: '人/名', unit: '人', power: 0 },
  { spelling: '名/人', unit: '人', power: 0 },
  { spelling: '人', unit: '人', power: 0 },
  { spelling: '名', unit: '人', power: 0 },
  { spelling: '位', unit: '人', power: 0 },
  { spelling: '套/间', unit: '间', power: 0 },
  { spelling: '间/套', unit: '间', power: 0 },
  { spelling: '间(套)', unit: '间', power: 0 },
  { spelling: '套(间)', unit: '间', power: 0 },
  { spelling: '个/间', unit: '间', power: 0 },
  { spelling: '间/个', unit: '间', power: 0 },
  { spelling: '间', unit: '间', power: 0 },
  { spelling: '个班', unit: '个', power: 0 },
  { spelling: '个', unit: '个', power: 0 },
  { spelling: '班', unit: '个', power: 0 },
  { spelling: '本', unit: '册', power: 0 },
  { spelling: '室', unit: '间', power: 0 },
  { spelling: '台套', unit: '台', power: 0 },
  { spelling: '台/套', unit: '台', power: 0 },
  { spelling: '台(套)', unit: '台', power: 0 },
  { spelling: '台、套', unit: '台', power: 0 },
  { spelling: '台件', unit: '台', power: 0 },
  { spelling: '台', unit: '台', power: 0 },
  { spelling: '套', unit: '台', power: 0 },
  { spelling: '所', unit: '所', power: 0 },
  { spelling: '分钟', unit: '分钟', power: 0 },
  { spelling: '公里', unit: 'km', power: 0 },
  { spelling: '千米', unit: 'km', power: 0 },
  { spelling: 'km', unit: 'km', power: 0 },
];

function unitWords(text: string): string {
  return folded(text)
    .replace(/^(?:计量)?单位:?/, '')
    .toLowerCase();
}

/** The unit that a bracket's text is, e.g. `万元` or `单位:万元`; undefined where it is none. */
export function findUnit(text: string): UnitSpelling | undefined {
  const words = unitWords(text);
  return UNITS.find(({ spelling }) => spelling === words);
}

/**
 * How a header says what its figures are counted in: a unit; only tens (`in10000`, 万), of whatever the figures are; a
 * share; one thing for each of another (台/班), 元 for each student among them, which is no amount; or turns (人次), which count a person more than once.
 */
export type WrittenUnit =
  | { readonly kind: 'amount'; readonly unit: UnitSpelling }
  | { readonly kind: 'tens'; readonly power: number }
  | { readonly kind: 'share' | 'ratio' | 'perStudent' | 'turns' };

const TENS_ALONE: Readonly<Record<string, number>> = { 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
const SHARE = /^(?:%|‰|百分比|百分数|百分率|比例|占比)$/;
const TURNS = /^(?:人次|人次数|台次|班次|课次)$/;
const FOR_EACH = '(?:每?(?:人|生|学生|师|教师|班|校|间|台|年|月|周|天|学年|学期|百人|百生|百名学生))';
const YUAN_PER_STUDENT = /^元\/?每?(?:生|学生)$/;
const RATIO = new RegExp(`^(?:[^/]{1,5}/${FOR_EACH}|(?:元|m2|平方米|册|台|间|个|人)(?:每|:|∶)${FOR_EACH})$`);

/** The unit that a stretch of a header is; undefined where it is none. */
export function writtenUnit(text: string): WrittenUnit | undefined {
  const unit = findUnit(text);
  if (unit) return { kind: 'amount', unit };
  const words = unitWords(text);
  const [, zeros] = /^in1(0{2,9})$/.exec(words) ?? [];
  const power = zeros?.length ?? TENS_ALONE[words];
  if (power !== undefined) return { kind: 'tens', power };
  if (SHARE.test(words)) return { kind: 'share' };
  if (TURNS.test(words)) return { kind: 'turns' };
  if (YUAN_PER_STUDENT.test(words)) return { kind: 'perStudent' };
  const [numerator] = words.split(/[/每:∶]/);
  return RATIO.test(words) && findUnit(numerator ?? '') !== undefined ? { kind: 'ratio' } : undefined;
}

/** Units in which no word of another meaning ends, so that they need no bracket and no `/` before them. */
const ENDS_SURELY =
  /(?:in10{2,9}|[十百千]?万?元|亿元|万|万?(?:m2|m\^2|平方米|平米)|亩数?|公顷|[千万]册|¥|rmb|人民币|%|‰|百分比|人次|台套|台\/套)$/i;
const GLUED_RATIO = new RegExp(`(?:[万千]?元|m2|平方米|册|台|间|人)/${FOR_EACH}$`);

/** The last bracket of a text, and all from its first one on: `设备(台(套))`. */
const BRACKETS = [/^(.+)[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]$/, /^([^([{【〔]+)[([{【〔](.*)[)\]}】〕]$/];

/** A unit behind a note: `骨干教师(县级以上)人`. */
const BEHIND_BRACKET = /^(.+[)\]}】〕])([^()[\]{}【】〔〕/]{1,4})$/;
/** `设备(台/套`: the mark joins units; 教室, 班 and 单位 are things and end in what is a unit elsewhere. */
const ENDS_IN_UNIT = /[台套件册本个间元米亩]$/;

/** Takes the unit off the end of a header: `设备值(万元)`, `设备值_万`, `面积/㎡`, `设备值in10000`, `占地面积M2`. */
export function splitHeaderUnit(header: string): { readonly words: string; readonly unit: WrittenUnit | undefined } {
  const text = folded(header);
  const whole = { words: text, unit: undefined };
  for (const brackets of BRACKETS) {
    const [, before = '', inside = ''] = brackets.exec(text) ?? [];
    const unit = inside === '' ? undefined : writtenUnit(inside);
    if (unit) return { words: before, unit };
  }
  const [, noted = '', behind = ''] = BEHIND_BRACKET.exec(text) ?? [];
  const unitBehind = behind === '' ? undefined : writtenUnit(behind);
  if (unitBehind) return { words: noted, unit: unitBehind };
  if (/[)\]}】〕]$/.test(text)) return whole;
  for (const { index } of text.matchAll(/[_/|:;,、-]/g)) {
    const [words, rest] = [text.slice(0, index), text.slice(index + 1)];
    if (words === '' || ENDS_IN_UNIT.test(words)) continue;
    const unit = writtenUnit(rest);
    if (unit) return { words: words.replace(/[_/|:;,、-]+$/, ''), unit };
  }
  const [tail] = GLUED_RATIO.exec(text) ?? ENDS_SURELY.exec(text) ?? [];
  if (tail === undefined || tail.length === text.length) return whole;
  const words = text.slice(0, -tail.length).replace(/[_/|:;,、-]+$/, '');
  return /\d$/.test(words) ? whole : { words, unit: writtenUnit(tail) };
}

/** What a header's unit makes of figures that are measured in `natural`; undefined where it is none of it. */
export function unitFor(written: WrittenUnit, natural: Unit): UnitSpelling | undefined {
  if (written.kind === 'tens') return { spelling: '', unit: natural, power: written.power };
  return written.kind === 'amount' && written.unit.unit === natural ? written.unit : undefined;
}

/** The units that a line like `单位：人、平方米、万元` names, or a title with `（面积：平方米；设备值：万元）`. */
export function unitsIn(text: string): readonly UnitSpelling[] {
  const title = folded(text);
  const [, list] = /(?:计量)?单位[::]([^::]*)$/.exec(title) ?? [];
  if (list === undefined) return unitsOfThings(title);
  return list.split(/[、,，/;；()\s]+/).flatMap((word) => findUnit(word) ?? []);
}

/** `面积:平方米;设备值:万元`: each thing with the unit that it is given in. 亩 is of the ground alone, not of rooms. */
function unitsOfThings(title: string): readonly UnitSpelling[] {
  const units = [...title.matchAll(/[^:;,、()]+:([^:;,、()]+)(?=[;,、)]|$)/g)].flatMap(
    ([, unit = '']) => findUnit(unit) ?? [],
  );
  return units.filter(({ divisor }) => divisor === undefined);
}

/** Takes a unit off a folded text: `3.2万元` → `3.2` and 万元, `¥500` → `500` and 元. */
export function splitUnit(text: string): { readonly number: string; readonly unit: UnitSpelling | undefined } {
  const written = text.startsWith('¥') && text.length > 1 ? text.slice(1) : text;
  const lower = written.toLowerCase();
  const unit = UNITS.find(({ spelling }) => lower.endsWith(spelling) && lower.length > spelling.length);
  if (unit) return { number: written.slice(0, -unit.spelling.length), unit };
  return { number: written, unit: written === text ? undefined : findUnit('元') };
}
