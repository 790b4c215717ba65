import { Worker } from 'node:worker_threads';
import { textsIn } from '../../locale/language';
import type { CheckSettings } from '../check-file';
import type { Runner } from './in-order';
import type { BatchAnswer, BatchTask } from './task';

/** A workbook that takes more ends its thread, not the batch. */
const MOST_HEAP_MEGABYTES = 2048;

/** A thread that checks workbooks; one that a workbook brought down is replaced for the next. */
export class Thread implements Runner<BatchTask, BatchAnswer> {
  private worker: Worker | undefined;

  constructor(private readonly settings: CheckSettings) {}

  run(task: BatchTask): Promise<BatchAnswer> {
    const worker = this.worker ?? this.start();
    return new Promise((resolve) => {
      const settle = (answer: BatchAnswer) => {
        worker.off('message', settle).off('error', failed).off('exit', ended);
        resolve(answer);
      };
      const brokenDown = (detail: string) => {
        this.worker = undefined;
        settle({ error: textsIn(this.settings.language).errors.unexpected(task.path, detail) });
      };
      const failed = (error: Error) => brokenDown(error.message);
      const ended = (code: number) => brokenDown(`exit ${code}`);
      worker.on('message', settle).on('error', failed).on('exit', ended);
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.settings,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
    });
    return this.worker;
  }
}
