import { WorkbookCalculation } from '../../embedded/calculation/workbook-calculation';
import { EmbeddedWorkbook } from '../../embedded/embedded-workbook';
import { type OpenedFile, openFile } from '../../embedded/formats/open-file';
import type { SheetLook } from '../../embedded/look/look';
import { lookAt } from '../../embedded/look/look-at';
import { LooksReader } from '../../embedded/look/looks-reader';
import { chartsOn } from '../../embedded/read/charts';
import { readWorkbookPart } from '../../embedded/read/workbook-part';
import { ADD_IN_FUNCTIONS } from '../../functions/in-workbench';
import { type CellReference, MOST_COLUMNS } from '../../workbook/cells';
import type { Changes } from '../../workbook/changes';
import { formulaAt, type SheetContent, valueAt } from '../../workbook/content';
import { workbooksTogether } from '../../workbook/joined-workbooks';
import { type CellToSet, type Work, WorkbookError } from '../../workbook/workbook';
import { changeBetween } from '../change-between';
import { type SheetChart, sheetCharts } from '../charts/sheet-chart';
import type { CellEdit, CellView, SheetView } from '../grid/sheet-view';
import { type AskPassword, type ChosenFile, FileError, type OpenWorkbook, type WorkbookChange } from './open-workbook';

/** Opens files to be read, edited and saved: one as it is, several as one new workbook. */
export async function openEmbedded(
  files: readonly ChosenFile[],
  name: string,
  ask: AskPassword,
  onRead: (files: number) => Promise<void> = async () => undefined,
): Promise<OpenEmbedded> {
  const { openCalculation } = await import('../../embedded/calculation/univer');
  const opened: OpenedFile[] = [];
  for (const file of files) {
    opened.push(await openChosen(file, ask));
    await onRead(opened.length);
  }
  const [only, ...others] = opened;
  const copyOf = files.filter((_, index) => others.length > 0 || opened[index]?.copyOf).map((file) => file.name);
  const workbook = only && others.length === 0 ? only.workbook : joinWorkbooks(opened, name);
  const shown = new OpenEmbedded(workbook, copyOf, (sheets, names) => openCalculation(sheets, names, ADD_IN_FUNCTIONS));
  await shown.calculateWhatLacksResults();
  return shown;
}

async function openChosen(file: ChosenFile, ask: AskPassword, password?: string): Promise<OpenedFile> {
  try {
    return await openFile(file.bytes, file.name, password);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { code } = error.problem;
    const isAsked = code === 'encrypted' || code === 'wrongPassword';
    const answer = isAsked ? await ask(file.name, code === 'wrongPassword') : undefined;
    if (answer === undefined) throw new FileError(file.name, error.problem);
    return openChosen(file, ask, answer);
  }
}

function joinWorkbooks(opened: readonly OpenedFile[], name: string): EmbeddedWorkbook {
  const contents = opened.map(({ workbook }) => workbook.content());
  return EmbeddedWorkbook.of(workbooksTogether(contents, name));
}

export class OpenEmbedded implements OpenWorkbook {
  readonly workbook: OpenWorkbook['workbook'];
  private readonly calculation: WorkbookCalculation;
  private readonly looksReader = new LooksReader();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private drawn: readonly SheetView[];
  private saved: unknown;

  constructor(
    readonly embedded: EmbeddedWorkbook,
    readonly copyOf: readonly string[],
    openCalculation: ConstructorParameters<typeof WorkbookCalculation>[1],
  ) {
    const { journal } = embedded;
    this.saved = journal.current;
    this.calculation = new WorkbookCalculation(
      {
        sheets: () => embedded.content().sheets,
        names: () =>
          readWorkbookPart(journal.current)
            .definedNames.filter(({ place }) => place === undefined)
            .map(({ name, text }) => ({ name, formula: text })),
      },
      openCalculation,
    );
    embedded.attach({
      recalculate: (entries) =>
        entries.length === 0 ? this.calculation.calculateAll() : this.calculation.recalculate(entries),
    });
    this.drawn = this.views();
    this.workbook = {
      abilities: embedded.abilities,
      read: (work) => embedded.read(work),
      reread: (work) => embedded.reread(work),
      apply: (changes, work) => this.apply(changes, work),
      setCells: (cells) => this.setCells(cells),
      onEdit: (listener) => embedded.onEdit(listener),
    };
  }

