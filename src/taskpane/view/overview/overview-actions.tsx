import { usePane } from '../../pane-context';
import { SUMMARY_HERE } from '../../session/output';

/** What can be done about it: one primary button. */
export function OverviewActions() {
  const { session, texts } = usePane();
  const { action } = texts.pane;
  const { task, settings } = session.state;
  const isMarked = settings.marked !== null;
  return (
    <div class="jh-actions">
      <button
        type="button"
        class={isMarked ? 'jh-button' : 'jh-button jh-primary'}
        aria-disabled={task !== null}
        onClick={() => (isMarked ? session.clearMarks() : session.mark())}
      >
        {isMarked ? action.clear : action.mark}
      </button>
      <button
        type="button"
        class={isMarked ? 'jh-button jh-primary' : 'jh-button'}
        aria-disabled={task !== null}
        onClick={() => session.write(SUMMARY_HERE)}
      >
        {action.write}
      </button>
      <button type="button" class="jh-button jh-subtle" aria-disabled={task !== null} onClick={() => session.check()}>
        {action.check}
      </button>
      {session.emptiesHistory && <p class="jh-caption">{action.emptiesHistory}</p>}
    </div>
  );
}
