import { findChild, findChildren, parseTree, type XmlElement } from '../../../src/embedded/package/tree';
import { isTrue } from '../../../src/embedded/package/xml';
import { parseAddress } from '../model/addresses';
import {
  type ChartLook,
  type ChartSource,
  type HostAxis,
  type HostChart,
  type HostSeries,
  newChart,
  newSeries,
} from '../model/chart';
import type { HostWorkbook } from '../model/workbook';
import { textIn } from './xml';

const EMU_PER_POINT = 12_700;
const LEGENDS: Readonly<Record<string, string>> = { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right', tr: 'Corner' };
const LABELS: Readonly<Record<string, string>> = { low: 'Low', high: 'High', nextTo: 'NextToAxis', none: 'None' };

/** A chart as its part says it, as far as Office.js is asked. */
export function readChart(part: string, text: string, workbook: HostWorkbook): HostChart {
  const reader = new ChartReader(text, workbook);
  return reader.read(parseTree(part, text));
}

function below(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => findChild(found, name), element);
}

function val(element: XmlElement | undefined, name: string): string | undefined {
  return findChild(element, name)?.attributes['val'];
}

/** All elements of a name below one. */
function within(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

class ChartReader {
  constructor(
    private readonly text: string,
    private readonly workbook: HostWorkbook,
  ) {}

  read(root: XmlElement): HostChart {
    const element = findChild(root, 'chart');
    const plot = findChild(element, 'plotArea');
    const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
    const series = groups.flatMap((group) =>
      findChildren(group, 'ser').map((one) => ({
        order: Number(val(one, 'order') ?? 0),
        series: this.series(one, group),
      })),
    );
    const chart = newChart('', '', '');
    chart.series = series.sort((a, b) => a.order - b.order).map((one) => one.series);
    chart.type = chart.series[0]?.type ?? 'Invalid';
    const title = findChild(element, 'title');
    chart.title = {
      text: within(title, 'a:t')
        .map((run) => textIn(this.text, run) ?? '')
        .join(''),
      visible: title !== undefined,
      look: fontLook(within(title, 'a:rPr')[0] ?? within(title, 'a:defRPr')[0]),
    };
    const legend = findChild(element, 'legend');
    chart.legend = {
      visible: legend !== undefined,
      position: LEGENDS[val(legend, 'legendPos') ?? 'r'] ?? 'Right',
      look: fontLook(within(legend, 'a:defRPr')[0]),
    };
    this.axis(chart.categoryAxis, findChild(plot, 'catAx') ?? findChild(plot, 'dateAx'));
    this.axis(chart.valueAxis, findChild(plot, 'valAx'));
    return chart;
  }

  private axis(axis: HostAxis, element: XmlElement | undefined): void {
    if (!element) return;
    const scaling = findChild(element, 'scaling');
    const [least, most] = [val(scaling, 'min'), val(scaling, 'max')];
    const gridlines = findChild(element, 'majorGridlines');
    const title = findChild(element, 'title');
    const turned = Number(below(element, 'txPr', 'a:bodyPr')?.attributes['rot'] ?? 0) / 60_000;
    Object.assign(axis, {
      visible: !isTrue(val(element, 'delete')),
      minimum: least === undefined ? '' : Number(least),
      maximum: most === undefined ? '' : Number(most),
      gridlines: gridlines !== undefined,
      gridlineLook: lineLook(findChild(gridlines, 'spPr')),
      textOrientation: turned,
      tickLabelPosition: LABELS[val(element, 'tickLblPos') ?? 'nextTo'] ?? 'NextToAxis',
      title: within(title, 'a:t')
        .map((run) => textIn(this.text, run) ?? '')
        .join(''),
      titleVisible: title !== undefined,
      look: { ...fontLook(within(findChild(element, 'txPr'), 'a:defRPr')[0]), ...lineLook(findChild(element, 'spPr')) },
    } satisfies Partial<HostAxis>);
  }

  private series(element: XmlElement, group: XmlElement): HostSeries {
    const type = typeOf(group, element);
    const tx = findChild(element, 'tx');
    const name = textIn(this.text, findChild(tx, 'v') ?? within(tx, 'v')[0]) ?? '';
    const properties = findChild(element, 'spPr');
    const fill = solid(properties);
    return {
      ...newSeries(name, type),
      values: this.source(findChild(element, 'val') ?? findChild(element, 'yVal')),
      categories: this.source(findChild(element, 'cat') ?? findChild(element, 'xVal')),
      look: { ...(fill !== undefined && { fillColor: fill }), ...lineLook(properties) },
      markerStyle: val(findChild(element, 'marker'), 'symbol') === 'none' ? 'None' : 'Automatic',
      smooth: isTrue(val(element, 'smooth')),
      gapWidth: Number(val(group, 'gapWidth') ?? 150),
      hasDataLabels: isTrue(val(findChild(element, 'dLbls'), 'showVal')),
    };
  }

  private source(element: XmlElement | undefined): ChartSource | null {
    const formula = textIn(this.text, within(element, 'f')[0]);
    const mark = formula?.lastIndexOf('!') ?? -1;
    if (formula === undefined || mark < 0) return null;
    const quoted = formula.slice(0, mark);
    const name = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
    const [sheet, area] = [this.workbook.sheet(name), parseAddress(formula.slice(mark + 1))];
    return sheet && area ? { sheet, area } : null;
  }
}

function typeOf(group: XmlElement, series: XmlElement): string {
  const grouping = { clustered: 'Clustered', stacked: 'Stacked', percentStacked: 'Stacked100' }[
    val(group, 'grouping') ?? ''
  ];
  switch (group.name) {
    case 'barChart':
      return `${val(group, 'barDir') === 'bar' ? 'Bar' : 'Column'}${grouping ?? 'Clustered'}`;
    case 'lineChart':
      return val(findChild(series, 'marker'), 'symbol') === 'none' ? 'Line' : 'LineMarkers';
    case 'pieChart':
      return 'Pie';
    case 'areaChart':
      return 'Area';
    case 'scatterChart':
      return 'XYScatter';
    default:
      return 'Invalid';
  }
}

function solid(element: XmlElement | undefined): string | undefined {
  const color = below(element, 'a:solidFill', 'a:srgbClr')?.attributes['val'];
  return color === undefined ? undefined : `#${color}`;
}

function lineLook(properties: XmlElement | undefined): ChartLook {
  const line = findChild(properties, 'a:ln');
  const color = solid(line);
  const width = line?.attributes['w'];
  return {
    ...(color !== undefined && { lineColor: color }),
    ...(width !== undefined && { lineWeight: Number(width) / EMU_PER_POINT }),
  };
}

function fontLook(properties: XmlElement | undefined): ChartLook {
  const { sz, b } = properties?.attributes ?? {};
  const color = solid(properties);
  return {
    ...(sz !== undefined && { size: Number(sz) / 100 }),
    ...(b !== undefined && { bold: isTrue(b) }),
    ...(color !== undefined && { color }),
  };
}
