import { MOST_COLUMNS, MOST_ROWS } from '../../../../src/workbook/cells';
import { flagOf, numberOf, oneOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { EventType, eventMethods } from '../../host/event-types';
import { tellOfSheet } from '../../host/sheet-events';
import {
  type ChartLook,
  type HostAxis,
  type HostChart,
  type HostSeries,
  markerOf,
  newChart,
  newSeries,
} from '../../model/chart';
import type { HostSheet } from '../../model/sheet';
import { colorOf } from '../look/format';
import { requireRight } from '../range/cells';
import { regionArgument } from '../range/range';
import { bounding, only, wholeSheet } from '../range/region';
import { seriesOfSource } from './chart-source';

interface Charted {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

/** A property that is kept as it is set. */
function kept<S, T extends object, K extends keyof T>(
  of: (self: S) => T,
  key: K,
  read: (value: unknown) => T[K],
): Scalar<S> {
  return {
    get: (self) => of(self)[key] ?? null,
    set: (self, value) => {
      of(self)[key] = read(value);
    },
  };
}

function looks<S>(of: (self: S) => ChartLook) {
  const font: ClassDefinition<S> = {
    name: 'ChartFont',
    scalars: {
      size: kept(of, 'size', numberOf),
      bold: kept(of, 'bold', flagOf),
      color: kept(of, 'color', colorOf),
    },
  };
  const line: ClassDefinition<S> = {
    name: 'ChartLineFormat',
    scalars: { color: kept(of, 'lineColor', colorOf), weight: kept(of, 'lineWeight', numberOf) },
    methods: {
      clear: (self) => {
        delete of(self).lineColor;
      },
    },
  };
  const fill: ClassDefinition<S> = {
    name: 'ChartFill',
    methods: {
      setSolidColor: (self, args) => {
        of(self).fillColor = colorOf(args.any(0));
      },
      clear: (self) => {
        delete of(self).fillColor;
      },
    },
  };
  return { font, line, fill };
}

function formatClass<S>(name: string, of: (self: S) => ChartLook, parts: readonly ('font' | 'line' | 'fill')[]) {
  const classes = looks(of);
  const format: ClassDefinition<S> = {
    name,
    children: Object.fromEntries(parts.map((part) => [part, (self: S) => new HostObject(classes[part], self)])),
  };
  return format;
}

const titleFormat = formatClass<HostChart>('ChartTitleFormat', ({ title }) => title.look, ['font', 'fill']);
const titleClass: ClassDefinition<HostChart> = {
  name: 'ChartTitle',
  scalars: {
    text: kept(({ title }: HostChart) => title, 'text', textOf),
    visible: kept(({ title }: HostChart) => title, 'visible', flagOf),
  },
  children: { format: (chart) => new HostObject(titleFormat, chart) },
};

const legendPositions = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;
const legendFormat = formatClass<HostChart>('ChartLegendFormat', ({ legend }) => legend.look, ['font', 'fill']);
const legendClass: ClassDefinition<HostChart> = {
  name: 'ChartLegend',
  scalars: {
    visible: kept(({ legend }: HostChart) => legend, 'visible', flagOf),
    position: kept(
      ({ legend }: HostChart) => legend,
      'position',
      (value) => oneOf(legendPositions, value),
    ),
  },
  children: { format: (chart) => new HostObject(legendFormat, chart) },
};

const axisTitleClass: ClassDefinition<HostAxis> = {
  name: 'ChartAxisTitle',
  scalars: {
    text: {
      get: (axis) => axis.title,
      set: (axis, value) => {
        axis.title = textOf(value);
        axis.titleVisible = true;
      },
    },
    visible: kept((axis: HostAxis) => axis, 'titleVisible', flagOf),
  },
};
const gridlinesFormat = formatClass<HostAxis>('ChartGridlinesFormat', ({ gridlineLook }) => gridlineLook, ['line']);
const gridlinesClass: ClassDefinition<HostAxis> = {
  name: 'ChartGridlines',
  scalars: { visible: kept((axis: HostAxis) => axis, 'gridlines', flagOf) },
  children: { format: (axis) => new HostObject(gridlinesFormat, axis) },
};
const axisFormat = formatClass<HostAxis>('ChartAxisFormat', ({ look }) => look, ['font', 'line']);
const axisClass: ClassDefinition<HostAxis> = {
  name: 'ChartAxis',
  scalars: {
    visible: kept((axis: HostAxis) => axis, 'visible', flagOf),
    minimum: kept(
      (axis: HostAxis) => axis,
      'minimum',
      (value) => (value === '' ? '' : numberOf(value)),
    ),
    maximum: kept(
      (axis: HostAxis) => axis,
      'maximum',
      (value) => (value === '' ? '' : numberOf(value)),
    ),
    textOrientation: kept((axis: HostAxis) => axis, 'textOrientation', numberOf),
    tickLabelPosition: kept(
      (axis: HostAxis) => axis,
      'tickLabelPosition',
      (value) => oneOf(['NextToAxis', 'High', 'Low', 'None'], value),
    ),
  },
  children: {
    title: (axis) => new HostObject(axisTitleClass, axis),
    majorGridlines: (axis) => new HostObject(gridlinesClass, axis),
    format: (axis) => new HostObject(axisFormat, axis),
  },
};
const axesClass: ClassDefinition<HostChart> = {
  name: 'ChartAxes',
  children: {
    categoryAxis: (chart) => new HostObject(axisClass, chart.categoryAxis),
    valueAxis: (chart) => new HostObject(axisClass, chart.valueAxis),
  },
};

interface Drawn extends Charted {
  readonly series: HostSeries;
}

const seriesFormat = formatClass<Drawn>('ChartSeriesFormat', ({ series }) => series.look, ['fill', 'line']);
const ofSeries = ({ series }: Drawn) => series;

const seriesClass: ClassDefinition<Drawn> = {
  name: 'ChartSeries',
  scalars: {
    name: kept(ofSeries, 'name', textOf),
    chartType: {
      get: ({ series }) => series.type,
      set: ({ series }, value) => {
        series.type = textOf(value);
        series.markerStyle = markerOf(series.type);
      },
    },
    markerStyle: kept(ofSeries, 'markerStyle', textOf),
    smooth: kept(ofSeries, 'smooth', flagOf),
    gapWidth: kept(ofSeries, 'gapWidth', numberOf),
    hasDataLabels: kept(ofSeries, 'hasDataLabels', flagOf),
  },
  children: { format: (drawn) => new HostObject(seriesFormat, drawn) },
  methods: {
    setValues: ({ sheet, series }, args, context) => {
      const region = regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context);
      series.values = { sheet: region.sheet, area: only(region) };
    },
    setXAxisValues: ({ sheet, series }, args, context) => {
      const region = regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context);
      series.categories = { sheet: region.sheet, area: only(region) };
    },
    delete: ({ chart, series }) => {
      chart.series = chart.series.filter((one) => one !== series);
    },
  },
};

