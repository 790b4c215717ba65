import { readFileSync } from 'node:fs';
import { openFile } from '../../src/embedded/formats/open-file';
import { WorkbenchPage } from './page';

const fixture = (name: string) => readFileSync(`test/workbooks/formats/${name}`);

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
});
afterAll(() => workbench?.close());

async function choose(...names: string[]): Promise<void> {
  await workbench.choose(...names.map((name) => ({ name, bytes: fixture(name) })));
}

async function saved() {
  const { page } = workbench;
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存为 .xlsx' }).click();
  const download = await downloading;
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), content: (await openFile(bytes, 'saved.xlsx')).workbook.content() };
}

test('an .xls file opens as an .xlsx copy, is checked, and says so', async () => {
  const { page } = workbench;
  await choose('county.xls');
  await page.getByText('由 county.xls 转换，原文件不变').waitFor();
  expect(await page.getByRole('main').getByRole('tab').allTextContents()).toEqual(['小学', '初中', '高中']);
  await workbench.pane.getByText('小学 3 所学校综合不达标（共 26 所）').waitFor();
  const { name, content } = await saved();
  expect(name).toBe('county.xlsx');
  expect(content.sheets.map((sheet) => sheet.values.length)).toEqual([39, 22, 13]);
});

test('several files open into one workbook, each sheet named after its file', async () => {
  const { page } = workbench;
  await choose('小学.csv', '初中.csv', '高中.csv');
  await page.getByText('由 3 个文件合成，原文件不变').waitFor();
  expect(await page.getByRole('main').getByRole('tab').allTextContents()).toEqual(['小学', '初中', '高中']);
  await workbench.pane.getByText('小学 3 所学校综合不达标（共 26 所）').waitFor();
  expect((await saved()).name).toBe('小学等3个文件.xlsx');
});

test('a password is asked for, again where it is wrong, and the dialog stands up to axe', async () => {
  const { page } = workbench;
  await choose('standard.xlsx');
  const dialog = page.getByRole('dialog', { name: '需要打开密码' });
  await dialog.waitFor();
  expect(await workbench.accessibilityProblems()).toEqual([]);
  await dialog.getByLabel('standard.xlsx 的密码').fill('不对');
  await page.keyboard.press('Enter');
  await dialog.getByText('密码不对').waitFor();
  await dialog.getByLabel('standard.xlsx 的密码').fill('均衡2026');
  await dialog.getByRole('button', { name: '打开' }).click();
  await page.getByText('由 standard.xlsx 转换，原文件不变').waitFor();
  await choose('agile.xlsx');
  await dialog.getByRole('button', { name: '取消' }).click();
  await page.getByRole('alert').getByText('文件有打开密码').waitFor();
  expect(await page.getByRole('main').getByRole('tab').allTextContents()).toEqual(['学校统计']);
});

test('nothing leaves the origin, nothing breaks the policy', () => {
  const { foreignRequests, violations, errors } = workbench;
  expect({ foreignRequests, violations, errors }).toEqual({ foreignRequests: [], violations: [], errors: [] });
});
