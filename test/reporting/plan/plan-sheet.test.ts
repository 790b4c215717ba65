import { planSheets } from '../../../src/reporting/sheets/plan/plan-sheet';
import { NO_COSTS } from '../../../src/settings/plan-costs';
import type { CellValue } from '../../../src/workbook/cells';
import { type DrawnSheet, drawnSheet } from '../../../src/workbook/drawn-sheet';
import { COSTS, countyOf, JOINT_COUNTY, PLANNED_COUNTY, planned } from '../../planning/planned-county';
import { differences } from '../recomputed';
import { typed, withSheets } from '../small-county';

const BESIDE = { place: 'beside', figures: 'formulas' } as const;

function drawn(...[content, costs, standardId]: Parameters<typeof planned>): DrawnSheet {
  const { checked, plan, terms } = planned(content, costs, standardId);
  return drawnSheet(planSheets(checked, plan, terms, content ?? PLANNED_COUNTY, 'zh', BESIDE)[1]);
}

/** What stands in each row: formulas as their values. */
function values({ rows }: DrawnSheet): CellValue[][] {
  return rows.map(({ cells }) =>
    cells.map((cell) => (cell?.content && 'value' in cell.content ? cell.content.value : null)),
  );
}

test('a row for whom a school hires and one for each item: now, added, moved, then, cost, unit, deadline; totals below', () => {
  const [title, , header, under, , ...lines] = values(drawn());
  expect(title?.[0]).toBe('云岭县义务教育优质均衡资源配置计划表');
  expect(header?.filter((text) => text !== null)).toEqual([
    '序号',
    '学校名称',
    '学段',
    '指标',
    '现有',
    '计划的增减',
    '计划后',
    '单价\n（元）',
    '费用\n（元）',
    '责任单位',
    '完成时限',
    '年度',
    '备注',
  ]);
  expect(under?.filter((text) => text !== null)).toEqual(['新增', '调配\n（人）', '调配的学校']);
  const of2022 = (month: number) => `2022年${month}月底前`;
  expect(lines.slice(0, 8)).toEqual([
    [1, '甲小学', '小学', '新增教师（人）', null, 1, null, null, null, 90000, 90000, '教科局', of2022(12), 2026, null],
    [
      2,
      '甲小学',
      '小学',
      '1. 高于规定学历教师（人）',
      3,
      1,
      null,
      null,
      4,
      null,
      null,
      '教科局',
      of2022(12),
      2026,
      null,
    ],
    [3, '甲小学', '小学', '3. 体育、艺术教师（人）', 0, 1, null, null, 1, null, null, '教科局', of2022(12), 2026, null],
    [
      4,
      '乙小学',
      '小学',
      '调出教师（人）',
      null,
      null,
      -1,
      '至丁小学 1 人（骨干）',
      null,
      null,
      null,
      '教科局',
      of2022(3),
      2026,
      null,
    ],
    [5, '乙小学', '小学', '2. 骨干教师（人）', 2, null, -1, null, 1, null, null, '教科局', of2022(3), 2026, null],
    [
      6,
      '丙小学',
      '小学',
      '7. 网络多媒体教室（间）',
      2,
      1,
      null,
      null,
      3,
      50000,
      50000,
      '教科局',
      of2022(3),
      2026,
      null,
    ],
    [
      7,
      '丁小学',
      '小学',
      '调入教师（人）',
      null,
      null,
      1,
      '自乙小学 1 人（骨干）',
      null,
      2000,
      2000,
      '教科局',
      of2022(3),
      2026,
      null,
    ],
    [8, '丁小学', '小学', '2. 骨干教师（人）', 0, null, 1, null, 1, null, null, '教科局', of2022(3), 2026, null],
  ]);
  const below = lines.slice(8).map((line) => line.filter((cell) => cell !== null));
  expect(below.slice(0, 6)).toEqual([
    ['合计：新增教师（人）', 1, 90000],
    ['合计：校际调配教师（人）', 1, 2000],
    ['合计：7. 网络多媒体教室（间）', 1, 50000],
    ['费用合计（元）', 142000],
    ['其中：2026年（元）', 142000],
    ['其中：教科局（元）', 142000],
  ]);
  expect(below.at(-1)?.[0]).toContain('填表人：');
});

test('its formulas compute to what is written, with prices and without', async () => {
  const sheets = [drawn(), drawn(PLANNED_COUNTY, NO_COSTS, 'national-2017')];
  for (const sheet of sheets) expect(await differences(PLANNED_COUNTY, [sheet])).toEqual([]);
});

test('a price that is typed in gives costs and totals', async () => {
  const sheet = drawn(PLANNED_COUNTY, NO_COSTS, 'national-2017');
  const rows = sheet.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      index === 5 && column === 9 && cell ? { ...cell, content: { value: 80000 } } : cell,
    ),
  }));
  const costs = (await differences(PLANNED_COUNTY, [{ ...sheet, rows }])).map(({ cell, computed }) => [cell, computed]);
  expect(costs).toEqual([
    ['配置计划!K6', 80000],
    ['配置计划!K14', 80000],
    ['配置计划!K15', 0],
    ['配置计划!K16', 0],
    ['配置计划!K17', 80000],
  ]);
});

test('what was written under 备注 stays with its school and item', () => {
  const [first] = withSheets(PLANNED_COUNTY, [drawn()]).sheets.slice(1);
  const content = {
    ...PLANNED_COUNTY,
    sheets: [...PLANNED_COUNTY.sheets, typed({ ...first!, tag: 'plan' }, 10, 14, '暑假完工')],
  };
  const { checked, plan, terms } = planned(content);
  const again = values(drawnSheet(planSheets(checked, plan, terms, content, 'zh', BESIDE)[1]));
  expect(again[10]?.slice(1, 4)).toEqual(['丙小学', '小学', '7. 网络多媒体教室（间）']);
  expect(again[10]?.[14]).toBe('暑假完工');
});

