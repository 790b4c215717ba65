/** A county's name as a title or `填报单位` gives it: 云岭县, 鸠江区, 宁国市, 阿鲁科尔沁旗. */
const COUNTY =
  /(?:填报单位|填报区县|单位名称|区县名称|县名):?(\p{Script=Han}{1,10}?[县区市旗])|^(\p{Script=Han}{1,10}?[县区市旗])/u;

export function countyNameIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const match = COUNTY.exec(title);
    const name = match?.[1] ?? match?.[2];
    if (name && !/^(?:全|各|本|小学|初中)/.test(name)) return name;
  }
  return null;
}

/** The school year that a title names: `2025学年`, `2025-2026学年`, `2025年`; the first year of two. */
export function schoolYearIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const year = /(?:^|\D)(20\d{2})(?:[-/~至]20\d{2})?(?:学?年|学年度|年度|\D|$)/.exec(title)?.[1];
    if (year) return year;
  }
  return null;
}
