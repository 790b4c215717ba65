import type { Assessed } from '../../../assessment/items/assess-items';
import type { PartOutcome } from '../../../assessment/items/outcome';
import { nameIn } from '../../../locale/language';
import { partReason } from '../../../locale/part-reason';
import { schoolsConcerned } from '../../../reporting/items/concerned';
import { partFigure } from '../../../reporting/items/part-figures';
import type { Clause } from '../../../standards/clause';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { Verdict } from '../../part/verdict';
import { DetailHead } from '../detail-head';
import { ClauseFacts } from './clause-facts';
import { FailingSchools, UnknownSchools } from './part-schools';

interface ClauseDetailProps {
  readonly assessed: Assessed<Clause>;
  readonly rows: readonly SchoolRow[];
}

/** An item of G, Q or S: what the document asks, part by part what came of it, and who lacks it. */
export function ClauseDetail({ assessed, rows }: ClauseDetailProps) {
  const { texts, go } = usePane();
  const { item, verdict, parts, overdueDays } = assessed;
  return (
    <div class="jh-view jh-scroll">
      <DetailHead
        title={`${item.code} ${texts.items.name(item.code, item.shortName)}`}
        where={texts.pane.views.items}
        note={item.text}
        onBack={() => go({ item: null })}
      />
      <section class={`jh-banner jh-ground-${verdict}`}>
        <Verdict name={verdict} word={texts.items.verdict[verdict]} />
      </section>
      <ul class="jh-cards jh-section" aria-label={texts.pane.items.parts}>
        {parts.map((part) => (
          <PartCard key={part.part.id} outcome={part} rows={rows} />
        ))}
      </ul>
      <ClauseFacts clause={item} overdueDays={overdueDays} />
    </div>
  );
}

interface PartCardProps {
  readonly outcome: PartOutcome;
  readonly rows: readonly SchoolRow[];
}

function PartCard({ outcome, rows }: PartCardProps) {
  const { texts, language } = usePane();
  const { part, verdict, reason, evidence } = outcome;
  const schools = outcome.by === 'schools' ? outcome.schools : null;
  const failingYears = outcome.by === 'years' ? outcome.failingYears : [];
  const { pane, items, ledger } = texts;
  return (
    <li class="jh-card">
      <div class="jh-card-head">
        <h2 class="jh-card-name">{nameIn(part, language)}</h2>
        <Verdict name={verdict === 'notGiven' ? 'excluded' : verdict} word={items.verdict[verdict]} />
      </div>
      <Against outcome={outcome} />
      {schoolsConcerned(part, language).map((words) => (
        <p class="jh-caption" key={words}>
          {ledger.concerned(words)}
        </p>
      ))}
      {schools && schools.of > 0 && <p>{pane.items.schoolsMet(schools.met, schools.of)}</p>}
      {failingYears.length > 0 && <p>{items.failingYears(pane.list(failingYears))}</p>}
      {reason && <p class="jh-needed">{partReason(reason, language)}</p>}
      {evidence.length > 0 && <p class="jh-caption">{pane.items.evidence(pane.list(evidence))}</p>}
      {!schools && <Cells outcome={outcome} />}
      <FailingSchools outcome={outcome} rows={rows} />
      <UnknownSchools outcome={outcome} rows={rows} />
    </li>
  );
}

function Against({ outcome }: { readonly outcome: PartOutcome }) {
  const { texts } = usePane();
  const figure = partFigure(outcome, texts.items.limits.unit);
  if (!figure) return null;
  return (
    <p class="jh-against jh-figure">
      <span class="jh-strong">{figure.value}</span>
      {figure.limit !== null && ` / ${texts.items.comparison[figure.comparison]} ${figure.limit}`}
    </p>
  );
}

/** More cells than these say no more to a reader. */
const MOST_CELLS = 8;

function Cells({ outcome: { cells } }: { readonly outcome: PartOutcome }) {
  if (cells.length === 0) return null;
  return (
    <ul class="jh-cells">
      {cells.slice(0, MOST_CELLS).map((cell) => (
        <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
          <CellLink cell={cell} />
        </li>
      ))}
    </ul>
  );
}
