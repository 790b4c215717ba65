import type { Argument, Matrix } from './arguments';
import { cvLimit, cvOf, gap, rate, share, verdict } from './functions';

/** Stands before each function's name, with a dot. */
export const NAMESPACE = 'JUNHENG';

/** A custom function as it is called: with ranges, of which one cell is the least. It may throw a `FunctionError`. */
export interface CustomFunction {
  /** As its comment in functions.ts has it. */
  readonly id: string;
  readonly parameters: number;
  /** How many of the last ones may be left out. */
  readonly optional: number;
  readonly compute: (ranges: readonly Matrix[]) => number | string;
}

/** A function of single cells, none of which may be left out. */
function ofCells(id: string, parameters: number, compute: (...cells: Argument[]) => number | string): CustomFunction {
  return { id, parameters, optional: 0, compute: (ranges) => compute(...ranges.map(takeCell)) };
}

/** One of figures: behind them may stand how many of them are filled in. */
function ofFigures(id: string, parameters: number, compute: (...cells: Argument[]) => number | string): CustomFunction {
  return { ...ofCells(id, parameters, compute), optional: 1 };
}

function takeCell(range: Matrix | undefined): Argument {
  return range?.[0]?.[0];
}

export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  {
    id: 'CVOF',
    parameters: 3,
    optional: 1,
    compute: ([numerators = [], students = [], filled]) =>
      cvOf(writable(numerators), writable(students), takeCell(filled)),
  },
  ofCells('CVLIMIT', 1, cvLimit),
  ofFigures('RATE', 4, rate),
  ofFigures('VERDICT', 5, verdict),
  ofFigures('GAP', 5, gap),
  ofFigures('SHARE', 7, share),
];

/** The tooling's types have no read-only ranges. */
function writable(range: Matrix): Argument[][] {
  return range.map((row) => [...row]);
}
