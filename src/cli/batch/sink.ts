import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Texts } from '../../locale/language';
import { Failure } from '../failure';
import { codeOf, isStream } from '../files';

/** Where a long text goes piece by piece. */
export interface Sink {
  write(text: string): Promise<void>;
  /** From here on it is there, whole. */
  finish(): void;
  /** Leaves nothing. */
  abandon(): void;
}

/** A file that appears under its name only when it is whole; a pipe or a device is written into as it stands there. */
export function fileSink(file: string, texts: Texts): Sink {
  const isWhole = !isStream(file);
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  const orFail = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw new Failure(texts.errors.unwritable(file, codeOf(error)));
    }
  };
  const descriptor = orFail(() => {
    mkdirSync(dirname(file), { recursive: true });
    return isWhole ? openSync(temporary, 'wx') : openSync(file, 'w');
  });
  return {
    write: async (text) => orFail(() => writeFileSync(descriptor, text)),
    finish: () =>
      orFail(() => {
        closeSync(descriptor);
        if (isWhole) renameSync(temporary, file);
      }),
    abandon: () => rmSync(temporary, { force: true }),
  };
}

/** A stream such as the screen; waits while its reader is slower. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  return {
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    finish: () => undefined,
    abandon: () => undefined,
  };
}
