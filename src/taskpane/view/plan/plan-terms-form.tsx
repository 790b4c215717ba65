import { useState } from 'preact/hooks';
import { costsProblem } from '../../../locale/costs-problem';
import type { PlanTexts } from '../../../locale/plan-texts';
import { isNamed } from '../../../planning/county/terms';
import type { Checked } from '../../../reporting/checked';
import {
  type CostsProblem,
  type CostsResult,
  costsFromText,
  type PlanCosts,
  PRICED,
  parseCosts,
  unknownSchools,
  withCosts,
} from '../../../settings/plan-costs';
import type { School } from '../../../statistics/county';
import { usePane } from '../../pane-context';
import { FileButton, JSON_FILES } from '../../part/input/file-button';
import { NumberField } from '../../part/input/number-field';
import { PlanClosings } from './plan-closings';
import { PlanLimits } from './plan-limits';
import { PlanUntouched } from './plan-untouched';

interface FormProps {
  readonly costs: PlanCosts;
  readonly checked: Checked;
  readonly texts: PlanTexts;
}

type Field = (typeof PRICED)[number] | 'budget' | 'posts';
type Entered = Readonly<Record<Field, string>>;

/** Prices, budget, posts and limits, entered or taken from a file, kept with the workbook. */
export function PlanTermsForm({ costs, checked, texts }: FormProps) {
  const { session } = usePane();
  const words = texts.plan.pane;
  const { statistics, resources } = checked.assessment;
  const [entered, setEntered] = useState<Entered>(makeEntered(costs));
  const [limits, setLimits] = useState<PlanCosts>(costs);
  const [said, setSaid] = useState<readonly string[]>([]);
  const apply = (result: CostsResult, say: (problem: CostsProblem) => string) => {
    const problems = result.ok ? unknownSchools(result.costs, statistics.schools) : result.problems;
    setSaid(
      problems.map(
        (problem) => (result.ok ? closingText(problem, result.costs, statistics.schools, texts) : null) ?? say(problem),
      ),
    );
    if (result.ok && problems.length === 0) void session.answer((profile) => withCosts(profile, result.costs));
  };
  const field = (name: Field) => (
    <NumberField
      key={name}
      label={labelField(name, texts)}
      value={entered[name]}
      onChange={({ value }) => setEntered({ ...entered, [name]: value.trim() })}
    />
  );
  const schools = [...new Set(resources.assessed.map(({ at }) => at.school))];
  return (
    <section class="jh-section">
      <details class="jh-more">
        <summary>{words.terms}</summary>
        <p class="jh-caption">{words.termsHint}</p>
        <div class="jh-fields">{[...PRICED, 'budget' as const, 'posts' as const].map(field)}</div>
        <PlanUntouched costs={limits} schools={schools} texts={texts} onChange={setLimits} />
        <PlanClosings costs={limits} schools={schools} texts={texts} onChange={setLimits} />
        <PlanLimits costs={limits} schools={schools} items={resources.items} texts={texts} onChange={setLimits} />
        {said.length > 0 && (
          <div class="jh-tone-fail" role="alert">
            {said.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        )}
        <p class="jh-answers">
          <button
            type="button"
            class="jh-button"
            onClick={() => apply(parseCosts(costsFrom(entered, limits)), (problem) => problemText(problem, texts))}
          >
            {words.apply}
          </button>
        </p>
        <FileButton
          label={words.load}
          accept={JSON_FILES}
          onFile={async (file) => apply(costsFromText(await file.text()), (problem) => costsProblem(problem, texts))}
        />
      </details>
    </section>
  );
}

function labelField(name: Field, { plan: { pane } }: PlanTexts): string {
  return name === 'budget' || name === 'posts' ? pane[name] : pane.price[name];
}

/** What is wrong with a field of the form, by its label; what was taken from a file, by its path. */
function problemText(problem: CostsProblem, texts: PlanTexts): string {
  const { pane, costs } = texts.plan;
  const { path, expected, received } = problem;
  const name = [...PRICED, 'budget' as const, 'posts' as const].find(
    (field) => path === field || path === `prices.${field}`,
  );
  if (name === undefined) return costsProblem(problem, texts);
  const label = labelField(name, texts);
  if (expected === 'prices') return pane.needsPrices(label);
  const asked = expected === 'amount' || expected === 'whole' ? costs.expected[expected] : '';
  return received === 'undefined' ? pane.lacks(label, asked) : pane.wrong(label, asked, received.replaceAll('"', ''));
}

/** A closing that is none, by its schools rather than its place in a file. */
function closingText(
  { path, expected }: CostsProblem,
  { closings = [] }: PlanCosts,
  schools: readonly School[],
  texts: PlanTexts,
): string | null {
  if (expected !== 'itself' && expected !== 'closed' && expected !== 'stages') return null;
  const closing = closings.find((_, index) => path === `closings[${index}].into`);
  const findFullName = (named: string) => schools.find((school) => isNamed(school, [named]))?.name ?? named;
  const { pane, costs } = texts.plan;
  return closing
    ? pane.wrongClosing(findFullName(closing.school), findFullName(closing.into), costs.expected[expected])
    : null;
}

function makeEntered({ prices, budget, posts }: PlanCosts): Entered {
  return {
    post: prices?.post ?? '',
    move: prices?.move ?? '',
    R4: prices?.R4 ?? '',
    R5: prices?.R5 ?? '',
    R6: prices?.R6 ?? '',
    R7: prices?.R7 ?? '',
    budget: budget ?? '',
    posts: posts === undefined ? '' : String(posts),
  };
}

/** As a file of costs has them; what isn't asked for here stays. */
function costsFrom(
  { budget, posts, ...entered }: Entered,
  { schema, caps, leaving, untouched, closings, entrants }: PlanCosts,
) {
  const prices = Object.fromEntries(Object.entries(entered).filter(([, price]) => price !== ''));
  return {
    schema,
    ...(Object.keys(prices).length > 0 && { prices }),
    ...(caps && { caps }),
    ...(leaving && { leaving }),
    ...(untouched && { untouched }),
    ...(closings && { closings }),
    ...(entrants && { entrants }),
    ...(budget !== '' && { budget }),
    ...(posts !== '' && { posts: Number(posts) }),
  };
}
