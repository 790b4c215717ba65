import { flagOf, numberOf, oneOf, recordOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { HeadersFooters, PageSetup } from '../../model/page';
import type { HostSheet } from '../../model/sheet';
import { requireRight } from '../range/cells';
import { rangeAreasClass, rangeObject, regionArgument } from '../range/range';
import { only, type Region, wholeSheet } from '../range/region';

function setting<K extends keyof PageSetup>(key: K, read: (value: unknown) => PageSetup[K]): Scalar<HostSheet> {
  return {
    get: (sheet) => sheet.page[key],
    set: (sheet, value) => {
      requireRight(sheet);
      sheet.page[key] = read(value);
    },
  };
}

function footerText(key: keyof HeadersFooters): Scalar<Texts> {
  return {
    get: ({ sheet, pages }) => sheet.page[pages][key],
    set: ({ sheet, pages }, value) => {
      requireRight(sheet);
      sheet.page[pages][key] = textOf(value);
    },
  };
}

interface Texts {
  readonly sheet: HostSheet;
  readonly pages: 'defaultForAllPages' | 'firstPage' | 'evenPages';
}

const headerFooterClass: ClassDefinition<Texts> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    (['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const).map((key) => [
      key,
      footerText(key),
    ]),
  ),
};

const headersFootersClass: ClassDefinition<HostSheet> = {
  name: 'HeaderFooterGroup',
  scalars: {
    state: setting('state', (value) => oneOf(['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], value)),
    useSheetMargins: setting('useSheetMargins', flagOf),
    useSheetScale: setting('useSheetScale', flagOf),
  },
  children: {
    defaultForAllPages: (sheet) => new HostObject(headerFooterClass, { sheet, pages: 'defaultForAllPages' }),
    oddPages: (sheet) => new HostObject(headerFooterClass, { sheet, pages: 'defaultForAllPages' }),
    firstPage: (sheet) => new HostObject(headerFooterClass, { sheet, pages: 'firstPage' }),
    evenPages: (sheet) => new HostObject(headerFooterClass, { sheet, pages: 'evenPages' }),
  },
};

const paperSizes = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
];
const margins = ['leftMargin', 'rightMargin', 'topMargin', 'bottomMargin', 'headerMargin', 'footerMargin'] as const;
const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function zoomOf(value: unknown): PageSetup['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = recordOf(value);
  if (scale !== undefined && scale !== null) {
    if (horizontalFitToPages || verticalFitToPages) throw errors.invalidArgument('either a scale or a fit');
    return { scale: numberOf(scale) };
  }
  return {
    ...(horizontalFitToPages ? { horizontalFitToPages: numberOf(horizontalFitToPages) } : {}),
    ...(verticalFitToPages ? { verticalFitToPages: numberOf(verticalFitToPages) } : {}),
  };
}

function titleRegion(sheet: HostSheet, axis: 'row' | 'column'): Region | undefined {
  const lines = axis === 'row' ? sheet.page.titleRows : sheet.page.titleColumns;
  if (!lines) return undefined;
  const count = lines.last - lines.first + 1;
  return {
    sheet,
    areas: [
      axis === 'row'
        ? { ...wholeSheet, row: lines.first, rowCount: count }
        : { ...wholeSheet, column: lines.first, columnCount: count },
    ],
  };
}

function orNull(region: Region | undefined): HostObject | null {
  return region ? rangeObject(region) : null;
}

export const pageLayoutClass: ClassDefinition<HostSheet> = {
  name: 'PageLayout',
  scalars: {
    orientation: setting('orientation', (value) => oneOf(['Portrait', 'Landscape'], value)),
    paperSize: setting('paperSize', (value) => oneOf(paperSizes, value)),
    zoom: setting('zoom', zoomOf),
    blackAndWhite: setting('blackAndWhite', flagOf),
    draftMode: setting('draftMode', flagOf),
    centerHorizontally: setting('centerHorizontally', flagOf),
    centerVertically: setting('centerVertically', flagOf),
    printGridlines: setting('printGridlines', flagOf),
    printHeadings: setting('printHeadings', flagOf),
    firstPageNumber: setting('firstPageNumber', (value) => (value === '' ? '' : numberOf(value))),
    printOrder: setting('printOrder', (value) => oneOf(['DownThenOver', 'OverThenDown'], value)),
    printComments: setting('printComments', (value) => oneOf(['NoComments', 'EndSheet', 'InPlace'], value)),
    printErrors: setting('printErrors', (value) => oneOf(['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'], value)),
    ...Object.fromEntries(margins.map((key) => [key, setting(key, numberOf)])),
  },
  children: { headersFooters: (sheet) => new HostObject(headersFootersClass, sheet) },
  methods: {
    setPrintArea: (sheet, args, context) => {
      requireRight(sheet);
      sheet.page.printArea = [...regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context).areas];
    },
    getPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea.length > 0 ? new HostObject(rangeAreasClass, { sheet, areas: sheet.page.printArea }) : null,
    setPrintTitleRows: (sheet, args, context) => {
      requireRight(sheet);
      const area = only(regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context));
      sheet.page.titleRows = { first: area.row, last: area.row + area.rowCount - 1 };
    },
    setPrintTitleColumns: (sheet, args, context) => {
      requireRight(sheet);
      const area = only(regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context));
      sheet.page.titleColumns = { first: area.column, last: area.column + area.columnCount - 1 };
    },
    getPrintTitleRowsOrNullObject: (sheet) => orNull(titleRegion(sheet, 'row')),
    getPrintTitleColumnsOrNullObject: (sheet) => orNull(titleRegion(sheet, 'column')),
    setPrintMargins: (sheet, args) => {
      requireRight(sheet);
      const factor = pointsPer[oneOf(Object.keys(pointsPer), args.text(0))] ?? 1;
      for (const [key, value] of Object.entries(args.record(1))) {
        const margin = margins.find((one) => one === `${key}Margin`);
        if (!margin) throw errors.invalidArgument(key);
        sheet.page[margin] = numberOf(value) * factor;
      }
    },
  },
};

