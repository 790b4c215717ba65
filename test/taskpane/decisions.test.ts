import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeFindings, overflow, PaneBrowser } from './pane-page';

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

async function openItem(code: string, query = 'language=zh&theme=light'): Promise<Page> {
  const page = await browser.open(320, query);
  await page.locator('#jh-tab-items').click();
  await page.locator('.jh-card-button', { hasText: code }).first().click();
  await page.locator('svg.jh-chart').first().waitFor();
  return page;
}

function applied(page: Page): Promise<number> {
  return page.evaluate(() => testPage.workbook.applied.length);
}

test('a plan tried shows what comes of it and writes nothing', async () => {
  const page = await openItem('R2');
  await page.locator('.jh-plan-part button').last().click();
  const bar = page.locator('.jh-supposed');
  await bar.waitFor();
  expect(await bar.textContent()).toContain('超标差异系数 1 → 0');
  expect(await axeFindings(page)).toEqual([]);
  await bar.getByRole('button').click();
  expect(await bar.count()).toBe(0);
  expect(await applied(page)).toBe(0);
  await page.close();
});

test('a figure is changed virtually by keyboard; what isn’t a number is put back', async () => {
  const page = await browser.open(320, 'language=zh&theme=light');
  await page.locator('#jh-tab-schools').click();
  await page.getByRole('searchbox').fill('青石镇中心小学');
  await page.locator('.jh-row').first().click();
  const card = page.locator('.jh-card', { hasText: 'R7' });
  await card.locator('summary', { hasText: '假设' }).press('Enter');
  const rooms = card.locator('.jh-what-if input').first();
  const before = await rooms.inputValue();
  await rooms.fill('-1');
  await rooms.press('Tab');
  expect(await rooms.inputValue()).toBe(before);
  await rooms.fill(String(Number(before) + 1));
  await rooms.press('Tab');
  expect(await card.locator('.jh-facts').textContent()).toMatch(/该校综合不达标 → 综合达标/);
  expect(await applied(page)).toBe(0);
  await page.close();
});

test('bars and dots are one stop each; arrows move, Enter opens the school', async () => {
  const page = await openItem('R2');
  const bars = page.locator('svg.jh-chart').nth(1).getByRole('button');
  expect(await bars.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1);
  await bars.first().focus();
  await page.keyboard.press('ArrowRight');
  const second = await bars.nth(1).getAttribute('aria-label');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(second);
  expect(await page.locator('.jh-pointed').first().textContent()).toBe(second);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await page.locator('h1').first().textContent()).toBe('云岭县实验小学');
  await page.close();
});

test('a chart is saved as a PNG that is named for what it shows', async () => {
  const page = await openItem('R2');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.jh-chart-foot button').first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^云岭县 小学 R2 .*各校分布\.png$/);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Three times the chart's 280 with its margins: nothing squeezed, nothing empty.
  expect(bytes.readUInt32BE(16)).toBe(3 * 304);
  expect(bytes.length).toBeGreaterThan(5000);
  await page.close();
});

test('last year’s workbook is chosen in the settings and compared with in the overview', async () => {
  const page = await browser.open(320, 'language=zh&theme=dark');
  await page.locator('#jh-tab-settings').click();
  await page
    .locator('.jh-field-wide', { hasText: '上年' })
    .locator('input[type=file]')
    .setInputFiles('assets/samples/sample-plain.xlsx');
  await page.locator('.jh-field-wide p', { hasText: 'sample-plain.xlsx' }).waitFor();
  await page.locator('#jh-tab-overview').click();
  const section = page.locator('.jh-section', { hasText: '与上年相比' });
  expect(await section.textContent()).toContain('没有变动超过 30 % 的数');
  for (const summary of await section.locator('summary').all()) await summary.click();
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.close();
});

test('10 000 schools: charts are one shape each, with their text', async () => {
  const page = await openItem('R1', 'language=zh&theme=light&schools=10000');
  const charts = page.locator('svg.jh-chart');
  expect(await charts.first().getAttribute('role')).toBe('img');
  expect(await charts.nth(1).locator('path').count()).toBe(1);
  await page.close();
});

