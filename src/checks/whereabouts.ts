import type { CountyStatistics, School } from '../statistics/county';
import { isField } from '../statistics/fields';
import type { CellReference } from '../workbook/cells';
import type { Subject } from './found';
import { listPlaces } from './school-places';
import { rowsOfSchool } from './school-rows';

/** What is known of a row that findings are about. */
interface KnownRow {
  school: School | undefined;
  /** The name of the school or of the part of one whose row it is. */
  name: string | undefined;
  /** Figures by column. */
  readonly subjects: Map<number, Subject[]>;
}

/** Which school's row a cell is in, and which figure stands in it: for the cells asked about, found in one go. */
export class Whereabouts {
  private readonly rows = new Map<string, Map<number, KnownRow>>();

  constructor(statistics: CountyStatistics, cells: readonly CellReference[]) {
    for (const { sheet, row } of cells) {
      const ofSheet = this.rows.get(sheet) ?? new Map<number, KnownRow>();
      this.rows.set(sheet, ofSheet);
      if (!ofSheet.has(row)) ofSheet.set(row, { school: undefined, name: undefined, subjects: new Map() });
    }
    if (this.rows.size > 0) for (const school of statistics.schools) this.note(school);
  }

  subjectsAt(cell: CellReference): readonly Subject[] {
    return this.findRow(cell)?.subjects.get(cell.column) ?? [];
  }

  schoolIn(cell: CellReference): School | undefined {
    return this.findRow(cell)?.school;
  }

  nameIn(cell: CellReference): string | undefined {
    return this.findRow(cell)?.name;
  }

  private findRow({ sheet, row }: CellReference): KnownRow | undefined {
    return this.rows.get(sheet)?.get(row);
  }

  private note(school: School): void {
    for (const part of school.parts) this.noteRow(part.cell, school, part.name);
    this.noteRow(school.origin, school, school.name);
    if (!rowsOfSchool(school).some((cell) => this.findRow(cell))) return;
    for (const { place, figures } of listPlaces(school)) {
      for (const name in figures) {
        if (!isField(name)) continue;
        for (const cell of figures[name]?.cells ?? []) {
          const row = this.findRow(cell);
          if (!row) continue;
          this.noteRow(cell, school, school.name);
          const subject: Subject = { school, place, field: name };
          const subjects = row.subjects.get(cell.column);
          if (subjects) subjects.push(subject);
          else row.subjects.set(cell.column, [subject]);
        }
      }
    }
  }

  private noteRow(cell: CellReference, school: School, name: string): void {
    const row = this.findRow(cell);
    if (!row) return;
    row.school ??= school;
    row.name ??= name;
  }
}
