import { usePane } from '../../pane-context';

/** Where the county's figures have no place yet. */
export function AddCountySheet() {
  const { session, texts } = usePane();
  return (
    <button
      type="button"
      class="jh-button jh-remedy"
      aria-disabled={session.state.task !== null}
      onClick={() => session.addCountySheet()}
    >
      {texts.pane.action.addCountySheet}
    </button>
  );
}
