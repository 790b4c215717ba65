import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { type CellValue, isCellError } from '../../workbook/cells';

/** Excel's errors; the engine gives them as text. */
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
]);

/** The engine's word for a formula that depends on itself, where Excel warns and shows 0. */
const CIRCULAR = '#CYCLE!';

/** A value as Univer keeps it. */
export function dataOfValue(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/** A formula's result as Univer gives it. */
export function valueOfResult(data: Nullable<ICellData>): CellValue {
  if (!data || data.v === null || data.v === undefined) return null;
  const value = data.v;
  if (typeof value === 'boolean') return value;
  if (data.t === CellValueType.BOOLEAN) return Number(value) === 1;
  if (typeof value === 'number' || value === CIRCULAR) return Number(value === CIRCULAR ? 0 : value);
  return ERRORS.has(value) ? { error: value } : value;
}
