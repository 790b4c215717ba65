import type { AnyStage } from '../../statistics/stages';
import type { CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { Column } from '../columns/columns';
import type { Report } from '../findings';
import type { Above } from './above';
import type { SchoolRecord } from './school-record';

/** How a table's rows are to be read; the same object for tables of which all that matters is the same. */
export interface RowLayout {
  readonly text: string;
  readonly numberFormats: SheetContent['numberFormats'];
}

interface KeptRow {
  readonly layout: RowLayout;
  readonly row: number;
  readonly above: Above;
  readonly record: SchoolRecord;
  /** What was reported of it, to be reported again. */
  readonly said: readonly ((report: Report) => void)[];
}

/**
 * Rows that were read, from reading to reading: one of the same values at the same place, of a table that is laid out
 * as before, gives the record of before, and what was reported of it is reported again.
 */
export class KeptRows {
  private readonly rows = new WeakMap<readonly CellValue[], KeptRow>();
  /** By the formulas of a sheet, which are the same object while none changes. */
  private readonly layouts = new WeakMap<SheetContent['formulas'], RowLayout[]>();

  makeLayout(
    { name, origin, formulas, numberFormats }: SheetContent,
    columns: readonly Column[],
    stage: AnyStage | undefined,
  ): RowLayout {
    const roles = columns.map(({ role, column, unit, stage: of, isAddend, isBesideStages }) => [
      role,
      column,
      unit,
      of,
      isAddend,
      isBesideStages,
    ]);
    const text = JSON.stringify([name, origin, stage, roles]);
    const known = this.layouts.get(formulas) ?? [];
    const layout = known.find((each) => each.text === text && each.numberFormats === numberFormats);
    if (layout) return layout;
    const added = { text, numberFormats };
    this.layouts.set(formulas, [...known, added]);
    return added;
  }

  keepRecord(
    values: readonly CellValue[],
    at: Pick<KeptRow, 'layout' | 'row' | 'above'>,
    report: Report,
    read: (report: Report) => SchoolRecord,
  ): SchoolRecord {
    const known = this.rows.get(values);
    if (known && known.layout === at.layout && known.row === at.row && isSameAbove(known.above, at.above)) {
      for (const say of known.said) say(report);
      return known.record;
    }
    const said: KeptRow['said'][number][] = [];
    const record = read((check, where, shown, details) => {
      const say = (again: Report) => again(check, where, shown, details);
      said.push(say);
      say(report);
    });
    this.rows.set(values, { ...at, above: { ...at.above }, record, said });
    return record;
  }
}

function isSameAbove(one: Above, other: Above): boolean {
  const [type, otherType] = [one.type, other.type];
  const isSameType =
    type?.text === otherType?.text &&
    type?.cell.row === otherType?.cell.row &&
    type?.cell.column === otherType?.cell.column;
  return isSameType && one.stage === other.stage && one.name === other.name && one.code === other.code;
}
