import { isKnown, type ResourceValue } from '../../../assessment/schools/resource-value';
import type { Finding } from '../../../checks/finding';
import { type CellReference, covers, positionsIn, sameCell } from '../../../workbook/cells';
import type { Mark } from '../../../workbook/changes';
import type { SchoolRow } from '../schools/school-rows';

/** The cells of all marks in the order of the sheets, then of rows, then of columns. */
export function markedPlaces(marks: readonly Mark[], sheets: readonly string[]): CellReference[] {
  const places = marks.flatMap(({ sheet, areas }) => areas.flatMap(positionsIn).map((at) => ({ sheet, ...at })));
  const order = (place: CellReference) => sheets.indexOf(place.sheet);
  return places.sort((a, b) => order(a) - order(b) || a.row - b.row || a.column - b.column);
}

/** Marked places and those of findings that nothing is marked for, each once. */
export function stops(
  marks: readonly Mark[],
  findings: readonly Pick<Finding, 'cells' | 'explained'>[],
  sheets: readonly string[],
): CellReference[] {
  const open = findings.filter(({ explained }) => explained === null);
  const ofFindings = open.flatMap(({ cells: [first] }): Mark[] =>
    first && !marks.some(({ sheet, areas }) => sheet === first.sheet && areas.some((area) => covers(area, first)))
      ? [{ sheet: first.sheet, look: 'data', areas: [{ ...first, rowCount: 1, columnCount: 1 }] }]
      : [],
  );
  const places = markedPlaces([...marks, ...ofFindings], sheets);
  return places.filter((place, at) => {
    const before = places[at - 1];
    return !before || !sameCell(before, place);
  });
}

/** The place before where the user stands, from the end again before the first; undefined where there is none. */
export function placeBefore(
  places: readonly CellReference[],
  selection: CellReference | null,
  sheets: readonly string[],
): CellReference | undefined {
  const later = placeAfter([...places, END], selection, [...sheets, END.sheet]);
  const at = later ? [...places, END].indexOf(later) : 0;
  const before = places[at - 1];
  const isHere = selection !== null && before !== undefined && sameCell(before, selection);
  return (isHere ? places[at - 2] : before) ?? places.at(-1);
}

/** Behind all sheets. */
const END: CellReference = { sheet: '', row: 0, column: 0 };

/** The place after where the user stands, from the beginning again behind the last; undefined where there is none. */
export function placeAfter(
  places: readonly CellReference[],
  selection: CellReference | null,
  sheets: readonly string[],
): CellReference | undefined {
  if (!selection) return places[0];
  const isAfter = (place: CellReference) => {
    const bySheet = sheets.indexOf(place.sheet) - sheets.indexOf(selection.sheet);
    if (bySheet !== 0) return bySheet > 0;
    return place.row > selection.row || (place.row === selection.row && place.column > selection.column);
  };
  return places.find(isAfter) ?? places[0];
}

/** The school-stage that a cell's figure counts for: one that isn't met first, since that is what is asked about. */
export function schoolAtCell(rows: readonly SchoolRow[], cell: CellReference): SchoolRow | undefined {
  const at = rows.filter((row) => cellsOfSchool(row).some((each) => sameCell(each, cell)));
  return at.find(({ verdict }) => verdict !== 'pass') ?? at[0];
}

/** Where to look first at a school-stage: the figure that decides; the school's own cell where none stands anywhere. */
export function worstCell({ at, assessed, short: [worst] }: SchoolRow): CellReference {
  const value = worst === undefined ? undefined : assessed?.values[worst];
  return (value && collectResourceCells(value)[0]) ?? at.school.origin;
}

function cellsOfSchool({ at, assessed }: SchoolRow): readonly CellReference[] {
  const values = assessed?.values ?? [];
  return [at.school.origin, ...at.students.cells, ...values.flatMap(collectResourceCells)];
}

/** Where the figures of a value stand, or what it lacks would. */
function collectResourceCells(value: ResourceValue): readonly CellReference[] {
  return isKnown(value) ? value.numerator.cells : value.reason.cells;
}
