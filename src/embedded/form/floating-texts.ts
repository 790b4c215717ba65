import { parseArea, parseRange } from '../../workbook/cells';
import type { TextBeside } from '../../workbook/form';
import type { Package } from '../package/package';
import { readXml } from '../package/xml';
import { decodeEscapes } from '../read/text';

/** What parts beside a sheet's cells hold texts: its notes, and its shapes. */
const PARTS = /(?:^|\/)(?:comments|threadedComment|drawing)$/;
/** A text ends with these: a note, a paragraph of a shape. */
const ENDS = ['comment', 'threadedComment', 'p'];
const HANGS = ['comment', 'threadedComment'];
const HOLDS_TEXT = ['t', 'text'];

/** The texts of a sheet's notes and text boxes, which speak about its cells as those beside them do. */
export function floatingTexts(opened: Package, sheetPart: string): readonly TextBeside[] {
  const parts = opened
    .relationships(sheetPart)
    .filter(({ type, target, external }) => !external && PARTS.test(type) && opened.has(target))
    .flatMap(({ target }) => readShapeTexts(opened, target));
  return [...parts, ...promptsIn(opened, sheetPart)];
}

function readShapeTexts(opened: Package, part: string): readonly TextBeside[] {
  const texts: TextBeside[] = [];
  let shapeText = '';
  let depth = 0;
  let at: string | undefined;
  readXml(part, opened.bytes(part), {
    open: (name, attributes) => {
      if (HANGS.includes(localName(name))) at = attributes['ref'];
      if (HOLDS_TEXT.includes(localName(name))) depth++;
    },
    close: (name) => {
      const local = localName(name);
      if (HOLDS_TEXT.includes(local)) depth--;
      if (!ENDS.includes(local)) return;
      const area = at === undefined ? undefined : parseArea(at);
      if (shapeText.trim() !== '')
        texts.push(area ? { text: shapeText, kind: 'note', over: [area] } : { text: shapeText, kind: 'box' });
      shapeText = '';
    },
    text: (text) => {
      if (depth > 0) shapeText += text;
    },
  });
  return texts;
}

/** What a validation says when its cell is chosen. */
function promptsIn(opened: Package, sheetPart: string): readonly TextBeside[] {
  const texts: TextBeside[] = [];
  readXml(sheetPart, opened.bytes(sheetPart), {
    open: (name, { sqref = '', promptTitle = '', prompt = '' }) => {
      if (localName(name) !== 'dataValidation') return;
      const over = sqref.split(' ').flatMap((place) => parseRange(place) ?? []);
      for (const text of [promptTitle, prompt].map(decodeEscapes))
        if (text.trim() !== '') texts.push({ text, kind: 'prompt', over });
    },
  });
  return texts;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
