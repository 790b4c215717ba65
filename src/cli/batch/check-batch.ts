import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { newFile } from '../../embedded/new-file';
import { type CliTexts, cliWordingsIn } from '../../locale/cli-texts';
import type { CountyLine } from '../../reporting/roll-up/county-line';
import { type FileError, type RolledUp, type RollUp, rollUp } from '../../reporting/roll-up/roll-up';
import { rollUpSheets } from '../../reporting/roll-up/roll-up-sheets';
import { refusalLines } from '../../reporting/text/refusals';
import type { Request } from '../asked/arguments';
import { jobsAsked } from '../asked/options';
import type { CommandResult } from '../command-result';
import { Failure } from '../failure';
import type { CheckedFile, CheckSettings } from '../files/check-file';
import { deflate } from '../files/deflate';
import { type Output, readIdentity, writeOutputs } from '../files/files';
import { requireExtension } from '../files/output-names';
import { beforeSignalEnds } from '../signals';
import type { Paint } from '../text/paint';
import { unreadLines } from '../text/unread-text';
import { type BatchEntry, BatchJson } from './batch-json';
import { makeAnswer } from './check-task';
import { answersInOrder } from './in-order';
import { type BatchInput, listFolders } from './inputs';
import { progressOn } from './progress';
import { rollUpText } from './roll-up-text';
import { fileSink, type Sink, streamSink } from './sink';
import { type BatchTargets, batchTargets, countyTargets, fileTargets, rollUpFile } from './targets';
import type { BatchAnswer, BatchTask, ThreadData } from './task';
import { Thread } from './thread';
import type { WritingGate } from './writing-gate';

/** Checks several workbooks, each for itself, and rolls them up. A file that can't be checked doesn't stop the others. */
export async function checkBatch(
  inputs: readonly BatchInput[],
  request: Request,
  settings: CheckSettings,
  paint: Paint,
): Promise<CommandResult> {
  const { texts, operands, options } = request;
  const targets = batchTargets(options, listFolders(operands), texts);
  const tasks = makeTasks(inputs, targets);
  requireNoInput(tasks, targets, request);
  return rolledUp(runTasks(tasks, request, settings), targets, request, settings, paint);
}

/** Checks the counties of one workbook that was opened already, each for itself, and rolls them up. */
export async function checkParts(
  file: CheckedFile,
  request: Request,
  settings: CheckSettings,
  paint: Paint,
): Promise<CommandResult> {
  const { texts, options } = request;
  const targets = fileTargets(options, texts);
  const { out } = targets;
  if (out?.kind === 'file') requireExtension(out.path, '.xlsx', texts);
  const [task] = makeTasks([{ path: file.input.file, name: basename(file.input.file) }], targets);
  if (!task) throw new Error('No task of a workbook');
  requireNoInput([task], targets, request);
  async function* answers() {
    if (task) yield { task, answer: await makeAnswer(file, task, settings) };
  }
  const result = await rolledUp(answers(), targets, request, settings, paint);
  if (targets.json === '-') return result;
  const said = texts.cli.parts(file.input.file, file.counties.length);
  const unread = unreadLines(file.counties, cliWordingsIn(request.language), (lines) => [...lines]);
  return { ...result, output: [said, ...(unread.length > 0 ? [unread.join('\n')] : []), result.output].join('\n\n') };
}

/** A file's task and what came of it, in the order of the files. */
type Answers = AsyncIterable<{ readonly task: BatchTask; readonly answer: BatchAnswer }>;

async function rolledUp(
  answers: Answers,
  targets: BatchTargets,
  request: Request,
  settings: CheckSettings,
  paint: Paint,
): Promise<CommandResult> {
  const { texts } = request;
  const sink = sinkFor(targets, request);
  try {
    const json = sink && new BatchJson(sink.write);
    const { refused, ...checked } = await gathered(answers, (entry) => json?.add(entry), texts);
    const whole = rollUp(checked, settings.standard, settings.date);
    await json?.finish(whole);
    const outputs = await rollUpOutputs(whole, targets, request);
    writeOutputs(outputs, [], texts);
    sink?.finish();
    const lines = [...written(targets).map(texts.cli.written), ...refused];
    const output = targets.json === '-' ? '' : [rollUpText(whole, texts, paint), ...lines, ''].join('\n');
    return { output, exitCode: chooseExitCode(whole) };
  } catch (error) {
    sink?.abandon();
    throw error;
  }
}

/** 2 where some file could not be checked, whatever became of the others; 1 where some county doesn't pass; else 0. */
function chooseExitCode({ verdicts }: RollUp): CommandResult['exitCode'] {
  if (verdicts.notChecked > 0) return 2;
  return verdicts.fail + verdicts.unknown > 0 ? 1 : 0;
}

