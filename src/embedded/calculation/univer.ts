import {
  type ICellData,
  ICommandService,
  type IObjectMatrixPrimitiveType,
  type IRange,
  LocaleType,
  LogLevel,
  type Nullable,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IDefinedNamesService,
  type IFormulaData,
  initSheetFormulaData,
  SetFormulaDataMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { cellIndex } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { Calculation, CellEntry, FormulaResult, NamedFormula } from './calculation';
import { dataOfValue, valueOfResult } from './cell-data';

let opened = 0;

/** Univer's formula engine without its grid: the same in Node and in the browser. */
export function openCalculation(sheets: readonly SheetContent[], names: readonly NamedFormula[]): Calculation {
  return new UniverCalculation(sheets, names);
}

class UniverCalculation implements Calculation {
  private readonly univer = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.SILENT });
  private readonly engine: ICalculateFormulaService;
  private readonly model: FormulaDataModel;
  private readonly commands: ICommandService;
  private readonly workbook: Workbook;
  /** The engine's caches are shared by all its instances and keyed by the workbook's id, so ids are never reused. */
  private readonly id = `calculation-${++opened}`;
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly sheetNames: ReadonlyMap<string, string>;
  private readonly formulas: IFormulaData = {};
  private last: Promise<unknown> = Promise.resolve();

  constructor(sheets: readonly SheetContent[], names: readonly NamedFormula[]) {
    this.sheetIds = new Map(sheets.map(({ name }, place) => [name, `s${place}`]));
    this.sheetNames = new Map(sheets.map(({ name }, place) => [`s${place}`, name]));
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.workbook = this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.id,
      sheetOrder: [...this.sheetNames.keys()],
      sheets: Object.fromEntries(sheets.map((sheet, place) => [`s${place}`, sheetData(sheet, `s${place}`)])),
    });
    const injector = this.univer.__getInjector();
    this.engine = injector.get(ICalculateFormulaService);
    this.model = injector.get(FormulaDataModel);
    this.commands = injector.get(ICommandService);
    for (const sheet of this.workbook.getSheets()) {
      initSheetFormulaData(this.formulas, this.id, sheet.getSheetId(), sheet.getCellMatrix());
    }
    const definedNames = injector.get(IDefinedNamesService);
    for (const { name, formula } of names) {
      definedNames.registerDefinedName(this.id, { id: name, name, formulaOrRefString: `=${formula}` });
    }
  }

  enter(entries: readonly CellEntry[]): Promise<readonly FormulaResult[]> {
    return this.inTurn(async () => {
      const dirty = entries.flatMap((entry) => this.put(entry));
      return dirty.length === 0 ? [] : this.execute(dirty);
    });
  }

  calculateAll(): Promise<readonly FormulaResult[]> {
    return this.inTurn(() => this.execute('all'));
  }

  close(): void {
    this.univer.dispose();
  }

  /** The engine works on one calculation at a time. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private put(entry: CellEntry): { unitId: string; sheetId: string; range: IRange }[] {
    const { row, column } = entry;
    const sheetId = this.sheetIds.get(entry.sheet);
    const sheet = sheetId === undefined ? undefined : this.workbook.getSheetBySheetId(sheetId);
    if (sheetId === undefined || !sheet) return [];
    sheet.getCellMatrix().setValue(row, column, 'formula' in entry ? { f: entry.formula } : dataOfValue(entry.value));
    this.growTo(sheet.getConfig(), row, column);
    this.putFormula(sheetId, row, column, 'formula' in entry ? entry.formula : null);
    return [
      { unitId: this.id, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } },
    ];
  }

  private growTo(size: { rowCount: number; columnCount: number }, row: number, column: number): void {
    size.rowCount = Math.max(size.rowCount, row + 1);
    size.columnCount = Math.max(size.columnCount, column + 1);
  }

  /** Tells the engine's dependency graph of a formula that came, went or changed. */
  private putFormula(sheetId: string, row: number, column: number, formula: string | null): void {
    const ofWorkbook = this.formulas[this.id] ?? {};
    const ofSheet = ofWorkbook[sheetId] ?? {};
    const ofRow = ofSheet[row] ?? {};
    if (formula === null && !ofRow[column]) return;
    if (formula === null) delete ofRow[column];
    else ofRow[column] = { f: formula };
    ofSheet[row] = ofRow;
    ofWorkbook[sheetId] = ofSheet;
    this.formulas[this.id] = ofWorkbook;
    const change = { [row]: { [column]: formula === null ? null : { f: formula } } };
    this.commands.syncExecuteCommand(SetFormulaDataMutation.id, {
      formulaData: { [this.id]: { [sheetId]: change } },
    });
  }

  private async execute(dirty: 'all' | { unitId: string; sheetId: string; range: IRange }[]) {
    const done = new Promise<IAllRuntimeData>((resolve) => {
      const listening = this.engine.executionCompleteListener$.subscribe((data) => {
        listening.unsubscribe();
        resolve(data);
      });
    });
    await this.engine.execute({
      formulaData: this.formulas,
      arrayFormulaCellData: this.model.getArrayFormulaCellData(),
      arrayFormulaRange: this.model.getArrayFormulaRange(),
      forceCalculate: dirty === 'all',
      dirtyRanges: dirty === 'all' ? [] : dirty,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
    return this.keepResults(await done);
  }

  private keepResults({ unitData }: IAllRuntimeData): FormulaResult[] {
    const results: FormulaResult[] = [];
    for (const [sheetId, matrix] of Object.entries(unitData[this.id] ?? {})) {
      const sheet = this.sheetNames.get(sheetId);
      const cells = this.workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
      if (sheet === undefined || !matrix || !cells) continue;
      matrix.forValue((row, column, data) => {
        const cell = cells.getValue(row, column);
        if (!cell?.f) return;
        const value = valueOfResult(data);
        cells.setValue(row, column, { f: cell.f, ...dataOfValue(value) });
        results.push({ sheet, row, column, value });
      });
    }
    return results;
  }
}

function sheetData(sheet: SheetContent, id: string) {
  const { origin, values, formulas } = sheet;
  const cellData: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
  values.forEach((cells, i) => {
    const row = origin.row + i;
    const ofRow: Record<number, ICellData> = {};
    cells.forEach((value, j) => {
      const column = origin.column + j;
      const formula = formulas.get(cellIndex(row, column));
      if (value !== null || formula !== undefined) {
        ofRow[column] = formula === undefined ? dataOfValue(value) : { f: formula, ...dataOfValue(value) };
      }
    });
    cellData[row] = ofRow;
  });
  const rowCount = origin.row + values.length + 1;
  return { id, name: sheet.name, rowCount, columnCount: origin.column + (values[0]?.length ?? 0) + 1, cellData };
}
