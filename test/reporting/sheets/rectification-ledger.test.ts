import { plainWorkbook } from '../../../scripts/samples/workbooks';
import { standardById } from '../../../src/standards/standards';
import type { WorkbookContent } from '../../../src/workbook/content';
import type { DrawnSheet } from '../../../src/workbook/drawn-sheet';
import { sheet, workbook } from '../../reading/sheet';
import { contentOf } from '../../workbook/written-content';
import { checked, typed, withSheets } from '../small-county';
import { drawnReports } from './drawn-reports';
import { named, valueAt } from './written-sheets';

const SAMPLE = contentOf(plainWorkbook());

/** 附件 三 · 责任分解 of the plan as it is printed, in its order: 完成时限, 牵头单位 (or 责任单位), 配合单位. */
// biome-ignore format: a table, one item a line
const PLAN: readonly (readonly [area: string, number: number, deadline: string, lead: string, cooperating: string])[] = [
  ['资源配置', 1, '2022年12月底前', '教科局', '县委编办县财政局、人社局'],
  ['资源配置', 2, '2022年3月底前', '教科局', '县委组织部、县人社局'],
  ['资源配置', 3, '2022年12月底前', '教科局', '县委编办县财政局、县人社局'],
  ['资源配置', 4, '2023年3月底前', '教科局', '发改委、住建局、财政局、自然资源局'],
  ['资源配置', 5, '2022年12月底前', '教科局', '发改委、住建局、财政局、自然资源局'],
  ['资源配置', 6, '2022年3月底前', '教科局', '县发改委、财政局'],
  ['资源配置', 7, '2022年3月底前', '教科局', '县发改委、财政局、住建局、自然资源局'],
  ['政府保障程度', 1, '2022年3月底前', '教科局', '县发改委、财政局、自然资源局、住建局'],
  ['政府保障程度', 2, '2022年3月底前', '教科局', '县委编办、县发改委、自然资源局、人社局、财政局、住建局'],
  ['政府保障程度', 3, '2022年3月底前', '教科局', '县发改委、自然资源局、财政局、住建局'],
  ['政府保障程度', 4, '2022年3月底前', '教科局', '县发改委、自然资源局、财政局、住建局'],
  ['政府保障程度', 5, '2022年3月底前', '教科局', '县发改委、自然资源局、财政局、住建局、各中小学'],
  ['政府保障程度', 6, '2022年3月底前', '教科局', '县财政局'],
  ['政府保障程度', 7, '2022年3月底前', '教科局', '县委组织部、县财政局、人社局'],
  ['政府保障程度', 8, '2023年3月底前', '教科局', '县财政局、各中小学'],
  ['政府保障程度', 9, '2022年12月底前', '教科局', '县委编办、县财政局、人社局'],
  ['政府保障程度', 10, '2023年3月底前', '教科局', '县财政局、各中小学'],
  ['政府保障程度', 11, '2022年11月底前', '教科局、各中小学', '——'],
  ['政府保障程度', 12, '2022年3月底前', '教科局、各中小学', '——'],
  ['政府保障程度', 13, '2022年9月底前', '教科局', '——'],
  ['政府保障程度', 14, '2022年3月底前', '教科局', '县民政局、残联、妇联、团委、各乡(镇)场、各中小学'],
  ['教育质量', 1, '2022年3月底前', '教科局', '县民政局、公安局、残联、妇联、团委、各乡(镇)场、各中小学'],
  ['教育质量', 2, '2022年3月底前', '教科局', '县民政局、公安局、残联、妇联、团委、卫健委、各乡(镇)场、各中小学'],
  ['教育质量', 3, '2022年6月底前', '教科局', '中小学'],
  ['教育质量', 4, '2022年3月底前', '教科局', '县财政局、各中小学'],
  ['教育质量', 5, '2022年3月底前', '教科局', '各中小学'],
  ['教育质量', 6, '2022年6月底前', '教科局', '各中小学'],
  ['教育质量', 7, '2022年3月底前', '教科局', '各中小学'],
  ['教育质量', 8, '2022年3月底前', '教科局', '各中小学'],
  ['教育质量', 9, '2022年12月底前', '教科局', '各中小学'],
  ['社会认可度', 1, '2022年10月底前', '教科局', '县人大办公室、政协办公室'],
];

/** Days from the end of a month to 2026-11-24, by a calendar: 30 November 2025 is 359 days before, and so on back. */
const DAYS: Readonly<Record<string, number>> = {
  '2022年3月底前': 1699,
  '2022年6月底前': 1608,
  '2022年9月底前': 1516,
  '2022年10月底前': 1485,
  '2022年11月底前': 1455,
  '2022年12月底前': 1424,
  '2023年3月底前': 1334,
};

const COLUMNS = {
  area: 'B',
  item: 'C',
  verdict: 'D',
  problem: 'E',
  schools: 'F',
  lead: 'G',
  cooperating: 'H',
} as const;
const FIRST_ROW = 5;

