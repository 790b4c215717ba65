import type { SheetToWrite } from '../../../workbook/changes';
import type { Package } from '../../package/package';
import type { Deflate } from '../../package/zip';
import { readDialect } from '../dialect';
import { addPart, freePart, listPart, relate, removePart, unrelate } from '../package-edits';
import { chartedValues, chartXml, drawingXml } from './chart-xml';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** The id by which a sheet's part refers to its drawing; undefined without charts. */
export interface ChartsWritten {
  readonly opened: Package;
  readonly drawing?: string;
}

/** Writes the charts of a sheet of ours; parts that are there from before are taken up again, those left over go. */
export function writeCharts(
  opened: Package,
  part: string,
  sheet: SheetToWrite,
  sheetName: string,
  deflate?: Deflate,
): ChartsWritten {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return { opened: removeCharts(opened, part) };
  const before = opened.related(part, 'drawing');
  const drawing = before ?? freePart(opened, 'xl/drawings/drawing');
  let written = before === undefined ? addPart(opened, drawing, DRAWING_TYPE, '') : opened;
  const placed: { readonly chart: (typeof charts)[number]; readonly id: string }[] = [];
  const known = relationships(written, drawing, 'chart');
  const source = { values: chartedValues(sheet), sheetName, dialect: readDialect(opened) };
  for (const [index, chart] of charts.entries()) {
    const xml = [chartXml(chart, source)];
    const existing = known[index];
    if (existing) {
      written = written.withPieces(existing.target, xml, deflate);
      placed.push({ chart, id: existing.id });
      continue;
    }
    const chartPart = freePart(written, 'xl/charts/chart');
    const listed = listPart(written.withPieces(chartPart, xml, deflate), chartPart, CHART_TYPE);
    const related = relate(listed, drawing, 'chart', chartPart);
    written = related.opened;
    placed.push({ chart, id: related.id });
  }
  for (const { target } of known.slice(charts.length)) written = removePart(unrelate(written, drawing, target), target);
  written = written.withText(drawing, drawingXml(placed, source.dialect));
  const [toDrawing] = relationships(written, part, 'drawing');
  if (toDrawing) return { opened: written, drawing: toDrawing.id };
  const { opened: joined, id } = relate(written, part, 'drawing', drawing);
  return { opened: joined, drawing: id };
}

/** Removes what a sheet of ours draws. */
export function removeCharts(opened: Package, part: string): Package {
  const drawing = opened.related(part, 'drawing');
  if (drawing === undefined) return opened;
  let left = opened;
  for (const { target } of relationships(opened, drawing, 'chart')) left = removePart(left, target);
  return removePart(unrelate(left, part, drawing), drawing);
}

function relationships(opened: Package, part: string, type: string) {
  return opened.relationships(part).filter((each) => each.type === type && !each.external && opened.has(each.target));
}
