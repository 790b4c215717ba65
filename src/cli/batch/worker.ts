/** A thread of a batch: checks the workbooks that it is told, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkTask } from './check-task';
import type { BatchTask, ThreadData } from './task';
import { WritingGate } from './writing-gate';

const { settings, memory }: ThreadData = workerData;
const gate = new WritingGate(memory);

parentPort?.on('message', async (task: BatchTask) => {
  parentPort?.postMessage(await checkTask(task, settings, (write) => gate.write(write)));
});
