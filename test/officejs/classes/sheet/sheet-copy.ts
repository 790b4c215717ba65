import { type Arguments, oneOf } from '../../host/arguments';
import { isOf } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { tellOfSheet } from '../../host/sheet-events';
import type { HostSheet } from '../../model/sheet';
import { worksheetClass } from './worksheet';

/** `Worksheet.copy`: the cells with their looks, merges, rules, freeze and page; placed where the script says. */
export function copySheet(sheet: HostSheet, args: Arguments, context: Context): HostSheet {
  const { workbook } = context;
  const where = oneOf(['None', 'Before', 'After', 'Beginning', 'End'], args.any(0) ?? 'None');
  const relative = args.any(1);
  let number = 2;
  while (workbook.sheet(`${sheet.name} (${number})`)) number++;
  const copy = workbook.addSheet(`${sheet.name} (${number})`);
  copyContents(sheet, copy);
  const tables = workbook.sheets.reduce((count, one) => count + one.tables.length, 0);
  copy.tables = sheet.tables.map((table, index) => ({
    ...table,
    id: workbook.newId(),
    name: `Table${tables + index + 1}`,
    columns: table.columns.map((column) => ({ ...column })),
    filters: new Map(table.filters),
  }));
  const others = workbook.sheets.filter((one) => one !== copy);
  const near = isOf(worksheetClass, relative) ? others.indexOf(relative.self) : others.length - 1;
  const position = { None: others.length, Before: near, After: near + 1, Beginning: 0, End: others.length }[where];
  others.splice(position, 0, copy);
  workbook.sheets = others;
  tellOfSheet(context, 'added', copy);
  return copy;
}

function copyContents(from: HostSheet, to: HostSheet): void {
  to.defaultFormat = from.defaultFormat;
  for (const [row, cells] of from.rows)
    to.rows.set(
      row,
      cells.map((cell) => cell && { ...cell }),
    );
  for (const [index, info] of from.rowInfo) to.rowInfo.set(index, { ...info });
  for (const [index, info] of from.columnInfo) to.columnInfo.set(index, { ...info });
  to.merges = [...from.merges];
  to.conditionalFormats = from.conditionalFormats.map((rule) => ({
    ...rule,
    areas: [...rule.areas],
    format: { ...rule.format },
  }));
  to.freeze = from.freeze;
  to.page = structuredClone(from.page);
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
}
