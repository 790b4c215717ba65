import type { FileError, RollUp } from '../../reporting/roll-up/roll-up';

/** An entry of `results`: a result as JSON, a file that could not be checked, or where a result was written. */
export type BatchEntry =
  | { readonly result: string }
  | FileError
  | { readonly file: string; readonly part?: string; readonly written: string };

/** Writes `junheng.batch/1` (docs/batch.schema.json) entry by entry, a line each: it is never held as a whole. */
export class BatchJson {
  private entries = 0;

  constructor(private readonly write: (text: string) => Promise<void>) {}

  async add(entry: BatchEntry): Promise<void> {
    const text = 'result' in entry ? entry.result : JSON.stringify(entry);
    await this.write((this.entries === 0 ? '{"schema":"junheng.batch/1","results":[\n' : ',\n') + text);
    this.entries++;
  }

  async finish(rollUp: RollUp): Promise<void> {
    const head = this.entries === 0 ? '{"schema":"junheng.batch/1","results":[' : '';
    await this.write(`${head}\n],"rollUp":${JSON.stringify(rollUp)}}\n`);
  }
}
