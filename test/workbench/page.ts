import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { LONGEST_WAIT, startBrowser } from '../browser';
import { builtOneFile, builtOnOffice, builtWorkbench } from '../built';
import { type StaticServer, serveFolder } from '../static-server';

type Viewport = { readonly width: number; readonly height: number };

interface Surroundings {
  readonly viewport?: Viewport | undefined;
  readonly before?: string | undefined;
  readonly serviceWorkers?: 'allow' | 'block';
  /** What the address ends with. */
  readonly address?: '#sample' | '';
}

const paneBeside = (page: Page) => page.locator('aside.pane');

/** A file's address, as somebody's double click opens it. */
function onDisk(file: string): StaticServer {
  return { address: pathToFileURL(file).href, close: async () => {} };
}

/** The workbench in a browser, watched: what left the origin, what broke the policy, what went wrong. */
export class WorkbenchPage {
  readonly foreignRequests: string[] = [];
  readonly violations: string[] = [];
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly server: StaticServer,
    private readonly browser: Browser,
    /** Where the pane is. */
    readonly pane: Locator | FrameLocator,
  ) {}

  static start(viewport?: Viewport, before?: string): Promise<WorkbenchPage> {
    return WorkbenchPage.open(builtWorkbench().then(serveFolder), paneBeside, { viewport, before });
  }

  /** The workbench at an address, free to keep itself for use without a network; whoever serves it ends that. */
  static startAt(address: string): Promise<WorkbenchPage> {
    const site = { address, close: async () => {} };
    return WorkbenchPage.open(Promise.resolve(site), paneBeside, { serviceWorkers: 'allow' });
  }

  /** The workbench as one file, opened from disk at its first screen; `before` is run in the page before its own script. */
  static startFromDisk(before?: string): Promise<WorkbenchPage> {
    return WorkbenchPage.open(builtOneFile().then(onDisk), paneBeside, { before, address: '' });
  }

  /** The workbench with the pane on Microsoft's Office.js, in a frame. */
  static startOnOffice(viewport?: Viewport): Promise<WorkbenchPage> {
    const pane = (page: Page) => page.frameLocator('aside.pane iframe').first();
    return WorkbenchPage.open(builtOnOffice().then(serveFolder), pane, { viewport });
  }

  private static async open(
    site: Promise<StaticServer>,
    paneOf: (page: Page) => Locator | FrameLocator,
    { viewport, before, serviceWorkers = 'block', address = '#sample' }: Surroundings = {},
  ): Promise<WorkbenchPage> {
    const [server, browser] = await Promise.all([site, startBrowser()]);
    const context = await browser.newContext({
      viewport: viewport ?? { width: 1280, height: 800 },
      locale: 'zh-CN',
      acceptDownloads: true,
      serviceWorkers,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (before !== undefined) await context.addInitScript(before);
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    const workbench = new WorkbenchPage(page, server, browser, paneOf(page));
    await workbench.watch(context);
    await workbench.page.goto(server.address + address);
    return workbench;
  }

  private async watch(context: BrowserContext): Promise<void> {
    context.on('request', (request) => {
      const address = request.url();
      const local = [this.server.address, 'data:', 'blob:'].some((start) => address.startsWith(start));
      if (!local) this.foreignRequests.push(address);
    });
    await context.exposeFunction('reportViolation', (violation: string) => this.violations.push(violation));
    await context.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
      reportViolation(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))`);
    this.page.on('pageerror', (error) => this.errors.push(String(error)));
    this.page.on('console', (message) => {
      // A build without samples has none to open.
      if (message.type() === 'error' && !message.location().url.includes('/samples/')) this.errors.push(message.text());
    });
  }

  /** Opens a file and waits for it to be there. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    await this.choose({ name, bytes });
    await this.page.getByText(name, { exact: true }).waitFor();
  }

  /** Gives files to the page as its chooser does. */
  async choose(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const mimeType = 'application/octet-stream';
    await this.page
      .locator('.page > input[type=file]')
      .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) })));
  }

  /** The address of the cell that is selected. */
  selected(): Promise<string> {
    return this.page.locator('.grid input').inputValue();
  }

  /** The cell that is selected once it is another than that. */
  async selectedAfter(address: string): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      const selected = await this.selected();
      if (selected !== address) return selected;
      await this.page.evaluate('new Promise(requestAnimationFrame)');
    }
    throw new Error(`${address} stays selected`);
  }

  /** What axe finds against WCAG 2.2 AA in our frame and pane; the grid's own insides are Univer's. */
  async accessibilityProblems(): Promise<string[]> {
    await this.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    return this.page.evaluate<
      string[]
    >(`axe.run({ exclude: [['.grid']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))`);
  }

  /** Saves by the button; the file's bytes. */
  async save(): Promise<Uint8Array> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '保存' }).click();
    return readFileSync(await (await downloading).path());
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.page.locator('.grid input');
    await nameBox.fill(address);
    await nameBox.press('Enter');
    // The grid selects in a later task and draws in the next frame.
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }

  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The value of a cell as the user gets it: copied to the clipboard. */
  async valueAt(address: string): Promise<string> {
    await this.goTo(address);
    await this.page.evaluate('navigator.clipboard.writeText("")');
    await this.page.keyboard.press('Control+c');
    return this.page.evaluate<string>(`(async () => {
      for (let tries = 0; tries < 100; tries++) {
        const text = await navigator.clipboard.readText();
        if (text !== '') return text;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return '';
    })()`);
  }

  /** Waits until a cell has a value: results come a moment after an edit. */
  async hasValue(address: string, expected: string): Promise<void> {
    let value = '';
    for (let tries = 0; tries < 20; tries++) {
      value = await this.valueAt(address);
      if (value === expected) return;
    }
    throw new Error(`${address} shows ${value} instead of ${expected}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
