import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { CellReference } from '../../src/workbook/cells';
import { LONGEST_WAIT, startBrowser } from '../browser';
import { builtPane } from '../built';
import { type StaticServer, serveFolder } from '../static-server';
import type { TestPage } from './page/main';

declare global {
  var testPage: TestPage;
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The pane alone in a browser, on pages of any width, language and theme; what went wrong there is noted. */
export class PaneBrowser {
  readonly errors: string[] = [];

  private constructor(
    private browser: Browser,
    private readonly server: StaticServer,
  ) {}

  static async start(): Promise<PaneBrowser> {
    const [browser, server] = await Promise.all([startBrowser(), builtPane().then(serveFolder)]);
    return new PaneBrowser(browser, server);
  }

  /** Opens the pane; `query` as `page/main.ts` reads it. */
  async open(width: number, query: string): Promise<Page> {
    // One page's crash isn't to fail all tests that come after it.
    if (!this.browser.isConnected()) this.browser = await startBrowser();
    const page = await this.browser.newPage({ viewport: { width, height: 720 } });
    page.setDefaultTimeout(LONGEST_WAIT);
    // What a test hands to the page was compiled by tsx, which has functions keep their names by this.
    await page.addInitScript('globalThis.__name = (named) => named');
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      const isMissingIcon = message.location().url.endsWith('favicon.ico');
      if (message.type() === 'error' && !isMissingIcon) this.errors.push(message.text());
    });
    await page.goto(`${this.server.address}?${query}`);
    await page.getByRole('tablist').waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

/** All that WCAG and good habits ask for, or what depends on the theme, the width and the length of words alone. */
export type Asked = 'everything' | 'its look';

/** What axe finds, as lines. It is run past the page's policy, as a browser's tool would be. */
export async function axeFindings(page: Page, asked: Asked = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (looksAlone) => {
    // What is still appearing has no colours yet.
    const appearing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(appearing.map(({ finished }) => finished.catch(() => undefined)));
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: looksAlone
        ? { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] }
        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
    );
  }, asked === 'its look');
}

/** Text that is cut off, or stands outside of the window, as lines. What is meant for the ear alone is left out. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isClipped = (element: Element): boolean => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || element.closest('.jh-hidden, svg, select') || !element.checkVisibility()) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutDown = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      const { left, right } = element.getBoundingClientRect();
      return cutAcross || cutDown || left < -1 || right > innerWidth + 1;
    };
    return [...document.querySelectorAll('body *')]
      .filter(isClipped)
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`);
  });
}

/** How far anything reaches beyond the pane's right edge, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pane = document.getElementById('pane');
    if (!pane) throw new Error('no pane');
    const scrolling = [pane, ...pane.querySelectorAll<HTMLElement>('.jh-scroll, .jh-list, .jh-panel')];
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      ...scrolling.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
  });
}

export function revealed(page: Page): Promise<readonly CellReference[]> {
  return page.evaluate(() => testPage.workbook.revealed);
}

/** Sizes of text that stand in the pane, in CSS pixels. */
export function textSizes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const sizes = new Set<number>();
    for (const element of document.querySelectorAll('#pane *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (hasText && element.checkVisibility()) sizes.add(Number.parseFloat(getComputedStyle(element).fontSize));
    }
    return [...sizes].sort((a, b) => a - b);
  });
}
