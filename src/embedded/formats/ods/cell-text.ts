import type { Attributes } from '../../package/names';

/** Spaces that one element may stand for; no cell of a table has more. */
const MOST_SPACES = 1000;

/** Gathers the text of a cell: its paragraphs as lines. */
export class CellText {
  private paragraphs: string[] = [];
  private depth = 0;

  clear(): void {
    this.paragraphs = [];
    this.depth = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'text:p') {
      if (this.depth === 0) this.paragraphs.push('');
      this.depth++;
    } else if (name === 'text:s') {
      const count = Number(attributes['text:c'] ?? 1);
      this.add(' '.repeat(Math.min(Number.isInteger(count) && count > 0 ? count : 1, MOST_SPACES)));
    } else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  add(text: string): void {
    const last = this.paragraphs.length - 1;
    if (this.depth > 0) this.paragraphs[last] += text;
  }

  close(name: string): void {
    if (name === 'text:p') this.depth--;
  }

  take(): string {
    return this.paragraphs.join('\n');
  }
}
