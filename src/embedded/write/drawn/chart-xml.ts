import { type Area, type CellValue, formatAddress, quotedSheetName } from '../../../workbook/cells';
import type { CellContentToWrite, ChartSeries, ChartToWrite, SheetToWrite } from '../../../workbook/changes';
import { escapeXml } from '../../package/edits';
import type { Dialect } from '../dialect';
import { XML_HEAD } from '../package-edits';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** Hundredths of a point. */
const TITLE_SIZE = 1100;
const LABEL_SIZE = 900;
const LINE = 'BFBFBF';
/** EMU: 2 pt. */
const LINE_WIDTH = 25400;

/** The part of a chart; the values that it draws stand in it too, so that it shows before anything is computed. */
export function chartXml(chart: ChartToWrite, charted: Charted): string {
  const source: Source = { ...charted, categories: chart.categories };
  const { chart: own, drawing, relationships } = charted.dialect;
  const series = chart.series.map((each, index) => ({ ...each, index }));
  const columns = series.filter(({ kind }) => kind === 'columns').map((each) => columnChartXml(each, source));
  const lines = series.filter(({ kind }) => kind === 'line').map((each) => lineXml(each, source));
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${own}" xmlns:a="${drawing}" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${TITLE_SIZE}" b="0"/></a:pPr><a:r><a:rPr sz="${TITLE_SIZE}" b="0"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    columns.length === 0
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns.join('')}<c:gapWidth val="60"/>${AXES}</c:barChart>`,
    lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>${AXES}</c:lineChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${axisXml('b')}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${makeChartLine(LINE)}${labels(true)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${axisXml('l')}<c:majorGridlines>${makeChartLine('E7E6E6')}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${makeChartLine(LINE)}${labels(false)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${labels(false)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join('');
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function axisXml(position: 'b' | 'l'): string {
  const least = position === 'l' ? '<c:min val="0"/>' : '';
  return `<c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
}

function makeChartLine(color: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}

/** Small labels; names of schools are turned where they wouldn't fit side by side. */
function labels(isTurned: boolean): string {
  const body = isTurned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  return `<c:txPr>${body}<a:p><a:pPr><a:defRPr sz="${LABEL_SIZE}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** The sheet that charts draw, and the dialect of the workbook that they come into. */
export interface Charted {
  readonly values: ChartedValues;
  readonly sheetName: string;
  readonly dialect: Dialect;
}

interface Source extends Charted {
  readonly categories: Area;
}

type NumberedSeries = ChartSeries & { readonly index: number };

function columnChartXml(series: NumberedSeries, source: Source): string {
  const fill = `<c:spPr><a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser>${headXml(series)}${fill}${dataXml(series, source)}</c:ser>`;
}

function lineXml(series: NumberedSeries, source: Source): string {
  const line = `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd"><a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return `<c:ser>${headXml(series)}${line}${dataXml(series, source)}<c:smooth val="0"/></c:ser>`;
}

function headXml({ index, name }: NumberedSeries): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
}

function dataXml({ values }: ChartSeries, source: Source): string {
  const { values: charted, categories } = source;
  return [
    `<c:cat><c:strRef><c:f>${reference(categories, source)}</c:f><c:strCache>${points(categories, charted)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(values, source)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values, charted)}</c:numCache></c:numRef></c:val>`,
  ].join('');
}

/** `图表!$A$50:$A$75`. */
function reference({ row, column, rowCount, columnCount }: Area, { sheetName }: Source): string {
  const fixed = (at: { row: number; column: number }) => formatAddress(at).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const last = fixed({ row: row + rowCount - 1, column: column + columnCount - 1 });
  return escapeXml(`${quotedSheetName(sheetName)}!${fixed({ row, column })}:${last}`);
}

/** What the cells hold, but for those that are empty. */
function points({ row, column, rowCount, columnCount }: Area, charted: ChartedValues): string {
  const columns = Array.from({ length: columnCount }, (_, index) => charted.get(column + index) ?? []);
  const values = columns.flatMap((ofColumn) => ofColumn.slice(row, row + rowCount));
  const given = values.flatMap((value, index) =>
    value === null || value === '' ? [] : [`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${rowCount * columnCount}"/>${given.join('')}`;
}

type ShownValue = Exclude<CellValue, object>;

/** By column, what a sheet's rows show there. */
export type ChartedValues = ReadonlyMap<number, readonly ShownValue[]>;

/** Those of the columns that a sheet's charts draw: all else of its rows is let go again. */
export function chartedValues({ rows, charts = [] }: SheetToWrite): ChartedValues {
  const areas = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
  const charted = new Map<number, ShownValue[]>();
  for (const { column, columnCount } of areas) {
    for (let index = column; index < column + columnCount; index++) charted.set(index, []);
  }
  for (const { cells } of rows) {
    for (const [column, values] of charted) values.push(chartValue(cells[column]?.content));
  }
  return charted;
}

function chartValue(content: CellContentToWrite | undefined): ShownValue {
  if (!content) return null;
  const value = 'text' in content ? content.text : content.value;
  return typeof value === 'object' ? null : value;
}

/** The part that places charts, given by their relationships' ids, on a sheet. */
export function drawingXml(
  charts: readonly { readonly chart: ChartToWrite; readonly id: string }[],
  dialect: Dialect,
): string {
  const frames = charts.map(({ chart, id }, index) => anchorXml(chart, id, index + 2, dialect)).join('');
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">${frames}</xdr:wsDr>`;
}

function anchorXml(
  { title, place }: ChartToWrite,
  id: string,
  number: number,
  { chart, relationships }: Dialect,
): string {
  const corner = (row: number, column: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const from = corner(place.row, place.column);
  const to = corner(place.row + place.rowCount, place.column + place.columnCount);
  const name = escapeXml(title);
  const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic>`;
  return `<xdr:twoCellAnchor><xdr:from>${from}</xdr:from><xdr:to>${to}</xdr:to><xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
