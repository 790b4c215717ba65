import type { CountyStatistics } from '../statistics/county';
import { type CellReference, referenceText } from '../workbook/cells';
import { checkEntry } from './catalogue';
import type { Explanations } from './explanations';
import type { Finding, PlacedFinding } from './finding';
import type { Subject } from './found';
import { type CodedFound, detailsOfFound, fieldIn, schoolIn, wordIn } from './told-together';
import { Whereabouts } from './whereabouts';

/** Findings as the user gets them: with their severity, school, what they are about, identity and explanation. */
export function settleFindings(
  found: readonly CodedFound[],
  statistics: CountyStatistics,
  explanations: Explanations,
): Finding[] {
  const firsts = found.flatMap(({ cells }) => cells.slice(0, 1));
  const whereabouts = new Whereabouts(statistics, firsts);
  const seen = new Map<string, number>();
  return found.map((each): Finding => {
    const [cell = null] = each.cells;
    const about = each.about ?? (cell ? whereabouts.subjectsAt(cell) : []);
    const identity = numberIdentity(makeFindingIdentity(each, cell, about, whereabouts), seen);
    const check = checkEntry(each.code);
    const placed: PlacedFinding = {
      check,
      severity: check.severity,
      sheet: cell?.sheet ?? each.sheet ?? '',
      cell,
      cells: each.cells,
      shown: each.shown,
      several: each.several ?? null,
      school: findSchoolName(each, cell, whereabouts),
      about,
      identity,
      explained: explanations[identity] ?? null,
    };
    // A check's definition holds the details of what it finds to its code.
    return { ...placed, code: each.code, details: each.details } as Finding;
  });
}

/** The school of a finding; one that is about several cells may be about more than a school. */
function findSchoolName(found: CodedFound, cell: CellReference | null, where: Whereabouts): string | null {
  const isOfSeveral = found.several !== undefined || checkEntry(found.code).ofSeveralSchools;
  if (isOfSeveral && found.cells.length > 1) return null;
  return (cell && where.nameIn(cell)) ?? schoolIn(detailsOfFound(found)) ?? null;
}

/**
 * Code, and school and field where it is about one school, so that an explanation stays with it when rows are sorted
 * or inserted; else sheet and cell. What stands there is part of it for whole sheets alone.
 */
function makeFindingIdentity(
  found: CodedFound,
  cell: CellReference | null,
  about: readonly Subject[],
  where: Whereabouts,
): string {
  const { code, sheet, cells, shown } = found;
  const { together } = checkEntry(code);
  const details = detailsOfFound(found);
  const field = fieldIn(details);
  if (together && cells.length > 1) {
    const place = { field, word: `${field} ${shown}`, column: `${cell?.sheet} ${cell?.column}` }[together];
    return [code, place, wordIn(details)].join('|');
  }
  const [subject] = about;
  if (subject && 'fact' in subject)
    return [code, subject.fact.indicator, subject.fact.name, subject.fact.year].join('|');
  const school = subject?.school ?? (cell ? where.schoolIn(cell) : undefined);
  if (!school) return [code, cell ? referenceText(cell) : `${sheet} ${shown}`].join('|');
  const what = subject && 'field' in subject ? [subject.place, subject.field] : [field];
  return [code, school.code ?? school.name, ...what].join('|');
}

function numberIdentity(identity: string, seen: Map<string, number>): string {
  const before = seen.get(identity) ?? 0;
  seen.set(identity, before + 1);
  return before === 0 ? identity : `${identity}|${before + 1}`;
}
