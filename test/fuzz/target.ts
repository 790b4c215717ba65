import fc from 'fast-check';

/** What came of an input: it was done, or refused with an error of ours. Anything else that is thrown is a crash. */
export type Outcome = 'done' | `refused: ${string}`;

/** One thing that is fed with inputs; input `n` is always the same. */
export interface Target {
  readonly name: string;
  readonly run: (n: number) => Promise<Outcome>;
}

/** Input `n` of an arbitrary, as fast-check makes it from the seed `n`, without its liking for small ones. */
export function inputOf<Input>(arbitrary: fc.Arbitrary<Input>, n: number): Input {
  const [input] = fc.sample(fc.noBias(arbitrary), { seed: n, numRuns: 1 });
  if (input === undefined) throw new Error('no input');
  return input;
}
