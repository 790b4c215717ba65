const [OPEN, WRITING, SHUT] = [0, 1, 2];
/** Writing is soon done: what takes longer hangs on a disk that is gone. */
const MOST_WAIT_MILLISECONDS = 10_000;

/**
 * Stands between a thread that writes and the one that may end it: a thread is never ended in the middle of writing a
 * file, and begins none once it is to end.
 */
export class WritingGate {
  private readonly state: Int32Array;

  /** Both threads hold the same memory. */
  constructor(readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.state = new Int32Array(memory);
  }

  /** Writes, unless the thread is to end: then what is thrown reaches nobody. */
  write(act: () => void): void {
    if (Atomics.compareExchange(this.state, 0, OPEN, WRITING) !== OPEN) throw new Error('ended');
    try {
      act();
    } finally {
      Atomics.store(this.state, 0, OPEN);
      Atomics.notify(this.state, 0);
    }
  }

  /** Lets nothing be written any more, once what is being written is. */
  shut(): void {
    while (Atomics.compareExchange(this.state, 0, OPEN, SHUT) === WRITING) {
      if (Atomics.wait(this.state, 0, WRITING, MOST_WAIT_MILLISECONDS) === 'timed-out') return;
    }
  }
}
