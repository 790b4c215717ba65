import { smallWorkbook } from './fixture';
import { WorkbenchPage } from './page';

jest.setTimeout(120_000);

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
});
afterAll(() => workbench?.close());

test('a workbook is opened, edited and closed without a request to another origin or a breach of the policy', async () => {
  const { page } = workbench;
  await workbench.open('某县.xlsx', smallWorkbook());
  expect(await page.getByRole('tab').allTextContents()).toEqual(['教师情况', '校舍 (2)']);
  await workbench.goTo('B3');
  await page.keyboard.type('380');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
  expect(workbench.errors.filter((error) => !error.includes('404'))).toEqual([]);
});
