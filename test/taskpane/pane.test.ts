import type { Page } from 'playwright-core';
import { axeFindings, overflow, PaneBrowser, revealed, textSizes } from './pane-page';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(async () => {
  await browser?.close();
});
afterEach(() => {
  expect(browser.errors).toEqual([]);
});

type Step = readonly [name: string, go: (page: Page) => Promise<void>];

/** Every view, and what opens in it. */
const VIEWS: readonly Step[] = [
  ['overview', (page) => page.locator('#jh-tab-overview').click()],
  ['marked', (page) => page.locator('.jh-actions button').first().click()],
  ['schools', (page) => page.locator('#jh-tab-schools').click()],
  [
    'filters',
    async (page) => {
      await page.locator('.jh-filters summary').click();
      await page.getByRole('searchbox').fill('没有这所学校');
      await page.locator('.jh-empty').waitFor();
    },
  ],
  [
    'school',
    async (page) => {
      await page.locator('.jh-empty button').click();
      await page.locator('.jh-row').first().click();
      for (const summary of await page.locator('.jh-card summary').all()) await summary.click();
    },
  ],
  ['items', (page) => page.locator('#jh-tab-items').click()],
  ['item', (page) => page.locator('.jh-card-button').nth(4).click()],
  [
    'items of another area',
    async (page) => {
      await page.locator('#jh-tab-items').click();
      await page.locator('.jh-chip').nth(1).click();
      await page.locator('.jh-card-button').first().waitFor();
    },
  ],
  ['an item judged school by school', (page) => page.locator('.jh-card-button', { hasText: 'G3' }).click()],
  [
    'vetoes',
    async (page) => {
      await page.locator('#jh-tab-items').click();
      await page.locator('.jh-chip').last().click();
      await page.locator('.jh-card').first().waitFor();
    },
  ],
  ['findings', (page) => page.locator('#jh-tab-findings').click()],
  ['rectification', (page) => page.locator('#jh-tab-rectify').click()],
  [
    'settings',
    async (page) => {
      await page.locator('#jh-tab-settings').click();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  ],
];

/** 320 px and what axe says are `accessibility.test.ts`'. */
test.each(['zh', 'en'])('450 px, %s: nothing scrolls sideways, three sizes of text', async (language) => {
  const page = await browser.open(450, `language=${language}&standard=akqi-2022`);
  await page.locator('.jh-hero').waitFor();
  const sizes = new Set<number>();
  for (const [name, go] of VIEWS) {
    await go(page);
    expect([name, await overflow(page)]).toEqual([name, 0]);
    for (const size of await textSizes(page)) sizes.add(size);
  }
  expect([...sizes].sort((a, b) => a - b)).toEqual([12, 14, 20]);
  await page.close();
});

test.each([
  ['high contrast', 'theme=contrast', '.jh-hero'],
  ['no sheet that is recognised', 'empty', '.jh-empty'],
  ['a check under way', 'held', '.jh-task'],
])('%s is clean too', async (_, query, shown) => {
  const page = await browser.open(320, query);
  await page.locator(shown).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.close();
});

test('by keyboard alone: from the verdict to a failing school, its cell, and back', async () => {
  const page = await browser.open(320, 'language=zh');
  await page.getByRole('heading', { level: 1, name: '云岭县还没有达到优质均衡标准。' }).waitFor();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Focus follows a view once it is drawn: wait for it, as a person would.
  const focusOn = (name: string) =>
    page.waitForFunction(
      (wanted) => document.activeElement?.textContent?.includes(wanted) && document.activeElement !== document.body,
      name,
    );
  await press('Tab');
  await focusOn('总览');
  await press('ArrowRight');
  await focusOn('学校');
  // Past search, verdicts (one stop for all of them), filters, into the list.
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await focusOn('龙潭镇新民小学');
  await press('ArrowDown');
  await focusOn('云岭县第二小学');
  await press('End');
  await press('Home', 'ArrowDown', 'Enter');
  await focusOn('云岭县第二小学');
  // The enrolment is the first figure.
  await press('Tab');
  await focusOn('1,512');
  await press('Enter');
  // Opening the school showed its worst cell already, and the keyboard stayed in the pane.
  expect(await revealed(page)).toMatchObject([{ sheet: '小学' }, { sheet: '小学' }]);
  await press('Shift+Tab', 'Enter');
  await page.getByRole('list', { name: '学校列表' }).waitFor();
  await page.close();
});

test('a list of 10 000 schools draws a window of them, and reaches the last', async () => {
  const page = await browser.open(320, 'schools=10000');
  await page.locator('.jh-hero').waitFor();
  await page.locator('#jh-tab-schools').click();
  await page.locator('.jh-row').first().focus();
  expect(await page.locator('.jh-row').count()).toBeLessThan(40);
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '10000');
  expect(await page.locator('.jh-row').count()).toBeLessThan(40);
  await page.getByRole('searchbox').fill('第9999小学');
  expect(await page.locator('.jh-row').count()).toBe(1);
  // What looks like HTML in a school's name is its text.
  expect(await page.locator('.jh-row-name').textContent()).toBe('第9999小学<b>9998</b>');
  await page.close();
});

