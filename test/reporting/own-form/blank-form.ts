import { type CellReference, formatAddress } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import type { BlankForm, TextBeside } from '../../../src/workbook/form';
import { workbook } from '../../reading/sheet';

export interface Make {
  readonly formats?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly locked?: readonly string[];
  readonly mayGrow?: boolean;
  readonly beside?: readonly TextBeside[];
}

/** A blank form of sheets, without a file. */
export function blankForm(
  sheets: readonly SheetContent[],
  { formats = {}, choices = {}, locked = [], mayGrow = true, beside = [] }: Make = {},
): BlankForm {
  const at = (cell: CellReference) => formatAddress(cell);
  return {
    content: workbook(...sheets),
    from1904: false,
    numberFormatAt: (cell) => formats[at(cell)],
    choicesAt: (cell) => choices[at(cell)],
    isLocked: (cell) => locked.includes(at(cell)),
    textsBeside: () => beside,
    mayGrow: () => mayGrow,
  };
}
