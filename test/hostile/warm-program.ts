import { type ChildProcess, fork } from 'node:child_process';
import { inFolderOf, MOST_MEGABYTES, MOST_WAITED_SECONDS, type Taken, type Tried, wordsFor } from './try-file';

export interface Asked {
  readonly folder: string;
  readonly words: readonly string[];
}

/** The command line in one process for file after file, bounded in memory for all and in time for each. */
export class WarmProgram {
  private process: ChildProcess | undefined;

  try(name: string, bytes: Uint8Array): Promise<Tried> {
    return inFolderOf(name, bytes, (folder) => this.ask({ folder, words: wordsFor(name) }));
  }

  /** Where the process dies of a file, or is ended since it takes too long, the next file has a new one. */
  private ask(asked: Asked): Promise<Taken> {
    const child = this.process ?? start();
    this.process = child;
    return new Promise((resolve) => {
      const late = setTimeout(() => child.kill('SIGKILL'), MOST_WAITED_SECONDS * 1000);
      const end = (taken: Taken) => {
        clearTimeout(late);
        child.removeAllListeners();
        resolve(taken);
      };
      child.once('message', (told) => end(told as Taken));
      child.once('exit', (code, signal) => {
        this.process = undefined;
        end({ exitCode: null, output: '', errors: `ended by ${signal ?? code}`, seconds: 0 });
      });
      child.send(asked);
    });
  }

  close(): void {
    this.process?.kill();
  }
}

function start(): ChildProcess {
  return fork('test/hostile/warm-process.mts', {
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
