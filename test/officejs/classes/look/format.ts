import type { Area } from '../../../../src/workbook/cells';
import { flagOf, numberOf, oneOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import { errors } from '../../host/errors';
import { type Border, type BorderSide, borderSides, type CellFormat, type CellSide } from '../../model/format';
import type { HostSheet } from '../../model/sheet';
import { changeLines } from '../range/asking/lines';
import { changeFormat, common, requireRight } from '../range/cells';
import { bounded, type Region } from '../range/region';
import { namedColors } from './color-names';

/** `#RRGGBB` of what a script says: with or without `#`, or a name of HTML. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (!named) throw errors.invalidArgument(`not a colour: ${text}`);
  return named;
}

/** A property of the look that stands in one field of `CellFormat`. */
function look<K extends keyof CellFormat>(key: K, read: (value: unknown) => CellFormat[K]): Scalar<Region> {
  return {
    get: (region) => common(region, (format) => format[key]),
    set: (region, value) => {
      requireRight(region.sheet, 'allowFormatCells');
      const wanted = read(value);
      changeFormat(region, () => Object.fromEntries([[key, wanted]]));
    },
  };
}

const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const fontClass: ClassDefinition<Region> = {
  name: 'RangeFont',
  scalars: {
    name: look('fontName', textOf),
    size: look('fontSize', numberOf),
    color: look('fontColor', colorOf),
    bold: look('bold', flagOf),
    italic: look('italic', flagOf),
    underline: look('underline', (value) => oneOf(underlines, value)),
    strikethrough: look('strikethrough', flagOf),
    subscript: look('subscript', flagOf),
    superscript: look('superscript', flagOf),
  },
};

const FILL_PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
] as const;

const fillClass: ClassDefinition<Region> = {
  name: 'RangeFill',
  scalars: {
    color: {
      get: (region) => {
        const color = common(region, (format) => format.fillColor);
        return color === '' ? '#FFFFFF' : (color ?? '');
      },
      set: (region, value) => {
        requireRight(region.sheet, 'allowFormatCells');
        const fillColor = value === '' ? '' : colorOf(value);
        changeFormat(region, () => ({ fillColor }));
      },
    },
    pattern: {
      get: (region) => common(region, (format) => (format.fillColor === '' ? 'None' : (format.fillPattern ?? 'Solid'))),
      set: (region, value) => {
        requireRight(region.sheet, 'allowFormatCells');
        const fillPattern = oneOf(FILL_PATTERNS, value);
        changeFormat(region, () => ({ fillPattern }));
      },
    },
  },
  methods: {
    clear: (region) => {
      requireRight(region.sheet, 'allowFormatCells');
      changeFormat(region, () => ({ fillColor: '' }));
    },
  },
};

const protectionClass: ClassDefinition<Region> = {
  name: 'FormatProtection',
  scalars: { locked: look('locked', flagOf), formulaHidden: look('formulaHidden', flagOf) },
};

interface RangeBorder {
  readonly region: Region;
  readonly side: BorderSide;
}

/** The cells that have a side of a range's border, and which of their sides it is. */
function sidesOf({ region, side }: RangeBorder): { region: Region; side: CellSide }[] {
  const parts: { area: Area; side: CellSide }[] = [];
  for (const area of region.areas) {
    const last = area.row + area.rowCount - 1;
    const right = area.column + area.columnCount - 1;
    if (side === 'EdgeTop') parts.push({ area: { ...area, rowCount: 1 }, side: 'top' });
    else if (side === 'EdgeBottom') parts.push({ area: { ...area, row: last, rowCount: 1 }, side: 'bottom' });
    else if (side === 'EdgeLeft') parts.push({ area: { ...area, columnCount: 1 }, side: 'left' });
    else if (side === 'EdgeRight') parts.push({ area: { ...area, column: right, columnCount: 1 }, side: 'right' });
    else if (side === 'DiagonalDown') parts.push({ area, side: 'diagonalDown' });
    else if (side === 'DiagonalUp') parts.push({ area, side: 'diagonalUp' });
    else if (side === 'InsideHorizontal' && area.rowCount > 1) {
      parts.push({ area: { ...area, rowCount: area.rowCount - 1 }, side: 'bottom' });
      parts.push({ area: { ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, side: 'top' });
    } else if (side === 'InsideVertical' && area.columnCount > 1) {
      parts.push({ area: { ...area, columnCount: area.columnCount - 1 }, side: 'right' });
      parts.push({ area: { ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, side: 'left' });
    }
  }
  return parts.map(({ area, side }) => ({ region: { sheet: region.sheet, areas: [area] }, side }));
}

function commonBorder<K extends keyof Border>(border: RangeBorder, key: K): Border[K] | null {
  const values = sidesOf(border).map(({ region, side }) => common(region, (format) => format[side][key]));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function changeBorder(border: RangeBorder, change: (before: Border) => Partial<Border>): void {
  requireRight(border.region.sheet, 'allowFormatCells');
  for (const { region, side } of sidesOf(border)) {
    changeFormat(region, (format) => Object.fromEntries([[side, { ...format[side], ...change(format[side]) }]]));
  }
}

const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const borderWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const borderClass: ClassDefinition<RangeBorder> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (border) => commonBorder(border, 'style') ?? (sidesOf(border).length ? null : 'None'),
      set: (border, value) => {
        const style = oneOf(borderStyles, value);
        // A double line has one weight, whichever the line of before had.
        changeBorder(border, () => (style === 'Double' ? { style, weight: 'Thick' } : { style }));
      },
    },
    weight: {
      get: (border) => commonBorder(border, 'weight'),
      set: (border, value) => {
        const weight = oneOf(borderWeights, value);
        changeBorder(border, (before) => ({ weight, style: before.style === 'None' ? 'Continuous' : before.style }));
      },
    },
    color: {
      get: (border) => commonBorder(border, 'color'),
      set: (border, value) => {
        const color = colorOf(value);
        changeBorder(border, (before) => ({ color, style: before.style === 'None' ? 'Continuous' : before.style }));
      },
    },
  },
};

