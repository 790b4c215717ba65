import type { Language } from '../locale/language';
import { type Workbook, WorkbookError } from '../workbook/workbook';
import type { SheetChart } from './charts/sheet-chart';
import type { GridEvents, GridTheme, SpreadsheetGrid } from './grid/grid';
import type { TouchedCells } from './grid/sheet-view';
import type { AskPassword, ChosenFile, OpenFiles, OpenWorkbook, WorkbookChange } from './opening/open-workbook';

/** What the frame shows of the workbook that is open. */
export interface SessionState {
  /** `null` before the first workbook. */
  readonly fileName: string | null;
  /** The files that it is an .xlsx copy of, if it is one. */
  readonly copyOf: readonly string[];
  /** The visible ones. */
  readonly sheets: readonly string[];
  readonly active: string | null;
  /** Those of the active sheet. */
  readonly charts: readonly SheetChart[];
  readonly unsaved: boolean;
  /** Whether the file bears a digital signature, which a save of changes breaks. */
  readonly signed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the pane works with. */
  readonly workbook: Workbook | null;
}

export const NOTHING_OPEN: SessionState = {
  fileName: null,
  copyOf: [],
  sheets: [],
  active: null,
  charts: [],
  unsaved: false,
  signed: false,
  canUndo: false,
  canRedo: false,
  workbook: null,
};

export interface SessionPorts {
  /** The grid is large and comes when it is loaded; what it is asked meanwhile waits for it. */
  readonly createGrid: (events: GridEvents) => Promise<SpreadsheetGrid>;
  readonly openFiles: OpenFiles;
  readonly askPassword: AskPassword;
  /** So many files of those that were chosen are read; the next one is once this is done. */
  readonly onRead: (files: number, of: number) => Promise<void>;
  readonly onState: (state: SessionState) => void;
  /** The user tried to edit a sheet that is protected. */
  readonly onProtected: (sheet: string) => void;
  /** The workbook has changes that it hadn't, or they were saved. */
  readonly onChanges: (workbook: OpenWorkbook) => void;
}

/** Asked once files are read: whether they may take the place of the workbook that is open. */
export type MayReplace = (opened: OpenWorkbook) => Promise<boolean>;

/** The workbook that is open, between the grid that draws it and the frame around it. */
export class Session {
  private state = NOTHING_OPEN;
  private opened: OpenWorkbook | undefined;
  /** How often files were to be opened. */
  private asked = 0;
  private readonly grid: Promise<SpreadsheetGrid>;
  /** Until the last change is drawn. */
  private drawn: Promise<void> = Promise.resolve();

  constructor(private readonly ports: SessionPorts) {
    this.grid = ports.createGrid({
      onEdit: (touched) => this.edit(touched),
      onUndo: () => this.undo(),
      onRedo: () => this.redo(),
      onSelect: ({ sheet }) => this.select(sheet),
    });
  }

  /**
   * Opens files instead of the workbook of before, which stays where they can't be read. What was asked for last counts:
   * false where other files were asked for while these were read, or where they may not take its place.
   */
  async open(
    files: readonly ChosenFile[],
    name: string,
    are: 'saved' | 'unsaved' = 'saved',
    mayReplace: MayReplace = async () => true,
  ): Promise<boolean> {
    const asked = ++this.asked;
    const onRead = (count: number) => this.ports.onRead(count, files.length);
    const opened = await this.ports.openFiles(files, name, this.ports.askPassword, onRead);
    const mayOpen = asked === this.asked && (await mayReplace(opened));
    if (!mayOpen || asked !== this.asked) {
      opened.close();
      return false;
    }
    this.opened?.close();
    this.opened = opened;
    if (are === 'unsaved') opened.countAsUnsaved();
    opened.onChange((change) => {
      this.drawn = this.draw(change);
    });
    this.change({ workbook: this.takeWorkbook(opened), active: null });
    await this.draw({ what: 'sheets' });
    return true;
  }

  save(): Uint8Array<ArrayBuffer> | undefined {
    const bytes = this.opened?.save();
    this.tell();
    return bytes;
  }

  async undo(): Promise<void> {
    await this.opened?.undo();
  }

  async redo(): Promise<void> {
    await this.opened?.redo();
  }

  activate(sheet: string): void {
    void this.grid.then((grid) => grid.activate(sheet));
  }

  /** Where the grid is still being loaded, the focus may have gone on before it is there. */
  focusGrid(isStillWanted: () => boolean): void {
    void this.grid.then((grid) => isStillWanted() && grid.focus());
  }

  setLanguage(language: Language): void {
    void this.grid.then((grid) => grid.setLanguage(language));
  }

  setTheme(theme: GridTheme): void {
    void this.grid.then((grid) => grid.setTheme(theme));
  }

  /** The seam as the pane sees it: what the grid shows and selects is the user's view of the workbook. */
  private takeWorkbook({ workbook }: OpenWorkbook): Workbook {
    return {
      abilities: workbook.abilities,
      read: (work) => workbook.read(work),
      reread: (work) => workbook.reread(work),
      apply: (changes, work) => workbook.apply(changes, work),
      setCells: (cells) => workbook.setCells(cells),
      onEdit: (listener) => workbook.onEdit(listener),
      reveal: async (cell, keyboard) => {
        await this.drawn;
        (await this.grid).reveal(cell, keyboard);
      },
      selection: async () => (await this.grid).selection(),
    };
  }

  /** What the user touched is drawn again in any case: the workbook may have refused it, or keep it otherwise. */
  private async edit({ edits, looks }: TouchedCells): Promise<void> {
    try {
      if (edits.length > 0) await this.opened?.enter(edits);
    } catch (error) {
      if (!(error instanceof WorkbookError && error.problem.code === 'readOnly')) throw error;
      for (const sheet of new Set(edits.map((edit) => edit.sheet))) this.ports.onProtected(sheet);
    } finally {
      this.draw({ what: 'cells', cells: [...edits, ...looks] });
    }
  }

  private async draw(change: WorkbookChange): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    const grid = await this.grid;
    if (this.opened !== opened) return;
    if (change.what === 'sheets') await grid.show(opened.sheets());
    else grid.update(change.cells.map((cell) => opened.cell(cell)));
    this.tell();
    whenIdle(() => this.opened === opened && opened.prepare());
  }

  private tell(): void {
    if (!this.opened) return;
    const { fileName, copyOf, unsaved, signed, canUndo, canRedo } = this.opened;
    const sheets = this.opened.sheets().filter(({ content }) => content.visible);
    const names = sheets.map(({ content }) => content.name);
    const { active } = this.state;
    const stays = active !== null && names.includes(active);
    const shown = stays ? active : (names[0] ?? null);
    this.ports.onChanges(this.opened);
    this.change({
      fileName,
      copyOf,
      unsaved,
      signed,
      canUndo,
      canRedo,
      sheets: names,
      active: shown,
      charts: shown === null ? [] : this.opened.charts(shown),
    });
  }

  /** Going from cell to cell of a sheet changes nothing. */
  private select(sheet: string): void {
    if (sheet !== this.state.active) this.change({ active: sheet, charts: this.opened?.charts(sheet) ?? [] });
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    this.ports.onState(this.state);
  }
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 500);
}
