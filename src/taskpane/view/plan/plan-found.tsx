import { Fragment } from 'preact';
import { type PlanTexts, planWordingsIn } from '../../../locale/plan-texts';
import type { Checked } from '../../../reporting/checked';
import { beyondWords } from '../../../reporting/plan/beyond-words';
import { planCosts, totalCost } from '../../../reporting/plan/plan-costs';
import {
  doneAt,
  kindAmount,
  kindName,
  madeFor,
  money,
  movingText,
  nearnessText,
  stagesText,
} from '../../../reporting/plan/plan-words';
import { type PlannedSchool, plannedSchools } from '../../../reporting/plan/planned-schools';
import { unsettledLines } from '../../../reporting/plan/unsettled-words';
import { planSheets } from '../../../reporting/sheets/plan/plan-sheet';
import { afterClosing } from '../../model/schools/after-closing';
import { usePane } from '../../pane-context';
import type { MakeSheets } from '../../session/session';
import { useRows } from '../rows';
import { SchoolLines } from '../schools/school-lines';
import { PlanCostBars } from './plan-cost-bars';
import type { FoundProps } from './plan-props';
import { PlanSpreads } from './plan-spreads';

/** A plan: what it takes, whether that is the least, what each school does, and what comes of it. */
export function PlanFound(props: FoundProps) {
  const { plan, terms, texts, checked } = props;
  const { session, language } = usePane();
  const { assessment } = checked;
  const county = assessment.statistics.name ?? texts.pane.county;
  const { assessed } = assessment.resources;
  const within = plan.after.resources.coefficients.filter(({ verdict }) => verdict === 'pass').length;
  const unsettled = unsettledLines(checked, planWordingsIn(language)).map((line) => <p key={line}>{line}</p>);
  if (plan.steps.length === 0) {
    return (
      <section class="jh-section jh-apart">
        <p>{texts.plan.nothingToDo(county)}</p>
        {unsettled}
      </section>
    );
  }
  return (
    <>
      <section class={`jh-banner jh-apart jh-ground-${plan.beyond ? 'fail' : 'pass'}`}>
        <h2 class="jh-strong">{texts.plan.found(county, assessed.length, within)}</h2>
        {unsettled}
        <Beyond {...props} />
        <Takes {...props} />
        <Closings {...props} />
        <div class="jh-answers">
          {terms.closings.length === 0 && (
            <button type="button" class="jh-button" onClick={() => session.suppose(plan.figures)}>
              {texts.plan.pane.try}
            </button>
          )}
          <button type="button" class="jh-button" onClick={() => void session.writeOwn(prepareSheets(props))}>
            {texts.plan.pane.sheet}
          </button>
        </div>
      </section>
      <Schools {...props} />
      <PlanCostBars {...props} />
      <PlanSpreads plan={plan} before={assessment.resources} texts={texts} county={county} />
    </>
  );
}

/** The plan on one page and the sheet 配置计划, in the workbook itself. */
function prepareSheets({ plan, terms, ahead }: FoundProps): MakeSheets {
  const place = { place: 'beside', figures: 'formulas' } as const;
  return ({ checked, content }, language) => {
    const planned = { ...checked, assessment: afterClosing(checked.assessment, terms) };
    return planSheets(planned, plan, terms, content, language, place, ahead);
  };
}

function Closings({ terms: { closings }, texts }: FoundProps) {
  if (closings.length === 0) return null;
  const said = closings.map(({ school, into }) => texts.plan.terms.closing(school, into));
  return (
    <>
      <p>{texts.pane.list(said)}</p>
      <p class="jh-caption">{texts.plan.closingHint}</p>
    </>
  );
}

function Beyond({ plan, terms, checked, texts }: FoundProps) {
  const said = beyondWords(plan, terms, checked, texts);
  if (!said) return null;
  return (
    <>
      <p class="jh-tone-fail">{texts.plan.sentences([said.over, ...said.known])}</p>
      <p>{said.affordable}</p>
      {said.schools.map((line) => (
        <p key={line} class="jh-caption">
          {line}
        </p>
      ))}
    </>
  );
}

