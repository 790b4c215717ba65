import { timesTheOld, withoutFarOff } from '../../src/corrections/far-off';
import { shownDecimal } from '../../src/statistics/exact';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { PLANNED_COUNTY } from '../planning/planned-county';
import { sheet, workbook } from '../reading/sheet';
import { cameBack, slipOf, type Written, written } from './returned';

/** The county's sheet with some cells as they are by now. */
function bookWith(set: Readonly<Record<string, CellValue>>, change: Partial<SheetContent> = {}): WorkbookContent {
  const sheets = PLANNED_COUNTY.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row, r) => row.map((value, c) => set[`${r} ${c}`] ?? value)),
    ...change,
  }));
  return { ...PLANNED_COUNTY, sheets };
}

describe('a correction on a slip', () => {
  test('is the figure in its cell, in the cell’s unit, with the school’s reason', async () => {
    const slip = written(
      await slipOf(PLANNED_COUNTY, '甲小学'),
      { line: '教学仪器设备值', value: 21.5 },
      { line: '教学仪器设备值', column: 'reason', value: '漏计一批' },
    );
    const { found, after } = await cameBack(PLANNED_COUNTY, slip);
    expect(found).toMatchObject({ files: 1, slips: 1, blank: 0, already: [], notTaken: [], notRead: [] });
    expect(found.corrections).toMatchObject([
      {
        school: { name: '甲小学' },
        line: { cells: [{ sheet: '小学', row: 2, column: 9 }], was: 20, unit: '万元' },
        value: 21.5,
        reason: '漏计一批',
        sources: [{ file: '1.xlsx' }],
      },
    ]);
    const [school] = after.assessment.statistics.schools;
    const figure = school?.stages.primary?.figures.equipmentValue;
    expect(figure?.kind === 'known' && shownDecimal(figure.value)).toBe('215000');
  });

  test('that isn’t there leaves a slip blank', async () => {
    const { found } = await cameBack(PLANNED_COUNTY, await slipOf(PLANNED_COUNTY, '乙小学'));
    expect(found).toMatchObject({ slips: 1, blank: 1, corrections: [], notTaken: [], notRead: [] });
  });

  test('may be typed as text, full width and with thousands separators', async () => {
    const slip = written(await slipOf(PLANNED_COUNTY, '甲小学'), { line: '在校生数', value: '１,２00' });
    const { found } = await cameBack(PLANNED_COUNTY, slip);
    expect(found.corrections.map(({ value }) => value)).toEqual([1200]);
  });

  test('that the workbook has by now needs no writing', async () => {
    const slip = written(await slipOf(PLANNED_COUNTY, '甲小学'), { line: '在校生数', value: 120 });
    const { found } = await cameBack(bookWith({ '2 2': 120 }), slip);
    expect(found).toMatchObject({ corrections: [], notTaken: [], already: [{ value: 120 }] });
  });
});

describe('beside its corrections a slip', () => {
  /** The slip with a text, or a formula without a result, put right behind a label. */
  async function slipWith(label: string, put: { readonly value?: string; readonly formula?: string }) {
    const slip = await slipOf(PLANNED_COUNTY, '甲小学');
    const [sheet] = slip.sheets;
    if (!sheet) throw new Error('No sheet');
    const row = sheet.values.findIndex((cells) => cells.includes(label));
    const column = (sheet.values[row] ?? []).indexOf(label) + (put.formula === undefined ? 1 : 3);
    const values = sheet.values.map((cells, at) =>
      at === row ? cells.map((value, index) => (index === column ? (put.value ?? null) : value)) : cells,
    );
    const formulas = new Map(put.formula === undefined ? [] : [[row * 16_384 + column, put.formula]]);
    return cameBack(PLANNED_COUNTY, { ...slip, sheets: [{ ...sheet, values, formulas }] });
  }

  test('has remarks, and who filled it in apart from them', async () => {
    const remarked = await slipWith('其他需要说明的：', { value: '操场在修' });
    expect([remarked.found.remarks, remarked.found.signed]).toMatchObject([[{ text: '操场在修' }], []]);
    const signed = await slipWith('填报人：', { value: '张三' });
    expect([signed.found.remarks, signed.found.signed]).toMatchObject([
      [],
      [{ school: '甲小学', text: '填报人：张三' }],
    ]);
  });

  test('may hold a formula of which the file has no result, and not a reason alone', async () => {
    const { found } = await slipWith('在校生数', { formula: '=50+50' });
    expect(found.notTaken).toMatchObject([{ why: { code: 'uncomputed' } }]);
  });
});

