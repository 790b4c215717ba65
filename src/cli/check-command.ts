import { wordingsIn } from '../locale/wording';
import type { Request } from './arguments';
import { checkBatch } from './batch/check-batch';
import { batchInputs } from './batch/inputs';
import { type CheckSettings, checkInput, jsonText, outputsOf, reportText } from './check-file';
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
  const ofOne = batch && ONE_FILE.find((option) => request.options[option] !== undefined);
  if (ofOne) throw new Failure(texts.errors.ofOneFile(`--${ofOne}`));
  if (batch && settings.lastYear !== undefined) throw new Failure(texts.errors.lastYearOfOne);
  return batch
    ? checkBatch(batch, request, settings, paint)
    : checkOne(await openInput(file, settings), request, settings, paint);
}

/** What is written of one county alone. */
const ONE_FILE = ['csv', 'report-text'] as const;

function settingsAsked(request: Request): CheckSettings {
  const [standard, date, template] = [standardAsked(request), dateAsked(request), templateAsked(request)];
  const { language, options, holds } = request;
  const { password, 'last-year': lastYear } = options;
  const profile = options.profile === undefined ? undefined : profileFromFile(options.profile, request.texts);
  return { standard, date, template, holds, profile, language, password, lastYear };
}

async function checkOne(
  input: OpenedInput,
  { options, texts, language }: Request,
  settings: CheckSettings,
  paint: Paint,
): Promise<CommandResult> {
  const { json, marked, out, csv, 'report-text': text } = options;
  if (json === '-' && text === '-') throw new Failure(texts.errors.oneToScreen);
  const onScreen = (target: string | undefined) => (target === '-' ? undefined : target);
  const targets = { json: onScreen(json), marked, out, csv, reportText: onScreen(text) };
  const checkedFile = await checkInput(input, settings, targets);
  const { checked } = checkedFile;
  const outputs = await outputsOf(checkedFile, settings, targets);
  writeOutputs(outputs, [...input.files, ...(settings.lastYear === undefined ? [] : [settings.lastYear])], texts);
  const written = outputs.map((output) => texts.cli.written(output.file));
  if (input.isCopy && (marked ?? (settings.holds === 'copy' ? out : undefined)) !== undefined)
    written.push(texts.cli.copied(input.files));
  const summary = [summaryText(checked, wordingsIn(language), paint), ...written, ''].join('\n');
  return {
    output: json === '-' ? jsonText(checkedFile, language) : text === '-' ? reportText(checkedFile, language) : summary,
    exitCode: checked.assessment.county.verdict === 'pass' ? 0 : 1,
  };
}
