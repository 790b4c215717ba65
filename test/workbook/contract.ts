import type { Area, CellValue } from '../../src/workbook/cells';
import type { CellContentToWrite, CellStyle, Mark, SheetToWrite } from '../../src/workbook/changes';
import { type SheetContent, valueAt, type WorkbookContent } from '../../src/workbook/content';
import type { Workbook } from '../../src/workbook/workbook';
import { WorkbookError } from '../../src/workbook/workbook';

/** What a test of the contract asks of an implementation. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** The file's parts as they would be saved now, to compare before with after; absent where a host has no file. */
  readonly parts?: () => Promise<Readonly<Record<string, string>>>;
  /** Renames a sheet as the user would. */
  readonly rename: (from: string, to: string) => Promise<void>;
}

/** Opens `contractWorkbook()` of `contract-workbook.ts`: sheets 学校, 锁定 (protected) and 汇总. */
export type OpenWorkbook = () => Promise<OpenedWorkbook>;

export const style: CellStyle = {
  font: '宋体',
  size: 10.5,
  bold: true,
  italic: false,
  color: '112233',
  fill: 'E7EEF7',
  align: 'center',
  wrap: true,
  borders: { top: 'thin', bottom: 'double', left: 'none', right: 'medium' },
  borderColor: '7F7F7F',
  numberFormat: '0.000',
};

export function sheetOf(
  tag: string | null,
  name: string,
  rows: readonly (readonly CellContentToWrite[])[],
): SheetToWrite {
  return {
    tag,
    name,
    styles: { body: style, text: { ...style, numberFormat: '@' } },
    columnWidths: [20, 12, 12],
    rows: rows.map((cells) => ({
      height: 18,
      cells: cells.map((content) => ({
        content,
        style: 'value' in content && typeof content.value === 'string' ? 'text' : 'body',
      })),
    })),
    merges: [],
    frozenAt: { row: 1, column: 1 },
    print: {
      orientation: 'landscape',
      titleRows: { first: 0, last: 0 },
      marginCentimetres: 1.5,
      footer: '第 &P 页 共 &N 页',
    },
  };
}

const summary = sheetOf('summary', '达标情况', [
  [{ value: '学校' }, { value: 1.5 }, { value: true }],
  [
    { value: '=HYPERLINK("http://x","y")' },
    { formula: '=1+1', value: 2 },
    { text: '去', linkTo: { sheet: '学校', row: 1, column: 1 } },
  ],
]);

