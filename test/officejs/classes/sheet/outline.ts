import { type Arguments, oneOf } from '../../host/arguments';
import { errors } from '../../host/errors';
import type { ColumnOrRow, HostSheet } from '../../model/sheet';
import { only, type Region } from '../range/region';

/** Excel has eight levels of an outline. */
const MOST_LEVELS = 8;

function linesOf(region: Region, args: Arguments) {
  const axis = oneOf(['ByRows', 'ByColumns'], args.any(0)) === 'ByRows' ? 'row' : 'column';
  const area = only(region);
  const info = axis === 'row' ? region.sheet.rowInfo : region.sheet.columnInfo;
  const count = axis === 'row' ? area.rowCount : area.columnCount;
  return { info, indexes: Array.from({ length: count }, (_, offset) => area[axis] + offset) };
}

/** `group` and `ungroup` (ExcelApi 1.10): one level more or less; a range of which nothing is grouped can't be ungrouped. */
export function group(region: Region, args: Arguments, by: 1 | -1): void {
  const { info, indexes } = linesOf(region, args);
  const level = (index: number) => info.get(index)?.level ?? 0;
  if (by < 0 && indexes.every((index) => level(index) === 0)) throw errors.invalidOperation('nothing is grouped');
  for (const index of indexes) {
    const next = Math.max(0, level(index) + by);
    if (next >= MOST_LEVELS) throw errors.invalidOperation('too many levels');
    const { level: _, ...line } = info.get(index) ?? {};
    info.set(index, next > 0 ? { ...line, level: next } : line);
  }
}

/** `showGroupDetails` and `hideGroupDetails`. */
export function showDetails(region: Region, args: Arguments, isShown: boolean): void {
  const { info, indexes } = linesOf(region, args);
  for (const index of indexes) if (info.get(index)?.level) info.set(index, { ...info.get(index), hidden: !isShown });
}

/** `showOutlineLevels`: lines up to the level are seen; 0 leaves an axis as it is. */
export function showOutlineLevels(sheet: HostSheet, args: Arguments): void {
  const show = (info: Map<number, ColumnOrRow>, levels: number) => {
    if (levels === 0) return;
    for (const [index, line] of info) if (line.level) info.set(index, { ...line, hidden: line.level >= levels });
  };
  show(sheet.rowInfo, args.integer(0));
  show(sheet.columnInfo, args.integer(1));
}
