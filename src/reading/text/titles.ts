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

/** What follows a county's own name: 城步|苗族自治县. */
const AFTER_STEM =
  /(?:(?:各|壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|裕固|门巴|鄂伦春|独龙|塔塔尔|赫哲|珞巴)族?)*(?:自治)?[县区市旗]$/u;

/** Parts of a county or of a town that end like one; 东区 and 西区 are counties as well, where a title or column says so. */
const NO_COUNTY_BY_ITSELF =
  /^(?:[东南西北中新旧]|东[南北]|西[南北]|中心|城[东南西北中]|主城|高新|经开|开发|经济开发|高新技术开发|经济技术开发|工业园|产业园|示范|度假|旅游)区$|[片校学园社小]区$/;
/** Between the words of a sheet's name: 小学-石泉县, 基本情况（石泉县）. */
const BETWEEN = /[-_()[\]{}·、.,:/|~+&]+/;

/** The county that a sheet's or a file's name is about: 石泉县, 石泉县小学, 小学-石泉县, 2025年石泉县教育局. */
export function countyOfName(name: string): string | null {
  for (const words of [folded(name), ...folded(name).split(BETWEEN)]) {
    const county = countyIn(words);
    if (county !== null && !NO_COUNTY_BY_ITSELF.test(county)) return county;
  }
  return null;
}

/** Whether a name may be that of a city above counties. */
export function mayBeCity(name: string): boolean {
  return /[市州盟]$|地区$/.test(name);
}

/** A county's own name without its kind: 石泉 of 石泉县, 城步 of 城步苗族自治县. */
export function countyStem(county: string): string {
  return county.replace(AFTER_STEM, '');
}

/** The county that the first of the titles to do so names; of 安康市石泉县 the last. */
export function countyNameIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const name = countyIn(title);
    if (name !== null) return name;
  }
  return null;
}

export function countyIn(title: string): string | null {
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

/** Who fills a sheet in, and what may follow in the same cell: 填报单位：石泉县教育局　填报日期：…. */
const REPORTED_BY =
  /^(?:填报|填表|报送|上报)单位(?:\([^)]*\))?:(.+?)(?:\((?:盖?公?章|签章)\))?(?=(?:填报|填表|报送|上报|统计|审核|负责)(?:日期|时间|人)|学年|单位:|$)/;
/** Who fills a county's sheets in; a school fills in its own. */
const AUTHORITY = /(?:局|厅|委|委员会|政府|督导室|[县区市州旗盟])$/;

/** The authority that the titles say has filled the county's sheets in, where they name one alone and no other county's. */
export function reportedByIn(titles: readonly string[], county: string | null): string | null {
  const named = titles.flatMap((title) => REPORTED_BY.exec(folded(title))?.[1] ?? []);
  const [only, ...others] = new Set(named.filter((name) => AUTHORITY.test(name)));
  if (only === undefined || others.length > 0) return null;
  return [null, county].includes(countyIn(only)) ? only : null;
}

/** The school year that a title names: `2025学年`, `2025-2026学年`, `2025年`; the first year of two. */
export function schoolYearIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const year = /(?:^|\D)(20\d{2})(?:[-/~至]20\d{2})?(?:学?年|学年度|年度|\D|$)/.exec(title)?.[1];
    if (year) return year;
  }
  return null;
}
