import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
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
  IFunctionService,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { cellIndex, MOST_COLUMNS } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { AddInFunction } from './add-in-function';
import type { Calculation, CellEntry, FormulaResult, NamedFormula } from './calculation';
import { dataOfValue, valueOfResult } from './cell-data';
import { Dependents, type PlacedCell } from './dependents';
import { rangesRead } from './references';
import { UniverFunction } from './univer-function';

let opened = 0;

/** Univer's formula engine without its grid: the same in Node and in the browser. */
export function openCalculation(
  sheets: readonly SheetContent[],
  names: readonly NamedFormula[],
  functions: readonly AddInFunction[] = [],
): Calculation {
  return new UniverCalculation(sheets, names, functions);
}

class UniverCalculation implements Calculation {
  private readonly univer = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.SILENT });
  private readonly engine: ICalculateFormulaService;
  private readonly model: FormulaDataModel;
  private readonly lexer: LexerTreeBuilder;
  private readonly workbook: Workbook;
  /** The engine's caches are shared by all its instances and keyed by the workbook's id, so ids are never reused. */
  private readonly id = `calculation-${++opened}`;
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly sheetNames: ReadonlyMap<string, string>;
  private readonly dependents = new Dependents();
  private last: Promise<unknown> = Promise.resolve();

  constructor(sheets: readonly SheetContent[], names: readonly NamedFormula[], functions: readonly AddInFunction[]) {
    // Formulas name sheets without regard to case.
    this.sheetIds = new Map(sheets.map(({ name }, place) => [name.toLowerCase(), `s${place}`]));
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
    this.lexer = injector.get(LexerTreeBuilder);
    injector.get(IFunctionService).registerExecutors(...functions.map((custom) => new UniverFunction(custom)));
    const definedNames = injector.get(IDefinedNamesService);
    for (const { name, formula } of names) {
      definedNames.registerDefinedName(this.id, { id: name, name, formulaOrRefString: `=${formula}` });
    }
    for (const [place, { formulas }] of sheets.entries()) {
      for (const [index, formula] of formulas) {
        const [row, column] = [Math.floor(index / MOST_COLUMNS), index % MOST_COLUMNS];
        this.setFormula({ sheet: `s${place}`, row, column }, formula);
      }
    }
  }

  enter(entries: readonly CellEntry[]): Promise<readonly FormulaResult[]> {
    return this.inTurn(async () => {
      const changed = entries.flatMap((entry) => this.put(entry));
      return changed.length === 0 ? [] : this.execute(this.dependents.of(changed));
    });
  }

  calculateAll(): Promise<readonly FormulaResult[]> {
    return this.inTurn(() => this.execute(this.dependents.all()));
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

  private put(entry: CellEntry): PlacedCell[] {
    const { row, column } = entry;
    const sheet = this.sheetIds.get(entry.sheet.toLowerCase());
    const worksheet = sheet === undefined ? undefined : this.workbook.getSheetBySheetId(sheet);
    if (sheet === undefined || !worksheet) return [];
    const at = { sheet, row, column };
    worksheet
      .getCellMatrix()
      .setValue(row, column, 'formula' in entry ? { f: entry.formula } : dataOfValue(entry.value));
    const size = worksheet.getConfig();
    size.rowCount = Math.max(size.rowCount, row + 1);
    size.columnCount = Math.max(size.columnCount, column + 1);
    if ('formula' in entry) this.setFormula(at, entry.formula);
    else this.dependents.remove(at);
    return [at];
  }

  private setFormula(at: PlacedCell, formula: string): void {
    const ranges = rangesRead(formula, this.lexer)?.map((range) => ({
      ...range,
      sheet: range.sheet === '' ? at.sheet : (this.sheetIds.get(range.sheet.toLowerCase()) ?? ''),
    }));
    this.dependents.set(at, formula, ranges);
  }

  /** Computes formulas in the order in which they depend on each other; what others have stands in their cells. */
  private async execute(formulas: readonly { readonly at: PlacedCell; readonly formula: string }[]) {
    if (formulas.length === 0) return [];
    const done = new Promise<IAllRuntimeData>((resolve) => {
      const listening = this.engine.executionCompleteListener$.subscribe((data) => {
        listening.unsubscribe();
        resolve(data);
      });
    });
    await this.engine.execute({
      formulaData: this.formulaData(formulas),
      arrayFormulaCellData: this.model.getArrayFormulaCellData(),
      arrayFormulaRange: this.model.getArrayFormulaRange(),
      forceCalculate: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
    return this.keepResults(await done);
  }

  private formulaData(formulas: readonly { readonly at: PlacedCell; readonly formula: string }[]): IFormulaData {
    const sheets: NonNullable<IFormulaData[string]> = {};
    for (const { at, formula } of formulas) {
      const rows = sheets[at.sheet] ?? {};
      sheets[at.sheet] = rows;
      rows[at.row] = { ...rows[at.row], [at.column]: { f: formula } };
    }
    return { [this.id]: sheets };
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
