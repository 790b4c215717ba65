import { useState } from 'preact/hooks';
import type { PlanTexts } from '../../../locale/plan-texts';
import { costsOf, type PlanCosts, PRICED, withCosts } from '../../../settings/plan-costs';
import { usePane } from '../../pane-context';
import { NumberField } from '../../part/number-field';

interface FormProps {
  readonly costs: PlanCosts;
  readonly texts: PlanTexts;
}

type Entered = Readonly<Record<(typeof PRICED)[number] | 'budget' | 'posts', string>>;

/** A yuan of equipment costs a yuan: nobody is asked. */
const ASKED = PRICED.filter((name) => name !== 'R6');

/** Prices, budget and posts, kept with the workbook. */
export function PlanTermsForm({ costs, texts }: FormProps) {
  const { session } = usePane();
  const words = texts.plan.pane;
  const [entered, setEntered] = useState<Entered>(enteredOf(costs));
  const [isRefused, setRefused] = useState(false);
  const set =
    (name: keyof Entered) =>
    ({ value }: HTMLInputElement) =>
      setEntered({ ...entered, [name]: value.trim() });
  const apply = () => {
    const result = costsOf(costsFrom(entered, costs));
    setRefused(!result.ok);
    if (result.ok) void session.answer((profile) => withCosts(profile, result.costs));
  };
  const { caps = [], untouched = [] } = costs;
  return (
    <section class="jh-section">
      <details class="jh-more">
        <summary>{words.terms}</summary>
        <p class="jh-caption">{words.termsHint}</p>
        <div class="jh-fields">
          {ASKED.map((name) => (
            <NumberField key={name} label={words.price[name]} value={entered[name]} onChange={set(name)} />
          ))}
          <NumberField label={words.budget} value={entered.budget} onChange={set('budget')} />
          <NumberField label={words.posts} value={entered.posts} onChange={set('posts')} />
        </div>
        {caps.length + untouched.length > 0 && <p class="jh-caption">{words.kept(caps.length, untouched.length)}</p>}
        {isRefused && (
          <p class="jh-tone-fail" role="alert">
            {words.incomplete}
          </p>
        )}
        <button type="button" class="jh-button" onClick={apply}>
          {words.apply}
        </button>
      </details>
    </section>
  );
}

function enteredOf({ prices, budget, posts }: PlanCosts): Entered {
  return {
    post: prices?.post ?? '',
    move: prices?.move ?? '',
    R4: prices?.R4 ?? '',
    R5: prices?.R5 ?? '',
    R6: prices?.R6 ?? '1',
    R7: prices?.R7 ?? '',
    budget: budget ?? '',
    posts: posts === undefined ? '' : String(posts),
  };
}

/** As a file of costs has them; what isn't asked for here stays. */
function costsFrom({ budget, posts, ...prices }: Entered, { caps, untouched, entrants }: PlanCosts): unknown {
  const hasPrices = ASKED.some((name) => prices[name] !== '');
  return {
    schema: 'junheng.costs/1',
    ...(hasPrices && { prices }),
    ...(caps && { caps }),
    ...(untouched && { untouched }),
    ...(entrants && { entrants }),
    ...(budget !== '' && { budget }),
    ...(posts !== '' && { posts: Number(posts) }),
  };
}
