import { schoolTypeByStages, schoolTypeOf } from '../../src/reading/school-kinds';

describe('办学类型', () => {
  test.each([
    ['小学', 'primary'],
    ['完全小学', 'primary'],
    ['211', 'primary'],
    ['211小学', 'primary'],
    ['小学(211)', 'primary'],
    ['小 学', 'primary'],
    ['小学教学点', 'teachingPoint'],
    ['312-九年一贯制学校', 'nineYear'],
    ['完中', 'completeSecondary'],
  ])('%s', (text, id) => {
    expect(schoolTypeOf(text)).toBe(id);
  });

  test.each(['公办', '小学和初中', ''])('%j is no kind of school', (text) => {
    expect(schoolTypeOf(text)).toBeUndefined();
  });
});

describe('the kind of a school that has pupils in', () => {
  test.each([
    [['primary'], 'primary'],
    [['junior'], 'junior'],
    [['primary', 'junior'], 'nineYear'],
    [['junior', 'senior'], 'completeSecondary'],
    [['primary', 'junior', 'senior'], 'twelveYear'],
  ] as const)('%s', (stages, id) => {
    expect(schoolTypeByStages(stages, null)).toEqual({ id, from: 'stages' });
  });

  test.each([[[]], [['primary', 'senior']]] as const)('%s is not known, and keeps what the workbook says', (stages) => {
    expect(schoolTypeByStages(stages, '某校')).toEqual({ id: 'unknown', shown: '某校' });
  });
});
