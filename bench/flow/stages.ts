/** What a process measured of itself. */
export interface Run {
  /** Milliseconds of the clock and of the processor, all stages together. */
  readonly wall: number;
  readonly processor: number;
  /** Milliseconds of the processor, by stage. */
  readonly stages: Readonly<Record<string, number>>;
  /** MB: the most that the process held, and what it held before the first stage. */
  readonly peak: number;
  readonly before: number;
  readonly counts: Readonly<Record<string, number>>;
}

const KILOBYTES_PER_MEGABYTE = 1024;

/** Takes the time of the stages of a work, one after another. */
export class Stages {
  private readonly taken: Record<string, number> = {};
  private readonly began = performance.now();
  private readonly processor = process.cpuUsage();
  private readonly before = peakOfProcess();

  time<Result>(name: string, work: () => Result): Result {
    const before = process.cpuUsage();
    const result = work();
    this.taken[name] = since(before);
    return result;
  }

  async timeAsync<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = process.cpuUsage();
    const result = await work();
    this.taken[name] = since(before);
    return result;
  }

  result(counts: Readonly<Record<string, number>> = {}): Run {
    return {
      wall: performance.now() - this.began,
      processor: since(this.processor),
      stages: this.taken,
      peak: peakOfProcess(),
      before: this.before,
      counts,
    };
  }
}

/** MB. */
function peakOfProcess(): number {
  return process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE;
}

/** Milliseconds of the processor that some work takes. */
export function processorOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

/** Milliseconds of the processor. */
function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