function Takes({ plan, terms, texts }: FoundProps) {
  const total = totalCost(plan, terms);
  const [rule, ...toCheck] = movingText(plan, { texts });
  return (
    <>
      <dl class="jh-facts">
        {planCosts(plan, terms)
          .filter(({ units }) => units > 0)
          .map((cost) => (
            <Fragment key={cost.item?.code ?? cost.kind}>
              <dt>{kindName(cost, { texts })}</dt>
              <dd class="jh-figure">{kindAmount(cost, { texts })}</dd>
            </Fragment>
          ))}
      </dl>
      {total && <p class="jh-strong">{texts.plan.total(money(total))}</p>}
      <p class="jh-caption">
        {texts.plan.sentences([madeFor(terms, { texts }), nearnessText(plan, terms, { texts })])}
      </p>
      {toCheck.map((line) => (
        <p key={line} class="jh-caption">
          {line}
        </p>
      ))}
      {rule !== undefined && (
        <details class="jh-more">
          <summary>{texts.plan.pane.whoMoves}</summary>
          <p class="jh-caption">{rule}</p>
        </details>
      )}
    </>
  );
}

function Schools({ plan, checked, texts }: FoundProps) {
  const { place, go } = usePane();
  const all = plannedSchools(plan, checked.assessment.statistics.schools);
  const only = place.plan === 'all' ? null : place.plan;
  const shown = only === null ? all : all.flatMap((each) => ofItem(each, only));
  const item = plan.model.items.find((each) => each.item.code === only)?.item;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">
        {item
          ? texts.plan.pane.noteOf(texts.plan.means[item.code])
          : texts.plan.schools(new Set(shown.map(({ school }) => school)).size)}
      </h2>
      {shown.length === 0 && <p class="jh-quiet">{texts.plan.pane.noSteps}</p>}
      <SchoolLines title={null} count={shown.length}>
        {(most) =>
          shown
            .slice(0, most)
            .map((each) => (
              <SchoolSteps
                key={`${each.school.name} ${stagesText(each, { texts })}`}
                of={each}
                checked={checked}
                texts={texts}
              />
            ))
        }
      </SchoolLines>
      {only !== null && (
        <button type="button" class="jh-button" onClick={() => go({ plan: 'all' })}>
          {texts.plan.pane.all}
        </button>
      )}
    </section>
  );
}

/** Names of schools stay whole where a line is broken. */
const WHOLE_NAMES = { wordBreak: 'keep-all' } as const;

/** A count stays on the line of what is counted. */
function unbroken(text: string): string {
  return text.replace(/ (?=\d)|(?<=\d) /g, '\u00a0');
}

/** What a school does for one item alone. */
function ofItem(school: PlannedSchool, code: string): PlannedSchool[] {
  const items = school.items.filter(({ limits }) => limits.item.code === code);
  if (items.length === 0) return [];
  const posts = items[0]?.isPeople ? items[0].step.added : 0;
  const [from, to] = [school.from, school.to].map((movers) =>
    movers.filter((own) => own.items.some((each) => each === code)),
  );
  return [{ ...school, items, posts, from: from ?? [], to: to ?? [] }];
}

interface StepsProps {
  readonly of: PlannedSchool;
  readonly checked: Checked;
  readonly texts: PlanTexts;
}

function SchoolSteps({ of: one, checked, texts }: StepsProps) {
  const { go } = usePane();
  const rows = useRows(checked.assessment.resources);
  const [first] = one.stages;
  const row = rows.find(({ at }) => at === first.at);
  const open = () => row && go({ view: 'schools', school: row.key, lastSchool: row.key });
  return (
    <li>
      <button type="button" class="jh-line" onClick={open}>
        <span class="jh-line-name">
          {one.school.name} · {stagesText(one, { texts })}
          {doneAt(one, { texts }).map((done) => (
            <span key={done} class="jh-caption jh-block" style={WHOLE_NAMES}>
              {unbroken(done)}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
