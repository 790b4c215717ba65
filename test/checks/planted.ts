import type { FindingCode } from '../../src/checks/finding';
import { type CellValue, cellIndex } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';

/** A mistake of the kind that a check is there for, made in a workbook that has none. */
export interface Planted {
  readonly code: FindingCode;
  readonly what: string;
  /** Makes it; which school's row it goes to is for chance to say. */
  readonly plant: (workbook: WorkbookContent, pick: (among: number) => number) => WorkbookContent;
}

type Row = readonly CellValue[];
type Fits = (row: Row, column: (header: string) => number) => boolean;

/** Changes one school's row of a sheet, given the places of its columns by the last text of their headers. */
function inRow(
  sheet: string,
  change: (row: CellValue[], column: (header: string) => number) => void,
  fits: Fits = () => true,
): Planted['plant'] {
  return (workbook, pick) => ({
    ...workbook,
    sheets: workbook.sheets.map((content) => {
      if (content.name !== sheet) return content;
      const column = (header: string) => columnOf(content, header);
      const rows = schoolRows(content).filter((at) => fits(content.values[at] ?? [], column));
      const chosen = rows[pick(rows.length)];
      const values = content.values.map((row, index) => {
        if (index !== chosen) return row;
        const changed = [...row];
        change(changed, column);
        return changed;
      });
      return { ...content, values };
    }),
  });
}

/** The column under a header's last text, with or without its unit. */
function columnOf({ values }: SheetContent, header: string): number {
  for (const row of values.slice(0, 7)) {
    const column = row.findIndex((value) => typeof value === 'string' && value.replace(/（.*）$/, '') === header);
    if (column >= 0) return column;
  }
  throw new Error(`No column ${header}`);
}

/** Rows that begin with a code of ten digits. */
function schoolRows({ values }: SheetContent): number[] {
  return values.flatMap((row, index) => (/^\d{10}$/.test(String(row[0])) ? [index] : []));
}

function set(
  sheet: string,
  header: string,
  of: (value: number, row: Row, column: (header: string) => number) => CellValue,
  fits: Fits = () => true,
): Planted['plant'] {
  return inRow(
    sheet,
    (row, column) => {
      row[column(header)] = of(Number(row[column(header)]), row, column);
    },
    (row, column) => Number(row[column(header)]) > 0 && fits(row, column),
  );
}

function onSheet(name: string, change: (sheet: SheetContent) => SheetContent): Planted['plant'] {
  return (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });
}

/** A school of one stage, large enough for a figure of it to be told from chance. */
const isPlainAndLarge: Fits = (row, column) =>
  ['小学', '初级中学'].includes(String(row[column('办学类型')])) && Number(row[column('在校生数')]) > 150;

/**
 * A mistake for each check of what a made-up county's sheets have. Notices of how something was read, and checks of columns
 * that it doesn't have, are held by their cases alone.
 */
