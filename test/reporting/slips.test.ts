import { slipTextsIn } from '../../src/locale/slip-texts';
import { slipFiles } from '../../src/reporting/slips/slip-files';
import { BLOCKS, columnOfLine, recordColumn, SHOWN_COLUMNS } from '../../src/reporting/slips/slip-layout';
import { makeSlips } from '../../src/reporting/slips/slip-lines';
import { PAGE_HEIGHT } from '../../src/reporting/slips/slip-look';
import { lineIn } from '../../src/reporting/slips/slip-record';
import { slipSheets } from '../../src/reporting/slips/slip-sheet';
import { type CellValue, formatAddress, referenceText } from '../../src/workbook/cells';
import type { WorkbookContent } from '../../src/workbook/content';
import { checkedBook } from '../corrections/returned';
import { PLANNED_COUNTY } from '../planning/planned-county';
import { sheet, workbook } from '../reading/sheet';

/** What a slip asks of a school: each figure with its cells and unit. */
function asked(content: WorkbookContent, school: string): string[] {
  const slip = makeSlips(checkedBook(content), content).find((one) => one.school.name === school);
  return (slip?.lines ?? []).map(({ subject, cells, was, unit }) => {
    const about = subject.kind === 'class' ? subject.name : subject.field;
    return `${about} ${cells.map(referenceText).join('+')} ${String(was)}${unit}`;
  });
}

describe('a slip asks for every figure that was taken', () => {
  test('each with its cell and the unit that its column is read in', () => {
    expect(asked(PLANNED_COUNTY, '丙小学')).toEqual([
      'students 小学!C5 100人',
      'fullTimeTeachers 小学!D5 9人',
      'higherDegreeTeachers 小学!E5 5人',
      'backboneTeachers 小学!F5 1人',
      'sportArtTeachers 小学!G5 1人',
      'teachingArea 小学!H5 400㎡',
      'sportsArea 小学!I5 750㎡',
      'equipmentValue 小学!J5 20万元',
      'classrooms 小学!K5 3间',
      'multimediaRooms 小学!L5 2间',
    ]);
  });

  test('one that stands in both stages’ sheets once, and empty cells too', () => {
    const header = ['学校名称', '办学类型', '在校生数', '图书册数', '教学及辅助用房面积', '计算机台数'];
    const school = (students: CellValue) => ['甲学校', '九年一贯制学校', students, 9000, 3000, null];
    const content = workbook(
      sheet('小学', [['云岭县2025学年小学'], header, school(400), ['乙小学', '小学', 300, 5000, 2000, 30]]),
      sheet('初中', [['云岭县2025学年初中'], header, school(200), ['丙中学', '初级中学', 300, 5000, 2000, 30]]),
    );
    // What only the stage's row has comes before what is the whole school's.
    expect(asked(content, '甲学校')).toEqual([
      'students 小学!C3 400人',
      'computers 小学!F3 null台',
      'books 小学!D3+初中!D3 9000册',
      'teachingArea 小学!E3+初中!E3 3000㎡',
      'students 初中!C3 200人',
      'computers 初中!F3 null台',
    ]);
  });
});

describe('its sheet', () => {
  const slips = slipSheets(checkedBook(PLANNED_COUNTY), PLANNED_COUNTY, 'zh');
  const [first] = slips;
  if (!first) throw new Error('No slip');
  const { sheet: drawn } = first;

  test('is one page, locked but for what a school writes', () => {
    expect(drawn).toMatchObject({ name: '甲小学', locked: true, print: { onePage: true, orientation: 'portrait' } });
    expect(drawn.rows.reduce((sum, { height = 15 }) => sum + height, 0)).toBeLessThanOrEqual(PAGE_HEIGHT);
    const entries = new Set<string>();
    const open: string[] = [];
    for (const [row, { cells }] of drawn.rows.entries()) {
      for (const block of BLOCKS) {
        const record = cells[recordColumn(block)]?.content;
        if (row === 0 || !record || !('value' in record) || !lineIn(String(record.value))) continue;
        for (const column of ['correction', 'reason'] as const) {
          entries.add(formatAddress({ row, column: columnOfLine(block, column) }));
        }
      }
      for (const [column, cell] of cells.entries()) {
        if (cell && drawn.styles[cell.style]?.unlocked) open.push(formatAddress({ row, column }));
      }
    }
    const last = drawn.rows.length;
    const beside = open.filter((address) => !entries.has(address));
    expect(entries.size).toBe(20);
    expect([...entries].every((address) => open.includes(address))).toBe(true);
    // The remark and the signatures.
    expect(new Set(beside.map((address) => address.replace(/\D/g, '')))).toEqual(new Set([`${last - 1}`, `${last}`]));
  });

  test('keeps its records behind all that is printed', () => {
    expect(drawn.columnWidths).toHaveLength(SHOWN_COLUMNS);
    expect(drawn.hiddenColumns).toBe(2);
  });

  test('names the items with value, limit, verdict and what is lacking', () => {
    const texts = drawn.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.content && 'value' in cell.content ? [String(cell.content.value)] : [])),
    );
    expect(texts).toContain('R1 每百名学生拥有高于规定学历教师数');
    expect(texts).toContain('3.00，标准 ≥4.2，未达到，差 2 人');
    expect(texts).toContain('小学：综合不达标');
  });
});

test('small workbooks are called by their schools, those of one name each differently', () => {
  const slips = slipSheets(checkedBook(PLANNED_COUNTY), PLANNED_COUNTY, 'zh');
  const twins = slips.map((one) => ({ ...one, slip: { ...one.slip, school: { ...one.slip.school, name: 'A/B' } } }));
  const names = slipFiles(twins, slipTextsIn('zh')).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toBe('核实单-A_B.xlsx');
});
