import type { Texts } from '../../locale/language';
import type { GridTheme } from '../grid/grid';
import type { SessionState } from '../session';

interface HeaderProps {
  readonly texts: Texts['workbench'];
  readonly state: SessionState;
  /** The name that it was last saved under. */
  readonly savedAs: string | null;
  readonly theme: GridTheme;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
}

function stateText({ unsaved }: SessionState, savedAs: string | null, texts: HeaderProps['texts']): string {
  if (unsaved) return texts.unsaved;
  return savedAs === null ? texts.saved : texts.savedAs(savedAs);
}

export function Header({ texts, state, savedAs, theme, ...on }: HeaderProps) {
  const otherTheme = theme === 'light' ? 'dark' : 'light';
  return (
    <header class="frame">
      <h1>{texts.title}</h1>
      <p class="file">
        <span class="file-name">{state.fileName}</span>
        {state.fileName !== null && (
          <output class={state.unsaved ? 'unsaved' : ''}>{stateText(state, savedAs, texts)}</output>
        )}
        {state.copyOf.length > 0 && <span class="copy">{texts.copyOf(state.copyOf)}</span>}
      </p>
      <button type="button" onClick={on.onUndo} disabled={!state.canUndo} title="Ctrl+Z">
        {texts.undo}
      </button>
      <button type="button" onClick={on.onRedo} disabled={!state.canRedo} title="Ctrl+Y">
        {texts.redo}
      </button>
      <button type="button" onClick={on.onOpen} title={texts.openHint}>
        {texts.open}
      </button>
      <button
        type="button"
        class="primary"
        onClick={on.onSave}
        disabled={state.fileName === null}
        title={texts.saveHint}
      >
        {state.copyOf.length > 0 ? texts.saveAs : texts.save}
      </button>
      <button type="button" class="quiet" onClick={on.onLanguage} title={texts.languageHint}>
        {texts.language}
      </button>
      <button type="button" class="quiet" onClick={on.onTheme} title={texts.themeHint[otherTheme]}>
        {texts.theme[otherTheme]}
      </button>
    </header>
  );
}
