import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Writes all outputs or none: each to a name of its own first, then renamed. Where one can't be, those before it are
 * taken back and what they replaced stands again. An input is never overwritten.
 */
export function writeOutputs(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  refuseTaken(outputs, inputs, texts);
  const ways = outputs.map((output) => ({ ...output, ...hiddenNames(output.file) }));
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
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw new Failure(texts.errors.unwritable(at, codeOf(error)));
  }
  for (const { aside } of ways) rmSync(aside, { force: true });
}

function refuseTaken(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  const taken = new Set(inputs.map((file) => resolve(file)));
  for (const { file } of outputs) {
    if (taken.has(resolve(file))) throw new Failure(texts.errors.exists(file));
    taken.add(resolve(file));
  }
}

/** Beside the output, so that renaming stays on one disk. */
function hiddenNames(file: string): { readonly temporary: string; readonly aside: string } {
  const hidden = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  return { temporary: `${hidden}.new`, aside: `${hidden}.old` };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
