import {
  type Area,
  areaAddress,
  type CellReference,
  columnName,
  formatAddress,
  MOST_COLUMNS,
  MOST_ROWS,
  type Position,
  quotedSheetName,
  referenceText,
} from '../../../workbook/cells';
import {
  type CellToWrite,
  type EntryRule,
  MOST_LINKS,
  type PrintSetup,
  type SheetToWrite,
} from '../../../workbook/changes';
import { escapeXml } from '../../package/edits';
import type { Dialect } from '../dialect';
import { XML_HEAD } from '../package-edits';
import { cellXmlAt } from './cell-xml';

/** What Excel adds to a column's width in characters for the cell's margins. */
export const WIDTH_MARGIN = 0.7109375;
const INCHES_PER_CENTIMETRE = 1 / 2.54;
const HEADER_MARGIN = 0.3;
const PAPER_SIZES = { A4: 9, A3: 8 } as const;
const LAST_COLUMN = MOST_COLUMNS - 1;
const LAST_ROW = MOST_ROWS - 1;

/** The number of a style of the sheet, by its name. */
export type StyleNumber = (name: string) => number;

/** The part of a sheet of ours: what stands around its cells in two halves, the cells piece by piece. */
export interface SheetXml {
  readonly head: string;
  readonly rows: Iterable<string>;
  /** Once the rows are taken, which say where links and pages are. */
  readonly tail: () => string;
}

/** `drawing` is the id of what it draws. */
export function sheetXml(
  sheet: SheetToWrite,
  styleNumber: StyleNumber,
  { main, relationships }: Dialect,
  drawing?: string,
): SheetXml {
  const fit = sheet.print.paged ? 0 : 1;
  const links: string[] = [];
  return {
    head: [
      `${XML_HEAD}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="${fit}"/></sheetPr>`,
      viewXml(sheet),
      '<sheetFormatPr defaultRowHeight="15"/>',
      columnsXml(sheet),
      '<sheetData>',
    ].join(''),
    rows: rowsXml(sheet, styleNumber, links),
    tail: () =>
      [
        '</sheetData>',
        sheet.locked ? PROTECTION : '',
        mergesXml(sheet),
        validationsXml(sheet),
        listXml('hyperlinks', links, false),
        printXml(sheet.print),
        breaksXml(sheet.print),
        drawing === undefined ? '' : `<drawing xmlns:r="${relationships}" r:id="${drawing}"/>`,
        '</worksheet>',
      ].join(''),
  };
}

const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" formatColumns="0"/>';

function mergesXml({ merges }: SheetToWrite): string {
  return listXml(
    'mergeCells',
    merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`),
  );
}

function validationsXml({ validations = [] }: SheetToWrite): string {
  return listXml(
    'dataValidations',
    validations.map(({ area, rule, message }) => {
      const { attributes, formula } = ruleXml(rule);
      return `<dataValidation ${attributes} allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}" sqref="${areaAddress(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
    }),
  );
}

function viewXml({ frozenAt: { row, column } }: SheetToWrite): string {
  if (row === 0 && column === 0) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane = row > 0 && column > 0 ? 'bottomRight' : row > 0 ? 'bottomLeft' : 'topRight';
  const split = `${column > 0 ? ` xSplit="${column}"` : ''}${row > 0 ? ` ySplit="${row}"` : ''}`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${split} topLeftCell="${formatAddress({ row, column })}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ columnWidths, hiddenColumns = 0 }: SheetToWrite): string {
  const columns = columnWidths.map((width, at) => {
    return `<col min="${at + 1}" max="${at + 1}" width="${width + WIDTH_MARGIN}" customWidth="1"/>`;
  });
  const shown = columnWidths.length;
  if (hiddenColumns > 0) columns.push(`<col min="${shown + 1}" max="${shown + hiddenColumns}" width="9" hidden="1"/>`);
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Row by row, so that the text of a large sheet never stands in memory as a whole. Links that are met go to `links`. */
function* rowsXml({ rows, columnWidths }: SheetToWrite, styleNumber: StyleNumber, links: string[]): Generator<string> {
  const columns = columnWidths.map((_, column) => columnName(column));
  let row = 0;
  for (const { height, cells } of rows) {
    const number = String(++row);
    let written = '';
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const address = (columns[column] ?? columnName(column)) + number;
      written += ourCellXml(cell, address, styleNumber);
      const isLink = cell.content && 'linkTo' in cell.content && links.length < MOST_LINKS;
      if (isLink) links.push(linkXml(address, cell.content));
    }
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    if (written !== '' || size !== '') yield `<row r="${number}"${size}>${written}</row>`;
  }
}

