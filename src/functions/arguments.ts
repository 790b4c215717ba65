import { readSchoolType } from '../reading/choices/school-kinds';
import { stageOfCell } from '../reading/choices/stages';
import { RESOURCE_CODES, type ResourceItem } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import { type Decimal, decimalOfNumber } from '../statistics/exact';
import { type SchoolTypeId, schoolTypeEntry } from '../statistics/school-types';
import { STAGES, type Stage } from '../statistics/stages';
import type { CellValue } from '../workbook/cells';
import { FunctionError } from './function-error';

/** What a cell or a literal gives to a function; `''` is certainly empty, `null` may be an empty cell or a 0 (figures.ts). */
export type Argument = CellValue | undefined;

/** A range as a function gets it: rows of cells. */
export type Matrix = readonly (readonly Argument[])[];

export function isEmpty(argument: Argument): boolean {
  return argument === undefined || argument === null || argument === '';
}

function throwIfEmpty(argument: Argument): void {
  if (isEmpty(argument)) throw new FunctionError('#N/A', argument === '' ? 'missing' : 'missingOrZero');
}

/** A figure, not below 0. An empty cell is not 0: it is not available. */
export function readFigure(argument: Argument): Decimal {
  throwIfEmpty(argument);
  if (typeof argument !== 'number' || !Number.isFinite(argument) || argument < 0) {
    throw new FunctionError('#VALUE!', 'notAFigure');
  }
  return decimalOfNumber(argument);
}

/** Students: a whole number; without any there is nothing to divide by. */
export function readStudentCount(argument: Argument): number {
  const students = readCount(argument);
  if (students === 0) throw new FunctionError('#DIV/0!', 'noStudents');
  return students;
}

/** A whole number of people. */
export function readCount(argument: Argument): number {
  const { digits, scale } = readFigure(argument);
  if (scale > 0) throw new FunctionError('#VALUE!', 'notWhole');
  return digits * 10 ** -scale;
}

export function readStage(argument: Argument): Stage {
  const word = stageOfCell(readWord(argument));
  const stage = STAGES.find((each) => each === word);
  if (!stage) throw new FunctionError('#VALUE!', 'unknownStage');
  return stage;
}

/** An item by its code `R1`…`R7`, or its number alone. */
export function readItem(argument: Argument, standard: Standard): ResourceItem {
  const word = readWord(argument).toUpperCase();
  const code = RESOURCE_CODES.find((each) => each === word || each === `R${word}`);
  const item = code && standard.resources.find((each) => each.code === code);
  if (!item) throw new FunctionError('#VALUE!', 'unknownItem');
  return item;
}

export function schoolTypeAsked(argument: Argument): SchoolTypeId {
  const type = readSchoolType(readWord(argument));
  if (!type || schoolTypeEntry(type).isOther) throw new FunctionError('#VALUE!', 'unknownType');
  return type;
}

/** A word or a code; there is none that is 0, so that a 0 is an empty cell. */
function readWord(argument: Argument): string {
  if (isEmpty(argument) || argument === 0) throw new FunctionError('#N/A', 'missing');
  if (typeof argument === 'string') return argument.trim();
  if (typeof argument === 'number') return String(argument);
  throw new FunctionError('#VALUE!', 'notAWord');
}