interface Breaks {
  readonly sheet: HostSheet;
  readonly axis: 'row' | 'column';
}

interface Break extends Breaks {
  readonly index: number;
}

function breaksOf({ sheet, axis }: Breaks): number[] {
  return axis === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks;
}

function keepBreaks({ sheet, axis }: Breaks, breaks: readonly number[]): void {
  requireRight(sheet);
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  if (axis === 'row') sheet.page.rowBreaks = sorted;
  else sheet.page.columnBreaks = sorted;
}

const pageBreakClass: ClassDefinition<Break> = {
  name: 'PageBreak',
  id: ({ index }) => String(index),
  scalars: { columnIndex: { get: ({ axis, index }) => (axis === 'column' ? index : 0) } },
  methods: {
    delete: (one) =>
      keepBreaks(
        one,
        breaksOf(one).filter((index) => index !== one.index),
      ),
    getCellAfterBreak: ({ sheet, axis, index }) =>
      rangeObject({ sheet, areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1, [axis]: index }] }),
  },
};

/** The page breaks of a sheet that were set by hand. */
export const pageBreaksClass: ClassDefinition<Breaks> = {
  name: 'PageBreakCollection',
  items: (breaks) => breaksOf(breaks).map((index) => new HostObject(pageBreakClass, { ...breaks, index })),
  item: (breaks, key) => new HostObject(pageBreakClass, { ...breaks, index: Number(key) }),
  methods: {
    add: (breaks, args, context) => {
      const { sheet, axis } = breaks;
      const index = only(regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context))[axis];
      if (index === 0) throw errors.invalidArgument('no page before the first');
      keepBreaks(breaks, [...breaksOf(breaks), index]);
      return new HostObject(pageBreakClass, { ...breaks, index });
    },
    removePageBreaks: (breaks) => keepBreaks(breaks, []),
  },
};
