import { existsSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Texts } from '../../locale/language';
import type { Request } from '../asked/arguments';
import { isFolder } from '../batch/inputs';
import { Failure } from '../failure';
import { readIdentity } from './files';

const WORKBOOK_NAME = /\.(?:xls|xlsx|xlsm|xlsb|et|ods)$/i;

/**
 * Refuses what can't be written under its name before any work is done: a workbook that isn't called .xlsx (.xlsm where
 * the input has macros: under another name Excel would refuse it), a text called like a workbook, a folder that isn't
 * there, an input.
 */
export function requireOutputNames(request: Request, files: readonly string[]): void {
  const { options, holds, texts } = request;
  const { 'last-year': lastYear } = options;
  const inputs = lastYear === undefined ? files : [...files, lastYear];
  const copy = files.length === 1 && extname(files[0] ?? '').toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  requireFileExtension(options.marked, copy, texts);
  requireFileExtension(options.planned, copy, texts);
  requireFileExtension(options.corrected, copy, texts);
  requireFileExtension(options.slips, '.xlsx', texts);
  requireFileExtension(options.out, outExtension(options.form, holds === 'copy' ? copy : '.xlsx'), texts);
  const { json, marked, out, planned, corrected, slips, csv, 'report-text': text } = options;
  const outputs = [json, marked, out, planned, corrected, slips, csv, text];
  const toFiles = outputs.flatMap((file) => (file === undefined || file === '-' ? [] : [file]));
  requirePlaces(toFiles, inputs, texts);
}

/** A form that is filled keeps its macros. */
function outExtension(form: string | undefined, copy: '.xlsx' | '.xlsm'): '.xlsx' | '.xlsm' {
  if (form === undefined) return copy;
  return extname(form).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
}

/** A folder takes the results of several counties, or a form for each school: one county's goes into a file. */
export function requireFiles({ options, texts: { errors } }: Request): void {
  for (const name of ['json', 'marked', 'out', 'planned', 'corrected', 'csv', 'report-text'] as const) {
    const output = options[name];
    const mayBeFolder = name === 'out' && options.form !== undefined;
    if (output !== undefined && !mayBeFolder && isFolderName(output)) throw new Failure(errors.isFolder(output));
  }
}

/** The same of several counties, whose outputs may be folders too. */
export function requireBatchOutputNames(request: Request): void {
  const { texts } = request;
  const { out } = request.options;
  if (out !== undefined && !isFolderName(out)) requireExtension(out, '.xlsx', texts);
}

/** `name/` is a folder, even where it isn't there yet. */
export function isFolderName(path: string): boolean {
  return /[\\/]$/.test(path) || isFolder(path);
}

function requireFileExtension(output: string | undefined, wanted: '.xlsx' | '.xlsm', texts: Texts): void {
  if (output !== undefined && !isFolderName(output)) requireExtension(output, wanted, texts);
}

export function requireExtension(output: string | undefined, wanted: '.xlsx' | '.xlsm', { errors }: Texts): void {
  if (output !== undefined && extname(output).toLowerCase() !== wanted) {
    throw new Failure(errors.outputName(output, wanted));
  }
}

/** A text is never called like a workbook: `check --json 县.xlsx` would write over the file that it should check. */
export function requireTextNames({ options, texts: { errors } }: Request): void {
  for (const name of ['json', 'csv', 'report-text'] as const) {
    const output = options[name];
    if (output !== undefined && WORKBOOK_NAME.test(output))
      throw new Failure(errors.textOutputName(`--${name}`, output));
  }
}

function requirePlaces(outputs: readonly string[], inputs: readonly string[], { errors }: Texts): void {
  const taken = new Set(inputs.map(readIdentity));
  for (const output of outputs) {
    if (isFolderName(output)) continue;
    if (!existsSync(dirname(output))) throw new Failure(errors.unwritable(output, 'ENOENT'));
    if (taken.has(readIdentity(output))) throw new Failure(errors.exists(output));
    taken.add(readIdentity(output));
  }
}
