import type { CellReference } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { Calculation, CellEntry, NamedFormula, OpenCalculation } from './calculation';
import { entryAt, withEntries, withResults } from './entered';

/** What stood in the cells of one step before it, and what was entered. */
interface Step {
  readonly before: readonly CellEntry[];
  readonly after: readonly CellEntry[];
}

/** The sheets of a workbook while they are edited: entries, the results that follow from them, and the way back. */
export class EditedSheets {
  private contents: ReadonlyMap<string, SheetContent>;
  private calculation: Calculation | undefined;
  private done: readonly Step[] = [];
  private undone: readonly Step[] = [];

  constructor(
    sheets: readonly SheetContent[],
    private readonly names: readonly NamedFormula[],
    private readonly openCalculation: OpenCalculation,
  ) {
    this.contents = byName(sheets);
  }

  get sheets(): readonly SheetContent[] {
    return [...this.contents.values()];
  }

  sheet(name: string): SheetContent | undefined {
    return this.contents.get(name);
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Makes the entries one step; gives the cells that changed, those of dependents among them. */
  async enter(entries: readonly CellEntry[]): Promise<readonly CellReference[]> {
    const known = entries.filter(({ sheet }) => this.contents.has(sheet));
    if (known.length === 0) return [];
    this.done = [...this.done, { before: this.entriesAt(known), after: known }];
    this.undone = [];
    return this.put(known);
  }

  async undo(): Promise<readonly CellReference[]> {
    const step = this.done.at(-1);
    if (!step) return [];
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    return this.put(step.before);
  }

  async redo(): Promise<readonly CellReference[]> {
    const step = this.undone.at(-1);
    if (!step) return [];
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    return this.put(step.after);
  }

  /** Sheets came, went or changed otherwise than by entries: what was done before can't be undone any more. */
  replace(sheets: readonly SheetContent[]): void {
    this.contents = byName(sheets);
    this.done = [];
    this.undone = [];
    this.close();
  }

  close(): void {
    this.calculation?.close();
    this.calculation = undefined;
  }

  private entriesAt(cells: readonly CellReference[]): CellEntry[] {
    return cells.flatMap(({ sheet, row, column }) => {
      const content = this.contents.get(sheet);
      return content ? entryAt(content, row, column) : [];
    });
  }

  private async put(entries: readonly CellEntry[]): Promise<readonly CellReference[]> {
    // A copy of the sheets for the engine costs time, so it is made for the first edit and not for mere reading.
    this.calculation ??= this.openCalculation(this.sheets, this.names);
    this.change(entries, withEntries);
    const results = await this.calculation.enter(entries);
    this.change(results, withResults);
    return [...entries, ...results];
  }

  private change<T extends CellReference>(
    cells: readonly T[],
    put: (sheet: SheetContent, cells: readonly T[]) => SheetContent,
  ): void {
    const contents = new Map(this.contents);
    for (const [name, sheet] of contents) {
      const ofSheet = cells.filter((cell) => cell.sheet === name);
      if (ofSheet.length > 0) contents.set(name, put(sheet, ofSheet));
    }
    this.contents = contents;
  }
}

function byName(sheets: readonly SheetContent[]): ReadonlyMap<string, SheetContent> {
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}
