import { basename } from 'node:path';
import { check } from '../check';
import { readWorkbook } from '../embedded/read/read-workbook';
import type { Texts } from '../locale/language';
import { wordingsIn } from '../locale/wording';
import type { Checked } from '../reporting/checked';
import { resultJson } from '../reporting/json/result-json';
import type { WorkbookContent } from '../workbook/content';
import { WorkbookError } from '../workbook/workbook';
import type { Request } from './arguments';
import { Failure } from './failure';
import { type Output, readInput, writeOutputs } from './files';
import { dateAsked, standardAsked } from './options';
import type { Paint } from './paint';
import { summaryText } from './summary-text';

/** What a command prints, and its exit code: 0 the county meets the standard, 1 it doesn't or can't be decided. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

/** `junheng check FILE`. Throws a `Failure` where the check can't be done; nothing is written then. */
export function checkCommand(request: Request, paint: Paint): CommandResult {
  const { operands, options, texts, language } = request;
  const [file, ...others] = operands;
  if (file === undefined || others.length > 0) throw new Failure(texts.errors.oneFile);
  const standard = standardAsked(request);
  const date = dateAsked(request);
  const workbook = openWorkbook(file, texts);
  const checked = check(workbook, { standard, date });
  if (checked.reading.statistics.schools.length === 0) throw new Failure(texts.errors.noSheets(file));

  const wordings = wordingsIn(language);
  const json = options.json === undefined ? undefined : JSON.stringify(resultJson(checked, wordings), null, 2);
  const outputs: Output[] = [];
  if (json !== undefined && options.json !== undefined && options.json !== '-') {
    outputs.push({ file: options.json, content: `${json}\n` });
  }
  writeOutputs(outputs, [file], texts);
  const written = outputs.map((output) => texts.cli.written(output.file));
  const output = options.json === '-' ? (json ?? '') : [summaryText(checked, wordings, paint), ...written].join('\n');
  return { output, exitCode: exitCodeOf(checked) };
}

function exitCodeOf({ assessment }: Checked): 0 | 1 {
  return assessment.judgement.verdict === 'pass' ? 0 : 1;
}

function openWorkbook(file: string, texts: Texts): WorkbookContent {
  const bytes = readInput(file, texts);
  try {
    return readWorkbook(bytes, basename(file));
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(texts.errors.workbook(file, error.problem));
    throw error;
  }
}
