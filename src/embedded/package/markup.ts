import { REMARKS } from './remarks';
import { attributesIn } from './tags';
import type { ElementPlace } from './tree';

/**
 * Markup that is not always XML: drawings of old (VML) have `<br>` without an end and attributes that stand twice. It is
 * looked through as text, so that what we know is found in it and all else keeps every character.
 */
export interface MarkupElement extends ElementPlace {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupElement[];
}

type Growing = { -readonly [key in keyof MarkupElement]: MarkupElement[key] } & { children: Growing[] };

/** No drawing has as many elements within each other. */
const DEEPEST = 500;

/** The first element of a text; undefined where there is none, nothing closes it or it is too deep. */
export function parseMarkup(text: string): MarkupElement | undefined {
  const open: Growing[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = tagEnd(text, at);
    if (end === undefined || open.length > DEEPEST) return undefined;
    const isMarkup = /[A-Za-z_/]/.test(text.charAt(at + 1));
    if (isMarkup && text[at + 1] === '/') {
      const root = close(open, text.slice(at + 2, end - 1).trim(), at, end);
      if (root) return root;
    } else if (isMarkup) {
      const root = begin(open, text, at, end);
      if (root) return root;
    }
    at = end;
  }
  return undefined;
}

function begin(open: Growing[], text: string, start: number, end: number): MarkupElement | undefined {
  const isEmpty = text[end - 2] === '/';
  const { name, attributes } = parseTag(text.slice(start + 1, end - (isEmpty ? 2 : 1)));
  const element: Growing = { name, attributes, children: [], start, openEnd: end, closeStart: end, end };
  open.at(-1)?.children.push(element);
  if (!isEmpty) open.push(element);
  return isEmpty && open.length === 0 ? element : undefined;
}

/** Closes an element and those within it that nothing closed; gives it where it is the first of all. */
function close(open: Growing[], name: string, at: number, end: number): MarkupElement | undefined {
  const place = open.findLastIndex((element) => element.name === name);
  const element = open[place];
  if (!element) return undefined;
  open.length = place;
  element.closeStart = at;
  element.end = end;
  return place === 0 ? element : undefined;
}

/** Behind a tag, a comment, a declaration or unparsed text that begins here. */
function tagEnd(text: string, at: number): number | undefined {
  for (const [begins, ends] of REMARKS) {
    if (text.startsWith(begins, at)) return behind(text, ends, at + begins.length);
  }
  const tag = TAG;
  tag.lastIndex = at;
  return tag.test(text) ? tag.lastIndex : behind(text, '>', at);
}

/** A tag ends behind its attributes, in whose values a `>` may stand. */
const TAG = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y;

function behind(text: string, wanted: string, from: number): number | undefined {
  const found = text.indexOf(wanted, from);
  return found < 0 ? undefined : found + wanted.length;
}

/** Of attributes that stand twice the first counts. */
function parseTag(tag: string): Pick<MarkupElement, 'name' | 'attributes'> {
  const [name = ''] = /^[^\s/]+/.exec(tag) ?? [];
  return { name, attributes: attributesIn(tag) };
}
