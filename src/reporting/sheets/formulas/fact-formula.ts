import { type Facts, findFactRow, isReason, readFactFigure } from '../../../assessment/items/county/facts';
import type { CountyFactId } from '../../../statistics/county-facts';
import type { Exact } from '../../../statistics/exact';
import { referenceText } from '../../../workbook/cells';
import type { Sources } from './statistics-formula';

/** An expression over the cell that gives a county fact, in the catalogue's unit; undefined where none is honest. */
export function factExpression(id: CountyFactId, facts: Facts, { sheets }: Sources): string | undefined {
  const row = findFactRow(id, facts);
  if (isReason(row) || typeof row.value !== 'number' || !sheets.has(row.cell.sheet)) return undefined;
  const scale = readFactFigure(id, { ...row, value: 1 });
  return 'code' in scale ? undefined : scaledReference(referenceText(row.cell), scale);
}

function scaledReference(reference: string, scale: Exact): string {
  const multiplied = scale.n === 1n ? reference : `${reference}*${scale.n}`;
  return scale.d === 1n ? multiplied : `${multiplied}/${scale.d}`;
}
