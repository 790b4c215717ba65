import type { CellReference } from '../workbook/cells';
import type { Changes } from '../workbook/changes';
import type { SheetContent, WorkbookContent } from '../workbook/content';
import {
  type Abilities,
  type Applied,
  type CellToSet,
  type Refusal,
  type Work,
  type Workbook,
  WorkbookError,
} from '../workbook/workbook';
import type { CellEntry, FormulaResult } from './calculation/calculation';
import { Journal } from './journal';
import { openPackage, type Package } from './package/package';
import type { Deflate } from './package/zip';
import { PackageReader } from './read/package-reader';
import { readWorkbookPart } from './read/workbook-part';
import { blankPackage } from './write/blank';
import { expectCalculation, writeEntries } from './write/cells/entries';
import { writeNotes } from './write/drawn/notes';
import { packageOfContent } from './write/from-content';
import { writeMarks } from './write/marks';
import { recorded, recordedEdit } from './write/record';
import { writeSettings } from './write/settings';
import { deleteSheets, writeSheets } from './write/sheets';
import { withoutUnusedStyles } from './write/styles/unused-styles';

/** Whoever shows the workbook to a user. */
export interface WorkbookView {
  reveal(cell: CellReference): void;
  selection(): CellReference | null;
}

/** Computes anew after some cells were set: the results of the formulas that changed by it. */
export type Recalculate = (entries: readonly CellEntry[]) => Promise<readonly FormulaResult[]>;

/** What the workbook asks of its surroundings; without them it shows nothing and keeps the results of the file. */
export interface Surroundings {
  readonly view?: WorkbookView;
  readonly recalculate?: Recalculate;
  /** What packs faster than script does, where the process has it. */
  readonly deflate?: Deflate;
}

/**
 * A real .xlsx or .xlsm file in our own process. It is patched, never written anew: what nobody changes keeps every
 * byte. Each call that changes it is one step of `journal`,
 * unless it says that it is part of the last. Throws `WorkbookError`s.
 */
export class EmbeddedWorkbook implements Workbook {
  readonly abilities: Abilities = { notes: true, edits: true, undo: 'ours' };
  readonly journal: Journal<Package>;
  private readonly reader = new PackageReader();
  private readonly listeners = new Set<() => void>();
  private surroundings: Surroundings = {};

  private constructor(
    opened: Package,
    readonly fileName: string,
  ) {
    this.journal = new Journal(opened);
  }

  static open(bytes: Uint8Array, fileName: string): EmbeddedWorkbook {
    const workbook = new EmbeddedWorkbook(openPackage(bytes), fileName);
    workbook.content();
    return workbook;
  }

  /** A workbook without sheets, to be filled by `apply`. */
  static create(fileName: string): EmbeddedWorkbook {
    return new EmbeddedWorkbook(blankPackage(), fileName);
  }

  /** A new .xlsx file of sheets from elsewhere: from a file of another format, or from several files. */
  static of(content: WorkbookContent): EmbeddedWorkbook {
    const workbook = new EmbeddedWorkbook(packageOfContent(content), content.fileName);
    workbook.content();
    return workbook;
  }

