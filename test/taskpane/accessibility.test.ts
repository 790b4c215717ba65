import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Asked, axeFindings, clippedTexts, overflow, PaneBrowser } from './pane-page';
import { MESSAGE_SCENES, OTHER_COUNTIES, VIEW_SCENES, WITHOUT_RESULT } from './scenes';

let browser: PaneBrowser;
/** Classes of ours that were on a page while it was looked at. */
const seen = new Set<string>();

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(browser.errors).toEqual([]);
});

/** What is wrong with what a page shows: for assistive technology, or for an eye at 400 % zoom. */
async function flaws(page: Page, asked: Asked = 'everything'): Promise<string[]> {
  const classes = await page.evaluate(() =>
    [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]),
  );
  for (const name of classes) seen.add(name);
  const beyond = await overflow(page);
  return [
    ...(await axeFindings(page, asked)),
    ...(await clippedTexts(page)).map((text) => `cut off: ${text}`),
    ...(beyond > 0 ? [`scrolls sideways by ${beyond} px`] : []),
  ];
}

/**
 * 1280 px at 400 % zoom are 320. What is cut off depends on the language, what contrasts on the theme: each is there. All
 * else is the same in each look, and asked of one.
 */
const LOOKS = [
  { width: 320, language: 'zh', theme: 'light', asked: 'everything' },
  { width: 320, language: 'en', theme: 'dark', asked: 'its look' },
  { width: 600, language: 'zh', theme: 'contrast', asked: 'its look' },
] as const;

/** What is wrong in each look, which the pane takes on where it stands; the first, which it begins with, again at the end. */
async function flawsInEachLook(page: Page, scene: string): Promise<string[]> {
  const found: string[] = [];
  const opened = await page.locator('details[open]').count();
  for (const { width, language, theme, asked } of [...LOOKS.slice(1), LOOKS[0]]) {
    await page.setViewportSize({ width, height: 720 });
    await page.evaluate((look) => testPage.preferences.change(look), { language, theme });
    await page.locator(`[data-theme=${theme}]`).waitFor();
    expect(await page.locator('details[open]').count()).toBe(opened);
    const look = `${scene}, ${width} px, ${language}, ${theme}`;
    found.push(...(await flaws(page, asked)).map((flaw) => `${look}: ${flaw}`));
  }
  return found;
}

test.each([
  ['view', VIEW_SCENES, 'faulty&standard=akqi-2022'],
  ['message', MESSAGE_SCENES, 'faulty'],
])('every %s in each look', async (_, scenes, county) => {
  const [{ width, language, theme }] = LOOKS;
  const page = await browser.open(width, `language=${language}&theme=${theme}&${county}`);
  await page.locator('.jh-hero').waitFor();
  const found: string[] = [];
  for (const { name, go } of scenes) {
    await go(page);
    found.push(...(await flawsInEachLook(page, name)));
  }
  expect(found).toEqual([]);
  await page.close();
});

test.each(OTHER_COUNTIES)('%s', async (_, query, go) => {
  const page = await browser.open(320, `language=zh&theme=light&${query}`);
  // Where it is not known which county is meant, there is no verdict to wait for.
  await page.locator('.jh-hero, .jh-reason, .jh-question').first().waitFor();
  await go(page);
  expect(await flaws(page)).toEqual([]);
  await page.close();
});

test.each(WITHOUT_RESULT)('%s, in each look', async (name, query, shown) => {
  const [{ width, language, theme }] = LOOKS;
  const page = await browser.open(width, `language=${language}&theme=${theme}&${query}`);
  await page.locator(shown).waitFor();
  expect(await flawsInEachLook(page, name)).toEqual([]);
  await page.close();
});

/**
 * A line of plain text on a school whose teaching points are counted with it, the labels of a plan's charts, what
 * stands apart in it and the list of its limits, of which the sample has none (`decisions.test.ts` looks at a plan and at what it is asked for).
 */
const NOT_IN_THE_SAMPLE: ReadonlySet<string> = new Set([
  'jh-facts-wide',
  'jh-chart-label',
  'jh-apart',
  'jh-whole-line',
]);

test('nothing that the pane can draw was left out above', () => {
  const unseen = [...drawnClasses()].filter((name) => !seen.has(name) && !NOT_IN_THE_SAMPLE.has(name));
  expect(unseen).toEqual([]);
});

/** The classes that the pane's parts name in full. */
function drawnClasses(): Set<string> {
  const folder = path.resolve(__dirname, '../../src/taskpane');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const sources = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return new Set(sources.flatMap((source) => source.match(/\bjh-[a-z]+(-[a-z]+)*(?![\w-]|\$)/g) ?? []));
}
