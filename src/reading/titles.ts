import { folded } from './header-text';

/** Before the county's name in a cell that states it: 填报单位（盖章）：石泉县教育局. */
const LABEL =
  /^(?:填报单位|填报区县|单位名称|区县名称|县区名称|县名|区县|县区|旗?县市区|县\(市、?区\)|县)(?:\([^)]*\))?:/;
/** What titles begin with before they name a county, as often as it stands there. */
const BEFORE_COUNTY: readonly RegExp[] = [
  /^[《“"'([【]+/,
  /^[)\]】]/,
  /^附?(?:件|表)?[\dⅠⅡⅢⅣⅤIVX一二三四五六七八九十]{1,4}(?:[-.]\d{1,2})*[)、.:,](?!\d)/,
  /^附?(?:件|表)(?:[\dⅠⅡⅢⅣⅤIVX]{1,4}(?:[-.]\d{1,2})*|[一二三四五六七八九十]{0,3})[)、.:,]?/,
  /^20\d{2}(?:年?[-/~至]20\d{2})?(?:学年度?|年度?|)(?:(?:上|下|春|秋)(?:学期|季))?/,
  /^二[〇零○]二[〇零○一二三四五六七八九](?:学年度?|年度?)/,
  /^\p{Script=Han}{2,7}?(?:省|(?<!自治)自治区)/u,
  /^[^县区市旗\P{Script=Han}]{2,14}?(?:自治州|地区|盟)/u,
  /^[^县区市旗\P{Script=Han}]{2,4}州(?=\p{Script=Han}{1,8}[县市])/u,
];

/** A county's or a city's name: 云岭县, 鸠江区, 宁国市, 辉县市, 阿鲁科尔沁旗, 城步苗族自治县. */
const NAME = /^(?:\p{Script=Han}{2,15}?自治[县旗]|[\p{Script=Han}]{1,9}?(?:[县区]市(?![级场民区属县直])|[县区市旗]))/u;
/** Ends like a county's name and is none: words that say which of several, and kinds of places. */
const NO_NAME =
  /[校学教各所及与和的表况]|^(?:全(?![州南椒])|本(?!溪))|农村|乡村|城乡|^(?:县区|区县|县市|市县|旗县)|^(?:城|镇|地|山|市|县|郊|片|辖|小|园|库|牧|林|矿|主城|中心城|老城|新城)区$|^(?:城|都|县|地|县级|地级)市$/;

/** The county that the first of the titles to do so names; of 安康市石泉县 the last. */
export function countyNameIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const name = countyIn(title);
    if (name !== null) return name;
  }
  return null;
}

function countyIn(title: string): string | null {
  let rest = folded(title);
  rest = rest.slice(LABEL.exec(rest)?.[0].length ?? 0);
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const prefix of BEFORE_COUNTY) rest = rest.replace(prefix, '');
  }
  let county: string | null = null;
  for (let name = NAME.exec(rest)?.[0]; name !== undefined && !NO_NAME.test(name); name = NAME.exec(rest)?.[0]) {
    county = name;
    rest = rest.slice(name.length);
  }
  return county;
}

/** The school year that a title names: `2025学年`, `2025-2026学年`, `2025年`; the first year of two. */
export function schoolYearIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const year = /(?:^|\D)(20\d{2})(?:[-/~至]20\d{2})?(?:学?年|学年度|年度|\D|$)/.exec(title)?.[1];
    if (year) return year;
  }
  return null;
}
