import type { Finding } from '../../../checks/finding';
import { makeQuestion, type Question } from '../../../reading/profile/questions';
import type { CountyStatistics } from '../../../statistics/county';

/** What findings ask in common: a choice answers each of them. Nothing where they don't have the same choices. */
export function questionOfAll(
  [first, ...others]: readonly [Finding, ...Finding[]],
  statistics: CountyStatistics,
): Question | undefined {
  const question = makeQuestion(first, statistics);
  if (others.length === 0) return question;
  const asked = [question, ...others.map((finding) => makeQuestion(finding, statistics))];
  const packChoices = ({ choices }: Question) => JSON.stringify(choices.map(({ id, word, name }) => [id, word, name]));
  if (asked.some((each) => packChoices(each) !== packChoices(question))) return undefined;
  const choices = question.choices.map((choice, index) => ({
    ...choice,
    answered: (profile: Parameters<typeof choice.answered>[0]) =>
      asked.reduce((answered, { choices }) => choices[index]?.answered(answered) ?? answered, profile),
  }));
  return { choices, likely: null };
}
