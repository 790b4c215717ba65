import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../workbook/workbook';
import { type Attributes, ElementNames } from './names';
import { damaged } from './zip';

/** Where an element stands in a part's text, so that a change touches its own characters and no others. */
export interface ElementPlace {
  readonly start: number;
  /** Behind the opening tag; the same as `end` for `<a/>`. */
  readonly openEnd: number;
  /** Where the closing tag begins; the same as `end` for `<a/>`. */
  readonly closeStart: number;
  readonly end: number;
}

/** An element of an XML part. Names as `ElementNames` gives them. */
export interface XmlElement extends ElementPlace {
  readonly name: string;
  readonly attributes: Attributes;
  /** `r:id`, whatever its prefix. */
  readonly relationship: string | undefined;
  readonly children: readonly XmlElement[];
}

type Growing = { -readonly [key in keyof XmlElement]: XmlElement[key] } & { children: XmlElement[] };

/**
 * What is changed by its tree has some thousand elements, since a sheet's cells aren't among them; each takes a few
 * hundred bytes.
 */
const MOST_ELEMENTS = 400_000;

/** The elements of an XML part; the first is its root. Throws where it is damaged or has too many of them. */
export function parseTree(part: string, text: string): XmlElement {
  if (hasMoreElements(text, MOST_ELEMENTS)) throw new WorkbookError({ code: 'tooLarge', what: part });
  const parser = new SaxesParser({ xmlns: false });
  const names = new ElementNames();
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const end = parser.position;
    const start = text.lastIndexOf('<', end - 1);
    const expanded = names.enter(name, attributes);
    const relationship = names.relationshipId(attributes);
    const element: Growing = {
      name: expanded,
      attributes,
      relationship,
      children: [],
      start,
      openEnd: end,
      closeStart: end,
      end,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    names.leave(name);
    const element = open.pop();
    if (!element || isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = text.lastIndexOf('<', element.end - 1);
  });
  parser.on('doctype', () => {
    throw damaged(part, 'DOCTYPE');
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(part, error instanceof Error ? error.message : 'XML');
  }
  if (!root) throw damaged(part, 'empty');
  return root;
}

/** Counted before any is made: those of a million would fill the memory before they were too many. */
function hasMoreElements(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.charCodeAt(at + 1) !== SLASH && ++count > most) return true;
  }
  return false;
}

const SLASH = 0x2f;

export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function findChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The prefix, with its colon, that a part gives to its own elements. */
export function readPrefix(text: string, root: XmlElement): string {
  return /^<([^\s:/>]+:)?/.exec(text.slice(root.start, root.openEnd))?.[1] ?? '';
}

/** The address of the namespace that a part's own elements are in. */
export function readNamespace(text: string, root: XmlElement): string {
  const prefix = readPrefix(text, root);
  return root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
}