const seriesCollectionClass: ClassDefinition<Charted> = {
  name: 'ChartSeriesCollection',
  items: ({ sheet, chart }) => chart.series.map((series) => new HostObject(seriesClass, { sheet, chart, series })),
  methods: {
    add: ({ sheet, chart }, args) => {
      const series = newSeries(args.optionalText(0) ?? `Series${chart.series.length + 1}`, chart.type);
      series.categories = chart.series[0]?.categories ?? null;
      chart.series.splice(args.integer(1, chart.series.length), 0, series);
      return new HostObject(seriesClass, { sheet, chart, series });
    },
  },
};

const dataLabelsFormat = formatClass<HostChart>('ChartDataLabelFormat', ({ dataLabels }) => dataLabels.look, [
  'font',
  'fill',
]);
const dataLabelsClass: ClassDefinition<HostChart> = {
  name: 'ChartDataLabels',
  scalars: {
    showValue: kept(({ dataLabels }: HostChart) => dataLabels, 'showValue', flagOf),
    showCategoryName: kept(({ dataLabels }: HostChart) => dataLabels, 'showCategoryName', flagOf),
    showSeriesName: kept(({ dataLabels }: HostChart) => dataLabels, 'showSeriesName', flagOf),
    position: kept(({ dataLabels }: HostChart) => dataLabels, 'position', textOf),
  },
  children: { format: (chart) => new HostObject(dataLabelsFormat, chart) },
};