function area(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

function named(content: WorkbookContent, name: string): SheetContent {
  const sheet = content.sheets.find((other) => other.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const fail: Mark = { sheet: '学校', look: 'fail', areas: [area(1, 1), area(3, 1, 2, 2)] };
const near: Mark = { sheet: '学校', look: 'near', areas: [area(2, 1)] };

export function describeWorkbook(name: string, open: OpenWorkbook): void {
  describe(`${name} as a workbook`, () => {
    test('reads what the file holds', async () => {
      const { workbook } = await open();
      const content = await workbook.read();
      expect(content.sheets.map((sheet) => [sheet.name, sheet.protected, sheet.tag])).toEqual([
        ['学校', false, null],
        ['锁定', true, null],
        ['汇总', false, null],
      ]);
      expect(named(content, '学校').values[1]).toEqual(['实验小学', 120]);
    });

    test('reads what was written', async () => {
      const { workbook } = await open();
      const { sheetNames, refused } = await workbook.apply({ sheets: [summary] });
      expect({ sheetNames, refused }).toEqual({ sheetNames: { summary: '达标情况' }, refused: [] });
      const sheet = named(await workbook.read(), '达标情况');
      const link: CellValue = '去';
      expect(sheet).toMatchObject({
        tag: 'summary',
        values: [
          ['学校', 1.5, true],
          ['=HYPERLINK("http://x","y")', 2, link],
        ],
      });
      expect([...sheet.formulas.values()]).toEqual(['=1+1']);
    });

    test.each([
      '  spaces ',
      '=1+1',
      "'quoted",
      '+1',
      '@x',
      '1',
      '2024-09-01',
      'TRUE',
      'a\nb',
      '<b>&amp;</b>',
      '😀',
      '_x0041_',
    ])('keeps the text %j as text', async (text) => {
      const { workbook } = await open();
      await workbook.apply({ sheets: [sheetOf('t', '文本', [[{ value: text }]])] });
      const sheet = named(await workbook.read(), '文本');
      expect(valueAt(sheet, 0, 0)).toBe(text);
      expect(sheet.formulas.size).toBe(0);
    });

    test('applying the same changes twice is applying them once', async () => {
      const { workbook, parts } = await open();
      const changes = {
        sheets: [summary],
        marks: { marks: [fail, near], notes: [] },
        settings: { date: '"2025-01-01"' },
      };
      await workbook.apply(changes);
      const once = { content: await workbook.read(), parts: await parts?.() };
      await workbook.apply(changes);
      expect({ content: await workbook.read(), parts: await parts?.() }).toEqual(once);
    });

    test('finds our sheet by its tag, keeping its place and the name that the user gave it', async () => {
      const { workbook, rename } = await open();
      await workbook.apply({ sheets: [summary, sheetOf('other', '另一张', [[{ value: 1 }]])] });
      await rename('达标情况', '我的表');
      const { sheetNames } = await workbook.apply({ sheets: [sheetOf('summary', '达标情况', [[{ value: 7 }]])] });
      const content = await workbook.read();
      expect(sheetNames).toEqual({ summary: '我的表' });
      expect(content.sheets.map((sheet) => sheet.name)).toEqual(['学校', '锁定', '汇总', '我的表', '另一张']);
      expect(named(content, '我的表').values).toEqual([[7]]);
    });

    test("leaves another's sheet of the same name alone", async () => {
      const { workbook } = await open();
      const before = named(await workbook.read(), '汇总');
      const { sheetNames } = await workbook.apply({ sheets: [sheetOf('s', '汇总', [[{ value: 7 }]])] });
      expect(sheetNames).toEqual({ s: '汇总 (2)' });
      expect(named(await workbook.read(), '汇总')).toEqual(before);
    });

    test('deleting our sheets and clearing marks and settings gives back the workbook', async () => {
      const { workbook, parts } = await open();
      const before = { content: await workbook.read(), parts: await parts?.() };
      await workbook.apply({ sheets: [summary], marks: { marks: [fail, near], notes: [] }, settings: { a: '1' } });
      await workbook.apply({ sheetsToDelete: ['summary'], marks: { marks: [], notes: [] }, settings: { a: null } });
      expect({ content: await workbook.read(), parts: await parts?.() }).toEqual(before);
    });

    test('new marks take the place of those before', async () => {
      const [first, second] = [await open(), await open()];
      await first.workbook.apply({ marks: { marks: [fail, near], notes: [] } });
      await first.workbook.apply({ marks: { marks: [near], notes: [] } });
      await second.workbook.apply({ marks: { marks: [near], notes: [] } });
      expect(await first.parts?.()).toEqual(await second.parts?.());
    });

    test('refuses marks in a protected sheet and sets the others', async () => {
      const { workbook, parts } = await open();
      const locked: Mark = { sheet: '锁定', look: 'data', areas: [area(0, 0)] };
      const alone = await open();
      await alone.workbook.apply({ marks: { marks: [fail], notes: [] } });
      const { refused } = await workbook.apply({ marks: { marks: [locked, fail], notes: [] } });
      expect(refused).toEqual([{ sheet: '锁定', reason: 'protected' }]);
      expect((await parts?.())?.['xl/worksheets/sheet1.xml']).toEqual(
        (await alone.parts?.())?.['xl/worksheets/sheet1.xml'],
      );
    });

    test('keeps settings, and removes one by null', async () => {
      const { workbook } = await open();
      await workbook.apply({ settings: { a: '{"x":"<&\\"\'>"}', b: '[1]' } });
      await workbook.apply({ settings: { b: null, c: '2' } });
      expect((await workbook.read()).settings).toEqual({ a: '{"x":"<&\\"\'>"}', c: '2' });
    });

    test('sets figures, in cells that were empty too', async () => {
      const { workbook } = await open();
      await workbook.setCells([
        { sheet: '学校', row: 1, column: 1, value: 130 },
        { sheet: '学校', row: 9, column: 3, value: '新' },
      ]);
      const sheet = named(await workbook.read(), '学校');
      expect([valueAt(sheet, 1, 1), valueAt(sheet, 9, 3), valueAt(sheet, 2, 1)]).toEqual([130, '新', 80]);
    });

    test('says that a sheet is gone or locked, and changes nothing', async () => {
      const { workbook } = await open();
      const before = await workbook.read();
      const set = (sheet: string) =>
        workbook.setCells([
          { sheet: '学校', row: 1, column: 1, value: 5 },
          { sheet, row: 0, column: 0, value: 1 },
        ]);
      await expect(set('没有')).rejects.toThrow(WorkbookError);
      await expect(set('锁定')).rejects.toThrow(WorkbookError);
      expect(await workbook.read()).toEqual(before);
    });

    test('does nothing when it was cancelled', async () => {
      const { workbook } = await open();
      const signal = AbortSignal.abort();
      await expect(workbook.apply({ sheets: [summary] }, { signal })).rejects.toMatchObject({
        problem: { code: 'cancelled' },
      });
      expect((await workbook.read()).sheets).toHaveLength(3);
    });
  });
}
