import { type CellIndex, cellIndex, parseArea } from '../../../workbook/cells';
import type { MarkNote } from '../../../workbook/changes';
import { isMarkNote, markNoteText } from '../../../workbook/mark-notes';
import { appended, applyEdits, insertion, removal, type TextEdit } from '../../package/edits';
import { type Package, relationshipsPart } from '../../package/package';
import { findChild, findChildren, parseTree, readPrefix, type XmlElement } from '../../package/tree';
import type { SheetEntry } from '../../read/workbook-part';
import { readDialect } from '../dialect';
import { addPart, freePart, relate, removePart, unrelate, withContentType } from '../package-edits';
import { WorksheetFrame } from '../worksheet-frame';
import { isEmptyDrawing, patchedBoxes } from './note-boxes';
import { commentsXml, commentXml, EMPTY_BOXES, NOTE_AUTHOR, type NoteToWrite } from './note-xml';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const BOXES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Replaces all of our notes; cells with a note or comment of the user's keep that, protected sheets what they have. Gives
 * the sheets too whose drawing couldn't be understood: they get none.
 */
export function writeNotes(opened: Package, sheets: readonly SheetEntry[], notes: readonly MarkNote[]) {
  const refused: string[] = [];
  let written = opened;
  for (const { name, part } of sheets) {
    const wanted = notes
      .filter(({ cell }) => cell.sheet === name)
      .map(({ cell: { row, column }, text }): NoteToWrite => ({ at: { row, column }, text: markNoteText(text) }));
    const comments = written.related(part, 'comments');
    const standing = comments === undefined ? undefined : written.text(comments);
    if (wanted.length === 0 && !(standing && hasOurs(standing))) continue;
    if (new WorksheetFrame(part, written.text(part)).isProtected) continue;
    const noted = writeSheetNotes(written, part, wanted);
    if (noted) written = noted;
    else refused.push(name);
  }
  return { opened: written, refused };
}

function hasOurs(comments: string): boolean {
  return comments.includes(markNoteText(''));
}

