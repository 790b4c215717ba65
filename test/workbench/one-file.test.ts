import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/embedded/read/read-workbook';
import { driveCounty, expectDriven } from './county-drive';
import { smallWorkbook } from './fixture';
import { WorkbenchPage } from './page';

const VERDICT = '云岭县还没有达到优质均衡标准。';

describe('the workbench as one file, opened from disk', () => {
  let workbench: WorkbenchPage;
  const requests: string[] = [];
  beforeAll(async () => {
    workbench = await WorkbenchPage.startFromDisk();
    workbench.page.on('request', (request) => requests.push(request.url()));
    // Changes that aren't saved may be thrown away.
    workbench.page.on('dialog', (dialog) => dialog.accept());
  });
  afterAll(() => workbench?.close());

  test('begins with what one may begin with', async () => {
    const first = workbench.page.locator('.first').getByRole('button');
    await first.first().waitFor();
    expect(await first.allTextContents()).toEqual(['打开工作簿', '看示例', '取空白模板']);
    expect(await workbench.page.locator('aside.pane').isVisible()).toBe(false);
    expect(await workbench.accessibilityProblems()).toEqual([]);
  });

  test('says that the sample is one, and checks it as the hosted page does', async () => {
    await workbench.page.getByRole('button', { name: '看示例' }).click();
    await workbench.page.getByText('示例：县和数据都是虚构的').waitFor();
    expectDriven(await driveCounty(workbench));
  });

  test('hands out a blank form for this year', async () => {
    const downloading = workbench.page.waitForEvent('download');
    await workbench.page.getByRole('button', { name: '取空白模板' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('优质均衡填报模板.xlsx');
    const { sheets } = readWorkbook(new Uint8Array(readFileSync(await download.path())), '模板.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['学校基本情况', '教师情况', '办学条件', '班额情况']),
    );
  });

  test('opens a file of one’s own, computes, and no longer speaks of a sample', async () => {
    const { page } = workbench;
    await workbench.open('某县.xlsx', smallWorkbook());
    await workbench.enter('B3', '320');
    await workbench.hasValue('D3', '5');
    expect(await page.getByText('示例：县和数据都是虚构的').count()).toBe(0);
  });

  test('keeps the language that was chosen for the next time', async () => {
    const { page } = workbench;
    await keptDrafts(page, 1);
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Open a workbook' }).waitFor();
  });

  test('gives back what was not saved when the page was lost, and forgets it once it is', async () => {
    const { page } = workbench;
    const offer = page.getByRole('status').filter({ hasText: '“某县.xlsx” has changes that weren’t saved' });
    await offer.waitFor();
    expect(await workbench.accessibilityProblems()).toEqual([]);
    await offer.getByRole('button', { name: 'Restore them' }).click();
    await page.getByText('Unsaved changes').waitFor();
    await workbench.hasValue('B3', '320');
    await workbench.hasValue('D3', '5');
    expect(await offer.count()).toBe(0);
    // Kept as this page's own from then on.
    await keptDrafts(page, 1);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await downloading;
    await keptDrafts(page, 0);
    await page.reload();
    await page.getByRole('button', { name: 'Open a workbook' }).waitFor();
    expect(await offer.count()).toBe(0);
  });

  test('files that no browser can hold are refused at once', async () => {
    const { page } = workbench;
    await page.evaluate(`(() => {
      const file = new File([], '大.xlsx');
      Object.defineProperty(file, 'size', { value: 420 * 2 ** 20 });
      const transfer = { items: [], files: [file] };
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: transfer });
      document.querySelector('.page').dispatchEvent(event);
    })()`);
    await page.getByRole('alert').getByText('These files come to 420 MB').waitFor();
    await page.getByRole('alert').getByRole('button').click();
  });

  test('in the meantime it asked for nothing but itself, broke no policy, and nothing went wrong', () => {
    const own = workbench.page.url();
    expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:') && url !== own)).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.violations).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

const DRAFTS = `new Promise((resolve) => {
  const opening = indexedDB.open('junheng-drafts');
  opening.onsuccess = () => {
    const database = opening.result;
    if (!database.objectStoreNames.contains('drafts')) return resolve(0);
    const counting = database.transaction('drafts').objectStore('drafts').count();
    counting.onsuccess = () => {
      database.close();
      resolve(counting.result);
    };
  };
})`;

/** Waits until the page's browser keeps so many drafts. */
async function keptDrafts(page: Page, count: number): Promise<void> {
  let kept = -1;
  for (let tries = 0; tries < 300 && kept !== count; tries++) {
    kept = await page.evaluate<number>(DRAFTS);
    if (kept !== count) await page.waitForTimeout(100);
  }
  expect(kept).toBe(count);
}

test('without storage it does the same, but for what it would keep, and says so', async () => {
  const forbidden = `for (const name of ['localStorage', 'indexedDB'])
    Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } })`;
  const workbench = await WorkbenchPage.startFromDisk(forbidden);
  try {
    await workbench.page.getByRole('button', { name: '看示例' }).click();
    await workbench.pane.getByRole('heading', { name: VERDICT }).waitFor();
    await workbench.page.getByRole('button', { name: 'English' }).click();
    await workbench.page.getByText('Sample: the county').waitFor();
    await workbench.enter('B4', '甲');
    await workbench.page.getByRole('alert').getByText('This browser doesn’t let data be kept').waitFor();
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('where no sample can be had, the first screen offers what else there is to begin with', async () => {
  const workbench = await WorkbenchPage.start(
    undefined,
    'window.fetch = async () => { throw new TypeError("Failed to fetch"); }',
  );
  const { page } = workbench;
  try {
    const first = page.locator('.first').getByRole('button');
    await first.first().waitFor();
    expect(await first.allTextContents()).toEqual(['打开工作簿', '看示例', '取空白模板']);
    expect(await workbench.accessibilityProblems()).toEqual([]);
    await page.getByRole('button', { name: '看示例' }).click();
    await page.getByRole('alert').getByText('没有读到示例').waitFor();
    await workbench.open('某县.xlsx', smallWorkbook());
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('the charset stands where browsers look for it, and the file has a size that can be mailed', async () => {
  const workbench = await WorkbenchPage.startFromDisk();
  const file = fileURLToPath(workbench.page.url());
  await workbench.close();
  expect(readFileSync(file).subarray(0, 1024).toString()).toContain('<meta charset="utf-8" />');
  expect(statSync(file).size).toBeLessThan(15_000_000);
});
