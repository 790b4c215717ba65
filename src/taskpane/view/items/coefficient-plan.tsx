import type { Coefficient, ResourceAssessment } from '../../../assessment/resources';
import type { CoefficientPlan as Plan } from '../../../planning/coefficient-plans';
import type { Levelling } from '../../../planning/levelling';
import type { Supply } from '../../../planning/supply';
import type { SupposedFigure } from '../../../planning/what-if';
import type { Standard } from '../../../standards/standard';
import { roundHalfUp } from '../../../statistics/exact';
import type { ItemStage } from '../../model/item-stages';
import { findCoefficientPlan, listSupplyChanges, plannedCoefficientText, supposedBy } from '../../model/plans';
import { usePane } from '../../pane-context';
import { grouped } from '../../part/names';

interface CoefficientPlanProps {
  readonly of: ItemStage;
  readonly resources: ResourceAssessment;
  readonly standard: Standard;
}

/** What brings a coefficient over its limit to it: additions, and for teachers moves between schools. */
export function CoefficientPlan({ of, resources, standard }: CoefficientPlanProps) {
  const { texts } = usePane();
  const plan = findCoefficientPlan(of.coefficient, resources);
  if (!plan) return null;
  return (
    <div class="jh-plan">
      <h3 class="jh-lines-title jh-strong">{texts.decisions.plan.title}</h3>
      {plan.levelling.outcome === 'found' ? (
        <LevellingPlan
          coefficient={plan.coefficient}
          levelling={plan.levelling}
          of={of}
          supposed={supposedBy(plan.levelling.additions, of.index, standard)}
        />
      ) : (
        <p class="jh-plan-part">{texts.decisions.plan.noFloor(texts.planning.noFloor[plan.levelling.outcome])}</p>
      )}
      {plan.transfer && <TransferPlan plan={plan} supposed={supposedBy(listSupplyChanges(plan), of.index, standard)} />}
    </div>
  );
}

interface LevellingProps {
  readonly coefficient: Coefficient;
  readonly levelling: Levelling;
  readonly of: ItemStage;
  readonly supposed: readonly SupposedFigure[];
}

function LevellingPlan({ coefficient, levelling, of, supposed }: LevellingProps) {
  const { texts, language } = usePane();
  const words = texts.decisions.plan;
  const { item } = of.limits;
  const unit = texts.resources.unit[item.unit];
  const total = levelling.additions.reduce((sum, { units }) => sum + units, 0);
  const floor = roundHalfUp(levelling.floor.mul(item.scale), item.decimals);
  const before = plannedCoefficientText(coefficient.contributions, coefficient.limit);
  const after = plannedCoefficientText(levelling.after, coefficient.limit);
  const most = [...levelling.additions].sort((a, b) => b.units - a.units);
  const isShared = ({ perUnit }: Supply) => !perUnit.equals(1);
  return (
    <section class="jh-plan-part">
      <p>{words.level(texts.resources.per[item.scale], floor, unit)}</p>
      <p class="jh-figure">
        {words.levelResult(
          most.length,
          `${grouped(total, language)} ${unit}`,
          before,
          after,
          roundHalfUp(coefficient.limit, 2),
        )}
      </p>
      <p class="jh-caption">
        {words.wholeUnits} {words.least(plannedCoefficientText(levelling.oneStepLess, coefficient.limit))}
        {most.some(({ supply }) => isShared(supply)) && ` ${words.shared}`}
      </p>
      <Listed
        title={words.additions(most.length)}
        lines={most.map(({ supply, units }) => ({
          name: supply.school.at.school.name,
          figure: (isShared(supply) ? words.addWhole : words.add)(grouped(units, language), unit),
        }))}
      />
      <TryIt supposed={supposed} />
    </section>
  );
}

interface TransferProps {
  readonly plan: Plan;
  readonly supposed: readonly SupposedFigure[];
}

function TransferPlan({ plan, supposed }: TransferProps) {
  const { texts } = usePane();
  const words = texts.decisions.plan;
  const { coefficient, transfer } = plan;
  if (!transfer) return null;
  const { limit } = coefficient;
  const before = plannedCoefficientText(coefficient.contributions, limit);
  const after = plannedCoefficientText(transfer.after, limit);
  const limitText = roundHalfUp(limit, 2);
  return (
    <section class="jh-plan-part">
      <p>{words.transfer}</p>
      {transfer.outcome === 'enough' ? (
        <p>{words.transferResult(transfer.count, before, after, limitText)}</p>
      ) : (
        <p>{transfer.count === 0 ? words.noDonors : words.notEnough(transfer.count, after, limitText)}</p>
      )}
      {transfer.count > 0 && (
        <>
          <p class="jh-caption">{words.alsoCounted}</p>
          <Listed
            title={words.moves(transfer.moves.length)}
            lines={transfer.moves.map(({ from, to, count }) => ({
              name: words.move(from.school.at.school.name, to.school.at.school.name),
              figure: words.people(count),
            }))}
          />
          <TryIt supposed={supposed} />
        </>
      )}
    </section>
  );
}

/** So many lines are listed; the rest is counted. */
const MOST_LISTED = 50;

interface ListedProps {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly figure: string }[];
}

function Listed({ title, lines }: ListedProps) {
  const { texts } = usePane();
  const rest = lines.length - MOST_LISTED;
  return (
    <details class="jh-more">
      <summary>{title}</summary>
      <ul class="jh-plan-lines">
        {lines.slice(0, MOST_LISTED).map(({ name, figure }) => (
          <li key={name}>
            <span class="jh-line-name">{name}</span>
            <span class="jh-figure">{figure}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="jh-caption">{texts.decisions.plan.more(rest)}</p>}
    </details>
  );
}

/** Supposes what a plan changes, so that all verdicts show what it does; nothing is written. */
function TryIt({ supposed }: { readonly supposed: readonly SupposedFigure[] }) {
  const { session, texts } = usePane();
  if (supposed.length === 0) return null;
  return (
    <button type="button" class="jh-button" onClick={() => session.suppose(supposed)}>
      {texts.decisions.plan.try}
    </button>
  );
}
