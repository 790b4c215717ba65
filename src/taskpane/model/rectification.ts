import type { Assessment } from '../../assessment/assess';
import { unitsText } from '../../reporting/items/responsible-units';
import { isResource, type Standing, unmetStandings } from '../../reporting/items/standing';
import { groupedBy } from '../../workbook/grouped';

/** What one unit has to see to. */
export interface LeadGroup {
  /** 牵头单位 as the document prints it; empty where it names none. */
  readonly lead: string;
  /** The longest overdue first, those without a deadline last; else in the standard's order. */
  readonly standings: readonly Standing[];
  readonly overdue: number;
}

/** What isn't met by lead unit, the unit with the longest overdue item first. */
export function leadGroups(assessment: Assessment): LeadGroup[] {
  const standings = unmetStandings(assessment).sort(longestOverdueFirst);
  const byLead = groupedBy(standings, ({ clause }) => unitsText(clause).lead);
  return [...byLead].map(([lead, own]) => ({ lead, standings: own, overdue: own.filter(isOverdue).length }));
}

/** What is to be put right under headings: the units, or the areas where the standard names no unit at all. */
export interface HeadedGroup extends LeadGroup {
  readonly area: Standing['area'] | null;
}

export function headedGroups(assessment: Assessment): HeadedGroup[] {
  const groups = leadGroups(assessment);
  const [only, ...others] = groups;
  if (!only || others.length > 0 || only.lead !== '') return groups.map((group) => ({ ...group, area: null }));
  const areas = [...new Set(only.standings.map(({ area }) => area))];
  return areas.map((area) => {
    const standings = only.standings.filter((standing) => standing.area === area);
    return { lead: '', area, standings, overdue: standings.filter(isOverdue).length };
  });
}

/** So many items of a group without data stand one by one; more of them are one line. */
const MOST_WITHOUT_DATA = 2;

/** A group's items: those that fail or are few, and the many that only lack data. */
export function foldedGroup({ standings }: LeadGroup): {
  readonly shown: readonly Standing[];
  readonly folded: readonly Standing[];
} {
  const lacks = (standing: Standing) => standing.verdict === 'unknown' && !isResource(standing);
  const folded = standings.filter(lacks);
  if (folded.length <= MOST_WITHOUT_DATA) return { shown: standings, folded: [] };
  return { shown: standings.filter((standing) => !lacks(standing)), folded };
}

/** Whether the workbook has no place for the county's figures, nor states any. */
export function lacksCountySheet({ county }: Assessment): boolean {
  return county.reasons.some((reason) => reason.code === 'notInWorkbook' && !reason.hasPlace);
}

export function isOverdue({ overdueDays }: Standing): boolean {
  return overdueDays !== null && overdueDays > 0;
}

function longestOverdueFirst(a: Standing, b: Standing): number {
  return (b.overdueDays ?? Number.NEGATIVE_INFINITY) - (a.overdueDays ?? Number.NEGATIVE_INFINITY) || 0;
}
