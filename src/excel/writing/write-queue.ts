import type { Work } from '../../workbook/workbook';
import { throwIfCancelled } from '../office';

/** Requests over 5 MB are refused; one call takes about so many bytes on the wire. */
const BYTES_PER_REQUEST = 1_000_000;
const BYTES_PER_CALL = 150;

/** Queues writes and sends them when a request is full. */
export class WriteQueue {
  private bytes = 0;
  /** Requests sent because they were full. */
  sent = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly work: Work = {},
  ) {}

  /** Notes calls that were queued, and data with them; sends all when that is enough. */
  async queued(calls: number, data = 0): Promise<void> {
    this.bytes += calls * BYTES_PER_CALL + data;
    if (this.bytes >= BYTES_PER_REQUEST) await this.send();
  }

  async send(): Promise<void> {
    this.bytes = 0;
    this.sent++;
    throwIfCancelled(this.work.signal);
    await this.context.sync();
    this.context.application.suspendApiCalculationUntilNextSync();
  }
}
