import { readWorkbook } from '../embedded/read/read-workbook';
import type { CellReference } from '../workbook/cells';
import { formulaAt, type SheetContent, valueAt } from '../workbook/content';
import type { GridEvents, SpreadsheetGrid } from './grid/grid';
import type { CellView, SheetLook } from './grid/sheet-view';

/** What the frame shows of the workbook that is open. */
export interface SessionState {
  /** `null` before the first workbook. */
  readonly fileName: string | null;
  /** The visible ones. */
  readonly sheets: readonly string[];
  readonly active: string | null;
  readonly unsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const NOTHING_OPEN: SessionState = {
  fileName: null,
  sheets: [],
  active: null,
  unsaved: false,
  canUndo: false,
  canRedo: false,
};

const PLAIN: SheetLook = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  defaultColumnWidth: 9,
  defaultRowHeight: 15,
  frozenAt: { row: 0, column: 0 },
  gridlines: true,
  styledCells: [],
};

/** The workbook that is open, between the grid that draws it and the frame around it. */
export class Session {
  private state = NOTHING_OPEN;
  private sheets: readonly SheetContent[] = [];
  private readonly grid: SpreadsheetGrid;

  constructor(
    createGrid: (events: GridEvents) => SpreadsheetGrid,
    private readonly onChange: (state: SessionState) => void,
  ) {
    this.grid = createGrid({
      onEdit: ({ edits, looks }) => this.grid.update([...edits, ...looks].map((cell) => this.viewOf(cell))),
      onUndo: () => this.undo(),
      onRedo: () => this.redo(),
      onSelect: ({ sheet }) => this.change({ active: sheet }),
    });
  }

  open(bytes: Uint8Array, fileName: string): void {
    const { sheets } = readWorkbook(bytes, fileName);
    this.sheets = sheets;
    this.grid.show(sheets.map((content) => ({ content, look: PLAIN })));
    const visible = sheets.filter(({ visible }) => visible).map(({ name }) => name);
    this.change({ ...NOTHING_OPEN, fileName, sheets: visible, active: visible[0] ?? null });
  }

  undo(): void {}

  redo(): void {}

  activate(sheet: string): void {
    this.grid.activate(sheet);
  }

  private viewOf({ sheet, row, column }: CellReference): CellView {
    const content = this.sheets.find(({ name }) => name === sheet);
    const formula = content && formulaAt(content, row, column);
    const value = content ? valueAt(content, row, column) : null;
    return { sheet, row, column, value, ...(formula !== undefined && { formula }), look: {} };
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    this.onChange(this.state);
  }
}
