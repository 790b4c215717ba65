import { escapeXml } from '../../../../src/embedded/package/edits';
import { findChild, findChildren, type XmlElement } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import { MOST_COLUMNS, MOST_ROWS } from '../../../../src/workbook/cells';
import type { HeadersFooters, PageSetup } from '../../model/page';
import { noHeadersFooters } from '../../model/page';
import type { Aspect, WritingSheet } from '../aspect';
import { flagAttribute, replaceAll, textIn, xmlElement } from '../xml';

const POINTS_PER_INCH = 72;
/** The numbers that files give to sizes of paper. */
export const PAPER_SIZES: Readonly<Record<number, string>> = {
  1: 'Letter',
  2: 'LetterSmall',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  10: 'A4Small',
  11: 'A5',
  12: 'B4',
  13: 'B5',
  14: 'Folio',
};
const ORDERS: Readonly<Record<string, string>> = { downThenOver: 'DownThenOver', overThenDown: 'OverThenDown' };
const COMMENTS: Readonly<Record<string, string>> = { none: 'NoComments', asDisplayed: 'InPlace', atEnd: 'EndSheet' };
const ERRORS: Readonly<Record<string, string>> = {
  displayed: 'AsDisplayed',
  blank: 'Blank',
  dash: 'Dash',
  NA: 'NotAvailable',
};
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** How a sheet is printed, but for its area and titles, which are names of the workbook. */
export const page: Aspect = {
  of: ({ page: { printArea: _a, titleRows: _r, titleColumns: _c, ...others } }) => others,
  read: ({ frame, sheet }) => {
    const options = frame.children('printOptions')[0]?.attributes ?? {};
    const margins = frame.children('pageMargins')[0]?.attributes ?? {};
    const setup = frame.children('pageSetup')[0]?.attributes ?? {};
    const { page } = sheet;
    Object.assign(page, {
      centerHorizontally: isTrue(options['horizontalCentered']),
      centerVertically: isTrue(options['verticalCentered']),
      printGridlines: isTrue(options['gridLines']),
      printHeadings: isTrue(options['headings']),
      orientation: setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: PAPER_SIZES[Number(setup['paperSize'] ?? 1)] ?? 'Letter',
      blackAndWhite: isTrue(setup['blackAndWhite']),
      draftMode: isTrue(setup['draft']),
      firstPageNumber: isTrue(setup['useFirstPageNumber']) ? Number(setup['firstPageNumber'] ?? 1) : '',
      printOrder: ORDERS[setup['pageOrder'] ?? ''] ?? 'DownThenOver',
      printComments: COMMENTS[setup['cellComments'] ?? ''] ?? 'NoComments',
      printErrors: ERRORS[setup['errors'] ?? ''] ?? 'AsDisplayed',
      zoom: page.zoom.scale === undefined ? fitOf(setup) : { scale: Number(setup['scale'] ?? 100) },
    } satisfies Partial<PageSetup>);
    for (const side of MARGINS) {
      const inches = margins[side];
      if (inches !== undefined) page[`${side}Margin`] = points(Number(inches));
    }
    page.rowBreaks = breaksIn(frame.children('rowBreaks')[0]);
    page.columnBreaks = breaksIn(frame.children('colBreaks')[0]);
    readHeadersFooters(frame.text, frame.children('headerFooter')[0], page);
  },
  write: ({ frame, from, to }) => {
    const margins = MARGINS.map((side) => [side, inches(to.page[`${side}Margin`])]);
    const { centerHorizontally, centerVertically, printGridlines, printHeadings } = to.page;
    const options = xmlElement('printOptions', {
      horizontalCentered: flagAttribute(centerHorizontally),
      verticalCentered: flagAttribute(centerVertically),
      headings: flagAttribute(printHeadings),
      gridLines: flagAttribute(printGridlines),
    });
    return [
      ...replaceAll(frame, 'printOptions', options === '<printOptions/>' ? '' : options),
      ...replaceAll(frame, 'pageMargins', xmlElement('pageMargins', Object.fromEntries(margins))),
      ...replaceAll(frame, 'pageSetup', setupXml({ frame, from, to })),
      ...replaceAll(frame, 'headerFooter', headerFooterXml(to.page)),
      ...replaceAll(frame, 'rowBreaks', breaksXml('rowBreaks', to.page.rowBreaks, MOST_COLUMNS)),
      ...replaceAll(frame, 'colBreaks', breaksXml('colBreaks', to.page.columnBreaks, MOST_ROWS)),
    ];
  },
};

function breaksIn(element: XmlElement | undefined): number[] {
  return findChildren(element, 'brk').map(({ attributes }) => Number(attributes['id'] ?? 0));
}

function breaksXml(name: string, breaks: readonly number[], across: number): string {
  const items = breaks.map((id) => xmlElement('brk', { id, max: across - 1, man: 1 }));
  const count = items.length;
  return count === 0 ? '' : xmlElement(name, { count, manualBreakCount: count }, items.join(''));
}

