import { randomUUID } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Texts } from '../../locale/language';
import type { Refusal } from '../../workbook/workbook';
import { Failure } from '../failure';
import { SIGNALS } from '../signals';

/** What the unpacked parts of a workbook may be together; packed it is a tenth of that. */
const MOST_BYTES = 384 * 1024 * 1024;

/** The bytes of a file. A pipe or a device, which may never end, and a file beyond all measure aren't begun. */
export function readInput(file: string, texts: Texts): Uint8Array {
  try {
    const about = statSync(file);
    if (about.isDirectory()) {
      readdirSync(file);
      throw new Failure(texts.errors.isFolder(file));
    }
    if (!about.isFile()) throw new Failure(texts.errors.noFile(file));
    if (about.size > MOST_BYTES) {
      const what = `${(about.size / 1024 ** 3).toFixed(1)} GB`;
      throw new Failure(texts.errors.workbook(file, { code: 'tooLarge', what }));
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = readErrorCode(error);
    throw new Failure(code === 'ENOENT' ? texts.errors.notFound(file) : texts.errors.unreadable(file, code));
  }
}

/** Two paths with the same are the same file: by a link too, or on a disk that doesn't tell capitals apart. */
export function readIdentity(file: string): string {
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
  /** What of the user's workbook its copy couldn't take. */
  readonly refused?: readonly Refusal[];
}

/** Whether something stands there that takes what is written and is no file: a pipe, a device. It is never replaced. */
export function isStream(file: string): boolean {
  return existsSync(file) && !statSync(file).isFile();
}

/**
 * Writes all outputs or none: each to a name of its own first, then renamed over what stands there, so that at every
 * moment there is the whole of the old or of the new. Where one can't be, those before it are taken back; what went into
 * a pipe, which comes last, can't be. An input is never overwritten, and a link goes on leading where it did.
 */
export function writeOutputs(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  refuseTaken(outputs, inputs, texts);
  const streams = outputs.filter(({ file }) => isStream(file));
  const ways = outputs
    .filter((output) => !streams.includes(output))
    .map(({ file: named, content }) => {
      const file = whereLinkLeads(named);
      return { file, content, ...hiddenNames(file) };
    });
  const undo: (() => void)[] = [];
  const letSignalsThrough = holdSignals();
  let at = '';
  try {
    for (const { file, content, temporary } of ways) {
      at = file;
      undo.push(() => rmSync(temporary));
      writeWhole(temporary, content, file);
    }
    for (const { file, temporary, aside } of ways) {
      at = file;
      const isLast = file === ways.at(-1)?.file && streams.length === 0;
      if (!isLast) undo.push(keptAside(file, aside));
      renameSync(temporary, file);
    }
    for (const { file, content } of streams) {
      at = file;
      writeFileSync(file, content);
    }
  } catch (error) {
    for (const step of undo) quietly(step);
    throw new Failure(texts.errors.unwritable(at, readErrorCode(error)));
  } finally {
    for (const { aside } of ways) quietly(() => rmSync(aside));
    letSignalsThrough();
  }
}

/** A new file with these bytes on the disk. */
function writeWhole(temporary: string, content: Uint8Array | string, replaced: string): void {
  const opened = openInPlace(replaced, temporary);
  try {
    writeFileSync(opened, content);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Opens a new file that is to take the place of another, for whom that one is open to. */
export function openInPlace(replaced: string, temporary: string): number {
  const mode = existsSync(replaced) ? statSync(replaced).mode & 0o7777 : undefined;
  const opened = openSync(temporary, 'wx');
  if (mode !== undefined) quietly(() => fchmodSync(opened, mode));
  return opened;
}

/** Keeps a second name, or else a copy, of what stands there; gives what puts it back, or takes away what was new. */
function keptAside(file: string, aside: string): () => void {
  if (!existsSync(file)) return () => rmSync(file);
  try {
    linkSync(file, aside);
  } catch {
    // Not every disk has second names.
    copyFileSync(file, aside);
  }
  return () => renameSync(aside, file);
}

/** Cleaning up is never what a command fails by. */
export function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // What couldn't be removed stays, under a name that says whose it is.
  }
}

/** Ends the process by a signal only once the outputs are written, which is soon. */
function holdSignals(): () => void {
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals) => held.push(signal);
  for (const signal of SIGNALS) process.on(signal, hold);
  return () =>
    setImmediate(() => {
      for (const signal of SIGNALS) process.off(signal, hold);
      const [first] = held;
      if (first) process.kill(process.pid, first);
    }).unref();
}

const MOST_LINKS = 40;

/** What a path stands for in the end, where a link leads to nothing yet as well. */
export function whereLinkLeads(file: string): string {
  let at = file;
  for (let links = 0; links < MOST_LINKS; links++) {
    if (existsSync(at)) return realpathSync(at);
    try {
      at = resolve(dirname(at), readlinkSync(at));
    } catch {
      return at;
    }
  }
  return at;
}

function refuseTaken(outputs: readonly Output[], inputs: readonly string[], texts: Texts): void {
  const taken = new Set(inputs.map(readIdentity));
  for (const { file } of outputs) {
    if (taken.has(readIdentity(file))) throw new Failure(texts.errors.exists(file));
    taken.add(readIdentity(file));
  }
}

/** Beside the output, so that renaming stays on one disk; short, since the output's own name may be as long as names can be. */
export function hiddenNames(file: string): { readonly temporary: string; readonly aside: string } {
  const hidden = join(dirname(file), `.junheng-${randomUUID().slice(0, 8)}`);
  return { temporary: `${hidden}.new`, aside: `${hidden}.old` };
}

export function readErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
