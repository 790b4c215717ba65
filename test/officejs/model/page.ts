import type { Area } from '../../../src/workbook/cells';

export interface HeadersFooters {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** How a sheet is printed. Margins in points. */
export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  blackAndWhite: boolean;
  draftMode: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  firstPageNumber: number | '';
  printOrder: string;
  printComments: string;
  printErrors: string;
  printArea: Area[];
  /** Rows (columns), from 0, that begin a new page. */
  rowBreaks: number[];
  columnBreaks: number[];
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  state: 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
  useSheetMargins: boolean;
  useSheetScale: boolean;
  defaultForAllPages: HeadersFooters;
  firstPage: HeadersFooters;
  evenPages: HeadersFooters;
}

export function noHeadersFooters(): HeadersFooters {
  return { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };
}

export function plainPage(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    blackAndWhite: false,
    draftMode: false,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printArea: [],
    rowBreaks: [],
    columnBreaks: [],
    titleRows: null,
    titleColumns: null,
    state: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    defaultForAllPages: noHeadersFooters(),
    firstPage: noHeadersFooters(),
    evenPages: noHeadersFooters(),
  };
}
