import stringWidth from 'string-width';

/** Characters of the default font that a text takes; signs like ㎡ and ≥ are as wide as a Chinese character in 宋体. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  if (/^[\u4e00-\u9fff]*$/.test(text)) return 2 * text.length;
  return Math.max(0, ...text.split('\n').map((line) => stringWidth(line, { ambiguousIsNarrow: false })));
}

/** How many lines a text takes in a column; the last characters of a line may not fit any more. */
export function linesIn(text: string, width: number): number {
  const usable = Math.max(2, width - 1.5);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
}

/** Points of a row that holds so many lines of 10.5 pt. */
export function heightOf(lines: number, least: number): number {
  return Math.max(least, lines * 14 + 5);
}
