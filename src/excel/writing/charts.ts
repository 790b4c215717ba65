import { type Area, formatAddress } from '../../workbook/cells';
import type { ChartSeries, ChartToWrite, SheetToWrite } from '../../workbook/changes';
import type { WriteQueue } from './write-queue';

/** Points. */
const TITLE_SIZE = 11;
const LABEL_SIZE = 9;
const LINE_WEIGHT = 2;
const AXIS_WEIGHT = 0.75;
const LINE = '#BFBFBF';
const GRIDLINE = '#E7E6E6';
/** Per cent of a column's width. */
const GAP = 60;
/** Calls that one chart and one series of it take. */
const CALLS_PER_CHART = 40;
const CALLS_PER_SERIES = 15;

const types = { columns: 'ColumnClustered', line: 'Line' } as const;

/** Asks which charts stand on a sheet; what it gives is to be called after the next sync. */
export function askCharts(sheet: Excel.Worksheet): () => string[] {
  const { charts } = sheet;
  charts.load('items/name');
  return () => charts.items.map(({ name }) => name);
}

/** Queues the charts of a sheet of ours, whose cells are written already. */
export async function queueCharts(queue: WriteQueue, sheet: Excel.Worksheet, { charts = [] }: SheetToWrite) {
  for (const chart of charts) {
    queueChart(sheet, chart);
    await queue.queued(CALLS_PER_CHART + CALLS_PER_SERIES * chart.series.length);
  }
}

function queueChart(sheet: Excel.Worksheet, { title, place, categories, series }: ChartToWrite): void {
  const [first, ...others] = series;
  if (!first) return;
  const by = first.values.rowCount === 1 ? 'Rows' : 'Columns';
  const chart = sheet.charts.add(types[first.kind], getAreaRange(sheet, first.values), by);
  chart.title.text = title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = false;
  const last = { row: place.row + place.rowCount - 1, column: place.column + place.columnCount - 1 };
  chart.setPosition(formatAddress(place), formatAddress(last));
  chart.legend.position = 'Bottom';
  chart.legend.format.font.size = LABEL_SIZE;
  queueAxes(chart.axes);
  queueSeries(sheet, chart.series.getItemAt(0), first, categories);
  for (const each of others) queueSeries(sheet, chart.series.add(each.name), each, categories);
}

/** Values begin at 0; names of schools are turned where they wouldn't fit side by side. */
function queueAxes({ categoryAxis, valueAxis }: Excel.ChartAxes): void {
  categoryAxis.textOrientation = -90;
  categoryAxis.tickLabelPosition = 'Low';
  valueAxis.minimum = 0;
  const gridlines = valueAxis.majorGridlines.format.line;
  gridlines.color = GRIDLINE;
  gridlines.weight = AXIS_WEIGHT;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = LABEL_SIZE;
    axis.format.line.color = LINE;
    axis.format.line.weight = AXIS_WEIGHT;
  }
}

function queueSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, written: ChartSeries, categories: Area): void {
  series.name = written.name;
  series.chartType = types[written.kind];
  series.setValues(getAreaRange(sheet, written.values));
  series.setXAxisValues(getAreaRange(sheet, categories));
  if (written.kind === 'columns') {
    series.gapWidth = GAP;
    series.format.fill.setSolidColor(`#${written.color}`);
  } else {
    series.markerStyle = 'None';
    series.smooth = false;
    series.format.line.color = `#${written.color}`;
    series.format.line.weight = LINE_WEIGHT;
  }
}

function getAreaRange(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount).untrack();
}
