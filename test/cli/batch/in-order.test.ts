import { answersInOrder, type Runner } from '../../../src/cli/batch/in-order';

/** A runner that answers when told so. */
class Held implements Runner<number, string> {
  constructor(private readonly held: Map<number, (answer: string) => void>) {}

  run(task: number): Promise<string> {
    return new Promise((resolve) => this.held.set(task, resolve));
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function collected(answers: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const answer of answers) all.push(answer);
  return all;
}

test('answers come in the order of the tasks, whichever is done first', async () => {
  const held = new Map<number, (answer: string) => void>();
  const all = collected(answersInOrder([0, 1, 2], [new Held(held), new Held(held)]));
  await settled();
  expect([...held.keys()].sort()).toEqual([0, 1]);
  held.get(1)?.('one');
  await settled();
  held.get(2)?.('two');
  held.get(0)?.('zero');
  expect(await all).toEqual(['zero', 'one', 'two']);
});

test('no more than four tasks a runner are begun ahead of the first unfinished one', async () => {
  const held = new Map<number, (answer: string) => void>();
  const tasks = Array.from({ length: 20 }, (_, index) => index);
  const all = collected(answersInOrder(tasks, [new Held(held), new Held(held)]));
  await settled();
  // Task 0 hangs; the other runner goes on until eight are begun.
  for (let task = 1; task < 20; task++) {
    held.get(task)?.(String(task));
    await settled();
  }
  expect(Math.max(...held.keys())).toBe(7);
  held.get(0)?.('0');
  for (let task = 8; task < 20; task++) {
    await settled();
    held.get(task)?.(String(task));
  }
  expect(await all).toEqual(tasks.map(String));
});

test('no task, no answer', async () => {
  expect(await collected(answersInOrder([], [new Held(new Map())]))).toEqual([]);
});
