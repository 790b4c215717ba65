import type { Assessment } from '../../assessment/assess';
import { unitsText } from '../../reporting/items/responsible-units';
import { type Standing, unmetStandings } from '../../reporting/items/standing';

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
  const byLead = new Map<string, Standing[]>();
  for (const standing of unmetStandings(assessment).sort(longestOverdueFirst)) {
    const { lead } = unitsText(standing.clause);
    byLead.set(lead, [...(byLead.get(lead) ?? []), standing]);
  }
  return [...byLead].map(([lead, standings]) => ({ lead, standings, overdue: standings.filter(isOverdue).length }));
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

export function isOverdue({ overdueDays }: Standing): boolean {
  return overdueDays !== null && overdueDays > 0;
}

function longestOverdueFirst(a: Standing, b: Standing): number {
  return (b.overdueDays ?? Number.NEGATIVE_INFINITY) - (a.overdueDays ?? Number.NEGATIVE_INFINITY) || 0;
}
