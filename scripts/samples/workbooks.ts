/** The two sample workbooks as sheets to write. */
import type { ColumnId, TemplateSheet } from '../../src/reporting/template/columns';
import { countyRows } from '../../src/reporting/template/county-rows';
import { type FormHeading, formSheet } from '../../src/reporting/template/form-sheet';
import { COUNTY_SHEET, SCHOOL_SHEETS } from '../../src/reporting/template/plain-layout';
import type { DrawnSheet } from '../../src/workbook/drawn-sheet';
import { COUNTY } from './county';
import { COUNTY_FIGURES } from './county-figures';
import { exportSheets } from './export-sheets';
import { PLAIN_ROWS } from './plain-rows';

const HEADING: FormHeading = { county: COUNTY.name, bureau: COUNTY.bureau, year: COUNTY.year };

function plainSheet(sheet: TemplateSheet): DrawnSheet {
  return formSheet(sheet, HEADING, PLAIN_ROWS[sheet.name] ?? [], 0);
}

function countySheet(): DrawnSheet {
  return formSheet(
    COUNTY_SHEET,
    HEADING,
    countyRows((id) => COUNTY_FIGURES[id]),
    0,
  );
}

/** What the county export gives already: the sheets beside it carry only the rest. */
const EXPORTED: ReadonlySet<ColumnId> = new Set<ColumnId>([
  ...(['schoolType', 'owner', 'urban'] as const),
  ...(['classes.primary', 'classes.junior', 'classes.senior'] as const),
  ...(['students.primary', 'students.junior', 'students.senior'] as const),
  ...(['migrantStudents.primary', 'migrantStudents.junior'] as const),
  ...(['fullTimeTeachers', 'higherDegreeTeachers', 'backboneTeachers'] as const),
  ...(['sportTeachers', 'musicTeachers', 'fineArtTeachers'] as const),
  ...(['teachingArea', 'indoorSportsArea', 'sportsArea', 'equipmentValue', 'multimediaRooms'] as const),
  ...(['computers', 'books'] as const),
]);

function withoutExported(sheet: TemplateSheet): TemplateSheet {
  return { ...sheet, columns: sheet.columns.filter(({ id }) => !EXPORTED.has(id)) };
}

/** The default sample: the county export, with what it lacks for the areas G, Q and S on sheets of the plain layout. */
export function exportWorkbook(): DrawnSheet[] {
  return [...exportSheets(), ...SCHOOL_SHEETS.map(supplement).map(plainSheet), countySheet()];
}

function supplement(sheet: TemplateSheet): TemplateSheet {
  return sheet.name === '班额情况' || sheet.name === '学校管理' ? sheet : withoutExported(sheet);
}

/** The same county in the plain layout. */
export function plainWorkbook(): DrawnSheet[] {
  return [...SCHOOL_SHEETS.map(plainSheet), countySheet()];
}
