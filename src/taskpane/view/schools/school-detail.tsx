import type { Assessment } from '../../../assessment/assess';
import type { AssessedSchoolStage } from '../../../assessment/resources';
import { decimalText, exact } from '../../../statistics/exact';
import { supposedEntry } from '../../model/plans';
import { schoolItems } from '../../model/schools/school-items';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { grouped, percentage, schoolNote } from '../../part/names';
import { Verdict } from '../../part/verdict';
import { DetailHead } from '../detail-head';
import { ComplianceCard } from './compliance-card';
import { SchoolItemCard } from './school-item-card';

interface SchoolDetailProps {
  readonly row: SchoolRow;
  readonly rows: readonly SchoolRow[];
  readonly assessment: Assessment;
}

/** One school-stage: its verdict, then its items with what is lacking and where each figure stands. */
export function SchoolDetail({ row, rows, assessment }: SchoolDetailProps) {
  const { texts, language, go } = usePane();
  const { school } = row.at;
  return (
    <div class="jh-view jh-scroll">
      <DetailHead
        title={school.name}
        where={texts.pane.views.schools}
        onBack={() => go({ school: null })}
        note={[schoolNote(row.at, language, texts), school.code].filter(Boolean).join(' · ')}
      />
      <OtherStages row={row} rows={rows} />
      <Enrolment row={row} />
      {row.assessed ? <Assessed entry={row.assessed} assessment={assessment} /> : <Excluded row={row} />}
    </div>
  );
}

function Excluded({ row }: { readonly row: SchoolRow }) {
  const { texts } = usePane();
  const { scope } = row.at;
  if (scope.included) return null;
  return (
    <section class="jh-section">
      <Verdict name="excluded" word={texts.assessment.school.excluded} />
      <p>{texts.assessment.excluded[scope.reason]}</p>
    </section>
  );
}

interface AssessedProps {
  readonly entry: AssessedSchoolStage;
  readonly assessment: Assessment;
}

function Assessed({ entry, assessment }: AssessedProps) {
  const { resources, standard } = assessment;
  const { session, texts } = usePane();
  const supposed = supposedEntry(entry, assessment, session.state.supposed);
  const { judgement, values } = entry;
  const failed = values.length - judgement.passed - judgement.near - judgement.unknown;
  const { school } = texts.pane;
  return (
    <>
      <section class={`jh-banner jh-ground-${judgement.verdict}`}>
        <Verdict name={judgement.verdict} word={texts.assessment.school[judgement.verdict]} />
        {supposed && (
          <p class="jh-strong" role="status">
            {texts.decisions.whatIf.title} ·{' '}
            {texts.decisions.whatIf.changes(
              texts.assessment.school[judgement.verdict],
              texts.assessment.school[supposed.judgement.verdict],
            )}
          </p>
        )}
        <p>{school.summary(judgement.passed, judgement.near, failed, judgement.unknown)}</p>
        <p class="jh-caption">{school.rule(standard.schoolRule.atLeast, values.length, percentage(standard.near))}</p>
      </section>
      <ComplianceCard entry={entry} resources={resources} standard={standard} />
      <ul class="jh-cards jh-section">
        {schoolItems(entry, resources).map((item) => (
          <SchoolItemCard
            key={item.limits.item.code}
            item={item}
            supposed={supposed}
            at={entry.at}
            assessment={assessment}
          />
        ))}
      </ul>
    </>
  );
}

function Enrolment({ row }: { readonly row: SchoolRow }) {
  const { texts, language } = usePane();
  const { students, school } = row.at;
  const [cell] = students.cells;
  const shown =
    students.kind === 'known'
      ? grouped(Number(decimalText(exact(students.value), 0)), language)
      : students.kind === 'unusable'
        ? students.shown
        : texts.assessment.value.unknown;
  return (
    <dl class="jh-facts">
      <dt>{texts.pane.school.students}</dt>
      <dd class="jh-figure">{cell ? <CellLink cell={cell}>{shown}</CellLink> : shown}</dd>
      {school.parts.length > 0 && (
        <dd class="jh-facts-wide jh-caption">
          {texts.pane.school.parts(texts.pane.list(school.parts.map(({ name }) => name)))}
        </dd>
      )}
    </dl>
  );
}

/** A nine-year school stands in the list once a stage: from one to the other. */
function OtherStages({ row, rows }: Pick<SchoolDetailProps, 'row' | 'rows'>) {
  const { texts, go } = usePane();
  const others = rows.filter((other) => other.at.school === row.at.school && other !== row);
  if (others.length === 0) return null;
  return (
    <ul class="jh-others" aria-label={texts.pane.school.otherStages}>
      {others.map((other) => (
        <li key={other.key}>
          <button type="button" class="jh-chip-face" onClick={() => go({ school: other.key, lastSchool: other.key })}>
            <Verdict
              name={other.verdict}
              word={`${other.at.stage ? texts.assessment.stage[other.at.stage] : texts.assessment.wholeSchool} ${texts.assessment.school[other.verdict]}`}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
