/** Longer texts are no cell's; what is beyond is left off, as in the copy that is written. */
const MOST_LETTERS = 32_767;

/** Where lines of the source end between Chinese characters there is no space. */
const SOURCE_LINE = /(?<=\p{Script=Han})[ \t\r\f]*\n[ \t\r\n\f]*(?=\p{Script=Han})/gu;
const WHITE_SPACE = /[ \t\r\n\f]+/g;
const LONG_SPACE = /[ \t\r\n\f]{2,}/g;

/** Gathers running text as a page shows it: white space is one space, `<br>` and blocks begin lines. */
export class FlowText {
  private lines: string[] = [];
  private line = '';
  private letters = 0;

  add(text: string): void {
    const left = MOST_LETTERS - this.letters;
    if (left <= 0) return;
    const words = text.replace(LONG_SPACE, (space) => (space.includes('\n') ? '\n' : ' '));
    this.line += words.length > left ? words.slice(0, left) : words;
    this.letters += words.length;
  }

  /** Begins a new line; `always`, where the one before is empty too. */
  breakLine(always = false): void {
    const line = this.line === '' ? '' : flowText(this.line);
    this.line = '';
    if (line === '' && !always) return;
    if (this.letters++ <= MOST_LETTERS) this.lines.push(line);
  }

  /** The lines, without empty ones before and behind; none where there is no text. */
  take(): string[] {
    this.breakLine();
    const { lines } = this;
    this.lines = [];
    this.letters = 0;
    const first = lines.findIndex((line) => line !== '');
    return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
  }
}

function flowText(source: string): string {
  return source.replace(SOURCE_LINE, '').replace(WHITE_SPACE, ' ').replaceAll('\u{a0}', ' ').trim();
}
