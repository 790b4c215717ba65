import type { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { type CellReference, cellIndex } from '../../../src/workbook/cells';
import type {
  CellContentToWrite,
  CellStyle,
  Mark,
  MarkLook,
  RowToWrite,
  SheetToWrite,
} from '../../../src/workbook/changes';
import { formulaAt, type SheetContent, valueAt } from '../../../src/workbook/content';
import { isMarkFormula } from '../../../src/workbook/mark-looks';
import { parseSettingsXml } from '../../../src/workbook/settings';
import type { Border, CellFormat } from '../model/format';
import type { HostCell, HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { contentOf } from './content';

/**
 * Puts what a script did into the file: cells of its sheets, new sheets with their looks, marks and settings. What the
 * file can't take this way (a sheet deleted or renamed, another look of a cell of the user's …) is given back as text,
 * so that nothing is lost unnoticed.
 */
export async function saveInto(
  embedded: EmbeddedWorkbook,
  loaded: HostWorkbook,
  workbook: HostWorkbook,
): Promise<string[]> {
  const before = embedded.content();
  const lost = before.sheets
    .filter(({ name }) => !workbook.sheet(name))
    .map(({ name }) => `sheet ${name} deleted or renamed`);
  for (const sheet of workbook.sheets) {
    const content = before.sheets.find(({ name }) => name === sheet.name);
    const from = loaded.sheet(sheet.name);
    if (content && from) {
      await embedded.edit(editsOf(sheet, content));
      lost.push(...unsavedOf(from, sheet));
    }
  }
  const fresh = workbook.sheets.filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name));
  const settings =
    workbook.customXmlParts.map(({ xml }) => parseSettingsXml(xml)).find((one) => one !== undefined) ?? {};
  const removed = Object.fromEntries(Object.keys(before.settings).map((key) => [key, null]));
  await embedded.apply({
    sheets: fresh.map(sheetToWrite),
    marks: { notes: [], marks: workbook.sheets.flatMap(marksOf) },
    settings: { ...removed, ...settings },
  });
  return lost;
}

function editsOf(sheet: HostSheet, content: SheetContent) {
  const now = contentOf(sheet);
  const edits: (CellReference & (Pick<HostCell, 'value'> | { readonly formula: string }))[] = [];
  const bottom = Math.max(content.origin.row + content.values.length, now.origin.row + now.values.length);
  const width = (one: SheetContent) => one.origin.column + (one.values[0]?.length ?? 0);
  for (let row = 0; row < bottom; row++) {
    for (let column = 0; column < Math.max(width(content), width(now)); column++) {
      const formula = now.formulas.get(cellIndex(row, column));
      const value = valueAt(now, row, column);
      const same = formula === formulaAt(content, row, column);
      const at = { sheet: sheet.name, row, column };
      if (formula !== undefined && !same) edits.push({ ...at, formula });
      if (formula === undefined && !(same && JSON.stringify(value) === JSON.stringify(valueAt(content, row, column))))
        edits.push({ ...at, value });
    }
  }
  return edits;
}