test('one who counts in two items is one line where he goes and one where he comes, and his move is paid once', async () => {
  const sheet = drawn(JOINT_COUNTY);
  const rows = values(sheet).map((row) => [row[1], row[3], row[6], row[7], row[10]]);
  expect(rows.filter(([school, , moved]) => typeof moved === 'number' && school !== null)).toEqual([
    ['甲小学', '调入教师（人）', 1, '自乙小学 1 人（高学历＋体艺）', 2000],
    ['甲小学', '1. 高于规定学历教师（人）', 1, null, null],
    ['甲小学', '3. 体育、艺术教师（人）', 1, null, null],
    ['乙小学', '调出教师（人）', -1, '至甲小学 1 人（高学历＋体艺）', null],
    ['乙小学', '1. 高于规定学历教师（人）', -1, null, null],
    ['乙小学', '3. 体育、艺术教师（人）', -1, null, null],
  ]);
  const total = values(sheet).find(([label]) => String(label).includes('校际调配教师'));
  expect([total?.[6], total?.[10]]).toEqual([1, 2000]);
  expect(await differences(JOINT_COUNTY, [sheet])).toEqual([]);
});

test('a page says what it takes and where, who goes where, by when, and what to look up', () => {
  const { checked, plan, terms } = planned(JOINT_COUNTY);
  const [page] = planSheets(checked, plan, terms, JOINT_COUNTY, 'zh', BESIDE);
  const lines = values(drawnSheet(page)).map((row) => row.filter((cell) => cell !== null));
  expect(lines).toEqual(
    expect.arrayContaining([
      ['现状和目标', '现状：3 个学段中 1 个没有综合达标，差异系数超过标准的有 1 项。'],
      ['要多少、在哪里', '校际调配教师', '1 人次', '2 000', '见下面“谁调出、调到哪里”'],
      ['费用合计', '2 000'],
      ['谁调出、调到哪里', '乙小学（小学）', '1 人', '至甲小学 1 人（高学历＋体艺）'],
      ['什么时候、谁负责', '2026年 教科局：校际调配教师 1 人次、2 000 元'],
    ]),
  );
});

test('who goes to more schools than a cell has room for stands in several rows, each paid for once', async () => {
  const poor = ['乙', '丙', '丁', '戊', '己'].map((name) => [
    `${name}小学`,
    '小学',
    100,
    9,
    5,
    0,
    1,
    450,
    750,
    20,
    4,
    3,
  ]);
  // 甲 has five of R2 to spare.
  const county = countyOf([['甲小学', '小学', 100, 12, 5, 6, 1, 450, 750, 20, 4, 3], ...poor]);
  const sheet = drawn(county);
  const leaving = values(sheet).filter(([, , , item]) => item === '调出教师（人）');
  expect(leaving.map((row) => [row[1], row[6], String(row[7]).split('至').length - 1])).toEqual([
    ['甲小学', -4, 4],
    ['甲小学', -1, 1],
  ]);
  const total = values(sheet).find(([label]) => String(label).includes('校际调配教师'));
  expect([total?.[6], total?.[10]]).toEqual([5, 10000]);
  expect(await differences(county, [sheet])).toEqual([]);
});

test('on the page the school that gives the most stands first', () => {
  // 丙 has two of R3 to spare, for 甲 and 丁; 乙 one of R2, for 甲.
  const county = countyOf([
    ['甲小学', '小学', 100, 9, 5, 0, 0, 450, 750, 20, 4, 3],
    ['乙小学', '小学', 100, 9, 5, 2, 1, 450, 750, 20, 4, 3],
    ['丙小学', '小学', 100, 9, 5, 1, 3, 450, 750, 20, 4, 3],
    ['丁小学', '小学', 100, 9, 5, 1, 0, 450, 750, 20, 4, 3],
  ]);
  const { checked, plan, terms } = planned(county);
  const [page] = planSheets(checked, plan, terms, county, 'zh', BESIDE);
  const givers = values(drawnSheet(page))
    .filter((row) => row.some((cell) => String(cell).startsWith('至')))
    .map(([, giver, count]) => [giver, count]);
  expect(givers).toEqual([
    ['丙小学（小学）', '2 人'],
    ['乙小学（小学）', '1 人'],
  ]);
});

test('what is to be signed wraps where the page is narrower than its words', () => {
  const { checked, plan, terms } = planned(JOINT_COUNTY);
  const isSignedInLines = (index: 0 | 1) => {
    const sheet = drawnSheet(planSheets(checked, plan, terms, JOINT_COUNTY, 'en', BESIDE)[index]);
    const line = sheet.rows.at(-1)?.cells[0];
    return line?.style === undefined ? undefined : sheet.styles[line.style]?.wrap;
  };
  // The page stands upright, the table across.
  expect([isSignedInLines(0), isSignedInLines(1)]).toEqual([true, false]);
});

test('a plan beyond the posts or the budget says so in its notes, and how far these reach', () => {
  const said = values(drawn(PLANNED_COUNTY, { ...COSTS, posts: 0 })).flat();
  expect(said).toEqual(
    expect.arrayContaining(['共需新增教师 1 人，超过给定的编制 0 人。', '至少要新增 1 人（已证明）。']),
  );
  const poor = values(drawn(PLANNED_COUNTY, { ...COSTS, budget: '60000' })).flat();
  expect(poor).toContain('共需 142 000 元，超过给定的资金 60 000 元。');
});
