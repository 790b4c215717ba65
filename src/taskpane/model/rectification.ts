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

export function isOverdue({ overdueDays }: Standing): boolean {
  return overdueDays !== null && overdueDays > 0;
}

function longestOverdueFirst(a: Standing, b: Standing): number {
  return (b.overdueDays ?? Number.NEGATIVE_INFINITY) - (a.overdueDays ?? Number.NEGATIVE_INFINITY) || 0;
}
