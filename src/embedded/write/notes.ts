import { type CellIndex, cellIndex, parseArea } from '../../workbook/cells';
import type { MarkNote } from '../../workbook/changes';
import { isMarkNote, markNoteText } from '../../workbook/mark-notes';
import { appended, applyEdits, insertion, removal, type TextEdit } from '../package/edits';
import { type Package, relationshipsPart } from '../package/package';
import { childOf, childrenOf, parseTree, prefixOf, type XmlElement } from '../package/tree';
import { relationshipId } from '../package/xml';
import type { SheetEntry } from '../read/workbook-part';
import { boxXml, commentsXml, commentXml, EMPTY_BOXES, NOTE_AUTHOR, type NoteToWrite } from './note-xml';
import { addPart, freePart, relate, removePart, unrelate } from './package-edits';
import { mainNamespace } from './workbook-edits';
import { WorksheetFrame } from './worksheet-frame';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const BOXES_TYPE = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const FIRST_BOX = 1025;

/** Replaces all of our notes; cells with a note or comment of the user's keep that, protected sheets what they have. */
export function writeNotes(opened: Package, sheets: readonly SheetEntry[], notes: readonly MarkNote[]): Package {
  return sheets.reduce((left, { name, part }) => {
    const wanted = notes
      .filter(({ cell }) => cell.sheet === name)
      .map(({ cell: { row, column }, text }): NoteToWrite => ({ at: { row, column }, text: markNoteText(text) }));
    const comments = left.related(part, 'comments');
    const standing = comments === undefined ? undefined : left.text(comments);
    if (wanted.length === 0 && !(standing && hasOurs(standing))) return left;
    if (new WorksheetFrame(part, left.text(part)).isProtected) return left;
    return writeSheetNotes(left, part, wanted);
  }, opened);
}

function hasOurs(comments: string): boolean {
  return comments.includes(markNoteText(''));
}

function writeSheetNotes(opened: Package, sheetPart: string, wanted: readonly NoteToWrite[]): Package {
  const part = opened.related(sheetPart, 'comments');
  const before = part === undefined ? commentsXml(mainNamespace(opened)) : opened.text(part);
  const theirs = withoutOurs(before);
  const free = wanted.filter(({ at }) => !theirs.cells.has(cellIndex(at.row, at.column)));
  if (free.length === 0 && theirs.cells.size === 0 && theirs.hasNoAuthor) {
    return removeNotes(opened, sheetPart, theirs.removed);
  }
  const comments = part ?? freePart(opened, 'xl/comments');
  const text = withComments(theirs.text, free);
  const kept =
    part === undefined ? related(addPart(opened, comments, COMMENTS_TYPE, text), sheetPart, comments) : opened;
  return writeBoxes(kept.withText(comments, text), sheetPart, theirs.removed, free);
}

function related(opened: Package, sheetPart: string, comments: string): Package {
  return relate(opened, sheetPart, 'comments', comments).opened;
}

function textOf(text: string, comment: XmlElement): string {
  const parts = (element: XmlElement): string[] =>
    element.children.flatMap((child) =>
      child.name === 't' ? [text.slice(child.openEnd, child.closeStart)] : child.name === 'rPh' ? [] : parts(child),
    );
  return parts(comment).join('');
}

interface Theirs {
  readonly text: string;
  /** The cells that have a note of the user's. */
  readonly cells: ReadonlySet<CellIndex>;
  readonly removed: ReadonlySet<CellIndex>;
  readonly hasNoAuthor: boolean;
}

/** A part of comments without ours. */
function withoutOurs(text: string): Theirs {
  const root = parseTree('comments', text);
  const comments = childrenOf(childOf(root, 'commentList'), 'comment');
  const ours = comments.filter((comment) => isMarkNote(textOf(text, comment)));
  const cellOf = ({ attributes }: XmlElement) => {
    const at = parseArea((attributes['ref'] ?? '').toUpperCase());
    return at ? [cellIndex(at.row, at.column)] : [];
  };
  const others = comments.filter((comment) => !ours.includes(comment));
  const authors = childrenOf(childOf(root, 'authors'), 'author');
  const last = authors.at(-1);
  const isOurs = last !== undefined && text.slice(last.openEnd, last.closeStart) === NOTE_AUTHOR;
  const unused = isOurs && !others.some(({ attributes }) => Number(attributes['authorId']) === authors.length - 1);
  return {
    text: applyEdits(text, [...ours.map(removal), ...(unused ? [removal(last)] : [])]),
    cells: new Set(others.flatMap(cellOf)),
    removed: new Set(ours.flatMap(cellOf)),
    hasNoAuthor: authors.length === (unused ? 1 : 0),
  };
}

