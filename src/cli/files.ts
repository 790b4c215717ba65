import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Texts } from '../locale/language';
import { Failure } from './failure';

export function readInput(file: string, texts: Texts): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new Failure(texts.errors.notFound(file));
    throw new Failure(code === 'EISDIR' ? texts.errors.isFolder(file) : texts.errors.unreadable(file, code));
  }
}

/** An output that has to be written: nothing is until all of them are ready. */
export interface Output {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/** Writes all outputs, each whole: to a name of its own first, then renamed. An input is never overwritten. */
export function writeOutputs(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  const taken = new Set(inputs.map((file) => resolve(file)));
  const written: { readonly temporary: string; readonly file: string }[] = [];
  try {
    for (const { file, content } of outputs) {
      if (taken.has(resolve(file))) throw new Failure(texts.errors.exists(file));
      taken.add(resolve(file));
      const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
      written.push({ temporary, file });
      writeFileSync(temporary, content);
    }
    for (const { temporary, file } of written) renameSync(temporary, file);
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    if (error instanceof Failure) throw error;
    const file = written.at(-1)?.file ?? '';
    throw new Failure(texts.errors.unwritable(file, codeOf(error)));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
