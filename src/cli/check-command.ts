import { wordingsIn } from '../locale/wording';
import type { Request } from './arguments';
import { checkBatch } from './batch/check-batch';
import { batchInputs } from './batch/inputs';
import { type CheckSettings, checkInput, jsonText, outputsOf } from './check-file';
import type { CommandResult } from './command-result';
import { Failure } from './failure';
import { writeOutputs } from './files';
import { type OpenedInput, openInput, openTogether } from './open-input';
import { dateAsked, standardAsked, templateAsked } from './options';
import type { Paint } from './paint';
import { profileFromFile } from './profile-file';
import { summaryText } from './summary-text';

/** `junheng check FILE|FOLDER…`. Throws a `Failure` where the check can't be done; nothing is written then. */
export async function checkCommand(request: Request, paint: Paint): Promise<CommandResult> {
  const { operands, texts } = request;
  const [file] = operands;
  if (file === undefined) throw new Failure(texts.errors.oneFile);
  const settings = settingsAsked(request);
  const batch = batchInputs(operands, texts);
  if (batch && request.together) {
    const files = batch.map(({ path }) => path);
    return checkOne(await openTogether(files, settings), request, settings, paint);
  }
  if (batch && settings.lastYear !== undefined) throw new Failure(texts.errors.lastYearOfOne);
  return batch
    ? checkBatch(batch, request, settings, paint)
    : checkOne(await openInput(file, settings), request, settings, paint);
}

function settingsAsked(request: Request): CheckSettings {
  const [standard, date, template] = [standardAsked(request), dateAsked(request), templateAsked(request)];
  const { language, options } = request;
  const profile = options.profile === undefined ? undefined : profileFromFile(options.profile, request.texts);
  return { standard, date, template, profile, language, password: options.password, lastYear: options['last-year'] };
}

async function checkOne(
  input: OpenedInput,
  { options, texts, language }: Request,
  settings: CheckSettings,
  paint: Paint,
): Promise<CommandResult> {
  const { json, marked, out } = options;
  const toScreen = json === '-';
  const targets = { json: toScreen ? undefined : json, marked, out };
  const checkedFile = await checkInput(input, settings, targets);
  const { checked } = checkedFile;
  const outputs = await outputsOf(checkedFile, settings, targets);
  writeOutputs(outputs, [...input.files, ...(settings.lastYear === undefined ? [] : [settings.lastYear])], texts);
  const written = outputs.map((output) => texts.cli.written(output.file));
  if (input.isCopy && (marked ?? out) !== undefined) written.push(texts.cli.copied(input.files));
  const summary = [summaryText(checked, wordingsIn(language), paint), ...written, ''].join('\n');
  return {
    output: toScreen ? jsonText(checkedFile, language) : summary,
    exitCode: checked.assessment.county.verdict === 'pass' ? 0 : 1,
  };
}
