import { type Reading, readCounty } from '../../src/reading/read-county';
import type { Recognised } from '../../src/reading/recognised';
import { columnName } from '../../src/workbook/cells';
import type { HeaderRow } from './rows';
import { type Setting, type TrialWorkbook, workbookWith } from './workbook';

/**
 * What becomes of a header. Of one that a field has: taken for it; asked about, with it first or otherwise; passed over
 * (`missed`), or taken for another (`wrong`). Of one of another quantity: `taken` for a field, or left `alone`.
 */
export const OUTCOMES = ['right', 'askedFirst', 'asked', 'missed', 'wrong', 'alone', 'taken'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Trial {
  readonly row: HeaderRow;
  readonly outcome: Outcome;
  /** What the reader made of it. */
  readonly found: string;
}

/** Reads the header's workbook as the product does, and looks at what it says of it. */
export function tried(row: HeaderRow, setting: Setting): Trial {
  const workbook = workbookWith(row, setting);
  const reading = readCounty(workbook.content);
  const tables = reading.recognised.filter(({ sheet }) => sheet === workbook.sheet);
  if (row.expected.kind === 'fact') return { row, ...ofFact(row.expected.fact, reading, tables, workbook) };
  const taken = takenIn(tables, workbook);
  if (row.expected.kind === 'none') {
    return taken ? { row, outcome: 'taken', found: taken } : { row, outcome: 'alone', found: leftAs(tables, workbook) };
  }
  const { role } = row.expected;
  if (taken === role) return { row, outcome: 'right', found: taken };
  if (taken) return { row, outcome: 'wrong', found: taken };
  return { row, outcome: askedAs(role, reading, tables, workbook) ?? 'missed', found: leftAs(tables, workbook) };
}

/** The role that the column was taken for. */
function takenIn(tables: readonly Recognised[], { column }: TrialWorkbook): string | undefined {
  const taken = tables.flatMap(({ fields }) => fields).find((field) => field.column === columnName(column));
  return taken?.field.split('.')[0];
}

function unreadIn(tables: readonly Recognised[], { column, row }: TrialWorkbook) {
  return tables
    .flatMap(({ unread = [] }) => unread)
    .find((each) => each.column === columnName(column) || each.row === row + 1);
}

/** By the question that blocks, or else by the list of what wasn't understood. */
function askedAs(
  expected: string,
  { findings }: Reading,
  tables: readonly Recognised[],
  workbook: TrialWorkbook,
): 'askedFirst' | 'asked' | undefined {
  const unread = unreadIn(tables, workbook);
  const asked = findings.filter((finding) => finding.code === 'D83');
  const question = asked.find(({ sheet, shown }) => sheet === workbook.sheet && shown === unread?.header);
  const first = question?.details.role ?? unread?.candidates[0];
  return first === undefined ? undefined : first === expected ? 'askedFirst' : 'asked';
}

/** How a column that was not taken is listed. */
function leftAs(tables: readonly Recognised[], workbook: TrialWorkbook): string {
  if (tables.length === 0) return 'no table';
  const unread = unreadIn(tables, workbook);
  if (unread) return `? ${[...unread.candidates, ...unread.words.map((word) => `“${word}”`)].join(' ')}`;
  const aside = tables
    .flatMap((table) => table.aside ?? [])
    .find(({ column }) => column === columnName(workbook.column));
  return aside ? `aside (${aside.because}): ${aside.name ?? ''}` : 'nothing';
}

function ofFact(
  expected: string,
  reading: Reading,
  tables: readonly Recognised[],
  workbook: TrialWorkbook,
): Pick<Trial, 'outcome' | 'found'> {
  const fact = reading.statistics.facts.find(({ cell }) => cell.sheet === workbook.sheet && cell.row === workbook.row);
  const taken = fact?.id;
  if (taken) return { outcome: taken === expected ? 'right' : 'wrong', found: `fact:${taken}` };
  const asSchools = tables.some(({ kind }) => kind !== 'countyFacts');
  const asked = askedAs(`fact:${expected}`, reading, tables, workbook);
  return { outcome: asked ?? (asSchools ? 'wrong' : 'missed'), found: leftAs(tables, workbook) };
}

/** What a header must be taken for, as it is printed. */
export function expectedName({ expected }: HeaderRow): string {
  if (expected.kind === 'fact') return `fact:${expected.fact}`;
  return expected.kind === 'none' ? `none (like ${expected.like})` : expected.role;
}
