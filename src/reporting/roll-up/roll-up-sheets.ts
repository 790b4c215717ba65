import { type Language, textsIn } from '../../locale/language';
import type { SheetToWrite } from '../../workbook/changes';
import { layOut } from '../sheets/table/lay-out';
import { coefficientsTemplate } from './coefficients-sheet';
import { countiesTemplate } from './counties-sheet';
import { itemsTemplate } from './items-sheet';
import { notCheckedTemplate } from './not-checked-sheet';
import type { RollUp } from './roll-up';

/** The sheets of a roll-up, for a workbook of their own. */
export function rollUpSheets(rollUp: RollUp, language: Language): SheetToWrite[] {
  const texts = textsIn(language);
  return [
    layOut(countiesTemplate(rollUp, texts), []),
    layOut(itemsTemplate(rollUp, texts), []),
    layOut(coefficientsTemplate(rollUp, texts), []),
    ...(rollUp.notChecked.length > 0 ? [layOut(notCheckedTemplate(rollUp, texts), [])] : []),
  ];
}
