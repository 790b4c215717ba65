/**
 * A part's text with blanks for its comments, instructions and unparsed text, each as long as it was: what is looked for
 * by its letters is then found where it is meant, and at its place.
 */
export function withoutRemarks(text: string): string {
  // The declaration, with which almost every part begins, says nothing that is looked for.
  if (!follows(text, '!') && !follows(text, '?')) return text;
  const pieces: string[] = [];
  let at = 0;
  for (let found = nextRemark(text, DECLARATION); found; found = nextRemark(text, at)) {
    pieces.push(text.slice(at, found.start), ' '.repeat(found.end - found.start));
    at = found.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Whether the letter stands behind a `<`. Millions of these begin cells, and such letters are few. */
function follows(text: string, letter: '!' | '?'): boolean {
  for (let at = text.indexOf(letter, DECLARATION + 1); at >= 0; at = text.indexOf(letter, at + 1))
    if (text[at - 1] === '<') return true;
  return false;
}

/** The declaration begins before this, behind a byte order mark at most. */
const DECLARATION = 2;

/** What isn't markup: how it begins and ends. */
export const REMARKS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function nextRemark(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
  for (let at = nextBegin(text, from); at >= 0; at = nextBegin(text, at + 1)) {
    const [begins, ends] = REMARKS.find(([begins]) => text.startsWith(begins, at)) ?? [];
    if (begins === undefined || ends === undefined) continue;
    const end = text.indexOf(ends, at + begins.length);
    return { start: at, end: end < 0 ? text.length : end + ends.length };
  }
  return undefined;
}

/** The next `<!` or `<?`. */
function nextBegin(text: string, from: number): number {
  const begin = /<[!?]/g;
  begin.lastIndex = from;
  return begin.exec(text)?.index ?? -1;
}
