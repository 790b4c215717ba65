import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaneProps } from '../../../src/workbench/frame/pane';
import { gridTheme } from '../../../src/workbench/frame/preferences';
import type { Workbook } from '../../../src/workbook/workbook';
import { isFromPage, type ToPage, type Welcome } from './messages';
import { type RibbonButton, ribbonButtons } from './ribbon';
import { SharedWorkbooks } from './shared-workbook';

/** What is open in the grid, for the pages of the add-in too. */
export const books = new SharedWorkbooks();

const PANE = 'taskpane/index.html';

interface PageProps {
  readonly title: string;
  readonly hidden: boolean;
  readonly workbook: Workbook;
  readonly language: string;
  readonly isDark: boolean;
  /** Gives what sends to the page. */
  readonly onWelcome: (send: (message: ToPage) => void) => void;
  readonly onShow: () => void;
}

/** The add-in's page in a frame, joined to a host of ours on the workbook that the grid shows: pane and ribbon in one runtime. */
function OfficePage({ title, hidden, workbook, language, isDark, onWelcome, onShow }: PageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { current: shared } = books;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is joined once
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
        sets: { ...host.sets, SharedRuntime: '1.1' },
        displayLanguage: language === 'zh' ? 'zh-CN' : 'en-US',
        isDarkTheme: isDark,
        documentUrl: `https://localhost/${encodeURIComponent(host.workbook.fileName)}`,
      } satisfies Welcome);
      onWelcome((message) => port.postMessage(message));
    };
    const listen = ({ source, data, ports: [port] }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || !isFromPage(data)) return;
      if (data.say === 'hello' && port) welcome(port);
      else if (data.say === 'show') onShow();
    };
    addEventListener('message', listen);
    if (frame.current) frame.current.src = PANE;
    return () => {
      removeEventListener('message', listen);
      disconnect();
    };
  }, [shared]);
  return <iframe ref={frame} title={title} hidden={hidden} />;
}

/** Beside the grid: the add-in's ribbon, and its pane on Microsoft's own Office.js. Closed, the pane's page lives on. */
export function OfficePane({ label, width, workbook, preferences }: PaneProps) {
  const { language, theme } = preferences.current();
  const [buttons, setButtons] = useState<readonly RibbonButton[]>([]);
  const [isShown, setShown] = useState(true);
  const send = useRef<(message: ToPage) => void>(() => {});
  useEffect(() => void ribbonButtons(language).then(setButtons), [language]);
  const show = (shown: boolean) => {
    setShown(shown);
    send.current({ visibilityMode: shown ? 'Taskpane' : 'Hidden' });
  };
  const press = ({ action }: RibbonButton) => {
    if (action === 'show') show(true);
    else send.current(action);
  };
  return (
    <aside class="pane office" aria-label={label} style={{ '--pane-width': `${width}px` }}>
      <nav class="ribbon" aria-label="Excel">
        {buttons.map((button) => (
          <button type="button" key={button.label} title={button.tip} onClick={() => press(button)}>
            <img src={button.icon} alt="" width={16} height={16} />
            {button.label}
          </button>
        ))}
        <button type="button" onClick={() => show(false)}>
          ✕
        </button>
      </nav>
      {workbook && (
        <OfficePage
          key={`${language} ${theme}`}
          title={label}
          hidden={!isShown}
          workbook={workbook}
          language={language}
          isDark={gridTheme(theme) === 'dark'}
          onWelcome={(sender) => {
            send.current = sender;
          }}
          onShow={() => show(true)}
        />
      )}
    </aside>
  );
}
