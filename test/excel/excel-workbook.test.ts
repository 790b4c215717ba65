import { cellIndex } from '../../src/workbook/cells';
import type { Marks } from '../../src/workbook/changes';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel, summarySheet } from './open-excel';

function marksOn(sheet: string): Marks {
  return {
    notes: [],
    marks: [
      {
        sheet,
        look: 'fail',
        areas: [
          { row: 1, column: 1, rowCount: 2, columnCount: 1 },
          { row: 4, column: 2, rowCount: 1, columnCount: 1 },
        ],
      },
      { sheet, look: 'data', areas: [{ row: 9, column: 0, rowCount: 1, columnCount: 3 }] },
    ],
  };
}

describe('reading', () => {
  test('gives values, formulas, formats, merges, hidden lines and the tag', async () => {
    const workbook = new HostWorkbook('教师情况');
    const sheet = workbook.active;
    Object.assign(sheet.ensure(2, 1), { value: '=不是公式', quoted: true });
    Object.assign(sheet.ensure(3, 1), { value: 4.2, formula: '=1+3.2' });
    Object.assign(sheet.ensure(3, 2), { value: { error: '#DIV/0!' }, formula: '=1/0' });
    const dated = sheet.ensure(4, 2);
    dated.format = { ...dated.format, numberFormat: 'yyyy-mm-dd' };
    dated.value = 45_000;
    sheet.merges.push({ row: 2, column: 1, rowCount: 1, columnCount: 2 });
    sheet.rowInfo.set(4, { hidden: true });
    sheet.names.push({ name: '_junheng.tag', formula: '="summary"', visible: false, comment: '' });
    workbook.addSheet('空表');
    const { excel } = openExcel(workbook);

    const content = await excel.read();

    expect(content.sheets).toMatchObject([
      {
        name: '教师情况',
        tag: 'summary',
        origin: { row: 2, column: 1 },
        values: [
          ['=不是公式', null],
          [4.2, { error: '#DIV/0!' }],
          [null, 45_000],
        ],
        merges: [{ row: 2, column: 1, rowCount: 1, columnCount: 2 }],
        hiddenRows: [4],
        hiddenColumns: [],
      },
      { name: '空表', tag: null, values: [] },
    ]);
    expect([...(content.sheets[0]?.formulas ?? [])]).toEqual([
      [cellIndex(3, 1), '=1+3.2'],
      [cellIndex(3, 2), '=1/0'],
    ]);
    expect([...(content.sheets[0]?.numberFormats ?? [])]).toEqual([[cellIndex(4, 2), 'yyyy-mm-dd']]);
  });

  test('takes three round trips for any number of sheets', async () => {
    const workbook = new HostWorkbook('一');
    for (const name of ['二', '三', '四']) workbook.addSheet(name).ensure(0, 0).value = 1;
    const { excel, host } = openExcel(workbook);
    await excel.read();
    expect(host.roundTrips).toBe(3);
  });
});

describe('marks', () => {
  test('are set, replaced and cleared, and the user keeps his own rules', async () => {
    const { excel, workbook } = openExcel();
    const sheet = workbook.active;
    const own = {
      id: 'own',
      type: 'Custom' as const,
      areas: [{ row: 1, column: 1, rowCount: 5, columnCount: 1 }],
      stopIfTrue: false,
      formula: '=B2>3',
      rule: {},
      format: {},
    };
    sheet.conditionalFormats.push(own);
    await excel.apply({ marks: marksOn(sheet.name) });
    await excel.apply({ marks: marksOn(sheet.name) });
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual([
      '=LEN("junheng.data")>0',
      '=LEN("junheng.fail")>0',
      '=B2>3',
    ]);
    expect(sheet.conditionalFormats[1]).toMatchObject({
      format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true },
    });
    await excel.apply({ marks: { marks: [], notes: [] } });
    expect(sheet.conditionalFormats).toEqual([own]);
  });

  test('on a protected sheet are refused, and the others set', async () => {
    const { excel, workbook } = openExcel();
    const other = workbook.addSheet('教师情况');
    workbook.active.protection = { password: undefined, options: {} };
    const first = marksOn(workbook.active.name);
    const applied = await excel.apply({ marks: { notes: [], marks: [...first.marks, ...marksOn('教师情况').marks] } });
    expect(applied.refused).toEqual([{ sheet: '学校基本情况', reason: 'protected' }]);
    expect(other.conditionalFormats).toHaveLength(2);
  });
});

