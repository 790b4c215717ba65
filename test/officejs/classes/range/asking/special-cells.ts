import type { Area } from '../../../../../src/workbook/cells';
import { type Arguments, oneOf } from '../../../host/arguments';
import { errors } from '../../../host/errors';
import type { HostCell } from '../../../model/sheet';
import { existing } from '../cells';
import type { Region } from '../region';

const KINDS = ['Constants', 'Formulas', 'Blanks', 'Visible'] as const;

/** `Logical`, `Text`, `LogicalText`, `All` … : the kinds of values by their names joined. */
function isOfType(cell: HostCell, type: string): boolean {
  if (type === 'All') return true;
  const { value } = cell;
  const name = { string: 'Text', number: 'Numbers', boolean: 'Logical' }[typeof value as 'string'];
  return type.includes(typeof value === 'object' && value !== null ? 'Errors' : (name ?? 'Text'));
}

/** `getSpecialCells` (ExcelApi 1.9): cells by what they hold, as areas of a row each; undefined where there are none. */
export function specialCells(region: Region, args: Arguments): Region | undefined {
  const kind = oneOf(KINDS, args.any(0));
  const type = args.optionalText(1) ?? 'All';
  if (kind === 'Blanks' || kind === 'Visible') throw errors.apiNotFound('Range', `getSpecialCells (${kind})`);
  const cells = region.areas.flatMap((area) => [...existing(region.sheet, area)]);
  const found = cells.filter(({ cell }) => {
    const isFormula = cell.formula !== undefined;
    const isWanted = kind === 'Formulas' ? isFormula : !isFormula && cell.value !== null;
    return isWanted && isOfType(cell, type);
  });
  return found.length > 0 ? { sheet: region.sheet, areas: inRows(found) } : undefined;
}

function inRows(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const areas: Area[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    if (last && last.row === row && last.column + last.columnCount === column)
      areas.splice(-1, 1, { ...last, columnCount: last.columnCount + 1 });
    else areas.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return areas;
}
