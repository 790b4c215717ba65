import type { Finding } from '../../checks/finding';
import { type Question, questionOf } from '../../reading/profile/questions';
import type { CountyStatistics } from '../../statistics/county';

/** What findings ask in common: a choice answers each of them. Nothing where they don't have the same choices. */
export function questionOfAll(
  [first, ...others]: readonly [Finding, ...Finding[]],
  statistics: CountyStatistics,
): Question | undefined {
  const question = questionOf(first, statistics);
  if (others.length === 0) return question;
  const asked = [question, ...others.map((finding) => questionOf(finding, statistics))];
  const choicesOf = ({ choices }: Question) => JSON.stringify(choices.map(({ id, word, name }) => [id, word, name]));
  if (asked.some((each) => choicesOf(each) !== choicesOf(question))) return undefined;
  const choices = question.choices.map((choice, index) => ({
    ...choice,
    answered: (profile: Parameters<typeof choice.answered>[0]) =>
      asked.reduce((answered, { choices }) => choices[index]?.answered(answered) ?? answered, profile),
  }));
  return { choices, likely: null };
}
