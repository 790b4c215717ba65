import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Texts } from '../../locale/language';
import { Failure } from '../failure';
import { readErrorCode } from '../files/files';

/** A workbook of a batch. */
export interface BatchInput {
  /** As it is opened, and named in what goes wrong. */
  readonly path: string;
  /** What it is called among the others, unique and without `..`: its path below the folder, with `/`. */
  readonly name: string;
}

/**
 * Files that are taken from a folder: workbooks, those too that can't be read, so that this is said. A .csv file may be
 * anything; it is checked where it is named.
 */
const SPREADSHEET = /\.(?:xls|xlsx|xlsm|xlsb|et|ods)$/i;

/** What Excel and the system put beside workbooks: locks, hidden files. */
const PASSED_OVER = /^(?:~\$|\.)/;

/** The workbooks that several operands, or a folder, stand for; `undefined` where it is one file. */
export function batchInputs(operands: readonly string[], texts: Texts): BatchInput[] | undefined {
  const [only, ...others] = operands;
  if (only !== undefined && others.length === 0 && !isFolder(only)) return undefined;
  const found = operands.flatMap((operand) => workbooksIn(operand, texts));
  const seen = new Set<string>();
  const inputs = found.filter(({ path }) => !seen.has(resolve(path)) && seen.add(resolve(path)));
  return withUniqueNames(inputs);
}

/** The folders among the operands. */
export function listFolders(operands: readonly string[]): string[] {
  return operands.filter(isFolder);
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function workbooksIn(operand: string, texts: Texts): BatchInput[] {
  if (!isFolder(operand)) return [{ path: operand, name: basename(operand) }];
  const paths = filesIn(operand, readFolder(operand, texts));
  if (paths.length === 0) throw new Failure(texts.errors.emptyFolder(operand));
  return paths.map((path) => ({ path, name: relative(operand, path).split(sep).join('/') }));
}

/** In the order of their names, folders within folders too; one that can't be read stands for itself, and is told as such. */
function filesIn(folder: string, entries: readonly Dirent[]): string[] {
  return entries
    .filter(({ name }) => !PASSED_OVER.test(name))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh', { numeric: true }))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesWithin(path);
      return SPREADSHEET.test(entry.name) ? [path] : [];
    });
}

function filesWithin(folder: string): string[] {
  try {
    return filesIn(folder, readdirSync(folder, { withFileTypes: true }));
  } catch {
    return [folder];
  }
}

function readFolder(folder: string, texts: Texts) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Failure(texts.errors.unreadable(folder, readErrorCode(error)));
  }
}

/** Files of one name from several folders get their folder's before it, or a number. */
function withUniqueNames(inputs: readonly BatchInput[]): BatchInput[] {
  const taken = new Set<string>();
  return inputs.map(({ path, name }) => {
    const candidates = [name, `${basename(dirname(resolve(path)))}/${name}`];
    const unique = candidates.find((candidate) => !taken.has(candidate)) ?? numberName(name, taken);
    taken.add(unique);
    return { path, name: unique };
  });
}

function numberName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${number}/${name}`)) number++;
  return `${number}/${name}`;
}