export const PLANTED: readonly Planted[] = [
  { code: 'D01', what: 'words for a number', plant: set('小学', '在校生数', (value) => `约${value}`) },
  { code: 'D02', what: 'an empty cell', plant: set('小学', '网络多媒体教室数', () => null, isPlainAndLarge) },
  { code: 'D03', what: 'a minus', plant: set('小学', '专任教师数', (value) => -value) },
  { code: 'D04', what: 'half a teacher', plant: set('小学', '县级以上骨干教师数', (value) => value + 0.5) },
  { code: 'D05', what: 'a row twice', plant: onSheet('教师情况', withRowAgain) },
  { code: 'D06', what: 'a school’s rows taken out of a sheet', plant: withoutSchool },
  {
    code: 'D07',
    what: 'a kind that nobody knows',
    plant: inRow('小学', (row, column) => (row[column('办学类型')] = '其它')),
  },
  { code: 'D08', what: '0 pupils beside classes', plant: set('小学', '在校生数', () => 0) },
  {
    code: 'D09',
    what: 'more backbone teachers than teachers',
    plant: set('小学', '县级以上骨干教师数', (_, row, column) => Number(row[column('专任教师数')]) + 3),
  },
  { code: 'D10', what: 'a figure changed under a total', plant: set('小学', '班数', (value) => value + 1) },
  { code: 'D11', what: 'a figure unlike the list of classes', plant: set('小学', '在校生数', (value) => value + 7) },
  { code: 'D12', what: 'yuan in a column of 万元', plant: set('小学', '教学仪器设备值', (value) => value * 10_000) },
  {
    code: 'D13',
    what: 'a digit too many',
    plant: inRow(
      '小学',
      (row, column) => (row[column('图书册数')] = Number(row[column('图书册数')]) * 10),
      isPlainAndLarge,
    ),
  },
  { code: 'D15', what: 'a share above 100 %', plant: inFacts('社会认可度', 917) },
  { code: 'D16', what: 'a number as text', plant: set('小学', '在校生数', String) },
  { code: 'D17', what: '#REF!', plant: set('小学', '在校生数', () => ({ error: '#REF!' })) },
  { code: 'D18', what: 'a number in a column of formulas', plant: onSheet('小学', withFormulas) },
  { code: 'D19', what: 'hidden rows', plant: onSheet('小学', (sheet) => ({ ...sheet, hiddenRows: [3, 4] })) },
  { code: 'D20', what: 'another school’s figures', plant: onSheet('小学', withCopy) },
  { code: 'D21', what: 'two columns of one name that differ', plant: onSheet('小学', withColumnAgain) },
  { code: 'D22', what: 'cells merged over two schools', plant: onSheet('小学', withMerge) },
  { code: 'D23', what: 'a code of nine digits', plant: inRow('小学', (row) => (row[0] = String(row[0]).slice(1))) },
  { code: 'D25', what: 'no teaching room', plant: set('小学', '教学及辅助用房面积', () => 0) },
  { code: 'D40', what: 'a total that doesn’t say so', plant: onSheet('初中', withTotalNamed('云岭联合学校')) },
  { code: 'D41', what: 'a degree left out', plant: set('小学', '高于规定学历教师数', (value) => value - 1) },
  {
    code: 'D89',
    what: 'arts without fine art',
    plant: set('小学', '艺术教师数', (value) => value - 1),
  },
  {
    code: 'D45',
    what: 'two classes for each pupil',
    plant: set('小学', '班数', (_, row, column) => Number(row[column('在校生数')]) * 2),
  },
  { code: 'D46', what: 'no value of equipment', plant: set('初中', '教学仪器设备值', () => 0, isPlainAndLarge) },
  { code: 'D47', what: 'more content than asked', plant: inFacts('家长满意问卷数', 99_999) },
  { code: 'D48', what: 'a county’s figure of another year', plant: inFacts('专任教师数', 77_777) },
  { code: 'D49', what: 'five questionnaires', plant: inFacts('问卷总数', 5) },
  { code: 'D50', what: 'a sheet of last year', plant: onSheet('教师情况', withTitle('云岭县2023学年教师情况')) },
  { code: 'D86', what: 'a sheet of another county', plant: onSheet('教师情况', withTitle('青山县2025学年教师情况')) },
  { code: 'D54', what: 'one code for two schools', plant: inRow('教师情况', (row) => (row[1] = '无名学校')) },
];

function inFacts(name: string, value: number): Planted['plant'] {
  return onSheet('县级数据', (sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => (row[1] === name ? row.with(3, value) : row)),
  }));
}

function withRowAgain(sheet: SheetContent): SheetContent {
  const [row = 0] = schoolRows(sheet);
  return { ...sheet, values: sheet.values.toSpliced(row + 1, 0, sheet.values[row] ?? []) };
}

function withoutSchool(workbook: WorkbookContent, pick: (among: number) => number): WorkbookContent {
  const primary = workbook.sheets.find(({ name }) => name === '小学');
  const rows = primary ? schoolRows(primary).filter((row) => primary.values[row]?.[2] === '小学') : [];
  const code = primary?.values[rows[pick(rows.length)] ?? 0]?.[0];
  const without = (sheet: SheetContent) => ({ ...sheet, values: sheet.values.filter((row) => row[0] !== code) });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === '教师情况' ? without(sheet) : sheet)) };
}

function withFormulas(sheet: SheetContent): SheetContent {
  const column = columnOf(sheet, '艺术教师数');
  const [first = 0, ...rows] = schoolRows(sheet);
  const formulas = new Map(rows.map((row) => [cellIndex(row, column), `=L${row + 1}+M${row + 1}`]));
  return { ...sheet, formulas: formulas.set(cellIndex(first + 99_999, 0), '=1') };
}

/** The second school gets the first one's figures but for its enrolment. */
function withCopy(sheet: SheetContent): SheetContent {
  const [first = 0, second = 0] = schoolRows(sheet);
  const from = columnOf(sheet, '占地面积');
  const values = sheet.values.map((row, index) =>
    index === second
      ? row.map((value, column) => (column < from ? value : (sheet.values[first]?.[column] ?? null)))
      : row,
  );
  return { ...sheet, values };
}

function withColumnAgain(sheet: SheetContent): SheetContent {
  const column = columnOf(sheet, '在校生数');
  const again = (value: CellValue) => (typeof value === 'number' ? value + 1 : value);
  return { ...sheet, values: sheet.values.map((row) => [...row, again(row[column] ?? null)]), merges: [] };
}

function withMerge(sheet: SheetContent): SheetContent {
  const [row = 0] = schoolRows(sheet);
  const area = { row, column: columnOf(sheet, '班数'), rowCount: 2, columnCount: 1 };
  return { ...sheet, merges: [...sheet.merges, area] };
}

function withTotalNamed(name: string): (sheet: SheetContent) => SheetContent {
  return (sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => (row[1] === '合计' ? row.with(1, name).with(2, '初级中学') : row)),
  });
}

function withTitle(title: string): (sheet: SheetContent) => SheetContent {
  return (sheet) => ({ ...sheet, values: sheet.values.map((row, index) => (index === 0 ? row.with(0, title) : row)) });
}
