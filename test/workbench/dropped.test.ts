import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { newFile } from '../../src/embedded/new-file';
import { slipSheets } from '../../src/reporting/slips/slip-sheet';
import { areSlips, hasFigures } from '../../src/workbench/opening/tell-use';
import { checkedBook } from '../corrections/returned';
import { minimalXlsx } from '../workbooks/minimal-xlsx';
import { WorkbenchPage } from './page';

const COUNTY = minimalXlsx({
  小学: [
    ['学校名称', '办学类型', '在校生数', '专任教师数', '县级以上骨干教师数'],
    ['甲小学', '小学', 500, 30, 3],
    ['乙小学', '小学', 400, 25, 5],
  ],
});
/** A roster that stands there already doesn't make a form a county. */
const FORM = minimalXlsx({
  填报: [
    ['学校名称', '在校生数', '县级以上骨干教师数'],
    ['甲小学', null, null],
    ['乙小学', null, null],
  ],
});

const contentOf = (bytes: Uint8Array) => EmbeddedWorkbook.open(new Uint8Array(bytes), '某县.xlsx').content();

async function makeSlip(): Promise<Uint8Array<ArrayBuffer>> {
  const county = contentOf(COUNTY);
  const [slip] = slipSheets(checkedBook(county), county, 'zh');
  return newFile(slip ? [slip.sheet] : [], '甲小学.xlsx');
}

test('a slip, a form and a county are told apart by what they hold', async () => {
  expect(areSlips(contentOf(await makeSlip()))).toBe(true);
  expect([areSlips(contentOf(FORM)), hasFigures(contentOf(FORM))]).toEqual([false, false]);
  expect([areSlips(contentOf(COUNTY)), hasFigures(contentOf(COUNTY))]).toEqual([false, true]);
});

describe('dropped on the grid while a county is open', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.start();
    await workbench.open('某县.xlsx', COUNTY);
    // Changes that nobody would want to lose.
    await workbench.enter('C2', '510');
    await workbench.page.getByText('有改动尚未保存').waitFor();
  });
  afterAll(() => workbench?.close());

  const drop = (name: string, bytes: Uint8Array) =>
    workbench.page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (each) => each.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}));
      document.querySelector('.grid').dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    })()`);

  test('slips go to 核实单回收, wherever in the pane one is, and the county stays as it is', async () => {
    const { page, pane } = workbench;
    await drop('甲小学.xlsx', await makeSlip());
    await pane.getByText('收回 1 个文件').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('核实单回收');
    await drop('又是甲小学.xlsx', await makeSlip());
    await pane.getByText('收回 2 个文件').waitFor();
    expect(await workbench.valueAt('C2')).toBe('510');
  });

  test('of a file without figures it is asked what it is; a form is filled from the county', async () => {
    const { page, pane } = workbench;
    const dialog = page.getByRole('dialog');
    await drop('填报.xlsx', FORM);
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await dialog.count()).toBe(0);
    await drop('填报.xlsx', FORM);
    await dialog.getByRole('button', { name: '作自备表格填入' }).click();
    await pane.getByText('填报.xlsx', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('自备表格');
    expect(await workbench.valueAt('C2')).toBe('510');
  });

  test('opened as a workbook it takes the place of the county, once unsaved changes may be lost', async () => {
    const { page } = workbench;
    const asked = page.waitForEvent('dialog');
    await drop('填报.xlsx', FORM);
    const opening = page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
    await (await asked).accept();
    await opening;
    await page.locator('.file').getByText('填报.xlsx', { exact: true }).waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
