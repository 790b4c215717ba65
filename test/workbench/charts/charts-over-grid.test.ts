import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { drawnReports } from '../../reporting/sheets/drawn-reports';
import { checked } from '../../reporting/small-county';
import { WorkbenchPage } from '../page';

/** The sample county with our sheets in it. */
async function withSheets(): Promise<Uint8Array> {
  const workbook = EmbeddedWorkbook.create('云岭县.xlsx');
  await workbook.apply({ sheets: exportWorkbook() });
  const content = await workbook.read();
  await workbook.apply({ sheets: drawnReports(checked(content), content, 'zh') });
  return workbook.save();
}

let sample: Promise<Uint8Array>;
beforeAll(() => {
  sample = withSheets();
});

const PICTURES = process.env['JUNHENG_PICTURES'];

describe.each([
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 320, height: 640 }],
])('图表 in a %s window', (name, viewport) => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.start(viewport);
    await workbench.open('云岭县.xlsx', await sample);
    await workbench.page.getByRole('tab', { name: '图表', exact: true }).click();
    await workbench.page.locator('.chart svg[role=img]').first().waitFor();
  });
  afterAll(() => workbench?.close());

  const region = () => workbench.page.getByRole('region', { name: '图表' });

  test('shows each of its charts, with what they say in words', async () => {
    const pictures = region().getByRole('img');
    expect(await pictures.count()).toBe(16);
    const first = region().getByRole('img', { name: /^小学 1\. / });
    // 42 of 1001, and 5 of 57
    expect(await first.locator('desc').textContent()).toBe(
      '26 个数值，最低 云岭县实验小学 4.196，最高 竹坪乡黄泥教学点 8.77，标准 4.2',
    );
    expect(await first.locator('text').allTextContents()).toEqual(
      expect.arrayContaining(['云岭县实验小学', '4.196', '马鞍乡九年一贯制学校']),
    );
  });

  test('stands over the cells, none of which shows through', async () => {
    const behind = await workbench.page.evaluate<string[]>(`(() => {
      const { left, top, right, bottom } = document.querySelector('.charts').getBoundingClientRect();
      const places = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.05, 0.3, 0.6, 0.9].map((y) => [x, y]));
      return places
        .map(([x, y]) => document.elementFromPoint(left + x * (right - left), top + y * (bottom - top)))
        .filter((element) => element && !element.closest('.charts'))
        .map((element) => element.outerHTML.slice(0, 80));
    })()`);
    expect(behind).toEqual([]);
  });

  test('nothing scrolls sideways, and names don’t run into bars or out of the picture', async () => {
    const list = workbench.page.locator('.charts-list');
    expect(await list.evaluate(({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth - clientWidth)).toBe(0);
    const outside = await workbench.page.evaluate<number>(`[...document.querySelectorAll('.chart-box svg')]
      .flatMap((svg) => [...svg.querySelectorAll('text')].map((text) => [text, svg]))
      .filter(([text, svg]) => text.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1).length`);
    expect(outside).toBe(0);
    const covered = await workbench.page.evaluate<number>(`[...document.querySelectorAll('.chart-box svg')]
      .flatMap((svg) => {
        const bars = [...svg.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect());
        return [...svg.querySelectorAll('text:not(.chart-value)')].filter((text) => {
          const name = text.getBoundingClientRect();
          return bars.some(({ left, top, bottom }) => name.right > left + 1 && name.bottom > top + 3 && bottom > name.top + 3);
        });
      }).length`);
    expect(covered).toBe(0);
  });

  test.each(['light', 'dark'])('is accessible in the %s theme', async (theme) => {
    if (theme === 'dark') await workbench.page.getByRole('button', { name: '深色' }).click();
    expect(await workbench.accessibilityProblems()).toEqual([]);
    if (PICTURES) await workbench.page.screenshot({ path: `${PICTURES}/charts-${name}-${theme}.png` });
  });

  test('makes room for the cells and comes back, by keyboard', async () => {
    const { page } = workbench;
    await region().getByRole('button', { name: '看单元格' }).focus();
    await page.keyboard.press('Enter');
    await region().getByRole('button', { name: '看图表' }).waitFor();
    expect(await region().getByRole('img').count()).toBe(0);
    expect(await workbench.valueAt('A1')).toBe('云岭县义务教育优质均衡资源配置图表');
    await region().getByRole('button', { name: '看图表' }).click();
    await region().getByRole('img').nth(15).waitFor();
    expect(await region().getByRole('img').count()).toBe(16);
  });

  test('other sheets have none', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: '督导评估汇总表', exact: true }).click();
    await region().waitFor({ state: 'detached' });
    expect(await workbench.valueAt('A1')).toBe('云岭县义务教育优质均衡发展督导评估汇总表');
  });

  test('nothing broke the policy or went wrong', () => {
    expect(workbench.violations).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });

  test('the next sheet takes what is typed', async () => {
    await workbench.page.getByRole('main').getByRole('tab').first().click();
    await region().waitFor({ state: 'detached' });
    await workbench.enter('C9', '7');
    await workbench.page.locator('output.unsaved').waitFor();
  });
});
