import type { Finding } from '../checks/finding';
import { FINDING_CODES } from '../reading/findings/codes';
import type { FactLabel } from '../reading/profile/questions';
import type { Recognised, Unread } from '../reading/recognised';
import { folded } from '../reading/text/header-text';
import { type CellReference, columnName, parseColumn } from '../workbook/cells';
import { type Group, groupedBy } from '../workbook/grouped';
import type { CheckedYear } from './checked';

/** A header that nobody understood, once for all sheets that have it. */
export interface UnreadHeader {
  readonly header: string;
  /** What it may be, best first. */
  readonly candidates: readonly string[];
  /** What of it nobody understands. */
  readonly words: readonly string[];
  readonly places: readonly HeaderPlace[];
  /** Set where it is a label of a county figure. */
  readonly label?: FactLabel | undefined;
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
  const asked = findings.filter((finding) => finding.code === FINDING_CODES.unreadHeader).map(askedHeader);
  const isAsked = new Set(asked.map(({ header }) => folded(header)));
  const unread = reading.recognised.flatMap((table) => (table.unread ?? []).map((header) => ({ header, table })));
  const beside = groupedBy(unread, ({ header }) => folded(header.header));
  for (const header of isAsked) beside.delete(header);
  return { asked, beside: [...beside.values()].map(unreadHeader) };
}

interface UnreadInTable {
  readonly header: Unread;
  readonly table: Recognised;
}

function unreadHeader(alike: Group<UnreadInTable>): UnreadHeader {
  const [{ header, table }] = alike;
  return { ...makeUnreadHeader(header, table), places: alike.map((each) => findHeaderPlace(each.header, each.table)) };
}

function askedHeader(finding: Finding<(typeof FINDING_CODES)['unreadHeader']>): AskedHeader {
  const { shown, cells, details } = finding;
  const { candidates, words, place } = details;
  const isRow = /^\d/.test(place);
  return {
    finding,
    header: shown,
    candidates,
    words,
    places: cells.map((cell) => ({ cell, column: isRow ? null : columnName(cell.column) })),
  };
}

function makeUnreadHeader({ header, candidates, words }: Unread, { kind }: Recognised): Omit<UnreadHeader, 'places'> {
  return { header, candidates, words, label: kind === 'countyFacts' ? splitLabelHeader(header) : undefined };
}

/** The last part of a header is the label, what stands before it its titles. */
function splitLabelHeader(header: string): FactLabel {
  const parts = header.split(' → ');
  const indicator = parts.slice(0, -1).join(' → ');
  return { label: parts.at(-1) ?? header, ...(indicator && { indicator }) };
}

/** Where it stands: its header's cell, else its row's first. */
export function findHeaderPlace({ column, row = 1, cell }: Unread, { sheet, headerRows }: Recognised): HeaderPlace {
  if (cell) return { column: column ?? null, cell };
  return column === undefined
    ? { column: null, cell: { sheet, row: row - 1, column: 0 } }
    : { column, cell: { sheet, row: (headerRows.at(-1) ?? 1) - 1, column: parseColumn(column) } };
}