function looksOf(sheet: HostSheet) {
  return [...sheet.rows]
    .flatMap(([row, cells]) =>
      [...cells.entries()].flatMap(([column, cell]) => {
        return cell && cell.format !== sheet.emptyFormat(row, column) ? [{ row, column, format: cell.format }] : [];
      }),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What a script changed in a sheet of the file beside its cells and marks. */
function unsavedOf(from: HostSheet, to: HostSheet): string[] {
  const parts: readonly (readonly [string, (sheet: HostSheet) => unknown])[] = [
    ['looks of cells', looksOf],
    ['widths and heights', (sheet) => [[...sheet.columnInfo], [...sheet.rowInfo]]],
    ['merged cells', (sheet) => sheet.merges],
    ['rules', (sheet) => sheet.conditionalFormats.filter(({ formula }) => !isMarkFormula(formula))],
    ['names', (sheet) => sheet.names],
    ['tables', (sheet) => sheet.tables],
    ['comments', (sheet) => sheet.comments],
    ['data validations', (sheet) => sheet.validations],
    ['frozen panes', (sheet) => sheet.freeze],
    ['page layout', (sheet) => sheet.page],
    ['protection', (sheet) => sheet.protection],
    ['visibility', (sheet) => sheet.visibility],
  ];
  return parts.flatMap(([name, of]) =>
    JSON.stringify(of(from)) === JSON.stringify(of(to)) ? [] : [`${name} of ${to.name}`],
  );
}

function marksOf(sheet: HostSheet): Mark[] {
  const looks: readonly MarkLook[] = ['fail', 'near', 'data'];
  return sheet.conditionalFormats.flatMap(({ formula, areas }) => {
    const look = isMarkFormula(formula) ? looks.find((one) => formula.includes(`junheng.${one}`)) : undefined;
    return look ? [{ sheet: sheet.name, look, areas }] : [];
  });
}

function sheetToWrite(sheet: HostSheet): SheetToWrite {
  const content = contentOf(sheet);
  const used = sheet.usedArea(false) ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  const styles: Record<string, CellStyle> = {};
  const names = new Map<CellFormat, string>();
  const nameOf = (format: CellFormat) => {
    const name = names.get(format) ?? `style${names.size}`;
    names.set(format, name);
    styles[name] = styleOf(format);
    return name;
  };
  const rows = Array.from({ length: used.row + used.rowCount }, (_, row): RowToWrite => {
    const height = sheet.rowInfo.get(row)?.size;
    const cells = Array.from({ length: used.column + used.columnCount }, (_, column) => {
      const cell = sheet.cell(row, column);
      if (!cell) return null;
      const written = writtenContent(cell);
      return { style: nameOf(cell.format), ...(written && { content: written }) };
    });
    return { cells, ...(height !== undefined && { height }) };
  });
  const widths = Array.from(
    { length: used.column + used.columnCount },
    (_, column) => ((sheet.columnInfo.get(column)?.size ?? sheet.standardWidth) / 0.75 - 5) / 7,
  );
  const { freeze, page } = sheet;
  return {
    tag: content.tag,
    name: sheet.name,
    styles,
    columnWidths: widths,
    rows,
    merges: sheet.merges,
    frozenAt: { row: freeze?.rows ?? 0, column: freeze?.columns ?? 0 },
    print: {
      orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
      titleRows: page.titleRows ?? { first: 0, last: 0 },
      marginCentimetres: (page.leftMargin / 72) * 2.54,
      footer: page.defaultForAllPages.centerFooter,
    },
  };
}

function writtenContent(cell: HostCell): CellContentToWrite | undefined {
  if (cell.formula !== undefined) return { formula: cell.formula, value: cell.value };
  return cell.value === null ? undefined : { value: cell.value };
}

function styleOf(format: CellFormat): CellStyle {
  const align = ({ Center: 'center', Right: 'right' } as const)[format.horizontal as 'Center' | 'Right'] ?? 'left';
  return {
    font: format.fontName,
    size: format.fontSize,
    bold: format.bold,
    italic: format.italic,
    color: format.fontColor.slice(1),
    fill: format.fillColor === '' ? null : format.fillColor.slice(1),
    align,
    wrap: format.wrap,
    borders: {
      top: weightOf(format.top),
      bottom: weightOf(format.bottom),
      left: weightOf(format.left),
      right: weightOf(format.right),
    },
    borderColor:
      [format.top, format.bottom, format.left, format.right].find(({ style }) => style !== 'None')?.color.slice(1) ??
      '000000',
    numberFormat: format.numberFormat,
  };
}

function weightOf({ style, weight }: Border) {
  if (style === 'None') return 'none';
  return style === 'Double' ? 'double' : weight === 'Medium' || weight === 'Thick' ? 'medium' : 'thin';
}
