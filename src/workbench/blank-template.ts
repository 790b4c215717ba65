import { EmbeddedWorkbook } from '../embedded/embedded-workbook';
import type { Language } from '../locale/language';
import { templateSheets } from '../reporting/template/template';
import { STANDARDS } from '../standards/standards';
import { today } from '../taskpane/today';

/** Our own layout, empty, for this year. */
export async function blankTemplate(fileName: string, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = EmbeddedWorkbook.create(fileName);
  await workbook.apply({ sheets: templateSheets(STANDARDS[0], Number(today().slice(0, 4)), language) });
  return workbook.save();
}
