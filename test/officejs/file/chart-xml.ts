import { escapeXml } from '../../../src/embedded/package/edits';
import { type CellValue, formatAddress, isCellError, quotedSheetName } from '../../../src/workbook/cells';
import type { ChartLook, ChartSource, HostAxis, HostChart, HostSeries } from '../model/chart';
import { xmlElement } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const EMU_PER_POINT = 12_700;
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const LEGENDS: Readonly<Record<string, string>> = { Bottom: 'b', Top: 't', Left: 'l', Right: 'r', Corner: 'tr' };
const LABELS: Readonly<Record<string, string>> = { Low: 'low', High: 'high', NextToAxis: 'nextTo', None: 'none' };

const c = (name: string, value: string | number) => `<c:${name} val="${value}"/>`;

/** All that a file holds of a chart, to see whether it changed. */
export function describedChart({ id: _id, part: _part, ...chart }: HostChart): string {
  return JSON.stringify(chart, (key, value) => (key === 'sheet' ? value.name : value));
}

/** The part of a chart, its values in it so that it shows before anything is computed. */
export function chartXml(chart: HostChart): string {
  const { title, legend } = chart;
  const series = chart.series.map((one, index) => ({ ...one, index }));
  const kinds = new Map<string, (HostSeries & { index: number })[]>();
  for (const one of series) kinds.set(kindOf(one.type), [...(kinds.get(kindOf(one.type)) ?? []), one]);
  const groups = [...kinds].map(([kind, members]) => groupXml(kind, members)).join('');
  const axes = /^Pie/.test(chart.type) ? '' : categoryAxisXml(chart.categoryAxis) + valueAxisXml(chart.valueAxis);
  return [
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>`,
    title.visible && title.text !== '' ? titleXml(title.text, title.look) : '',
    c('autoTitleDeleted', title.visible ? 0 : 1),
    `<c:plotArea><c:layout/>${groups}${axes}</c:plotArea>`,
    legend.visible
      ? `<c:legend>${c('legendPos', LEGENDS[legend.position] ?? 'r')}${c('overlay', 0)}${textXml(legend.look)}</c:legend>`
      : '',
    `${c('plotVisOnly', 1)}${c('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`,
  ].join('');
}

function kindOf(type: string): string {
  return /^(Column|Bar)/.test(type) ? type : /^Line/.test(type) ? 'Line' : type;
}

function groupXml(kind: string, members: readonly (HostSeries & { index: number })[]): string {
  const axes = c('axId', CATEGORY_AXIS) + c('axId', VALUE_AXIS);
  const all = members.map((one) => seriesXml(one, kind)).join('');
  const grouping = /Stacked100$/.test(kind) ? 'percentStacked' : /Stacked$/.test(kind) ? 'stacked' : 'clustered';
  if (/^(Column|Bar)/.test(kind)) {
    const head = c('barDir', kind.startsWith('Bar') ? 'bar' : 'col') + c('grouping', grouping) + c('varyColors', 0);
    return `<c:barChart>${head}${all}${c('gapWidth', members[0]?.gapWidth ?? 150)}${axes}</c:barChart>`;
  }
  if (kind === 'Pie') return `<c:pieChart>${c('varyColors', 1)}${all}</c:pieChart>`;
  if (kind.startsWith('Area')) return `<c:areaChart>${c('grouping', 'standard')}${all}${axes}</c:areaChart>`;
  return `<c:lineChart>${c('grouping', 'standard')}${c('varyColors', 0)}${all}${c('marker', 1)}${axes}</c:lineChart>`;
}

function seriesXml(series: HostSeries & { index: number }, kind: string): string {
  const { index, name, look, values, categories, markerStyle, type, smooth, hasDataLabels } = series;
  const isLine = kind === 'Line';
  const hidden = isLine && (markerStyle === 'None' || type === 'Line');
  return `<c:ser>${[
    `${c('idx', index)}${c('order', index)}<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    shapeXml(look),
    /^(Column|Bar)/.test(kind) ? c('invertIfNegative', 0) : '',
    hidden ? `<c:marker>${c('symbol', 'none')}</c:marker>` : '',
    hasDataLabels
      ? `<c:dLbls>${['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((one) => c(one, one === 'showVal' ? 1 : 0)).join('')}</c:dLbls>`
      : '',
    categories
      ? `<c:cat><c:strRef><c:f>${referenceXml(categories)}</c:f><c:strCache>${pointsXml(categories)}</c:strCache></c:strRef></c:cat>`
      : '',
    values
      ? `<c:val><c:numRef><c:f>${referenceXml(values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsXml(values)}</c:numCache></c:numRef></c:val>`
      : '',
    isLine ? c('smooth', smooth ? 1 : 0) : '',
  ].join('')}</c:ser>`;
}

function referenceXml({ sheet, area: { row, column, rowCount, columnCount } }: ChartSource): string {
  const fixed = (at: { row: number; column: number }) => formatAddress(at).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const last = fixed({ row: row + rowCount - 1, column: column + columnCount - 1 });
  return escapeXml(`${quotedSheetName(sheet.name)}!${fixed({ row, column })}:${last}`);
}

function pointsXml({ sheet, area }: ChartSource): string {
  const count = area.rowCount * area.columnCount;
  const points = Array.from({ length: count }, (_, index) => {
    const row = area.row + Math.floor(index / area.columnCount);
    const value: CellValue = sheet.cell(row, area.column + (index % area.columnCount))?.value ?? null;
    if (value === null || value === '' || isCellError(value)) return '';
    return `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
  });
  return c('ptCount', count) + points.join('');
}

