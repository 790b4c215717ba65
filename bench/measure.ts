/** One line of the benchmark's table. */
export interface Measurement {
  readonly name: string;
  readonly milliseconds?: number;
  /** What is no time, with its unit. */
  readonly amount?: string;
  readonly ratio?: number;
  /** What the ratio is to, measured in the same run. */
  readonly to?: string;
  readonly exponent?: number;
}

/**
 * The best of several runs in milliseconds of processor time, the collector's threads included: other work on the
 * machine makes the clock on the wall run, this hardly.
 */
export function best(runs: number, work: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}

/** The exponent b of time = a × size^b, fitted by least squares over the logarithms: 1 is linear. */
export function growth(points: readonly { readonly size: number; readonly milliseconds: number }[]): number {
  const logs = points.map(({ size, milliseconds }) => ({ x: Math.log(size), y: Math.log(milliseconds) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}
