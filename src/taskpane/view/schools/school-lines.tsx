import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { School } from '../../../statistics/county';
import type { Stage } from '../../../statistics/stages';
import { worstCell } from '../../model/findings/located';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';

interface SchoolLinesProps {
  /** `null`: what stands above says it. */
  readonly title: string | null;
  readonly count: number;
  readonly children: (most: number) => ComponentChildren;
}

/** So many are shown at first, and so many more each time. */
const FIRST = 10;
const STEP = 100;

/** Schools under a title, the first of them and more when asked. */
export function SchoolLines({ title, count, children }: SchoolLinesProps) {
  const { texts } = usePane();
  const [most, setMost] = useState(FIRST);
  if (count === 0) return null;
  return (
    <>
      {title !== null && <h3 class="jh-caption jh-lines-title">{title}</h3>}
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

export function makeSchoolLineKey({ school, stage }: OneSchool): string {
  return `${school.origin.sheet} ${school.origin.row} ${stage}`;
}

interface SchoolLineProps {
  readonly of: OneSchool;
  readonly rows: readonly SchoolRow[];
  readonly children: ComponentChildren;
}

/** A school, which opens where it is listed, and what is said of it. */
export function SchoolLine({ of: { school, stage }, rows, children }: SchoolLineProps) {
  const { session, texts, go } = usePane();
  const row = rows.find(({ at }) => at.school === school && (stage === null || at.stage === stage));
  const name = stage === null ? school.name : `${school.name} · ${texts.assessment.stage[stage]}`;
  return (
    <li class="jh-line">
      {row ? (
        <button
          type="button"
          class="jh-plain jh-line-name"
          onClick={() => {
            go({ view: 'schools', school: row.key, lastSchool: row.key });
            void session.reveal(worstCell(row), 'stays');
          }}
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
