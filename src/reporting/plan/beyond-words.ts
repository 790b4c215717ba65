import type { PlanTexts } from '../../locale/plan-texts';
import type { CountyPlan } from '../../planning/county/plan';
import type { PlanTerms } from '../../planning/county/terms';
import type { School } from '../../statistics/county';
import { exact } from '../../statistics/exact';
import type { Checked } from '../checked';
import { totalCost } from './plan-costs';
import { money } from './plan-words';

/** What of the user's means a plan goes beyond. */
export interface BeyondWords {
  readonly over: string;
  /** Whether any plan doesn't, and how few posts will do. */
  readonly known: readonly string[];
  /** How many schools the means suffice for, and which. */
  readonly affordable: string;
  readonly schools: readonly string[];
}

export function beyondWords(
  plan: CountyPlan,
  terms: PlanTerms,
  { assessment }: Checked,
  texts: PlanTexts,
): BeyondWords | null {
  const { beyond, totals } = plan;
  if (!beyond) return null;
  const words = texts.plan.beyond;
  const { assessed } = assessment.resources;
  const { schools } = beyond.affordable;
  const all = new Set(assessed.map(({ at }) => at.school));
  const failing = new Set(assessed.flatMap(({ at, judgement }) => (judgement.verdict === 'pass' ? [] : [at.school])));
  const named = (those: readonly School[], say: (names: string) => string) =>
    those.length === 0 ? [] : [say(texts.pane.list(those.map(({ name }) => name)))];
  return {
    over:
      beyond.limit === 'budget'
        ? words.budget(money(totalCost(plan, terms)), money(exact(terms.budget ?? '0')))
        : words.posts(totals.posts, terms.posts ?? 0),
    known: [
      beyond.proven ? words.proven : words.notProven,
      ...(beyond.fewest ? [words.fewest(beyond.fewest.found, beyond.fewest.least)] : []),
    ],
    affordable: words.affordable(schools.length, all.size),
    schools: [
      ...named(
        schools.filter((school) => failing.has(school)),
        words.gained,
      ),
      ...named(
        [...all].filter((school) => !schools.includes(school)),
        words.left,
      ),
    ],
  };
}

/** The same a line each. */
export function beyondLines(plan: CountyPlan, terms: PlanTerms, checked: Checked, texts: PlanTexts): string[] {
  const said = beyondWords(plan, terms, checked, texts);
  return said ? [said.over, ...said.known, said.affordable, ...said.schools] : [];
}
