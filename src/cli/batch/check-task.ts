import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { textsIn } from '../../locale/language';
import { wordingsIn } from '../../locale/wording';
import { resultJson } from '../../reporting/json/result-json';
import { countyLine } from '../../reporting/roll-up/county-line';
import { type CheckSettings, checkFile, outputsOf } from '../check-file';
import { Failure } from '../failure';
import { writeOutputs } from '../files';
import type { BatchAnswer, BatchTask } from './task';

/** Checks one workbook of a batch and writes its files. Whatever goes wrong with it is its answer, and no other's. */
export async function checkTask(task: BatchTask, settings: CheckSettings): Promise<BatchAnswer> {
  const { path, name, targets, wantsResult } = task;
  const texts = textsIn(settings.language);
  const wordings = wordingsIn(settings.language);
  try {
    const opened = await checkFile(path, settings);
    const checked = { ...opened.checked, file: name };
    const outputs = await outputsOf(opened, settings, targets);
    for (const { file } of outputs) mkdirSync(dirname(file), { recursive: true });
    writeOutputs(outputs, [path], texts);
    const result = wantsResult ? JSON.stringify(resultJson(checked, wordings)) : null;
    return { line: countyLine(checked, name, wordings), result };
  } catch (error) {
    if (error instanceof Failure) return { error: error.line };
    return { error: texts.errors.unexpected(path, error instanceof Error ? error.message : String(error)) };
  }
}
