import type { Assessment } from '../../../assessment/assess';
import { isKnown, type ResourceValue, shownRatio } from '../../../assessment/schools/resource-value';
import type { SchoolStageInScope } from '../../../assessment/schools/school-stage';
import { countedTerms } from '../../../assessment/schools/working';
import { type SupposedFigure, schoolKey } from '../../../planning/what-if';
import { type Decimal, parseDecimal, shownDecimal } from '../../../statistics/exact';
import { plannedCoefficientText, supposition } from '../../model/plans';
import type { SchoolItem } from '../../model/schools/school-items';
import { usePane } from '../../pane-context';
import { NumberField } from '../../part/input/number-field';
import { fieldName } from '../../part/names';

type Known = Extract<SchoolItem, { known: true }>;

interface WhatIfProps {
  readonly item: Known;
  readonly at: SchoolStageInScope;
  readonly assessment: Assessment;
}

/** The figures of one value to be changed virtually, and what comes of it. */
export function WhatIf({ item, at, assessment }: WhatIfProps) {
  const { texts, language } = usePane();
  const words = texts.decisions.whatIf;
  const school = schoolKey(at.school);
  const students = at.students.kind === 'known' ? at.students.value : null;
  return (
    <div class="jh-what-if">
      <p class="jh-caption">{words.hint}</p>
      <div class="jh-fields">
        {countedTerms(item.value, at, assessment.standard).map(({ field, figure, of }) => (
          <SupposedInput
            key={`${of} ${field}`}
            label={of === 'school' ? `${fieldName(field, language)} · ${words.whole}` : fieldName(field, language)}
            now={figure.value}
            figure={{ school, of: of === 'school' ? 'school' : at.stage, field }}
          />
        ))}
        {students && (
          <SupposedInput label={words.students} now={students} figure={{ school, of: at.stage, field: 'students' }} />
        )}
      </div>
      <Outcome item={item} at={at} assessment={assessment} />
    </div>
  );
}

interface SupposedInputProps {
  readonly label: string;
  readonly now: Decimal;
  readonly figure: Omit<SupposedFigure, 'value'>;
}

function SupposedInput({ label, now, figure }: SupposedInputProps) {
  const { session } = usePane();
  const { school, of, field } = figure;
  const supposed = session.state.supposed.find(
    (other) => other.school === school && other.of === of && other.field === field,
  );
  const suppose = (input: HTMLInputElement) => {
    const value = parseDecimal(input.value.trim());
    if (value && value.digits >= 0) session.suppose([{ ...figure, value }]);
    else input.value = shownDecimal(supposed?.value ?? now);
  };
  return <NumberField label={label} value={shownDecimal(supposed?.value ?? now)} onChange={suppose} />;
}

/** The value, the school, the coefficient: as they are and as they would be. */
function Outcome({ item, at, assessment }: WhatIfProps) {
  const { session, texts } = usePane();
  const after = supposition(assessment, session.state.supposed);
  if (!after) return null;
  const words = texts.decisions.whatIf;
  const { limits, stage } = item;
  const index = assessment.resources.items.findIndex((other) => other.item.code === limits.item.code);
  const key = schoolKey(at.school);
  const ofSchool = ({ resources }: Assessment) =>
    resources.assessed.find((entry) => entry.at.stage === stage && schoolKey(entry.at.school) === key);
  const ofCounty = ({ resources }: Assessment) =>
    resources.coefficients.find((other) => other.stage === stage && other.limits.item.code === limits.item.code);
  const told = (value: ResourceValue | undefined) =>
    value && isKnown(value) ? `${shownRatio(value, limits, stage)} ${texts.assessment.value[value.verdict]}` : '—';
  const coefficient = (county: Assessment) => {
    const found = ofCounty(county);
    if (!found || found.contributions.length === 0) return '—';
    return `${plannedCoefficientText(found.contributions, found.limit)} ${texts.assessment.coefficient[found.verdict]}`;
  };
  const verdict = (county: Assessment) => texts.assessment.school[ofSchool(county)?.judgement.verdict ?? 'excluded'];
  const lines = [
    [words.value, told(ofSchool(assessment)?.values[index]), told(ofSchool(after)?.values[index])],
    [words.school, verdict(assessment), verdict(after)],
    [words.coefficient(texts.assessment.stage[stage], limits.item.code), coefficient(assessment), coefficient(after)],
  ] as const;
  return (
    <dl class="jh-facts" aria-live="polite">
      {lines.map(([name, before, then]) => (
        <div key={name} class="jh-facts-line">
          <dt>{name}</dt>
          <dd class="jh-figure">{words.changes(before, then)}</dd>
        </div>
      ))}
    </dl>
  );
}
