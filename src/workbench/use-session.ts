import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_UNPACKED_BYTES } from '../embedded/package/zip';
import { type Language, textsIn } from '../locale/language';
import type { WorkbookProblem } from '../workbook/workbook';
import type { GridEvents, GridTheme } from './grid/grid';
import { download, readBytes } from './opening/files';
import { type AskPassword, FileError, type OpenFiles, type OpenWorkbook } from './opening/open-workbook';
import type { LoadSample } from './opening/sample';
import { type MayReplace, NOTHING_OPEN, Session } from './session';

interface SessionOptions {
  readonly element: RefObject<HTMLElement | null>;
  readonly openFiles: OpenFiles;
  readonly askPassword: AskPassword;
  readonly loadSample: LoadSample;
  readonly language: Language;
  readonly theme: GridTheme;
  /** The workbook has changes that it hadn't, or they were saved. */
  readonly onChanges: (workbook: OpenWorkbook) => void;
}

/** The page's address ends so where the sample is to be open at once. */
const SAMPLE_ADDRESS = '#sample';

/** What the user last asked for and could not have: of a file, or of a sheet that is protected. */
type Trouble =
  | { readonly file: string; readonly problem: WorkbookProblem }
  | { readonly protectedSheet: string }
  /** In bytes. */
  | { readonly tooMuch: number }
  | 'noDrafts'
  | 'noSample';

/** How many of the files that were chosen are read. */
export interface Opening {
  readonly done: number;
  readonly of: number;
}

/** The session behind the page. The grid is loaded while the first workbook is opened, so that the pane needn’t wait for it. */
export function useSession(options: SessionOptions) {
  const { element, openFiles, askPassword, loadSample, language, theme, onChanges } = options;
  const [state, setState] = useState(NOTHING_OPEN);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSample, setIsSample] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const session = useRef<Session>(null);
  const withSession = async <T>(work: (session: Session) => T | Promise<T>): Promise<T | undefined> => {
    return session.current ? work(session.current) : undefined;
  };
  const wasAsked = useRef(false);
  const open = async (
    files: readonly File[],
    are: 'saved' | 'unsaved' | 'sample' = 'saved',
    mayReplace?: MayReplace,
  ) => {
    wasAsked.current = true;
    const size = files.reduce((sum, file) => sum + file.size, 0);
    // Unpacked they are larger still.
    setTrouble(size > MOST_UNPACKED_BYTES ? { tooMuch: size } : null);
    if (size > MOST_UNPACKED_BYTES) return false;
    setOpening({ done: 0, of: files.length });
    try {
      const chosen = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await readBytes(file) })));
      const [first] = chosen;
      if (!first) return false;
      const name = nameTogether(first.name, chosen.length, language);
      const saved = are === 'unsaved' ? are : 'saved';
      if (!(await withSession((opened) => opened.open(chosen, name, saved, mayReplace)))) return false;
      setIsSample(are === 'sample');
      setSavedAs(null);
      return true;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setTrouble(error);
      return false;
    } finally {
      setOpening(null);
    }
  };
  const openSample = async () => {
    const sample = await loadSample();
    if (sample) await open([sample], 'sample');
    else setTrouble('noSample');
  };
  const save = async () => {
    const bytes = await withSession((opened) => opened.save());
    if (!bytes || state.fileName === null) return;
    // What was made of files of other formats has a name of its own already.
    const isFirst = savedAs === null;
    const name = isFirst && state.copyOf.length > 0 ? state.fileName : copyName(savedAs ?? state.fileName);
    setSavedAs(name);
    download(bytes, name);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const container = element.current;
    if (!container) return;
    const createGrid = async (events: GridEvents) => {
      if (location.hash !== SAMPLE_ADDRESS) await firstScreen();
      return (await import('./grid/univer-grid')).createGrid(container, events, { language, theme });
    };
    const onProtected = (sheet: string) => setTrouble({ protectedSheet: sheet });
    const onRead = (done: number, of: number) => {
      setOpening({ done, of });
      return nextTask();
    };
    session.current = new Session({
      ...{ createGrid, openFiles, askPassword, onRead, onProtected, onChanges },
      onState: setState,
    });
    if (location.hash !== SAMPLE_ADDRESS) return;
    // Whoever was faster with files of their own keeps them.
    loadSample().then((sample) => {
      if (sample && !wasAsked.current) void open([sample], 'sample');
    });
  }, []);
  useEffect(() => session.current?.setTheme(theme), [theme]);
  useEffect(() => session.current?.setLanguage(language), [language]);
  const problem = trouble === null ? null : wordsFor(trouble, language);
  return {
    ...{ state, isSample, savedAs, opening, problem, open, openSample, save, withSession },
    dismiss: () => setTrouble(null),
    /** Changes can't be kept for the case that the page is lost. */
    tellNoDrafts: () => setTrouble('noDrafts'),
  };
}

/** Milliseconds: a page that nobody looks at is never drawn, and is to go on nevertheless. */
const LONGEST_UNDRAWN = 500;

/** Once it is drawn what one may begin with: making the grid takes longer than all else. Safari has no idle callbacks. */
function firstScreen(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: LONGEST_UNDRAWN });
    else setTimeout(resolve);
  });
}

/** Lets the page be drawn, and the user act. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function wordsFor(trouble: Trouble, language: Language): string {
  const { errors, workbench } = textsIn(language);
  if (trouble === 'noSample') return workbench.noSample;
  if (trouble === 'noDrafts') return workbench.draft.impossible;
  if ('tooMuch' in trouble)
    return workbench.tooMuch(Math.ceil(trouble.tooMuch / 2 ** 20), MOST_UNPACKED_BYTES / 2 ** 20);
  return 'protectedSheet' in trouble
    ? workbench.protectedSheet(trouble.protectedSheet)
    : errors.workbook(trouble.file, trouble.problem);
}

function nameTogether(first: string, count: number, language: Language): string {
  return count === 1 ? first : textsIn(language).workbench.together(first.replace(/\.[^.]*$/, ''), count);
}

/** A name that a saved copy went by. */
const COPY = /^(.*)（核查(\d*)）$/;

/** What a saved copy is called, lest it be taken for the file that was opened: `县.xlsx` → `县（核查）.xlsx` → `县（核查2）.xlsx`. */
export function copyName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const [name, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  const [, original = name, number] = COPY.exec(name) ?? [];
  return `${original}（核查${number === undefined ? '' : Number(number || '1') + 1}）${ending}`;
}
