import { parseProfile, profileIn, profileToKeep } from '../../../src/reading/profile/profile';
import { readCounty } from '../../../src/reading/read-county';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../sheet';

const SCHEMA = 'junheng.profile/1' as const;

function read(profile: unknown, ...sheets: SheetContent[]) {
  const result = parseProfile({ schema: SCHEMA, ...(profile as object) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { statistics, findings, recognised } = readCounty(workbook(...sheets), result.profile);
  return { schools: statistics.schools, recognised, codes: findings.map(({ code }) => code) };
}

const TWO_ROOMS = sheet('小学', [
  ['学校名称', '办学类型', '在校生数', '多媒体教室', '网络多媒体教室'],
  ['甲小学', '小学', 500, 14, 12],
]);

describe('the user’s answer', () => {
  test('settles which of two columns is the field, by header', () => {
    const { schools, codes, recognised } = read(
      { sheets: [{ sheet: '小学', columns: [{ header: '网络多媒体教室', field: 'multimediaRooms' }] }] },
      TWO_ROOMS,
    );
    expect(codes).toEqual([]);
    expect(schools[0]?.stages.primary?.figures.multimediaRooms).toMatchObject({ value: { digits: 12 } });
    expect(recognised[0]?.fields.at(-1)).toMatchObject({ column: 'E', confidence: 'user' });
  });

  test('that names two columns with different figures is a question again, and neither is taken', () => {
    const columns = ['多媒体教室', '网络多媒体教室'].map((header) => ({ header, field: 'multimediaRooms' }));
    const { schools, codes } = read({ sheets: [{ sheet: '小学', columns }] }, TWO_ROOMS);
    expect(codes).toEqual(['D21']);
    expect(schools[0]?.stages.primary?.figures.multimediaRooms).toBeUndefined();
  });

  test('holds for other sheets where the column stands elsewhere', () => {
    const { schools } = read(
      { sheets: [{ sheet: '*', columns: [{ header: '在籍生数', field: 'students' }] }] },
      sheet('小学', [
        ['学校名称', '办学类型', '图书册数', '在籍生数'],
        ['甲小学', '小学', 9000, 500],
      ]),
    );
    expect(schools[0]?.stages.primary?.figures.students).toMatchObject({ value: { digits: 500 } });
  });

  test('names a column by its place, with stage and unit', () => {
    const { schools } = read(
      {
        sheets: [
          { sheet: '办学条件', columns: [{ column: 'C', field: 'equipmentValue', stage: 'junior', unit: '万元' }] },
        ],
      },
      sheet('办学条件', [
        ['学校名称', '初中学生数', '设备'],
        ['甲中学', 400, 90],
      ]),
    );
    expect(schools[0]?.stages.junior?.figures.equipmentValue).toMatchObject({ value: { digits: 90, scale: -4 } });
  });

  test('says that a column is no field', () => {
    const { schools, recognised } = read(
      { sheets: [{ sheet: '小学', columns: [{ header: '多媒体教室', field: null }] }] },
      TWO_ROOMS,
    );
    expect(schools[0]?.stages.primary?.figures.multimediaRooms).toMatchObject({ value: { digits: 12 } });
    expect(recognised[0]?.aside).toMatchObject([{ column: 'D', because: 'user' }]);
  });

  test('leaves sheets and rows out', () => {
    const { schools } = read(
      {
        sheets: [
          { sheet: '草稿', ignore: true },
          { sheet: '小学', rows: [{ name: '甲小学', isSchool: false }] },
        ],
      },
      { ...TWO_ROOMS, name: '草稿' },
      sheet('小学', [
        ['学校名称', '办学类型', '在校生数'],
        ['甲小学', '小学', 500],
        ['乙小学', '小学', 300],
      ]),
    );
    expect(schools.map(({ name }) => name)).toEqual(['乙小学']);
  });

  test('names a part’s main school', () => {
    const { schools, codes } = read(
      { mainSchools: [{ part: '柳林教学点', main: '甲小学' }] },
      sheet('小学', [
        ['学校名称', '办学类型', '是否计校数', '在校生数'],
        ['甲小学', '小学', 1, 500],
        ['柳林教学点', '教学点', 0, 20],
      ]),
    );
    expect(codes).toEqual(['D26']);
    expect(schools).toHaveLength(1);
  });

  test.each([
    ['whole', undefined, 4000],
    ['stage', 4000, undefined],
  ] as const)('says whose a figure is that was typed once: %s', (given, own, whole) => {
    const { schools, codes } = read(
      { shared: [{ school: '甲学校', given }] },
      sheet('全县', [
        ['学校名称', '办学类型', '学段', '学生数', '教学及辅助用房面积'],
        ['甲学校', '九年一贯制学校', '小学', 300, 4000],
        ['甲学校', '九年一贯制学校', '初中', 200, null],
      ]),
    );
    const area = (figures: unknown) =>
      (figures as { teachingArea?: { value?: { digits: number } } }).teachingArea?.value?.digits;
    expect(codes).toEqual(['D28']);
    expect(area(schools[0]?.stages.primary?.figures)).toBe(own);
    expect(area(schools[0]?.whole.figures)).toBe(whole);
  });
});

describe('a profile', () => {
  test.each([
    [null, '', 'object'],
    [{ schema: 'junheng.profile/2' }, 'schema', 'schema'],
    [
      { schema: SCHEMA, sheets: [{ sheet: '小学', columns: [{ field: 'pupils' }] }] },
      'sheets[0].columns[0].field',
      'field',
    ],
    [
      { schema: SCHEMA, sheets: [{ sheet: '小学', columns: [{ column: '5E', field: null }] }] },
      'sheets[0].columns[0].column',
      'column',
    ],
    [{ schema: SCHEMA, sheets: [{ sheet: '小学', stage: '小学' }] }, 'sheets[0].stage', 'stage'],
    [{ schema: SCHEMA, sheet: [] }, 'sheet', 'known'],
    [{ schema: SCHEMA, shared: [{ school: '甲学校', given: 'both' }] }, 'shared[0].given', 'given'],
  ])('%j: says where and what was expected', (json, path, expected) => {
    const result = parseProfile(json);
    expect(result.ok ? [] : result.problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ path, expected })]),
    );
  });

  test('is kept in the workbook’s settings, and read from there', () => {
    const profile = { schema: SCHEMA, sheets: [{ sheet: '小学', columns: [{ header: '多媒体教室', field: null }] }] };
    const kept = profileToKeep(profile) ?? '';
    expect(profileIn({ profile: kept })).toEqual(profile);
    const { findings } = readCounty({ ...workbook(TWO_ROOMS), settings: { profile: kept } });
    expect(findings).toEqual([]);
    expect(profileToKeep({ schema: SCHEMA })).toBeNull();
    expect(profileIn({ profile: '{"schema": 5}' })).toEqual({ schema: SCHEMA });
  });
});
