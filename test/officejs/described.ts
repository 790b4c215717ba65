import { describedChart } from './file/chart-xml';
import { hyperlinksOf } from './file/hyperlinks';
import { type CellFormat, plainFormat } from './model/format';
import type { HostSheet } from './model/sheet';
import type { HostWorkbook } from './model/workbook';

/** All that the host knows of a workbook, but for what it alone counts (ids) and what no look can show (order of keys). */
export function described(workbook: HostWorkbook) {
  return {
    names: workbook.names,
    settings: workbook.customXmlParts.map(({ xml }) => xml),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      tabColor: sheet.tabColor,
      view: [sheet.showGridlines, sheet.showHeadings, sheet.freeze],
      columns: lines(sheet.columnInfo),
      rows: lines(sheet.rowInfo),
      merges: sheet.merges,
      conditionalFormats: sheet.conditionalFormats.map(({ id: _id, source: _s, ...rule }) => rule),
      names: sheet.names,
      validations: sheet.validations,
      tables: sheet.tables.map(({ id: _id, ...table }) => table),
      comments: sheet.comments.map(({ id: _id, ...comment }) => comment),
      charts: sheet.charts.map(describedChart).map((chart) => JSON.parse(chart)),
      page: sheet.page,
      protection: sheet.protection?.options ?? null,
      links: hyperlinksOf(sheet).map(({ ref, link: { textToDisplay: _t, ...link } }) => ({ ref, link })),
      cells: cellsOf(sheet),
    })),
  };
}

function lines(info: HostSheet['rowInfo']) {
  return [...info]
    .map(([index, { size, hidden = false, format }]) => ({ index, size, hidden, format: format && differing(format) }))
    .filter(({ size, hidden, format }) => size !== undefined || hidden || format !== undefined)
    .sort((a, b) => a.index - b.index);
}

function cellsOf(sheet: HostSheet) {
  return [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]) =>
      [...cells.entries()].flatMap(([column, cell]) => {
        if (!cell) return [];
        const isPlain = JSON.stringify(cell.format) === JSON.stringify(sheet.emptyFormat(row, column));
        if (isPlain && cell.value === null && cell.formula === undefined) return [];
        return [
          { row, column, value: cell.value, formula: cell.formula, look: differing(cell.format, sheet.defaultFormat) },
        ];
      }),
    );
}

/** What of a look isn't plain. */
function differing(format: CellFormat, plain = plainFormat) {
  const before = new Map(Object.entries(plain).map(([key, value]) => [key, JSON.stringify(value)]));
  return Object.fromEntries(Object.entries(format).filter(([key, value]) => before.get(key) !== JSON.stringify(value)));
}
