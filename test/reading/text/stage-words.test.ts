import { saysWholeSchool, stageIn } from '../../../src/reading/text/stage-words';

describe('the one stage that words name', () => {
  test.each([
    ['小学', 'primary'],
    ['小 学 部', 'primary'],
    ['2025年初中学校情况', 'junior'],
    ['初级中学', 'junior'],
    ['普通高中', 'senior'],
  ])('%s', (text, stage) => {
    expect(stageIn(text)).toBe(stage);
  });

  test.each([
    ['小学、初中', 'two stages'],
    ['中小学', 'all of them'],
    ['小学教学点', 'a kind of school'],
    ['九年一贯制学校', 'no stage’s own word'],
  ])('%s names none: %s', (text) => {
    expect(stageIn(text)).toBeUndefined();
  });
});

test.each([
  ['全校', true],
  ['不分学段', true],
  ['小学', false],
  ['全校学生', false],
])('%s is about the whole school: %s', (text, whole) => {
  expect(saysWholeSchool(text)).toBe(whole);
});
