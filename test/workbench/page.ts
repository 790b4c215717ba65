import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../browser';
import { type StaticServer, serveFolder } from '../static-server';
import { builtWorkbench } from './built';

/** The workbench in a browser, watched: what left the origin, what broke the policy, what went wrong. */
export class WorkbenchPage {
  readonly foreignRequests: string[] = [];
  readonly violations: string[] = [];
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly server: StaticServer,
    private readonly browser: Browser,
  ) {}

  static async start(viewport = { width: 1280, height: 800 }): Promise<WorkbenchPage> {
    const [server, browser] = await Promise.all([builtWorkbench().then(serveFolder), startBrowser()]);
    const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const workbench = new WorkbenchPage(await context.newPage(), server, browser);
    await workbench.watch(context);
    await workbench.page.goto(server.address);
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
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens a file by the dialog. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: '打开' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await choosing).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await this.page.getByText(name, { exact: true }).waitFor();
  }

  /** Goes to a cell by the name box. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.page.locator('.grid input');
    await nameBox.fill(address);
    await nameBox.press('Enter');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
