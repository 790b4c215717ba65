import type { Unit } from '../statistics/fields';
import { folded } from './header-text';

/** A unit as a header or a cell writes it: a power of ten times the natural unit (万元 = 10⁴ 元 → 4). */
export interface UnitSpelling {
  readonly spelling: string;
  readonly unit: Unit;
  readonly power: number;
  /** What it is of the natural unit beside the power of ten: 亩 is 10⁴ ÷ 15 ㎡. */
  readonly divisor?: number;
}

/** Longer spellings first: 万元 before 元. */
const UNITS: readonly UnitSpelling[] = [
  { spelling: '亿元', unit: '元', power: 8 },
  { spelling: '百万元', unit: '元', power: 6 },
  { spelling: '万元', unit: '元', power: 4 },
  { spelling: '千元', unit: '元', power: 3 },
  { spelling: '元', unit: '元', power: 0 },
  { spelling: '公顷', unit: '㎡', power: 4 },
  { spelling: '亩', unit: '㎡', power: 4, divisor: 15 },
  { spelling: '万平方米', unit: '㎡', power: 4 },
  { spelling: '平方米', unit: '㎡', power: 0 },
  { spelling: '平米', unit: '㎡', power: 0 },
  { spelling: 'm2', unit: '㎡', power: 0 },
  { spelling: 'M2', unit: '㎡', power: 0 },
  { spelling: '平方', unit: '㎡', power: 0 },
  { spelling: '㎡', unit: '㎡', power: 0 },
  { spelling: '万册', unit: '册', power: 4 },
  { spelling: '册', unit: '册', power: 0 },
  { spelling: '人', unit: '人', power: 0 },
  { spelling: '名', unit: '人', power: 0 },
  { spelling: '间', unit: '间', power: 0 },
  { spelling: '个', unit: '个', power: 0 },
  { spelling: '班', unit: '个', power: 0 },
  { spelling: '本', unit: '册', power: 0 },
  { spelling: '室', unit: '间', power: 0 },
  { spelling: '台', unit: '台', power: 0 },
  { spelling: '所', unit: '所', power: 0 },
  { spelling: '分钟', unit: '分钟', power: 0 },
  { spelling: '公里', unit: 'km', power: 0 },
  { spelling: '千米', unit: 'km', power: 0 },
  { spelling: 'km', unit: 'km', power: 0 },
];

/** The unit that a bracket's text is, e.g. `万元` or `单位:万元`; undefined where it is none. */
export function unitOf(text: string): UnitSpelling | undefined {
  const words = folded(text).replace(/^(?:计量)?单位:?/, '');
  return UNITS.find(({ spelling }) => spelling === words);
}

/** The units that a line like `单位：人、平方米、万元` names. */
export function unitsIn(text: string): readonly UnitSpelling[] {
  const [, list] = /(?:计量)?单位[::]([^::]*)$/.exec(folded(text)) ?? [];
  return list === undefined ? [] : list.split(/[、,，/;；()\s]+/).flatMap((word) => unitOf(word) ?? []);
}

/** Takes a unit off the end of a folded text: `3.2万元` → `3.2` and 万元. */
export function splitUnit(text: string): { readonly number: string; readonly unit: UnitSpelling | undefined } {
  const unit = UNITS.find(({ spelling }) => text.endsWith(spelling) && text.length > spelling.length);
  return { number: unit ? text.slice(0, -unit.spelling.length) : text, unit };
}
