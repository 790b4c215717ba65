import { exportWorkbook, plainWorkbook } from '../../scripts/samples/workbooks';
import type { Area, CellValue } from '../../src/workbook/cells';
import type { DrawnSheet } from '../../src/workbook/drawn-sheet';

function valueIn(sheet: DrawnSheet | undefined, row: number, column: number): CellValue {
  const content = sheet?.rows[row]?.cells[column]?.content;
  return content && 'value' in content ? content.value : null;
}

function sheetOf(sheets: readonly DrawnSheet[], name: string): DrawnSheet | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

function rowOf(sheet: DrawnSheet | undefined, school: string): readonly CellValue[] {
  const row = sheet?.rows.find((_, index) => valueIn(sheet, index, 1) === school);
  return row?.cells.map((_, column) => valueIn(sheet, sheet?.rows.indexOf(row) ?? 0, column)) ?? [];
}

/** The texts above a column, each merged area once. */
function headerPathOf(sheet: DrawnSheet | undefined, column: number): string {
  const path: CellValue[] = [];
  for (let row = 2; row < 6; row++) {
    const merge = sheet?.merges.find((area) => row === area.row && covers(area, row, column));
    const text = merge ? valueIn(sheet, merge.row, merge.column) : valueIn(sheet, row, column);
    if (text !== null) path.push(text);
  }
  return path.join('→');
}

function covers(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rowCount;
  return inRows && column >= area.column && column < area.column + area.columnCount;
}

describe('the sample in the shape of the county export', () => {
  const sheets = exportWorkbook();
  const primary = sheetOf(sheets, '小学');

  test('has the header paths of the export', () => {
    const paths = (primary?.columnWidths ?? []).map((_, column) => headerPathOf(primary, column));
    expect(paths).toEqual([
      ...[
        '学校(机构)标识码',
        '学校名称',
        '所在地区划三级',
        '办学类型',
        '办学类型编码',
        '举办者性质',
        '城乡分组',
        '是否计校数',
      ],
      ...['班数（个）', '在校生数→合计', '在校生数→#女', '在校生数→#进城务工人员随迁子女'],
      ...['专任教师→合计', '专任教师→#按学历分→博士研究生', '专任教师→#按学历分→硕士研究生', '专任教师→#按学历分→本科'],
      ...['专任教师→#按学历分→专科', '专任教师→#按学历分→高中阶段', '专任教师→#按学历分→高中阶段以下'],
      ...['专任教师→#按授课课程分→体育与健康', '专任教师→#按授课课程分→艺术→计'],
      ...['专任教师→#按授课课程分→艺术→音乐', '专任教师→#按授课课程分→艺术→美术'],
      ...['小学', '初中', '高中'].map((stage) => `教基1102→县级以上骨干教师(${stage})`),
      ...['占地面积（平方米）→计', '占地面积（平方米）→其中→运动场地面积', '校舍建筑面积（平方米）→合计'],
      ...['计', '#室内体育用房'].map((part) => `校舍建筑面积（平方米）→教学及辅助用房→${part}`),
      ...['图书（册）', '数字终端数（台）→#计算机', '教室（间）→计', '教室（间）→#网络多媒体教室'],
      ...['固定资产总值（万元）→合计', '固定资产总值（万元）→#教学仪器设备资产值（万元）'],
    ]);
  });

  test('repeats the whole figures of a school of several stages in each of its sheets, but not its people', () => {
    const inPrimary = rowOf(primary, '云岭县星海学校');
    const inSenior = rowOf(sheetOf(sheets, '高中'), '云岭县星海学校');
    expect(inPrimary.slice(23)).toEqual(inSenior.slice(23));
    expect([inPrimary[9], inSenior[9]]).toEqual([540, 300]);
  });

  test('has a row that does not count, and a total below all rows', () => {
    expect(rowOf(primary, '云岭县第一小学北校区').slice(7, 10)).toEqual(['0', 7, 256]);
    const last = (primary?.rows.length ?? 0) - 1;
    expect(valueIn(primary, last, 0)).toBe('合计');
    expect(primary?.rows[last]?.cells[9]?.content).toEqual({ formula: '=SUM(J8:J38)', value: 14695 });
  });

  test('leaves one figure out: the multimedia classrooms of 松林镇初级中学', () => {
    expect(rowOf(sheetOf(sheets, '初中'), '松林镇初级中学')[34]).toBeNull();
  });
});

test('both samples tell the same of a school: 青石镇初级中学 has 4826.6 ㎡, 320 of them for indoor sports', () => {
  const exported = rowOf(sheetOf(exportWorkbook(), '初中'), '青石镇初级中学');
  const plain = rowOf(sheetOf(plainWorkbook(), '办学条件'), '青石镇初级中学');
  expect(exported.slice(29, 31)).toEqual([4826.6, 320]);
  expect([...plain.slice(3, 6), plain[8]]).toEqual([4826.6, 320, 9234.5, 3273000]);
});

test.each([
  ['export', exportWorkbook()],
  ['plain', plainWorkbook()],
])('sheets of the %s sample are whole: styles exist, merges lie apart, names differ', (_, sheets) => {
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
  for (const { rows, styles, merges, columnWidths } of sheets) {
    const used = new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell?.style ?? Object.keys(styles)[0])));
    expect([...used].filter((style) => !(style && style in styles))).toEqual([]);
    expect(Math.max(...rows.map(({ cells }) => cells.length))).toBeLessThanOrEqual(columnWidths.length);
    const cells = merges.flatMap(cellsOf);
    expect(new Set(cells).size).toBe(cells.length);
  }
});

function cellsOf(area: Area): string[] {
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => {
    const row = area.row + Math.floor(index / area.columnCount);
    return `${row},${area.column + (index % area.columnCount)}`;
  });
}
