import { basename, extname } from 'node:path';
import type { EmbeddedWorkbook } from '../embedded/embedded-workbook';
import { type OpenedFile, openFile } from '../embedded/formats/open-file';
import { type Language, type Texts, textsIn } from '../locale/language';
import type { WorkbookContent } from '../workbook/content';
import { WorkbookError } from '../workbook/workbook';
import { Failure } from './failure';
import { readInput } from './files';
import { askPassword } from './password';

/** The variable that gives the password where it shouldn't stand on the command line, which others can see. */
const PASSWORD_VARIABLE = 'JUNHENG_PASSWORD';

/** A workbook that was opened from a file, with what is said of it under the file's own name. */
export interface OpenedInput {
  readonly file: string;
  readonly workbook: EmbeddedWorkbook;
  readonly content: WorkbookContent;
  /** Whether the workbook is an .xlsx copy of a file of another format. */
  readonly isCopy: boolean;
}

/** How a file is opened. */
export interface Opening {
  readonly language: Language;
  readonly password: string | undefined;
}

/** Opens a file of any format, asking for its password at a terminal. Throws a `Failure` where it can't be opened. */
export async function openInput(file: string, opening: Opening): Promise<OpenedInput> {
  const bytes = readInput(file, textsIn(opening.language));
  const { workbook, copyOf } = await opened(file, bytes, opening);
  return { file, workbook, isCopy: copyOf !== null, content: { ...workbook.content(), fileName: basename(file) } };
}

async function opened(file: string, bytes: Uint8Array, { language, password }: Opening): Promise<OpenedFile> {
  const texts = textsIn(language);
  const given = password ?? process.env[PASSWORD_VARIABLE];
  try {
    return await openFile(bytes, basename(file), given);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const asked = error.problem.code === 'encrypted' ? await askPassword(texts.cli.password(file)) : undefined;
    if (asked === undefined) throw new Failure(texts.errors.workbook(file, error.problem));
    return opened(file, bytes, { language, password: asked });
  }
}

/** What is written is an .xlsx file, or .xlsm where the input has macros: under another name Excel would refuse it. */
export function requireOutputName(output: string | undefined, { file, workbook }: OpenedInput, texts: Texts): void {
  if (output === undefined) return;
  const wanted = extname(workbook.fileName).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  const name = extname(output).toLowerCase();
  if (name === wanted || !/^\.(?:xls[xmb]?|et|ods|csv)$/.test(name)) return;
  throw new Failure(texts.errors.outputName(output, file, wanted));
}
