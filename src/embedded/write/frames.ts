import { crc32 } from '../package/crc';
import type { Package } from '../package/package';
import { partKey } from '../package/part-names';
import { readWorkbookPart } from '../read/workbook-part';
import { WorksheetFrame } from './worksheet-frame';

/** Frames of sheets and checksums of parts, by what stays the same object for as long as a part doesn't change. */
const frames = new WeakMap<object, string>();
const sums = new WeakMap<object, number>();
const worksheets = new WeakMap<Package, ReadonlySet<string>>();

/** A part's text; of a sheet's, all but its cells. */
export function readFrame(opened: Package, part: string): string {
  if (!listWorksheets(opened).has(partKey(part))) return opened.text(part);
  const identity = opened.identity(part);
  const known = identity && frames.get(identity);
  if (known !== undefined) return known;
  const { text } = new WorksheetFrame(part, opened.text(part));
  if (identity) frames.set(identity, text);
  return text;
}

/** Says the frame of a sheet that was just written, which then needn't be unpacked to be known. */
export function knowFrame(opened: Package, part: string, frame: string): void {
  const identity = opened.identity(part);
  if (identity) frames.set(identity, frame);
}

/** The checksum of a part's frame. */
export function sumAt(opened: Package, part: string): number {
  const identity = opened.identity(part);
  const known = identity && sums.get(identity);
  if (known !== undefined) return known;
  const sum = computeChecksum(readFrame(opened, part));
  if (identity) sums.set(identity, sum);
  return sum;
}

export function computeChecksum(text: string): number {
  return crc32(new TextEncoder().encode(text));
}

/** The keys of the parts that are sheets. */
export function listWorksheets(opened: Package): ReadonlySet<string> {
  const known = worksheets.get(opened);
  if (known) return known;
  const found = new Set(readWorkbookPart(opened).sheets.map(({ part }) => partKey(part)));
  worksheets.set(opened, found);
  return found;
}
