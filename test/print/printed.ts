import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';

/** A word of a printed page: where it stands and how large it is, in points. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page as LibreOffice prints it. */
export interface PrintedPage {
  /** The sheet that it is a page of. */
  readonly sheet: string;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

/** The PDF that LibreOffice makes of a workbook, each sheet a bookmark. */
export function pdfOf(workbook: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    mkdirSync(join(folder, 'profile'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const conversion = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'book.xlsx')];
    execFileSync('soffice', [profile, ...conversion], { stdio: 'ignore', timeout: 300_000 });
    return readFileSync(join(folder, 'book.pdf'));
  });
}

/** The pages of a PDF, each with the name of its sheet. */
export function pagesIn(pdf: Uint8Array): PrintedPage[] {
  return inFolder((folder) => {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, pdf);
    const run = (program: string, ...more: string[]) =>
      execFileSync(program, [...more, file, '-'], { encoding: 'utf8', maxBuffer: 1 << 30 });
    return withSheets(wordsIn(run('pdftotext', '-bbox')), bookmarksIn(run('pdftohtml', '-xml', '-i', '-stdout')));
  });
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-print-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page's size and the words of each page, as `pdftotext -bbox` says them. */
function wordsIn(markup: string): Omit<PrintedPage, 'sheet'>[] {
  const pages: { width: number; height: number; words: PrintedWord[] }[] = [];
  let text = '';
  let place: Readonly<Record<string, string>> = {};
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'page') {
          pages.push({ width: Number(attributes['width']), height: Number(attributes['height']), words: [] });
        }
        if (name === 'word') [text, place] = ['', attributes];
      },
      ontext: (piece) => {
        text += piece;
      },
      onclosetag(name) {
        if (name !== 'word') return;
        const { xMin, xMax, yMin, yMax } = place;
        const [left, right, top, bottom] = [Number(xMin), Number(xMax), Number(yMin), Number(yMax)];
        pages.at(-1)?.words.push({ text, left, right, top, bottom });
      },
    },
    { xmlMode: false, lowerCaseAttributeNames: false },
  );
  parser.end(markup);
  return pages;
}

/** Each sheet's first page, counted from 1. */
function bookmarksIn(markup: string): { readonly sheet: string; readonly page: number }[] {
  const outline = markup.slice(markup.indexOf('<outline>'));
  return [...outline.matchAll(/<item page="(\d+)">([^<]*)</g)].map(([, page, sheet]) => ({
    sheet: sheet ?? '',
    page: Number(page),
  }));
}

function withSheets(
  pages: readonly Omit<PrintedPage, 'sheet'>[],
  bookmarks: ReturnType<typeof bookmarksIn>,
): PrintedPage[] {
  return pages.map((page, index) => ({
    ...page,
    sheet: bookmarks.filter((bookmark) => bookmark.page <= index + 1).at(-1)?.sheet ?? '',
  }));
}

/** Points of a word of Chinese characters, which are as wide as they are high; undefined for any other word. */
export function sizeOf({ text, left, right, top, bottom }: PrintedWord): number | undefined {
  if (!/^\p{Script=Han}{2,}$/u.test(text)) return undefined;
  const characters = [...text].length;
  const across = (right - left) / characters;
  const down = (bottom - top) / characters;
  if (bottom - top < 2 * across) return across;
  // Turned upright; askew, a word says nothing of its size.
  return right - left < 2 * down ? down : undefined;
}

/** The sizes of a page's Chinese words, smallest first. */
export function sizesOn({ words }: PrintedPage): number[] {
  return words.flatMap((word) => sizeOf(word) ?? []).sort((one, other) => one - other);
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Points at a page's foot that are the footer's. */
const FOOT = 42;

/**
 * Whether a page holds its sheet's repeated header and what stands below the table, nothing else. `ending`: the notes and
 * the signature line.
 */
export function isWithoutRows(page: PrintedPage, before: PrintedPage | undefined, ending: readonly string[]): boolean {
  if (before?.sheet !== page.sheet) return false;
  const repeated = new Set(before.words.map(placed));
  const rest = page.words.filter((word) => !repeated.has(placed(word)) && word.bottom < page.height - FOOT);
  const said = rest.map(({ text }) => text).join('');
  return ending.join('').replace(/\s/g, '').includes(said.replace(/\s/g, ''));
}

function placed({ text, left, top }: PrintedWord): string {
  return `${text} ${left.toFixed(1)} ${top.toFixed(1)}`;
}

/** What a sheet's pages are, in a line of a table. */
export interface PrintedSheet {
  readonly sheet: string;
  readonly pages: number;
  readonly paper: string;
  /** The smallest of the pages' median sizes. */
  readonly median: number;
  /** The smallest Chinese word. */
  readonly least: number;
  readonly withoutRows: number;
}

export function paperOf({ width, height }: PrintedPage): string {
  const size = Math.max(width, height) > 1000 ? 'A3' : 'A4';
  return `${size} ${width > height ? 'landscape' : 'portrait'}`;
}

/** `endings`: by sheet, the texts below its table. */
export function printedSheets(
  pages: readonly PrintedPage[],
  endings: ReadonlyMap<string, readonly string[]>,
): PrintedSheet[] {
  return [...endings].map(([sheet, ending]) => {
    const own = pages.filter((page) => page.sheet === sheet);
    const sizes = own.map(sizesOn);
    return {
      sheet,
      pages: own.length,
      paper: [...new Set(own.map(paperOf))].join(', '),
      median: Math.min(...sizes.filter(({ length }) => length > 0).map(median)),
      least: Math.min(...sizes.flatMap(([first]) => first ?? [])),
      withoutRows: own.filter((page, index) => isWithoutRows(page, own[index - 1], ending)).length,
    };
  });
}
