import type { CountyStatistics } from '../statistics/county';
import { type CellReference, referenceText } from '../workbook/cells';
import { checkEntry } from './catalogue';
import type { Explanations } from './explanations';
import type { Finding, Subject } from './finding';
import type { CodedFound } from './together';
import { Whereabouts } from './whereabouts';

/** Findings as the user gets them: with their severity, school, what they are about, identity and explanation. */
export function settled(
  found: readonly CodedFound[],
  statistics: CountyStatistics,
  explanations: Explanations,
): Finding[] {
  const firsts = found.flatMap(({ cells }) => cells.slice(0, 1));
  const whereabouts = new Whereabouts(statistics, firsts);
  const seen = new Map<string, number>();
  return found.map((one): Finding => {
    const [cell = null] = one.cells;
    const about = one.about ?? (cell ? whereabouts.subjectsAt(cell) : []);
    const identity = numbered(identityOf(one, cell, about, whereabouts), seen);
    return {
      code: one.code,
      severity: checkEntry(one.code).severity,
      sheet: cell?.sheet ?? one.sheet ?? '',
      cell,
      cells: one.cells,
      shown: one.shown,
      details: one.details ?? {},
      school: schoolNameOf(one, cell, whereabouts),
      about,
      identity,
      explained: explanations[identity] ?? null,
    };
  });
}

/** The school of a finding; one that is about several cells is about more than a school. */
function schoolNameOf({ details, cells }: CodedFound, cell: CellReference | null, where: Whereabouts): string | null {
  if (details?.['count'] !== undefined && cells.length > 1) return null;
  return (cell && where.nameIn(cell)) ?? details?.['school'] ?? null;
}

/**
 * Code, and school and field where it is about one school, so that an explanation stays with it when rows are sorted
 * or inserted; else sheet and cell. What stands there is part of it for whole sheets alone.
 */
function identityOf(
  { code, sheet, cells, shown, details }: CodedFound,
  cell: CellReference | null,
  about: readonly Subject[],
  where: Whereabouts,
): string {
  const together = checkEntry(code).together;
  if (together && cells.length > 1) {
    const field = details?.['field'] ?? '';
    const place = { field, word: `${field} ${shown}`, column: `${cell?.sheet} ${cell?.column}` }[together];
    return [code, place, details?.['problem'] ?? ''].join('|');
  }
  const [subject] = about;
  if (subject && 'fact' in subject)
    return [code, subject.fact.indicator, subject.fact.name, subject.fact.year].join('|');
  const school = subject?.school ?? (cell ? where.schoolIn(cell) : undefined);
  if (!school) return [code, cell ? referenceText(cell) : `${sheet} ${shown}`].join('|');
  const what = subject && 'field' in subject ? [subject.place, subject.field] : [details?.['field'] ?? ''];
  return [code, school.code ?? school.name, ...what].join('|');
}

function numbered(identity: string, seen: Map<string, number>): string {
  const before = seen.get(identity) ?? 0;
  seen.set(identity, before + 1);
  return before === 0 ? identity : `${identity}|${before + 1}`;
}
