import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaneProps } from '../../../src/workbench/pane';
import { gridTheme } from '../../../src/workbench/preferences';
import type { Workbook } from '../../../src/workbook/workbook';
import { isFromPage, type Welcome } from './messages';
import { type RibbonButton, ribbonButtons } from './ribbon';
import { SharedWorkbooks } from './shared-workbook';

/** What is open in the grid, for the pages of the add-in too. */
export const books = new SharedWorkbooks();

const FIRST_PANE = 'taskpane/index.html';

interface PageProps {
  readonly title: string;
  readonly src: string;
  readonly run: string | null;
  readonly hidden?: boolean;
  readonly workbook: Workbook;
  readonly language: string;
  readonly isDark: boolean;
  readonly onCompleted?: () => void;
  readonly onDialog?: (url: string) => void;
}

/** A page of the add-in in a frame of its own, joined to a host of ours on the workbook that the grid shows. */
function OfficePage({ title, src, run, hidden, workbook, language, isDark, onCompleted, onDialog }: PageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { current: shared } = books;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is joined once; another address is another page
  useEffect(() => {
    let disconnect = () => {};
    const welcome = (port: MessagePort) => {
      if (!shared) return;
      const connection = shared.connect(workbook);
      disconnect();
      disconnect = connection.disconnect;
      const { host } = connection;
      host.deliver = (text) => port.postMessage(text);
      port.onmessage = ({ data }: MessageEvent<string>) => host.receive(data);
      port.postMessage({
        sets: host.sets,
        displayLanguage: language === 'zh' ? 'zh-CN' : 'en-US',
        isDarkTheme: isDark,
        documentUrl: `https://localhost/${encodeURIComponent(host.workbook.fileName)}`,
        run,
      } satisfies Welcome);
    };
    const listen = ({ source, data, ports: [port] }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || !isFromPage(data)) return;
      if (data.say === 'hello' && port) welcome(port);
      else if (data.say === 'completed') onCompleted?.();
      else if (data.say === 'dialog') onDialog?.(data.url);
    };
    addEventListener('message', listen);
    if (frame.current) frame.current.src = src;
    return () => {
      removeEventListener('message', listen);
      disconnect();
    };
  }, [src, shared]);
  return <iframe ref={frame} title={title} hidden={hidden} />;
}

/** Beside the grid: the add-in's ribbon, and its pane on Microsoft's own Office.js. */
export function OfficePane({ label, width, workbook, preferences }: PaneProps) {
  const { language, theme } = preferences.current();
  const [buttons, setButtons] = useState<readonly RibbonButton[]>([]);
  const [pane, setPane] = useState({ src: FIRST_PANE, opened: 0 });
  const [job, setJob] = useState<{ readonly run: string; readonly page: string } | null>(null);
  const [dialog, setDialog] = useState<string | null>(null);
  useEffect(() => void ribbonButtons(language).then(setButtons), [language]);
  const press = ({ action }: RibbonButton) => {
    if ('run' in action) setJob(action);
    else setPane(({ opened }) => ({ src: action.pane, opened: opened + 1 }));
  };
  const common = workbook && { workbook, language, isDark: gridTheme(theme) === 'dark' };
  return (
    <aside class="pane office" aria-label={label} style={{ '--pane-width': `${width}px` }}>
      <nav class="ribbon" aria-label="Excel">
        {buttons.map((button) => (
          <button type="button" key={button.label} title={button.tip} onClick={() => press(button)}>
            <img src={button.icon} alt="" width={16} height={16} />
            {button.label}
          </button>
        ))}
      </nav>
      {common && (
        <OfficePage key={`${pane.opened} ${language} ${theme}`} {...common} title={label} src={pane.src} run={null} />
      )}
      {common && job && (
        <OfficePage
          {...common}
          title={job.run}
          src={job.page}
          run={job.run}
          hidden
          onCompleted={() => setJob(null)}
          onDialog={setDialog}
        />
      )}
      {common && dialog !== null && (
        <dialog open>
          <OfficePage {...common} title="dialog" src={dialog} run={null} />
          <button type="button" onClick={() => setDialog(null)}>
            ✕
          </button>
        </dialog>
      )}
    </aside>
  );
}
