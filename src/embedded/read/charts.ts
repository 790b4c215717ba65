import { type Area, parseArea } from '../../workbook/cells';
import type { ChartSeries } from '../../workbook/changes';
import { WorkbookError } from '../../workbook/workbook';
import type { Package } from '../package/package';
import { readXml } from '../package/xml';
import { readWorkbookPart } from './workbook-part';

/** Cells of a sheet. */
export interface ChartCells {
  readonly sheet: string;
  readonly area: Area;
}

export interface SeriesRead {
  readonly name: string;
  readonly kind: ChartSeries['kind'];
  readonly values: ChartCells;
  /** What its values are called; absent where the chart doesn't say. */
  readonly categories?: ChartCells;
}

/** A chart of columns and lines: what it is called, and the cells that it draws. */
export interface ChartRead {
  readonly title: string;
  readonly series: readonly SeriesRead[];
}

/** The charts of a sheet that have columns or lines; those of other kinds, and damaged ones, are left to Excel. */
export function chartsOn(sheet: string, opened: Package): ChartRead[] {
  const entry = readWorkbookPart(opened).sheets.find(({ name }) => name === sheet);
  const drawing = entry && opened.related(entry.part, 'drawing');
  if (drawing === undefined) return [];
  return opened.relationships(drawing).flatMap(({ type, external, target }) => {
    const chart = type === 'chart' && !external && opened.has(target) ? readChart(target, opened) : undefined;
    return chart && chart.series.length > 0 ? [chart] : [];
  });
}

function readChart(part: string, opened: Package): ChartRead | undefined {
  const reader = new ChartReader();
  try {
    readXml(part, opened.bytes(part), {
      open: (name) => reader.enter(name),
      text: (text) => reader.take(text),
      close: () => reader.leave(),
    });
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
  return reader.chart();
}

const KINDS: Readonly<Record<string, ChartSeries['kind']>> = { barChart: 'columns', lineChart: 'line' };

/** The texts of a series while it is read: its name, and the references of its values and of what they are called. */
interface Growing {
  readonly kind: ChartSeries['kind'];
  readonly texts: Record<'tx' | 'val' | 'cat', string>;
}

class ChartReader {
  private readonly path: string[] = [];
  private title = '';
  private readonly series: Growing[] = [];

  enter(name: string): void {
    const local = name.slice(name.indexOf(':') + 1);
    this.path.push(local);
    const kind = KINDS[this.path.at(-2) ?? ''];
    if (local === 'ser' && kind) this.series.push({ kind, texts: { tx: '', val: '', cat: '' } });
  }

  /** Paths: chartSpace, chart, title, …, t; chartSpace, chart, plotArea, barChart, ser, val, …, f. */
  take(text: string): void {
    const [, , ofChart, , , ofSeries] = this.path;
    const element = this.path.at(-1);
    if (ofChart === 'title' && element === 't') this.title += text;
    const series = this.path[4] === 'ser' && this.path[3] !== undefined && this.path[3] in KINDS && this.series.at(-1);
    if (!series) return;
    if (ofSeries === 'tx' && element === 'v') series.texts.tx += text;
    if ((ofSeries === 'val' || ofSeries === 'cat') && element === 'f') series.texts[ofSeries] += text;
  }

  leave(): void {
    this.path.pop();
  }

  chart(): ChartRead {
    const series = this.series.flatMap(({ kind, texts: { tx: name, val, cat } }): SeriesRead[] => {
      const [values, categories] = [parseChartCells(val), parseChartCells(cat)];
      return values ? [{ name, kind, values, ...(categories && { categories }) }] : [];
    });
    return { title: this.title, series };
  }
}

/** `'图 表'!$A$50:$A$75`; undefined for what is no area of one sheet. */
function parseChartCells(reference: string): ChartCells | undefined {
  const [, quoted, plain, address = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference) ?? [];
  const area = parseArea(address);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return area && sheet !== undefined ? { sheet, area } : undefined;
}
