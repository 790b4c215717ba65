import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import type { SheetLook } from '../../../src/embedded/look/look';
import { LooksReader } from '../../../src/embedded/look/looks-reader';
import { readWorkbookPart } from '../../../src/embedded/read/workbook-part';
import { WorksheetFrame } from '../../../src/embedded/write/worksheet-frame';
import { MOST_COLUMNS } from '../../../src/workbook/cells';
import { formulaAt, type SheetContent } from '../../../src/workbook/content';
import { settingsXml } from '../../../src/workbook/settings';
import { plainFormat } from '../model/format';
import type { HostSheet } from '../model/sheet';
import { HostWorkbook } from '../model/workbook';
import { aspects } from './aspects';
import { readCharts } from './charts';
import { readHyperlinks } from './hyperlinks';
import { readNames } from './names';
import { activePlace, visibilities } from './sheet-list';
import { type FileStyles, readStyles } from './styles';
import { readTables } from './tables';

/** A file in the host: what the embedded workbook reads of it, how its cells look, and what its sheets say beside. */
export function loadWorkbook(bytes: Uint8Array, fileName: string): HostWorkbook {
  return hostWorkbookOf(EmbeddedWorkbook.open(bytes, fileName));
}

export function hostWorkbookOf(embedded: EmbeddedWorkbook): HostWorkbook {
  const opened = embedded.journal.current;
  const content = embedded.content();
  const looks = new LooksReader().read(opened);
  const styles = readStyles(opened);
  const shown = visibilities(opened);
  const workbook = new HostWorkbook();
  workbook.fileName = content.fileName;
  workbook.sheets = [];
  workbook.defaultFormat = styles.formats[0] ?? plainFormat;
  const places = new Map<number, HostSheet>();
  for (const { name, part, place } of readWorkbookPart(opened).sheets) {
    const sheet = workbook.addSheet(name);
    sheet.part = part;
    sheet.visibility = shown[place] ?? 'Visible';
    places.set(place, sheet);
    const own = content.sheets.find((one) => one.name === name);
    const look = looks.get(name);
    if (look) loadLooks(sheet, look, styles);
    if (own) loadCells(sheet, own);
    const reading = { opened, part, frame: new WorksheetFrame(part, opened.text(part)), styles, workbook, sheet };
    for (const { read } of aspects) read(reading);
    readHyperlinks(reading);
    readTables(reading);
  }
  readNames(opened, workbook, places);
  readCharts(opened, workbook);
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.sheets[0];
  const active = places.get(activePlace(opened)) ?? first;
  if (active) workbook.active = active;
  if (Object.keys(content.settings).length > 0) {
    workbook.customXmlParts.push({ id: workbook.newId(), xml: settingsXml(content.settings) });
  }
  return workbook;
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
  for (const row of content.hiddenRows) sheet.rowInfo.set(row, { ...sheet.rowInfo.get(row), hidden: true });
}

function loadLooks(sheet: HostSheet, look: SheetLook, { formats }: FileStyles): void {
  sheet.defaultFormat = formats[0] ?? plainFormat;
  for (const [index, style] of look.styles) {
    const format = formats[style];
    if (format) sheet.ensure(Math.floor(index / MOST_COLUMNS), index % MOST_COLUMNS).format = format;
  }
  for (const [row, size] of look.rowHeights) sheet.rowInfo.set(row, { size });
}
