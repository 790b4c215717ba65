import type { AddInFunction } from '../embedded/calculation/add-in-function';
import type { CellValue } from '../workbook/cells';
import { CUSTOM_FUNCTIONS, type CustomFunction, NAMESPACE } from './catalogue';
import { FunctionError } from './function-error';

/** The custom functions for the workbench's own calculation. */
export const ADD_IN_FUNCTIONS: readonly AddInFunction[] = CUSTOM_FUNCTIONS.map((custom) => ({
  name: `${NAMESPACE}.${custom.id}`,
  parameters: custom.parameters,
  optional: custom.optional,
  compute: (ranges) => computeResult(custom, ranges),
}));

function computeResult({ compute }: CustomFunction, ranges: Parameters<AddInFunction['compute']>[0]): CellValue {
  try {
    return compute(ranges);
  } catch (error) {
    if (error instanceof FunctionError) return { error: error.error };
    throw error;
  }
}
