// First, so that it is done even where an old engine fails at what follows.
import './old-engine';

import { functions as en } from '../locale/en/functions';
import { functions as zh } from '../locale/zh/functions';
import type { Argument, Matrix } from './arguments';
import { CUSTOM_FUNCTIONS, type CustomFunction } from './catalogue';
import { type ExcelError, FunctionError } from './function-error';
import { isEngineEnough } from './old-engine';

/** The script that Excel runs for cells: it has no page and knows nothing of the workbook. */
for (const custom of isEngineEnough ? CUSTOM_FUNCTIONS : []) {
  CustomFunctions.associate(custom.id, (...values: readonly (Argument | Matrix)[]) => answer(custom, values));
}

function answer({ compute, parameters }: CustomFunction, values: readonly (Argument | Matrix)[]): number | string {
  try {
    // Excel puts an object of the call behind the arguments.
    return compute(values.slice(0, parameters).map((value) => (isMatrix(value) ? value : [[value]])));
  } catch (error) {
    throw error instanceof FunctionError ? excelError(error) : error;
  }
}

function isMatrix(value: Argument | Matrix): value is Matrix {
  return Array.isArray(value);
}

const CODES: Readonly<Record<ExcelError, keyof typeof CustomFunctions.ErrorCode>> = {
  '#VALUE!': 'invalidValue',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
};

/** Excel shows a message for #VALUE! and #N/A; it doesn't tell a function in which language. */
function excelError({ error, problem }: FunctionError): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[CODES[error]];
  const message = `${zh[problem]} ${en[problem]}`;
  return error === '#DIV/0!' ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, message);
}
