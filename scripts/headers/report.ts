import { alignedTable } from '../../src/cli/text/aligned-table';
import { expectedName, OUTCOMES, type Outcome, type Trial } from './outcome';

const NAMES: Readonly<Record<Outcome, string>> = {
  right: 'right',
  askedFirst: 'asked, right field first',
  asked: 'asked otherwise',
  missed: 'missed',
  wrong: 'wrong',
  alone: 'left alone or asked',
  taken: 'taken in silence',
};

export type Counts = Readonly<Record<Outcome, number>>;

export function counted(trials: readonly Trial[]): Counts {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of trials) counts[outcome]++;
  return counts;
}

const OF_FIELDS = ['right', 'askedFirst', 'asked', 'missed', 'wrong'] as const;
const OF_OTHERS = ['alone', 'taken'] as const;

/** What must hold of a list that nobody has seen. */
const LEAST_RIGHT = 0.93;
const LEAST_ANSWERED = 0.98;

export function isGood(trials: readonly Trial[]): boolean {
  const counts = counted(trials);
  const headers = sum(counts, OF_FIELDS);
  const answered = counts.right + counts.askedFirst + counts.asked;
  return (
    counts.right >= LEAST_RIGHT * headers &&
    answered >= LEAST_ANSWERED * headers &&
    counts.wrong === 0 &&
    counts.taken === 0
  );
}

function sum(counts: Counts, outcomes: readonly Outcome[]): number {
  return outcomes.reduce((total, outcome) => total + counts[outcome], 0);
}

/** Totals, each field's, and every header that isn't right. */
export function report(trials: readonly Trial[]): string[] {
  const counts = counted(trials);
  const totals = [OF_FIELDS, OF_OTHERS].flatMap((outcomes) =>
    outcomes.map((outcome) => [NAMES[outcome], String(counts[outcome]), share(counts[outcome], sum(counts, outcomes))]),
  );
  const fields = [...new Set(trials.map(({ row }) => expectedName(row)))].sort().map((name) => {
    const own = counted(trials.filter(({ row }) => expectedName(row) === name));
    return [name, ...OUTCOMES.map((outcome) => (own[outcome] === 0 ? '' : String(own[outcome])))];
  });
  const odd = trials.filter(({ outcome }) => outcome !== 'right' && outcome !== 'alone');
  return [
    `${sum(counts, OF_FIELDS)} headers of fields, ${sum(counts, OF_OTHERS)} of other quantities`,
    ...alignedTable(totals, ['left', 'right', 'right']),
    '',
    ...alignedTable(
      [['field', 'right', 'first', 'asked', 'missed', 'wrong', 'alone', 'taken'], ...fields],
      ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    ),
    ...(odd.length > 0 ? ['', ...alignedTable(odd.map(oddLine), ['right', 'left', 'left', 'left', 'left'])] : []),
  ];
}

function oddLine({ row, outcome, found }: Trial): string[] {
  const path = [row.parent, row.header]
    .filter((text) => text !== '')
    .join(' → ')
    .replace(/\s*\n\s*/g, '⏎');
  const stage = row.stage ? ` [${row.stage}]` : '';
  return [String(row.line), NAMES[outcome], `${path}${stage}`, expectedName(row), found];
}

function share(count: number, of: number): string {
  return of === 0 ? '' : `${((100 * count) / of).toFixed(1)} %`;
}
