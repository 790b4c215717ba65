import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PartOutcome } from '../../assessment/items/outcome';
import { partReason } from '../../locale/part-reason';
import { schoolFigure } from '../../reporting/items/part-figures';
import type { School } from '../../statistics/county';
import type { Stage } from '../../statistics/stages';
import type { SchoolRow } from '../model/school-rows';
import { usePane } from '../pane-context';
import { CellLink } from '../part/cell-link';

interface PartSchoolsProps {
  readonly outcome: PartOutcome;
  readonly rows: readonly SchoolRow[];
}

export function FailingSchools({ outcome, rows }: PartSchoolsProps) {
  const { texts } = usePane();
  const { failing, part } = outcome;
  return (
    <SchoolLines title={texts.pane.items.failingSchools(failing.length)} count={failing.length}>
      {(most) =>
        failing.slice(0, most).map((one) => (
          <SchoolLine key={keyOf(one)} of={one} rows={rows}>
            {one.cells[0] ? (
              <CellLink cell={one.cells[0]}>{schoolFigure(one, part)}</CellLink>
            ) : (
              schoolFigure(one, part)
            )}
          </SchoolLine>
        ))
      }
    </SchoolLines>
  );
}

export function UnknownSchools({ outcome: { unknown }, rows }: PartSchoolsProps) {
  const { texts, language } = usePane();
  return (
    <SchoolLines title={texts.pane.items.unknownSchools(unknown.length)} count={unknown.length}>
      {(most) =>
        unknown.slice(0, most).map((one) => (
          <SchoolLine key={keyOf(one)} of={one} rows={rows}>
            {one.reason.cells[0] ? <CellLink cell={one.reason.cells[0]} /> : partReason(one.reason, language)}
          </SchoolLine>
        ))
      }
    </SchoolLines>
  );
}

interface SchoolLinesProps {
  readonly title: string;
  readonly count: number;
  readonly children: (most: number) => ComponentChildren;
}

/** So many are shown at first, and so many more each time. */
const FIRST = 10;
const STEP = 100;

function SchoolLines({ title, count, children }: SchoolLinesProps) {
  const { texts } = usePane();
  const [most, setMost] = useState(FIRST);
  if (count === 0) return null;
  return (
    <>
      <h3 class="jh-caption jh-lines-title">{title}</h3>
      <ul class="jh-lines">{children(most)}</ul>
      {count > most && (
        <button type="button" class="jh-link" onClick={() => setMost(most + STEP)}>
          {texts.pane.more(Math.min(STEP, count - most))}
        </button>
      )}
    </>
  );
}

interface OneSchool {
  readonly school: School;
  /** `null`: the school as a whole. */
  readonly stage: Stage | null;
}

function keyOf({ school, stage }: OneSchool): string {
  return `${school.origin.sheet} ${school.origin.row} ${stage}`;
}

interface SchoolLineProps {
  readonly of: OneSchool;
  readonly rows: readonly SchoolRow[];
  readonly children: ComponentChildren;
}

function SchoolLine({ of: { school, stage }, rows, children }: SchoolLineProps) {
  const { texts, go } = usePane();
  const row = rows.find(({ at }) => at.school === school && (stage === null || at.stage === stage));
  const name = stage === null ? school.name : `${school.name} · ${texts.assessment.stage[stage]}`;
  return (
    <li class="jh-line">
      {row ? (
        <button
          type="button"
          class="jh-plain jh-line-name"
          onClick={() => go({ view: 'schools', school: row.key, lastSchool: row.key })}
        >
          {name}
        </button>
      ) : (
        <span class="jh-line-name">{name}</span>
      )}
      <span class="jh-figure">{children}</span>
    </li>
  );
}