function writeSheetNotes(opened: Package, sheetPart: string, wanted: readonly NoteToWrite[]): Package | undefined {
  const part = opened.related(sheetPart, 'comments');
  const before = part === undefined ? commentsXml(readDialect(opened).main) : opened.text(part);
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

function readNoteText(text: string, comment: XmlElement): string {
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
  const comments = findChildren(findChild(root, 'commentList'), 'comment');
  const ours = comments.filter((comment) => isMarkNote(readNoteText(text, comment)));
  const readNoteCell = ({ attributes }: XmlElement) => {
    const at = parseArea((attributes['ref'] ?? '').toUpperCase());
    return at ? [cellIndex(at.row, at.column)] : [];
  };
  const others = comments.filter((comment) => !ours.includes(comment));
  const authors = findChildren(findChild(root, 'authors'), 'author');
  const last = authors.at(-1);
  const isOurs = last !== undefined && text.slice(last.openEnd, last.closeStart) === NOTE_AUTHOR;
  const unused = isOurs && !others.some(({ attributes }) => Number(attributes['authorId']) === authors.length - 1);
  return {
    text: applyEdits(text, [...ours.map(removal), ...(unused ? [removal(last)] : [])]),
    cells: new Set(others.flatMap(readNoteCell)),
    removed: new Set(ours.flatMap(readNoteCell)),
    hasNoAuthor: authors.length === (unused ? 1 : 0),
  };
}

function withComments(text: string, notes: readonly NoteToWrite[]): string {
  if (notes.length === 0) return text;
  const whole = withLists(text);
  const root = parseTree('comments', whole);
  const [authors, list] = [findChild(root, 'authors'), findChild(root, 'commentList')];
  if (!authors || !list) return text;
  const prefix = readPrefix(whole, root);
  const names = findChildren(authors, 'author').map(({ openEnd, closeStart }) => whole.slice(openEnd, closeStart));
  const known = names.indexOf(NOTE_AUTHOR);
  const author = known < 0 ? names.length : known;
  const added = notes.map((note) => commentXml(note, author, prefix)).join('');
  const edits: TextEdit[] = [appended(whole, list, added)];
  if (known < 0) edits.push(appended(whole, authors, `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`));
  return applyEdits(whole, edits);
}

/** The same with both of its lists, of which a part without a note may lack one. */
function withLists(text: string): string {
  const root = parseTree('comments', text);
  const lists = ['authors', 'commentList'].filter((name) => !findChild(root, name));
  if (lists.length === 0) return text;
  const prefix = readPrefix(text, root);
  const xml = lists.map((name) => `<${prefix}${name}></${prefix}${name}>`).join('');
  const first = lists.includes('authors') ? root.children[0] : undefined;
  return applyEdits(text, [first ? insertion(first.start, xml) : appended(text, root, xml)]);
}

/** The drawing that a sheet's notes have their boxes in. */
function boxesPart(opened: Package, sheetPart: string): string | undefined {
  const [element] = new WorksheetFrame(sheetPart, opened.text(sheetPart)).children('legacyDrawing');
  const id = element?.relationship;
  const target = opened.relationships(sheetPart).find((each) => each.id === id)?.target;
  return target !== undefined && opened.has(target) ? target : undefined;
}

/** Undefined where the drawing can't be understood: then a note would have no box. */
function writeBoxes(
  opened: Package,
  sheetPart: string,
  removed: ReadonlySet<CellIndex>,
  notes: readonly NoteToWrite[],
): Package | undefined {
  const existing = boxesPart(opened, sheetPart);
  if (existing === undefined && notes.length === 0) return opened;
  const drawn = existing === undefined ? addBoxes(opened, sheetPart) : { opened, part: existing };
  const patched = patchedBoxes(drawn.opened.text(drawn.part), removed, notes);
  return patched === undefined ? undefined : drawn.opened.withText(drawn.part, patched);
}

function addBoxes(opened: Package, sheetPart: string): { readonly opened: Package; readonly part: string } {
  const part = freePart(opened, 'xl/drawings/vmlDrawing', 'vml');
  const added = withContentType(opened.withText(part, EMPTY_BOXES), part, BOXES_TYPE);
  const { opened: joined, id } = relate(added, sheetPart, 'vmlDrawing', part);
  const frame = new WorksheetFrame(sheetPart, joined.text(sheetPart));
  const xml = `<${frame.prefix}legacyDrawing xmlns:r="${readDialect(joined).relationships}" r:id="${id}"/>`;
  return { opened: joined.withText(sheetPart, frame.edited([frame.insert('legacyDrawing', xml)])), part };
}

/** Takes out the part of a sheet's notes, which were ours alone, and their boxes, with the drawing where we began it for them. */
function removeNotes(opened: Package, sheetPart: string, removed: ReadonlySet<CellIndex>): Package {
  const comments = opened.related(sheetPart, 'comments');
  const left = comments === undefined ? opened : removePart(unrelate(opened, sheetPart, comments), comments);
  const boxes = boxesPart(left, sheetPart);
  const cleared = boxes === undefined ? left : withoutOurBoxes(left, sheetPart, boxes, removed);
  const relationships = relationshipsPart(sheetPart);
  const isEmpty =
    cleared.has(relationships) && parseTree(relationships, cleared.text(relationships)).children.length === 0;
  return isEmpty ? cleared.without(relationships) : cleared;
}

function withoutOurBoxes(opened: Package, sheetPart: string, boxes: string, removed: ReadonlySet<CellIndex>): Package {
  const bare = patchedBoxes(opened.text(boxes), removed, []);
  if (bare === undefined) return opened;
  if (!isEmptyDrawing(bare)) return opened.withText(boxes, bare);
  const frame = new WorksheetFrame(sheetPart, opened.text(sheetPart));
  const unrelated = opened.withText(sheetPart, frame.edited(frame.children('legacyDrawing').map(removal)));
  return removePart(unrelate(unrelated, sheetPart, boxes), boxes);
}
