import { Worker } from 'node:worker_threads';
import { Thread } from '../../../src/cli/batch/thread';
import { WritingGate } from '../../../src/cli/batch/writing-gate';
import { textsIn } from '../../../src/locale/language';

const texts = textsIn('zh');
const task = { path: '县.xlsx', name: '县.xlsx', targets: {}, wantsResult: false };
const ANSWER = { counties: [], refused: [] };

/** A thread of which each worker does what stands in the next script. */
function threadOf(scripts: string[], mostMilliseconds?: number): Thread {
  const start = ({ memory }: WritingGate) => {
    const script = `const { parentPort, workerData } = require('node:worker_threads'); const state = new Int32Array(workerData); ${scripts.shift()}`;
    return new Worker(script, { eval: true, workerData: memory });
  };
  return new Thread(start, texts, mostMilliseconds);
}

const ANSWERS = `parentPort.on('message', () => parentPort.postMessage(${JSON.stringify(ANSWER)}))`;

test.each([
  ['never ends', 'parentPort.on("message", () => { for (;;); })', 300, /县\.xlsx：核查超过 0 分钟仍未完成/],
  ['ends the thread', 'parentPort.on("message", () => process.exit(3))', undefined, /县\.xlsx：.*exit 3/],
  ['throws', 'parentPort.on("message", () => { throw new Error("broken") })', undefined, /县\.xlsx：.*broken/],
])('a workbook whose check %s is told, and the next is checked', async (_, script, most, line) => {
  const thread = threadOf([script, ANSWERS], most);
  expect(await thread.run(task)).toEqual({ error: expect.stringMatching(line) });
  expect(await thread.run(task)).toEqual(ANSWER);
  await thread.close();
});

test('a thread that writes is ended once it has written', async () => {
  const writes =
    'parentPort.on("message", () => { state[0] = 1; parentPort.postMessage({}); setTimeout(() => { state[0] = 0; Atomics.notify(state, 0); }, 200); })';
  const thread = threadOf([writes]);
  await thread.run(task);
  const began = performance.now();
  await thread.close();
  expect(performance.now() - began).toBeGreaterThan(100);
});

test('nothing is written any more once a thread is to end', () => {
  const gate = new WritingGate();
  const done: string[] = [];
  gate.write(() => done.push('before'));
  new WritingGate(gate.memory).shut();
  expect(() => gate.write(() => done.push('after'))).toThrow('ended');
  expect(done).toEqual(['before']);
});

test('a writer that fails leaves the way free', () => {
  const gate = new WritingGate();
  expect(() =>
    gate.write(() => {
      throw new Error('full');
    }),
  ).toThrow('full');
  gate.shut();
  expect(() => gate.write(() => {})).toThrow('ended');
});
