import type { ResourceAssessment } from '../../../assessment/resources';
import type { SchoolType } from '../../../statistics/school-types';
import type { AnyStage } from '../../../statistics/stages';
import { SCHOOL_ORDERS, type SchoolFilter, verdictCounts } from '../../model/schools/school-filter';
import { ROW_VERDICTS, type SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { Chips } from '../../part/input/chips';
import { Choice } from '../../part/input/choice';
import { itemName, schoolTypeName } from '../../part/names';

interface SchoolFiltersProps {
  readonly rows: readonly SchoolRow[];
  readonly resources: ResourceAssessment;
}

export function SchoolFilters({ rows, resources }: SchoolFiltersProps) {
  const { texts, place, go } = usePane();
  const { schools } = texts.pane;
  const change = (changed: Partial<SchoolFilter>) => go({ filter: { ...place.filter, ...changed } });
  const counts = verdictCounts(rows, place.filter, resources);
  const chips = ROW_VERDICTS.filter((verdict) => counts[verdict] > 0 || verdict === place.filter.verdict);
  return (
    <div class="jh-filters">
      <input
        type="search"
        class="jh-input"
        aria-label={schools.search}
        placeholder={schools.search}
        value={place.filter.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <Chips
        name="verdict"
        legend={schools.verdict}
        chosen={place.filter.verdict}
        onChoose={(verdict) => change({ verdict })}
        chips={[
          { value: null, label: schools.all },
          ...chips.map((value) => ({ value, label: `${texts.assessment.school[value]} ${counts[value]}` })),
        ]}
      />
      <MoreFilters rows={rows} resources={resources} change={change} />
    </div>
  );
}

/** Filters that few need: out of the way until opened, open while one is set. */
function MoreFilters({
  rows,
  resources,
  change,
}: SchoolFiltersProps & { readonly change: (changed: Partial<SchoolFilter>) => void }) {
  const { texts, language, place } = usePane();
  const { filter } = place;
  const { schools } = texts.pane;
  const stages = distinct(rows.flatMap(({ at }) => at.stage ?? []));
  const types = distinct(rows.map(({ at }) => at.school.type.id));
  const typeLabel = (id: SchoolType['id']) =>
    schoolTypeName(id === 'unknown' ? { id, shown: null } : { id, from: 'given' }, language, texts);
  const isSet = filter.stage !== null || filter.type !== null || filter.item !== null || filter.order !== 'worst';
  return (
    <details class="jh-more" open={isSet}>
      <summary>{schools.filters}</summary>
      <div class="jh-fields">
        <OptionalChoice<AnyStage>
          label={schools.stage}
          values={stages}
          labelOf={(stage) => texts.assessment.stage[stage]}
          chosen={filter.stage}
          onChoose={(stage) => change({ stage })}
        />
        <OptionalChoice<SchoolType['id']>
          label={schools.type}
          values={types}
          labelOf={typeLabel}
          chosen={filter.type}
          onChoose={(type) => change({ type })}
        />
        <OptionalChoice
          label={schools.item}
          values={resources.items.map(({ item }) => item.code)}
          labelOf={(code) => itemLabel(code, resources, texts)}
          chosen={filter.item}
          onChoose={(item) => change({ item })}
        />
        <Choice
          label={schools.sort}
          options={SCHOOL_ORDERS.map((value) => ({ value, label: schools.order[value] }))}
          chosen={filter.order}
          onChoose={(order) => change({ order })}
        />
      </div>
    </details>
  );
}

function itemLabel(code: string, { items }: ResourceAssessment, texts: ReturnType<typeof usePane>['texts']): string {
  const found = items.find(({ item }) => item.code === code)?.item;
  return found ? `${code} ${itemName(found, texts)}` : code;
}

interface OptionalChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly labelOf: (value: Value) => string;
  readonly chosen: Value | null;
  readonly onChoose: (value: Value | null) => void;
}

/** A choice that may be left at 全部. */
function OptionalChoice<Value extends string>({
  label,
  values,
  labelOf,
  chosen,
  onChoose,
}: OptionalChoiceProps<Value>) {
  const { texts } = usePane();
  const options = [
    { value: '' as const, label: texts.pane.schools.all },
    ...values.map((value) => ({ value, label: labelOf(value) })),
  ];
  return (
    <Choice<Value | ''>
      label={label}
      options={options}
      chosen={chosen ?? ''}
      onChoose={(value) => onChoose(value === '' ? null : value)}
    />
  );
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
