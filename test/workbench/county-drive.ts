import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { parseArea } from '../../src/workbook/cells';
import { hostWorkbookOf } from '../officejs/file/load';
import type { WorkbenchPage } from './page';

/** What came of the drive: the file after marking and at the end, and the figure that was put right. */
export interface Driven {
  readonly marked: Uint8Array;
  readonly saved: Uint8Array;
  readonly sheet: string;
  readonly address: string;
}

/** The look by which a file's rules mark a cell; undefined for none. */
export function markAt(file: Uint8Array, sheetName: string, address: string): string | undefined {
  const sheet = hostWorkbookOf(EmbeddedWorkbook.open(file, '县.xlsx')).sheet(sheetName);
  const cell = parseArea(address);
  const rule = sheet?.conditionalFormats.find(({ areas }) =>
    areas.some(
      ({ row, column, rowCount, columnCount }) =>
        cell &&
        row <= cell.row &&
        cell.row < row + rowCount &&
        column <= cell.column &&
        cell.column < column + columnCount,
    ),
  );
  return /junheng\.(\w+)/.exec(rule?.formula ?? '')?.[1];
}

/**
 * What a county's statistician does: reads the verdict of the sample, marks, opens a failing school, puts its figure
 * right in the grid, sees verdict and marks change, writes the sheets, saves.
 *
 * 龙潭镇新民小学 has 1 backbone teacher for 172 pupils: 0.58 per hundred, below 1 and below 85 % of it. With 2 it has 1.16.
 */
export async function driveCounty(workbench: WorkbenchPage): Promise<Driven> {
  const { page, pane } = workbench;
  await page.getByText('云岭县（示例）.xlsx').waitFor();
  await pane.getByRole('heading', { name: '云岭县还没有达到优质均衡标准。' }).waitFor();
  await pane.getByText('小学 3 所学校综合不达标（共 26 所）').waitFor();

  await pane.getByRole('button', { name: '标记单元格' }).click();
  const marked = pane.getByText(/已标记 \d+ 个单元格/);
  await marked.first().waitFor();
  const withMarks = await workbench.save();

  await pane.getByRole('tab', { name: '学校' }).click();
  const before = await workbench.selected();
  await pane.getByText('龙潭镇新民小学').click();
  await pane.getByText('至少再加 1 人可达到标准值').waitFor();
  // Whoever opens a school stands at its worst figure, and comes back to it by the figure's own link.
  const figure = await workbench.selectedAfter(before);
  expect(await workbench.valueAt(figure)).toBe('1');
  await workbench.goTo('A1');
  await pane.getByRole('group').or(pane.locator('details')).first().click();
  await pane.getByRole('button', { name: '1', exact: true }).first().click();
  expect(await workbench.selectedAfter('A1')).toBe(figure);
  const sheet = (await page.getByRole('main').getByRole('tab', { selected: true }).textContent()) ?? '';

  await workbench.enter(figure, '2');
  await pane.getByText('7 项达到标准值').waitFor();
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByText('小学 2 所学校综合不达标（共 26 所）').waitFor();

  await pane.getByRole('button', { name: '生成汇总表' }).click();
  await pane
    .getByText(/已生成 \d+ 张表/)
    .first()
    .waitFor();
  await page.getByRole('main').getByRole('tab', { name: '小学资源配置达标情况表' }).waitFor();
  return { marked: withMarks, saved: await workbench.save(), sheet, address: figure };
}

/** The failing figure was marked, and isn't once it is put right, while others still are; the summaries are there. */
export function expectDriven({ marked, saved, sheet, address }: Driven): void {
  expect(markAt(marked, sheet, address)).toBe('fail');
  expect(markAt(saved, sheet, address)).toBeUndefined();
  const workbook = hostWorkbookOf(EmbeddedWorkbook.open(saved, '县.xlsx'));
  expect(workbook.sheet(sheet)?.conditionalFormats.length).toBeGreaterThan(0);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['小学资源配置达标情况表', '初中资源配置达标情况表', '差异系数汇总表']),
  );
}
