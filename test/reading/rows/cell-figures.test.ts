import { collectInto, type Finding } from '../../../src/reading/findings';
import { readCellFigure } from '../../../src/reading/rows/cell-figures';
import { makeGrid } from '../../../src/reading/tables/grid';
import { findUnit } from '../../../src/reading/text/units';
import type { FieldId } from '../../../src/statistics/fields';
import { type CellValue, cellIndex } from '../../../src/workbook/cells';
import { sheet } from '../sheet';

/** What a cell's value is under a header, with the unit that the header names and the number format of the cell. */
function read(field: FieldId, value: CellValue, { unit, format }: { unit?: string; format?: string } = {}) {
  const findings: Finding[] = [];
  const numberFormats = new Map(format === undefined ? [] : [[cellIndex(0, 0), format] as const]);
  const grid = makeGrid({ ...sheet('小学', [[value]]), numberFormats });
  if (!grid) throw new Error('nothing in the cell');
  const column = { column: 0, unit: unit === undefined ? undefined : findUnit(unit) };
  const figure = readCellFigure(grid, 0, column, field, collectInto(findings));
  return {
    is: figure.kind === 'known' ? Number(`${figure.value.digits}e${-figure.value.scale}`) : figure.kind,
    codes: findings.map(({ code }) => code),
  };
}

describe('万 in a cell', () => {
  test.each<[FieldId, CellValue, string | undefined, number | string, string]>([
    ['equipmentValue', '125.22万', undefined, 1_252_200, 'D16'],
    ['equipmentValue', '１２５.２２ 万', undefined, 1_252_200, 'D16'],
    ['equipmentValue', '125.22万', '元', 1_252_200, 'D16'],
    ['equipmentValue', '125.22万', '万元', 1_252_200, 'D16'],
    ['equipmentValue', '125.22万元', '万元', 1_252_200, 'D16'],
    ['equipmentValue', '1.2亿', undefined, 120_000_000, 'D16'],
    ['books', '3万', undefined, 30_000, 'D16'],
    ['books', '3.5万', '册', 35_000, 'D16'],
    ['teachingArea', '1.25万', undefined, 12_500, 'D16'],
    ['teachingArea', '1.25万', '亩', 'unusable', 'D01'],
    ['equipmentValue', '125.22万', '千元', 'unusable', 'D01'],
    ['equipmentValue', '125.22亿', '万元', 'unusable', 'D01'],
    ['equipmentValue', '12万5千', undefined, 'unusable', 'D01'],
    ['equipmentValue', '约125万', undefined, 'unusable', 'D01'],
    ['equipmentValue', '125万多', undefined, 'unusable', 'D01'],
    ['equipmentValue', '万', undefined, 'unusable', 'D01'],
    ['equipmentValue', '-3万', undefined, 'unusable', 'D16'],
  ])('%s: %p under %s is %p', (field, value, unit, is, code) => {
    const found = read(field, value, unit === undefined ? {} : { unit });
    expect(found.is).toBe(is);
    expect(found.codes[0]).toBe(code);
  });
});

describe('a number as its cell shows it', () => {
  test.each<[FieldId, number, string, number | string]>([
    ['higherDegreeTeachers', 1, '0%', 'unusable'],
    ['higherDegreeTeachers', 0.85, '0.00%', 'unusable'],
    ['teachingArea', 0.85, '0.0%', 'unusable'],
    ['students', 45658, 'yyyy-mm-dd', 'unusable'],
    ['students', 45658, 'm"月"d"日"', 'unusable'],
    ['students', 300, '0"人"', 300],
    ['students', 300, '#,##0', 300],
    ['students', 300, '0_);[Red](0)', 300],
    ['teachingArea', 300, '0.00"%"', 'unusable'],
    ['equipmentValue', 125.22, '0.00"万元"', 1_252_200],
    ['equipmentValue', 125.22, '0.00"万"', 1_252_200],
    ['equipmentValue', 125.22, '0.00万元', 1_252_200],
    ['equipmentValue', 1_252_200, '0!.0000"万元"', 1_252_200],
    ['equipmentValue', 1_252_200, '0!.0,"万"', 1_252_200],
    ['equipmentValue', 1_252_200, '#,##0.00"元"', 1_252_200],
    ['teachingArea', 1.2, '0.0"亩"', 800],
  ])('%s: %p as %s is %p', (field, value, format, is) => {
    expect(read(field, value, { format }).is).toBe(is);
  });

  test('the unit of its format outranks the header’s', () => {
    expect(read('equipmentValue', 1_252_200, { unit: '万元', format: '#,##0"元"' }).is).toBe(1_252_200);
  });
});

describe('numbers kept as text', () => {
  test.each<[CellValue, number | string]>([
    ['20人', 20],
    ['２０', 20],
    ['1，234', 1234],
    ['12 345', 12_345],
    ["'125", 'unusable'],
    ['20（含2名校长）', 'unusable'],
    ['二十', 'unusable'],
    ['20+', 'unusable'],
    ['20/2', 'unusable'],
    ['1,2', 'unusable'],
    ['85%', 'unusable'],
    ['2025-09-01', 'unusable'],
    [{ error: '#DIV/0!' }, 'unusable'],
    ['#DIV/0!', 'unusable'],
  ])('%p is %p', (value, is) => {
    expect(read('fullTimeTeachers', value).is).toBe(is);
  });
});