/** Margins come as thousandths of an inch from some programs, as points from Office.js: a hundredth of a point is enough. */
function points(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 100) / 100;
}

function inches(size: number): number {
  return Number((size / POINTS_PER_INCH).toFixed(6));
}

function fitOf({ fitToWidth = '1', fitToHeight = '1' }: Readonly<Record<string, string>>): PageSetup['zoom'] {
  return {
    ...(fitToWidth !== '0' && { horizontalFitToPages: Number(fitToWidth) }),
    ...(fitToHeight !== '0' && { verticalFitToPages: Number(fitToHeight) }),
  };
}

function keyOf(table: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.entries(table).find(([, said]) => said === value)?.[0];
}

function setupXml({ frame, from, to: { page: to } }: Pick<WritingSheet, 'frame' | 'from' | 'to'>): string {
  const kept = frame.children('pageSetup')[0]?.attributes ?? {};
  const { scale, horizontalFitToPages, verticalFitToPages } = to.zoom;
  return xmlElement('pageSetup', {
    ...kept,
    paperSize: from.page.paperSize === to.paperSize ? kept['paperSize'] : keyOf(PAPER_SIZES, to.paperSize),
    orientation: to.orientation.toLowerCase(),
    scale: scale === undefined || scale === 100 ? undefined : scale,
    fitToWidth: scale === undefined && horizontalFitToPages !== 1 ? (horizontalFitToPages ?? 0) : undefined,
    fitToHeight: scale === undefined && verticalFitToPages !== 1 ? (verticalFitToPages ?? 0) : undefined,
    blackAndWhite: flagAttribute(to.blackAndWhite),
    draft: flagAttribute(to.draftMode),
    firstPageNumber: to.firstPageNumber === '' ? undefined : to.firstPageNumber,
    useFirstPageNumber: to.firstPageNumber === '' ? undefined : 1,
    pageOrder: to.printOrder === 'DownThenOver' ? undefined : keyOf(ORDERS, to.printOrder),
    cellComments: to.printComments === 'NoComments' ? undefined : keyOf(COMMENTS, to.printComments),
    errors: to.printErrors === 'AsDisplayed' ? undefined : keyOf(ERRORS, to.printErrors),
  });
}

const GROUPS = [
  ['odd', 'defaultForAllPages'],
  ['even', 'evenPages'],
  ['first', 'firstPage'],
] as const;

function readHeadersFooters(text: string, element: XmlElement | undefined, page: PageSetup): void {
  if (!element) return;
  for (const [prefix, pages] of GROUPS) {
    page[pages] = {
      ...noHeadersFooters(),
      ...sections('Header', textIn(text, findChild(element, `${prefix}Header`)) ?? ''),
      ...sections('Footer', textIn(text, findChild(element, `${prefix}Footer`)) ?? ''),
    };
  }
  const [odd, first] = [isTrue(element.attributes['differentOddEven']), isTrue(element.attributes['differentFirst'])];
  page.state = odd ? (first ? 'FirstOddAndEven' : 'OddAndEven') : first ? 'FirstAndDefault' : 'Default';
  const { scaleWithDoc, alignWithMargins } = element.attributes;
  page.useSheetScale = scaleWithDoc === undefined || isTrue(scaleWithDoc);
  page.useSheetMargins = alignWithMargins === undefined || isTrue(alignWithMargins);
}

const PLACES = { L: 'left', C: 'center', R: 'right' } as const;

/** `&L…&C…&R…` in three; a text without them stands in the middle. */
function sections(kind: 'Header' | 'Footer', text: string): Partial<HeadersFooters> {
  const found: Record<string, string> = {};
  let place: string = 'center';
  for (const [token] of text.matchAll(/&[\s\S]|[^&]+|&$/g)) {
    const letter = token.slice(1);
    if (token.startsWith('&') && (letter === 'L' || letter === 'C' || letter === 'R')) place = PLACES[letter];
    else found[`${place}${kind}`] = (found[`${place}${kind}`] ?? '') + token;
  }
  return found;
}

function headerFooterXml(page: PageSetup): string {
  const texts = GROUPS.flatMap(([prefix, pages]) =>
    (['Header', 'Footer'] as const).map((kind) => {
      const text = Object.entries(PLACES)
        .map(([letter, place]) =>
          page[pages][`${place}${kind}`] === '' ? '' : `&${letter}${page[pages][`${place}${kind}`]}`,
        )
        .join('');
      return text === '' ? '' : `<${prefix}${kind}>${escapeXml(text)}</${prefix}${kind}>`;
    }),
  );
  const xml = xmlElement(
    'headerFooter',
    {
      differentOddEven: flagAttribute(/Odd/.test(page.state)),
      differentFirst: flagAttribute(/First/.test(page.state)),
      scaleWithDoc: flagAttribute(page.useSheetScale, true),
      alignWithMargins: flagAttribute(page.useSheetMargins, true),
    },
    texts.join(''),
  );
  return xml === '<headerFooter/>' ? '' : xml;
}
