import { NO_ANSWERS } from '../../../../src/reading/profile/profile';
import { questionOfAll } from '../../../../src/taskpane/model/findings/question-of-all';
import { finding } from '../../../checks/finding';
import { checkedSample } from '../../sample';

const { statistics } = checkedSample().reading;

test('one answer to a question that several findings ask alike is given to each of them', () => {
  const ofSchool = (school: string) => finding({ code: 'D80', cells: [], details: { school } });
  const question = questionOfAll([ofSchool('甲学校'), ofSchool('乙学校')], statistics);
  expect(question?.choices.map(({ id }) => id)).toEqual(['whole', 'ownStage']);
  const answered = question?.choices[0]?.answered(NO_ANSWERS);
  const one = questionOfAll([ofSchool('甲学校')], statistics)?.choices[0];
  const other = questionOfAll([ofSchool('乙学校')], statistics)?.choices[0];
  expect(answered).toEqual(one && other?.answered(one.answered(NO_ANSWERS)));
  expect(JSON.stringify(answered)).toContain('甲学校');
  expect(JSON.stringify(answered)).toContain('乙学校');
});

test('findings with other choices each are asked one by one', () => {
  const headers = ['专任教师', '教职工'].map((shown) =>
    finding({ code: 'D83', cells: [], shown, details: { candidates: shown === '专任教师' ? ['students'] : [] } }),
  );
  const [first, second] = headers;
  expect(first && second && questionOfAll([first, second], statistics)).toBeUndefined();
});
