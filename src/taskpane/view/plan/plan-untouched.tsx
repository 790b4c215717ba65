import type { PlanTexts } from '../../../locale/plan-texts';
import { isNamed, nameAmong } from '../../../planning/county/terms';
import { schoolKey } from '../../../planning/what-if';
import type { PlanCosts } from '../../../settings/plan-costs';
import type { School } from '../../../statistics/county';

/** What a part of the form shows and changes. */
export interface LimitsProps {
  readonly costs: PlanCosts;
  readonly schools: readonly School[];
  readonly texts: PlanTexts;
  readonly onChange: (costs: PlanCosts) => void;
}

/** The schools in which the plan is to change nothing. */
export function PlanUntouched({ costs, schools, texts, onChange }: LimitsProps) {
  const { untouched = [], ...others } = costs;
  const change = (school: School, isUntouched: boolean) => {
    const left = untouched.filter((name) => !isNamed(school, [name]));
    const named = isUntouched ? [...left, nameAmong(school, schools)] : left;
    onChange(named.length > 0 ? { ...others, untouched: named } : others);
  };
  const count = schools.filter((school) => isNamed(school, untouched)).length;
  return (
    <details class="jh-more">
      <summary>{texts.plan.pane.untouched(count)}</summary>
      {schools.map((school) => (
        <label key={schoolKey(school)} class="jh-check">
          <input
            type="checkbox"
            checked={isNamed(school, untouched)}
            onChange={({ currentTarget }) => change(school, currentTarget.checked)}
          />
          {school.name}
        </label>
      ))}
    </details>
  );
}