  /**
   * Programs other than Excel and WPS may save formulas without their results. They are computed, lest figures be taken
   * for missing; that is no change of the user's.
   */
  async calculateWhatLacksResults(): Promise<void> {
    if (!this.embedded.content().sheets.some(lacksResults)) return;
    await this.entering(() => this.embedded.calculate());
  }

  get fileName(): string {
    return this.embedded.fileName;
  }

  get canUndo(): boolean {
    return this.embedded.journal.canUndo;
  }

  get canRedo(): boolean {
    return this.embedded.journal.canRedo;
  }

  get signed(): boolean {
    return this.embedded.signed;
  }

  get unsaved(): boolean {
    return this.embedded.journal.current !== this.saved;
  }

  sheets(): readonly SheetView[] {
    return this.drawn;
  }

  cell(at: CellReference): CellView {
    const view = this.drawn.find(({ content }) => content.name === at.sheet);
    if (!view) return { ...at, value: null, look: {} };
    const formula = formulaAt(view.content, at.row, at.column);
    const value = valueAt(view.content, at.row, at.column);
    return { ...at, value, ...(formula !== undefined && { formula }), look: lookAt(view.look, at) };
  }

  charts(sheet: string): readonly SheetChart[] {
    return sheetCharts(chartsOn(sheet, this.embedded.journal.current), this.drawn);
  }

  async enter(edits: readonly CellEdit[]): Promise<void> {
    await this.entering(() => this.embedded.edit(edits));
  }

  async undo(): Promise<void> {
    if (this.embedded.undo()) this.draw();
  }

  async redo(): Promise<void> {
    if (this.embedded.redo()) this.draw();
  }

  save(): Uint8Array<ArrayBuffer> {
    this.saved = this.embedded.journal.current;
    return this.embedded.save();
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.embedded.save();
  }

  countAsUnsaved(): void {
    this.saved = undefined;
  }

  prepare(): void {
    this.calculation.prepare();
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
    this.calculation.close();
  }

  private async apply(changes: Changes, work?: Work) {
    const applied = await this.keepingSaved(() => this.embedded.apply(changes, work));
    this.draw();
    return applied;
  }

  private setCells(cells: readonly CellToSet[]): Promise<void> {
    return this.entering(() => this.embedded.setCells(cells));
  }

  /** Contents of cells change no look, so those are not read again. */
  private async entering(enter: () => Promise<unknown>): Promise<void> {
    const before = this.embedded.journal.current;
    await this.keepingSaved(enter);
    this.looksReader.carry(before, this.embedded.journal.current);
    this.calculation.settle();
    this.draw();
  }

  /** What comes of itself before the user did anything leaves nothing to save. */
  private async keepingSaved<T>(change: () => Promise<T>): Promise<T> {
    const wasUntouched = !this.unsaved && !this.canUndo;
    const changed = await change();
    if (wasUntouched && !this.canUndo) this.saved = this.embedded.journal.current;
    return changed;
  }

  /** Draws what changed, after somebody changed the workbook behind the grid's back. */
  draw(): void {
    const before = this.drawn;
    this.drawn = this.views();
    const change = changeBetween(before, this.drawn);
    for (const listener of this.listeners) listener(change);
  }

  private views(): readonly SheetView[] {
    const looks: ReadonlyMap<string, SheetLook> = this.looksReader.read(this.embedded.journal.current);
    return this.embedded.content().sheets.flatMap((content) => {
      const look = looks.get(content.name);
      return look ? [{ content, look }] : [];
    });
  }
}

function lacksResults(sheet: SheetContent): boolean {
  return [...sheet.formulas.keys()].some(
    (index) => valueAt(sheet, Math.floor(index / MOST_COLUMNS), index % MOST_COLUMNS) === null,
  );
}
