import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

/** Two sheets of the county's primary schools, each with names (or name and code). */
function readTwo(title: string, students: readonly CellValue[][], rooms: readonly CellValue[][]) {
  const { statistics, findings } = readCounty(
    workbook(
      sheet('学生', [
        [title],
        ['学校名称', '学校标识码', '办学类型', '小学在校生数'],
        ...students.map(([name, code, kind], at) => [name ?? null, code ?? null, kind ?? '小学', 100 + at]),
      ]),
      sheet('用房', [
        [title],
        ['学校名称', '学校标识码', '教学及辅助用房面积', '体育运动场馆面积'],
        ...rooms.map(([name, code], at) => [name ?? null, code ?? null, 900 + at, 500]),
      ]),
    ),
  );
  return {
    schools: statistics.schools.map(({ name }) => name),
    codes: findings.map(({ code }) => code).filter((code) => ['D81', 'D82', 'D05', 'D29'].includes(code)),
  };
}

describe('one school by two names', () => {
  test.each([
    ['石泉县学校', '石泉县城关小学', '城关小学'],
    ['石泉县学校', '城关小学', '石泉县城关小学'],
    ['石泉县学校', '石泉城关小学', '城关小学'],
    ['石泉县学校', '县城关小学', '石泉县城关小学'],
    ['石泉县学校', '安康市石泉县城关小学', '城关小学'],
    ['石泉县学校', '石泉县一小', '一小'],
    ['石泉县学校', '石泉县一中', '县一中'],
    ['城步苗族自治县学校', '城步苗族自治县儒林小学', '儒林小学'],
    ['城步苗族自治县学校', '城步儒林小学', '儒林小学'],
    ['宁国市学校', '宁国市河沥小学', '河沥小学'],
  ])('%s: %s is %s, with a notice', (title, first, second) => {
    expect(readTwo(title, [[first], ['河东小学']], [[second], ['河东小学']])).toEqual({
      schools: [first, '河东小学'],
      codes: ['D81'],
    });
  });

  test('takes the county of the column 区县 for the county, too', () => {
    const { statistics } = readCounty(
      workbook(
        sheet('学生', [
          ['区县', '学校名称', '小学在校生数'],
          ['石泉县', '石泉县城关小学', 100],
          ['石泉县', '河东小学', 90],
        ]),
        sheet('用房', [
          ['学校名称', '教学及辅助用房面积', '体育运动场馆面积'],
          ['城关小学', 900, 500],
          ['河东小学', 800, 400],
        ]),
      ),
    );
    expect(statistics.schools).toHaveLength(2);
  });
});

describe('two schools', () => {
  test('that stand on one sheet are two, whatever their names', () => {
    const both = [['石泉县城关小学'], ['城关小学']];
    expect(readTwo('石泉县学校', both, both)).toEqual({ schools: ['石泉县城关小学', '城关小学'], codes: [] });
    expect(readTwo('石泉县学校', both, [['城关小学']]).schools).toHaveLength(2);
  });

  test('of different codes are two', () => {
    const { schools, codes } = readTwo('石泉县学校', [['石泉县城关小学', '2153000001']], [['城关小学', '2153000002']]);
    expect({ schools, codes }).toEqual({ schools: ['石泉县城关小学', '城关小学'], codes: [] });
  });

  test('of another county’s name are asked about', () => {
    expect(readTwo('石泉县学校', [['汉阴县城关小学']], [['城关小学']]).codes).toEqual(['D82']);
    expect(readTwo('学校一览', [['石泉县城关小学']], [['城关小学']]).codes).toEqual(['D82']);
  });

  test('with a town before the name are not one', () => {
    expect(readTwo('石泉县学校', [['池河镇中心小学']], [['中心小学']])).toMatchObject({ codes: [] });
  });
});
