import type { Clause } from '../../../standards/clause';
import { usePane } from '../../pane-context';

interface ClauseFactsProps {
  readonly clause: Clause;
  /** Below 0: days left; `null`: no deadline. */
  readonly overdueDays: number | null;
}

/** What the document says of a requirement: definition, deadline, units, and where it stands. */
export function ClauseFacts({ clause, overdueDays }: ClauseFactsProps) {
  const { items, list, deadline } = usePane().texts.pane;
  const facts = [
    { name: items.definition, text: clause.definition ?? items.noDefinition },
    { name: items.deadline, text: clause.deadline && deadlineText(deadline(clause.deadline), overdueDays, items) },
    { name: items.lead, text: list(clause.lead) },
    { name: items.cooperating, text: list(clause.cooperating) },
    { name: items.source, text: clause.paragraph },
  ];
  return (
    <section class="jh-section">
      <dl class="jh-clause">
        {facts.map(({ name, text }) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

interface DeadlineTexts {
  readonly overdue: (days: number) => string;
  readonly daysLeft: (days: number) => string;
}

function deadlineText(deadline: string, days: number | null, texts: DeadlineTexts): string {
  if (days === null) return deadline;
  return `${deadline} · ${days > 0 ? texts.overdue(days) : texts.daysLeft(-days)}`;
}