function fillXml(color: string | undefined): string {
  return color === undefined ? '' : `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function shapeXml({ fillColor, lineColor, lineWeight }: ChartLook): string {
  const width = lineWeight === undefined ? undefined : Math.round(lineWeight * EMU_PER_POINT);
  const line =
    lineColor === undefined && width === undefined ? '' : xmlElement('a:ln', { w: width }, fillXml(lineColor));
  const content = fillXml(fillColor) + line;
  return content === '' ? '' : `<c:spPr>${content}</c:spPr>`;
}

function fontXml(name: string, { size, bold, color }: ChartLook): string {
  const attributes = {
    sz: size === undefined ? undefined : Math.round(size * 100),
    b: bold === undefined ? undefined : bold ? 1 : 0,
  };
  return xmlElement(name, attributes, fillXml(color));
}

function textXml(look: ChartLook, turned = 0): string {
  const body = turned === 0 ? '<a:bodyPr/>' : `<a:bodyPr rot="${turned * 60_000}" vert="horz"/>`;
  const isPlain = look.size === undefined && look.bold === undefined && look.color === undefined && turned === 0;
  return isPlain
    ? ''
    : `<c:txPr>${body}<a:p><a:pPr>${fontXml('a:defRPr', look)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function titleXml(text: string, look: ChartLook): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${fontXml('a:defRPr', look)}</a:pPr><a:r>${fontXml('a:rPr', look)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>${c('overlay', 0)}</c:title>`;
}

/** What both axes say, in the order of the format. */
function axisXml(axis: HostAxis, own: number, other: number, place: string): string {
  const { minimum, maximum, gridlines, gridlineLook, look } = axis;
  const bounds = (maximum === '' ? '' : c('max', maximum)) + (minimum === '' ? '' : c('min', minimum));
  return [
    `${c('axId', own)}<c:scaling>${c('orientation', 'minMax')}${bounds}</c:scaling>${c('delete', axis.visible ? 0 : 1)}${c('axPos', place)}`,
    gridlines ? `<c:majorGridlines>${shapeXml(gridlineLook)}</c:majorGridlines>` : '',
    axis.titleVisible ? titleXml(axis.title, {}) : '',
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    `${c('majorTickMark', 'none')}${c('minorTickMark', 'none')}${c('tickLblPos', LABELS[axis.tickLabelPosition] ?? 'nextTo')}`,
    shapeXml({
      ...(look.lineColor !== undefined && { lineColor: look.lineColor }),
      ...(look.lineWeight !== undefined && { lineWeight: look.lineWeight }),
    }),
    textXml(look, axis.textOrientation),
    `${c('crossAx', other)}${c('crosses', 'autoZero')}`,
  ].join('');
}

function categoryAxisXml(axis: HostAxis): string {
  return `<c:catAx>${axisXml(axis, CATEGORY_AXIS, VALUE_AXIS, 'b')}${c('auto', 1)}${c('lblAlgn', 'ctr')}${c('lblOffset', 100)}${c('noMultiLvlLbl', 0)}</c:catAx>`;
}

function valueAxisXml(axis: HostAxis): string {
  return `<c:valAx>${axisXml(axis, VALUE_AXIS, CATEGORY_AXIS, 'l')}${c('crossBetween', 'between')}</c:valAx>`;
}
