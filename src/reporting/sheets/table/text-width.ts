import stringWidth from 'string-width';

/** Characters of the default font that a text takes; signs like ㎡ and ≥ are as wide as a Chinese character in 宋体. */
export function textWidth(text: string): number {
  const width = plainWidth(text);
  if (width !== undefined) return width;
  return Math.max(0, ...text.split('\n').map((line) => stringWidth(line, { ambiguousIsNarrow: false })));
}

/** The width of a line of Chinese characters, their punctuation and ASCII, which most are; undefined for any other. */
function plainWidth(text: string): number | undefined {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code <= 0x7e) width++;
    else if (isWide(code)) width += 2;
    else return undefined;
  }
  return width;
}

/** Chinese characters, `、。《》【】`, and the full-width forms of ASCII. */
function isWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e);
}

/** How many lines a text takes in a column; the last characters of a line that is broken may not fit any more. */
export function linesIn(text: string, width: number): number {
  const usable = Math.max(2, width - 1.5);
  return text.split('\n').reduce((lines, line) => {
    const taken = textWidth(line);
    return lines + (taken <= width ? 1 : Math.ceil(taken / usable));
  }, 0);
}

/** Excel takes no higher row. */
const HIGHEST_ROW = 409;

/** Points of a row that holds so many lines of 10.5 pt. */
export function computeHeight(lines: number, least: number): number {
  return Math.min(HIGHEST_ROW, Math.max(least, lines * 14 + 5));
}
