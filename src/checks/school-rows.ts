import { isField } from '../statistics/fields';
import { perSchool } from '../statistics/per-school';
import type { CellReference } from '../workbook/cells';
import { listPlaces } from './school-places';

/** A cell of each row in which a school stands: first that of its name, then those of its figures, words and classes. */
export const rowsOfSchool = perSchool((school): readonly CellReference[] => {
  const rows: CellReference[] = [school.origin];
  let last = school.origin;
  const add = (cell: CellReference) => {
    if (cell.row === last.row && cell.sheet === last.sheet) return;
    last = cell;
    if (!rows.some(({ row, sheet }) => row === cell.row && sheet === cell.sheet)) rows.push(cell);
  };
  for (const { figures } of listPlaces(school)) {
    for (const field in figures) if (isField(field)) figures[field]?.cells.forEach(add);
  }
  for (const { cell } of Object.values(school.wordings)) add(cell);
  for (const { students } of school.classes) students.cells.forEach(add);
  return rows;
});
