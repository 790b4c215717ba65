import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectDriven } from './county-drive';
import { WorkbenchPage } from './page';

let workbench: WorkbenchPage;
let page: Page;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
  page = workbench.page;
  await workbench.pane.getByRole('heading', { name: '云岭县还没有达到优质均衡标准。' }).waitFor();
  await page.locator('.sheet-tabs [role=tab]').first().waitFor();
});
afterAll(() => workbench?.close());

/** The part of the page that has the focus. */
function region(): Promise<string | null> {
  return page.evaluate<string | null>(
    'document.activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? null',
  );
}

async function goTo(wanted: string, key = 'F6'): Promise<void> {
  for (let tries = 0; tries < 5 && (await region()) !== wanted; tries++) await page.keyboard.press(key);
  expect(await region()).toBe(wanted);
}

/** Presses a key until what has the focus says so. */
async function pressTo(text: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let tries = 0; tries < 60; tries++) {
    const shown = await page.evaluate<string>('document.activeElement?.textContent ?? ""');
    if (text.test(shown)) return;
    passed.push(shown.slice(0, 12));
    await page.keyboard.press(key);
  }
  throw new Error(`${key} doesn't reach ${text}, but ${passed.join(' | ')}`);
}

async function savedByKey(): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return readFileSync(await (await downloading).path());
}

/** Has the grid's editor ask for the focus; whether it asked at all. */
function focusOfGridsEditor(): Promise<boolean> {
  return page.evaluate<boolean>(`new Promise((resolve) => {
    addEventListener('focusin', ({ target }) => target.dataset.uComp === 'editor' && resolve(true), { capture: true });
    document.querySelector('[data-u-comp=editor]').focus();
    setTimeout(() => resolve(false), 5000);
  })`);
}

/** The focus ring is drawn: an outline, a border or a shadow that it doesn't have without the focus. */
function isFocusShown(): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const element = document.activeElement;
    const look = () => { const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element); return JSON.stringify([outlineStyle !== 'none' && outlineWidth, boxShadow, borderColor]); };
    const focused = look();
    element.blur();
    const bare = look();
    element.focus({ focusVisible: true });
    return focused !== bare;
  })()`);
}

test('F6 goes from part to part and Shift+F6 back, out of the grid too', async () => {
  await goTo('grid');
  const parts: (string | null)[] = [];
  for (const key of ['F6', 'F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
    await page.keyboard.press(key);
    parts.push(await region());
  }
  expect(parts).toEqual(['sheets', 'pane', 'frame', 'grid', 'frame', 'pane']);
});

test('from the verdict to a failing cell, its figure put right, marked, written and saved: without a mouse', async () => {
  const { pane } = workbench;
  await goTo('pane');
  await page.keyboard.press('Home');
  await pressTo(/标记单元格/);
  await page.keyboard.press('Enter');
  await pane
    .getByText(/已标记 \d+ 个单元格/)
    .first()
    .waitFor();
  const marked = await savedByKey();

  await page.keyboard.press('Shift+F6');
  await goTo('pane');
  await pressTo(/总览/, 'Shift+Tab');
  await pressTo(/^学校$/, 'ArrowRight');
  await pressTo(/龙潭镇新民小学/);
  expect(await isFocusShown()).toBe(true);
  const before = await workbench.selected();
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: '龙潭镇新民小学' }).waitFor();
  // The grid shows the figure that decides; the keyboard stays in the pane.
  const figure = await workbench.selectedAfter(before);
  expect(await region()).toBe('pane');
  // Not even if the grid's editor asks for it late, as it does where the grid was still being loaded.
  expect(await focusOfGridsEditor()).toBe(true);
  expect(await region()).toBe('pane');

  // R2 fails: 1 backbone teacher for 172 pupils. Its card opens on the cells that it is worked out from.
  await pressTo(/R2/);
  await pressTo(/算式和数据来源/);
  expect(await isFocusShown()).toBe(true);
  await page.keyboard.press('Enter');
  await pressTo(/^1$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.activeElement?.closest('[data-region]')?.dataset.region === 'grid'`);
  expect(await workbench.selected()).toBe(figure);
  const sheet = (await page.getByRole('main').getByRole('tab', { selected: true }).textContent()) ?? '';
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await pane.getByText('7 项达到标准值').waitFor();

  await goTo('pane');
  await page.keyboard.press('Home');
  await pressTo(/生成汇总表/);
  await page.keyboard.press('Enter');
  await pane
    .getByText(/已生成 \d+ 张表/)
    .first()
    .waitFor();

  const saved = await savedByKey();
  expectDriven({ marked, saved, sheet, address: figure });
});

test('another workbook is opened from the frame', async () => {
  await goTo('frame');
  await pressTo(/打开/);
  await page.evaluate(`void (globalThis.asked = new Promise((resolve) =>
    document.querySelector('.page > input[type=file]').addEventListener('click', (event) => {
      event.preventDefault();
      resolve(event.target.multiple);
    })))`);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('globalThis.asked')).toBe(true);
});

test.each([
  // 1280 × 800 at 200 % and at 400 %.
  [640, 400, 'zh'],
  [320, 200, 'zh'],
  [320, 200, 'en'],
  [640, 400, 'en'],
])('at %i × %i px, %s, nothing is cut off or needs scrolling sideways', async (width, height, language) => {
  await page.setViewportSize({ width, height });
  const other = page.locator('header.frame').getByRole('button', { name: language === 'zh' ? '中文' : 'English' });
  if (await other.isVisible()) await other.click();
  const beyond = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll('header.frame *, .sheet-tabs, aside.pane, aside.pane .jh-panel *')]
    .filter((element) => !element.closest('svg') && element.checkVisibility())
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isCut = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      return width > 1 && (left < 0 || right > innerWidth + 0.5 || isCut);
    })
    .map((element) => element.outerHTML.slice(0, 80))`);
  expect(beyond).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  // What is below comes into view by scrolling the page, not out of reach of it.
  await page.locator('aside.pane').scrollIntoViewIfNeeded();
  await workbench.pane.getByRole('tablist').waitFor();
});
