import { check } from '../check';
import type { EmbeddedWorkbook } from '../embedded/embedded-workbook';
import type { Texts } from '../locale/language';
import { wordingsIn } from '../locale/wording';
import type { Checked } from '../reporting/checked';
import { resultJson } from '../reporting/json/result-json';
import { marksOf } from '../reporting/marks';
import { reportSheets } from '../reporting/sheets/report-sheets';
import type { Changes } from '../workbook/changes';
import { WorkbookError } from '../workbook/workbook';
import type { Request } from './arguments';
import { Failure } from './failure';
import { type Output, writeOutputs } from './files';
import { openInput, requireOutputName } from './open-input';
import { dateAsked, standardAsked, templateAsked } from './options';
import type { Paint } from './paint';
import { summaryText } from './summary-text';

/** What a command prints, and its exit code: 0 the county meets the standard, 1 it doesn't or can't be decided. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

/** `junheng check FILE`. Throws a `Failure` where the check can't be done; nothing is written then. */
export async function checkCommand(request: Request, paint: Paint): Promise<CommandResult> {
  const { operands, options, texts, language } = request;
  const [file, ...others] = operands;
  if (file === undefined) throw new Failure(texts.errors.oneFile);
  if (others.length > 0) throw new Failure(texts.errors.notSeveral(operands.length));
  const standard = standardAsked(request);
  const date = dateAsked(request);
  const template = templateAsked(request);
  const input = await openInput(file, request);
  const { workbook, content } = input;
  for (const output of [options.marked, options.out]) requireOutputName(output, input, request);
  const checked = check(content, { standard, date });
  if (checked.reading.statistics.schools.length === 0) throw new Failure(texts.errors.noSheets(file));

  const wordings = wordingsIn(language);
  const json = () => `${JSON.stringify(resultJson(checked, wordings), null, 2)}\n`;
  const copy = (changes: Changes) => withWorkbook(file, texts, () => changedCopy(workbook, changes));
  const outputs: Output[] = [];
  if (options.json !== undefined && options.json !== '-') outputs.push({ file: options.json, content: json() });
  if (options.marked !== undefined) {
    outputs.push({ file: options.marked, content: await copy({ marks: marksOf(checked, language) }) });
  }
  if (options.out !== undefined) {
    const sheets = reportSheets(checked, content, language, template);
    outputs.push({ file: options.out, content: await copy({ sheets }) });
  }
  writeOutputs(outputs, [file], texts);
  const written = outputs.map((output) => texts.cli.written(output.file));
  const wroteWorkbook = options.marked !== undefined || options.out !== undefined;
  if (input.isCopy && wroteWorkbook) written.push(texts.cli.copied(file));
  const output = options.json === '-' ? json() : [summaryText(checked, wordings, paint), ...written, ''].join('\n');
  return { output, exitCode: exitCodeOf(checked) };
}

function exitCodeOf({ assessment }: Checked): 0 | 1 {
  return assessment.county.verdict === 'pass' ? 0 : 1;
}

/** Does something to the workbook of a file; what the workbook refuses is said in one line. */
async function withWorkbook<Result>(file: string, texts: Texts, act: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(texts.errors.workbook(file, error.problem));
    throw error;
  }
}

/** A copy of the workbook with changes, which are taken back again; what they don't touch keeps every byte. */
async function changedCopy(workbook: EmbeddedWorkbook, changes: Changes): Promise<Uint8Array> {
  await workbook.apply(changes);
  const copy = workbook.save();
  workbook.undo();
  return copy;
}