function makeTasks(inputs: readonly BatchInput[], targets: BatchTargets): BatchTask[] {
  const ofCounties = countyTargets(inputs, targets);
  const wantsResult = targets.json === '-' || targets.json?.kind === 'file';
  return inputs.map((input, index) => ({ ...input, targets: ofCounties[index] ?? {}, wantsResult }));
}

function requireNoInput(tasks: readonly BatchTask[], targets: BatchTargets, request: Request): void {
  const inputs = new Set(tasks.map(({ path }) => readIdentity(path)));
  const seen = new Set<string>();
  const ofCounties = tasks.flatMap(({ targets: { json, out, marked } }) => [json, out, marked]);
  for (const file of [...ofCounties, ...Object.values(rollUpFiles(targets, request))]) {
    if (file === undefined) continue;
    if (inputs.has(readIdentity(file)) || seen.has(resolve(file))) throw new Failure(request.texts.errors.exists(file));
    seen.add(resolve(file));
  }
}

/** The files of the roll-up itself. */
function rollUpFiles(
  { json, out }: BatchTargets,
  { texts }: Request,
): { readonly json?: string; readonly out?: string } {
  const jsonFile = json === '-' ? undefined : rollUpFile(json, '.json', texts);
  const outFile = rollUpFile(out, '.xlsx', texts);
  return { ...(jsonFile && { json: jsonFile }), ...(outFile && { out: outFile }) };
}

function sinkFor(targets: BatchTargets, request: Request): Sink | undefined {
  if (targets.json === '-') return streamSink(process.stdout);
  const { json } = rollUpFiles(targets, request);
  return json === undefined ? undefined : fileSink(json, request.texts);
}

async function rollUpOutputs(whole: RollUp, targets: BatchTargets, request: Request): Promise<Output[]> {
  const { out } = rollUpFiles(targets, request);
  if (out === undefined) return [];
  return [{ file: out, content: await newFile(rollUpSheets(whole, request.language), out, deflate) }];
}

/** What the last lines say was written: a folder once, not each of its files. */
function written({ json, out, marked }: BatchTargets): string[] {
  return [json, out, marked].flatMap((target) => (target && target !== '-' ? [target.path] : []));
}

/** All counties and what could not be checked; `add` is told of each in the order of the files. */
async function gathered(
  answers: Answers,
  add: (entry: BatchEntry) => Promise<void> | undefined,
  texts: CliTexts,
): Promise<RolledUp & { readonly refused: readonly string[] }> {
  const [counties, notChecked, refused]: [CountyLine[], FileError[], string[]] = [[], [], []];
  for await (const { task, answer } of answers) {
    const { name: file } = task;
    if ('error' in answer) notChecked.push({ file, error: answer.error });
    else {
      counties.push(...answer.counties.map(({ line }) => line));
      refused.push(...refusalLines(answer.refused, texts).map((line) => texts.cli.ofFile(file, line)));
    }
    for (const entry of makeEntries(file, answer)) await add(entry);
  }
  return { counties, notChecked, refused };
}

/** Checks all files on as many threads as asked for, and shows how far it is. */
async function* runTasks(
  tasks: readonly BatchTask[],
  request: Request,
  settings: CheckSettings,
): AsyncGenerator<{ readonly task: BatchTask; readonly answer: BatchAnswer }, void> {
  const threads = Array.from(
    { length: Math.min(jobsAsked(request) ?? availableParallelism(), tasks.length) },
    () => new Thread((gate) => startWorker(settings, gate), request.texts),
  );
  const close = () => Promise.all(threads.map((thread) => thread.close()));
  const forgetSignals = beforeSignalEnds(close);
  const progress = progressOn(process.stderr, tasks.length, request.texts);
  let [done, failed] = [0, 0];
  try {
    for await (const answer of answersInOrder(tasks, threads)) {
      const task = tasks[done];
      done++;
      if ('error' in answer) {
        failed++;
        progress.say(answer.error);
      }
      if (task) yield { task, answer };
      progress.show(done, failed);
    }
  } finally {
    progress.clear();
    forgetSignals();
    await close();
  }
}

/** A workbook that takes more memory ends its thread, not the batch. */
const MOST_HEAP_MEGABYTES = 2048;

function startWorker(settings: CheckSettings, { memory }: WritingGate): Worker {
  const workerData: ThreadData = { settings, memory };
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
  });
}

function makeEntries(file: string, answer: BatchAnswer): BatchEntry[] {
  if ('error' in answer) return [{ file, error: answer.error }];
  return answer.counties.map(({ line: { part }, result, written }) =>
    result === null ? { file, ...(part !== undefined && { part }), written: written ?? '' } : { result },
  );
}
