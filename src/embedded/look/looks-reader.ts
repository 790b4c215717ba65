import type { Package } from '../package/package';
import { readWorkbookPart } from '../read/workbook-part';
import { readCellLooks } from './cell-looks';
import { OFFICE_THEME, readThemeColors } from './colors';
import type { CellLook, SheetLook } from './look';
import { readSheetLook } from './sheet-look';

/** Reads the looks of one workbook again and again: a part that didn't change is not read twice. */
export class LooksReader {
  private readonly cellLooks = new WeakMap<object, readonly CellLook[]>();
  private readonly sheetLooks = new WeakMap<object, SheetLook>();

  /** How each sheet looks, by name. */
  read(opened: Package): ReadonlyMap<string, SheetLook> {
    const { part: workbook, sheets } = readWorkbookPart(opened);
    const looks = this.readLooks(opened, workbook);
    return new Map(sheets.map(({ name, part }) => [name, this.sheetLook(opened, part, looks)]));
  }

  /** Takes over what is known where cells were only given other contents: those change no look. */
  carry(before: Package, after: Package): void {
    for (const { part } of readWorkbookPart(after).sheets) {
      const [from, to] = [before.identity(part), after.identity(part)];
      const known = from && this.sheetLooks.get(from);
      if (known && to) this.sheetLooks.set(to, known);
    }
  }

  private readLooks(opened: Package, workbook: string): readonly CellLook[] {
    const part = opened.related(workbook, 'styles');
    const identity = part === undefined ? undefined : opened.identity(part);
    if (part === undefined || !identity) return [];
    const known = this.cellLooks.get(identity);
    if (known) return known;
    const themePart = opened.related(workbook, 'theme');
    const theme = themePart === undefined ? OFFICE_THEME : readThemeColors(themePart, opened.bytes(themePart));
    const looks = readCellLooks(part, opened.bytes(part), theme);
    this.cellLooks.set(identity, looks);
    return looks;
  }

  private sheetLook(opened: Package, part: string, looks: readonly CellLook[]): SheetLook {
    const identity = opened.identity(part);
    const known = identity && this.sheetLooks.get(identity);
    if (known?.looks === looks) return known;
    // Styles are only ever added to, so a sheet that was read keeps its numbers.
    const look = known ? { ...known, looks } : readSheetLook(part, opened.bytes(part), looks);
    if (identity) this.sheetLooks.set(identity, look);
    return look;
  }
}
