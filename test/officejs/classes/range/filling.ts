import { type Arguments, oneOf } from '../../host/arguments';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { copyFrom } from './moving';
import { intersect, only, type Region } from './region';

const TYPES = ['FillDefault', 'FillCopy', 'FillValues', 'FillFormats'] as const;

/**
 * `autoFill` (ExcelApi 1.9), of formulas, looks and copies: "Can expand outside or overlap the source range", which has to
 * lie in it. Series of numbers, days and months aren't computed here.
 */
export function autoFill(source: Region, destination: Region, args: Arguments, context: Context): void {
  const type = oneOf(TYPES, args.any(1) ?? 'FillDefault');
  const from = only(source);
  const common = intersect(from, only(destination));
  if (!common || common.rowCount * common.columnCount !== from.rowCount * from.columnCount)
    throw errors.invalidArgument('the destination has to hold the source');
  const cells = [source.sheet.cell(from.row, from.column)];
  if (type === 'FillDefault' && cells.some((cell) => typeof cell?.value === 'number' && cell.formula === undefined))
    throw errors.apiNotFound('Range', 'autoFill (of a series)');
  const what = { FillDefault: 'All', FillCopy: 'All', FillValues: 'Formulas', FillFormats: 'Formats' }[type];
  copyFrom(destination, source, args.with(1, what), context);
}
