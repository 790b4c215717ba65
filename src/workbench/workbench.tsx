import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { newFile } from '../embedded/new-file';
import { type Language, OTHER_LANGUAGE, type Texts, textsIn } from '../locale/language';
import { templateSheets } from '../reporting/template/template';
import { STANDARDS } from '../standards/standards';
import type { MountedPane } from '../taskpane/mount';
import { today } from '../taskpane/today';
import { ChartsOverGrid, useChartsOpen } from './charts/charts-over-grid';
import { DraftBar } from './drafts/draft-bar';
import type { Draft } from './drafts/draft-store';
import { useDrafts } from './drafts/use-drafts';
import { Header } from './frame/header';
import { PaneBeside, type PaneProps } from './frame/pane';
import { gridTheme, keepPaneWidth, keptPaneWidth } from './frame/preferences';
import { SheetTabs } from './frame/sheet-tabs';
import { Splitter } from './frame/splitter';
import { usePreferences } from './frame/use-preferences';
import { useRegionKeys } from './frame/use-region-keys';
import { NewerBuildBar } from './offline/newer-build-bar';
import { download } from './opening/files';
import { FirstScreen, type FirstSteps, SampleBar } from './opening/first-steps';
import { FormDialog } from './opening/form-dialog';
import type { OpenFiles } from './opening/open-workbook';
import { PasswordDialog, usePasswordQuestion } from './opening/password-dialog';
import type { LoadSample } from './opening/sample';
import { useFileChooser } from './opening/use-file-chooser';
import { useFileDrop } from './opening/use-file-drop';
import { useOpenOther } from './opening/use-open-other';
import { type Opening, useSession } from './use-session';

interface WorkbenchProps {
  readonly openFiles: OpenFiles;
  readonly loadSample: LoadSample;
  /** What stands beside the grid; absent: the task pane. */
  readonly Pane?: ComponentType<PaneProps>;
}

/** The page: the frame, the grid, and beside it the pane. */
export function Workbench({ openFiles, loadSample, Pane = PaneBeside }: WorkbenchProps) {
  const preferences = usePreferences();
  const { shared, language } = preferences;
  const theme = gridTheme(preferences.theme);
  const [paneWidth, setPaneWidth] = useState(keptPaneWidth);
  useEffect(() => keepPaneWidth(paneWidth), [paneWidth]);
  const grid = useRef<HTMLDivElement>(null);
  const { ask, question } = usePasswordQuestion();
  const tellNoDrafts = useRef(() => {});
  const { left, forget, adopt, keep } = useDrafts(() => tellNoDrafts.current());
  const session = useSession({
    ...{ element: grid, openFiles, askPassword: ask, loadSample, language, theme },
    onChanges: keep,
  });
  const { state, isSample, savedAs, opening, problem, dismiss, open, openSample, save, withSession } = session;
  tellNoDrafts.current = session.tellNoDrafts;
  const texts = textsIn(language).workbench;
  const pane = useRef<MountedPane | null>(null);
  const { openOther, formQuestion } = useOpenOther({ state, open, pane, discard: texts.discard });
  const [draft] = left;
  const restore = async ({ fileName, bytes }: Draft) => {
    if (state.unsaved && !confirm(texts.discard)) return;
    if (draft && (await open([new File([bytes], fileName)], 'unsaved'))) adopt(draft);
  };
  const { chooser, choose } = useFileChooser((files) => openOther(files, 'chosen'));
  const { dropping, handlers } = useFileDrop((files) => openOther(files, 'dropped'));
  const hasCharts = state.charts.length > 0;
  const [isOpen, setOpen] = useChartsOpen(state.active);
  const isCovered = hasCharts && isOpen;
  const steps: FirstSteps = {
    open: choose,
    sample: openSample,
    template: async () => download(await blankTemplate(texts.templateFile, language), texts.templateFile),
  };
  useWarningBeforeLeaving(state.unsaved);
  const saveUnlessSigned = () => {
    if (!(state.signed && state.unsaved) || confirm(texts.signed)) save();
  };
  useSaveKey(saveUnlessSigned);
  const isInGrid = () => grid.current?.contains(document.activeElement) ?? false;
  useRegionKeys(() => withSession((opened) => opened.focusGrid(isInGrid)));
  return (
    <div
      class={makeClass(dropping, state.fileName === null)}
      data-drop={state.fileName === null ? texts.drop : texts.dropOver}
      {...handlers}
    >
      {chooser}
      <div class="above" data-region="frame">
        <Header
          texts={texts}
          state={state}
          savedAs={savedAs}
          theme={theme}
          onOpen={choose}
          onSave={saveUnlessSigned}
          onUndo={() => withSession((session) => session.undo())}
          onRedo={() => withSession((session) => session.redo())}
          onLanguage={() => shared.change({ language: OTHER_LANGUAGE[language] })}
          onTheme={() => shared.change({ theme: theme === 'dark' ? 'light' : 'dark' })}
        />
        <ProblemBar problem={problem} close={texts.close} onClose={dismiss} />
        <OpeningBar texts={texts} opening={opening} />
        <DraftBar
          texts={texts}
          language={language}
          draft={draft?.draft}
          onRestore={restore}
          onDiscard={() => draft && forget(draft)}
        />
        <NewerBuildBar texts={texts} />
        {isSample && <SampleBar texts={texts} steps={steps} />}
      </div>
      <FormDialog texts={texts.form} question={formQuestion} />
      <PasswordDialog texts={texts.password} question={question} />
      <main class="book" aria-label={texts.grid} aria-description={texts.regionKey} aria-keyshortcuts="F6">
        {hasCharts && <ChartsOverGrid charts={state.charts} isOpen={isOpen} onToggle={setOpen} texts={texts.charts} />}
        <div class="grid" data-region={isCovered ? undefined : 'grid'} inert={isCovered} tabIndex={-1} ref={grid} />
        {state.fileName === null && <FirstScreen texts={texts} steps={steps} />}
        <SheetTabs
          label={texts.sheets}
          sheets={state.sheets}
          active={state.active}
          onActivate={(sheet) => withSession((session) => session.activate(sheet))}
        />
      </main>
      <Splitter label={texts.resize} width={paneWidth} onResize={setPaneWidth} />
      <Pane label={texts.pane} width={paneWidth} workbook={state.workbook} preferences={shared} mounted={pane} />
    </div>
  );
}

/** Before a workbook is open there is nothing to show beside the first steps. */
function makeClass(dropping: boolean, nothingOpen: boolean): string {
  return ['page', dropping ? 'dropping' : '', nothingOpen ? 'unopened' : ''].filter((name) => name !== '').join(' ');
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

/** Our own layout, empty, for this year. */
function blankTemplate(fileName: string, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  return newFile(templateSheets(STANDARDS[0], Number(today().slice(0, 4)), language), fileName);
}

interface Props {
  readonly texts: Texts['workbench'];
  readonly opening: Opening | null;
}

/** Says that files are being read, and how many of them are; what is quick is over before it shows. */
function OpeningBar({ texts, opening }: Props) {
  return (
    <p class="sample reading-files" role="status" hidden={opening === null}>
      {opening && texts.opening(opening.done, opening.of)}
    </p>
  );
}

interface ProblemBarProps {
  readonly problem: string | null;
  readonly close: string;
  readonly onClose: () => void;
}

/** Says below the header what could not be done, and what to do. */
function ProblemBar({ problem, close, onClose }: ProblemBarProps) {
  if (problem === null) return null;
  return (
    <p class="problem" role="alert">
      {problem}
      <button type="button" class="quiet" onClick={onClose}>
        {close}
      </button>
    </p>
  );
}
