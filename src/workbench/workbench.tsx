import { useEffect, useRef, useState } from 'preact/hooks';
import { textsIn } from '../locale/language';
import { WorkbookError } from '../workbook/workbook';
import { bytesOf, chooseFile } from './files';
import { Header } from './header';
import { keepPreferences, type Preferences, readPreferences } from './preferences';
import { NOTHING_OPEN, Session } from './session';
import { SheetTabs } from './sheet-tabs';
import { Splitter } from './splitter';
import { applyTheme } from './theme';

const SAMPLE = 'samples/sample.xlsx';

/** The page: the frame, the grid, and beside it the pane. */
export function Workbench() {
  const [preferences, setPreferences] = useState(readPreferences);
  const [state, setState] = useState(NOTHING_OPEN);
  const [problem, setProblem] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const gridElement = useRef<HTMLDivElement>(null);
  const session = useRef<Session>(null);
  const texts = textsIn(preferences.language);

  const prefer = (change: Partial<Preferences>) => {
    const wanted = { ...preferences, ...change };
    setPreferences(wanted);
    keepPreferences(wanted);
  };

  const open = async (file: Blob, name: string) => {
    setProblem(null);
    try {
      session.current?.open(await bytesOf(file), name);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      setProblem(texts.errors.workbook(name, error.problem));
    }
  };
  const openOther = async (choose: () => Promise<File | undefined>) => {
    const file = await choose();
    if (file && (!state.unsaved || confirm(texts.workbench.discard))) await open(file, file.name);
  };

  useEffect(() => applyTheme(preferences.theme), [preferences.theme]);
  useEffect(() => {
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    document.title = texts.workbench.title;
  }, [preferences.language, texts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const element = gridElement.current;
    if (!element) return;
    const start = async () => {
      const { createGrid } = await import('./grid/univer-grid');
      session.current = new Session((events) => createGrid(element, events, preferences), setState);
      const sample = await fetch(SAMPLE);
      if (sample.ok) await open(await sample.blob(), SAMPLE.replace(/^.*\//, ''));
    };
    start();
  }, []);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer?.files[0];
    if (file) openOther(() => Promise.resolve(file));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; by keyboard there is the button
    <div
      class={dropping ? 'page dropping' : 'page'}
      data-drop={texts.workbench.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.relatedTarget === null && setDropping(false)}
      onDrop={onDrop}
    >
      <Header
        texts={texts.workbench}
        state={state}
        theme={preferences.theme}
        onOpen={() => openOther(chooseFile)}
        onSave={() => {}}
        onUndo={() => session.current?.undo()}
        onRedo={() => session.current?.redo()}
        onLanguage={() => prefer({ language: preferences.language === 'zh' ? 'en' : 'zh' })}
        onTheme={() => prefer({ theme: preferences.theme === 'dark' ? 'light' : 'dark' })}
      />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
          <button type="button" class="quiet" onClick={() => setProblem(null)}>
            {texts.workbench.close}
          </button>
        </p>
      )}
      <main class="book" aria-label={texts.workbench.grid}>
        <div class="grid" ref={gridElement} />
        {state.fileName === null && <p class="empty">{texts.workbench.noWorkbook}</p>}
        <SheetTabs
          label={texts.workbench.sheets}
          sheets={state.sheets}
          active={state.active}
          onActivate={(sheet) => session.current?.activate(sheet)}
        />
      </main>
      <Splitter
        label={texts.workbench.resize}
        width={preferences.paneWidth}
        onResize={(paneWidth) => prefer({ paneWidth })}
      />
      <aside class="pane" aria-label={texts.workbench.pane} style={{ width: `${preferences.paneWidth}px` }} />
    </div>
  );
}
