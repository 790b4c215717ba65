import type { MonitoringPart } from '../../../standards/part';
import { type Exact, exact } from '../../../statistics/exact';
import type { CellReference } from '../../../workbook/cells';
import type { Context } from '../context';
import {
  type ItemVerdict,
  joinEvidence,
  makeUndecided,
  ofSubjects,
  type PartDetail,
  type PartReason,
  type SubjectsOutcome,
} from '../outcome';
import { readLevel } from '../words';
import { countyFigure, findFactRow, isReason, shareOfRow, showFactValue } from './facts';

interface Subject extends PartDetail {
  readonly verdict: ItemVerdict;
  readonly cells: readonly CellReference[];
  /** The level that is too low, the rate that is too high. */
  readonly figureCells: readonly CellReference[];
}

/** Every subject that the county was monitored in: level and rate. Subjects of which nothing is given weren't monitored. */
export function judgeMonitoring(part: MonitoringPart, context: Context): SubjectsOutcome {
  const limit = exact(part.limit);
  const given = part.subjects.filter(({ level, rate }) => isGiven(level, context) || isGiven(rate, context));
  if (given.length === 0) return ofSubjects(part, { ...makeUndecided(part, { code: 'noSubject', cells: [] }), limit });
  const subjects = given.map((subject) => judgeSubject(subject, part, limit, context));
  const judged = subjects.filter((subject): subject is Subject => 'name' in subject);
  const problem = subjects.find((subject): subject is PartReason => 'code' in subject);
  const details = judged.map(({ cells: _cells, figureCells: _figureCells, ...detail }) => detail);
  const failing = judged.filter(({ verdict }) => verdict === 'fail');
  const cells = failing.flatMap((subject) => subject.cells);
  const figureCells = failing.flatMap((subject) => subject.figureCells);
  if (joinEvidence(judged.map(({ verdict }) => verdict)) === 'fail')
    return ofSubjects(part, { verdict: 'fail', details, limit, cells, figureCells });
  return ofSubjects(part, {
    ...(problem ? makeUndecided(part, problem) : { verdict: 'pass' as const }),
    details,
    limit,
  });
}

function isGiven(id: MonitoringPart['subjects'][number]['level'], { facts }: Context): boolean {
  const row = findFactRow(id, facts);
  return !isReason(row) || row.code !== 'missingFact';
}

function judgeSubject(
  { name, english, level, rate }: MonitoringPart['subjects'][number],
  part: MonitoringPart,
  limit: Exact,
  { facts }: Context,
): Subject | PartReason {
  const row = findFactRow(level, facts);
  const reached = isReason(row) ? undefined : readLevel(row.value);
  const figure = countyFigure(rate, facts, shareOfRow);
  const isTooLow = reached !== undefined && reached < part.levelAtLeast;
  const isTooHigh = !('code' in figure) && figure.value.compare(limit) >= 0;
  const cells = [...(isReason(row) ? [] : [row.cell]), ...('code' in figure ? [] : [figure.row.cell])];
  if ('code' in figure && !isTooLow) return figure;
  if (reached === undefined && !isTooHigh) {
    if (isReason(row)) return row;
    return { code: 'unusableFact', fact: level, shown: showFactValue(row.value), cells };
  }
  const verdict = isTooLow || isTooHigh ? 'fail' : 'pass';
  const figureCells = [...(isTooLow && !isReason(row) ? [row.cell] : []), ...(isTooHigh ? [figure.row.cell] : [])];
  const value = 'code' in figure ? null : figure.value;
  return { name, english, value, level: reached ?? null, verdict, cells, figureCells };
}