describe('sheets', () => {
  test('are written with text as text, looks, sizes, merges, freeze and page', async () => {
    const { excel, workbook } = openExcel();
    const applied = await excel.apply({ sheets: [summarySheet(12)] });
    expect(applied).toEqual({ sheetNames: { 'resources-primary': '小学资源配置达标情况表' }, refused: [] });
    const sheet = workbook.sheets[1]!;
    expect(sheet.name).toBe('小学资源配置达标情况表');
    expect(sheet.cell(2, 1)).toMatchObject({
      value: '=第1小学',
      format: { fontName: '宋体', top: { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' } },
    });
    expect(sheet.cell(2, 2)).toMatchObject({
      formula: '=A3/2',
      format: { fillColor: '#C00000', bold: true, numberFormat: '0.00' },
    });
    expect(sheet.cell(3, 2)).toMatchObject({ formula: '=A4/2', format: { fillColor: '', bold: false } });
    expect(sheet.cell(0, 2)).toBeUndefined();
    expect(sheet.freeze).toEqual({ rows: 2, columns: 2 });
    expect(sheet.columnInfo.get(1)?.size).toBe((24 * 7 + 5) * 0.75);
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { first: 0, last: 1 },
    });
    expect(sheet.page.defaultForAllPages.centerFooter).toBe('第 &P 页 共 &N 页');
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]);
    expect(sheet.names).toEqual([
      { name: '_junheng.tag', formula: '="resources-primary"', visible: false, comment: '' },
    ]);
  });

  test('a renamed one is replaced in place; another of the same name is left alone', async () => {
    const { excel, workbook } = openExcel(new HostWorkbook('小学资源配置达标情况表'));
    await excel.apply({ sheets: [summarySheet(30)] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['小学资源配置达标情况表', '小学资源配置达标情况表 (2)']);
    workbook.sheets[1]!.name = '我的汇总';
    await excel.apply({ sheets: [summarySheet(3)] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['小学资源配置达标情况表', '我的汇总']);
    expect(workbook.sheets[1]!.usedArea(true)).toMatchObject({ row: 0, rowCount: 5 });
  });

  test('are deleted by their tags', async () => {
    const { excel, workbook } = openExcel();
    await excel.apply({ sheets: [summarySheet(3)] });
    await excel.apply({ sheetsToDelete: ['resources-primary'] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['学校基本情况']);
  });
});

test('settings are kept in one custom XML part, and gone when the last one is', async () => {
  const { excel, workbook } = openExcel();
  await excel.apply({ settings: { standard: '"national-2017"', date: '"2025-09-01"' } });
  await excel.apply({ settings: { date: null } });
  expect(workbook.customXmlParts).toHaveLength(1);
  expect((await excel.read()).settings).toEqual({ standard: '"national-2017"' });
  await excel.apply({ settings: { standard: null } });
  expect(workbook.customXmlParts).toEqual([]);
});

describe('edits', () => {
  test('of the user are told, our own are not', async () => {
    const { excel, host, workbook } = openExcel();
    const onEdit = jest.fn();
    const stop = excel.onEdit(onEdit);
    await excel.apply({ marks: marksOn(workbook.active.name), sheets: [summarySheet(3)] });
    await excel.setCells([{ sheet: '学校基本情况', row: 0, column: 0, value: 5 }]);
    expect(onEdit).not.toHaveBeenCalled();
    host.edit('学校基本情况', 'B2', '7');
    await excel.read();
    stop();
    expect(onEdit).toHaveBeenCalledTimes(1);
    expect(workbook.active.cell(0, 0)?.value).toBe(5);
  });
});

test('edits are told of though the user typed in a cell when the pane asked to be told', async () => {
  const { excel, host } = openExcel(undefined, { cellEditing: true });
  const onEdit = jest.fn();
  const stop = excel.onEdit(onEdit);
  await expect(excel.read()).rejects.toMatchObject({ problem: { code: 'editing' } });
  host.setCellEditing(false);
  await excel.read();
  host.edit('学校基本情况', 'B2', '7');
  await excel.reread();
  stop();
  expect(onEdit).toHaveBeenCalledTimes(1);
});

test('while the user types in a cell, what to do is said', async () => {
  const { excel } = openExcel(undefined, { cellEditing: true });
  await expect(excel.read()).rejects.toMatchObject({ problem: { code: 'editing' } });
});

test('a sheet that is gone is named', async () => {
  const { excel } = openExcel();
  await expect(excel.reveal({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({
    problem: { code: 'sheetGone', sheet: '没有' },
  });
});

test('a cell is revealed and then is where the user stands', async () => {
  const { excel, workbook } = openExcel();
  workbook.addSheet('教师情况');
  await excel.reveal({ sheet: '教师情况', row: 4, column: 5 });
  expect(workbook.selected).toBe('F5');
  expect(await excel.selection()).toEqual({ sheet: '教师情况', row: 4, column: 5 });
});
