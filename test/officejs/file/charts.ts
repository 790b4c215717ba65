import { appended, applyEdits, removal } from '../../../src/embedded/package/edits';
import type { Package } from '../../../src/embedded/package/package';
import { findChild, parseTree, type XmlElement } from '../../../src/embedded/package/tree';
import { addPart, freePart, relate, removePart, unrelate, XML_HEAD } from '../../../src/embedded/write/package-edits';
import { WorksheetFrame } from '../../../src/embedded/write/worksheet-frame';
import type { Area } from '../../../src/workbook/cells';
import type { HostChart } from '../model/chart';
import type { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { readChart } from './chart-reader';
import { chartXml, describedChart } from './chart-xml';
import { textIn, xmlElement } from './xml';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const EMU_PER_POINT = 12_700;

interface Anchored {
  readonly anchor: XmlElement;
  readonly part: string;
  readonly name: string;
  readonly place: Area | null;
}

function drawingOf(opened: Package, sheetPart: string) {
  const part = opened.related(sheetPart, 'drawing');
  if (part === undefined) return undefined;
  const text = opened.text(part);
  const root = parseTree(part, text);
  const targets = new Map(opened.relationships(part).map(({ id, target }) => [id, target]));
  const anchored = root.children.flatMap((anchor): Anchored[] => {
    const frame = findChild(anchor, 'graphicFrame');
    const reference = findChild(findChild(findChild(frame, 'a:graphic'), 'a:graphicData'), 'c:chart');
    const target = targets.get(reference?.relationship ?? '');
    if (target === undefined || !opened.has(target)) return [];
    const name = findChild(findChild(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'] ?? '';
    return [{ anchor, part: target, name, place: placeOf(text, anchor) }];
  });
  return { part, text, root, anchored };
}

function placeOf(text: string, anchor: XmlElement): Area | null {
  const [from, to] = [findChild(anchor, 'from'), findChild(anchor, 'to')];
  if (!from || !to) return null;
  const at = (corner: XmlElement, name: string) => Number(textIn(text, findChild(corner, name)) ?? 0);
  const [row, column] = [at(from, 'row'), at(from, 'col')];
  return { row, column, rowCount: at(to, 'row') - row, columnCount: at(to, 'col') - column };
}

/** The charts of all sheets, once these are there: what a chart draws may stand on another. */
export function readCharts(opened: Package, workbook: HostWorkbook): void {
  for (const sheet of workbook.sheets) {
    const drawing = sheet.part === undefined ? undefined : drawingOf(opened, sheet.part);
    if (!drawing) continue;
    sheet.charts = drawing.anchored.map(
      ({ part, name, place, anchor }): HostChart => ({
        ...readChart(part, opened.text(part), workbook),
        ...boxOf(drawing.text, anchor, sheet),
        id: workbook.newId(),
        part,
        name,
        place,
      }),
    );
  }
}

/** Writes the charts of a sheet where they changed; those that no script touched keep their parts. */
export function writeCharts(opened: Package, part: string, from: HostSheet, to: HostSheet): Package {
  const before = new Map(from.charts.map((chart) => [chart.part, describedChart(chart)]));
  const stays = (chart: HostChart) => chart.part !== undefined && before.get(chart.part) === describedChart(chart);
  if (to.charts.every(stays) && to.charts.length === from.charts.length) return opened;
  const kept = new Set(to.charts.filter(stays).map((chart) => chart.part));
  let written = opened;
  for (const { part: gone } of from.charts)
    if (gone !== undefined && !kept.has(gone)) written = withoutChart(written, part, gone);
  const fresh = to.charts.filter((chart) => !stays(chart));
  for (const chart of fresh) written = withChart(written, part, chart, to);
  return drawingOf(written, part)?.root.children.length === 0 ? withoutDrawing(written, part) : written;
}

function withoutChart(opened: Package, sheetPart: string, part: string): Package {
  const drawing = drawingOf(opened, sheetPart);
  if (!drawing) return opened;
  const anchors = drawing.anchored.filter((one) => one.part === part).map(({ anchor }) => removal(anchor));
  const left = opened.withText(drawing.part, applyEdits(drawing.text, anchors));
  return removePart(unrelate(left, drawing.part, part), part);
}

function withoutDrawing(opened: Package, sheetPart: string): Package {
  const drawing = opened.related(sheetPart, 'drawing');
  if (drawing === undefined) return opened;
  const frame = new WorksheetFrame(sheetPart, opened.text(sheetPart));
  const bare = opened.withText(sheetPart, frame.edited(frame.children('drawing').map(removal)));
  return removePart(unrelate(bare, sheetPart, drawing), drawing);
}

function withDrawing(opened: Package, sheetPart: string): Package {
  if (opened.related(sheetPart, 'drawing') !== undefined) return opened;
  const drawing = freePart(opened, 'xl/drawings/drawing');
  const empty = `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;
  const { opened: related, id } = relate(addPart(opened, drawing, DRAWING_TYPE, empty), sheetPart, 'drawing', drawing);
  const frame = new WorksheetFrame(sheetPart, related.text(sheetPart));
  const xml = xmlElement(`${frame.prefix}drawing`, { 'xmlns:r': RELATIONSHIPS, 'r:id': id });
  return related.withText(sheetPart, frame.edited([frame.insert('drawing', xml)]));
}

function withChart(opened: Package, sheetPart: string, chart: HostChart, sheet: HostSheet): Package {
  const drawn = withDrawing(opened, sheetPart);
  const drawing = drawingOf(drawn, sheetPart);
  if (!drawing) return opened;
  const part = freePart(drawn, 'xl/charts/chart');
  const added = addPart(drawn, part, CHART_TYPE, XML_HEAD + chartXml(chart));
  const { opened: related, id } = relate(added, drawing.part, 'chart', part);
  const text = related.text(drawing.part);
  const root = parseTree(drawing.part, text);
  const prefix = /^<([\w.-]+:)?/.exec(text.slice(root.start))?.[1] ?? '';
  const anchor = anchorXml(chart, id, root.children.length + 2, sheet).replaceAll('xdr:', prefix);
  chart.part = part;
  return related.withText(drawing.part, applyEdits(text, [appended(text, root, anchor)]));
}

function anchorXml(chart: HostChart, id: string, number: number, sheet: HostSheet): string {
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const head = `<xdr:nvGraphicFramePr>${xmlElement('xdr:cNvPr', { id: number, name: chart.name })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
  const frame = `<xdr:graphicFrame macro="">${head}<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
  if (chart.place) {
    const { row, column, rowCount, columnCount } = chart.place;
    const corners = corner('from', row, column) + corner('to', row + rowCount, column + columnCount);
    return `<xdr:twoCellAnchor>${corners}${frame}</xdr:twoCellAnchor>`;
  }
  const [column, columnOffset] = split(chart.left, sheet.standardWidth);
  const [row, rowOffset] = split(chart.top, sheet.standardHeight);
  const from = corner('from', row, column)
    .replace('<xdr:colOff>0', `<xdr:colOff>${columnOffset}`)
    .replace('<xdr:rowOff>0', `<xdr:rowOff>${rowOffset}`);
  const size = { cx: Math.round(chart.width * EMU_PER_POINT), cy: Math.round(chart.height * EMU_PER_POINT) };
  return `<xdr:oneCellAnchor>${from}${xmlElement('xdr:ext', size)}${frame}</xdr:oneCellAnchor>`;
}

/** Points from the sheet's edge as whole lines of the standard size and the rest in EMU. */
function split(points: number, size: number): readonly [number, number] {
  const lines = Math.floor(points / size);
  return [lines, Math.round((points - lines * size) * EMU_PER_POINT)];
}

/** Where a chart stands that is anchored by its corner alone. */
function boxOf(text: string, anchor: XmlElement, sheet: HostSheet): Partial<HostChart> {
  const [from, size] = [findChild(anchor, 'from'), findChild(anchor, 'ext')];
  if (!from || !size) return {};
  const at = (name: string) => Number(textIn(text, findChild(from, name)) ?? 0);
  return {
    left: at('col') * sheet.standardWidth + at('colOff') / EMU_PER_POINT,
    top: at('row') * sheet.standardHeight + at('rowOff') / EMU_PER_POINT,
    width: Number(size.attributes['cx'] ?? 0) / EMU_PER_POINT,
    height: Number(size.attributes['cy'] ?? 0) / EMU_PER_POINT,
  };
}