function withComments(text: string, notes: readonly NoteToWrite[]): string {
  const root = parseTree('comments', text);
  const [authors, list] = [childOf(root, 'authors'), childOf(root, 'commentList')];
  if (!authors || !list || notes.length === 0) return text;
  const prefix = prefixOf(text, root);
  const names = childrenOf(authors, 'author').map(({ openEnd, closeStart }) => text.slice(openEnd, closeStart));
  const known = names.indexOf(NOTE_AUTHOR);
  const author = known < 0 ? names.length : known;
  const added = notes.map((note) => commentXml(note, author, prefix)).join('');
  const edits: TextEdit[] = [appended(text, list, added)];
  if (known < 0) edits.push(appended(text, authors, `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`));
  return applyEdits(text, edits);
}

/** The drawing that a sheet's notes have their boxes in. */
function boxesPart(opened: Package, sheetPart: string): string | undefined {
  const [element] = new WorksheetFrame(sheetPart, opened.text(sheetPart)).children('legacyDrawing');
  const id = element && relationshipId(element.attributes);
  return opened.relationships(sheetPart).find((one) => one.id === id)?.target;
}

function writeBoxes(
  opened: Package,
  sheetPart: string,
  removed: ReadonlySet<CellIndex>,
  notes: readonly NoteToWrite[],
): Package {
  const existing = boxesPart(opened, sheetPart);
  if (existing === undefined && notes.length === 0) return opened;
  const drawn = existing === undefined ? addBoxes(opened, sheetPart) : { opened, part: existing };
  const text = drawn.opened.text(drawn.part);
  const edits = boxesAt(text, removed).map(removal);
  const bare = applyEdits(text, edits);
  const first =
    Math.max(FIRST_BOX - 1, ...[...bare.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number))) + 1;
  const boxes = notes.map((note, index) => boxXml(note, first + index)).join('');
  const end = bare.lastIndexOf('</');
  return drawn.opened.withText(drawn.part, applyEdits(bare, [insertion(end, boxes)]));
}

function boxesAt(text: string, cells: ReadonlySet<CellIndex>): XmlElement[] {
  return parseTree('vmlDrawing', text).children.filter((shape) => {
    const data = childOf(shape, 'x:ClientData');
    const number = (name: string) => {
      const element = childOf(data, name);
      return element ? Number(text.slice(element.openEnd, element.closeStart)) : -1;
    };
    return data !== undefined && cells.has(cellIndex(number('x:Row'), number('x:Column')));
  });
}

function addBoxes(opened: Package, sheetPart: string): { readonly opened: Package; readonly part: string } {
  let number = 1;
  while (opened.has(`xl/drawings/vmlDrawing${number}.vml`)) number++;
  const part = `xl/drawings/vmlDrawing${number}.vml`;
  const { opened: joined, id } = relate(
    withBoxesType(opened).withText(part, EMPTY_BOXES),
    sheetPart,
    'vmlDrawing',
    part,
  );
  const frame = new WorksheetFrame(sheetPart, joined.text(sheetPart));
  const xml = `<${frame.prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  return { opened: joined.withText(sheetPart, frame.edited([frame.insert('legacyDrawing', xml)])), part };
}

function withBoxesType(opened: Package): Package {
  const types = opened.text(CONTENT_TYPES);
  const root = parseTree(CONTENT_TYPES, types);
  if (root.children.some(({ attributes }) => attributes['Extension']?.toLowerCase() === 'vml')) return opened;
  return opened.withText(CONTENT_TYPES, applyEdits(types, [appended(types, root, BOXES_TYPE)]));
}

/** Takes out the part of a sheet's notes, which were ours alone, and their boxes with the drawing, where it has no others. */
function removeNotes(opened: Package, sheetPart: string, removed: ReadonlySet<CellIndex>): Package {
  const comments = opened.related(sheetPart, 'comments');
  const left = comments === undefined ? opened : removePart(unrelate(opened, sheetPart, comments), comments);
  const boxes = boxesPart(left, sheetPart);
  const cleared = boxes === undefined ? left : withoutOurBoxes(left, sheetPart, boxes, removed);
  const own = relationshipsPart(sheetPart);
  const isEmpty = cleared.has(own) && parseTree(own, cleared.text(own)).children.length === 0;
  return isEmpty ? cleared.without(own) : cleared;
}

function withoutOurBoxes(opened: Package, sheetPart: string, boxes: string, removed: ReadonlySet<CellIndex>): Package {
  const text = opened.text(boxes);
  const bare = applyEdits(text, boxesAt(text, removed).map(removal));
  return bare.includes('<v:shape ') ? opened.withText(boxes, bare) : withoutBoxes(opened, sheetPart, boxes);
}

function withoutBoxes(opened: Package, sheetPart: string, boxes: string): Package {
  const frame = new WorksheetFrame(sheetPart, opened.text(sheetPart));
  const bare = opened.withText(sheetPart, frame.edited(frame.children('legacyDrawing').map(removal)));
  const left = removePart(unrelate(bare, sheetPart, boxes), boxes);
  if (left.names().some((name) => name.toLowerCase().endsWith('.vml'))) return left;
  return left.withText(CONTENT_TYPES, left.text(CONTENT_TYPES).replace(BOXES_TYPE, ''));
}
