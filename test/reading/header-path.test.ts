import { headerPathOf, readingsOf } from '../../src/reading/header-path';

describe('a header path, taken apart', () => {
  test('a stage, a unit and a note in brackets are no words', () => {
    expect(headerPathOf(['小学', '教学仪器设备值（万元）', '合计（含借用）'])).toMatchObject({
      shown: '小学 → 教学仪器设备值（万元） → 合计（含借用）',
      words: ['教学仪器设备值', '合计'],
      notes: ['含借用'],
      stage: 'primary',
      unit: { spelling: '万元' },
    });
  });

  test('a unit may stand in a row of its own', () => {
    const { words, unit } = headerPathOf(['图书', '万册']);
    expect([words, unit?.power]).toEqual([['图书'], 4]);
  });

  test.each(['2024年在校生数', '2024-2025学年在校生数', '在校生数（2024年）'])('%s names a year', (header) => {
    expect(headerPathOf([header])).toMatchObject({ words: ['在校生数'], year: '2024' });
  });

  test('a part that is only a stage is a degree where degrees are told', () => {
    expect(headerPathOf(['按学历', '高中']).words).toEqual(['按学历', '高中']);
  });

  test('a stage alone stays, lest nothing does', () => {
    expect(headerPathOf(['小学']).words).toEqual(['小学']);
  });
});

describe('the ways to read a path, the most faithful first', () => {
  test.each([
    [
      ['在校生数', '合计'],
      [['在校生数', '合计'], ['在校生数']],
    ],
    [['小学学生数'], [['小学学生数'], ['学生数']]],
    [['小学生数'], [['小学生数'], ['学生数']]],
    [['学生数-小学'], [['学生数-小学'], ['学生数']]],
    [['设备值/万元'], [['设备值/万元'], ['设备值']]],
  ])('%s', (path, words) => {
    expect([...readingsOf(headerPathOf(path))].map((reading) => reading.words)).toEqual(words);
  });
});
