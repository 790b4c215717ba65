import type { Page } from 'playwright-core';
import { axeFindings, clippedTexts, overflow, PaneBrowser } from './pane-page';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(async () => {
  await browser?.close();
});

/** 39 sheets with the same headers: two that verdicts rest on, one that is like no field. */
async function open(language = 'zh'): Promise<Page> {
  const page = await browser.open(320, `headers=39&language=${language}`);
  await page.locator('#jh-tab-findings').click();
  await page.locator('.jh-answers').first().waitFor();
  return page;
}

const asked = (page: Page) => page.locator('.jh-answers').count();

const columns = (page: Page) => page.evaluate(() => testPage.pane.session.state.settings.profile.sheets ?? []);

function oneLess(page: Page, before: number): Promise<unknown> {
  return page.waitForFunction((count) => document.querySelectorAll('.jh-answers').length === count - 1, before);
}

test('is asked once a header, is answered with one key for all sheets, and asked again once that is taken back', async () => {
  const page = await open();
  expect(await asked(page)).toBe(2);
  const [title = ''] = await page.locator('.jh-card h3').allTextContents();
  expect(title).toMatch(/^“.*”是体育运动场馆面积吗？$/);
  await page.getByRole('button', { name: '是', exact: true }).first().press('Enter');
  await oneLess(page, 2);
  const focused = () => document.activeElement?.closest('.jh-card')?.querySelector('h3')?.textContent ?? '';
  expect(await page.evaluate(focused)).toContain('设备原始账');
  const [all] = await columns(page);
  expect(all).toMatchObject({ sheet: '*', columns: [{ field: 'sportsArea' }] });
  const read = await page.evaluate(
    () =>
      testPage.pane.session.state.result?.checked.reading.recognised.map(({ fields }) => fields.at(-1)?.field) ?? [],
  );
  expect(new Set(read)).toEqual(new Set(['sportsArea']));
  expect(read).toHaveLength(39);
  const given = page.locator('.jh-columns li', { hasText: '各表的' });
  await given.getByRole('button').press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.jh-answers').length === 2);
  expect(await columns(page)).toEqual([]);
  // The overview asks the same, and is answered there.
  await page.locator('#jh-tab-overview').click();
  await page.locator('.jh-hero').getByText('有 2 个表头无法识别，请先确认是什么').waitFor();
  await page.locator('.jh-hero').getByRole('button', { name: '是', exact: true }).first().press('Enter');
  await page.locator('.jh-hero').getByText('有 1 个表头无法识别，请先确认是什么').waitFor();
});

test('another field is found by a part of its name and chosen without a mouse', async () => {
  const page = await open();
  const other = page.getByRole('button', { name: '选其他指标' });
  await other.first().press('Enter');
  await page.keyboard.type('图书');
  await page.keyboard.press('Enter');
  await oneLess(page, 2);
  expect(await columns(page)).toMatchObject([{ sheet: '*', columns: [{ field: 'books' }] }]);
  await other.first().press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('选其他指标');
  await other.first().press('Enter');
  // 教室数 is the first of the list, 网络多媒体教室数 the second; the first arrow leads into it.
  await page.keyboard.type('教室数');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await oneLess(page, 1);
  const [all] = await columns(page);
  expect(all?.columns?.map(({ field }) => field)).toEqual(['books', 'multimediaRooms']);
});

test('a header that is like no field can be told in the settings, or said to be none', async () => {
  const page = await open();
  await page.locator('#jh-tab-settings').click();
  await page.locator('summary', { hasText: '其他没有读取的表头（1）' }).click();
  await page.getByRole('button', { name: /^不是/ }).last().press('Enter');
  await page.locator('summary', { hasText: '其他没有读取的表头' }).waitFor({ state: 'detached' });
  expect(await columns(page)).toMatchObject([{ sheet: '*', columns: [{ header: '旗杆数', field: null }] }]);
});

test.each(['zh', 'en'])('reads well at 320 px, to the eye and to axe (%s)', async (language) => {
  const page = await open(language);
  const faults = async () => [await axeFindings(page), await clippedTexts(page), await overflow(page)];
  expect(await faults()).toEqual([[], [], 0]);
  await page.locator('.jh-answers button[aria-expanded]').first().click();
  await page.locator('.jh-picker').waitFor();
  expect(await faults()).toEqual([[], [], 0]);
  await page.locator('#jh-tab-settings').click();
  await page.locator('.jh-answers').first().waitFor();
  expect(await faults()).toEqual([[], [], 0]);
  expect(browser.errors).toEqual([]);
});
