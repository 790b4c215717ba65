import type { Package } from '../package/package';
import { readXml } from '../package/xml';

/** What parts beside a sheet's cells hold texts: its notes, and its shapes. */
const PARTS = /(?:^|\/)(?:comments|threadedComment|drawing)$/;
/** A text ends with these: a note, a paragraph of a shape. */
const ENDS = ['comment', 'threadedComment', 'p'];
const HOLDS_TEXT = ['t', 'text'];

/** The texts of a sheet's notes and text boxes, which speak about its cells as those beside them do. */
export function floatingTexts(opened: Package, sheetPart: string): readonly string[] {
  return opened
    .relationships(sheetPart)
    .filter(({ type, target, external }) => !external && PARTS.test(type) && opened.has(target))
    .flatMap(({ target }) => textsIn(opened, target));
}

function textsIn(opened: Package, part: string): readonly string[] {
  const texts: string[] = [];
  let own = '';
  let depth = 0;
  readXml(part, opened.bytes(part), {
    open: (name) => {
      if (HOLDS_TEXT.includes(localName(name))) depth++;
    },
    close: (name) => {
      const local = localName(name);
      if (HOLDS_TEXT.includes(local)) depth--;
      if (!ENDS.includes(local)) return;
      if (own.trim() !== '') texts.push(own);
      own = '';
    },
    text: (text) => {
      if (depth > 0) own += text;
    },
  });
  return texts;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
