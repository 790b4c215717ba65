import {
  CommandType,
  CustomCommandExecutionError,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type ICommandInfo,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { Language } from '../../locale/language';
import type { CellReference } from '../../workbook/cells';
import type { GridEvents, GridOptions, GridTheme, SpreadsheetGrid } from './grid';
import { keepKeyboardOutside } from './keyboard-outside';
import type { CellView, SheetView } from './sheet-view';
import { bySheet, makeCellData, makeMatrix } from './univer-cells';
import { touchedCells } from './univer-edits';
import { LOCALE_OF, locales } from './univer-locales';
import { registerPlugins } from './univer-plugins';
import { makeRange, type Styles, sheetData } from './univer-sheet';
import { WorkbookUndo } from './univer-undo';
import { pasteWithoutStyles } from './unstyled-html';

/** Changes of a sheet that the user may make in the grid; rows, columns, sheets and merges are not his to change here. */
const ALLOWED_MUTATIONS = new Set([
  SetRangeValuesMutation.id,
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
]);

/** Univer's spreadsheet, which draws and edits; it computes nothing and keeps nothing to undo. */
export function createGrid(container: HTMLElement, events: GridEvents, options: GridOptions): SpreadsheetGrid {
  return new UniverGrid(container, events, options);
}

class UniverGrid implements SpreadsheetGrid {
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private workbook: Workbook | undefined;
  private shown = 0;
  private readonly stopPasting: () => void;
  private letKeyboardIn = () => {};
  /** While we draw, changes are not the user's. */
  private drawing = false;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
    { language, theme }: GridOptions,
  ) {
    this.univer = new Univer({
      locale: LOCALE_OF[language],
      locales,
      darkMode: theme === 'dark',
      logLevel: LogLevel.ERROR,
      override: [
        [
          IUndoRedoService,
          { useFactory: (commands: ICommandService) => new WorkbookUndo(commands, events), deps: [ICommandService] },
        ],
      ],
    });
    registerPlugins(this.univer, container);
    this.stopPasting = pasteWithoutStyles(container);
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.commands.beforeCommandExecuted((command) => this.refuse(command));
    this.commands.onCommandExecuted((command) => this.follow(command));
  }

  async show(sheets: readonly SheetView[]): Promise<void> {
    const active = this.workbook?.getActiveSheet()?.getName();
    this.draw(() => {
      if (this.workbook) this.instances.disposeUnit(this.workbook.getUnitId());
      const styles: Styles = {};
      const data = sheets.map((sheet, place) => sheetData(sheet, `s${place}`, styles));
      this.workbook = this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
        id: `workbook-${++this.shown}`,
        sheetOrder: data.map((_, place) => `s${place}`),
        sheets: Object.fromEntries(data.map((sheet, place) => [`s${place}`, sheet])),
        styles,
        defaultStyle: { ff: '宋体', fs: 11 },
      });
    });
    await this.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
    if (active !== undefined) this.activate(active);
  }

  update(cells: readonly CellView[]): void {
    const { workbook } = this;
    if (!workbook) return;
    this.draw(() => {
      for (const [sheet, ofSheet] of bySheet(cells)) {
        const subUnitId = workbook.getSheetBySheetName(sheet)?.getSheetId();
        if (subUnitId === undefined) continue;
        // Univer lays new content over the old; so the cells are emptied first.
        for (const cellValue of [makeMatrix(ofSheet, () => null), makeMatrix(ofSheet, makeCellData)]) {
          const params = { unitId: workbook.getUnitId(), subUnitId, cellValue };
          this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
        }
      }
    });
  }

  activate(sheet: string): void {
    const { workbook } = this;
    const subUnitId = workbook?.getSheetBySheetName(sheet)?.getSheetId();
    if (!workbook || subUnitId === undefined) return;
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: workbook.getUnitId(), subUnitId });
  }

  reveal(cell: CellReference, keyboard?: 'stays'): void {
    const { workbook } = this;
    this.letKeyboardIn();
    if (keyboard === 'stays') this.letKeyboardIn = keepKeyboardOutside();
    this.activate(cell.sheet);
    const sheet = workbook?.getActiveSheet();
    if (!workbook || !sheet) return;
    const merged = sheet.getMergedCell(cell.row, cell.column);
    const range = merged ?? makeRange({ ...cell, rowCount: 1, columnCount: 1 });
    const primary = {
      ...range,
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: merged !== null && merged !== undefined,
      isMergedMainCell: merged !== null && merged !== undefined,
    };
    const [unitId, subUnitId] = [workbook.getUnitId(), sheet.getSheetId()];
    const selections = [{ range, primary, style: null }];
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections });
    // Of a title merged over a wide table its beginning is to be seen, not its end.
    const first = makeRange({ ...cell, rowCount: 1, columnCount: 1 });
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: first });
    if (keyboard !== 'stays') this.focus();
  }

  selection(): CellReference | null {
    const sheet = this.workbook?.getActiveSheet()?.getName();
    const cell = this.univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
    if (sheet === undefined || !cell) return null;
    return { sheet, row: cell.actualRow, column: cell.actualColumn };
  }

  focus(): void {
    if (!this.workbook) return;
    this.letKeyboardIn();
    // Before the first click Univer takes no unit for the focused one and none for the cell's editor: nothing would get the focus.
    this.instances.focusUnit(this.workbook.getUnitId());
    this.instances.setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  setLanguage(language: Language): void {
    this.univer.__getInjector().get(LocaleService).setLocale(LOCALE_OF[language]);
  }

  setTheme(theme: GridTheme): void {
    this.univer
      .__getInjector()
      .get(ThemeService)
      .setDarkMode(theme === 'dark');
  }

  close(): void {
    this.stopPasting();
    this.letKeyboardIn();
    this.univer.dispose();
  }

  private draw(work: () => void): void {
    this.drawing = true;
    try {
      work();
    } finally {
      this.drawing = false;
    }
  }

  private refuse({ id, type }: Readonly<ICommandInfo>): void {
    if (this.drawing || type !== CommandType.MUTATION || !id.startsWith('sheet.mutation.')) return;
    if (!ALLOWED_MUTATIONS.has(id)) throw new CustomCommandExecutionError(id);
  }

  private follow({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) this.tellSelection();
    if (this.drawing || id !== SetRangeValuesMutation.id || !isSetRangeValues(params)) return;
    const sheet = this.workbook?.getSheetBySheetId(params.subUnitId);
    if (!sheet || params.unitId !== this.workbook?.getUnitId()) return;
    const cellAt = (row: number, column: number) => sheet.getCellRaw(row, column);
    this.events.onEdit(touchedCells(sheet.getName(), params.cellValue ?? {}, cellAt));
  }

  private tellSelection(): void {
    const cell = this.selection();
    if (cell) this.events.onSelect(cell);
  }
}

function isSetRangeValues(params: object | undefined): params is ISetRangeValuesMutationParams {
  return params !== undefined && 'subUnitId' in params && 'cellValue' in params;
}
