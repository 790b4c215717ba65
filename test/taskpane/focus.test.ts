import type { Page } from 'playwright-core';
import { PaneBrowser } from './pane-page';

let browser: PaneBrowser;
let page: Page;
beforeAll(async () => {
  browser = await PaneBrowser.start();
});
beforeEach(async () => {
  page = await browser.open(320, 'faulty&language=zh&standard=akqi-2022');
  await page.locator('.jh-hero').waitFor();
});
afterEach(async () => {
  await page.close();
  expect(browser.errors).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
});

/** Waits until the focus is on something that says so. */
async function focusOn(text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement !== document.body && document.activeElement?.textContent?.includes(wanted),
    text,
  );
}

async function press(selector: string, text: string): Promise<void> {
  await page.locator(selector, { hasText: text }).first().focus();
  await page.keyboard.press('Enter');
}

test('a school, and back to it in the list', async () => {
  await page.locator('#jh-tab-schools').press('Enter');
  await press('.jh-row', '青石镇中心小学');
  await focusOn('青石镇中心小学');
  await press('.jh-back', '学校');
  await focusOn('青石镇中心小学');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('jh-row');
});

test('an item, and back to it among the others', async () => {
  await page.locator('#jh-tab-items').press('Enter');
  await press('.jh-card-button', 'R5');
  await focusOn('R5');
  await press('.jh-back', '指标');
  await focusOn('R5');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('jh-card-button');
});

test('a link into another view leads into that view', async () => {
  await press('.jh-reason', '小学 3 所学校');
  await page.waitForFunction(() => document.activeElement?.id === 'jh-panel');
});

test('an explanation that is kept, or given up, leads back to its finding', async () => {
  await page.locator('#jh-tab-findings').press('Enter');
  for (const key of ['Escape', 'Tab']) {
    await press('.jh-finding-actions .jh-link', '说明');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('已核实');
    await page.keyboard.press(key);
    if (key === 'Tab') await page.keyboard.press('Enter');
    await focusOn('说明');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  }
});

test('a message that is closed leads into the view; a button stays focused while its task is under way', async () => {
  await press('.jh-actions button', '标记单元格');
  await page.locator('.jh-message').waitFor();
  await focusOn('清除标记');
  await page.locator('.jh-close').press('Enter');
  await page.locator('.jh-message').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.id === 'jh-panel');
});

test('what is taken back leads to what is left beside it', async () => {
  await page.locator('#jh-tab-settings').press('Enter');
  await page.evaluate(() => testPage.pane.session.ignoreSheet('高中'));
  await page.evaluate(() => testPage.pane.session.ignoreSheet('班额情况'));
  const answers = page.locator('.jh-columns .jh-button', { hasText: '撤回' });
  await answers.nth(1).waitFor();
  await answers.first().press('Enter');
  await answers.nth(1).waitFor({ state: 'detached' });
  await focusOn('撤回');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});

test('the verdict is told once it is there, and again when it changes; a long task while it lasts', async () => {
  const told = page.locator('.jh-hidden[role=status]').first();
  expect(await told.textContent()).toBe('云岭县还没有达到优质均衡标准。 还有 7 项指标不达标');
  await page.evaluate(() => {
    testPage.workbook.gate = new Promise(() => {});
    void testPage.pane.session.check();
  });
  await page.waitForFunction(() =>
    document.querySelector('.jh-hidden[role=status]')?.textContent?.startsWith('正在核查'),
  );
  await page.evaluate(() => testPage.pane.session.cancel());
  await page.locator('[role=status] .jh-message').waitFor();
});
