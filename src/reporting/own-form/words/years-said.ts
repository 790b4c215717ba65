/** `2026—2027学年`, `2026年秋季`, `2025-2026`: what a text says of a year, first of two. */
const YEAR =
  /(20\d{2})(?:学?年度?)?(?:(?:[-/~至]+)(20\d{2}|\d{2}(?!\d)))?(?:学年度?|年度|年)?(?:秋季?(?:学期)?|学年初|年初(?!中)|初(?!中))?/g;
/** A day that a form was filled in: it says nothing of the figures. */
const DAY = /20\d{2}(?:年\d{0,2}月(?:\d{0,2}日)?|[-./]\d{1,2}[-./]\d{1,2})/g;

/** The years that a folded text names, and the text without them. `2026—2027` is `2026`; `2026—2028` is no school year. */
export function yearsIn(text: string): { readonly years: readonly string[]; readonly rest: string } {
  const years: string[] = [];
  const rest = text.replace(DAY, '').replace(YEAR, (_, first: string, second: string | undefined) => {
    const next = second === undefined ? undefined : Number(second) % 100;
    years.push(next === undefined || next === (Number(first) + 1) % 100 ? first : `${first}-${second}`);
    return '';
  });
  return { years, rest };
}
