/** What Excel shows in the cell. */
export type ExcelError = '#VALUE!' | '#DIV/0!' | '#N/A';

/** Why, in words of `locale/…/functions.ts`. */
export type FunctionProblem =
  | 'missing'
  | 'missingOrZero'
  | 'countDiffers'
  | 'notAFigure'
  | 'notWhole'
  | 'notAWord'
  | 'noStudents'
  | 'unknownStage'
  | 'unknownItem'
  | 'unknownType'
  | 'sizesDiffer'
  | 'zeroMean';

/** A function has no result. */
export class FunctionError extends Error {
  constructor(
    readonly error: ExcelError,
    readonly problem: FunctionProblem,
  ) {
    super(problem);
    this.name = 'FunctionError';
  }
}
