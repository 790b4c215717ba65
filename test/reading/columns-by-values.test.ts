import { readCounty } from '../../src/reading/read-county';
import type { CellValue } from '../../src/workbook/cells';
import { sheet, workbook } from './sheet';

const SCHOOLS = ['城关小学', '河湾学校', '第一中学'];
const KINDS = ['小学', '九年一贯制学校', '初级中学'];

function readUnder(
  header: string,
  values: readonly CellValue[],
  more?: { header: string; values: readonly CellValue[] },
) {
  const rows = SCHOOLS.map((name, index): CellValue[] => [
    name,
    values[index] ?? null,
    ...(more ? [more.values[index] ?? null] : []),
    100,
    50,
  ]);
  const headers = ['学校名称', header, ...(more ? [more.header] : []), '小学在校生数', '初中在校生数'];
  const { statistics } = readCounty(workbook(sheet('一览', [headers, ...rows])));
  return {
    types: statistics.schools.map(({ type }) => type.id),
    owners: statistics.schools.map(({ wordings }) => wordings.owner?.text),
    urban: statistics.schools.map(({ wordings }) => wordings.urban?.text),
  };
}

test.each([
  '类别',
  '办学类别',
  '学校类别',
  '学校办别类型',
  '办别类型',
  '性质',
  '学校层次',
  '单位类型',
  '办学性质',
  '学校分类',
])('%s over kinds of schools says the kind', (header) => {
  expect(readUnder(header, KINDS).types).toEqual(['primary', 'nineYear', 'junior']);
});

test.each(['类别', '办学类别', '学校办别类型', '学校类别', '性质'])(
  '%s over 公办 and 民办 says who runs it',
  (header) => {
    const { types, owners } = readUnder(header, ['公办', '民办', '公办']);
    expect(owners).toEqual(['公办', '民办', '公办']);
    expect(types).toEqual(['nineYear', 'nineYear', 'nineYear']);
  },
);

test('类别 over 城区 and 乡村 says where it is', () => {
  expect(readUnder('类别', ['城区', '镇区', '乡村']).urban).toEqual(['城区', '镇区', '乡村']);
});

test('类别 over other words says nothing', () => {
  const { types, owners } = readUnder('类别', ['一类', '二类', '三类']);
  expect({ types, owners: owners.filter(Boolean) }).toEqual({
    types: ['nineYear', 'nineYear', 'nineYear'],
    owners: [],
  });
});

test('办学类型 outranks 类别, which then says who runs it', () => {
  const both = readUnder('类别', ['公办', '民办', '公办'], { header: '办学类型', values: KINDS });
  expect(both).toMatchObject({ types: ['primary', 'nineYear', 'junior'], owners: ['公办', '民办', '公办'] });
  const twice = readUnder('类别', ['小学', '小学', '小学'], { header: '办学类型', values: KINDS });
  expect(twice.types).toEqual(['primary', 'nineYear', 'junior']);
});