test('an edit changes the verdict that is open', async () => {
  const page = await browser.open(320, 'language=zh');
  await page.locator('#jh-tab-schools').click();
  await page.getByRole('button', { name: '云岭县第二小学' }).click();
  const card = page.locator('.jh-card', { hasText: 'R5' });
  expect(await card.textContent()).toContain('5.26 / 7.5');
  await card.locator('summary').first().click();
  await card.getByRole('button').nth(1).click();
  const cell = (await revealed(page)).at(-1);
  if (!cell) throw new Error('no cell was revealed');
  await page.evaluate((at) => testPage.workbook.edit({ ...at, value: 11_000 }), cell);
  await page.locator('.jh-banner', { hasText: '7 项达到标准值' }).waitFor();
  await page.close();
});

test('what the workbook refuses is said with what to do, and can be tried again', async () => {
  const page = await browser.open(320, 'language=zh');
  await page.locator('.jh-hero').waitFor();
  await page.evaluate(() => {
    testPage.workbook.fails = { code: 'editing' };
  });
  await page.getByRole('button', { name: '标记单元格' }).click();
  await page.getByRole('alert').getByText('请先按 Enter 结束编辑').waitFor();
  await page.getByRole('button', { name: '标记单元格' }).click();
  await page
    .getByRole('status')
    .getByText(/已标记 \d+ 个单元格/)
    .waitFor();
  await page.getByRole('button', { name: '清除标记' }).waitFor();
  await page.close();
});

test('marks: what they mean, and from one to the next and back', async () => {
  const page = await browser.open(320, 'language=zh');
  await page.getByRole('button', { name: '标记单元格' }).click();
  const marks = page.locator('.jh-section', { hasText: '表中的标记' });
  expect(await marks.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/不达标：\d+ 格$/),
    expect.stringMatching(/85 % 以上未达标：\d+ 格$/),
    expect.stringMatching(/未填报或有数据问题：\d+ 格$/),
  ]);
  for (const name of ['下一处', '下一处', '上一处']) await marks.getByRole('button', { name }).click();
  await page.waitForFunction(() => testPage.workbook.revealed.length === 3);
  const [first, second, third] = await revealed(page);
  expect(second).not.toEqual(first);
  expect(third).toEqual(first);
  expect(await marks.getByRole('status').textContent()).toMatch(/^第 1 处，共 \d+ 处$/);
  await page.close();
});

test('整改: by lead unit, the longest overdue first, each school a link to its figure', async () => {
  const page = await browser.open(320, 'language=zh&standard=akqi-2022');
  await page.locator('#jh-tab-rectify').click();
  await page.getByRole('heading', { level: 1, name: '还有 7 项指标不达标，其中 7 项已逾期' }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['教科局（7 项）']);
  // 2022年3月 comes before 2022年12月; within a month the plan's order
  expect(await page.locator('.jh-card .jh-code').allTextContents()).toEqual(['R2', 'R7', 'G3', 'G5', 'R3', 'R5', 'Q9']);
  const card = page.locator('.jh-card', { hasText: 'R2' }).first();
  expect(await card.textContent()).toContain('完成时限 2022年3月底前 已逾期 1699 天');
  expect(await card.textContent()).toContain('配合单位：县委组织部、县人社局');
  // 1 of 172 pupils
  await card.locator('summary', { hasText: '涉及 1 所学校' }).click();
  await card.getByRole('button', { name: '0.58 / 1' }).click();
  expect(await revealed(page)).toHaveLength(1);
  await card.locator('.jh-card-name button').click();
  await page.getByRole('heading', { name: /R2/ }).waitFor();
  await page.close();
});

test.each([
  [320, 'zh', 'light'],
  [320, 'en', 'contrast'],
] as const)(
  'findings at %i px, %s, %s: by keyboard from a check to its cell, explained, hidden, repaired',
  async (...look) => {
    const [width, language, theme] = look;
    const page = await browser.open(width, `faulty&language=${language}&theme=${theme}`);
    await page.locator('#jh-tab-findings').click();
    const card = page.locator('.jh-card', { hasText: 'D09' });
    await card.waitFor();
    const isClean = async (what: string) => {
      expect([what, await axeFindings(page), await overflow(page)]).toEqual([what, [], 0]);
    };

    await card.locator('.jh-places button').first().focus();
    await page.keyboard.press('Enter');
    expect(await revealed(page)).toMatchObject([{ sheet: '小学' }]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.locator('textarea:focus').waitFor();
    await page.keyboard.type('含交流教师');
    await isClean('explaining');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.locator('.jh-explanation', { hasText: '含交流教师' }).waitFor();
    const kept = await page.evaluate(() => testPage.workbook.kept['explanations']);
    expect(Object.values(JSON.parse(kept ?? '{}'))).toEqual(['含交流教师']);
    await page.getByRole('checkbox').check();
    await card.waitFor({ state: 'detached' });

    await page.locator('.jh-filters select').selectOption('D16');
    await page.locator('.jh-card summary').click();
    await page.locator('.jh-finding-actions button').nth(1).click();
    await isClean('repairing');
    await page.keyboard.press('Enter');
    await page.locator('.jh-message').getByText('6').waitFor();
    await page.locator('.jh-card', { hasText: 'D16' }).waitFor({ state: 'detached' });
    await isClean('repaired');
    await page.close();
  },
);
