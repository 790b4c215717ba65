import { useState } from 'preact/hooks';
import { isNamed, nameAmong } from '../../../planning/county/terms';
import type { PlanCosts } from '../../../settings/plan-costs';
import { Choice } from '../../part/input/choice';
import type { LimitsProps } from './plan-untouched';

type Closings = NonNullable<PlanCosts['closings']>;

/** What if schools close: which, and where their pupils go; those there are, and one more. */
export function PlanClosings({ costs, schools, texts, onChange }: LimitsProps) {
  const words = texts.plan.pane;
  const { closings = [], ...others } = costs;
  const change = (all: Closings) => onChange(all.length > 0 ? { ...others, closings: all } : others);
  const findFullName = (named: string) => schools.find((school) => isNamed(school, [named]))?.name ?? named;
  return (
    <details class="jh-more">
      <summary>{words.closings(closings.length)}</summary>
      <p class="jh-caption">{texts.plan.closingHint}</p>
      <ul class="jh-lines">
        {closings.map((each) => (
          <li key={each.school}>
            {words.closing(findFullName(each.school), findFullName(each.into))}{' '}
            <button type="button" class="jh-link" onClick={() => change(closings.filter((other) => other !== each))}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <NewClosing schools={schools} texts={texts} onAdd={(each) => change([...closings, each])} />
    </details>
  );
}

interface NewProps extends Pick<LimitsProps, 'schools' | 'texts'> {
  readonly onAdd: (closing: Closings[number]) => void;
}

function NewClosing({ schools, texts, onAdd }: NewProps) {
  const words = texts.plan.pane;
  const options = schools.map((each) => ({ value: nameAmong(each, schools), label: each.name }));
  const [school, setSchool] = useState(options[0]?.value ?? '');
  const [into, setInto] = useState(options[1]?.value ?? '');
  return (
    <>
      <div class="jh-fields">
        <Choice label={words.closes} options={options} chosen={school} onChoose={setSchool} />
        <Choice label={words.into} options={options} chosen={into} onChoose={setInto} />
      </div>
      <button type="button" class="jh-button" onClick={() => onAdd({ school, into })}>
        {words.suppose}
      </button>
    </>
  );
}
