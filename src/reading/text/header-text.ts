/**
 * How header texts are compared: full-width forms, spaces, line breaks, numbering and marks of "thereof" make no
 * difference; what stands in brackets is a unit, a stage or a note, and is looked at apart.
 */

const BRACKETS = /[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]/g;
const NUMBERING =
  /^(?:[(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]|\d{1,2}[.、]|[一二三四五六七八九十]{1,3}[、.]|L\d{1,2}(?=\p{Script=Han}))/u;
const THEREOF = /^(?:[#*]|其中:?|-+)+/;

/** Texts that folding leaves as they are: most cells of a workbook. */
const FOLDED = /^[\u4e00-\u9fff0-9A-Za-z().:,]*$/;

/**
 * What nobody sees: controls, joiners, marks of direction, soft hyphens, variation selectors, fillers (all that Unicode
 * calls ignorable), the braille blank and what stands for an object. Web pages and chat programs leave them in names.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u{2800}\u{fff9}-\u{fffc}]+/gu;

/** The same without what nobody sees; lines stay lines. */
export function visibleText(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.replace(INVISIBLE, (run) => (/[\t\n\r]/.test(run) ? run.replace(/[^\t\n\r]/gu, '') : ''));
}

/** Compatibility forms folded and all white space taken out: `教学仪器设备\n资产值（万元）` → `教学仪器设备资产值(万元)`. */
export function folded(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−]/g, '-');
}

/** A folded header without its number and the marks of "thereof" in front, and without a colon behind. */
export function withoutNumbering(text: string): string {
  return text
    .replace(THEREOF, '')
    .replace(NUMBERING, '')
    .replace(THEREOF, '')
    .replace(NUMBERING, '')
    .replace(/[:。,;]+$/, '');
}

/** A path as the user sees it, its rows joined by ` → `. */
export function shownPath(path: readonly string[]): string {
  return path.map((text) => text.replace(/\s+/g, '')).join(' → ');
}

/** Texts without brackets, numbering, marks and white space: their own words. */
const PLAIN = /^(?!其中|L\d)[\u4e00-\u9fff0-9A-Za-z]*$/;

export interface HeaderText {
  /** Folded, without numbering, marks of "thereof" and brackets. */
  readonly words: string;
  /** What stood in brackets. */
  readonly notes: readonly string[];
}

export function headerText(text: string): HeaderText {
  if (PLAIN.test(text)) return { words: text, notes: [] };
  const whole = withoutNumbering(folded(text));
  const words = whole.replace(BRACKETS, '');
  return { words: words === '' ? whole : words, notes: [...whole.matchAll(BRACKETS)].map(([, inside = '']) => inside) };
}

/** `计`, `合计` …: tokens that stand for the whole of what the header above names. */
const TOTALS: ReadonlySet<string> = new Set(['计', '合计', '总计', '小计', '共计', '累计', '总数']);

export function isTotal(words: string): boolean {
  return TOTALS.has(words);
}

/** A row that is worked out of others: a sum, a mean, a deviation, a coefficient, a limit to hold them against. */
const WORKED_OUT =
  /^.{0,8}(?:(?:合计|总计|小计|共计|累计)[数行栏]?|总数|总人数|平均值|平均数|均值|标准差|差异系数|变异系数|标准值|达标值)$/;

/** Whether a row's name or number says that the row is worked out of others: 合计, 全县总计, 乡村小计, 差异系数 … */
export function namesATotal(text: string): boolean {
  const { words } = headerText(text);
  return isTotal(words) || WORKED_OUT.test(words);
}

/** School names that differ only in form are one: width, spaces, brackets, a mark in front. */
export function normalisedSchoolName(text: string): string {
  return folded(text)
    .replace(/^[*#★☆●○▲△◆]+/u, '')
    .replace(/[()[\]【】〔〕"'“”‘’·.,。]/g, '');
}
