export type FactUnit = '人' | '万人' | '个' | '所' | '间' | '项' | '份' | '元' | '万元' | '分钟' | '%' | '';

/** A figure or statement that 县级数据 can give. */
export interface CountyFactEntry {
  /** 指标. */
  readonly indicator: string;
  readonly indicatorSpellings?: readonly string[];
  /** 项目. */
  readonly name: string;
  /** Other spellings of 项目. */
  readonly spellings: readonly string[];
  readonly english: string;
  /**
   * `number`: a count or sum. `yesNo`: 是 or 否, with 佐证材料. `presence`: 有 or 无 (一票否决).
   * `level`: a level of the national monitoring, Ⅰ to Ⅳ.
   */
  readonly kind: 'number' | 'yesNo' | 'presence' | 'level';
  /** The statement itself says that there is none (无过重课业负担): 有 or 无 would say either, 是 and 否 alone are clear. */
  readonly saysNone?: true;
  /** The unit where the row names none; `''` for ratios and words. */
  readonly unit: FactUnit;
  /** How many years it is wanted for; absent: one figure. */
  readonly years?: number;
}

/** A figure of one year. `others` are other spellings of 项目. */
export function figure(
  indicator: string,
  name: string,
  unit: FactUnit,
  english: string,
  ...others: readonly string[]
): CountyFactEntry {
  return { indicator, name, unit, english, kind: 'number', spellings: others };
}

/** A figure for each of several years. */
export function series(
  indicator: string,
  name: string,
  unit: FactUnit,
  years: number,
  english: string,
  ...others: readonly string[]
): CountyFactEntry {
  return { indicator, name, unit, english, kind: 'number', years, spellings: others };
}

/** A statement, 是 or 否. */
export function attested(
  indicator: string,
  name: string,
  english: string,
  ...others: readonly string[]
): CountyFactEntry {
  return { indicator, name, english, kind: 'yesNo', unit: '', spellings: others };
}
