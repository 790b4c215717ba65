import { slipTextsIn } from '../../src/locale/slip-texts';
import { slipFiles } from '../../src/reporting/slips/slip-files';
import { BLOCKS, columnOfLine, recordColumn, SHOWN_COLUMNS } from '../../src/reporting/slips/slip-layout';
import { makeSlips } from '../../src/reporting/slips/slip-lines';
import { PAGE_HEIGHT } from '../../src/reporting/slips/slip-look';
import { lineIn } from '../../src/reporting/slips/slip-record';
import { slipSheets } from '../../src/reporting/slips/slip-sheet';
import { formatAddress, referenceText } from '../../src/workbook/cells';
import type { WorkbookContent } from '../../src/workbook/content';
import { checkedBook } from '../corrections/returned';
import { PLANNED_COUNTY } from '../planning/planned-county';
import { sheet, workbook } from '../reading/sheet';

const HEADER = ['学校名称', '办学类型', '在校生数', '图书册数', '教学及辅助用房面积', '计算机台数'];
/** Of a school with two stages, each in its sheet, what it has in common stands in both. */
const TWO_STAGES = workbook(
  sheet('小学', [
    ['云岭县2025学年小学'],
    HEADER,
    ['甲学校', '九年一贯制学校', 400, 9000, 3000, null],
    ['乙小学', '小学', 300, 5000, 2000, 30],
  ]),
  sheet('初中', [
    ['云岭县2025学年初中'],
    HEADER,
    ['甲学校', '九年一贯制学校', 200, 9000, 3000, null],
    ['丙中学', '初级中学', 300, 5000, 2000, 30],
  ]),
);

/** More lines than a page takes one below the other. */
const MANY_CLASSES = workbook(
  sheet('小学', [['云岭县2025学年小学'], HEADER, ['甲小学', '小学', 2700, 5000, 2000, 30]]),
  sheet('班级', [
    ['云岭县2025学年小学各班学生数'],
    ['学校名称', '班级名称', '学生数'],
    ...Array.from({ length: 60 }, (_, at) => ['甲小学', `${Math.floor(at / 10) + 1}年级${(at % 10) + 1}班`, 45]),
  ]),
);

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
    const content = TWO_STAGES;
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
    // What belongs to a reason's cell, the remark and the signatures.
    const merged = drawn.merges.flatMap(({ row, column, columnCount }) =>
      Array.from({ length: columnCount }, (_, at) => formatAddress({ row, column: column + at })),
    );
    const alone = beside.filter(
      (address) => !merged.includes(address) || Number(address.replace(/\D/g, '')) > last - 2,
    );
    expect(new Set(alone.map((address) => address.replace(/\D/g, '')))).toEqual(new Set([`${last - 1}`, `${last}`]));
  });

  test('has its lines one below the other with room to write where a page takes them, else side by side', () => {
    const rowsOf = (sheet: typeof drawn) =>
      sheet.rows.filter(({ cells }) => BLOCKS.some((block) => cells[recordColumn(block)]?.content));
    const headings = (sheet: typeof drawn) =>
      sheet.rows.map(({ cells }) =>
        cells.flatMap((cell, at) =>
          cell?.content && 'value' in cell.content && cell.content.value === '更正值' ? [at] : [],
        ),
      );
    expect(headings(drawn).flat()).toEqual([columnOfLine(0, 'correction')]);
    // 8 mm, in points.
    for (const { height = 0 } of rowsOf(drawn).slice(1)) expect(height).toBeGreaterThanOrEqual((8 * 72) / 25.4 - 1e-9);
    const [of60] = slipSheets(checkedBook(MANY_CLASSES), MANY_CLASSES, 'zh');
    expect(headings(of60?.sheet ?? drawn).flat()).toEqual(BLOCKS.map((block) => columnOfLine(block, 'correction')));
  });

  test('says what a star behind a cell means where there is one', () => {
    const both = [...slips, ...slipSheets(checkedBook(TWO_STAGES), TWO_STAGES, 'zh')];
    const said = ({ rows }: typeof drawn) => JSON.stringify(rows).includes('单元格带 * 的');
    const starred = ({ rows }: typeof drawn) => /"value":"[A-Z]+\d+\*"/.test(JSON.stringify(rows));
    expect(both.map(({ sheet: each }) => said(each))).toEqual(both.map(({ sheet: each }) => starred(each)));
    expect(both.filter(({ sheet: each }) => said(each)).map(({ slip }) => slip.school.name)).toEqual(['甲学校']);
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
