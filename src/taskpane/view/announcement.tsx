import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../assessment/assess';
import type { Texts } from '../../locale/language';
import { usePane } from '../pane-context';
import type { TaskKind } from '../session/state';

/** What takes no longer isn't told while it is under way: each edit is followed by a check. */
const LONG_MILLISECONDS = 500;

/** For the ear, what the eye sees at once: a task that takes longer than a moment, then the verdict. */
export function Announcement() {
  const { session, texts } = usePane();
  const { task, result } = session.state;
  const long = useLongTask(task?.kind ?? null);
  return (
    <p class="jh-hidden" role="status">
      {long ? texts.pane.task[long] : result && verdictText(result.checked.assessment, texts.pane)}
    </p>
  );
}

function verdictText({ county, statistics }: Assessment, pane: Texts['pane']): string {
  const verdict = pane.verdict[county.verdict](statistics.name ?? pane.county);
  return county.reasons.length === 0 ? verdict : `${verdict} ${pane.between(county.reasons.length)}`;
}

function useLongTask(kind: TaskKind | null): TaskKind | null {
  const [long, setLong] = useState<TaskKind | null>(null);
  useEffect(() => {
    setLong(null);
    if (kind === null) return undefined;
    const timer = setTimeout(() => setLong(kind), LONG_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [kind]);
  return long;
}
