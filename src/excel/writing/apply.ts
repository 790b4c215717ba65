import type { Changes, Mark, SheetToWrite } from '../../workbook/changes';
import { freeSheetName } from '../../workbook/sheet-names';
import { type Applied, type Refusal, type Work, WorkbookError } from '../../workbook/workbook';
import { askMarkAddresses, askMarks, isMarked, type StandingMark } from '../marks/marks';
import { marksText, type QueuedMarks, replaceMarks, type StandingMarks, standingMarks } from '../marks/standing-marks';
import { officeCode, silently, throwIfCancelled } from '../office';
import { askSettings, askSettingsParts, queueSettings } from '../reading/settings';
import { askTag, type ListedSheet, listSheets, UNFINISHED } from '../reading/sheet-list';
import { askCharts } from './charts';
import { askWidths, type WidthInPoints } from './column-widths';
import { applyNotes, askNotes, type LoadedNotes, type NotesOf } from './notes';
import { WriteQueue } from './write-queue';
import { queueEmpty, queueNewSheet, queueSheet } from './write-sheet';

interface Known extends ListedSheet {
  readonly tag: string | null;
  readonly marks: readonly StandingMark[];
  /** The names of its charts. */
  readonly charts: readonly string[];
}

/** What must be known before anything is written. */
interface Survey {
  readonly sheets: readonly Known[];
  readonly points: WidthInPoints;
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly settings: Readonly<Record<string, string>>;
  readonly notes: readonly LoadedNotes[];
  /** The marks that stand as they are wanted. */
  readonly marked: readonly QueuedMarks[];
}

/** What came of applying changes, and what is known of the workbook by it. */
export interface Outcome {
  readonly applied: Applied;
  /** How the marks stand, where they were changed. */
  readonly marks: StandingMarks | undefined;
  /** Whether the user could change something between two requests, and wasn't heard. */
  readonly unheard: boolean;
}

/**
 * Applies changes: two round trips to look, then one for each megabyte. While it writes, events are off. With
 * `exactMarks`, marks are removed on the very cells where they stand.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: Changes,
  work: Work & { readonly notes?: NotesOf | undefined } = {},
  exactMarks = false,
): Promise<Outcome> {
  const looked = await look(context, changes, work.notes);
  const survey = exactMarks ? await lookCloser(context, looked) : looked;
  throwIfCancelled(work.signal);
  const queue = new WriteQueue(context, work);
  const refused: Refusal[] = [];
  const { marks, sheetNames } = await write(context, isMarkedAlready(survey, changes), async () => {
    const marks = await applyMarks(queue, survey, changes, refused);
    const sheetNames = await applySheets(queue, survey, changes, refused);
    if (changes.settings) queueSettings(context, survey.parts, survey.settings, changes.settings);
    return { marks, sheetNames };
  });
  refused.push(...(await tryNotes(queue, survey, changes, work.notes !== undefined)));
  return { applied: { sheetNames, refused }, marks: marks?.(), unheard: queue.sent > 0 };
}

/** Writes silently; where nothing is to be written, nothing is sent, so that who may only read gets no refusal. */
async function write<T>(context: Excel.RequestContext, isDone: boolean, queue: () => Promise<T>): Promise<T> {
  if (isDone) return queue();
  context.application.suspendApiCalculationUntilNextSync();
  return silently(context, queue);
}

/** Whether no more is asked than marks, and they stand as they are wanted. */
function isMarkedAlready({ sheets, marked }: Survey, { marks, ...others }: Changes): boolean {
  if (!marks || Object.keys(others).length > 0) return false;
  const done = new Set(marked.map(({ sheet }) => sheet));
  const named = new Set(marks.marks.map(({ sheet }) => sheet));
  return sheets.every(({ id, name, marks: standing }) => done.has(id) || (standing.length === 0 && !named.has(name)));
}

/** Findings never depend on notes: where Excel refuses them, all else is done. While the user types, all is tried again. */
async function tryNotes(
  queue: WriteQueue,
  { sheets, notes }: Survey,
  { marks }: Changes,
  hasNotes: boolean,
): Promise<Refusal[]> {
  if (!marks) return [];
  const wanted = [...new Set(marks.notes.map(({ cell }) => cell.sheet))];
  const without = wanted.map((sheet): Refusal => ({ sheet, reason: 'notes' }));
  if (!hasNotes) return without;
  const open = new Set(sheets.filter(({ formattable }) => formattable).map(({ name }) => name));
  try {
    await applyNotes(
      queue,
      notes.filter(({ sheet }) => open.has(sheet)),
      marks.notes,
    );
    return [];
  } catch (error) {
    const code = officeCode(error);
    if (code === undefined || code === 'InvalidOperationInCellEditMode') throw error;
    return without;
  }
}

async function look(context: Excel.RequestContext, changes: Changes, notes?: NotesOf): Promise<Survey> {
  const parts = askSettingsParts(context);
  const listed = await listSheets(context);
  const settings = askSettings(parts);
  const asked = listed.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return {
      sheet,
      tag: askTag(worksheet, sheet.name),
      marks: changes.marks ? askMarks(worksheet) : () => [],
      charts: changes.sheets ? askCharts(worksheet) : () => [],
    };
  });
  const noted = listed.flatMap(({ id, name }) =>
    notes && changes.marks ? [askNotes(notes, context.workbook.worksheets.getItem(id), name)] : [],
  );
  const { protection } = context.workbook;
  protection.load('protected');
  const points = changes.sheets && listed[0] ? askWidths(context.workbook.worksheets.getItem(listed[0].id)) : undefined;
  await context.sync();
  const sheets = asked.map(({ sheet, tag, marks, charts }) => ({
    ...sheet,
    tag: tag(),
    marks: marks(),
    charts: charts(),
  }));
  if (protection.protected && changesStructure(sheets, changes))
    throw new WorkbookError({ code: 'structureProtected' });
  const marked = changes.marks ? await alreadyMarked(context, sheets, changes.marks.marks) : [];
  return {
    sheets,
    marked,
    points: points?.() ?? ((characters) => characters),
    parts,
    settings: settings(),
    notes: noted,
  };
}