function ourCellXml({ content, style }: CellToWrite, address: string, styleNumber: StyleNumber): string {
  const number = styleNumber(style);
  if (!content) return cellXmlAt(address, number, undefined, null);
  if ('text' in content) return cellXmlAt(address, number, undefined, content.text);
  const formula = 'formula' in content ? content.formula.replace(/^=/, '') : undefined;
  return cellXmlAt(address, number, formula, content.value);
}

function linkXml(address: string, { linkTo, text }: { readonly linkTo: CellReference; readonly text: string }): string {
  return `<hyperlink ref="${address}" location="${escapeXml(referenceText(linkTo))}" display="${escapeXml(text)}"/>`;
}

function ruleXml(rule: EntryRule): { attributes: string; formula: string } {
  if (rule.kind === 'list') {
    return { attributes: 'type="list"', formula: `"${rule.choices.join(',').replaceAll('"', '""')}"` };
  }
  return { attributes: `type="${rule.kind}" operator="greaterThanOrEqual"`, formula: String(rule.least) };
}

function listXml(name: string, items: readonly string[], counted = true): string {
  if (items.length === 0) return '';
  return `<${name}${counted ? ` count="${items.length}"` : ''}>${items.join('')}</${name}>`;
}

function printXml({ paper = 'A4', orientation, onePage, paged, marginCentimetres, footer }: PrintSetup): string {
  const margin = Number((marginCentimetres * INCHES_PER_CENTIMETRE).toFixed(4));
  const size = paged ? `scale="${paged.scale}" pageOrder="overThenDown"` : `fitToHeight="${onePage ? 1 : 0}"`;
  const setup = `<pageSetup paperSize="${PAPER_SIZES[paper]}" ${size} orientation="${orientation}"/>`;
  return `<printOptions horizontalCentered="1"/><pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${margin}" header="${HEADER_MARGIN}" footer="${HEADER_MARGIN}"/>${setup}<headerFooter scaleWithDoc="0"><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
}

function breaksXml({ paged }: PrintSetup): string {
  return (
    breakListXml('rowBreaks', paged?.breaksBefore ?? [], LAST_COLUMN) +
    breakListXml('colBreaks', paged?.columnBreaksBefore ?? [], LAST_ROW)
  );
}

function breakListXml(name: string, before: readonly number[], last: number): string {
  if (before.length === 0) return '';
  const breaks = before.map((line) => `<brk id="${line}" max="${last}" man="1"/>`);
  return `<${name} count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</${name}>`;
}

/** The columns and rows that repeat on each page, as the workbook's names say them. */
export function printTitles(sheetName: string, { titleColumns, titleRows: { first, last } }: PrintSetup): string {
  const quoted = quotedSheetName(sheetName);
  const rows = `${quoted}!$${first + 1}:$${last + 1}`;
  if (!titleColumns) return rows;
  return `${quoted}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)},${rows}`;
}

/** The cells that are printed, as the workbook's names say them. */
export function printArea(sheetName: string, { row, column, rowCount, columnCount }: Area): string {
  const fixed = (at: Position) => `$${columnName(at.column)}$${at.row + 1}`;
  const last = { row: row + rowCount - 1, column: column + columnCount - 1 };
  return `${quotedSheetName(sheetName)}!${fixed({ row, column })}:${fixed(last)}`;
}
