import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cliWordingsIn } from '../../locale/cli-texts';
import { jsonText } from '../../reporting/json/json-text';
import { sheetsBehind } from '../../reporting/made-from';
import { refusalLines } from '../../reporting/text/refusals';
import type { Request } from '../asked/arguments';
import { withKept } from '../asked/kept-settings';
import { dateAsked, jobsAsked, standardAsked, templateAsked } from '../asked/options';
import { profileFromFile } from '../asked/profile-file';
import { checkBatch, checkParts } from '../batch/check-batch';
import { batchInputs } from '../batch/inputs';
import type { CommandResult } from '../command-result';
import { Failure } from '../failure';
import { type CheckSettings, checkInput, makeOutputs, reportText } from '../files/check-file';
import { type Output, writeOutputs } from '../files/files';
import { type OpenedInput, openInput, openTogether } from '../files/open-input';
import {
  isFolderName,
  requireBatchOutputNames,
  requireFiles,
  requireOutputNames,
  requireTextNames,
} from '../files/output-names';
import { requireCorrections } from '../slips/corrections-asked';
import { slipsAsked } from '../slips/slips-asked';
import type { Paint } from '../text/paint';
import { summaryText } from '../text/summary-text';
import { type FormAsked, filledForm, formAsked } from './form-command';

/** `junheng check FILE|FOLDER…`. Throws a `Failure` where the check can't be done; nothing is written then. */
export async function checkCommand(request: Request, paint: Paint): Promise<CommandResult> {
  const { operands, texts } = request;
  requireTextNames(request);
  requireCorrections(request);
  const [file] = operands;
  if (file === undefined) throw new Failure(texts.errors.oneFile);
  const settings = settingsAsked(request);
  const form = formAsked(request);
  const batch = batchInputs(operands, texts);
  if (batch && !request.together) requireBatchOutputNames(request);
  else requireOutputNames(request, batch?.map(({ path }) => path) ?? [file]);
  if (batch && request.together) {
    const files = batch.map(({ path }) => path);
    return checkOne(await openTogether(files, settings), request, settings, paint, form);
  }
  const ofOne = batch && ONE_FILE.find((option) => request.options[option] !== undefined);
  if (ofOne) throw new Failure(texts.errors.ofOneFile(`--${ofOne}`));
  if (batch && settings.lastYear !== undefined) throw new Failure(texts.errors.lastYearOfOne);
  return batch
    ? checkBatch(batch, request, settings, paint)
    : checkOne(await openInput(file, settings), request, settings, paint, form);
}

/** What is written of one county alone. */
const ONE_FILE = ['csv', 'report-text', 'slips', 'corrections', 'corrected', 'form'] as const;

/** Of a form that is made for each school, the folder alone is named. */
function writtenFiles(outputs: readonly Output[], form: FormAsked | undefined): readonly string[] {
  const files = outputs.map(({ file }) => file);
  const isInFolder = form && isFolderName(form.out) && files.some((file) => dirname(file) === join(form.out));
  if (!isInFolder) return files;
  return [...files.filter((file) => dirname(file) !== join(form.out)), form.out];
}

function describeLastYear({ lastYear }: CheckSettings): string[] {
  return lastYear === undefined ? [] : [lastYear];
}

function settingsAsked(request: Request): CheckSettings {
  jobsAsked(request);
  requireOut(request);
  const [standard, date, template] = [standardAsked(request), dateAsked(request), templateAsked(request)];
  const { language, options, holds } = request;
  const { password, county, 'last-year': lastYear } = options;
  const profile = options.profile === undefined ? undefined : profileFromFile(options.profile, request.texts);
  return { standard, date, template, holds, profile, language, password, lastYear, county };
}

/** What says how `--out` is written says nothing without it. */
function requireOut({ options, holds, texts }: Request): void {
  if (options.out !== undefined) return;
  const asked =
    holds === 'copy' ? options.template && '--template' : `--${holds === 'values' ? 'values' : 'sheets-only'}`;
  if (asked) throw new Failure(texts.errors.onlyWithOut(asked));
}

async function checkOne(
  input: OpenedInput,
  request: Request,
  asked: CheckSettings,
  paint: Paint,
  form: FormAsked | undefined,
): Promise<CommandResult> {
  const { options, texts, language } = request;
  const { settings, said } = withKept(asked, request, input.content);
  const { json, marked, out, csv, 'report-text': text } = options;
  if (json === '-' && text === '-') throw new Failure(texts.errors.oneToScreen);
  const onScreen = (target: string | undefined) => (target === '-' ? undefined : target);
  const targets = { json: onScreen(json), marked, out: form ? undefined : out, csv, reportText: onScreen(text) };
  const file = await checkInput(input, settings);
  const [checked, ...others] = file.counties;
  if (others.length > 0) {
    const ofOne = ONE_FILE.find((option) => options[option] !== undefined);
    if (ofOne)
      throw new Failure(
        texts.errors.ofOneCounty(
          `--${ofOne}`,
          file.counties.map(({ part = '' }) => part),
        ),
      );
    return checkParts(file, request, settings, paint);
  }
  requireFiles(request);
  const filled = form && filledForm(form, checked, language);
  const checkedFile = { checked, input };
  const outputs = [...(await makeOutputs(checkedFile, settings, targets)), ...(filled?.outputs ?? [])];
  const slips = await slipsAsked(checkedFile, settings, request);
  for (const { file } of filled?.outputs ?? []) mkdirSync(dirname(file), { recursive: true });
  const inputs = [...input.files, ...describeLastYear(settings), ...slips.files, ...(form ? [form.file] : [])];
  writeOutputs([...outputs, ...slips.outputs], inputs, texts);
  const written = [...(filled?.said ?? []), ...writtenFiles(outputs, form).map(texts.cli.written), ...slips.said];
  written.push(
    ...refusalLines(
      [...outputs, ...slips.outputs].flatMap(({ refused = [] }) => refused),
      texts,
    ),
  );
  const copies = (marked ?? options.corrected ?? (settings.holds === 'copy' && !form ? out : undefined)) !== undefined;
  if (copies && input.isCopy) written.push(texts.cli.copied(input.files));
  if (copies && input.workbook.signed) written.push(texts.cli.signed(input.file));
  const renews = settings.holds === 'copy' && out !== undefined;
  const sheets = renews ? [] : sheetsBehind(input.content);
  const behind = sheets.length > 0 ? [texts.cli.behind(texts.pane.list(sheets))] : [];
  const wordings = cliWordingsIn(language);
  const summary = [summaryText(checked, wordings, paint, [...said, ...behind]), ...written, ''].join('\n');
  return {
    output: json === '-' ? jsonText(checked, wordings) : text === '-' ? reportText(checkedFile, language) : summary,
    exitCode: filled?.waits ? 2 : checked.assessment.county.verdict === 'pass' ? 0 : 1,
  };
}
