import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { textsIn } from '../../locale/language';
import { wordingsIn } from '../../locale/wording';
import { resultJson } from '../../reporting/json/result-json';
import { countyLine } from '../../reporting/roll-up/county-line';
import { Failure } from '../failure';
import { type CheckedFile, type CheckSettings, checkFile, makeOutputs, markedCopy } from '../files/check-file';
import { type Output, writeOutputs } from '../files/files';
import { targetsOfPart } from './targets';
import type { BatchAnswer, BatchTask, CountyAnswer } from './task';

/** Has something written; a thread that is to end writes nothing. */
export type Writing = (write: () => void) => void;

/** Checks one workbook of a batch and writes its files. Whatever goes wrong with it is its answer, and no other's. */
export async function checkTask(task: BatchTask, settings: CheckSettings, writing: Writing): Promise<BatchAnswer> {
  const { path } = task;
  const texts = textsIn(settings.language);
  try {
    const file = await checkFile(path, settings);
    return await makeAnswer(file, task, settings, writing);
  } catch (error) {
    if (error instanceof Failure) return { error: error.line };
    return { error: texts.errors.unexpected(path, error instanceof Error ? error.message : String(error)) };
  }
}

/** Writes the files of a workbook's counties, each county's under a name of its own where there are several. */
export async function makeAnswer(
  file: CheckedFile,
  { name, targets, wantsResult }: Omit<BatchTask, 'path'>,
  settings: CheckSettings,
  writing: Writing = (write) => write(),
): Promise<Exclude<BatchAnswer, { readonly error: string }>> {
  const { counties, input } = file;
  const texts = textsIn(settings.language);
  const wordings = wordingsIn(settings.language);
  const outputs: Output[] = [];
  const answers: CountyAnswer[] = [];
  for (const checked of counties) {
    const { json, out } = targetsOfPart(targets, checked.part);
    outputs.push(...(await makeOutputs({ checked, input }, settings, { json, out })));
    const result = wantsResult ? JSON.stringify(resultJson({ ...checked, file: name }, wordings)) : null;
    answers.push({ line: countyLine(checked, name, wordings), result, written: json });
  }
  const { marked } = targets;
  if (marked !== undefined) outputs.push({ file: marked, ...(await markedCopy(file, settings.language)) });
  writing(() => {
    for (const output of outputs) mkdirSync(dirname(output.file), { recursive: true });
    writeOutputs(outputs, [...input.files, ...(settings.lastYear === undefined ? [] : [settings.lastYear])], texts);
  });
  return { counties: answers, refused: outputs.flatMap(({ refused = [] }) => refused) };
}
