import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/embedded/read/read-workbook';
import { smallWorkbook } from './fixture';
import { WorkbenchPage } from './page';

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
  await workbench.open('某县.xlsx', smallWorkbook());
});
afterAll(() => workbench?.close());

test('the sheets of the file stand below the grid', async () => {
  expect(await workbench.page.getByRole('main').getByRole('tab').allTextContents()).toEqual(['教师情况', '校舍 (2)']);
});

test('a figure that is edited changes what depends on it, and comes back', async () => {
  const { page } = workbench;
  expect(await workbench.valueAt('D3')).toBe('4');
  await workbench.enter('B3', '320');
  await workbench.hasValue('D3', '5');
  await workbench.hasValue('B5', '820');
  await page.getByText('有改动尚未保存').waitFor();
  await page.keyboard.press('Control+z');
  await workbench.hasValue('D3', '4');
  await page.getByRole('button', { name: '重做' }).click();
  await workbench.hasValue('D3', '5');
});

test('copied cells are pasted without their looks', async () => {
  const { page } = workbench;
  await workbench.goTo('B4');
  await page.keyboard.press('Control+c');
  await workbench.goTo('B3');
  await page.evaluate(`void (globalThis.pasted = new Promise((resolve) =>
    addEventListener('paste', () => resolve(true), { capture: true })))`);
  await page.keyboard.press('Control+v');
  await page.evaluate('globalThis.pasted');
  await workbench.hasValue('B3', '500');
});

test('what is saved has the edits, and the results that follow from them', async () => {
  const { page } = workbench;
  const saved = await workbench.save();
  const [sheet] = readWorkbook(saved, '某县.xlsx').sheets;
  expect(sheet?.values.map((row) => row.slice(1))).toEqual([
    [null, null, null],
    ['在校生数', '专任教师', '每百名学生'],
    [500, 16, 3.2],
    [500, 25, 5],
    [1000, null, null],
  ]);
  // The file had no styles, and nothing that was pasted has brought one.
  expect(Object.keys(unzipSync(saved)).filter((part) => part.includes('styles'))).toEqual([]);
  await page.getByText('已保存为 某县（核查）.xlsx').waitFor();
});

test('the pane is resized by keyboard, not below 320 pixels', async () => {
  const separator = workbench.page.getByRole('separator');
  await separator.focus();
  await workbench.page.keyboard.press('ArrowLeft');
  expect(await separator.getAttribute('aria-valuenow')).toBe('424');
  await workbench.page.keyboard.press('Home');
  await workbench.page.keyboard.press('ArrowRight');
  expect(await separator.getAttribute('aria-valuenow')).toBe('320');
});

test('who saves changes of a workbook with a digital signature is asked first', async () => {
  const { page } = workbench;
  const parts = { ...unzipSync(smallWorkbook()), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') };
  await workbench.open('签名.xlsx', zipSync(parts));
  await workbench.enter('C3', '18');
  await page.getByText('有改动尚未保存').waitFor();
  const asking = page.waitForEvent('dialog');
  const saving = page.getByRole('button', { name: '保存' }).click();
  const dialog = await asking;
  expect(dialog.message()).toContain('数字签名');
  await dialog.dismiss();
  await saving;
  expect(await page.getByText('有改动尚未保存').count()).toBe(1);
});

test('who leaves with unsaved changes is asked first', async () => {
  const { page } = workbench;
  await workbench.enter('C3', '17');
  await page.getByText('有改动尚未保存').waitFor();
  const asking = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asking;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
});

test('in the meantime nothing left the origin, nothing broke the policy, nothing went wrong', () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
