import { type Arguments, recordOf } from '../../../host/arguments';
import type { Context } from '../../../host/context';
import type { HostSheet } from '../../../model/sheet';
import { existing, plainValue, requireUnlocked, told } from '../cells';
import { enterText } from '../entry';
import { only, type Region } from '../region';

function matcher(text: string, criteria: Readonly<Record<string, unknown>>): (shown: string) => boolean {
  const fold = (one: string) => (criteria['matchCase'] === true ? one : one.toLowerCase());
  const wanted = fold(text);
  return criteria['completeMatch'] === true
    ? (shown) => fold(shown) === wanted
    : (shown) => fold(shown).includes(wanted);
}

/** The first cell that holds the text, by rows. */
export function find(region: Region, args: Arguments): Region | undefined {
  const matches = matcher(args.text(0), args.record(1));
  for (const { cell, row, column } of existing(region.sheet, only(region))) {
    if (matches(String(cell.formula ?? plainValue(cell.value)))) {
      return { sheet: region.sheet, areas: [{ row, column, rowCount: 1, columnCount: 1 }] };
    }
  }
  return undefined;
}

export function findAll(sheet: HostSheet, region: Region, args: Arguments): Region | undefined {
  const matches = matcher(args.text(0), recordOf(args.any(1) ?? {}));
  const areas = [...existing(sheet, only(region))]
    .filter(({ cell }) => matches(String(cell.formula ?? plainValue(cell.value))))
    .map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
  return areas.length > 0 ? { sheet, areas } : undefined;
}

export function replaceAll(region: Region, args: Arguments, context: Context): number {
  requireUnlocked(region);
  const text = args.text(0);
  const replacement = args.text(1);
  const criteria = args.record(2);
  const matches = matcher(text, criteria);
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), criteria['matchCase'] === true ? 'g' : 'gi');
  let count = 0;
  for (const { cell } of existing(region.sheet, only(region))) {
    const shown = String(cell.formula ?? plainValue(cell.value));
    if (!matches(shown)) continue;
    enterText(
      cell,
      shown.replace(pattern, () => {
        count++;
        return replacement;
      }),
    );
  }
  if (count > 0) told(context, region);
  return count;
}
