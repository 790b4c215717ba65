import { TARGETS } from './targets';

/** What the parent asks: input `n` of a target. */
export interface Asked {
  readonly target: string;
  readonly n: number;
}

/** What is answered: an outcome, or what was thrown. */
export type Answered =
  | { readonly n: number; readonly outcome: string }
  | { readonly n: number; readonly crash: string };

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (answered) => process.send?.(answered),
    (error: unknown) =>
      process.send?.({ n: asked.n, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function answer({ target, n }: Asked): Promise<Answered> {
  const found = TARGETS.find(({ name }) => name === target);
  if (!found) throw new Error(`no target ${target}`);
  return { n, outcome: await found.run(n) };
}

process.send?.('ready');
