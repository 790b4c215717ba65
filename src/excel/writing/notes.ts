import { type CellIndex, cellIndex, formatAddress } from '../../workbook/cells';
import type { MarkNote } from '../../workbook/changes';
import { addTo } from '../../workbook/grouped';
import { isMarkNote, markNoteText } from '../../workbook/mark-notes';
import { hasExcelApi, type OfficeGlobals } from '../office';
import { parseAddresses } from '../reading/layout';
import type { WriteQueue } from './write-queue';

/** A note, as this file needs it. */
interface Note {
  readonly content: string;
  getLocation(): Excel.Range;
  delete(): void;
}

interface NoteCollection {
  readonly items: readonly Note[];
  load(properties: string): unknown;
  add(cell: Excel.Range, content: string): unknown;
}

export type NotesOf = (sheet: Excel.Worksheet) => NoteCollection;

/**
 * Where a sheet's notes are: from ExcelApi 1.18 on, if the library that the page loaded knows them (1.1.110, the newest
 * on npm, doesn't). Comments never stand in for them: those are conversations, in the user's name, and tell others of them.
 */
export function findNotesApi(office: OfficeGlobals): NotesOf | undefined {
  const known = hasExcelApi(office, '1.18') && 'notes' in office.Excel.Worksheet.prototype;
  return known ? (sheet) => sheet.notes : undefined;
}

/** A note that stands in a sheet: which cell it is at, and whether it is ours. */
interface StandingNote {
  readonly note: Note;
  readonly at: CellIndex | undefined;
}

/** A sheet's notes, loaded. */
export interface LoadedNotes {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  readonly collection: NoteCollection;
}

/** Asks for the notes of a sheet, which are there after the next sync. */
export function askNotes(notes: NotesOf, worksheet: Excel.Worksheet, sheet: string): LoadedNotes {
  const collection = notes(worksheet);
  collection.load('items/content');
  return { sheet, worksheet, collection };
}

/**
 * Makes the notes of ours those that are wanted: the others go, those that are right stay, cells with a note of the
 * user's keep that. One round trip more where there are notes already, one to write.
 */
export async function applyNotes(
  queue: WriteQueue,
  loaded: readonly LoadedNotes[],
  wanted: readonly MarkNote[],
): Promise<void> {
  if (
    wanted.length === 0 &&
    !loaded.some(({ collection }) => collection.items.some((note) => isMarkNote(note.content)))
  )
    return;
  const standing = await locate(queue.context, loaded);
  for (const { sheet, worksheet, collection } of loaded) {
    const notesOfSheet = wanted.filter(({ cell }) => cell.sheet === sheet);
    await queueNotes(queue, { worksheet, collection }, standing.get(sheet) ?? [], notesOfSheet);
  }
  await queue.context.sync();
}

async function locate(
  context: Excel.RequestContext,
  loaded: readonly LoadedNotes[],
): Promise<Map<string, StandingNote[]>> {
  const asked = loaded.flatMap(({ sheet, collection }) =>
    collection.items.map((note) => {
      const cell = note.getLocation().untrack();
      cell.load('address');
      return { sheet, note, cell };
    }),
  );
  if (asked.length > 0) await context.sync();
  const standing = new Map<string, StandingNote[]>();
  for (const { sheet, note, cell } of asked) {
    const [area] = parseAddresses(cell.address);
    const at = area && cellIndex(area.row, area.column);
    addTo(standing, sheet, { note, at });
  }
  return standing;
}

async function queueNotes(
  queue: WriteQueue,
  { worksheet, collection }: Pick<LoadedNotes, 'worksheet' | 'collection'>,
  standing: readonly StandingNote[],
  wanted: readonly MarkNote[],
): Promise<void> {
  const texts = new Map(wanted.map(({ cell, text }) => [cellIndex(cell.row, cell.column), markNoteText(text)]));
  const taken = new Set<CellIndex>();
  for (const { note, at } of standing) {
    const isRight = at !== undefined && texts.get(at) === note.content;
    if (isMarkNote(note.content) && !isRight) {
      note.delete();
      await queue.queued(2);
    } else if (at !== undefined) taken.add(at);
  }
  for (const { cell } of wanted) {
    const at = cellIndex(cell.row, cell.column);
    const text = texts.get(at);
    if (taken.has(at) || text === undefined) continue;
    collection.add(worksheet.getRange(formatAddress(cell)).untrack(), text);
    await queue.queued(3, text.length * 3);
  }
}