test.each([
  [9_900, undefined],
  [1_010_000, 10_100],
  [1, 0.01],
])(
  '%d pupils where there were 100: taken with all others but where it is too many times as many',
  async (value, times) => {
    const slip = written(await slipOf(PLANNED_COUNTY, '甲小学'), { line: '在校生数', value });
    const { found } = await cameBack(PLANNED_COUNTY, slip);
    expect(found.corrections.map(timesTheOld)).toEqual([times]);
    expect(withoutFarOff(found.corrections)).toHaveLength(times === undefined ? 1 : 0);
  },
);

describe('what is empty in both stages’ rows of a school', () => {
  const header = ['学校名称', '办学类型', '在校生数', '计算机台数'];
  const content = workbook(
    sheet('小学', [['云岭县2025学年小学'], header, ['甲学校', '九年一贯制学校', 400, null]]),
    sheet('初中', [['云岭县2025学年初中'], header, ['甲学校', '九年一贯制学校', 200, null]]),
  );

  test('is filled in by the same number on both lines', async () => {
    const slip = written(
      await slipOf(content, '甲学校'),
      { line: '计算机台数（台）', value: 60 },
      { line: '计算机台数（台）', value: 60, occurrence: 1 },
    );
    const { found, after } = await cameBack(content, slip);
    expect(found.notTaken).toEqual([]);
    expect(after.assessment.statistics.schools[0]?.whole.figures.computers).toMatchObject({ kind: 'known' });
  });

  test('isn’t by one of them, which would leave open whose it is', async () => {
    const slip = written(await slipOf(content, '甲学校'), { line: '计算机台数（台）', value: 60 });
    const { found } = await cameBack(content, slip);
    expect(found.corrections).toEqual([]);
    expect(found.notTaken).toMatchObject([{ why: { code: 'readsOtherwise' }, value: 60 }]);
  });
});

