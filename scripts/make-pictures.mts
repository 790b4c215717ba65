/** Takes the user guide's pictures from the built workbench on the sample, in both languages: `npm run pictures` after a build. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { type Language, textsIn } from '../src/locale/language';
import { startBrowser } from '../test/browser';
import { serveFolder } from '../test/static-server';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
/** The sheet that the last picture shows. */
const SUMMARY: Readonly<Record<Language, RegExp>> = { zh: /小学资源配置/, en: /primary/i };

const server = await serveFolder('dist/workbench');
const browser = await startBrowser();
for (const language of ['zh', 'en'] as const) await picturesIn(browser, language);
await browser.close();
await server.close();

async function picturesIn(browser: Browser, language: Language): Promise<void> {
  const folder = `docs/pictures/${language}`;
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ locale: LOCALES[language], viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${server.address}#sample`);
  const { views, action } = textsIn(language).pane;
  const pane = page.locator('aside.pane');
  const whole = (name: string) => page.screenshot({ path: `${folder}/${name}.png` });
  const paneAlone = (name: string) => pane.screenshot({ path: `${folder}/${name}.png` });
  const view = (name: string) => page.getByRole('tab', { name, exact: true }).click();

  await pane.getByRole('button', { name: action.mark }).waitFor();
  await quiet(page);
  await whole('workbench');
  await pane.getByRole('button', { name: action.mark }).click();
  await pane.getByRole('button', { name: action.clear }).waitFor();
  await view(views.schools);
  await pane.locator('.jh-row').first().waitFor();
  await quiet(page);
  await paneAlone('schools');
  await pane.locator('.jh-row').nth(1).click();
  await pane.locator('.jh-card summary').first().click();
  await quiet(page);
  await whole('school');
  await view(views.items);
  await quiet(page);
  await paneAlone('items');
  await pane.locator('.jh-card-button', { hasText: 'R2' }).click();
  await quiet(page);
  await paneAlone('item');
  await view(views.findings);
  await quiet(page);
  await paneAlone('findings');
  await view(views.rectify);
  await quiet(page);
  await paneAlone('rectify');
  await view(views.overview);
  await pane.getByRole('button', { name: action.write }).click();
  await page.getByRole('main').getByRole('tab', { name: SUMMARY[language] }).click();
  await quiet(page);
  await whole('sheets');
  await context.close();
}

/** Until nothing moves any more: fonts are there and two frames were drawn. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready');
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 400))))',
  );
}
