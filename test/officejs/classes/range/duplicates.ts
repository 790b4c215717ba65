import type { Arguments } from '../../host/arguments';
import { type ClassDefinition, HostObject } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { plainValue, requireUnlocked, told } from './cells';
import { only, type Region } from './region';

interface Removed {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const removeDuplicatesResultClass: ClassDefinition<Removed> = {
  name: 'RemoveDuplicatesResult',
  scalars: { removed: { get: ({ removed }) => removed }, uniqueRemaining: { get: (result) => result.uniqueRemaining } },
};

/** `removeDuplicates` (ExcelApi 1.9): of rows alike in the columns named, the first stays; those below move up within the range. */
export function removeDuplicates(region: Region, args: Arguments, context: Context): HostObject<Removed> {
  requireUnlocked(region);
  const columns = args.any(0);
  if (!Array.isArray(columns) || columns.length === 0) throw errors.invalidArgument('columns');
  const area = only(region);
  const first = area.row + (args.flag(1) ? 1 : 0);
  const offsets = Array.from({ length: area.columnCount }, (_, offset) => offset);
  const rows = Array.from({ length: area.row + area.rowCount - first }, (_, index) =>
    offsets.map((offset) => region.sheet.cell(first + index, area.column + offset)),
  );
  const keys = new Set<string>();
  const kept = rows.filter((cells) => {
    const key = JSON.stringify(columns.map((column) => plainValue(cells[Number(column)]?.value ?? null)));
    return !keys.has(key) && keys.add(key);
  });
  for (const index of rows.keys()) {
    const cells = region.sheet.rows.get(first + index) ?? [];
    for (const offset of offsets) {
      const cell = kept[index]?.[offset];
      if (cell) cells[area.column + offset] = cell;
      else delete cells[area.column + offset];
    }
  }
  told(context, region);
  return new HostObject(removeDuplicatesResultClass, {
    removed: rows.length - kept.length,
    uniqueRemaining: kept.length,
  });
}
