import type { Finding } from '../checks/finding';
import { folded } from '../reading/header-text';
import type { Recognised, Unread } from '../reading/recognised';
import { type CellReference, columnName, columnOf } from '../workbook/cells';
import type { CheckedYear } from './checked';

/** A header that nobody understood, once for all sheets that have it. */
export interface UnreadHeader {
  readonly header: string;
  /** What it may be, best first. */
  readonly candidates: readonly string[];
  /** What of it nobody understands. */
  readonly words: readonly string[];
  readonly places: readonly HeaderPlace[];
}

export interface HeaderPlace {
  readonly cell: CellReference;
  /** Letters of the column; `null` where it is a row. */
  readonly column: string | null;
}

/** One that verdicts rest on. */
export interface AskedHeader extends UnreadHeader {
  readonly finding: Finding;
}

export interface UnreadHeaders {
  readonly asked: readonly AskedHeader[];
  /** Those that are like no field that verdicts lack. */
  readonly beside: readonly UnreadHeader[];
}

/** What holds figures and was not understood, those first on which verdicts rest. */
export function unreadHeaders({ findings, reading }: Pick<CheckedYear, 'findings' | 'reading'>): UnreadHeaders {
  const asked = findings.filter(({ code }) => code === 'D83').map(askedHeader);
  const isAsked = new Set(asked.map(({ header }) => folded(header)));
  const beside = new Map<string, UnreadHeader>();
  for (const table of reading.recognised) {
    for (const unread of table.unread ?? []) {
      const key = folded(unread.header);
      if (isAsked.has(key)) continue;
      const known = beside.get(key);
      const places = [...(known?.places ?? []), placeOf(unread, table)];
      beside.set(key, { ...(known ?? headerOf(unread)), places });
    }
  }
  return { asked, beside: [...beside.values()] };
}

function askedHeader(finding: Finding): AskedHeader {
  const { shown, cells, details } = finding;
  const { candidates = '', words = '', place = '' } = details;
  const isRow = /^\d/.test(place);
  return {
    finding,
    header: shown,
    candidates: candidates.split(',').filter((candidate) => candidate !== ''),
    words: words === '' ? [] : [words],
    places: cells.map((cell) => ({ cell, column: isRow ? null : columnName(cell.column) })),
  };
}

function headerOf({ header, candidates, words }: Unread): Omit<UnreadHeader, 'places'> {
  return { header, candidates, words };
}

function placeOf({ column, row }: Unread, { sheet, headerRows }: Recognised): HeaderPlace {
  return column === undefined
    ? { column: null, cell: { sheet, row: (row ?? 1) - 1, column: 0 } }
    : { column, cell: { sheet, row: (headerRows.at(-1) ?? 1) - 1, column: columnOf(column) } };
}
