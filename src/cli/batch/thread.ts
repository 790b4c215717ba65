import type { Worker } from 'node:worker_threads';
import type { Texts } from '../../locale/language';
import type { Runner } from './in-order';
import type { BatchAnswer, BatchTask } from './task';
import { WritingGate } from './writing-gate';

/** The largest workbooks that are read take a small part of it: what takes more will not end. */
const MOST_MILLISECONDS = 10 * 60_000;

/** A thread that checks workbooks; one that a workbook brought down, or that it keeps too long, is replaced for the next. */
export class Thread implements Runner<BatchTask, BatchAnswer> {
  private running: { readonly worker: Worker; readonly gate: WritingGate } | undefined;

  constructor(
    private readonly start: (gate: WritingGate) => Worker,
    private readonly texts: Texts,
    private readonly mostMilliseconds = MOST_MILLISECONDS,
  ) {}

  run(task: BatchTask): Promise<BatchAnswer> {
    const { worker } = this.begun();
    const { errors } = this.texts;
    return new Promise((resolve) => {
      const settle = (answer: BatchAnswer) => {
        clearTimeout(limit);
        worker.off('message', settle).off('error', failed).off('exit', ended);
        resolve(answer);
      };
      const brokenDown = (detail: string) => {
        this.running = undefined;
        settle({ error: errors.unexpected(task.path, detail) });
      };
      const failed = (error: Error) => brokenDown(error.message);
      const ended = (code: number) => brokenDown(`exit ${code}`);
      const limit = setTimeout(() => {
        settle({ error: errors.tookTooLong(task.path, Math.round(this.mostMilliseconds / 60_000)) });
        this.close();
      }, this.mostMilliseconds);
      worker.on('message', settle).on('error', failed).on('exit', ended);
      worker.postMessage(task);
    });
  }

  /** Ends it, but not in the middle of writing a file. */
  async close(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    running?.gate.shut();
    await running?.worker.terminate();
  }

  private begun() {
    if (this.running) return this.running;
    const gate = new WritingGate();
    this.running = { worker: this.start(gate), gate };
    return this.running;
  }
}
