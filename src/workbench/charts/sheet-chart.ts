import { lookAt } from '../../embedded/look/look-at';
import type { ChartCells, ChartRead, SeriesRead } from '../../embedded/read/charts';
import { type CellValue, positionsIn } from '../../workbook/cells';
import { valueAt } from '../../workbook/content';
import type { SheetView } from '../grid/sheet-view';

/** A figure of a chart, and as its cell shows it. */
export interface ChartFigure {
  readonly value: number;
  readonly shown: string;
}

export interface ChartLine {
  readonly name: string;
  readonly kind: SeriesRead['kind'];
  /** One for each of the categories; `null` where the cell has no number. */
  readonly figures: readonly (ChartFigure | null)[];
}

/** A chart with what its cells hold now. */
export interface SheetChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly lines: readonly ChartLine[];
}

/** Charts with the figures of their cells. */
export function sheetCharts(charts: readonly ChartRead[], sheets: readonly SheetView[]): SheetChart[] {
  const byName = new Map(sheets.map((sheet) => [sheet.content.name, sheet]));
  return charts.map(({ title, series }) => {
    const named = series.find(({ categories }) => categories !== undefined)?.categories;
    const lines = series.map(
      ({ name, kind, values }): ChartLine => ({ name, kind, figures: figuresIn(values, byName) }),
    );
    const count = Math.max(...lines.map(({ figures }) => figures.length));
    const names = named ? cellsIn(named, byName).map(({ value }) => showChartText(value)) : [];
    return { title, lines, categories: Array.from({ length: count }, (_, index) => names[index] ?? String(index + 1)) };
  });
}

type Sheets = ReadonlyMap<string, SheetView>;

function figuresIn(cells: ChartCells, sheets: Sheets): (ChartFigure | null)[] {
  return cellsIn(cells, sheets).map(({ value, places }) =>
    typeof value === 'number' ? { value, shown: places === undefined ? String(value) : value.toFixed(places) } : null,
  );
}

/** The cells of an area row by row; `places`: as many decimals as the cell's format shows. */
function cellsIn({ sheet, area }: ChartCells, sheets: Sheets) {
  const view = sheets.get(sheet);
  return positionsIn(area).map((at) => ({
    value: view ? valueAt(view.content, at.row, at.column) : null,
    places: view && countFormatPlaces(lookAt(view.look, at).numberFormat),
  }));
}

/** `0` and `0.00`; other formats are Excel's affair. */
function countFormatPlaces(format = ''): number | undefined {
  const match = /^0(?:\.(0+))?$/.exec(format);
  return match ? (match[1]?.length ?? 0) : undefined;
}

function showChartText(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}
