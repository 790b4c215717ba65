import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../test/browser';
import { serveFolder } from '../../test/static-server';
import type { Screens } from './screens';

const RUNS = Number(process.env['RUNS'] ?? 5);
const VIEWPORT = { width: 1280, height: 800 };

/** Milliseconds from the address to a first screen that can be used, in a browser that has never seen it; then to the verdict. */
async function opened(
  browser: Browser,
  address: string,
): Promise<{ readonly first: number; readonly verdict: number }> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'zh-CN', serviceWorkers: 'block' });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const sample = page.getByRole('button', { name: '看示例' });
  await sample.waitFor();
  const first = performance.now() - start;
  await sample.click();
  const clicked = performance.now();
  await page.locator('.jh-hero').waitFor();
  const verdict = performance.now() - clicked;
  await page.close();
  return { first, verdict };
}

async function measured(): Promise<Screens> {
  const browser = await startBrowser();
  const server = await serveFolder('dist/workbench');
  const singleFile: number[] = [];
  const hosted: number[] = [];
  const verdict: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      singleFile.push((await opened(browser, pathToFileURL('dist/优质均衡核查.html').href)).first);
      const served = await opened(browser, server.address);
      hosted.push(served.first);
      verdict.push(served.verdict);
    }
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
  return { singleFile, hosted, verdict };
}

measured().then(
  (screens) => console.log(JSON.stringify(screens)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
