import type { Argument, Matrix } from './arguments';
import { cvLimit, cvOf, gap, rate, share, verdict } from './functions';

/** Stands before each function's name, with a dot. */
export const NAMESPACE = 'JUNHENG';

/** A custom function as it is called: with ranges, of which one cell is the least. It may throw a `FunctionError`. */
export interface CustomFunction {
  /** As its comment in functions.ts has it. */
  readonly id: string;
  readonly parameters: number;
  readonly compute: (ranges: readonly Matrix[]) => number | string;
}

/** A function of single cells. */
function ofCells(id: string, parameters: number, compute: (...cells: Argument[]) => number | string): CustomFunction {
  return { id, parameters, compute: (ranges) => compute(...ranges.map((range) => range[0]?.[0])) };
}

export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  {
    id: 'CVOF',
    parameters: 2,
    compute: ([numerators = [], students = []]) => cvOf(writable(numerators), writable(students)),
  },
  ofCells('CVLIMIT', 1, cvLimit),
  ofCells('RATE', 3, rate),
  ofCells('VERDICT', 4, verdict),
  ofCells('GAP', 4, gap),
  ofCells('SHARE', 6, share),
];

/** The tooling's types have no read-only ranges. */
function writable(range: Matrix): Argument[][] {
  return range.map((row) => [...row]);
}