describe('is told and not taken:', () => {
  const onStudents = (value: CellValue, format?: string): Written[] => [
    { line: '在校生数', value, ...(format !== undefined && { format }) },
  ];
  test.each<[string, Written[], WorkbookContent, object]>([
    ['text for a number', onStudents('约120'), PLANNED_COUNTY, { code: 'notANumber' }],
    ['a number with its unit', onStudents('120人'), PLANNED_COUNTY, { code: 'notANumber' }],
    ['two numbers', onStudents('12 0'), PLANNED_COUNTY, { code: 'notANumber' }],
    ['an error', onStudents({ error: '#REF!' }), PLANNED_COUNTY, { code: 'notANumber' }],
    ['a negative number', onStudents(-1), PLANNED_COUNTY, { code: 'negative' }],
    ['half a pupil', onStudents(120.5), PLANNED_COUNTY, { code: 'notWhole' }],
    ['`3-5`, of which Excel made a date', onStudents(46_086, 'm"月"d"日"'), PLANNED_COUNTY, { code: 'format' }],
    ['a percentage', onStudents(1, '0%'), PLANNED_COUNTY, { code: 'format' }],
    ['a figure that has changed since', onStudents(120), bookWith({ '2 2': 110 }), { code: 'changedSince', now: 110 }],
    [
      'a figure that is a formula',
      onStudents(120),
      bookWith({}, { formulas: new Map([[2 * 16_384 + 2, '=50+50']]) }),
      { code: 'formula', formula: '=50+50' },
    ],
    ['a figure on a protected sheet', onStudents(120), bookWith({}, { protected: true }), { code: 'protected' }],
    [
      'a value that was written over',
      [{ line: '在校生数', column: 'value', value: 120 }],
      PLANNED_COUNTY,
      { code: 'overwritten', now: 120 },
    ],
    ['a reason alone', [{ line: '在校生数', column: 'reason', value: '?' }], PLANNED_COUNTY, { code: 'remarkOnly' }],
    [
      'anything on a slip of which a label was changed',
      [
        { line: '在校生数', value: 120 },
        { line: '专任教师数', column: 'label', value: '教师数' },
      ],
      PLANNED_COUNTY,
      { code: 'edited' },
    ],
    [
      'a figure of a school that isn’t there any more',
      onStudents(120),
      bookWith({ '2 0': '戊小学' }),
      { code: 'noSchool' },
    ],
    [
      'a figure that moved with its row',
      onStudents(120),
      bookWith({
        ...Object.fromEntries((PLANNED_COUNTY.sheets[0]?.values[3] ?? []).map((value, c) => [`2 ${c}`, value])),
        ...Object.fromEntries((PLANNED_COUNTY.sheets[0]?.values[2] ?? []).map((value, c) => [`3 ${c}`, value])),
      }),
      { code: 'moved' },
    ],
    [
      'another county’s',
      onStudents(120),
      bookWith({ '0 0': '石泉县2025学年学校统计表' }),
      { code: 'otherCounty', theirs: '云岭县', ours: '石泉县' },
    ],
    [
      'another year’s',
      onStudents(120),
      bookWith({ '0 0': '云岭县2026学年学校统计表' }),
      { code: 'otherYear', theirs: '2025', ours: '2026' },
    ],
  ])('%s', async (_, entries, book, why) => {
    const slip = written(await slipOf(PLANNED_COUNTY, '甲小学'), ...entries);
    const { found } = await cameBack(book, slip);
    expect(found.corrections).toEqual([]);
    expect(found.notTaken).toMatchObject([{ why, school: '甲小学', source: { file: '1.xlsx' } }]);
  });

  test('a figure whose unit stood in its own cell: the number alone would be read as another', async () => {
    const book = bookWith({ '1 9': '教学仪器设备值', '2 9': '20万元', '3 9': 200_000, '4 9': 200_000, '5 9': 200_000 });
    const slip = written(await slipOf(book, '甲小学'), { line: '教学仪器设备值（万元）', value: 21.5 });
    const { found } = await cameBack(book, slip);
    expect(found.corrections).toEqual([]);
    expect(found.notTaken).toMatchObject([{ why: { code: 'readsOtherwise', amount: '21.5 万元' }, was: '20万元' }]);
  });

  test('a file without a slip, and a sheet beside one', async () => {
    const slip = await slipOf(PLANNED_COUNTY, '甲小学');
    const withSheet = { ...slip, sheets: [...slip.sheets, ...PLANNED_COUNTY.sheets] };
    const { found } = await cameBack(PLANNED_COUNTY, PLANNED_COUNTY, withSheet);
    expect(found.notRead).toEqual([
      { file: '1.xlsx', sheet: null, why: { code: 'noSlip' } },
      { file: '2.xlsx', sheet: '小学', why: { code: 'otherSheet' } },
    ]);
  });
});

describe('a school that sends its slip twice', () => {
  const answering = async (value: CellValue) =>
    written(await slipOf(PLANNED_COUNTY, '甲小学'), { line: '在校生数', value }, { line: '专任教师数', value: 9 });

  test('is taken at its word where both agree', async () => {
    const { found } = await cameBack(PLANNED_COUNTY, await answering(120), await answering(120));
    expect(found.corrections).toMatchObject([
      { value: 120, sources: [{ file: '1.xlsx' }, { file: '2.xlsx' }] },
      { value: 9 },
    ]);
  });

  test.each<[string, CellValue, CellValue]>([
    ['answers differently', 130, 130],
    ['answers once', null, null],
    ['answers once with words', '一百', null],
  ])('and %s is asked again', async (_, value, told) => {
    const { found } = await cameBack(PLANNED_COUNTY, await answering(120), await answering(value));
    expect(found.corrections.map((one) => one.value)).toEqual([9]);
    const conflict = found.notTaken.find(({ source, why }) => source.file === '1.xlsx' && why.code === 'conflict');
    expect(conflict).toMatchObject({ value: 120, why: { answers: [{ file: '2.xlsx', value: told ?? value }] } });
  });

  test('and leaves one blank has answered with the other', async () => {
    const { found } = await cameBack(PLANNED_COUNTY, await answering(120), await slipOf(PLANNED_COUNTY, '甲小学'));
    expect(found).toMatchObject({ slips: 2, blank: 1, notTaken: [] });
    expect(found.corrections).toHaveLength(2);
  });
});
