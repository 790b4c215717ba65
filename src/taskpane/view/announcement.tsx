import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../assessment/assess';
import { makeHeadline } from '../../locale/headline';
import type { Texts } from '../../locale/language';
import { leftCount } from '../../reporting/items/left';
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
      {long ? texts.pane.task[long] : result && verdictText(result.checked.assessment, texts)}
    </p>
  );
}

function verdictText(assessment: Assessment, texts: Texts): string {
  const { statistics } = assessment;
  const { pane } = texts;
  const { sentence, beside } = makeHeadline(assessment, statistics.name ?? pane.county, pane.verdict, texts);
  return [sentence, beside, leftCount(assessment, pane)].filter((text) => text !== '').join(' ');
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
