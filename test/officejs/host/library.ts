import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext, Script } from 'node:vm';
import type { OfficeHost } from './host';

/** Where npm put Microsoft's library; it is used as it is. */
export const libraryPath = createRequire(`${process.cwd()}/package.json`).resolve(
  '@microsoft/office-js/dist/excel-web-16.00.js',
);

let script: Script | undefined;

function library(): Script {
  script ??= new Script(readFileSync(libraryPath, 'utf8'), { filename: 'excel-web-16.00.js' });
  return script;
}

/** What a script in Excel finds as globals. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The least of a browser that the library looks for while it loads. */
function minimalWindow(): Record<string, unknown> {
  const node = { style: {}, setAttribute: () => undefined, appendChild: () => undefined };
  const document = {
    createElement: () => ({ ...node }),
    getElementsByTagName: () => [node],
    addEventListener: () => undefined,
    cookie: '',
  };
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Promise,
    document,
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' },
    navigator: { userAgent: 'Node' },
    addEventListener: () => undefined,
  };
  window['window'] = window;
  window['self'] = window;
  return window;
}

/** Runs the unmodified library in a context of its own, joined to a host. Other globals can be added (`console`). */
export function joinLibrary(
  host: OfficeHost,
  extra: Readonly<Record<string, unknown>> = {},
): OfficeGlobals & { readonly sandbox: object } {
  const bridge: { onMessageFromHost?: (text: string) => void; sendMessageToHost: (text: string) => void } = {
    sendMessageToHost: (text) => host.receive(text),
  };
  host.deliver = (text) => bridge.onMessageFromHost?.(text);
  const sandbox: object = createContext({ ...minimalWindow(), ...extra, _richApiNativeBridge: bridge });
  runInContext('window = self = this', sandbox);
  library().runInContext(sandbox);
  const office: object = runInContext('Office', sandbox);
  Object.assign(sandbox, { Office: Object.create(office, providedOffice(host)) });
  // The library checks requirement sets itself where it is told to; the host then need not know each member's version.
  runInContext('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true', sandbox);
  const globals: OfficeGlobals = runInContext('({ Excel, Office, OfficeExtension })', sandbox);
  return { ...globals, sandbox };
}

/** `Office.context.document.settings`, in memory. */
function documentSettings() {
  const kept = new Map<string, unknown>();
  return {
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: unknown) => void kept.set(name, value),
    remove: (name: string) => void kept.delete(name),
    saveAsync: (callback?: (result: { readonly status: string }) => void) => callback?.({ status: 'succeeded' }),
  };
}

/** `Office.onReady` and what `office.js` would give: the page provides them, not this file of the library. */
function providedOffice(host: OfficeHost): PropertyDescriptorMap {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const context = {
    ...info,
    requirements: { isSetSupported: (set: string, version?: string) => host.isSetSupported(set, version) },
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { ...info, version: '16.0.0.0' },
    document: {
      url: `https://localhost/${encodeURIComponent(host.workbook.fileName)}`,
      settings: documentSettings(),
    },
  };
  const onReady = async (callback?: (ready: object) => unknown) => {
    await callback?.(info);
    return info;
  };
  return { context: { value: context }, onReady: { value: onReady } };
}
