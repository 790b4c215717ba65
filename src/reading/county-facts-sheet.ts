import type { CountyFact } from '../statistics/county';
import { countyFactId } from '../statistics/county-facts';
import { columnName } from '../workbook/cells';
import type { SheetContent } from '../workbook/content';
import { findText } from './find-text';
import { type Grid, gridOf, isBlank } from './grid';
import { headerBlockAround } from './header-block';
import { headerText } from './header-text';
import type { Reader, SheetReading } from './reader';
import type { Recognised } from './recognised';
import { shownText } from './shown-text';

/** The columns of 县级数据, by header. */
const COLUMNS = {
  indicator: ['指标', '指标名称', '类别'],
  name: ['项目', '填报项目'],
  year: ['年度', '年份'],
  value: ['数值', '填报值', '数据', '结果'],
  unit: ['单位', '计量单位'],
  evidence: ['佐证材料', '佐证', '依据'],
} as const;

type FactColumn = keyof typeof COLUMNS;

/** Reads sheets of county figures: one row a figure. */
export const readFactSheets: Reader = (sheets) => readingsOf(sheets, () => true);

/** Those of them that mostly give figures of the catalogue: no other reader may take them for something else. */
export const readKnownFactSheets: Reader = (sheets) =>
  readingsOf(sheets, ({ facts }) => {
    const known = facts.filter(({ indicator, name }) => countyFactId(indicator, name) !== undefined);
    return known.length > 0 && known.length * 2 >= facts.length;
  });

function readingsOf(sheets: readonly SheetContent[], takes: (found: CountyFactsSheet) => boolean): SheetReading[] {
  return sheets.flatMap((sheet) => {
    const found = countyFactsOf(sheet);
    return found && takes(found) ? [{ recognised: recognisedFacts(sheet, found), facts: found.facts }] : [];
  });
}

interface CountyFactsSheet {
  /** Header row, from 0. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<FactColumn, number>>>;
  readonly facts: readonly CountyFact[];
}

/** Reads a sheet of county figures: one row a figure, under headers that include 项目 and 数值. */
function countyFactsOf(sheet: SheetContent): CountyFactsSheet | undefined {
  const grid = gridOf(sheet);
  const anchor = grid && findText(grid, (words) => isHeader('name', words));
  if (!grid || !anchor) return undefined;
  const columns = columnsOf(grid, anchor.row);
  if (columns.value === undefined || columns.name === undefined) return undefined;
  const { firstDataRow } = headerBlockAround(grid, anchor.row, anchor.column);
  const facts: CountyFact[] = [];
  for (let row = firstDataRow; row < grid.area.row + grid.area.rowCount; row++) {
    const fact = factOfRow(grid, columns, row);
    if (fact) facts.push(fact);
  }
  return { headerRow: anchor.row, columns, facts };
}

function isHeader(column: FactColumn, words: string): boolean {
  return COLUMNS[column].some((spelling) => spelling === words);
}

function columnsOf(grid: Grid, row: number): Partial<Record<FactColumn, number>> {
  const columns: Partial<Record<FactColumn, number>> = {};
  for (let column = grid.area.column; column < grid.area.column + grid.area.columnCount; column++) {
    const value = grid.shown(row, column);
    if (typeof value !== 'string') continue;
    const { words } = headerText(value);
    for (const name of Object.keys(COLUMNS) as FactColumn[]) {
      if (isHeader(name, words)) columns[name] ??= column;
    }
  }
  return columns;
}

function factOfRow(grid: Grid, columns: Partial<Record<FactColumn, number>>, row: number): CountyFact | undefined {
  const text = (column: FactColumn) => {
    const at = columns[column];
    return at === undefined ? '' : shownText(grid.shown(row, at)).trim();
  };
  const name = text('name');
  if (name === '' || columns.value === undefined) return undefined;
  const value = grid.shown(row, columns.value);
  return {
    indicator: text('indicator'),
    name,
    year: text('year') || null,
    value: isBlank(value) ? null : value,
    unit: text('unit'),
    evidence: text('evidence'),
    cell: { sheet: grid.sheet.name, row, column: columns.value },
  };
}

function recognisedFacts(sheet: SheetContent, { headerRow, columns, facts }: CountyFactsSheet): Recognised {
  return {
    sheet: sheet.name,
    kind: 'countyFacts',
    headerRows: [headerRow + 1],
    fields: Object.entries(columns).map(([field, column]) => ({
      field,
      name: field,
      column: columnName(column),
      header: field,
      confidence: 'exact' as const,
    })),
    rows: facts.length,
    leftOut: [],
  };
}
