import type { Attributes } from './tags';

/** How a style says that its cells hold text: Excel's own property, and the one that systems write for it. */
const AS_TEXT = /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*["']?\\?@/i;

const MOST_LETTERS = 1024 * 1024;

/** The styles of a page, as far as they say which cells are text whatever stands in them. */
export class TextStyles {
  /** Names of elements, and of classes with their dot. */
  private readonly selectors = new Set<string>();
  private letters = 0;

  add(css: string): void {
    this.letters += css.length;
    if (this.letters > MOST_LETTERS) return;
    for (const rule of css.split('}')) {
      const [selectors = '', body = ''] = rule.split('{');
      if (!AS_TEXT.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const [, last] = /((?:^|[\s.])[\w-]+)\s*$/.exec(selector) ?? [];
        if (last !== undefined) this.selectors.add(last.trim().toLowerCase());
      }
    }
  }

  /** Whether a cell is text, by its own attributes and by its class. */
  areOf(name: string, attributes: Attributes): boolean {
    if (attributes.has('x:str') || AS_TEXT.test(attributes.get('style') ?? '')) return true;
    if (this.selectors.size === 0) return false;
    const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
    return this.selectors.has(name) || classes.some((each) => this.selectors.has(`.${each}`));
  }
}
