import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import type { BorderLook, CellLook, SheetLook } from '../../../src/embedded/look/look';
import { LooksReader } from '../../../src/embedded/look/looks-reader';
import { MOST_COLUMNS } from '../../../src/workbook/cells';
import { formulaAt, type SheetContent } from '../../../src/workbook/content';
import { markFormats, markFormula } from '../../../src/workbook/mark-looks';
import { settingsXml } from '../../../src/workbook/settings';
import { TAG_NAME, tagFormula } from '../../../src/workbook/tags';
import { type Border, type CellFormat, noBorder, plainFormat } from '../model/format';
import type { HostSheet } from '../model/sheet';
import { HostWorkbook } from '../model/workbook';

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** A file in the host: what the embedded workbook reads of it, and how its cells look. */
export function loadWorkbook(bytes: Uint8Array, fileName: string): HostWorkbook {
  return hostWorkbookOf(EmbeddedWorkbook.open(bytes, fileName));
}

export function hostWorkbookOf(embedded: EmbeddedWorkbook): HostWorkbook {
  const content = embedded.content();
  const looks = new LooksReader().read(embedded.journal.current);
  const workbook = new HostWorkbook();
  workbook.fileName = content.fileName;
  workbook.sheets = [];
  const [plain] = [...looks.values()].flatMap((look) => look.looks[0] ?? []);
  if (plain) workbook.defaultFormat = formatOf(plain);
  for (const sheet of content.sheets) loadSheet(workbook, sheet, looks.get(sheet.name));
  const [first] = workbook.sheets;
  if (first) workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? first;
  if (Object.keys(content.settings).length > 0) {
    workbook.customXmlParts.push({ id: workbook.newId(), xml: settingsXml(content.settings) });
  }
  return workbook;
}

function loadSheet(workbook: HostWorkbook, content: SheetContent, look: SheetLook | undefined): void {
  const sheet = workbook.addSheet(content.name);
  sheet.visibility = content.visible ? 'Visible' : 'Hidden';
  if (content.protected) sheet.protection = { password: undefined, options: {} };
  if (content.tag !== null) {
    sheet.names.push({ name: TAG_NAME, formula: `=${tagFormula(content.tag)}`, visible: false, comment: '' });
  }
  sheet.merges = [...content.merges];
  for (const row of content.hiddenRows) sheet.rowInfo.set(row, { hidden: true });
  for (const column of content.hiddenColumns) sheet.columnInfo.set(column, { hidden: true });
  if (look) loadLook(workbook, sheet, look);
  loadCells(sheet, content);
}

function loadCells(sheet: HostSheet, content: SheetContent): void {
  for (const [offset, values] of content.values.entries()) {
    const row = content.origin.row + offset;
    for (const [place, value] of values.entries()) {
      const column = content.origin.column + place;
      const formula = formulaAt(content, row, column);
      if (value === null && formula === undefined) continue;
      const cell = sheet.ensure(row, column);
      cell.value = value;
      if (formula !== undefined) cell.formula = formula;
    }
  }
}

function loadLook(workbook: HostWorkbook, sheet: HostSheet, look: SheetLook): void {
  const formats = look.looks.map(formatOf);
  sheet.defaultFormat = formats[0] ?? plainFormat;
  for (const [index, style] of look.styles) {
    const format = formats[style];
    if (format) sheet.ensure(Math.floor(index / MOST_COLUMNS), index % MOST_COLUMNS).format = format;
  }
  for (const [column, width] of look.columnWidths) {
    const size = Math.round(width * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
    sheet.columnInfo.set(column, { ...sheet.columnInfo.get(column), size });
  }
  for (const [row, size] of look.rowHeights) sheet.rowInfo.set(row, { ...sheet.rowInfo.get(row), size });
  const { row, column } = look.frozenAt;
  sheet.freeze = row + column > 0 ? { rows: row, columns: column } : null;
  sheet.showGridlines = look.gridlines;
  for (const mark of look.marks) {
    const { fill, color, bold, italic, underline } = markFormats[mark.look];
    sheet.conditionalFormats.push({
      id: workbook.newId(),
      type: 'Custom',
      areas: [...mark.areas],
      stopIfTrue: false,
      formula: `=${markFormula(mark.look)}`,
      rule: {},
      format: {
        fillColor: `#${fill}`,
        fontColor: `#${color}`,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline: 'Single' }),
      },
    });
  }
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function formatOf(look: CellLook): CellFormat {
  const { borders = {} } = look;
  return {
    ...plainFormat,
    fontName: look.font ?? plainFormat.fontName,
    fontSize: look.size ?? plainFormat.fontSize,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: look.underline ? 'Single' : 'None',
    strikethrough: look.strike ?? false,
    fontColor: look.color ? `#${look.color}` : plainFormat.fontColor,
    fillColor: look.fill ? `#${look.fill}` : '',
    horizontal: look.align ? alignments[look.align] : 'General',
    vertical: look.vertical ? verticals[look.vertical] : 'Bottom',
    wrap: look.wrap ?? false,
    numberFormat: look.numberFormat ?? 'General',
    top: borderOf(borders.top),
    bottom: borderOf(borders.bottom),
    left: borderOf(borders.left),
    right: borderOf(borders.right),
  };
}

const borderWeights: Readonly<Record<BorderLook['weight'], Pick<Border, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

function borderOf(border: BorderLook | undefined): Border {
  return border ? { ...borderWeights[border.weight], color: `#${border.color}` } : noBorder;
}
