import type { PlanTexts } from './plan-texts';

/** What is wrong with the costs of a plan, and where in their JSON. */
interface Problem {
  readonly path: string;
  readonly expected: keyof PlanTexts['plan']['costs']['expected'] | 'prices' | 'school' | 'once' | 'known' | 'json';
  readonly received: string;
}

/** The same in words: the path, what was expected there and what stands there. */
export function costsProblem({ path, expected, received }: Problem, { standard, plan }: PlanTexts): string {
  const { costs } = plan;
  if (expected === 'known') return standard.unknownKey(path, null);
  if (expected === 'school') return costs.noSchool(path, received);
  if (expected === 'once') return costs.again(path, received);
  if (expected === 'json') return costs.notJson(received);
  if (expected === 'prices') return `${path} ${costs.needsPrices}`;
  if (received === 'undefined') return costs.missing(path, costs.expected[expected]);
  return standard.unfit(path === '' ? costs.whole : path, costs.expected[expected], received);
}
