import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Texts } from '../locale/language';
import { Failure } from './failure';

/** What the unpacked parts of a workbook may be together; packed it is a tenth of that. */
const MOST_BYTES = 384 * 1024 * 1024;

/** The bytes of a file. A pipe or a device, which may never end, and a file beyond all measure aren't begun. */
export function readInput(file: string, texts: Texts): Uint8Array {
  try {
    const about = statSync(file);
    if (about.isDirectory()) throw new Failure(texts.errors.isFolder(file));
    if (!about.isFile()) throw new Failure(texts.errors.noFile(file));
    if (about.size > MOST_BYTES) {
      const what = `${(about.size / 1024 ** 3).toFixed(1)} GB`;
      throw new Failure(texts.errors.workbook(file, { code: 'tooLarge', what }));
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    throw new Failure(code === 'ENOENT' ? texts.errors.notFound(file) : texts.errors.unreadable(file, code));
  }
}

/** Two paths with the same are the same file: by a link too, or on a disk that doesn't tell capitals apart. */
export function identityOf(file: string): string {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return resolve(file);
  }
}

/** What a .json file holds; `notJson` says what is wrong with one that holds something else. */
export function readJson(file: string, texts: Texts, notJson: (name: string, detail: string) => string): unknown {
  const text = new TextDecoder().decode(readInput(file, texts));
  try {
    return JSON.parse(text);
  } catch (error) {
    const [detail = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new Failure(notJson(basename(file), detail));
  }
}

/** An output that has to be written: nothing is until all of them are ready. */
export interface Output {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/** Whether something stands there that takes what is written and is no file: a pipe, a device. It is never replaced. */
export function isStream(file: string): boolean {
  return existsSync(file) && !statSync(file).isFile();
}

/**
 * Writes all outputs or none: each to a name of its own first, then renamed. Where one can't be, those before it are
 * taken back and what they replaced stands again; what went into a pipe, which comes last, can't be. An input is never
 * overwritten, and a link goes on leading where it did.
 */
export function writeOutputs(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  refuseTaken(outputs, inputs, texts);
  const streams = outputs.filter(({ file }) => isStream(file));
  const ways = outputs
    .filter((output) => !streams.includes(output))
    .map(({ file: named, content }) => {
      const file = existsSync(named) ? realpathSync(named) : named;
      return { file, content, ...hiddenNames(file) };
    });
  const undo: (() => void)[] = [];
  let at = '';
  try {
    for (const { file, content, temporary } of ways) {
      at = file;
      undo.push(() => rmSync(temporary, { force: true }));
      writeFileSync(temporary, content);
    }
    for (const { file, temporary, aside } of ways) {
      at = file;
      if (existsSync(file)) {
        renameSync(file, aside);
        undo.push(() => renameSync(aside, file));
      }
      renameSync(temporary, file);
      undo.push(() => rmSync(file, { force: true }));
    }
    for (const { file, content } of streams) {
      at = file;
      writeFileSync(file, content);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw new Failure(texts.errors.unwritable(at, codeOf(error)));
  }
  for (const { aside } of ways) rmSync(aside, { force: true });
}

function refuseTaken(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  const taken = new Set(inputs.map(identityOf));
  for (const { file } of outputs) {
    if (taken.has(identityOf(file))) throw new Failure(texts.errors.exists(file));
    taken.add(identityOf(file));
  }
}

/** Beside the output, so that renaming stays on one disk. */
function hiddenNames(file: string): { readonly temporary: string; readonly aside: string } {
  const hidden = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  return { temporary: `${hidden}.new`, aside: `${hidden}.old` };
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
