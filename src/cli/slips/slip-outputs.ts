import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { returnedSlips } from '../../corrections/returned-slip';
import { openFile } from '../../embedded/formats/open-file';
import { newFile } from '../../embedded/new-file';
import type { Texts } from '../../locale/language';
import { slipTextsIn } from '../../locale/slip-texts';
import { slipFiles } from '../../reporting/slips/slip-files';
import { slipSheets } from '../../reporting/slips/slip-sheet';
import { WorkbookError } from '../../workbook/workbook';
import type { Request } from '../asked/arguments';
import { Failure } from '../failure';
import type { CheckedCounty } from '../files/check-file';
import { deflate } from '../files/deflate';
import { type Output, readInput } from '../files/files';
import { isFolderName } from '../files/output-names';

/** What `--slips` writes, and the line that says so. */
export interface SlipOutputs {
  readonly outputs: readonly Output[];
  readonly said: readonly string[];
}

/** 核实单: a sheet a school in one workbook, or in a folder a small workbook a school. */
export async function slipOutputs(
  target: string,
  { checked, input }: CheckedCounty,
  request: Request,
): Promise<SlipOutputs> {
  const { language } = request;
  const texts = slipTextsIn(language);
  const slips = slipSheets(checked, input.content, language);
  if (slips.length === 0) throw new Failure(texts.cli.noSchools(input.file));
  const said = [texts.cli.slips(slips.length, target)];
  if (!isFolderName(target)) {
    const content = await newFile(
      slips.map(({ sheet }) => sheet),
      target,
      deflate,
    );
    return withUnfilled([{ file: target, content }], said, request);
  }
  mkdirSync(target, { recursive: true });
  const outputs: Output[] = [];
  for (const { name, sheet } of slipFiles(slips, texts)) {
    outputs.push({ file: join(target, name), content: await newFile([sheet], name, deflate) });
  }
  return withUnfilled(outputs, said, request);
}

/** What a school has written on is never replaced by an empty slip. */
async function withUnfilled(
  outputs: readonly Output[],
  said: readonly string[],
  { texts, language }: Request,
): Promise<SlipOutputs> {
  for (const { file } of outputs) {
    if (existsSync(file) && (await isFilled(file, texts))) throw new Failure(slipTextsIn(language).cli.filled(file));
  }
  return { outputs, said };
}

async function isFilled(file: string, texts: Texts): Promise<boolean> {
  try {
    const { workbook } = await openFile(readInput(file, texts), file);
    return returnedSlips(workbook.content(), file).some(
      (slip) => slip.kind !== 'slip' || slip.isEdited || slip.entries.length + slip.remarks.length > 0,
    );
  } catch (error) {
    // What can't be opened is damaged or somebody's own: not ours to replace.
    if (error instanceof WorkbookError) return true;
    throw error;
  }
}
