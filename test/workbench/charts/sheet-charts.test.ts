import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { LooksReader } from '../../../src/embedded/look/looks-reader';
import { chartsOn } from '../../../src/embedded/read/charts';
import { sheetCharts } from '../../../src/workbench/charts/sheet-chart';
import { drawnReports } from '../../reporting/sheets/drawn-reports';
import { checked, SMALL_COUNTY } from '../../reporting/small-county';

/** The charts of 图表, read back from the file that they were written into. */
async function written(sheets = exportWorkbook()) {
  const workbook = EmbeddedWorkbook.create('云岭县.xlsx');
  await workbook.apply({ sheets });
  const content = await workbook.read();
  await workbook.apply({ sheets: drawnReports(checked(content), content, 'zh') });
  return EmbeddedWorkbook.open(workbook.save(), '云岭县.xlsx');
}

let sample: EmbeddedWorkbook;
beforeAll(async () => {
  sample = await written();
});

function chartsIn(workbook: EmbeddedWorkbook, sheet: string) {
  const opened = workbook.journal.current;
  const looks = new LooksReader().read(opened);
  const views = workbook.content().sheets.map((content) => ({ content, look: looks.get(content.name)! }));
  return sheetCharts(chartsOn(sheet, opened), views);
}

test('charts of ours are read with the schools’ names and what their cells hold', async () => {
  const charts = chartsIn(sample, '图表');
  // 7 items and the coefficients, of two stages
  expect(charts).toHaveLength(16);
  const first = charts.find(({ title }) => title.startsWith('小学 1.'));
  expect(first?.categories.slice(0, 4)).toEqual([
    '云岭县第一小学',
    '云岭县第二小学',
    '云岭县第三小学',
    '云岭县实验小学',
  ]);
  const [values, limit] = first!.lines;
  // 116 of 2000, 88 of 1512, 67 of 1168, 42 of 1001 as it stands beside 4.2
  expect(values?.figures.slice(0, 4).map((figure) => figure?.shown)).toEqual(['5.80', '5.82', '5.74', '4.196']);
  expect(limit).toMatchObject({ name: '标准', kind: 'line' });
  expect(new Set(limit?.figures.map((figure) => figure?.value))).toEqual(new Set([4.2]));
  // 松林镇初级中学 gives no multimedia classrooms
  const rooms = charts.find(({ title }) => title.startsWith('初中 7.'))!;
  expect(rooms.lines[0]?.figures[rooms.categories.indexOf('松林镇初级中学')]).toBeNull();
});

test('a row of coefficients is as many bars', async () => {
  const coefficients = chartsIn(sample, '图表').find(({ title }) => title === '小学各项差异系数与标准');
  expect(coefficients?.categories).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `第${number}项`));
  expect(coefficients?.lines.map(({ figures }) => figures.map((figure) => figure?.shown))).toEqual([
    ['0.115', '0.502', '0.393', '0.205', '0.288', '0.224', '0.204'],
    Array(7).fill('0.50'),
  ]);
});

test('a sheet without a drawing has none', async () => {
  expect(chartsIn(sample, '督导评估汇总表')).toEqual([]);
  const workbook = EmbeddedWorkbook.create('空.xlsx');
  await workbook.apply({ sheets: drawnReports(checked(SMALL_COUNTY), null, 'zh') });
  expect(chartsIn(workbook, '没有这张表')).toEqual([]);
});