/** Whether sheets come or go. */
function changesStructure(sheets: readonly Known[], changes: Changes): boolean {
  const tags = new Set(sheets.map(({ tag }) => tag));
  const comes = (changes.sheets ?? []).some(({ tag }) => tag === null || !tags.has(tag));
  return comes || sheets.some((sheet) => isToDelete(sheet, changes));
}

/** Some versions don't find a rule through the whole sheet that it stands on: for them, its cells, by one more round trip. */
async function lookCloser(context: Excel.RequestContext, survey: Survey): Promise<Survey> {
  const asked = survey.sheets.map((sheet) => ({
    sheet,
    marks: askMarkAddresses(context.workbook.worksheets.getItem(sheet.id), sheet.marks),
  }));
  await context.sync();
  return { ...survey, sheets: asked.map(({ sheet, marks }) => ({ ...sheet, marks: marks() })) };
}

/**
 * The sheets whose marks stand as they are wanted, with their rules: those are left alone, so that opening a workbook
 * doesn't change it, and two people who look at it don't write each other's marks anew. One round trip where any stand.
 */
async function alreadyMarked(
  context: Excel.RequestContext,
  sheets: readonly Known[],
  marks: readonly Mark[],
): Promise<QueuedMarks[]> {
  const asked = sheets
    .map((sheet) => ({ sheet, own: marks.filter((mark) => mark.sheet === sheet.name) }))
    .filter(({ sheet, own }) => own.length > 0 && sheet.marks.length > 0)
    .map(({ sheet, own }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      return { id: sheet.id, own, located: askMarkAddresses(worksheet, sheet.marks) };
    });
  if (asked.length === 0) return [];
  await context.sync();
  return asked
    .filter(({ own, located }) => isMarked(located(), own))
    .map(({ id, own, located }) => ({ sheet: id, made: marksText(own), rules: located }));
}

async function applyMarks(
  queue: WriteQueue,
  { sheets, marked }: Survey,
  { marks }: Changes,
  refused: Refusal[],
): Promise<(() => StandingMarks) | undefined> {
  if (!marks) return undefined;
  const queued: QueuedMarks[] = [...marked];
  for (const sheet of sheets) {
    const marksOfSheet = marks.marks.filter((mark) => mark.sheet === sheet.name);
    if (marksOfSheet.length === 0 && sheet.marks.length === 0) continue;
    if (marked.some((each) => each.sheet === sheet.id)) continue;
    if (!sheet.formattable) {
      refused.push({ sheet: sheet.name, reason: 'protected' });
      continue;
    }
    queued.push(await replaceMarks(queue, sheet, sheet.marks, marksOfSheet));
  }
  return () => standingMarks(queued);
}

async function applySheets(
  queue: WriteQueue,
  survey: Survey,
  changes: Changes,
  refused: Refusal[],
): Promise<Record<string, string>> {
  const { context } = queue;
  const gone = new Set(survey.sheets.filter((sheet) => isToDelete(sheet, changes)));
  for (const sheet of gone) context.workbook.worksheets.getItem(sheet.id).delete();
  const taken = new Set(survey.sheets.filter((sheet) => !gone.has(sheet)).map(({ name }) => name.toLowerCase()));
  const names: Record<string, string> = {};
  for (const [position, written] of (changes.sheets ?? []).entries()) {
    const before = survey.sheets.find((sheet) => written.tag !== null && sheet.tag === written.tag);
    if (before?.protected) {
      refused.push({ sheet: before.name, reason: 'protected' });
      continue;
    }
    const sheet = before
      ? context.workbook.worksheets.getItem(before.id)
      : queueNewSheet(context, written.tag, position);
    if (before) queueEmpty(sheet, before.charts);
    else if (written.ahead) sheet.position = firstOfOurs(survey.sheets.filter((each) => !gone.has(each)));
    await queueSheet(queue, sheet, written, survey.points);
    const name = nameFor(written, before, taken);
    if (name !== before?.name) sheet.name = name;
    taken.add(name.toLowerCase());
    if (written.tag !== null) names[written.tag] = name;
  }
  return names;
}

/** Where the first sheet of ours stands or, where there is none yet, will stand. */
function firstOfOurs(sheets: readonly Known[]): number {
  const first = sheets.findIndex(({ tag }) => tag !== null);
  return first < 0 ? sheets.length : first;
}

/** What the user's wish deletes, and what an interrupted run left behind without a tag. */
function isToDelete({ name, tag }: Known, changes: Changes): boolean {
  if (name.startsWith(`${UNFINISHED}#`)) return true;
  return tag !== null && (changes.sheetsToDelete ?? []).includes(tag);
}

/** A sheet that the user renamed keeps its name; a new one takes the first name that is free. */
function nameFor({ name }: SheetToWrite, before: Known | undefined, taken: ReadonlySet<string>): string {
  if (before && !before.name.startsWith(UNFINISHED)) return before.name;
  return freeSheetName(name, [...taken]);
}
