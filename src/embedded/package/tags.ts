/** An opening tag as it stands in a part's text; what it opens isn't looked at. */
export interface Tag {
  /** With its colon; empty where there is none. */
  readonly prefix: string;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
  /** What stands between its name and its end. */
  readonly attributes: string;
}

/** By name, with any prefix; in attributes' values a `>` may stand. */
const TAGS = new Map<string, RegExp>();

/** The next tag of this name from a place on, as it stands there: comments and unparsed text are the caller's to blank out. */
export function nextTag(text: string, name: string, from = 0): Tag | undefined {
  let tag = TAGS.get(name);
  if (!tag) {
    tag = new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
    TAGS.set(name, tag);
  }
  tag.lastIndex = from;
  const found = tag.exec(text);
  if (!found) return undefined;
  const [whole, prefix = '', inner = ''] = found;
  const isEmpty = inner.endsWith('/');
  const attributes = isEmpty ? inner.slice(0, -1) : inner;
  return { prefix, start: found.index, end: found.index + whole.length, isEmpty, attributes };
}

/** All tags of a name. */
export function* tagsNamed(text: string, name: string): Generator<Tag> {
  for (let tag = nextTag(text, name); tag; tag = nextTag(text, name, tag.end)) yield tag;
}

/** A tag's attribute as it is written, entities and all; of attributes that stand twice the first counts. */
export function findAttribute({ attributes }: Tag, name: string): string | undefined {
  return attributesIn(attributes).get(name);
}

/** The attributes of a tag, by their names with prefixes. */
export function attributesIn(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? '');
  }
  return attributes;
}
