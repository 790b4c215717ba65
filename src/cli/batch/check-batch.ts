import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { EmbeddedWorkbook } from '../../embedded/embedded-workbook';
import type { CountyLine } from '../../reporting/roll-up/county-line';
import { type FileError, type RolledUp, type RollUp, rollUp } from '../../reporting/roll-up/roll-up';
import { rollUpSheets } from '../../reporting/roll-up/roll-up-sheets';
import type { Request } from '../arguments';
import type { CheckSettings, CheckTargets } from '../check-file';
import type { CommandResult } from '../command-result';
import { deflate } from '../deflate';
import { Failure } from '../failure';
import { identityOf, type Output, writeOutputs } from '../files';
import { jobsAsked } from '../options';
import type { Paint } from '../paint';
import { type BatchEntry, BatchJson } from './batch-json';
import { answersInOrder } from './in-order';
import { type BatchInput, foldersOf } from './inputs';
import { progressOn } from './progress';
import { rollUpText } from './roll-up-text';
import { fileSink, type Sink, streamSink } from './sink';
import { type BatchTargets, batchTargets, countyTargets, rollUpFile } from './targets';
import type { BatchAnswer, BatchTask } from './task';
import { Thread } from './thread';

/** Checks several workbooks, each for itself, and rolls them up. A file that can't be checked doesn't stop the others. */
export async function checkBatch(
  inputs: readonly BatchInput[],
  request: Request,
  settings: CheckSettings,
  paint: Paint,
): Promise<CommandResult> {
  const { texts, operands, options } = request;
  const targets = batchTargets(options, foldersOf(operands), texts);
  const tasks = tasksOf(inputs, targets);
  requireNoInput(tasks, targets, request);
  const sink = sinkFor(targets, request);
  try {
    const json = sink && new BatchJson(sink.write);
    const rolledUp = await checkAll(tasks, request, settings, (entry) => json?.add(entry));
    const whole = rollUp(rolledUp, settings.standard, settings.date);
    await json?.finish(whole);
    const outputs = await rollUpOutputs(whole, targets, request);
    writeOutputs(outputs, [], texts);
    sink?.finish();
    const lines = written(targets).map(texts.cli.written);
    const output = targets.json === '-' ? '' : [rollUpText(whole, texts, paint), ...lines, ''].join('\n');
    return { output, exitCode: exitCodeOf(whole) };
  } catch (error) {
    sink?.abandon();
    throw error;
  }
}

/** 2 where some file could not be checked, whatever became of the others; 1 where some county doesn't pass; else 0. */
function exitCodeOf({ verdicts }: RollUp): CommandResult['exitCode'] {
  if (verdicts.notChecked > 0) return 2;
  return verdicts.fail + verdicts.unknown > 0 ? 1 : 0;
}

function tasksOf(inputs: readonly BatchInput[], targets: BatchTargets): BatchTask[] {
  const ofCounties = countyTargets(inputs, targets);
  const wantsResult = targets.json === '-' || targets.json?.kind === 'file';
  return inputs.map((input, index) => ({ ...input, targets: ofCounties[index] ?? {}, wantsResult }));
}

function requireNoInput(tasks: readonly BatchTask[], targets: BatchTargets, request: Request): void {
  const inputs = new Set(tasks.map(({ path }) => identityOf(path)));
  const seen = new Set<string>();
  const ofCounties = tasks.flatMap(({ targets: { json, out, marked } }) => [json, out, marked]);
  for (const file of [...ofCounties, ...Object.values(rollUpFiles(targets, request))]) {
    if (file === undefined) continue;
    if (inputs.has(identityOf(file)) || seen.has(resolve(file))) throw new Failure(request.texts.errors.exists(file));
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
  const workbook = EmbeddedWorkbook.create(out);
  workbook.attach({ deflate });
  await workbook.apply({ sheets: rollUpSheets(whole, request.language) });
  return [{ file: out, content: workbook.save() }];
}

/** What the last lines say was written: a folder once, not each of its files. */
function written({ json, out, marked }: BatchTargets): string[] {
  return [json, out, marked].flatMap((target) => (target && target !== '-' ? [target.path] : []));
}

/** Checks all files on as many threads as asked for; `add` is told of each in the order of the files. */
async function checkAll(
  tasks: readonly BatchTask[],
  request: Request,
  settings: CheckSettings,
  add: (entry: BatchEntry) => Promise<void> | undefined,
): Promise<RolledUp> {
  const threads = Array.from(
    { length: Math.min(jobsAsked(request) ?? availableParallelism(), tasks.length) },
    () => new Thread(settings),
  );
  const progress = progressOn(process.stderr, tasks.length, request.texts);
  const [counties, notChecked]: [CountyLine[], FileError[]] = [[], []];
  let done = 0;
  try {
    for await (const answer of answersInOrder(tasks, threads)) {
      const { name: file, targets } = tasks[done] ?? { name: '', targets: {} };
      done++;
      if ('error' in answer) {
        notChecked.push({ file, error: answer.error });
        progress.say(answer.error);
      } else counties.push(answer.line);
      await add(entryOf(file, answer, targets));
      progress.show(done, notChecked.length);
    }
    return { counties, notChecked };
  } finally {
    progress.clear();
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function entryOf(file: string, answer: BatchAnswer, { json }: CheckTargets): BatchEntry {
  if ('error' in answer) return { file, error: answer.error };
  return answer.result === null ? { file, written: json ?? '' } : { result: answer.result };
}
