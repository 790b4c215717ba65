import { readWorkbook } from '../../src/embedded/read/read-workbook';
import { WorkbenchPage } from './page';

jest.setTimeout(120_000);

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
});
afterAll(() => workbench?.close());

// 龙潭镇新民小学 has 1 backbone teacher for 172 pupils: 0.58 per hundred, below 1 and below 85 % of it. With 2 it has 1.16.
test('a county is checked, marked, put right and reported on, as its statistician would', async () => {
  const { page, pane } = workbench;
  await page.getByText('云岭县（示例）.xlsx').waitFor();
  await pane.getByText('云岭县还没有达到优质均衡标准。').waitFor();
  await pane.getByText('小学 3 所学校综合判定不达标（共 26 所）').waitFor();

  await pane.getByRole('button', { name: '标记单元格' }).click();
  await pane.getByText(/已标记 \d+ 个单元格/).waitFor();

  await pane.getByRole('tab', { name: '学校' }).click();
  await pane.getByText('龙潭镇新民小学').click();
  await pane.getByText('至少再加 1 人可达标').waitFor();
  await pane.getByRole('group').or(pane.locator('details')).first().click();
  await pane.getByRole('button', { name: '1', exact: true }).first().click();
  const figure = await workbench.selected();
  expect(await workbench.valueAt(figure)).toBe('1');

  await workbench.enter(figure, '2');
  await pane.getByText('7 项达标').waitFor();
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByText('小学 2 所学校综合判定不达标（共 26 所）').waitFor();

  await pane.getByRole('button', { name: '生成汇总表' }).click();
  await page.getByRole('main').getByRole('tab', { name: '小学资源配置达标情况表' }).waitFor();
  const saved = readWorkbook(await workbench.save(), '云岭县.xlsx');
  expect(saved.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['小学资源配置达标情况表', '初中资源配置达标情况表', '差异系数汇总表']),
  );
});

test('the frame and the pane are accessible', async () => {
  expect(await workbench.accessibilityProblems()).toEqual([]);
});

test('in the meantime nothing left the origin, nothing broke the policy, nothing went wrong', () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
