import { render } from 'preact';
import { LANGUAGE_TAGS } from '../locale/language';
import { STANDARDS } from '../standards/standards';
import type { WorkbookContent } from '../workbook/content';
import type { Workbook } from '../workbook/workbook';
import type { Place } from './navigation';
import { Pane, type Steering } from './pane';
import { offerFile } from './part/input/offer-file';
import type { Preferences } from './preferences';
import { PaneSession, type SessionPorts } from './session/session';
import { applyTheme, type HostTheme, systemTheme } from './theme';
import './style/pane.css';

export interface PaneOptions {
  readonly workbook: Workbook;
  readonly preferences: Preferences;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What `auto` follows; absent: the system. */
  readonly hostTheme?: HostTheme;
  /** How files reach the user where the host takes no downloads. */
  readonly handOver?: SessionPorts['handOver'];
}

/** The pane on a host's page. */
export interface MountedPane {
  readonly session: PaneSession;
  readonly workbook: Workbook;
  show(place: Pick<Place, 'view'> & Partial<Pick<Place, 'school' | 'slips' | 'form'>>): void;
  unmount(): void;
}

/** Puts the pane into an element, which it fills, and checks the workbook at once. */
export function mountPane(element: HTMLElement, options: PaneOptions): MountedPane {
  const { preferences, hostTheme = systemTheme(window) } = options;
  const session = new PaneSession({
    ...options,
    standards: STANDARDS,
    now: () => performance.now(),
    language: () => preferences.current().language,
    readFile,
    offerFile,
  });
  const steering: Steering = { go: () => {} };
  const dress = () => {
    const { theme, language } = preferences.current();
    applyTheme(element, theme === 'auto' ? hostTheme.current() : theme);
    element.lang = LANGUAGE_TAGS[language];
  };
  dress();
  element.classList.add('jh-pane');
  const stops = [preferences.onChange(dress), hostTheme.onChange(dress)];
  render(<Pane session={session} preferences={preferences} steering={steering} />, element);
  void session.check();
  return {
    session,
    workbook: options.workbook,
    show: ({ school = null, ...place }) => steering.go({ ...place, school, item: null }),
    unmount() {
      for (const stop of stops) stop();
      session.dispose();
      render(null, element);
    },
  };
}

/** The readers of files are loaded with the first file that is chosen. */
async function readFile(bytes: Uint8Array, fileName: string): Promise<WorkbookContent> {
  const { openFile } = await import('../embedded/formats/open-file');
  const { workbook } = await openFile(bytes, fileName);
  return { ...workbook.content(), fileName };
}
