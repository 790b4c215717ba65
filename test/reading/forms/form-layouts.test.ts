import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

type Row = readonly CellValue[];

/** A school's figures by place and field. */
function figuresIn(rows: readonly Row[]): { readonly figures: string[]; readonly codes: string[] } {
  const { statistics, findings } = readCounty(workbook(sheet('表', rows)));
  const figures = statistics.schools.flatMap(({ name, stages, whole }) =>
    Object.entries({ ...stages, whole }).flatMap(([place, record]) =>
      Object.entries(record?.figures ?? {}).flatMap(([field, figure]) =>
        figure.kind === 'known'
          ? [`${name} ${place} ${field} ${Number(`${figure.value.digits}e${-figure.value.scale}`)}`]
          : [],
      ),
    ),
  );
  return { figures: figures.sort(), codes: findings.map(({ code }) => code) };
}

const NINE_YEAR: readonly Row[] = [
  ['学校名称', '河湾学校'],
  ['办学类型', '九年一贯制学校'],
];

test('sections of a form give the stage of the rows below them', () => {
  const { figures } = figuresIn([
    ['项目', '数值'],
    ...NINE_YEAR,
    ['小学部数据', null],
    ['在校学生总人数', 300],
    ['初中部数据', null],
    ['在校学生总人数', 150],
  ]);
  expect(figures).toEqual(['河湾学校 junior students 150', '河湾学校 primary students 300']);
});

test('the unit column gives units, and choices are none', () => {
  const { figures } = figuresIn([
    ['序号', '项目', '单位', '数值'],
    [1, '学校名称', null, '甲小学'],
    [2, '学校类型', '小学/初中/九年一贯制', '小学'],
    [3, '学生人数', '人', 300],
    [4, '教学仪器设备资产总值', '万元', 20],
  ]);
  expect(figures).toEqual(['甲小学 primary equipmentValue 200000', '甲小学 primary students 300']);
});

function sports(rooms: number, hall: number) {
  return figuresIn([
    ['填报值', '填报项目'],
    ['甲小学', '学校名称'],
    ['小学', '办学类型'],
    [rooms, '室内体育用房面积'],
    [hall, '学校体育馆面积'],
  ]);
}

test('one field said twice is fine with one figure, and a question with two', () => {
  expect(sports(400, 400)).toMatchObject({ figures: ['甲小学 primary indoorSportsArea 400'] });
  expect(sports(400, 400).codes).not.toContain('D21');
  expect(sports(400, 380)).toMatchObject({ figures: [], codes: expect.arrayContaining(['D21']) });
});

test('a row that says more than a field is asked, and another is listed; neither is lost', () => {
  const { recognised, findings } = readCounty(
    workbook(
      sheet('表', [
        ['项目', '数值'],
        ['学校名称', '甲小学'],
        ['办学类型', '小学'],
        ['在校学生数（男）', 160],
        ['锅炉房面积', 40],
      ]),
    ),
  );
  const [form] = recognised;
  expect(form?.unread?.map(({ row, header }) => [row, header])).toEqual([
    [4, '在校学生数（男）'],
    [5, '锅炉房面积'],
  ]);
  const asked = findings.filter((finding) => finding.code === 'D83');
  expect(asked.map(({ details }) => [details.role, details.place])).toEqual([['students', '4']]);
});

test('an answer by header makes a row its field', () => {
  const rows = [
    ['项目', '数值'],
    ['学校名称', '甲小学'],
    ['办学类型', '小学'],
    ['娃娃总数', 300],
  ];
  const { statistics } = readCounty(workbook(sheet('表', rows)), {
    schema: 'junheng.profile/1',
    sheets: [{ sheet: '*', columns: [{ header: '娃娃总数', field: 'students' }] }],
  });
  expect(statistics.schools[0]?.stages.primary?.figures.students).toMatchObject({
    kind: 'known',
    value: { digits: 300 },
  });
});