const CHART_EVENTS = { Activated: EventType.chartActivated, Deactivated: EventType.chartDeactivated };

function tellOfChart(
  context: Context,
  what: 'chartAdded' | 'chartDeleted' | 'chartActivated',
  sheet: HostSheet,
  { id: chartId }: HostChart,
): void {
  tellOfSheet(context, what, sheet, { chartId });
}

const ofChart = ({ chart }: Charted) => chart;

const chartClass: ClassDefinition<Charted> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: kept(ofChart, 'name', textOf),
    chartType: {
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        chart.type = textOf(value);
        for (const series of chart.series)
          Object.assign(series, { type: chart.type, markerStyle: markerOf(chart.type) });
      },
    },
    left: kept(ofChart, 'left', numberOf),
    top: kept(ofChart, 'top', numberOf),
    width: kept(ofChart, 'width', numberOf),
    height: kept(ofChart, 'height', numberOf),
  },
  children: {
    title: ({ chart }) => new HostObject(titleClass, chart),
    legend: ({ chart }) => new HostObject(legendClass, chart),
    axes: ({ chart }) => new HostObject(axesClass, chart),
    series: (charted) => new HostObject(seriesCollectionClass, charted),
    dataLabels: ({ chart }) => new HostObject(dataLabelsClass, chart),
  },
  methods: {
    ...eventMethods<Charted>(CHART_EVENTS, ({ chart }) => chart.id),
    setPosition: ({ sheet, chart }, args, context) => {
      const near = { sheet, areas: [wholeSheet] };
      const ends = [args.any(0), args.any(1) ?? args.any(0)].map((end) => only(regionArgument(end, near, context)));
      chart.place = bounding(ends);
    },
    setData: ({ sheet, chart }, args, context) => {
      const region = regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context);
      chart.series = seriesOfSource(region, chart.type, args.optionalText(1) ?? 'Auto');
    },
    activate: ({ sheet, chart }, _args, context) => tellOfChart(context, 'chartActivated', sheet, chart),
    delete: ({ sheet, chart }, _args, context) => {
      requireRight(sheet, undefined);
      sheet.charts = sheet.charts.filter((one) => one !== chart);
      tellOfChart(context, 'chartDeleted', sheet, chart);
    },
  },
};

function chartsOf(sheet: HostSheet): HostObject<Charted>[] {
  return sheet.charts.map((chart) => new HostObject(chartClass, { sheet, chart }));
}

/** The charts of a sheet. */
export const chartsClass: ClassDefinition<HostSheet> = {
  name: 'ChartCollection',
  items: chartsOf,
  item: (sheet, key) => chartsOf(sheet).find(({ self: { chart } }) => chart.id === key || chart.name === key),
  methods: {
    ...eventMethods<HostSheet>(
      { ...CHART_EVENTS, Added: EventType.chartAdded, Deleted: EventType.chartDeleted },
      ({ id }) => id,
    ),
    add: (sheet, args, context) => {
      requireRight(sheet);
      const type = args.text(0);
      if (!/^(Column|Bar|Line|Pie|Area|XYScatter|Doughnut|Radar|Cylinder|Cone|Pyramid|3D)/.test(type))
        throw errors.apiNotFound('ChartCollection', `add (of type ${type})`);
      const region = regionArgument(args.any(1), { sheet, areas: [wholeSheet] }, context);
      const area = only(region);
      if (area.rowCount === MOST_ROWS || area.columnCount === MOST_COLUMNS) throw errors.invalidArgument('source');
      const number = sheet.charts.length + 1;
      const chart = newChart(context.workbook.newId(), `Chart ${number}`, type);
      chart.series = seriesOfSource(region, type, args.optionalText(2) ?? 'Auto');
      const [only_, ...others] = chart.series;
      if (only_ && others.length === 0) chart.title.text = only_.name;
      sheet.charts.push(chart);
      tellOfChart(context, 'chartAdded', sheet, chart);
      return new HostObject(chartClass, { sheet, chart });
    },
    getItemOrNullObject: (sheet, args) =>
      chartsOf(sheet).find(({ self: { chart } }) => chart.name === args.text(0)) ?? null,
  },
};
