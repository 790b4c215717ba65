import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../sheet';

/** Each figure of the first school, by stage, as `field=value`. */
function read(...sheets: SheetContent[]) {
  const { statistics, findings } = readCounty(workbook(...sheets));
  const figures = statistics.schools.map(({ name, stages }) =>
    Object.entries(stages).map(([stage, record]) => {
      const shown = Object.entries(record.figures).map(
        ([field, figure]) =>
          `${field}=${figure.kind === 'known' ? Number(`${figure.value.digits}e${-figure.value.scale}`) : figure.kind}`,
      );
      return `${name} ${stage} ${shown.join(' ')}`;
    }),
  );
  return {
    figures: figures.flat(),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

const ITEMS: CellValue[][] = [
  ['在校生数', '人', 300, 200],
  ['专任教师数', '人', 20, 18],
  ['教学及辅助用房面积', '平方米', 3000, 2000],
  ['教学仪器设备值', '万元', 60, 50],
];
const RIGHT = [
  '河湾学校 primary students=300 fullTimeTeachers=20 teachingArea=3000 equipmentValue=600000',
  '河湾学校 junior students=200 fullTimeTeachers=18 teachingArea=2000 equipmentValue=500000',
];

describe('one sheet per school with a column of units', () => {
  test('before the stages', () => {
    const made = sheet('甲', [['学校名称：河湾学校'], ['项目', '单位', '小学', '初中'], ...ITEMS]);
    expect(read(made)).toEqual({ figures: RIGHT, errors: [] });
  });

  test('under the school’s name and kind, each in a cell beside its label', () => {
    const made = sheet(
      '1',
      [
        ['石泉县义务教育优质均衡发展学校数据采集表'],
        ['学校名称', '河湾学校', null, '学校类型', '九年一贯制学校'],
        ['项目', '单位', '小学部', '初中部', '备注'],
        ['在校生数', '人', 300, 200],
        ['专任教师数', '人', 20, 18],
        // Merged over the stages: the whole school's.
        ['教学及辅助用房面积', '平方米', 5000, null, '全校'],
        ['教学仪器设备值', '万元', 110, null],
        ['校长签字：'],
      ],
      ['A1:E1', 'C6:D6', 'C7:D7'],
    );
    const [school, ...others] = readCounty(workbook(made)).statistics.schools;
    expect(others).toEqual([]);
    expect(school?.type).toEqual({ id: 'nineYear', from: 'given' });
    expect(school?.whole.figures).toMatchObject({
      teachingArea: { value: { digits: 5000, scale: 0 }, cells: [{ sheet: '1', row: 5, column: 2 }] },
      equipmentValue: { value: { digits: 110, scale: -4 } },
    });
    expect(read(made)).toEqual({
      figures: [
        '河湾学校 primary students=300 fullTimeTeachers=20',
        '河湾学校 junior students=200 fullTimeTeachers=18',
      ],
      errors: [],
    });
  });

  test('between numbers and remarks', () => {
    const rows = ITEMS.map(([item = null, unit = null, ...values], at): CellValue[] => [
      at + 1,
      item,
      unit,
      ...values,
      null,
    ]);
    const made = sheet('河湾学校', [
      ['河湾学校情况'],
      ['序号', '指标名称', '计量单位', '小学', '初中', '备注'],
      ...rows,
    ]);
    expect(read(made)).toEqual({ figures: RIGHT, errors: [] });
  });

  test('behind the stages', () => {
    const rows = ITEMS.map(([item = null, unit = null, ...values]): CellValue[] => [item, ...values, unit]);
    const made = sheet('河湾学校', [['河湾学校情况'], ['项目', '小学', '初中', '单位'], ...rows]);
    expect(read(made)).toEqual({ figures: RIGHT, errors: [] });
  });

  test('beside the figures of one stage', () => {
    const rows = ITEMS.map((row) => row.slice(0, 3));
    const made = sheet('甲小学', [['甲小学情况'], ['项目', '单位', '数值'], ...rows]);
    expect(read(made).figures).toEqual([
      '甲小学 primary students=300 fullTimeTeachers=20 teachingArea=3000 equipmentValue=600000',
    ]);
  });

  test.each(['万台', '所', '吨'])('a unit that its figure can’t have, %s, leaves the figure out', (unit) => {
    const rows = ITEMS.map((row): CellValue[] => (row[1] === '万元' ? [row[0] ?? null, unit, 60, 50] : row));
    const made = sheet('甲', [['学校名称：河湾学校'], ['项目', '单位', '小学', '初中'], ...rows]);
    expect(read(made).figures[0]).toBe('河湾学校 primary students=300 fullTimeTeachers=20 teachingArea=3000');
  });
});

describe('two blocks with schools across, one below the other', () => {
  const block = (title: string, names: string[], students: number[]): CellValue[][] => [
    [title],
    ['学校名称', ...names],
    ['在校生数', ...students],
    ['专任教师数', 20, 15],
  ];

  test('are each about the stage of their title', () => {
    const made = sheet('一览', [
      ...block('石泉县小学情况', ['甲小学', '河湾学校'], [300, 200]),
      [],
      ...block('石泉县初中情况', ['河湾学校', '丁中学'], [400, 500]),
    ]);
    expect(read(made)).toEqual({
      figures: [
        '甲小学 primary students=300 fullTimeTeachers=20',
        '河湾学校 primary students=200 fullTimeTeachers=15',
        '河湾学校 junior students=400 fullTimeTeachers=20',
        '丁中学 junior students=500 fullTimeTeachers=15',
      ],
      errors: [],
    });
  });

  test('without stages are no verdict’s ground', () => {
    const made = sheet('一览', [
      ...block('表一', ['甲小学', '河湾学校'], [300, 200]),
      ...block('石泉县初中情况', ['河湾学校', '丁中学'], [400, 500]),
    ]);
    expect(read(made).errors).not.toEqual([]);
  });
});

describe('figures of two years without a year in the title', () => {
  test.each<[string, CellValue[][]]>([
    [
      'in one row',
      [
        ['学校名称', '2024年在校生数', '2025年在校生数', '专任教师数'],
        ['甲小学', 300, 310, 20],
      ],
    ],
    [
      'in groups of a year',
      [
        ['学校名称', '2024年', null, '2025年', null],
        [null, '在校生数', '专任教师数', '在校生数', '专任教师数'],
        ['甲小学', 300, 20, 310, 21],
      ],
    ],
    [
      'in one group',
      [
        ['学校名称', '在校生数', null, '专任教师数'],
        [null, '2024年', '2025年', null],
        ['甲小学', 300, 310, 20],
      ],
    ],
  ])('%s: the latest is this year’s, and that is said where no title says so', (_, rows) => {
    const open = readCounty(workbook(sheet('小学', rows)));
    expect(open.findings.map(({ code, shown }) => [code, shown])).toContainEqual([
      'D71',
      expect.stringContaining('2024'),
    ]);
    expect(read(sheet('小学', rows)).figures[0]).toContain('students=310');
    expect(read(sheet('2025年小学', rows)).errors).toEqual([]);
    expect(read(sheet('2025年小学', rows)).figures[0]).toContain('students=310');
  });
});
