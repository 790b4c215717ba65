import type { CellReference, CellValue } from '../../src/workbook/cells';
import type { Changes, SheetToWrite } from '../../src/workbook/changes';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import {
  type Abilities,
  type Applied,
  type CellToSet,
  type Refusal,
  type Work,
  type Workbook,
  WorkbookError,
  type WorkbookProblem,
} from '../../src/workbook/workbook';

/** A sheet as it would be read once written. */
export function contentOf(sheet: SheetToWrite): SheetContent {
  const rows = [...sheet.rows];
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const values = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column): CellValue => {
      const content = cells[column]?.content;
      if (!content) return null;
      return 'value' in content ? content.value : content.text;
    }),
  );
  return sheetOf(sheet.name, values, sheet.merges);
}

export function sheetOf(
  name: string,
  values: readonly (readonly CellValue[])[],
  merges: SheetContent['merges'] = [],
): SheetContent {
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values,
    formulas: new Map(),
    numberFormats: new Map(),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** A workbook of plain data that notes what is asked of it. */
export class MemoryWorkbook implements Workbook {
  readonly abilities: Abilities = { notes: false, edits: true, undo: 'host' };
  readonly applied: Changes[] = [];
  readonly revealed: CellReference[] = [];
  reads = 0;
  /** What the next call fails with. */
  fails: WorkbookProblem | null = null;
  refuses: readonly Refusal[] = [];
  /** Where set, reading waits for it, and can be cancelled meanwhile. */
  gate: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private settings: Record<string, string>;
  private sheets: SheetContent[];

  constructor(sheets: readonly SheetContent[], settings: Readonly<Record<string, string>> = {}) {
    this.sheets = [...sheets];
    this.settings = { ...settings };
  }

  async read({ signal, onProgress }: Work = {}): Promise<WorkbookContent> {
    this.reads++;
    this.failIfTold();
    onProgress?.({ done: 1, total: 2 });
    if (this.gate) await Promise.race([this.gate, aborted(signal)]);
    if (signal?.aborted) throw new WorkbookError({ code: 'cancelled' });
    return { fileName: '云岭县.xlsx', sheets: this.sheets, settings: this.settings };
  }

  reread(work?: Work): Promise<WorkbookContent> {
    return this.read(work);
  }

  async apply(changes: Changes): Promise<Applied> {
    this.failIfTold();
    this.applied.push(changes);
    for (const [key, value] of Object.entries(changes.settings ?? {})) {
      if (value === null) delete this.settings[key];
      else this.settings[key] = value;
    }
    // Those of the user's own are read from then on; ours never are.
    const added = (changes.sheets ?? []).filter(
      ({ tag, name }) => tag === null && !this.sheets.some((own) => own.name === name),
    );
    this.sheets = [...this.sheets, ...added.map(contentOf)];
    const names = (changes.sheets ?? []).map(({ tag, name }) => [tag ?? name, name]);
    return { sheetNames: Object.fromEntries(names), refused: this.refuses };
  }

  async setCells(cells: readonly CellToSet[]): Promise<void> {
    for (const cell of cells) this.put(cell);
  }

  async reveal(cell: CellReference): Promise<void> {
    this.failIfTold();
    this.revealed.push(cell);
  }

  async selection(): Promise<CellReference | null> {
    return this.revealed.at(-1) ?? null;
  }

  onEdit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the user does in the sheet. */
  edit(cell: CellToSet): void {
    this.put(cell);
    for (const listener of [...this.listeners]) listener();
  }

  get kept(): Readonly<Record<string, string>> {
    return this.settings;
  }

  private put({ sheet, row, column, value }: CellToSet): void {
    this.sheets = this.sheets.map((content) => {
      if (content.name !== sheet) return content;
      const values = content.values.map((own, at) => (at === row ? own.with(column, value) : own));
      return { ...content, values };
    });
  }

  private failIfTold(): void {
    const problem = this.fails;
    this.fails = null;
    if (problem) throw new WorkbookError(problem);
  }
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}