test('the county’s plan says what lacks, then what each school does; prices are kept with the workbook', async () => {
  const page = await browser.open(320, 'language=zh&theme=light&standard=akqi-2022');
  await page.locator('#jh-tab-rectify').click();
  await page.locator('.jh-banner .jh-button', { hasText: '配置计划' }).click();
  await page.getByText('云岭县还不能做配置计划').waitFor();
  await page.evaluate(() => testPage.workbook.edit({ sheet: '初中', row: 12, column: 34, value: 14 }));
  await page.getByText('已证明是最少的').waitFor();
  await page.locator('summary', { hasText: '价格和条件' }).click();
  const prices = page.locator('.jh-fields input');
  await prices.first().fill('90000');
  await page.getByRole('button', { name: '按此计算' }).click();
  await page.getByText('“体育运动场馆（元/㎡）”没有填').waitFor();
  for (const [index, price] of ['90000', '2000', '3000', '600', '1', '50000'].entries())
    await prices.nth(index).fill(price);
  await page.getByRole('button', { name: '按此计算' }).click();
  // 1 861 ㎡ of grounds for 600 each, and two teachers who move for 2 000.
  await page.getByText('费用合计 1 120 600 元').waitFor();
  expect(await page.evaluate(() => JSON.stringify(testPage.workbook.kept))).toContain('junheng.costs/1');
  expect(await page.locator('.jh-lines li', { hasText: '云岭县星海学校 · 全校' }).textContent()).toMatch(
    /体育场馆增\s182\s㎡/,
  );
  expect(await overflow(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await lookAtPlanCharts(page);
  await page.locator('summary', { hasText: '价格和条件' }).click();
  await page.locator('summary', { hasText: '各校的上限' }).click();
  const most = page.getByLabel('至多（单位同指标）');
  await most.fill('1.5');
  await page.getByRole('button', { name: '加这一条' }).click();
  await page.getByText('“至多（单位同指标）”应为不小于 0 的整数，现为 1.5。').waitFor();
  await most.fill('3');
  await page.getByRole('button', { name: '加这一条' }).click();
  await page.getByText('云岭县第一小学 R1 高学历 至多增 3 人').waitFor();
  expect(await page.getByText('现为 1.5。').count()).toBe(0);
  await page.getByLabel('要在哪些年成立').selectOption('1');
  await page.getByText(/第 1 年，纳入评估的在校生|不能推算今后的在校生/).waitFor();
  await page.getByLabel('要在哪些年成立').selectOption('0');
  await page.getByRole('button', { name: '生成配置计划表' }).click();
  await page.waitForFunction(() =>
    testPage.workbook.applied.some(({ sheets }) => sheets?.map(({ tag }) => tag).join() === 'planBrief,plan'),
  );
  await page.close();
});

test('prices beside each other stand at one height, though the name of one takes two lines', async () => {
  const page = await browser.open(320, 'language=en&theme=light');
  await page.locator('#jh-tab-rectify').click();
  await page.locator('.jh-banner .jh-button', { hasText: 'Plan' }).click();
  await page.locator('summary', { hasText: 'Prices and limits' }).click();
  const bottoms = await page
    .locator('.jh-more > .jh-fields')
    .first()
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().bottom)));
  expect(bottoms).toHaveLength(8);
  expect(new Set(bottoms).size).toBe(4);
  await page.close();
});

/** Bars and axes say what they are; all costs fall due in one year, which is nothing to compare. */
async function lookAtPlanCharts(page: Page): Promise<void> {
  const figure = (title: string) => page.locator('figure', { hasText: title });
  const labels = (title: string) => figure(title).locator('svg text').allTextContents();
  expect(await labels('费用构成')).toEqual(['校际调配教师', 'R5 体育运动场馆']);
  expect(await figure('各年费用').count()).toBe(0);
  // 云岭县第二小学 has 7 960 ㎡ and gets 1 679 for 1 512 pupils: 85 % of the 7.5 that are asked for.
  expect(await figure('小学 R5').locator('figcaption').textContent()).toContain(
    '低于标准值的学校 1 所 → 1 所（都达到标准值的 85\u00a0%）',
  );
  expect((await labels('小学 R5')).slice(0, 3)).toEqual(['现在', '计划后', '5.26']);
  await page.evaluate(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')?.set;
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      set(address: string) {
        document.body.dataset['picture'] = decodeURIComponent(address);
        set?.call(this, address);
      },
    });
  });
  await Promise.all([page.waitForEvent('download'), figure('费用构成').locator('.jh-chart-foot button').click()]);
  expect(await page.locator('body').getAttribute('data-picture')).toMatch(/<text[^>]* font-size="10px"/);
}
