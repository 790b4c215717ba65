import { withColumn } from '../../../reading/profile/change-profile';
import type { ColumnAnswer, Profile } from '../../../reading/profile/profile';
import type { Recognised } from '../../../reading/recognised';
import { type CellReference, columnName } from '../../../workbook/cells';

/** What the user says of the column whose cell he selected; a row of the sheet where its schools stand side by side. */
export function answerAtCell(
  profile: Profile,
  recognised: readonly Recognised[],
  cell: CellReference,
  answer: Pick<ColumnAnswer, 'field' | 'stage' | 'unit'>,
): Profile {
  const across = recognised.some((table) => table.sheet === cell.sheet && table.across);
  const column = across ? String(cell.row + 1) : columnName(cell.column);
  return withColumn(profile, cell.sheet, { ...answer, column });
}
