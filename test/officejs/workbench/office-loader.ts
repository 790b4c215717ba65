/**
 * What stands in the place of Microsoft's office.js in a page of the add-in: it loads the unmodified library of Excel
 * on the web and joins it to the host in the page around. As there, `Office.onReady` is here at once, the rest later.
 */
import { isSetSupported } from '../host/requirement-sets';
import type { FromPage, ToPage, Welcome } from './messages';

const LIBRARY = 'excel-web-16.00.js';

type RibbonFunction = (event: { completed(): void }) => void;
type VisibilityHandler = (message: { readonly visibilityMode: string }) => void;

const { port1: port, port2: theirs } = new MessageChannel();
const bridge: { onMessageFromHost?: (text: string) => void; sendMessageToHost: (text: string) => void } = {
  sendMessageToHost: (text) => port.postMessage(text),
};
const commands = new Map<string, RibbonFunction>();
const watchers = new Set<VisibilityHandler>();
const info = { host: 'Excel', platform: 'OfficeOnline' };

function say(message: FromPage, transfer: Transferable[] = []): void {
  parent.postMessage(message, location.origin, transfer);
}

const welcomed = new Promise<Welcome>((resolve) => {
  port.onmessage = ({ data }: MessageEvent<Welcome | ToPage | string>) => {
    if (typeof data === 'string') bridge.onMessageFromHost?.(data);
    else if ('run' in data) void isReady.then(() => run(data.run));
    else if ('visibilityMode' in data) for (const handler of watchers) handler(data);
    else resolve(data);
  };
});

function loaded(): Promise<void> {
  const script = document.createElement('script');
  const base = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
  script.src = new URL(LIBRARY, base).href;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${LIBRARY} can't be loaded`));
    document.head.append(script);
  });
}

/** What `office.js` gives beside the library. */
function provided({ sets, displayLanguage, isDarkTheme, documentUrl }: Welcome): PropertyDescriptorMap {
  const context = {
    ...info,
    requirements: { isSetSupported: (set: string, version?: string) => isSetSupported(sets, set, version) },
    displayLanguage,
    contentLanguage: displayLanguage,
    diagnostics: { ...info, version: '16.0.0.0' },
    document: { url: documentUrl },
    officeTheme: { isDarkTheme },
  };
  const actions = { associate: (name: string, command: RibbonFunction) => void commands.set(name, command) };
  const addin = {
    showAsTaskpane: async () => say({ say: 'show' }),
    onVisibilityModeChanged: async (handler: VisibilityHandler) => void watchers.add(handler),
  };
  return {
    context: { value: context },
    actions: { value: actions },
    addin: { value: addin },
    onReady: { value: onReady },
  };
}

/** Once the page is ready it has said which commands it has. */
async function run(name: string): Promise<void> {
  await Promise.resolve();
  commands.get(name)?.({ completed: () => say({ say: 'completed' }) });
}

Object.assign(globalThis, { _richApiNativeBridge: bridge });
const library = loaded();

async function ready(): Promise<void> {
  const [welcome] = await Promise.all([welcomed, library]);
  const office: object = Reflect.get(globalThis, 'Office');
  const extension: object = Reflect.get(globalThis, 'OfficeExtension');
  Object.assign(globalThis, { Office: Object.create(office, provided(welcome)) });
  Object.assign(Reflect.get(extension, 'CommonUtility'), { _doApiNotSupportedCheck: true });
}

const isReady = ready();

async function onReady(callback?: (ready: typeof info) => unknown): Promise<typeof info> {
  await isReady;
  await callback?.(info);
  return info;
}

Object.assign(globalThis, { Office: { onReady } });
say({ say: 'hello' }, [theirs]);
