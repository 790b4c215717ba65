import type { ProfileProblem } from '../reading/profile/profile';
import type { Texts } from './language';

/** What is wrong with a profile in words: the path in its JSON and what was expected there. */
export function profileProblem({ path, expected, received }: ProfileProblem, { standard, profile }: Texts): string {
  if (expected === 'known') return standard.unknownKey(path, null);
  return standard.unfit(path === '' ? profile.whole : path, profile.expected[expected], received);
}