  /** Whether the file bears a digital signature, which says that nobody changed it since: saving a change breaks it. */
  get signed(): boolean {
    return this.journal.current.names().some((name) => /^\/?_xmlsignatures\//i.test(name));
  }

  attach(surroundings: Surroundings): void {
    this.surroundings = { ...this.surroundings, ...surroundings };
  }

  /** What the workbook holds now; sheets that didn't change are the same objects as before. */
  content(): WorkbookContent {
    return this.reader.read(this.journal.current, this.fileName);
  }

  async read(work?: Work): Promise<WorkbookContent> {
    requireRunning(work);
    return this.content();
  }

  reread(work?: Work): Promise<WorkbookContent> {
    return this.read(work);
  }

  async apply(changes: Changes, work?: Work): Promise<Applied> {
    requireRunning(work);
    const { sheets = [], sheetsToDelete = [], marks, settings } = changes;
    const deleted = deleteSheets(this.journal.current, sheetsToDelete);
    const written = writeSheets(deleted, sheets, this.surroundings.deflate);
    const marked = marks
      ? writeMarks(written.opened, readWorkbookPart(written.opened).sheets, marks)
      : { opened: written.opened, refused: [] };
    const noted = marks
      ? writeNotes(marked.opened, readWorkbookPart(marked.opened).sheets, marks.notes)
      : { opened: marked.opened, refused: [] };
    this.reader.carry(written.opened, noted.opened, [], []);
    const set = settings ? writeSettings(noted.opened, settings) : noted.opened;
    const removes = sheetsToDelete.length > 0 || marks !== undefined;
    const settled = removes ? withoutUnusedStyles(this.journal.current, set) : set;
    const isPlain = sheets.every(({ tag }) => tag !== null);
    const state = isPlain ? recorded(this.journal.current, settled) : settled;
    if (work?.step === 'last') this.journal.amend(state);
    else this.journal.step(state);
    const refused = [...new Set([...written.refused, ...marked.refused])].map(
      (sheet): Refusal => ({ sheet, reason: 'protected' }),
    );
    const unpatched = noted.refused.map((sheet): Refusal => ({ sheet, reason: 'drawing' }));
    return { sheetNames: Object.fromEntries(written.names), refused: [...refused, ...unpatched] };
  }

  async setCells(cells: readonly CellToSet[]): Promise<void> {
    await this.enter(cells);
  }

  /** Enters what the user typed: the same as `setCells`, formulas too, and those who listen are told. */
  async edit(entries: readonly CellEntry[]): Promise<readonly FormulaResult[]> {
    const results = await this.enter(entries);
    this.tell();
    return results;
  }

  /** Puts the results of all formulas into their cells, which is no step of anybody's. */
  async calculate(): Promise<void> {
    const results = (await this.surroundings.recalculate?.([])) ?? [];
    this.journal.amend(this.entered([], results));
    this.tell();
  }

  private async enter(entries: readonly CellEntry[]): Promise<readonly FormulaResult[]> {
    const { sheets } = this.content();
    for (const { sheet } of entries) requireOpen(sheets, sheet);
    const results = (await this.surroundings.recalculate?.(entries)) ?? [];
    this.journal.step(this.entered(entries, results));
    return results;
  }

  private entered(entries: readonly CellEntry[], results: readonly FormulaResult[]): Package {
    const before = this.journal.current;
    const written = recordedEdit(before, writeEntries(before, entries, results), expectCalculation);
    this.reader.carry(before, written, entries, results);
    return written;
  }

  /** Takes back the last step; `false` where there is none. The surroundings show and compute anew. */
  undo(): boolean {
    return this.moved(this.journal.undo());
  }

  redo(): boolean {
    return this.moved(this.journal.redo());
  }

  private moved(moved: boolean): boolean {
    if (moved) this.tell();
    return moved;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  async reveal(cell: CellReference): Promise<void> {
    if (!this.content().sheets.some(({ name }) => name === cell.sheet)) throw gone(cell.sheet);
    this.surroundings.view?.reveal(cell);
  }

  async selection(): Promise<CellReference | null> {
    return this.surroundings.view?.selection() ?? null;
  }

  onEdit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The file. */
  save(): Uint8Array<ArrayBuffer> {
    return this.journal.current.save(this.surroundings.deflate);
  }
}

function requireRunning(work: Work | undefined): void {
  if (work?.signal?.aborted) throw new WorkbookError({ code: 'cancelled' });
}

function requireOpen(sheets: readonly SheetContent[], name: string): void {
  const sheet = sheets.find((other) => other.name === name);
  if (!sheet) throw gone(name);
  if (sheet.protected) throw new WorkbookError({ code: 'readOnly' });
}

function gone(sheet: string): WorkbookError {
  return new WorkbookError({ code: 'sheetGone', sheet });
}
