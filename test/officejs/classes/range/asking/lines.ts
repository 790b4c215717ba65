import type { Arguments } from '../../../host/arguments';
import type { HostSheet } from '../../../model/sheet';
import { only, type Region } from '../region';

/** `getRowProperties` and `getColumnProperties`: what was asked for of each row or column. */
export function lineProperties(region: Region, args: Arguments, axis: 'row' | 'column'): Record<string, unknown>[] {
  const asked = args.record(0);
  const area = only(region);
  const info = axis === 'row' ? region.sheet.rowInfo : region.sheet.columnInfo;
  const count = axis === 'row' ? area.rowCount : area.columnCount;
  return Array.from({ length: count }, (_, offset) => {
    const index = area[axis] + offset;
    const known: Record<string, unknown> = {
      [`${axis}Hidden`]: info.get(index)?.hidden ?? false,
      [`${axis}Index`]: index,
    };
    return Object.fromEntries(Object.entries(known).filter(([key]) => asked[key] === true));
  });
}

/** Changes what is known of rows or columns; over a whole sheet, only of those that have something of their own. */
export function changeLines(
  sheet: HostSheet,
  region: Region,
  axis: 'row' | 'column',
  change: (line: { size?: number; hidden?: boolean }) => void,
): void {
  const info = axis === 'row' ? sheet.rowInfo : sheet.columnInfo;
  for (const area of region.areas) {
    const count = axis === 'row' ? area.rowCount : area.columnCount;
    const whole = count === (axis === 'row' ? 1_048_576 : 16_384);
    const indexes = whole ? [...info.keys()] : Array.from({ length: count }, (_, offset) => area[axis] + offset);
    for (const index of indexes) {
      const line = { ...info.get(index) };
      change(line);
      info.set(index, line);
    }
  }
}
