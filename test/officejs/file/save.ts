import type { Package } from '../../../src/embedded/package/package';
import { readWorkbookPart } from '../../../src/embedded/read/workbook-part';
import { writeSettings } from '../../../src/embedded/write/settings';
import { dropCalculationChain, requestCalculation } from '../../../src/embedded/write/workbook-edits';
import { WorksheetFrame } from '../../../src/embedded/write/worksheet-frame';
import { parseSettingsXml } from '../../../src/workbook/settings';
import { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { aspects } from './aspects';
import { writeCells } from './cells';
import { writeCharts } from './charts';
import { writeHyperlinks } from './hyperlinks';
import { writeNames } from './names';
import { listSheets } from './sheet-list';
import { StyleWriter } from './style-writer';

/** A file with what a script did to the host's workbook, and the part that each of its sheets has there. */
export interface Saved {
  readonly opened: Package;
  readonly parts: ReadonlyMap<HostSheet, string>;
  /** What the file can't take, so that nothing is lost unnoticed. */
  readonly unsaved: readonly string[];
}

/**
 * Writes into a file what differs between the workbook as it was read from there (`from`) and as it is now (`to`). What
 * didn't change keeps every character.
 */
export function saveInto(file: Package, from: HostWorkbook, to: HostWorkbook): Saved {
  const { opened: listed, parts } = listSheets(file, from, to);
  const styles = new StyleWriter(listed);
  let opened = listed;
  for (const [sheet, part] of parts) {
    const before = from.sheets.find((one) => one.part === part) ?? new HostSheet('', '', from.defaultFormat);
    opened = writeSheet(opened, part, before, sheet, styles);
  }
  opened = styles.saved(opened);
  for (const [sheet, part] of parts) {
    const before = from.sheets.find((one) => one.part === part) ?? new HostSheet('', '', from.defaultFormat);
    opened = writeCharts(opened, part, before, sheet);
  }
  const places = new Map(readWorkbookPart(opened).sheets.map(({ part, place }) => [part, place]));
  const placeOf = (part: string | undefined) => (part === undefined ? undefined : places.get(part));
  opened = writeNames(opened, [from, (sheet) => placeOf(sheet.part)], [to, (sheet) => placeOf(parts.get(sheet))]);
  return { opened: settled(opened, from, to), parts, unsaved: unsavedOf(from, to) };
}

function writeSheet(file: Package, part: string, from: HostSheet, to: HostSheet, styles: StyleWriter): Package {
  const withCells = writeCells(file, part, from, to, styles);
  const computed =
    withCells !== file && from.part !== undefined ? requestCalculation(dropCalculationChain(withCells)) : withCells;
  const changed = aspects.filter(({ of }) => JSON.stringify(of(from)) !== JSON.stringify(of(to)));
  if (changed.length === 0) return writeHyperlinks(computed, part, from, to);
  const frame = new WorksheetFrame(part, computed.text(part));
  const edits = changed.flatMap(({ write }) => write({ frame, styles, from, to }));
  return writeHyperlinks(computed.withText(part, frame.edited(edits)), part, from, to);
}

function settingsOf(workbook: HostWorkbook): Record<string, string> {
  return workbook.customXmlParts.map(({ xml }) => parseSettingsXml(xml)).find((one) => one !== undefined) ?? {};
}

function settled(file: Package, from: HostWorkbook, to: HostWorkbook): Package {
  const removed = Object.fromEntries(Object.keys(settingsOf(from)).map((key) => [key, null]));
  return writeSettings(file, { ...removed, ...settingsOf(to) });
}

/** What a script changed that has no place in the file, or none that is written yet. */
function unsavedOf(from: HostWorkbook, to: HostWorkbook): string[] {
  const parts: readonly (readonly [string, (workbook: HostWorkbook) => unknown])[] = [
    ['document properties', ({ properties, customProperties }) => [[...properties], [...customProperties]]],
    ['settings of add-ins', ({ settings }) => [...settings]],
    [
      'custom XML parts',
      ({ customXmlParts }) => customXmlParts.map(({ xml }) => xml).filter((xml) => parseSettingsXml(xml) === undefined),
    ],
    [
      'directions, axes and negative colours of data bars',
      ({ sheets }) =>
        sheets.flatMap(({ conditionalFormats }) =>
          conditionalFormats.flatMap(({ rule }) =>
            Object.entries(rule).filter(([key]) => /^(bar|axis|negative)/.test(key)),
          ),
        ),
    ],
    ['tables', ({ sheets }) => sheets.flatMap(({ tables }) => tables)],
    ['comments', ({ sheets }) => sheets.flatMap(({ comments }) => comments)],
  ];
  return parts.flatMap(([name, of]) => (JSON.stringify(of(from)) === JSON.stringify(of(to)) ? [] : [name]));
}
