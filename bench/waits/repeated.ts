import type { Measurement } from '../measure';

const RUNS = Number(process.env['RUNS'] ?? 5);

export interface Repeated {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Takes several things several times, in turn, so that what else the machine does falls on all of them. Milliseconds. */
export async function inTurn<Name extends string>(
  works: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Readonly<Record<Name, Repeated>>> {
  const names = Object.keys(works) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run++) for (const name of names) taken.get(name)?.push(await works[name]());
  const entries = names.map((name) => [name, repeatedOf(taken.get(name) ?? [])]);
  return Object.fromEntries(entries) as Record<Name, Repeated>;
}

export function repeatedOf(milliseconds: readonly number[]): Repeated {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [below = Number.NaN, above = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return { median: (below + above) / 2, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** A line of the table: the median, how far the runs lie apart, and what it is beside a peer's median. */
export function lineOf(
  name: string,
  of: Repeated,
  peer?: { readonly of: Repeated; readonly name: string },
): Measurement {
  return {
    name,
    milliseconds: of.median,
    amount: `${of.least.toFixed(0)}–${of.most.toFixed(0)}`,
    ...(peer && { ratio: of.median / peer.of.median, to: peer.name }),
  };
}
