import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, textsIn } from '../locale/language';
import type { WorkbookProblem } from '../workbook/workbook';
import { bytesOf, download } from './files';
import type { GridTheme } from './grid/grid';
import { type AskPassword, FileError, type OpenFiles } from './open-workbook';
import { NOTHING_OPEN, Session } from './session';

/** The sample stands beside the page; its county is made up. */
const SAMPLE = { address: 'samples/sample.xlsx', fileName: '云岭县（示例）.xlsx' };

interface SessionOptions {
  readonly element: RefObject<HTMLElement | null>;
  readonly openFiles: OpenFiles;
  readonly askPassword: AskPassword;
  readonly language: Language;
  readonly theme: GridTheme;
}

/** What the user last asked for and could not have: of a file, or of a sheet that is protected. */
type Trouble = { readonly file: string; readonly problem: WorkbookProblem } | { readonly protectedSheet: string };

/** The session behind the page. The grid is loaded after the frame is there; what is asked for meanwhile waits for it. */
export function useSession({ element, openFiles, askPassword, language, theme }: SessionOptions) {
  const [state, setState] = useState(NOTHING_OPEN);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const session = useRef<Promise<Session>>(null);
  const withSession = async <T>(work: (session: Session) => T | Promise<T>): Promise<T | undefined> => {
    const opened = await session.current;
    return opened ? work(opened) : undefined;
  };
  const open = async (files: readonly File[]) => {
    setTrouble(null);
    try {
      const chosen = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
      const [first] = chosen;
      if (first) await withSession((opened) => opened.open(chosen, nameTogether(first.name, chosen.length, language)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setTrouble(error);
    }
  };
  const save = async () => {
    const bytes = await withSession((opened) => opened.save());
    if (bytes && state.fileName !== null) download(bytes, state.fileName);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const container = element.current;
    if (!container) return;
    session.current = import('./grid/univer-grid').then(({ createGrid }) => {
      const startGrid = (events: Parameters<typeof createGrid>[1]) =>
        createGrid(container, events, { language, theme });
      const onProtected = (sheet: string) => setTrouble({ protectedSheet: sheet });
      return new Session({ createGrid: startGrid, openFiles, askPassword, onState: setState, onProtected });
    });
    openSample(open);
  }, []);
  useEffect(() => void session.current?.then((opened) => opened.setTheme(theme)), [theme]);
  useEffect(() => void session.current?.then((opened) => opened.setLanguage(language)), [language]);
  const problem = trouble === null ? null : wordsFor(trouble, language);
  return { state, problem, dismiss: () => setTrouble(null), open, save, withSession };
}

function wordsFor(trouble: Trouble, language: Language): string {
  const { errors, workbench } = textsIn(language);
  return 'protectedSheet' in trouble
    ? workbench.protectedSheet(trouble.protectedSheet)
    : errors.workbook(trouble.file, trouble.problem);
}

function nameTogether(first: string, count: number, language: Language): string {
  return count === 1 ? first : textsIn(language).workbench.together(first.replace(/\.[^.]*$/, ''), count);
}

async function openSample(open: (files: readonly File[]) => Promise<void>): Promise<void> {
  const sample = await fetch(SAMPLE.address);
  if (sample.ok) await open([new File([await sample.blob()], SAMPLE.fileName)]);
}
