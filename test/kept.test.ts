import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check } from '../src/check';
import { EmbeddedWorkbook } from '../src/embedded/embedded-workbook';
import { Kept } from '../src/kept';
import { wordingsIn } from '../src/locale/wording';
import { resultJson } from '../src/reporting/json/result-json';
import { makeMarks } from '../src/reporting/marks';
import { AKQI_2022 } from '../src/standards/akqi-2022/standard';
import { NATIONAL_2017 } from '../src/standards/national-2017/standard';
import type { CellValue } from '../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../src/workbook/content';

const SAMPLES = ['sample.xlsx', 'sample-plain.xlsx'].map((name) =>
  EmbeddedWorkbook.open(readFileSync(`assets/samples/${name}`), name).content(),
);

/** One edit of a sheet; rows that it doesn't touch stay the same arrays. */
type Edit = (sheet: SheetContent) => SheetContent;

function withRows(sheet: SheetContent, values: SheetContent['values']): SheetContent {
  return { ...sheet, values };
}

const place = fc.record({ row: fc.nat(39), column: fc.nat(30) });
const value: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  null, 0, 1, 45, 1700.5, -3, '', '无', '3万', '12', '否', '初中', '云岭县实验小学', { error: '#N/A' }); // biome-ignore format: one line

const setCell = fc.record({ place, value }).map(
  ({ place, value }): Edit =>
    (sheet) => {
      const { row, column } = place;
      const own = sheet.values[row];
      return own && column < own.length ? withRows(sheet, sheet.values.with(row, own.with(column, value))) : sheet;
    },
);
const insertRow = place.map(
  ({ row }): Edit =>
    (sheet) => {
      const copy = sheet.values[row]?.slice();
      return copy ? withRows(sheet, sheet.values.toSpliced(row, 0, copy)) : sheet;
    },
);
const deleteRow = place.map(
  ({ row }): Edit =>
    (sheet) =>
      withRows(sheet, sheet.values.toSpliced(row, 1)),
);
const swapRows = place.map(
  ({ row }): Edit =>
    (sheet) => {
      const [one, other] = [sheet.values[row], sheet.values[row + 1]];
      return one && other ? withRows(sheet, sheet.values.with(row, other).with(row + 1, one)) : sheet;
    },
);
const renameSheet = fc.constantFrom('小学', '初中', '一览').map(
  (name): Edit =>
    (sheet) => ({ ...sheet, name }),
);
const moveSheet = fc.constant<Edit>((sheet) => ({ ...sheet, origin: { ...sheet.origin, row: sheet.origin.row + 1 } }));

const edit = fc.record({
  sheet: fc.nat(9),
  act: fc.oneof(
    { weight: 8, arbitrary: setCell },
    { weight: 1, arbitrary: fc.oneof(insertRow, deleteRow, swapRows, renameSheet, moveSheet) },
  ),
  akqi: fc.boolean(),
});

function edited(workbook: WorkbookContent, at: number, act: Edit): WorkbookContent {
  const target = at % workbook.sheets.length;
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => (index === target ? act(sheet) : sheet)) };
}

test('what is kept from check to check changes no result', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), fc.array(edit, { minLength: 1, maxLength: 6 }), (sample, edits) => {
      const kept = new Kept();
      let workbook = sample;
      for (const { sheet, act, akqi } of [{ sheet: 0, act: (same: SheetContent) => same, akqi: false }, ...edits]) {
        workbook = edited(workbook, sheet, act);
        const options = { standard: akqi ? AKQI_2022 : NATIONAL_2017, date: '2026-11-24' };
        const [again, afresh] = [check(workbook, { ...options, kept }), check(workbook, options)];
        expect(resultJson(again, wordingsIn('zh'))).toEqual(resultJson(afresh, wordingsIn('zh')));
        expect(makeMarks(again, 'zh')).toEqual(makeMarks(afresh, 'zh'));
      }
    }),
    { numRuns: Number(process.env['JUNHENG_RUNS'] ?? 6) },
  );
});

test('a school that an edit leaves alone is the object of before', () => {
  const [sample] = SAMPLES;
  if (!sample) throw new Error('no sample');
  const kept = new Kept();
  const options = { standard: NATIONAL_2017, date: '2026-11-24', kept };
  const before = check(sample, options).reading.statistics.schools;
  const [first] = before;
  const cell = Object.values(first?.stages ?? {})[0]?.figures.students?.cells[0];
  const workbook = {
    ...sample,
    sheets: sample.sheets.map((sheet) => {
      const row = (cell?.row ?? 0) - sheet.origin.row;
      const own = sheet.values[row];
      if (sheet.name !== cell?.sheet || !own) return sheet;
      return withRows(sheet, sheet.values.with(row, own.with(cell.column - sheet.origin.column, 501)));
    }),
  };
  const after = check(workbook, options).reading.statistics.schools;
  expect(after.flatMap((school, index) => (school === before[index] ? [] : [school.name]))).toEqual([first?.name]);
});
