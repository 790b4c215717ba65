import { newFile } from '../../embedded/new-file';
import { templateSheets } from '../../reporting/template/template';
import type { Request } from '../asked/arguments';
import { dateAsked, requireNoOperands, standardAsked } from '../asked/options';
import type { CommandResult } from '../command-result';
import { Failure } from '../failure';
import { writeOutputs } from '../files/files';
import { requireOutputNames } from '../files/output-names';

/** `junheng template --out FILE`: the plain layout, empty, for the year of the date. */
export async function templateCommand(request: Request): Promise<CommandResult> {
  const { options, texts, language } = request;
  if (options.out === undefined) throw new Failure(texts.errors.outNeeded);
  requireNoOperands(request);
  requireOutputNames(request, []);
  const year = Number(dateAsked(request).slice(0, 4));
  const content = await newFile(templateSheets(standardAsked(request), year, language), options.out);
  writeOutputs([{ file: options.out, content }], [], texts);
  return { output: `${texts.cli.written(options.out)}\n`, exitCode: 0 };
}
