import { readFileSync } from 'node:fs';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { driveCounty, expectDriven } from '../workbench/county-drive';
import { WorkbenchPage } from '../workbench/page';
import { hostWorkbookOf } from './file/load';
import { libraryPath } from './host/library';
import type { HostWorkbook } from './model/workbook';

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.startOnOffice();
});
afterAll(() => workbench?.close());

test("a county is checked, marked, put right and reported on, with the pane on Microsoft's Office.js", async () => {
  expectDriven(await driveCounty(workbench));
});

describe('a button of the ribbon', () => {
  const press = (name: string) =>
    workbench.page.getByRole('navigation', { name: 'Excel' }).getByRole('button', { name }).click();

  test('clears the marks without the pane', async () => {
    await press('清除标记');
    await expectInFile((file) => file.sheets.every(({ conditionalFormats }) => conditionalFormats.length === 0));
  });

  test('opens the pane on its settings', async () => {
    await press('设置');
    await workbench.pane.getByLabel('核查日期').waitFor();
  });

  test('opens the pane and checks', async () => {
    await press('核查');
    await workbench.pane.getByRole('heading', { name: '云岭县还没有达到优质均衡标准。' }).waitFor();
  });

  test('goes to the next place that fails', async () => {
    await workbench.goTo('A1');
    await press('定位下一处');
    const first = await workbench.selectedAfter('A1');
    await press('定位下一处');
    await workbench.selectedAfter(first);
  });

  test('explains the selected cell', async () => {
    await press('这一格为什么不达标');
    await workbench.pane.getByText('可达到标准值').first().waitFor();
  });

  test('renews the summaries', async () => {
    await press('生成汇总表');
    await workbench.pane
      .getByText(/已生成 \d+ 张表/)
      .first()
      .waitFor();
  });
});

async function expectInFile(holds: (workbook: HostWorkbook) => boolean): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    if (holds(hostWorkbookOf(EmbeddedWorkbook.open(await workbench.save(), '县.xlsx')))) return;
    await workbench.page.evaluate('new Promise(requestAnimationFrame)');
  }
  throw new Error('the file never came to it');
}

test("the library is Microsoft's, unmodified", async () => {
  const served = await workbench.page.request.get(new URL('office-js/excel-web-16.00.js', workbench.page.url()).href);
  expect((await served.body()).equals(readFileSync(libraryPath))).toBe(true);
});

test('in the meantime nothing left the origin, nothing broke the policy, nothing went wrong', () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
