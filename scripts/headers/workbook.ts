import { plainSheet } from '../../src/embedded/formats/plain-sheet';
import type { ColumnRole } from '../../src/reading/lexicon/roles';
import { FIELDS, type FieldId } from '../../src/statistics/fields';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { cellOf, factValueOf, madeSchools } from './cells';
import type { HeaderRow } from './rows';

/** Fields of which a county has a column, beside the header that is tried: one alone, or all that the ratios need. */
const FEW: readonly FieldId[] = ['classes', 'students'];
const ALL: readonly FieldId[] = [
  'students',
  'classes',
  'staff',
  'fullTimeTeachers',
  'higherDegreeTeachers',
  'backboneTeachers',
  'sportTeachers',
  'musicTeachers',
  'fineArtTeachers',
  'siteArea',
  'buildingArea',
  'teachingArea',
  'indoorSportsArea',
  'sportsGroundArea',
  'equipmentValue',
  'multimediaRooms',
  'musicRooms',
  'fineArtRooms',
  'computers',
  'books',
];

/** `alone`: beside one known figure; `full`: beside all fields that the ratios need, but for the header's own. */
export type Setting = 'alone' | 'full';

/** A workbook in which a header stands, and its place there. */
export interface TrialWorkbook {
  readonly content: WorkbookContent;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** A county's workbook with the header, as the county would have it. */
export function workbookWith(row: HeaderRow, setting: Setting): TrialWorkbook {
  return row.expected.kind === 'fact' ? factsWorkbook(row, row.expected.fact) : schoolsWorkbook(row, setting);
}

interface TrialColumn {
  readonly role: ColumnRole;
  readonly parent: string;
  readonly header: string;
}

function schoolsWorkbook(row: HeaderRow, setting: Setting): TrialWorkbook {
  const { expected, header, parent, stage } = row;
  const own = expected.kind === 'role' ? expected.role : expected.kind === 'none' ? expected.like : 'students';
  const known: TrialColumn[] = [
    { role: 'schoolName', parent: '', header: '学校名称' },
    { role: 'schoolType', parent: '', header: '办学类型' },
  ];
  const keys = known.filter(({ role }) => role !== own || expected.kind === 'none');
  const beside = setting === 'full' ? ALL : FEW.slice(own === 'classes' ? 1 : 0).slice(0, 1);
  const tried: TrialColumn = { role: own, parent, header };
  const figures = beside
    .filter((field) => field !== own)
    .map((field) => ({ role: field, parent: '', header: FIELDS[field].name }));
  // A name stands first, as everywhere.
  const columns =
    own === 'schoolName' && expected.kind === 'role' ? [tried, ...keys, ...figures] : [...keys, tried, ...figures];
  const name = stage === 'primary' ? '小学' : stage === 'junior' ? '初中' : '学校情况';
  const sheet = sheetOf(name, columns, madeSchools(stage));
  const headerRow = columns.some((column) => column.parent !== '') ? 1 : 0;
  return { content: workbookOf(sheet), sheet: name, row: headerRow, column: columns.indexOf(tried) };
}

function sheetOf(name: string, columns: readonly TrialColumn[], schools: ReturnType<typeof madeSchools>): SheetContent {
  const grouped = columns.some(({ parent }) => parent !== '');
  const headers: CellValue[][] = grouped
    ? [
        columns.map(({ parent, header }) => (parent === '' ? header : parent)),
        columns.map(({ parent, header }) => (parent === '' ? null : header)),
      ]
    : [columns.map(({ header }) => header)];
  const merges = grouped
    ? columns.flatMap(({ parent }, column) => (parent === '' ? [{ row: 0, column, rowCount: 2, columnCount: 1 }] : []))
    : [];
  const rows = schools.map((school) =>
    columns.map(({ role, parent, header }) => cellOf(role, `${parent}${header}`)(school)),
  );
  return { ...plainSheet(name), values: [...headers, ...rows], merges };
}

function factsWorkbook({ header, parent }: HeaderRow, fact: Parameters<typeof factValueOf>[0]): TrialWorkbook {
  const columns: TrialColumn[] = [
    { role: 'schoolName', parent: '', header: '学校名称' },
    { role: 'schoolType', parent: '', header: '办学类型' },
    { role: 'students', parent: '', header: '在校生数' },
  ];
  const values: CellValue[][] = [
    ['指标', '项目', '数值'],
    [parent === '' ? null : parent, header, factValueOf(fact)],
  ];
  const facts = { ...plainSheet('县级数据'), values };
  return {
    content: workbookOf(sheetOf('学校情况', columns, madeSchools(undefined)), facts),
    sheet: facts.name,
    row: 1,
    column: 2,
  };
}

function workbookOf(...sheets: readonly SheetContent[]): WorkbookContent {
  return { fileName: '甲县.xlsx', sheets, settings: {} };
}