const bordersClass: ClassDefinition<Region> = {
  name: 'RangeBorderCollection',
  items: (region) => borderSides.map((side) => new HostObject(borderClass, { region, side })),
  item: (region, key) => new HostObject(borderClass, { region, side: oneOf(borderSides, key) }),
};

const alignments = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

function commonSize(
  region: Region,
  axis: 'row' | 'column',
  of: (sheet: HostSheet, index: number) => number | undefined,
): number | null {
  const sizes = new Set<number | undefined>();
  for (const area of region.areas) {
    const count = axis === 'row' ? area.rowCount : area.columnCount;
    for (let index = area[axis]; index < area[axis] + count && sizes.size < 2; index++)
      sizes.add(of(region.sheet, index));
  }
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

function setSize(region: Region, axis: 'row' | 'column', size: number | undefined): void {
  requireRight(region.sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  changeLines(region.sheet, region, axis, (line) => {
    if (size === undefined) delete line.size;
    else line.size = size;
  });
}

function sizeOf(value: unknown, most: number): number {
  const size = numberOf(value);
  if (size < 0 || size > most) throw errors.invalidArgument('size out of bounds');
  return size;
}

export const rangeFormatClass: ClassDefinition<Region> = {
  name: 'RangeFormat',
  children: {
    font: (region) => new HostObject(fontClass, region),
    fill: (region) => new HostObject(fillClass, region),
    borders: (region) => new HostObject(bordersClass, region),
    protection: (region) => new HostObject(protectionClass, region),
  },
  scalars: {
    horizontalAlignment: look('horizontal', (value) => oneOf(alignments, value)),
    verticalAlignment: look('vertical', (value) => oneOf(verticals, value)),
    wrapText: look('wrap', flagOf),
    indentLevel: look('indent', numberOf),
    shrinkToFit: look('shrink', flagOf),
    textOrientation: look('textOrientation', numberOf),
    readingOrder: look('readingOrder', (value) => oneOf(['Context', 'LeftToRight', 'RightToLeft'], value)),
    columnWidth: {
      get: (region) =>
        commonSize(region, 'column', (sheet, index) => sheet.columnInfo.get(index)?.size ?? sheet.standardWidth),
      set: (region, value) => setSize(region, 'column', sizeOf(value, 1790)),
    },
    rowHeight: {
      get: (region) =>
        commonSize(region, 'row', (sheet, index) => sheet.rowInfo.get(index)?.size ?? sheet.standardHeight),
      set: (region, value) => setSize(region, 'row', sizeOf(value, 409.5)),
    },
    useStandardWidth: {
      get: (region) => commonSize(region, 'column', (sheet, index) => sheet.columnInfo.get(index)?.size ?? -1) === -1,
      set: (region, value) => flagOf(value) && setSize(region, 'column', undefined),
    },
    useStandardHeight: {
      get: (region) => commonSize(region, 'row', (sheet, index) => sheet.rowInfo.get(index)?.size ?? -1) === -1,
      set: (region, value) => flagOf(value) && setSize(region, 'row', undefined),
    },
  },
  methods: {
    autofitColumns: (region) => autofitColumns(region),
    autofitRows: (region) => setSize(region, 'row', undefined),
    adjustIndent: (region, args) =>
      changeFormat(region, (format) => ({ indent: Math.max(0, format.indent + args.integer(0)) })),
  },
};

/** Widths by the longest text, a digit at 5.25 points: an approximation, as fonts aren't measured here. */
function autofitColumns(region: Region): void {
  for (const wanted of region.areas) {
    const area = bounded(region.sheet, wanted);
    if (!area) continue;
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      let longest = 0;
      for (let row = area.row; row < Math.min(area.row + area.rowCount, 100_000); row++) {
        const value = region.sheet.cell(row, column)?.value ?? '';
        longest = Math.max(
          longest,
          [...String(typeof value === 'object' ? value.error : value)].reduce(
            (sum, c) => sum + (c > '\u2E80' ? 2 : 1),
            0,
          ),
        );
      }
      if (longest > 0)
        setSize({ sheet: region.sheet, areas: [{ ...area, column, columnCount: 1 }] }, 'column', longest * 5.25 + 3.75);
    }
  }
}
