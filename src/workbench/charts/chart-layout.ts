import type { ChartFigure, SheetChart } from './sheet-chart';

/** Pixels. */
export const BAR_HEIGHT = 12;
const ROW = 20;
const STACKED_ROW = 36;
const NAME_HEIGHT = 16;
const CHARACTER = 12;
const GAP = 8;
const VALUE_WIDTH = 64;
/** More than these are drawn thin and without names: the cells have them. */
export const MOST_NAMED = 400;
const THIN_ROW = 2;

/** A category's row: its name, its bar, and where the lines stand in it. */
export interface ChartRow {
  readonly name: string;
  readonly top: number;
  readonly barTop: number;
  /** `null`: no figure. */
  readonly bar: number | null;
  readonly shown: string;
}

/** A chart of so wide a picture, in pixels: a row a category, bars from left to right. */
export interface ChartLayout {
  readonly height: number;
  readonly row: number;
  /** Where bars begin. */
  readonly left: number;
  readonly barHeight: number;
  readonly rows: readonly ChartRow[];
  readonly isNamed: boolean;
  /** Of each line that is no row of bars: its name, and its path through the rows. */
  readonly paths: readonly { readonly name: string; readonly path: string }[];
}

/** Names stand beside their bars, or above them where they would take more than two fifths of the width. */
export function chartLayout({ categories, lines }: SheetChart, width: number): ChartLayout {
  const isNamed = categories.length <= MOST_NAMED;
  const nameWidth = Math.max(0, ...categories.map(estimateLabelWidth)) + GAP;
  const isStacked = isNamed && nameWidth > width * 0.4;
  const row = isNamed ? (isStacked ? STACKED_ROW : ROW) : THIN_ROW;
  const left = isNamed && !isStacked ? nameWidth : 0;
  const right = width - (isNamed ? VALUE_WIDTH : 0);
  const most = Math.max(...lines.flatMap(({ figures }) => figures.map((figure) => figure?.value ?? 0)));
  const at = (value: number) => left + (most > 0 ? Math.max(0, value / most) * (right - left) : 0);
  const bars = lines.find(({ kind }) => kind === 'columns')?.figures ?? [];
  const barHeight = isNamed ? BAR_HEIGHT : THIN_ROW;
  const inset = isStacked ? NAME_HEIGHT + 2 : isNamed ? (ROW - BAR_HEIGHT) / 2 : 0;
  return {
    height: categories.length * row,
    row,
    left,
    barHeight,
    isNamed,
    rows: categories.map((name, index): ChartRow => {
      const figure = bars[index] ?? null;
      const top = index * row;
      return { name, top, barTop: top + inset, bar: figure && at(figure.value) - left, shown: figure?.shown ?? '' };
    }),
    paths: lines
      .filter(({ kind }) => kind === 'line')
      .map(({ name, figures }) => ({ name, path: drawPath(figures, row, at) })),
  };
}

/** Down through the rows at each one's value; interrupted where there is none. */
function drawPath(figures: readonly (ChartFigure | null)[], row: number, at: (value: number) => number): string {
  let isOn = false;
  return figures
    .map((figure, index) => {
      const wasOn = isOn;
      isOn = figure !== null;
      if (!figure) return '';
      const x = at(figure.value).toFixed(1);
      return `${wasOn ? 'H' : 'M'}${x}${wasOn ? '' : ` ${index * row}`}V${(index + 1) * row}`;
    })
    .join('');
}

/** Chinese characters are twice as wide as others. */
function estimateLabelWidth(text: string): number {
  return [...text].reduce((sum, each) => sum + (/[⺀-￯]/u.test(each) ? CHARACTER : CHARACTER * 0.6), 0);
}

/** What a chart says, for its description: how many figures, the least and the most of them, and a line that is level. */
export interface ChartSaid {
  readonly count: number;
  readonly least?: { readonly name: string; readonly shown: string };
  readonly most?: { readonly name: string; readonly shown: string };
  readonly levels: readonly { readonly name: string; readonly shown: string }[];
}

export function chartSaid({ categories, lines }: SheetChart): ChartSaid {
  const bars = lines.find(({ kind }) => kind === 'columns')?.figures ?? [];
  const known = bars.flatMap((figure, index) => (figure ? [{ ...figure, name: categories[index] ?? '' }] : []));
  const sorted = known.sort((one, other) => one.value - other.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const levels = lines
    .filter(({ kind }) => kind === 'line')
    .flatMap(({ name, figures }) => {
      const [first, ...others] = figures.filter((figure) => figure !== null);
      return first && others.every(({ value }) => value === first.value) ? [{ name, shown: first.shown }] : [];
    });
  return { count: known.length, levels, ...(least && { least }), ...(most && { most }) };
}
