import { flagOf, numberOf, oneOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import { errors } from '../../host/errors';
import { type CellFormat, plainFormat } from '../../model/format';
import type { HostStyle } from '../../model/style';
import type { HostWorkbook } from '../../model/workbook';
import { colorOf } from './format';

interface Style {
  readonly workbook: HostWorkbook;
  readonly style: HostStyle;
}

/** Some of those that Excel comes with; their looks are its own. */
const BUILT_IN: Readonly<Record<string, Partial<CellFormat>>> = {
  Normal: {},
  Good: { fillColor: '#C6EFCE', fontColor: '#006100' },
  Bad: { fillColor: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fillColor: '#FFEB9C', fontColor: '#9C5700' },
  Heading1: { bold: true, fontSize: 15 },
  Heading2: { bold: true, fontSize: 13 },
  Heading3: { bold: true },
  Title: { fontSize: 18 },
  Total: { bold: true },
  Percent: { numberFormat: '0%' },
};

export function stylesOf(workbook: HostWorkbook): HostStyle[] {
  const builtIn = Object.entries(BUILT_IN).map(([name, look]) => ({
    name,
    builtIn: true,
    format: { ...workbook.defaultFormat, ...look },
    autoIndent: false,
    includeProtection: true,
  }));
  return [...builtIn, ...workbook.styles];
}

/** The look of a style by its name, as `Range.style` sets it. */
export function styleNamed(workbook: HostWorkbook, name: string): HostStyle {
  const found = stylesOf(workbook).find((style) => style.name.toLowerCase() === name.toLowerCase());
  if (!found) throw errors.invalidArgument(`no style ${name}`);
  return found;
}

function look<K extends keyof CellFormat>(key: K, read: (value: unknown) => CellFormat[K]): Scalar<Style> {
  return {
    get: ({ style }) => style.format[key],
    set: ({ style }, value) => {
      style.format = { ...style.format, [key]: read(value) };
    },
  };
}

function flag(key: 'autoIndent' | 'includeProtection'): Scalar<Style> {
  return {
    get: ({ style }) => style[key],
    set: ({ style }, value) => {
      style[key] = flagOf(value);
    },
  };
}

const styleFontClass: ClassDefinition<Style> = {
  name: 'RangeFont',
  scalars: {
    name: look('fontName', textOf),
    size: look('fontSize', numberOf),
    color: look('fontColor', colorOf),
    bold: look('bold', flagOf),
    italic: look('italic', flagOf),
  },
};

const styleFillClass: ClassDefinition<Style> = {
  name: 'RangeFill',
  scalars: { color: look('fillColor', colorOf) },
};

const styleClass: ClassDefinition<Style> = {
  name: 'Style',
  scalars: {
    name: { get: ({ style }) => style.name },
    builtIn: { get: ({ style }) => style.builtIn },
    textOrientation: look('textOrientation', numberOf),
    // The library writes it under another name than it reads it by.
    orientation: look('textOrientation', numberOf),
    horizontalAlignment: look('horizontal', textOf),
    verticalAlignment: look('vertical', textOf),
    readingOrder: look('readingOrder', (value) => oneOf(['Context', 'LeftToRight', 'RightToLeft'], value)),
    wrapText: look('wrap', flagOf),
    shrinkToFit: look('shrink', flagOf),
    locked: look('locked', flagOf),
    formulaHidden: look('formulaHidden', flagOf),
    indentLevel: look('indent', numberOf),
    numberFormat: look('numberFormat', textOf),
    autoIndent: flag('autoIndent'),
    includeProtection: flag('includeProtection'),
  },
  children: {
    font: (style) => new HostObject(styleFontClass, style),
    fill: (style) => new HostObject(styleFillClass, style),
  },
  methods: {
    delete: ({ workbook, style }) => {
      if (style.builtIn) throw errors.invalidOperation('a style that Excel comes with');
      workbook.styles = workbook.styles.filter((one) => one !== style);
    },
  },
};

export const stylesClass: ClassDefinition<HostWorkbook> = {
  name: 'StyleCollection',
  items: (workbook) => stylesOf(workbook).map((style) => new HostObject(styleClass, { workbook, style })),
  item: (workbook, key) => {
    const style = stylesOf(workbook).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return style && new HostObject(styleClass, { workbook, style });
  },
  methods: {
    add: (workbook, args) => {
      const name = args.text(0);
      if (stylesOf(workbook).some((style) => style.name.toLowerCase() === name.toLowerCase()))
        throw errors.itemAlreadyExists();
      workbook.styles.push({ name, builtIn: false, format: plainFormat, autoIndent: false, includeProtection: true });
    },
  },
};
