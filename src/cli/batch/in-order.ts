/** Something that does one task after the other, e.g. a thread. `run` doesn't reject. */
export interface Runner<Task, Answer> {
  run(task: Task): Promise<Answer>;
}

/** How many tasks a runner's share may be ahead of the first unfinished one: what is held in memory stays bounded. */
const AHEAD_PER_RUNNER = 4;

/**
 * Has tasks done by several runners at a time and gives the answers in the order of the tasks. No more is begun while
 * nobody takes the answers.
 */
export async function* answersInOrder<Task, Answer>(
  tasks: readonly Task[],
  runners: readonly Runner<Task, Answer>[],
): AsyncGenerator<Answer, void> {
  const free = new Free(runners);
  const begin = async (task: Task) => {
    const runner = await free.take();
    const answer = await runner.run(task);
    free.give(runner);
    return answer;
  };
  const begun: Promise<Answer>[] = [];
  const waiting = [...tasks];
  const most = runners.length * AHEAD_PER_RUNNER;
  for (;;) {
    begun.push(...waiting.splice(0, most - begun.length).map(begin));
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}

/** Those who have nothing to do, and who waits for one. */
class Free<T> {
  private readonly waiting: ((one: T) => void)[] = [];
  private readonly free: T[];

  constructor(all: readonly T[]) {
    this.free = [...all];
  }

  take(): Promise<T> {
    const worker = this.free.pop();
    return worker === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(worker);
  }

  give(one: T): void {
    const first = this.waiting.shift();
    if (first) first(one);
    else this.free.push(one);
  }
}
