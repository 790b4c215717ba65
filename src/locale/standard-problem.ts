import type { StandardProblem } from '../standards/extension/problems';
import type { Texts } from './language';

/** What is wrong with a user's standard in words: the path in its JSON and what was expected there. */
export function standardProblem(problem: StandardProblem, { standard }: Texts): string {
  switch (problem.code) {
    case 'missing':
      return standard.missing(problem.path);
    case 'unknownKey':
      return standard.unknownKey(problem.path, problem.nearest);
    case 'unfit': {
      const { expected } = problem;
      const words =
        typeof expected === 'string' ? standard.expected[expected] : standard.oneOf(expected.oneOf.join(', '));
      return standard.unfit(problem.path, words, problem.received);
    }
  }
}
