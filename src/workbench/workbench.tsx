import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textsIn } from '../locale/language';
import { Header } from './header';
import type { OpenFiles } from './open-workbook';
import { PaneBeside, type PaneProps } from './pane';
import { PasswordDialog, usePasswordQuestion } from './password-dialog';
import { gridTheme, keepPaneWidth, keptPaneWidth } from './preferences';
import { ProblemBar } from './problem-bar';
import { SheetTabs } from './sheet-tabs';
import { Splitter } from './splitter';
import { useFileChooser } from './use-file-chooser';
import { useFileDrop } from './use-file-drop';
import { usePreferences } from './use-preferences';
import { useRegionKeys } from './use-region-keys';
import { useSession } from './use-session';

interface WorkbenchProps {
  readonly openFiles: OpenFiles;
  /** What stands beside the grid; absent: the task pane. */
  readonly Pane?: ComponentType<PaneProps>;
}

/** The page: the frame, the grid, and beside it the pane. */
export function Workbench({ openFiles, Pane = PaneBeside }: WorkbenchProps) {
  const preferences = usePreferences();
  const { shared, language } = preferences;
  const theme = gridTheme(preferences.theme);
  const [paneWidth, setPaneWidth] = useState(keptPaneWidth);
  useEffect(() => keepPaneWidth(paneWidth), [paneWidth]);
  const grid = useRef<HTMLDivElement>(null);
  const { ask, question } = usePasswordQuestion();
  const session = useSession({ element: grid, openFiles, askPassword: ask, language, theme });
  const { state, problem, dismiss, open, save, withSession } = session;
  const texts = textsIn(language).workbench;
  const openOther = async (files: readonly File[]) => {
    if (files.length > 0 && (!state.unsaved || confirm(texts.discard))) await open(files);
  };
  const { chooser, choose } = useFileChooser(openOther);
  const { dropping, handlers } = useFileDrop(openOther);
  useWarningBeforeLeaving(state.unsaved);
  const saveUnlessSigned = () => {
    if (!(state.signed && state.unsaved) || confirm(texts.signed)) save();
  };
  useSaveKey(saveUnlessSigned);
  const isInGrid = () => grid.current?.contains(document.activeElement) ?? false;
  useRegionKeys(() => withSession((opened) => opened.focusGrid(isInGrid)));
  return (
    <div class={dropping ? 'page dropping' : 'page'} data-drop={texts.drop} {...handlers}>
      {chooser}
      <Header
        texts={texts}
        state={state}
        theme={theme}
        onOpen={choose}
        onSave={saveUnlessSigned}
        onUndo={() => withSession((session) => session.undo())}
        onRedo={() => withSession((session) => session.redo())}
        onLanguage={() => shared.change({ language: language === 'zh' ? 'en' : 'zh' })}
        onTheme={() => shared.change({ theme: theme === 'dark' ? 'light' : 'dark' })}
      />
      <PasswordDialog texts={texts.password} question={question} />
      <ProblemBar problem={problem} close={texts.close} onClose={dismiss} />
      <main class="book" aria-label={texts.grid} aria-description={texts.regionKey} aria-keyshortcuts="F6">
        <div class="grid" data-region="grid" tabIndex={-1} ref={grid} />
        {state.fileName === null && <p class="empty">{texts.noWorkbook}</p>}
        <SheetTabs
          label={texts.sheets}
          sheets={state.sheets}
          active={state.active}
          onActivate={(sheet) => withSession((session) => session.activate(sheet))}
        />
      </main>
      <Splitter label={texts.resize} width={paneWidth} onResize={setPaneWidth} />
      <Pane label={texts.pane} width={paneWidth} workbook={state.workbook} preferences={shared} />
    </div>
  );
}

function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** Ctrl+S, or ⌘S, saves the workbook and not the page. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      save();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [save]);
}
