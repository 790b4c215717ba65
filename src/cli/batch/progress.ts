import type { Texts } from '../../locale/language';

/** A line that is written over and over at a terminal, and nowhere else. */
export interface Progress {
  /** `failed`: how many of those done could not be checked. */
  show(done: number, failed: number): void;
  /** Writes a line that stays. */
  say(line: string): void;
  clear(): void;
}

const EVERY_MILLISECONDS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** `now`: milliseconds of a clock. */
export function progressOn(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
  { rollUp }: Texts,
  now: () => number = () => performance.now(),
): Progress {
  const isTerminal = stream.isTTY === true;
  const began = now();
  let shown = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (isTerminal && shown > Number.NEGATIVE_INFINITY) stream.write(CLEAR_LINE);
  };
  return {
    clear,
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    show(done, failed) {
      if (!isTerminal || now() - shown < EVERY_MILLISECONDS) return;
      shown = now();
      const left = done < 3 ? '' : clockText(((shown - began) / done) * (total - done));
      stream.write(CLEAR_LINE + rollUp.progress(done, total, failed, left));
    },
  };
}

/** `75 000` ms → `1:15`. */
function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
