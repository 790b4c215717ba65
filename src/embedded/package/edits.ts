import type { XmlElement } from './tree';

/** Characters of a text to replace by others: `start` = `end` inserts. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that don't overlap; those at the same place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export function removal({ start, end }: XmlElement): TextEdit {
  return { start, end, text: '' };
}

export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Inserts behind the last child; an empty `<a/>` is opened for it. */
export function appended(text: string, element: XmlElement, added: string): TextEdit {
  const last = element.children.at(-1);
  if (last) return insertion(last.end, added);
  if (element.openEnd !== element.end) return insertion(element.closeStart, added);
  const tag = text.slice(element.start, element.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return { start: element.start, end: element.end, text: `${tag.replace(/\s*\/>$/, '>')}${added}</${name}>` };
}

/** Sets an attribute in an opening tag, or removes it. */
export function attributeEdit(text: string, element: XmlElement, name: string, value: string | undefined): TextEdit {
  const tag = text.slice(element.start, element.openEnd);
  const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const quote = match?.[1]?.charAt(0) ?? '"';
  const written = value === undefined ? '' : ` ${name}=${quote}${escapeXml(value)}${quote}`;
  if (match) {
    const start = element.start + match.index;
    return { start, end: start + match[0].length, text: written };
  }
  const opening = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  return insertion(element.start + opening.length, written);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What most texts are made of alone: nothing in them is to be escaped. */
const PLAIN = /^[ !#-%'-;=?-\ud7ff]*$/;

/** A text for an attribute or between tags; what XML can't hold at all is left out. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const REFERENCE = /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const LAST_CHARACTER = 0x10ffff;

/** What a text's references stand for, by name or by the character's number. */
export function unescapeXml(xml: string): string {
  return xml.replace(REFERENCE, (all, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= LAST_CHARACTER ? String.fromCodePoint(code) : all;
  });
}
