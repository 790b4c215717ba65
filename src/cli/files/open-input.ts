import { basename, parse } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { EmbeddedWorkbook } from '../../embedded/embedded-workbook';
import { type OpenedFile, openFile } from '../../embedded/formats/open-file';
import { cliTextsIn } from '../../locale/cli-texts';
import type { Language } from '../../locale/language';
import type { WorkbookContent } from '../../workbook/content';
import { workbooksTogether } from '../../workbook/joined-workbooks';
import { WorkbookError } from '../../workbook/workbook';
import { Failure } from '../failure';
import { readInput } from './files';

/** The variable that gives the password where it shouldn't stand on the command line, which others can see. */
const PASSWORD_VARIABLE = 'JUNHENG_PASSWORD';

/** A workbook that was opened from a file, or from several, with what is said of it under the file's own name. */
export interface OpenedInput {
  /** As messages call it. */
  readonly file: string;
  readonly files: readonly string[];
  readonly workbook: EmbeddedWorkbook;
  readonly content: WorkbookContent;
  /** Whether the workbook is an .xlsx copy of a file of another format, or of several files. */
  readonly isCopy: boolean;
}

/** How a file is opened. */
export interface Opening {
  readonly language: Language;
  readonly password: string | undefined;
}

/** Opens a file of any format, asking for its password at a terminal. Throws a `Failure` where it can't be opened. */
export async function openInput(file: string, opening: Opening): Promise<OpenedInput> {
  const bytes = readInput(file, cliTextsIn(opening.language));
  const { workbook, copyOf } = await openBytes(file, bytes, opening);
  const content = { ...workbook.content(), fileName: basename(file) };
  return { file, files: [file], workbook, isCopy: copyOf !== null, content };
}

/** Opens several files of one county as one workbook; one that can't be opened would leave the county incomplete. */
export async function openTogether(files: readonly string[], opening: Opening): Promise<OpenedInput> {
  const [first = '', ...others] = files;
  if (others.length === 0) return openInput(first, opening);
  const contents: WorkbookContent[] = [];
  for (const file of files) contents.push((await openInput(file, opening)).content);
  const name = cliTextsIn(opening.language).workbench.together(parse(first).name, files.length);
  const workbook = EmbeddedWorkbook.of(workbooksTogether(contents, name));
  const file = parse(name).name;
  return { file, files, workbook, isCopy: true, content: { ...workbook.content(), fileName: file } };
}

async function openBytes(file: string, bytes: Uint8Array, { language, password }: Opening): Promise<OpenedFile> {
  const texts = cliTextsIn(language);
  const given = password ?? process.env[PASSWORD_VARIABLE];
  try {
    return await openFile(bytes, basename(file), given);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const asked = error.problem.code === 'encrypted' ? await askPassword(texts.cli.password(file)) : undefined;
    if (asked === undefined) throw new Failure(texts.errors.workbook(file, error.problem));
    return openBytes(file, bytes, { language, password: asked });
  }
}

/** Asks for a password at a terminal, without showing it; undefined where nobody sits at one, or nothing is entered. */
async function askPassword(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const answer = await new Promise<string>((resolve) => {
    lines.question('', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  process.stderr.write('\n');
  return answer === '' ? undefined : answer;
}
