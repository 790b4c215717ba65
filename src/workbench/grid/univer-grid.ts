import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import {
  CommandType,
  CustomCommandExecutionError,
  type ICellData,
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
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { ScrollToRangeOperation, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { IClipboardInterfaceService, ILayoutService, ThemeSwitcherService, UniverUIPlugin } from '@univerjs/ui';
import type { Language } from '../../locale/language';
import type { CellReference } from '../../workbook/cells';
import type { GridEvents, GridOptions, GridTheme, SpreadsheetGrid } from './grid';
import type { CellView, SheetView } from './sheet-view';
import { UnstyledClipboard } from './univer-clipboard';
import { touchedCells } from './univer-edits';
import { LOCALE_OF, locales } from './univer-locales';
import { rangeOf, type Styles, sheetData, valueData } from './univer-sheet';
import { styleOf } from './univer-style';
import { ConstructedTheme } from './univer-theme';
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
    this.registerPlugins(container);
    this.stopPasting = pasteWithoutStyles(container);
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.commands.beforeCommandExecuted((command) => this.refuse(command));
    this.commands.onCommandExecuted((command) => this.follow(command));
  }

  private registerPlugins(container: HTMLElement): void {
    const { univer } = this;
    univer.registerPlugin(UniverRenderEnginePlugin);
    univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
    univer.registerPlugin(UniverUIPlugin, {
      container,
      header: true,
      toolbar: false,
      footer: false,
      contextMenu: false,
      disableAutoFocus: true,
      override: [
        [ThemeSwitcherService, { useClass: ConstructedTheme }],
        [IClipboardInterfaceService, { useClass: UnstyledClipboard, lazy: true }],
      ],
    });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
    univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, footer: false });
    univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
    univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
    univer.registerPlugin(UniverSheetsFormulaUIPlugin);
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
        for (const cellValue of [matrixOf(ofSheet, () => null), matrixOf(ofSheet, cellDataOf)]) {
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

  reveal(cell: CellReference): void {
    const { workbook } = this;
    this.activate(cell.sheet);
    const sheet = workbook?.getActiveSheet();
    if (!workbook || !sheet) return;
    const merged = sheet.getMergedCell(cell.row, cell.column);
    const range = merged ?? rangeOf({ ...cell, rowCount: 1, columnCount: 1 });
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
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range });
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  selection(): CellReference | null {
    const sheet = this.workbook?.getActiveSheet()?.getName();
    const cell = this.univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
    if (sheet === undefined || !cell) return null;
    return { sheet, row: cell.actualRow, column: cell.actualColumn };
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

function bySheet(cells: readonly CellView[]): ReadonlyMap<string, CellView[]> {
  const groups = new Map<string, CellView[]>();
  for (const cell of cells) {
    const group = groups.get(cell.sheet);
    if (group) group.push(cell);
    else groups.set(cell.sheet, [cell]);
  }
  return groups;
}

function cellDataOf({ value, formula, look }: CellView): ICellData {
  return { ...valueData(value), ...(formula !== undefined && { f: formula }), s: styleOf(look) };
}

function matrixOf<T>(cells: readonly CellView[], dataOf: (cell: CellView) => T): Record<number, Record<number, T>> {
  const matrix: Record<number, Record<number, T>> = {};
  for (const cell of cells) {
    const row = matrix[cell.row] ?? {};
    matrix[cell.row] = row;
    row[cell.column] = dataOf(cell);
  }
  return matrix;
}

function isSetRangeValues(params: object | undefined): params is ISetRangeValuesMutationParams {
  return params !== undefined && 'subUnitId' in params && 'cellValue' in params;
}
