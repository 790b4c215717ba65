import type { Argument, Matrix } from './arguments';
import { FunctionError } from './function-error';

/**
 * Figures as they were filled in. Excel hands an empty cell over as 0 (Windows, before a fix that no requirement set
 * tells of) or as `null` (OfficeDev/office-js 4702), so that a 0 may be an empty cell. What Excel itself counts decides:
 * `filled`, the last argument of our functions, is `COUNT(…)` of the same cells. Without it, or where it leaves open
 * which cells are meant, a 0 becomes `null`, which no function takes for a figure; the same on every platform.
 */
export function figuresGiven(ranges: readonly Matrix[], filled: Argument): readonly Matrix[] {
  const cells = ranges.flat(2);
  const open = cells.filter(isOpen).length;
  const numbers = cells.filter((cell) => typeof cell === 'number').length + cells.filter(isNothing).length;
  const opened = openCellAs(open, emptyCells(numbers, filled));
  return ranges.map((rows) => rows.map((row) => row.map((cell) => (isOpen(cell) ? opened : cell))));
}

function isNothing(cell: Argument): boolean {
  return cell === null || cell === undefined;
}

/** Whether it may be a 0 or an empty cell. */
function isOpen(cell: Argument): boolean {
  return cell === 0 || isNothing(cell);
}

/** How many of the cells without a text are empty; undefined where nobody counted. */
function emptyCells(numbers: number, filled: Argument): number | undefined {
  if (isNothing(filled) || filled === '') return undefined;
  if (typeof filled !== 'number') throw new FunctionError('#VALUE!', 'countDiffers');
  return numbers - filled;
}

function openCellAs(open: number, empty: number | undefined): Argument {
  if (empty === undefined) return null;
  if (!Number.isInteger(empty) || empty < 0 || empty > open) throw new FunctionError('#VALUE!', 'countDiffers');
  if (empty === 0) return 0;
  return empty === open ? '' : null;
}
