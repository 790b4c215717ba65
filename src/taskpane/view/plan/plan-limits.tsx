import { useState } from 'preact/hooks';
import type { ItemLimits } from '../../../assessment/schools/resource-value';
import type { PlanTexts } from '../../../locale/plan-texts';
import { isNamed, nameAmong } from '../../../planning/county/terms';
import { grouped } from '../../../reporting/plan/plan-words';
import type { PlanCosts } from '../../../settings/plan-costs';
import type { ResourceItem } from '../../../standards/resource-item';
import { Choice } from '../../part/input/choice';
import { NumberField } from '../../part/input/number-field';
import type { LimitsProps } from './plan-untouched';

/** `caps`: at most so many are added; `leaving`: at most so many teachers go. */
type Kind = 'caps' | 'leaving';

interface Option {
  readonly value: string;
  readonly kind: Kind;
  readonly item: ResourceItem;
  readonly label: string;
}

/** At most how many units of an item a school gets, or how many of its teachers count in it alone: those there are, and one more. */
export function PlanLimits(props: LimitsProps & { readonly items: readonly ItemLimits[] }) {
  const { costs, texts, onChange } = props;
  const words = texts.plan.pane;
  const options = makeLimitOptions(props.items, texts);
  const all = options.flatMap(({ kind, item, label }) =>
    (costs[kind] ?? []).flatMap((limit) => (limit.item === item.code ? [{ kind, item, label, limit }] : [])),
  );
  const findFullName = (named: string) => props.schools.find((school) => isNamed(school, [named]))?.name ?? named;
  return (
    <details class="jh-more">
      <summary>{words.limits(all.length)}</summary>
      <p class="jh-caption">{words.limitsHint}</p>
      <ul class="jh-lines">
        {all.map(({ kind, item, label, limit }) => (
          <li key={`${kind} ${item.code} ${limit.school}`}>
            {findFullName(limit.school)} {label} {texts.plan.units(grouped(`${limit.most}`), item.unit)}{' '}
            <button
              type="button"
              class="jh-link"
              onClick={() =>
                onChange(
                  withLimits(
                    costs,
                    kind,
                    (costs[kind] ?? []).filter((each) => each !== limit),
                  ),
                )
              }
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <NewLimit {...props} options={options} />
    </details>
  );
}

/** So many of whole things, as a file of costs takes them. */
const WHOLE = /^\d{1,12}$/;

function NewLimit({ costs, schools, texts, onChange, options }: LimitsProps & { readonly options: readonly Option[] }) {
  const words = texts.plan.pane;
  const [school, setSchool] = useState(schools[0] ? nameAmong(schools[0], schools) : '');
  const [kind, setKind] = useState(options[0]?.value ?? '');
  const [most, setMost] = useState('');
  const [wrong, setWrong] = useState('');
  const option = options.find(({ value }) => value === kind);
  const add = () => {
    const isWhole = WHOLE.test(most);
    setWrong(isWhole ? '' : words.wrong(words.most, texts.plan.costs.expected.whole, most === '' ? '—' : most));
    if (!option || !isWhole) return;
    const limit = { school, item: option.item.code, most: Number(most) };
    const others = (costs[option.kind] ?? []).filter((each) => each.school !== school || each.item !== limit.item);
    onChange(withLimits(costs, option.kind, [...others, limit]));
    setMost('');
  };
  return (
    <>
      <div class="jh-fields">
        <Choice
          label={words.school}
          options={schools.map((each) => ({ value: nameAmong(each, schools), label: each.name }))}
          chosen={school}
          onChoose={setSchool}
        />
        <Choice label={words.limit} options={options} chosen={kind} onChoose={setKind} isWide />
        <NumberField label={words.most} value={most} onChange={({ value }) => setMost(value.trim())} />
      </div>
      {wrong !== '' && (
        <p class="jh-tone-fail" role="alert">
          {wrong}
        </p>
      )}
      <button type="button" class="jh-button" onClick={add}>
        {words.add}
      </button>
    </>
  );
}

function makeLimitOptions(items: readonly ItemLimits[], texts: PlanTexts): Option[] {
  const words = texts.plan.pane;
  return items.flatMap(({ item }): Option[] => {
    const name = `${item.code} ${texts.plan.short[item.code]}`;
    const cap: Option = { value: `caps ${item.code}`, kind: 'caps', item, label: words.capped(name) };
    const leaving: Option = { value: `leaving ${item.code}`, kind: 'leaving', item, label: words.leaving(name) };
    return item.unit === '人' ? [cap, leaving] : [cap];
  });
}

function withLimits(costs: PlanCosts, kind: Kind, limits: NonNullable<PlanCosts['caps']>): PlanCosts {
  const { [kind]: _, ...others } = costs;
  return limits.length > 0 ? { ...others, [kind]: limits } : others;
}
