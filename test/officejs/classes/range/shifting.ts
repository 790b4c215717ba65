import type { Area } from '../../../../src/workbook/cells';
import { type Shift, shiftedArea, shiftedFormula } from '../../model/references';
import type { HostSheet } from '../../model/sheet';
import type { HostWorkbook } from '../../model/workbook';

/** Moves all that refers to cells when some are put into a sheet or taken out: formulas, names, rules, merges, tables, charts, prints. */
export function shiftReferences(workbook: HostWorkbook, sheet: HostSheet, shift: Shift): void {
  for (const one of workbook.sheets) {
    shiftFormulas(one, shift);
    for (const name of one.names) name.formula = shiftedFormula(name.formula, one.name, shift);
    for (const chart of one.charts) {
      for (const series of chart.series) {
        for (const key of ['values', 'categories'] as const) {
          const source = series[key];
          const area = source?.sheet === sheet ? shiftedArea(source.area, shift) : undefined;
          if (area) series[key] = { sheet, area };
        }
      }
    }
  }
  for (const name of workbook.names) name.formula = shiftedFormula(name.formula, '', shift);
  shiftAreas(sheet, shift);
}

function shiftFormulas(sheet: HostSheet, shift: Shift): void {
  for (const cells of sheet.rows.values()) {
    for (const cell of cells) {
      if (cell?.formula !== undefined) cell.formula = shiftedFormula(cell.formula, sheet.name, shift);
    }
  }
  for (const rule of sheet.conditionalFormats) rule.formula = shiftedFormula(rule.formula, sheet.name, shift);
}

function shiftAreas(sheet: HostSheet, shift: Shift): void {
  const moved = (areas: readonly Area[]) => areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  sheet.merges = moved(sheet.merges);
  for (const rule of sheet.conditionalFormats) rule.areas = moved(rule.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const validation of sheet.validations) validation.areas = moved(validation.areas);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftedArea(table.area, shift);
    return area ? [Object.assign(table, { area })] : [];
  });
  sheet.page.printArea = moved(sheet.page.printArea);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const area = shiftedArea({ ...comment, rowCount: 1, columnCount: 1 }, shift);
    return area ? [{ ...comment, row: area.row, column: area.column }] : [];
  });
  for (const chart of sheet.charts) chart.place = chart.place && (shiftedArea(chart.place, shift) ?? chart.place);
}
