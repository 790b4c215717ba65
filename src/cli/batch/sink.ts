import { once } from 'node:events';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Texts } from '../../locale/language';
import { Failure } from '../failure';
import { hiddenNames, isStream, openInPlace, quietly, readErrorCode, whereLinkLeads } from '../files/files';
import { beforeSignalEnds } from '../signals';

/** Where a long text goes piece by piece. */
export interface Sink {
  write(text: string): Promise<void>;
  /** From here on it is there, whole. */
  finish(): void;
  /** Leaves nothing. */
  abandon(): void;
}

/** A file that appears under its name only when it is whole; a pipe or a device is written into as it stands there. */
export function fileSink(named: string, texts: Texts): Sink {
  const orFail = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw new Failure(texts.errors.unwritable(named, readErrorCode(error)));
    }
  };
  if (isStream(named)) {
    const descriptor = orFail(() => openSync(named, 'w'));
    return {
      write: async (text) => orFail(() => writeFileSync(descriptor, text)),
      finish: () => orFail(() => closeSync(descriptor)),
      abandon: () => quietly(() => closeSync(descriptor)),
    };
  }
  const file = whereLinkLeads(named);
  const { temporary } = hiddenNames(file);
  const descriptor = orFail(() => {
    mkdirSync(dirname(file), { recursive: true });
    return openInPlace(file, temporary);
  });
  const leaveNothing = () => {
    quietly(() => closeSync(descriptor));
    quietly(() => rmSync(temporary, { force: true }));
  };
  const forgetSignals = beforeSignalEnds(leaveNothing);
  return {
    write: async (text) => orFail(() => writeFileSync(descriptor, text)),
    finish: () => {
      orFail(() => {
        fsyncSync(descriptor);
        closeSync(descriptor);
        renameSync(temporary, file);
      });
      forgetSignals();
    },
    abandon: () => {
      forgetSignals();
      leaveNothing();
    },
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
