/** A thread of a batch: checks the workbooks that it is told, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckSettings } from '../check-file';
import { checkTask } from './check-task';
import type { BatchTask } from './task';

const settings: CheckSettings = workerData;

parentPort?.on('message', async (task: BatchTask) => {
  parentPort?.postMessage(await checkTask(task, settings));
});
