import { type Area, cellIndex } from '../../src/workbook/cells';
import { describedChart } from '../officejs/file/chart-xml';
import { hyperlinksOf } from '../officejs/file/hyperlinks';
import type { HostChart } from '../officejs/model/chart';
import type { Border, CellFormat } from '../officejs/model/format';
import type { HostSheet } from '../officejs/model/sheet';
import type { HostWorkbook } from '../officejs/model/workbook';

/** What a user sees of a workbook, cell by cell. An edge between two cells is drawn once, as the stronger of both. */
export function picture(workbook: HostWorkbook) {
  return {
    settings: workbook.customXmlParts.map(({ xml }) => xml),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      names: sheet.names,
      gridlines: sheet.showGridlines,
      freeze: sheet.freeze,
      merges: sheet.merges,
      widths: sizes(sheet.columnInfo),
      heights: sizes(sheet.rowInfo),
      page: pageOf(sheet),
      charts: sheet.charts.map(chartOf),
      validations: sheet.validations,
      links: hyperlinksOf(sheet).map(({ ref, link: { textToDisplay: _t, ...link } }) => ({ ref, link })),
      marks: marksOf(sheet),
      cells: cellsOf(sheet),
    })),
  };
}

function sizes(info: HostSheet['rowInfo']) {
  return [...info]
    .flatMap(([index, { size }]) => (size === undefined ? [] : [[index, size]]))
    .sort(([a = 0], [b = 0]) => a - b);
}

/** A chart but for the name that Excel gives it, and for its size, which follows from its cells. */
function chartOf(chart: HostChart) {
  const { name: _n, left: _l, top: _t, width: _w, height: _h, ...drawn } = JSON.parse(describedChart(chart));
  return drawn;
}

/** Margins to a tenth of a point: files count in inches. */
function pageOf({ page }: HostSheet) {
  const entries = Object.entries(page).map(([key, value]) =>
    typeof value === 'number' ? [key, Math.round(value * 10) / 10] : [key, value],
  );
  return Object.fromEntries(entries);
}

function marksOf(sheet: HostSheet) {
  const marked = new Map<number, string>();
  for (const { areas, formula, format } of sheet.conditionalFormats) {
    for (const area of areas)
      for (const cell of cellsIn(area)) marked.set(cell, `${formula} ${JSON.stringify(Object.entries(format).sort())}`);
  }
  return [...marked].sort(([a], [b]) => a - b);
}

function cellsIn({ row, column, rowCount, columnCount }: Area): number[] {
  return Array.from({ length: rowCount * columnCount }, (_, at) =>
    cellIndex(row + Math.floor(at / columnCount), column + (at % columnCount)),
  );
}

function cellsOf(sheet: HostSheet) {
  const used = sheet.usedArea(false);
  if (!used) return [];
  return cellsIn(used).map((index) => {
    const [row, column] = [Math.floor(index / 16_384), index % 16_384];
    const { top, bottom, left, right, ...look } = sheet.formatAt(row, column);
    const edges = {
      top: edge(top, sheet.cell(row - 1, column)?.format.bottom),
      bottom: edge(bottom, sheet.cell(row + 1, column)?.format.top),
      left: edge(left, sheet.cell(row, column - 1)?.format.right),
      right: edge(right, sheet.cell(row, column + 1)?.format.left),
    };
    const cell = sheet.cell(row, column);
    // What a link does to the font the written style has overlaid; the value of a formula is the engine's affair.
    const value = cell?.formula === undefined ? (cell?.value ?? null) : null;
    const { formulaHidden: _h, locked: _l, diagonalDown: _d, diagonalUp: _u, ...shown }: Partial<CellFormat> = look;
    return {
      row,
      column,
      value,
      formula: cell?.formula,
      ...shown,
      underline: cell?.format.underline === 'Single',
      edges,
    };
  });
}

const strength = [
  'None',
  'Continuous Hairline',
  'Dot Thin',
  'Dash Thin',
  'Continuous Thin',
  'Continuous Medium',
  'Continuous Thick',
  'Double Thick',
];

function edge(own: Border, other: Border | undefined) {
  const drawn = [own, ...(other ? [other] : [])].map(({ style, weight, color }) =>
    style === 'None' ? 'None' : `${style} ${weight} ${color}`,
  );
  const rank = (text: string) => strength.indexOf(text.replace(/ #.*$/, ''));
  return drawn.sort((a, b) => rank(b) - rank(a))[0];
}
