import type { AssessedSchoolStage, ResourceAssessment } from '../../../assessment/resources';
import { cheapestCompliance, type Option } from '../../../planning/compliance';
import { supposedUnits } from '../../../planning/what-if';
import type { Standard } from '../../../standards/standard';
import { type Exact, roundHalfUp } from '../../../statistics/exact';
import { usePane } from '../../pane-context';
import { grouped, percentage } from '../../part/names';

interface ComplianceCardProps {
  readonly entry: AssessedSchoolStage;
  readonly resources: ResourceAssessment;
  readonly standard: Standard;
}

/** The cheapest way for a school to meet the school rule, and why it is that one. */
export function ComplianceCard({ entry, resources, standard }: ComplianceCardProps) {
  const { session, texts } = usePane();
  const words = texts.decisions.compliance;
  const compliance = cheapestCompliance(entry, resources, standard);
  if (compliance.kind === 'met') return null;
  if (compliance.kind === 'unknown') {
    return (
      <section class="jh-section">
        <h2 class="jh-heading">{words.title}</h2>
        <p class="jh-caption">{words.unknown(compliance.unknown)}</p>
      </section>
    );
  }
  const { by, kept, raised } = compliance;
  const near = percentage(standard.near);
  const supposed = [
    ...raised.map((option) => [option, option.toLimit] as const),
    ...kept.map((option) => [option, option.toNear] as const),
  ]
    .filter(([, units]) => units > 0n)
    .flatMap(([option, units]) => supposedUnits(option.value, entry.at, standard, Number(units)) ?? []);
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{words.title}</h2>
      <ul class="jh-bullets">
        {raised.map((option) => (
          <li key={option.limits.item.code}>
            <Step option={option} amount={option.toLimit} say={words.raise} />
          </li>
        ))}
        {kept.map((option) => (
          <li key={option.limits.item.code}>
            {option.toNear === 0n ? (
              words.keepAsIs(option.limits.item.code, near)
            ) : (
              <Step
                option={option}
                amount={option.toNear}
                say={(item, add, unit) => words.keep(item, add, unit, near)}
              />
            )}
          </li>
        ))}
      </ul>
      <Reason by={by} kept={kept} raised={raised} />
      {supposed.length > 0 && (
        <button type="button" class="jh-button" onClick={() => session.suppose(supposed)}>
          {words.try}
        </button>
      )}
    </section>
  );
}

interface StepProps {
  readonly option: Option;
  readonly amount: bigint;
  readonly say: (item: string, add: string, unit: string) => string;
}

function Step({ option: { limits, gap }, amount, say }: StepProps) {
  const { texts, language } = usePane();
  const unit = texts.resources.unit[limits.item.unit];
  const text = say(limits.item.code, grouped(Number(amount), language), unit);
  return <>{gap.wholeSchool === null ? text : `${text} · ${texts.decisions.compliance.whole}`}</>;
}

/** Why these items stay at 85 %: what they save, and what the others would. */
interface ReasonProps {
  readonly by: 'cost' | 'share';
  readonly kept: readonly Option[];
  readonly raised: readonly Option[];
}

function Reason({ by, kept, raised }: ReasonProps) {
  const { texts, language } = usePane();
  const words = texts.decisions.compliance;
  if (raised.length === 0) return <p class="jh-caption">{words.onlyOne}</p>;
  const saved = ({ toLimit, toNear }: Option) => grouped(Number(toLimit - toNear), language);
  return (
    <div class="jh-caption">
      {kept.map((option) => {
        const { item } = option.limits;
        const unit = texts.resources.unit[item.unit];
        return (
          <p key={item.code}>
            {by === 'cost'
              ? words.reasonCost(item.code, saved(option), unit)
              : words.reason(item.code, saved(option), unit, shareText(option.savedShare))}
          </p>
        );
      })}
      {by === 'share' && (
        <p>
          {words.others(
            texts.pane.list(
              raised.map(({ limits, savedShare }) => words.other(limits.item.code, shareText(savedShare))),
            ),
          )}
        </p>
      )}
    </div>
  );
}

function shareText(share: Exact): string {
  return `${roundHalfUp(share.mul(100), 1)} %`;
}