function ledgerOf(content: WorkbookContent, id = 'akqi-2022'): DrawnSheet {
  const standard = standardById(id);
  return named(drawnReports(checked(content, standard ? { standard } : {}), content, 'zh'), '整改台账');
}

function rowsOf(ledger: DrawnSheet): string[][] {
  const rows: string[][] = [];
  for (let row = FIRST_ROW; typeof valueAt(ledger, `A${row}`) === 'number'; row++) {
    rows.push(['B', 'C', 'I', 'G', 'H', 'J'].map((column) => String(valueAt(ledger, `${column}${row}`) ?? '')));
  }
  return rows;
}

/** A row of the plan as the ledger has it, but for the item's name. */
function expected([area, number, deadline, lead, cooperating]: (typeof PLAN)[number]) {
  return [area, expect.stringMatching(`^${number}\\. `), deadline, lead, cooperating, `已逾期${DAYS[deadline]}天`];
}

test('of the sample it has the items that aren’t met, with the units and deadlines of the plan word for word', () => {
  const unmet = new Set([
    '资源配置 2',
    '资源配置 3',
    '资源配置 5',
    '资源配置 7',
    '政府保障程度 3',
    '政府保障程度 5',
    '教育质量 9',
  ]);
  expect(rowsOf(ledgerOf(SAMPLE))).toEqual(
    PLAN.filter(([area, number]) => unmet.has(`${area} ${number}`)).map(expected),
  );
});

test('of a county that filled in nothing but pupils it has every item of the plan but 学校规模, which it meets', () => {
  const bare = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）', '初中学生数（人）'],
      ['甲小学', '小学', 90, null],
      ['乙中学', '初级中学', null, 90],
    ]),
  );
  expect(rowsOf(ledgerOf(bare))).toEqual(
    PLAN.filter(([area, number]) => `${area} ${number}` !== '政府保障程度 4').map(expected),
  );
});

describe('the sample’s rows', () => {
  const ledger = ledgerOf(SAMPLE);
  const row = (number: number) =>
    Object.fromEntries(
      Object.entries(COLUMNS).map(([id, column]) => [id, valueAt(ledger, `${column}${FIRST_ROW + number}`)]),
    );

  test('say what fails and which schools it concerns', () => {
    // 龙潭镇新民小学 has 25 ÷ 43 of 1 a hundred; the coefficient of the 26 schools is 0.501929
    expect(row(0)).toMatchObject({
      item: '2. 每百名学生拥有县级以上骨干教师数',
      verdict: '不达标',
      problem: '小学1所学校低于标准值；小学差异系数0.502，超过0.50',
      schools: '龙潭镇新民小学',
    });
    expect(row(6)).toMatchObject({ problem: '学业水平和校际差异率：艺术未达到', schools: '全县' });
  });

  test('leave out a school that has one item at 85 % and passes all the same', () => {
    // 云岭县实验小学 and 云岭县第二初级中学 are near in R1 alone: R1 is met
    expect(rowsOf(ledger).filter(([area, item]) => area === '资源配置' && item?.startsWith('1. '))).toEqual([]);
  });
});

test('without units and deadlines in the standard, as in the national method, it says that none is set', () => {
  const ledger = ledgerOf(SAMPLE, 'national-2017');
  expect(['G', 'H', 'I', 'J'].map((column) => valueAt(ledger, `${column}5`))).toEqual(['——', '——', '文件未规定', '——']);
});

test('what was typed stays with its item when the sheet was renamed and another item comes before it', () => {
  const before = withSheets(SAMPLE, drawnReports(checked(SAMPLE), SAMPLE, 'zh'));
  const sheets = before.sheets.map((each) => {
    if (each.tag !== 'ledger') return each;
    // the row of 政府保障程度 3: 整改措施, 责任人, 备注
    const filled = [
      [10, '建设音乐教室'],
      [11, '张三'],
      [12, '已立项'],
    ] as const;
    return filled.reduce((sheet, [column, text]) => typed(sheet, 8, column, text), { ...each, name: '台账（教科局）' });
  });
  // 每百名高于规定学历教师数 of the first school falls: item 1 is unmet now, and every row moves down
  const worse = sheets.map((each) => (each.name === '教师情况' ? withoutTeachers(each) : each));
  const content = { ...before, sheets: worse };
  const again = drawnReports(checked(content), content, 'zh').find(({ tag }) => tag === 'ledger');
  const row = again?.rows.findIndex((_, index) => valueAt(again, `C${index + 1}`) === '3. 音乐、美术专用教室') ?? -1;
  expect(row).toBe(9);
  expect(again && ['K', 'L', 'M'].map((column) => valueAt(again, `${column}${row + 1}`))).toEqual([
    '建设音乐教室',
    '张三',
    '已立项',
  ]);
});

function withoutTeachers(content: WorkbookContent['sheets'][number]) {
  const header = content.values.findIndex((line) =>
    line.some((value) => typeof value === 'string' && value.includes('高于规定学历')),
  );
  const column =
    content.values[header]?.findIndex((value) => typeof value === 'string' && value.includes('高于规定学历')) ?? 0;
  return typed(content, header + 2, column, 0);
}
