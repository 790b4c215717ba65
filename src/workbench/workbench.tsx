import { useEffect, useRef, useState } from 'preact/hooks';
import { textsIn } from '../locale/language';
import { WorkbookError } from '../workbook/workbook';
import { bytesOf, chooseFile, download } from './files';
import { Header } from './header';
import type { OpenWorkbookFile } from './open-workbook';
import { PaneBeside } from './pane';
import { gridTheme, keepPaneWidth, keptPaneWidth, sharedPreferences } from './preferences';
import { NOTHING_OPEN, Session } from './session';
import { SheetTabs } from './sheet-tabs';
import { Splitter } from './splitter';
import { applyTheme } from './theme';

interface WorkbenchProps {
  readonly openFile: OpenWorkbookFile;
}

const SAMPLE = 'samples/sample.xlsx';

async function openSample(open: (file: Blob, name: string) => Promise<void>): Promise<void> {
  const sample = await fetch(SAMPLE);
  if (sample.ok) await open(await sample.blob(), SAMPLE.replace(/^.*\//, ''));
}

/** The page: the frame, the grid, and beside it the pane. */
export function Workbench({ openFile }: WorkbenchProps) {
  const [shared] = useState(sharedPreferences);
  const [preferences, setPreferences] = useState(shared.current);
  const [paneWidth, setPaneWidth] = useState(keptPaneWidth);
  const [state, setState] = useState(NOTHING_OPEN);
  const [problem, setProblem] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const gridElement = useRef<HTMLDivElement>(null);
  /** The grid is loaded after the frame is there; what the user asks for meanwhile waits for it. */
  const session = useRef<Promise<Session>>(null);
  const theme = gridTheme(preferences.theme);
  const texts = textsIn(preferences.language);

  const resizePane = (width: number) => {
    setPaneWidth(width);
    keepPaneWidth(width);
  };

  const open = async (file: Blob, name: string) => {
    setProblem(null);
    try {
      const bytes = await bytesOf(file);
      await (await session.current)?.open(bytes, name);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      setProblem(texts.errors.workbook(name, error.problem));
    }
  };
  const save = async () => {
    const bytes = (await session.current)?.save();
    if (bytes && state.fileName !== null) download(bytes, state.fileName);
  };
  const openOther = async (choose: () => Promise<File | undefined>) => {
    const file = await choose();
    if (file && (!state.unsaved || confirm(texts.workbench.discard))) await open(file, file.name);
  };

  useEffect(() => shared.onChange(() => setPreferences(shared.current())), [shared]);
  useEffect(() => {
    applyTheme(preferences.theme);
    session.current?.then((opened) => opened.setTheme(gridTheme(preferences.theme)));
  }, [preferences.theme]);
  useEffect(() => {
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    document.title = texts.workbench.title;
    session.current?.then((opened) => opened.setLanguage(preferences.language));
  }, [preferences.language, texts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const element = gridElement.current;
    if (!element) return;
    session.current = import('./grid/univer-grid').then(
      ({ createGrid }) =>
        new Session({
          createGrid: (events) => createGrid(element, events, { language: preferences.language, theme }),
          openFile,
          onState: setState,
        }),
    );
    openSample(open);
  }, []);

  useEffect(() => {
    if (!state.unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [state.unsaved]);

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
        theme={theme}
        onOpen={() => openOther(chooseFile)}
        onSave={save}
        onUndo={() => session.current?.then((opened) => opened.undo())}
        onRedo={() => session.current?.then((opened) => opened.redo())}
        onLanguage={() => shared.change({ language: preferences.language === 'zh' ? 'en' : 'zh' })}
        onTheme={() => shared.change({ theme: theme === 'dark' ? 'light' : 'dark' })}
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
          onActivate={(sheet) => session.current?.then((opened) => opened.activate(sheet))}
        />
      </main>
      <Splitter label={texts.workbench.resize} width={paneWidth} onResize={resizePane} />
      <PaneBeside label={texts.workbench.pane} width={paneWidth} workbook={state.workbook} preferences={shared} />
    </div>
  );
}
